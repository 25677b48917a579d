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

#define NAME(text)                                                                                 \
    {                                                                                              \
        text, sizeof text - 1                                                                      \
    }

static const struct {
    const char *text;
    size_t length;
} attr_names[N_ATTRS] = {
    NAME("class"),   NAME("content"),  NAME("datetime"), NAME("href"),  NAME("http-equiv"),
    NAME("id"),      NAME("itemprop"), NAME("lang"),     NAME("name"),  NAME("property"),
    NAME("pubdate"), NAME("rel"),      NAME("role"),     NAME("title"), NAME("type"),
};

/* True when `bytes` are `name` in any case; names are of letters, digits and '-'. */
static bool is_name(const char *name, const char *bytes, size_t length)
{
    size_t i = 0;

    while (i < length && (bytes[i] | 0x20) == name[i])
        i++;
    return i == length;
}

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
        if (index->lengths[i] == length && is_name(page_elements[i].name, name, length))
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
    for (size_t i = 0; i < N_ATTRS; i++)
        if (attr_names[i].length == length && is_name(attr_names[i].text, name, length))
            return (PageAttr)i;
    return N_ATTRS;
}
