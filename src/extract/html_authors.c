#include "extract/html_authors.h"

#include <string.h>

#include "base/address.h"
#include "base/text.h"
#include "extract/html_byline.h"
#include "extract/html_metadata.h"
#include "extract/page_fields.h"

enum { NAME_LIMIT = 60 }; /* bytes; a longer one is a sentence */

static const char *const meta_names[] = {
    "citation_author", "parsely-author",  "dc.creator", "dcterms.creator",     "author",
    "article:author",  "sailthru.author", "byl",        "twitter:creator:name"};

static const char *const field_labels[] = {"author", "authors", "author s", "by",     "written by",
                                           "autor",  "auteur",  "autores",  "autore", "автор"};

/* Words before a name that are no part of it; in lower case. */
static const char *const lead_ins[] = {"by ",      "by: ",          "written by ", "posted by ",
                                       "author: ", "von ",          "par ",        "por ",
                                       "di ",      "автор: ",       "words by ",   "story by ",
                                       "text by ", "published by ", "author ",     "authored by "};

/* Names of nobody. */
static const char *const nobodies[] = {
    "admin",           "administrator",  "editor",       "staff",     "author",
    "guest",           "unknown",        "root",         "webmaster", "wordpress",
    "editorial staff", "editorial team", "staff writer", "null",      "about the author",
    "share",           "follow"};

static const char *without_lead_in(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(lead_ins);) {
        size_t n = strlen(lead_ins[i]);

        if (g_ascii_strncasecmp(name, lead_ins[i], n) == 0) {
            name += n;
            i = 0;
        } else {
            i++;
        }
    }
    return name;
}

static bool is_name(const char *name, const IbidArticle *article)
{
    g_autofree char *key = text_key(name), *outlet = NULL;

    if (strlen(name) > NAME_LIMIT || *key == '\0' || strchr(name, '@') != NULL ||
        strstr(name, "://") != NULL || strpbrk(name, "/\\{}[]|0123456789?!:") != NULL)
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(nobodies); i++)
        if (g_str_equal(key, nobodies[i]))
            return false;
    outlet = article->outlet == NULL ? NULL : text_key(article->outlet);
    return outlet == NULL || !g_str_equal(key, outlet);
}

static void add_name(IbidArticle *article, const char *raw)
{
    g_autofree char *bare = g_strndup(raw, strcspn(raw, "<(")); /* "Ann <ann@example.org>" */
    g_autofree char *name = text_fold_space(bare, -1);
    const char *start = without_lead_in(name);
    g_autofree char *trimmed = NULL;

    trimmed = g_strndup(start, strlen(start));
    while (*trimmed != '\0' && strchr(",;.:-|", trimmed[strlen(trimmed) - 1]) != NULL &&
           !(strlen(trimmed) > 3 && trimmed[strlen(trimmed) - 1] == '.' &&
             g_ascii_isalpha(trimmed[strlen(trimmed) - 2])))
        trimmed[strlen(trimmed) - 1] = '\0';
    g_strstrip(trimmed);
    if (!is_name(trimmed, article))
        return;
    for (unsigned i = 0; i < article->authors->len; i++)
        if (g_ascii_strcasecmp(g_ptr_array_index(article->authors, i), trimmed) == 0)
            return;
    g_ptr_array_add(article->authors, g_steal_pointer(&trimmed));
}

static bool is_suffix_of_name(const char *part)
{
    static const char *const suffixes[] = {"jr", "sr", "ii", "iii", "phd", "md", "mba", "rd", "ma"};
    g_autofree char *key = text_key(part);

    for (size_t i = 0; i < G_N_ELEMENTS(suffixes); i++)
        if (g_str_equal(key, suffixes[i]))
            return true;
    return false;
}

/* "Ann Lee, Bo Ek and Cy Day". */
static void add_names(IbidArticle *article, const char *list)
{
    g_autofree char *folded = text_fold_space(list, -1);
    g_autoptr(GString) text = g_string_new(without_lead_in(folded));
    g_auto(GStrv) parts = NULL;
    /* A citation's "Lee, Ann" has one word on each side. */
    const char *comma = strchr(text->str, ',');

    if (comma != NULL && strchr(comma + 1, ',') == NULL && strstr(text->str, " and ") == NULL &&
        memchr(text->str, ' ', (size_t)(comma - text->str)) == NULL && strlen(comma) > 2 &&
        strchr(comma + 2, ' ') == NULL && !is_suffix_of_name(comma + 1)) {
        g_autofree char *turned =
            g_strdup_printf("%s %.*s", comma + 1, (int)(comma - text->str), text->str);

        add_name(article, turned);
        return;
    }
    g_string_replace(text, " and ", ",", 0);
    g_string_replace(text, " & ", ",", 0);
    g_string_replace(text, ";", ",", 0);
    parts = g_strsplit(text->str, ",", 200);
    for (char **part = parts; *part != NULL; part++)
        if (!is_suffix_of_name(*part))
            add_name(article, *part);
}

