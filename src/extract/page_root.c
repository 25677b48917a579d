#include "extract/page_root.h"

#include <string.h>

#include "extract/part_signs.h"

/* Share of the text that one child must hold for the article to be within it alone. */
static const double whole_share = 0.8;
/* Share of the page's text that an element named as the article must hold. */
static const double named_share = 0.5;

/* Names that authors of pages give to the article itself; best first. */
static const char *const article_properties[] = {"articleBody", "blogPost", "text"};
static const char *const article_classes[] = {
    "entry-content", "post-content", "article-body",   "article-content",  "post-body",
    "story-body",    "articlebody",  "article__body",  "article-text",     "post-entry",
    "content-body",  "blog-content", "single-content", "article__content", "post__content",
};

/* Bytes of running text in each element, without that of furniture. */
static uint32_t *weigh(const Page *page, const PartVerdict *const *signs)
{
    uint32_t n = page->nodes->len;
    uint32_t *weights = g_new(uint32_t, n);

    for (uint32_t i = 0; i < n; i++)
        weights[i] = page_node(page, i)->n_plain;
    for (uint32_t i = n; i-- > 0;) {
        uint32_t lost = page_node(page, i)->n_plain - weights[i];
        uint32_t parent = page_node(page, i)->parent;

        if (signs[i] != NULL || page_node(page, i)->tag == TAG_HEAD) {
            lost = page_node(page, i)->n_plain;
            weights[i] = 0;
        }
        if (parent != PAGE_NONE)
            weights[parent] -= lost;
    }
    return weights;
}

static bool has_class(const char *classes, const char *name)
{
    size_t n = strlen(name);

    for (const char *at = classes; (at = strstr(at, name)) != NULL; at += n)
        if ((at == classes || g_ascii_isspace(at[-1])) && (at[n] == '\0' || g_ascii_isspace(at[n])))
            return true;
    return false;
}

/* How surely an element is named as the article; 0 when it is not. */
static int named(const Page *page, uint32_t index)
{
    const char *prop = page_attr(page, index, ATTR_ITEMPROP);
    const char *classes = page_attr(page, index, ATTR_CLASS);

    for (size_t i = 0; prop != NULL && i < G_N_ELEMENTS(article_properties); i++)
        if (g_str_equal(prop, article_properties[i]))
            return 4;
    for (size_t i = 0; classes != NULL && i < G_N_ELEMENTS(article_classes); i++)
        if (has_class(classes, article_classes[i]))
            return 3;
    if (page_node(page, index)->tag == TAG_ARTICLE)
        return 2;
    return page_node(page, index)->tag == TAG_MAIN ? 1 : 0;
}

/* The least element around all that bear the best name and some text: articles come in pieces. */
static uint32_t around_pieces(const Page *page, uint32_t root, const uint32_t *weights)
{
    int name = named(page, root);
    uint32_t least = weights[root] / 10, around = root;

    for (uint32_t i = 0; i < page->nodes->len; i++)
        if (weights[i] > least && !page_contains(page, around, i) &&
            !page_contains(page, i, around) && named(page, i) == name)
            while (!page_contains(page, around, i))
                around = page_node(page, around)->parent;
    return around;
}

static uint32_t named_root(const Page *page, const uint32_t *weights)
{
    uint32_t best = 0;
    int best_name = 0;

    for (uint32_t i = 0; i < page->nodes->len; i++) {
        int name;

        if (weights[i] < 200 || weights[i] < named_share * weights[0])
            continue;
        name = named(page, i);
        if (name > best_name || (name == best_name && name > 0 && weights[i] > weights[best])) {
            best = i;
            best_name = name;
        }
    }
    return best;
}

/* Elements in which text is, not parts of a page. */
static bool is_text_block(PageTag tag)
{
    return tag == TAG_P || tag == TAG_PRE || tag == TAG_UL || tag == TAG_OL || tag == TAG_LI ||
           tag == TAG_BLOCKQUOTE || tag == TAG_DL || tag == TAG_SPAN || tag == TAG_SECTION;
}

static uint32_t heaviest_child(const Page *page, uint32_t index, const uint32_t *weights)
{
    uint32_t best = PAGE_NONE;

    for (uint32_t i = index + 1; i < page_node(page, index)->end; i = page_node(page, i)->end)
        if (best == PAGE_NONE || weights[i] > weights[best])
            best = i;
    return best;
}

uint32_t page_root(const Page *page, const PartVerdict *const *signs)
{
    g_autofree uint32_t *weights = NULL;
    uint32_t root;

    if (page->nodes->len == 0)
        return 0;
    weights = weigh(page, signs);
    root = named_root(page, weights);
    if (root != 0 && named(page, root) > 2)
        return around_pieces(page, root, weights);
    for (;;) {
        uint32_t child = heaviest_child(page, root, weights);

        if (child == PAGE_NONE || weights[child] == 0 ||
            weights[child] < whole_share * weights[root] ||
            is_text_block(page_node(page, child)->tag))
            return root;
        root = child;
    }
}
