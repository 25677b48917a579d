#include "extract/html_authors.h"

#include <string.h>

#include "base/address.h"
#include "base/date_reader.h"
#include "base/text.h"
#include "extract/author_names.h"
#include "extract/html_byline.h"
#include "extract/html_metadata.h"
#include "extract/page_fields.h"
#include "extract/text_byline_lines.h"

static const char *const meta_names[] = {
    "citation_author", "parsely-author",  "dc.creator", "dcterms.creator",     "author",
    "article:author",  "sailthru.author", "byl",        "twitter:creator:name"};

static const char *const field_labels[] = {"author", "authors", "author s", "by",     "written by",
                                           "autor",  "auteur",  "autores",  "autore", "автор"};

static void from_fields(const Page *page, IbidArticle *article)
{
    g_autoptr(GArray) fields = page_fields(page);

    for (unsigned i = 0; i < fields->len; i++) {
        const PageField *field = &g_array_index(fields, PageField, i);

        for (size_t k = 0; k < G_N_ELEMENTS(field_labels); k++)
            if (g_str_equal(field->label, field_labels[k])) {
                g_autofree char *text = page_text(page, field->value);

                author_names_add(article, text);
            }
    }
}

static void from_meta(const Page *page, const char *name, IbidArticle *article)
{
    for (guint i = 0; i < page->metas->len; i++) {
        uint32_t meta = g_array_index(page->metas, uint32_t, i);
        const char *key = page_attr(page, meta, ATTR_NAME);
        const char *content = page_attr(page, meta, ATTR_CONTENT);

        if (key == NULL)
            key = page_attr(page, meta, ATTR_PROPERTY);
        if (key != NULL && content != NULL && g_ascii_strcasecmp(key, name) == 0 &&
            !address_is_web(content))
            author_names_add(article, content);
    }
}

static bool is_comment(const PageParts *parts, uint32_t index)
{
    return parts->of[index]->class == IBID_CLASS_COMMENT;
}

/* Words in classes of what stands around a byline and is none. */
static bool is_beside_byline(const char *token)
{
    static const char *const words[] = {"image", "avatar", "bio",    "photo", "picture", "img",
                                        "desc",  "social", "links",  "thumb", "follow",  "title",
                                        "role",  "about",  "widget", "count", "email",   "posts",
                                        "box",   "label",  "job",    "icon",  "comment"};

    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        if (strstr(token, words[i]) != NULL)
            return true;
    return false;
}

/* True when a class, in lower case, speaks of a byline. */
static bool names_byline(const char *class)
{
    static const char *const words[] = {"author", "byline", "by-line", "autor", "posted-by"};

    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        if (strstr(class, words[i]) != NULL)
            return true;
    return false;
}

/* "byline", "post-author", "authorName": a name is in it. */
static bool has_byline_class(const char *classes)
{
    g_autofree char *lower = classes == NULL ? NULL : g_ascii_strdown(classes, -1);
    g_auto(GStrv) tokens = NULL;

    if (lower == NULL || !names_byline(lower))
        return false;
    tokens = g_strsplit_set(lower, " \t\r\n", 24);
    for (char **token = tokens; *token != NULL; token++)
        if (names_byline(*token) && !is_beside_byline(*token))
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

/* What the element says first, up to a date or a bar; NULL for nothing. */
static char *first_line(const Page *page, const PageNode *node)
{
    const char *text = page->text->str;
    size_t start = node->text_start, end;
    DateReading reading;

    for (;;) {
        while (start < node->text_end && strchr(" \n\x1e", text[start]) != NULL)
            start++;
        for (end = start; end < node->text_end && text[end] != PAGE_BLOCK_MARK && text[end] != '\n';
             end++)
            ;
        if (end == start)
            return NULL;
        /* "By" may stand on a line of its own. */
        if (end - start > 3)
            break;
        start = end;
    }
    if (date_find(text + start, end - start, &reading))
        end = start + reading.start;
    for (size_t i = start; i < end; i++)
        if (text[i] == '|' || g_str_has_prefix(text + i, "•") || g_str_has_prefix(text + i, "·"))
            end = i;
    return end == start ? NULL : page_text_between(page, start, end);
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
        text = first_line(page, page_node(page, inner_name(page, i)));
        if (text != NULL && strlen(text) <= 3 * AUTHOR_NAME_LIMIT)
            author_names_add(article, text);
        holder = parent;
        i = page_node(page, i)->end - 1;
    }
}

#define HANDLE_LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-"

/* Lines above and below the headline in which a byline stands. */
enum { LINES_ABOVE = 4, LINES_BELOW = 12 };

/* True for what may be a name behind what leads in from `text` to `rest`.  After "By" alone one
 * word is a place or a day ("By Tuesday"), unless the script writes names in one; after "Posted by"
 * and "Author:" it is a handle. */
