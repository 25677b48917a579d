#include "extract/json_ld.h"

#include <jansson.h>
#include <string.h>

#include "base/text.h"

/* Deeper than schema.org's articles nest; bounds recursion. */
enum { DEPTH_LIMIT = 12, AUTHORS_LIMIT = 200 };

/* Types whose objects are the article, by their ends. */
static const char *const article_types[] = {"Article", "Posting", "Report", "WebPage",
                                            "Review",  "Recipe",  "HowTo",  "CreativeWork"};

void json_ld_free(JsonLd *linked)
{
    if (linked == NULL)
        return;
    g_free(linked->headline);
    g_free(linked->published);
    g_free(linked->modified);
    g_ptr_array_unref(linked->keywords);
    g_free(linked->publisher);
    g_free(linked->organization);
    g_ptr_array_unref(linked->authors);
    g_free(linked);
}

static const char *text_of(const json_t *value)
{
    const char *text = json_string_value(json_is_array(value) ? json_array_get(value, 0) : value);

    return text_is_blank(text) ? NULL : text;
}

/* The name in "X", {"name": "X"} or the first of a list. */
static const char *name_of(const json_t *value)
{
    if (json_is_array(value))
        value = json_array_get(value, 0);
    return json_is_object(value) ? text_of(json_object_get(value, "name")) : text_of(value);
}

static bool ends_as(const json_t *type, const char *const *ends, size_t n)
{
    const char *name = text_of(type);

    for (size_t i = 0; name != NULL && i < n; i++)
        if (g_str_has_suffix(name, ends[i]))
            return true;
    return false;
}

static void keep(char **field, const char *text)
{
    if (*field == NULL && text != NULL)
        *field = text_fold_space(text, -1);
}

/* The object of the graph that `reference` ({"@id": …}) names, or itself. */
static const json_t *resolved(const json_t *document, const json_t *reference)
{
    const char *id = json_string_value(json_object_get(reference, "@id"));
    const json_t *graph = json_is_array(document) ? document : json_object_get(document, "@graph");
    size_t i;
    json_t *item;

    if (id == NULL || json_object_get(reference, "name") != NULL)
        return reference;
    json_array_foreach(graph, i, item)
    {
        if (g_strcmp0(json_string_value(json_object_get(item, "@id")), id) == 0)
            return item;
    }
    return reference;
}

/* One name, a list of names under one, or the two parts of a name. */
static void keep_person(JsonLd *linked, const json_t *person)
{
    const json_t *names = json_object_get(person, "name");
    const char *given = text_of(json_object_get(person, "givenName"));
    const char *family = text_of(json_object_get(person, "familyName"));
    size_t n = json_is_array(names) ? MIN(json_array_size(names), AUTHORS_LIMIT) : 0;

    for (size_t i = 0; i < n; i++)
        if (text_of(json_array_get(names, i)) != NULL)
            g_ptr_array_add(linked->authors,
                            text_fold_space(text_of(json_array_get(names, i)), -1));
    if (n == 0 && name_of(person) != NULL)
        g_ptr_array_add(linked->authors, text_fold_space(name_of(person), -1));
    else if (n == 0 && given != NULL && family != NULL)
        g_ptr_array_add(linked->authors, g_strdup_printf("%s %s", given, family));
}

/* Authors who are people: outlets are named as publishers. */
static void keep_authors(JsonLd *linked, const json_t *document, const json_t *author)
{
    static const char *const organization = "Organization";
    size_t n = json_is_array(author) ? MIN(json_array_size(author), AUTHORS_LIMIT) : 1;

    if (linked->authors->len > 0)
        return;
    for (size_t i = 0; i < n; i++) {
        const json_t *one =
            resolved(document, json_is_array(author) ? json_array_get(author, i) : author);

        if (!ends_as(json_object_get(one, "@type"), &organization, 1))
            keep_person(linked, one);
    }
}

/* The longer of the two where an article has both: some name the first author only as such. */
static const json_t *authors_of(const json_t *article)
{
    const json_t *author = json_object_get(article, "author");
    const json_t *creator = json_object_get(article, "creator");

    return author == NULL || (json_is_array(creator) && !json_is_array(author) &&
                              json_array_size(creator) > 1)
               ? creator
               : author;
}

/* A list, or one text with commas. */
static void keep_keywords(JsonLd *linked, const json_t *keywords)
{
    g_auto(GStrv) parts = NULL;
    size_t i;
    json_t *item;

    if (linked->keywords->len > 0)
        return;
    json_array_foreach(keywords, i, item) if (name_of(item) != NULL)
        g_ptr_array_add(linked->keywords, text_fold_space(name_of(item), -1));
    if (!json_is_string(keywords))
        return;
    parts = g_strsplit(json_string_value(keywords), ",", 100);
    for (i = 0; parts[i] != NULL; i++)
        if (!text_is_blank(parts[i]))
            g_ptr_array_add(linked->keywords, text_fold_space(parts[i], -1));
}

