#include "extract/page_place.h"

#include <string.h>

#include "extract/page_names.h"

/* How many elements up a place reaches: beyond, inline elements are nested by mistake. */
enum { REACH = 40, TOKEN_LIMIT = 24 };

struct PagePlaces {
    const Page *page;
    const char **steps; /* one an element: not looked at yet (NULL), no step (""), or its text */
    GStringChunk *texts;
    GString *step, *place; /* those being written */
};

PagePlaces *page_places_new(const Page *page)
{
    PagePlaces *places = g_new(PagePlaces, 1);

    *places = (PagePlaces){.page = page,
                           .steps = g_new0(const char *, page->nodes->len + 1),
                           .texts = g_string_chunk_new(1024),
                           .step = g_string_new(NULL),
                           .place = g_string_new(NULL)};
    return places;
}

void page_places_free(PagePlaces *places)
{
    if (places == NULL)
        return;
    g_free(places->steps);
    g_string_chunk_free(places->texts);
    g_string_free(places->step, TRUE);
    g_string_free(places->place, TRUE);
    g_free(places);
}

/* Other characters part the steps of a place, or are a framework's. */
static bool is_stable(const char *token, size_t length)
{
    if (length < 2)
        return false;
    for (size_t i = 0; i < length; i++)
        if (!g_ascii_isalpha(token[i]) && token[i] != '-' && token[i] != '_')
            return false;
    return true;
}

/* Appends the first stable word of `names`; false when there is none. */
static bool append_token(GString *step, const char *names)
{
    for (const char *token = names; token != NULL && *token != '\0';) {
        size_t length = strcspn(token, " \t\r\n\f");

        if (is_stable(token, length)) {
            g_string_append_c(step, '.');
            g_string_append_len(step, token, (gssize)MIN(length, TOKEN_LIMIT));
            return true;
        }
        token += length;
        token += strspn(token, " \t\r\n\f");
    }
    return false;
}

/* Ids of headings, entries and sections are often made of their titles. */
static bool has_telling_id(PageTag tag)
{
    return tag != TAG_ARTICLE && tag != TAG_SECTION && tag != TAG_LI && tag != TAG_P &&
           tag != TAG_A && page_heading_level(tag) == 0;
}

/* "prev" and "next" among what a link says of its target. */
static void append_direction(GString *step, const char *rel)
{
    static const char *const directions[] = {"prev", "previous", "next"};

    for (size_t i = 0; rel != NULL && i < G_N_ELEMENTS(directions); i++)
        if (g_ascii_strcasecmp(rel, directions[i]) == 0)
            g_string_append_printf(step, ".%s", directions[i]);
}

static const char *read_step(PagePlaces *places, uint32_t index)
{
    const Page *page = places->page;
    PageTag tag = page_node(page, index)->tag;
    GString *step = places->step;

    if (tag == TAG_HTML || (!page_is_block(tag) && tag != TAG_SPAN && tag != TAG_A))
        return "";
    g_string_assign(step, page_tag_name(tag));
    if (!append_token(step, page_attr(page, index, ATTR_CLASS)) &&
        (!has_telling_id(tag) || !append_token(step, page_attr(page, index, ATTR_ID)))) {
        if (tag == TAG_SPAN)
            return "";
        if (tag == TAG_A)
            append_direction(step, page_attr(page, index, ATTR_REL));
    }
    return g_string_chunk_insert_len(places->texts, step->str, (gssize)step->len);
}

static const char *step_of(PagePlaces *places, uint32_t index)
{
    if (places->steps[index] == NULL)
        places->steps[index] = read_step(places, index);
    return places->steps[index];
}

char *page_place(PagePlaces *places, uint32_t index, bool alone)
{
    const char *steps[PAGE_PLACE_STEPS];
    size_t n = 0;

    if (!alone)
        index = page_node(places->page, index)->parent;
    for (int up = 0; up < REACH && index != PAGE_NONE && n < PAGE_PLACE_STEPS; up++) {
        const char *step = step_of(places, index);

        if (*step != '\0')
            steps[n++] = step;
        index = page_node(places->page, index)->parent;
    }
    g_string_truncate(places->place, 0);
    while (n > 0) {
        if (places->place->len > 0)
            g_string_append_c(places->place, '>');
        g_string_append(places->place, steps[--n]);
    }
    return g_strndup(places->place->str, places->place->len);
}