static bool is_said_name(const char *text, const char *rest)
{
    g_autofree char *lead = g_strstrip(g_strndup(text, (gsize)(rest - text)));
    gunichar first = g_utf8_get_char(rest);

    if (!g_unichar_isalpha(first) || strpbrk(lead, " :") != NULL)
        return g_unichar_isalpha(first);
    return !g_unichar_islower(first) && (strchr(rest, ' ') != NULL || !g_unichar_isupper(first));
}

/* A line such as "By Ann Lee", "Written by: Ann Lee | 5 May", or a link to an author's page. */
static void from_line(const Page *page, const PageLine *line, IbidArticle *article)
{
    PageNode span = {.text_start = line->start, .text_end = line->end};
    g_autofree char *text = NULL, *whole = NULL, *name = NULL;
    const char *rest;

    if (line->end - line->start > 2 * AUTHOR_NAME_LIMIT)
        return;
    text = first_line(page, &span);
    whole = page_text_between(page, line->start, line->end);
    name = text_name_beside_date(whole);
    if (name != NULL)
        author_names_add(article, name);
    rest = text == NULL ? NULL : author_without_lead_in(text);
    if (name == NULL && rest != NULL && rest > text && is_said_name(text, rest))
        author_names_add(article, rest);
}

static void from_lines(const Page *page, const PageParts *parts, IbidArticle *article)
{
    const GArray *lines = parts->lines;
    uint32_t at = html_headline(page, parts, article->title), last;

    if (at == PAGE_NONE)
        return;
    last = MIN(at + LINES_BELOW, lines->len - 1);
    for (uint32_t i = at - MIN(at, LINES_ABOVE); i <= last && article->authors->len == 0; i++)
        if (i != at)
            from_line(page, &g_array_index(lines, PageLine, i), article);
}

/* "Written by", and who, as shown beside a preview of the page. */
static void from_preview(const Page *page, IbidArticle *article)
{
    const char *label = html_meta(page, "twitter:label1"), *name = html_meta(page, "twitter:data1");
    g_autofree char *key = label == NULL || name == NULL ? NULL : text_key(label);
    static const char *const labels[] = {"written by",      "author",    "verfasst von",
                                         "geschrieben von", "ecrit par", "escrito por",
                                         "scritto da",      "autor"};

    for (size_t i = 0; key != NULL && i < G_N_ELEMENTS(labels); i++)
        if (g_str_equal(key, labels[i]))
            author_names_add(article, name);
}

/* "@annlee" where a byline says no name. */
static void from_handle(const Page *page, IbidArticle *article)
{
    for (uint32_t i = 0; article->authors->len == 0 && i < page->nodes->len; i++) {
        const PageNode *node = page_node(page, i);
        g_autofree char *text = NULL;

        if (!is_byline(page, i) || node->text_end - node->text_start > AUTHOR_NAME_LIMIT)
            continue;
        text = first_line(page, node);
        if (text != NULL && *text == '@' && strlen(text) > strlen("@ab") &&
            text[1 + strspn(text + 1, HANDLE_LETTERS)] == '\0')
            g_ptr_array_add(article->authors, g_steal_pointer(&text));
    }
}

/* True for "Harbour Light" and "Harbour Light Online", where "Harbour Light" publishes.  "annlee"
 * is the handle of whose site it is. */
static bool is_outlet(const char *name, const char *organization)
{
    g_autofree char *key = text_key(name), *outlet = text_key(organization);
    size_t length = strlen(outlet);

    if (length == 0 || !g_str_has_prefix(key, outlet) || g_unichar_islower(g_utf8_get_char(name)))
        return false;
    return key[length] == '\0' || (key[length] == ' ' && strchr(outlet, ' ') != NULL);
}

static void drop_outlet(const JsonLd *linked, IbidArticle *article)
{
    if (linked->organization == NULL)
        return;
    for (guint i = article->authors->len; i-- > 0;)
        if (is_outlet(g_ptr_array_index(article->authors, i), linked->organization))
            g_ptr_array_remove_index(article->authors, i);
}

void html_authors_read(const Page *page, const PageParts *parts, const JsonLd *linked,
                       IbidArticle *article)
{
    static const ElementTest tests[] = {is_prop_author, is_rel_author, is_byline};

    from_fields(page, article);
    if (article->authors->len == 0)
        for (unsigned i = 0; i < linked->authors->len; i++)
            author_names_add(article, g_ptr_array_index(linked->authors, i));
    for (size_t i = 0; article->authors->len == 0 && i < G_N_ELEMENTS(meta_names); i++)
        from_meta(page, meta_names[i], article);
    for (size_t i = 0; article->authors->len == 0 && i < G_N_ELEMENTS(tests); i++)
        from_elements(page, parts, tests[i], article);
    if (article->authors->len == 0)
        from_lines(page, parts, article);
    if (article->authors->len == 0)
        from_preview(page, article);
    if (article->authors->len == 0)
        from_handle(page, article);
    drop_outlet(linked, article);
}
