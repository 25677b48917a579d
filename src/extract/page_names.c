#include "extract/page_names.h"

#include <string.h>

enum { LETTERS = 26, MOST_ELEMENTS = 128 };

/* The rows that begin with the letter i are [first[i], first[i + 1]). */
typedef struct {
    uint8_t first[LETTERS + 1];
    uint8_t lengths[MOST_ELEMENTS];            /* of names */
    const char *of_tag[N_TAGS];                /* names */
    bool closes[MOST_ELEMENTS][MOST_ELEMENTS]; /* [opening][open] */
} ElementIndex;

static const char *const attr_names[N_ATTRS] = {
    "class", "content",  "datetime", "href", "http-equiv", "id",    "itemprop", "lang",
    "name",  "property", "pubdate",  "rel",  "role",       "title", "type",
};

static void index_closers(ElementIndex *index, size_t open)
{
    g_auto(GStrv) closers = g_strsplit(page_elements[open].closed_by, " ", -1);

    for (size_t i = 0; i < n_page_elements; i++)
        index->closes[i][open] =
            g_strv_contains((const char *const *)closers, page_elements[i].name);
}

static gpointer index_elements(gpointer unused)
{
    static ElementIndex index;

    g_assert(n_page_elements <= MOST_ELEMENTS);
    for (size_t i = 0; i < n_page_elements; i++) {
        for (int letter = page_elements[i].name[0] - 'a'; letter < LETTERS; letter++)
            index.first[letter + 1] = (uint8_t)(i + 1);
        if (page_elements[i].closed_by != NULL)
            index_closers(&index, i);
        index.lengths[i] = (uint8_t)strlen(page_elements[i].name);
        index.of_tag[page_elements[i].tag] = page_elements[i].name;
    }
    index.of_tag[TAG_OTHER] = "";
    (void)unused;
    return &index;
}

static const ElementIndex *element_index(void)
{
    static GOnce once = G_ONCE_INIT;

    return g_once(&once, index_elements, NULL);
}

const PageElement *page_element_find(const char *name, size_t length)
{
    const ElementIndex *index = element_index();
    int letter = (length == 0 ? 0 : *name | 0x20) - 'a';

    if (letter < 0 || letter >= LETTERS)
        return NULL;
    for (size_t i = index->first[letter]; i < index->first[letter + 1]; i++)
        if (index->lengths[i] == length &&
            g_ascii_strncasecmp(page_elements[i].name, name, length) == 0)
            return &page_elements[i];
    return NULL;
}

bool page_element_closes(const PageElement *opening, const PageElement *open)
{
    return element_index()->closes[opening - page_elements][open - page_elements];
}

const char *page_tag_name(PageTag tag)
{
    return element_index()->of_tag[tag];
}

PageAttr page_attr_find(const char *name, size_t length)
{
    char first = length == 0 ? '\0' : g_ascii_tolower(*name);

    for (size_t i = 0; i < N_ATTRS && attr_names[i][0] <= first; i++)
        if (attr_names[i][0] == first && strlen(attr_names[i]) == length &&
            g_ascii_strncasecmp(attr_names[i], name, length) == 0)
            return (PageAttr)i;
    return N_ATTRS;
}