/* A person's own site has the person for its publisher, or for both. */
static void keep_organization(JsonLd *linked, const json_t *document, const json_t *publisher)
{
    static const char *const organization = "Organization";
    const json_t *one =
        resolved(document, json_is_array(publisher) ? json_array_get(publisher, 0) : publisher);
    const json_t *type = json_object_get(one, "@type");

    if (!(json_is_array(type) && json_array_size(type) > 1) && ends_as(type, &organization, 1))
        keep(&linked->organization, name_of(one));
}

static void read_value(JsonLd *linked, const json_t *document, const json_t *value, bool pages_too,
                       int depth)
{
    const json_t *type = json_object_get(value, "@type");
    size_t i;
    json_t *item;

    if (depth > DEPTH_LIMIT)
        return;
    if (json_is_array(value)) {
        json_array_foreach(value, i, item) read_value(linked, document, item, pages_too, depth + 1);
        return;
    }
    if (!json_is_object(value))
        return;
    if (ends_as(type, article_types, pages_too ? G_N_ELEMENTS(article_types) : 3)) {
        keep(&linked->headline, text_of(json_object_get(value, "headline")));
        keep(&linked->published, text_of(json_object_get(value, "datePublished")));
        keep(&linked->modified, text_of(json_object_get(value, "dateModified")));
        keep_keywords(linked, json_object_get(value, "keywords"));
        keep(&linked->publisher, name_of(json_object_get(value, "publisher")));
        keep_organization(linked, document, json_object_get(value, "publisher"));
        keep_authors(linked, document, authors_of(value));
    }
    read_value(linked, document, json_object_get(value, "@graph"), pages_too, depth + 1);
    read_value(linked, document, json_object_get(value, "mainEntity"), pages_too, depth + 1);
    read_value(linked, document, json_object_get(value, "mainEntityOfPage"), pages_too, depth + 1);
}

/* True for a comma that only white space parts from the bracket after it. */
static bool is_stray_comma(const char *at)
{
    const char *next = at + 1 + strspn(at + 1, " \t\r\n");

    return *at == ',' && (*next == '}' || *next == ']');
}

/* What templates write that is no JSON, mended: line breaks within texts, commas before a bracket,
 * and whatever stands around the outermost brackets (comments, CDATA marks, a semicolon). */
static char *mended(const char *text)
{
    const char *first = strpbrk(text, "{["), *last = text + strlen(text);
    bool within = false;
    GString *whole;

    /* "//<![CDATA[" has a bracket of its own. */
    if (first != NULL && g_str_has_prefix(first, "[CDATA["))
        first = strpbrk(first + strlen("[CDATA["), "{[");
    /* Past the last bracket of the first one's kind. */
    while (first != NULL && last > first && last[-1] != (*first == '{' ? '}' : ']'))
        last--;
    if (first == NULL || last == first)
        return NULL;
    whole = g_string_sized_new((size_t)(last - first) + 2);
    for (const char *at = first; at < last; at++) {
        within ^= *at == '"';
        if ((unsigned char)*at < 0x20)
            g_string_append_c(whole, ' ');
        else if (*at == '\\' && at + 1 < last)
            g_string_append_len(whole, at++, 2);
        else if (within || !is_stray_comma(at))
            g_string_append_c(whole, *at);
    }
    return g_string_free(whole, FALSE);
}

static json_t *loaded(const char *text)
{
    json_t *value = json_loads(text, JSON_ALLOW_NUL, NULL);

    if (value == NULL) {
        g_autofree char *again = mended(text);

        value = again == NULL ? NULL : json_loads(again, JSON_ALLOW_NUL, NULL);
    }
    return value;
}

static void release(gpointer value)
{
    json_decref(value);
}

JsonLd *json_ld_read(const Page *page)
{
    JsonLd *linked = g_new0(JsonLd, 1);
    g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func(release);

    linked->authors = g_ptr_array_new_with_free_func(g_free);
    linked->keywords = g_ptr_array_new_with_free_func(g_free);
    /* What is said of an article goes before what is said of the page. */
    for (guint i = 0; i < page->json_ld->len; i++) {
        json_t *value = loaded(g_ptr_array_index(page->json_ld, i));

        if (value != NULL)
            g_ptr_array_add(values, value);
    }
    for (int pages_too = 0; pages_too < 2; pages_too++)
        for (guint i = 0; i < values->len; i++) {
            const json_t *value = g_ptr_array_index(values, i);

            read_value(linked, value, value, pages_too == 1, 0);
        }
    return linked;
}
