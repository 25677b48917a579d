#include "extract/html_tags.h"

#include <string.h>

#include "base/text.h"

/* More are a search engine's bait; a longer one is a sentence. */
enum { TAGS_LIMIT = 50, TAG_LIMIT = 80 };

static void add(GHashTable *known, const char *tag, IbidArticle *article)
{
    g_autofree char *folded = text_fold_space(tag, -1), *key = text_key(folded);

    if (*key == '\0' || strlen(folded) > TAG_LIMIT || article->tags->len >= TAGS_LIMIT ||
        g_hash_table_contains(known, key))
        return;
    g_hash_table_add(known, g_steal_pointer(&key));
    g_ptr_array_add(article->tags, g_steal_pointer(&folded));
}

static void add_list(GHashTable *known, const char *list, IbidArticle *article)
{
    g_auto(GStrv) tags = g_strsplit_set(list, ",;", 2 * TAGS_LIMIT);

    for (char **tag = tags; *tag != NULL; tag++)
        add(known, *tag, article);
}

static bool is_keyword_meta(const char *name)
{
    static const char *const names[] = {"keywords",     "news_keywords",  "article:tag",
                                        "parsely-tags", "sailthru.tags",  "citation_keywords",
                                        "dc.subject",   "dcterms.subject"};

    for (size_t i = 0; name != NULL && i < G_N_ELEMENTS(names); i++)
        if (g_ascii_strcasecmp(name, names[i]) == 0)
            return true;
    return false;
}

static void from_element(const Page *page, uint32_t index, GHashTable *known, IbidArticle *article)
{
    const char *rel = page_attr(page, index, ATTR_REL);
    const char *content = page_attr(page, index, ATTR_CONTENT);

    if (page_node(page, index)->tag == TAG_META && content != NULL &&
        (is_keyword_meta(page_attr(page, index, ATTR_NAME)) ||
         is_keyword_meta(page_attr(page, index, ATTR_PROPERTY))))
        add_list(known, content, article);
    if (page_node(page, index)->tag == TAG_A && rel != NULL && strstr(rel, "tag") != NULL) {
        g_autofree char *text = page_text(page, index);

        add(known, text, article);
    }
}

void html_tags_read(const Page *page, const JsonLd *linked, IbidArticle *article)
{
    g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < linked->keywords->len; i++)
        add(known, g_ptr_array_index(linked->keywords, i), article);
    for (uint32_t i = 0; i < page->nodes->len; i++)
        from_element(page, i, known, article);
}