static void from_fields(const Page *page, IbidArticle *article)
{
    g_autoptr(GArray) fields = page_fields(page);

    for (unsigned i = 0; i < fields->len; i++) {
        const PageField *field = &g_array_index(fields, PageField, i);

        for (size_t k = 0; k < G_N_ELEMENTS(field_labels); k++)
            if (g_str_equal(field->label, field_labels[k])) {
                g_autofree char *text = page_text(page, field->value);

                add_names(article, text);
            }
    }
}

static void from_meta(const Page *page, const char *name, IbidArticle *article)
{
    for (uint32_t i = 0; i < page->nodes->len; i++) {
        const char *key, *content;

        if (page_node(page, i)->tag != TAG_META)
            continue;
        key = page_attr(page, i, ATTR_NAME);
        if (key == NULL)
            key = page_attr(page, i, ATTR_PROPERTY);
        content = page_attr(page, i, ATTR_CONTENT);
        if (key != NULL && content != NULL && g_ascii_strcasecmp(key, name) == 0 &&
            !address_is_web(content))
            add_names(article, content);
    }
}

static bool is_comment(const PageParts *parts, uint32_t index)
{
    return parts->of[index]->class == IBID_CLASS_COMMENT;
}

/* Class words of bylines; whole tokens. */
static bool has_byline_class(const char *classes)
{
    static const char *const names[] = {
        "author",          "byline",        "author-name", "byline-name",  "authors",
        "byline__name",    "author__name",  "post-author", "entry-author", "article-author",
        "article__author", "byline-author", "authorname",  "p-author",     "post__author",
        "article-byline",  "by-line",       "meta-author", "posted-by"};
    g_auto(GStrv) tokens = classes == NULL ? NULL : g_strsplit_set(classes, " \t\r\n", 24);

    for (size_t i = 0; tokens != NULL && i < G_N_ELEMENTS(names); i++)
        if (g_strv_contains((const char *const *)tokens, names[i]))
            return true;
    return false;
}

typedef bool (*ElementTest)(const Page *page, uint32_t index);

static bool is_rel_author(const Page *page, uint32_t index)
{
    const char *rel = page_attr(page, index, ATTR_REL);

    return page_node(page, index)->tag == TAG_A && rel != NULL && strstr(rel, "author") != NULL;
}

static bool is_prop_author(const Page *page, uint32_t index)
{
    const char *prop = page_attr(page, index, ATTR_ITEMPROP);

    return prop != NULL && g_str_equal(prop, "author") && page_node(page, index)->tag != TAG_META;
}

static bool is_byline(const Page *page, uint32_t index)
{
    return has_byline_class(page_attr(page, index, ATTR_CLASS));
}

/* "by A. Author" below the headline, whatever the element is called. */
static bool is_spoken_byline(const Page *page, uint32_t index)
{
    const PageNode *node = page_node(page, index);
    const char *text = page->text->str + node->text_start;

    return html_is_below_headline(page, index) && g_ascii_strncasecmp(text, "by ", 3) == 0;
}

/* The element's inner name where it has one: <span itemprop="author"><a itemprop="name">. */
static uint32_t inner_name(const Page *page, uint32_t index)
{
    for (uint32_t i = index + 1; i < page_node(page, index)->end; i++) {
        const char *prop = page_attr(page, i, ATTR_ITEMPROP);

        if ((prop != NULL && g_str_equal(prop, "name")) || is_rel_author(page, i))
            return i;
    }
    return index;
}

static void from_elements(const Page *page, const PageParts *parts, ElementTest test,
                          IbidArticle *article)
{
    uint32_t holder = PAGE_NONE;

    for (uint32_t i = 0; i < page->nodes->len; i++) {
        g_autofree char *text = NULL;
        uint32_t parent = page_node(page, i)->parent;

        if (!test(page, i) || is_comment(parts, i))
            continue;
        /* Bylines of other articles come in other places. */
        if (article->authors->len > 0 && parent != holder)
            return;
        text = page_text(page, inner_name(page, i));
        if (strlen(text) <= 3 * NAME_LIMIT)
            add_names(article, text);
        holder = parent;
        i = page_node(page, i)->end - 1;
    }
}

void html_authors_read(const Page *page, const PageParts *parts, const JsonLd *linked,
                       IbidArticle *article)
{
    static const ElementTest tests[] = {is_prop_author, is_rel_author, is_byline, is_spoken_byline};

    from_fields(page, article);
    for (unsigned i = 0; article->authors->len == 0 && i < 1; i++)
        for (unsigned k = 0; k < linked->authors->len; k++)
            add_names(article, g_ptr_array_index(linked->authors, k));
    for (size_t i = 0; article->authors->len == 0 && i < G_N_ELEMENTS(meta_names); i++)
        from_meta(page, meta_names[i], article);
    for (size_t i = 0; article->authors->len == 0 && i < G_N_ELEMENTS(tests); i++)
        from_elements(page, parts, tests[i], article);
}
