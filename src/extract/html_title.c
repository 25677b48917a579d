/* The title of a page, among all that it offers as one. */
#include <string.h>

#include "base/text.h"
#include "extract/html_metadata.h"

/* Least share of words that a heading must have in common with the declared title. */
static const double near_enough = 0.5;
/* The same for a heading of lower rank, which may be a section's. */
static const double nearly_same = 0.75;

/* What is longer is no title; bounds the comparison of words. */
enum { TITLE_LIMIT = 1000, SITE_LIMIT = 60 }; /* bytes */

/* Between a title and the name of its site. */
static const char *const separators[] = {
    " | ", " – ", " — ", " - ", " :: ", " » ", " · ", " • ", " « "};

/* Share of the words of the shorter of two keys that the other has too. */
static double likeness(const char *a, const char *b)
{
    g_auto(GStrv) words = g_strsplit(a, " ", -1);
    g_autofree char *padded = g_strconcat(" ", b, " ", NULL);
    unsigned n = 0, common = 0, n_other = 1;

    for (const char *at = b; *at != '\0'; at++)
        n_other += *at == ' ';
    for (; words[n] != NULL; n++) {
        g_autofree char *word = g_strconcat(" ", words[n], " ", NULL);

        common += strstr(padded, word) != NULL;
    }
    return n == 0 || *b == '\0' ? 0 : (double)common / MAX(1u, MAX(n, n_other));
}

/* Text of a heading without a byline in <small> and without its permalink's mark. */
static char *heading_text(const Page *page, uint32_t index)
{
    const PageNode *node = page_node(page, index);
    g_autoptr(GString) text = g_string_new(NULL);
    size_t at = node->text_start;

    for (uint32_t i = index + 1; i < node->end; i++) {
        const PageNode *inner = page_node(page, i);
        const char *href = page_attr(page, i, ATTR_HREF);
        bool is_mark = inner->tag == TAG_A && href != NULL && *href == '#' &&
                       inner->text_end - inner->text_start <= 4;

        if ((inner->tag != TAG_SMALL && !is_mark) || inner->text_start < at)
            continue;
        g_string_append_len(text, page->text->str + at, (gssize)(inner->text_start - at));
        at = inner->text_end;
    }
    if (node->text_end > at)
        g_string_append_len(text, page->text->str + at, (gssize)(node->text_end - at));
    for (size_t i = 0; i < text->len; i++)
        if (text->str[i] == PAGE_BLOCK_MARK)
            text->str[i] = ' ';
    return text_fold_space(text->str, (gssize)text->len);
}

/* True when a heading leads to the page's own site as a whole: its name, not the article's. */
static bool leads_home(const Page *page, uint32_t index)
{
    for (uint32_t i = index; i < page_node(page, index)->end; i++) {
        const char *href = page_node(page, i)->tag == TAG_A ? page_attr(page, i, ATTR_HREF) : NULL;
        const char *host = href == NULL ? NULL : strstr(href, "://");
        const char *path = host == NULL ? href : host + 3 + strcspn(host + 3, "/");

        if (path != NULL && path[strspn(path, "/.")] == '\0')
            return true;
    }
    return false;
}

/* The heading of `tag` that has most, and `least`, in common with what is declared. */
static char *nearest_heading(const Page *page, PageTag tag, double least, const char *declared,
                             const char *site)
{
    g_autofree char *wanted =
        declared == NULL || strlen(declared) > TITLE_LIMIT ? NULL : text_key(declared);
    g_autofree char *site_key = site == NULL ? NULL : text_key(site);
    char *best = NULL;
    double best_likeness = -1;

    for (uint32_t i = 0; i < page->nodes->len; i++) {
        g_autofree char *text = NULL, *key = NULL;
        double like;

        if (page_node(page, i)->tag != tag ||
            page_node(page, i)->text_end - page_node(page, i)->text_start > TITLE_LIMIT)
            continue;
        text = heading_text(page, i);
        key = text_key(text);
        if (*key == '\0' || g_strcmp0(key, site_key) == 0 || leads_home(page, i))
            continue;
        like = wanted == NULL ? 0 : likeness(key, wanted);
        if (wanted != NULL && strstr(wanted, key) != NULL && strchr(key, ' ') != NULL)
            like = MAX(like, near_enough);
        if (like <= best_likeness || (wanted != NULL && like < least))
            continue;
        g_free(best);
        best = g_steal_pointer(&text);
        best_likeness = like;
    }
    return best;
}

static char *nearest_h1(const Page *page, const char *declared, const char *site)
{
    return nearest_heading(page, TAG_H1, near_enough, declared, site);
}

/* `title` without the name of the site at its end, which is shorter than what is before it. */
static char *without_site(const char *title, const char *site)
{
    g_autofree char *site_key = site == NULL ? NULL : text_key(site);
    const char *cut = NULL;

    for (size_t i = 0; i < G_N_ELEMENTS(separators); i++) {
        const char *at = g_strrstr(title, separators[i]);
        g_autofree char *tail = at == NULL ? NULL : text_key(at + strlen(separators[i]));

        if (at == NULL)
            continue;
        if (site_key != NULL && g_str_equal(tail, site_key))
            return text_fold_space(title, at - title);
        if ((i < 1 || i >= 4) && strlen(at) < (size_t)(at - title) && (cut == NULL || at > cut))
            cut = at;
    }
    return text_fold_space(title, cut == NULL ? -1 : cut - title);
}

char *html_site_in_title(const char *written, const char *title)
{
    g_autofree char *folded = written == NULL ? NULL : text_fold_space(written, -1);
    const char *rest = NULL;

    if (folded == NULL || title == NULL || !g_str_has_prefix(folded, title))
        return NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(separators); i++) {
        const char *last = g_strrstr(folded + strlen(title), separators[i]);

        if (last != NULL && last + strlen(separators[i]) > (rest == NULL ? folded : rest))
            rest = last + strlen(separators[i]);
    }
    return rest == NULL || *rest == '\0' || strlen(rest) > SITE_LIMIT ? NULL : g_strdup(rest);
}

static uint32_t first_title(const Page *page)
{
    for (uint32_t i = 0; i < page->nodes->len; i++)
        if (page_node(page, i)->tag == TAG_TITLE)
            return i;
    return PAGE_NONE;
}

/* True when `declared` is what a longer <title> has after a bar, or the site's name. */
static bool is_site_name(const char *declared, const char *written, const char *site)
{
    g_autofree char *key = text_key(declared), *site_key = site == NULL ? NULL : text_key(site);
    g_autofree char *whole = written == NULL ? g_strdup("") : text_key(written);

    return g_strcmp0(key, site_key) == 0 ||
           (strlen(whole) > strlen(key) && g_str_has_suffix(whole, key) && site == NULL);
}

char *html_title(const Page *page, const JsonLd *linked)
{
    uint32_t element = first_title(page);
    g_autofree char *written = element == PAGE_NONE ? NULL : page_text(page, element);
    const char *site = html_meta(page, "og:site_name"), *open_graph = html_meta(page, "og:title");
    g_autofree char *heading = NULL;
    const char *declared = open_graph != NULL        ? open_graph
                           : !text_is_blank(written) ? written
                                                     : linked->headline;
    heading = nearest_h1(page, declared, site);
    if (heading == NULL && open_graph != NULL && !text_is_blank(written))
        heading = nearest_h1(page, written, site);
    if (heading == NULL && declared != NULL)
        heading = nearest_heading(page, TAG_H2, nearly_same, declared, site);
    if (heading != NULL)
        return without_site(heading, site);
    if (open_graph != NULL && !is_site_name(open_graph, written, site))
        return without_site(open_graph, site);
    if (linked->headline != NULL)
        return g_strdup(linked->headline);
    if (!text_is_blank(written))
        return without_site(written, site);
    return open_graph == NULL ? NULL : g_strdup(open_graph);
}
