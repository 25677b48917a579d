#include "extract/page_source.h"

#include <string.h>

#include "extract/page_references.h"

/* To the last edge of an element before `place`: there text and HTML are known to meet. */
static void move_to_edge(PageSource *source, size_t place)
{
    const Page *page = source->page;
    uint32_t index = page_first_from(page, place + 1);
    const PageNode *node;
    size_t at, byte;

    if (index == 0)
        return;
    node = page_node(page, index - 1);
    at = node->text_start;
    byte = node->start;
    while (node->text_end <= place) {
        at = node->text_end;
        byte = node->finish;
        if (node->parent == PAGE_NONE)
            break;
        node = page_node(page, node->parent);
    }
    if (byte > source->source) {
        source->place = at;
        source->source = byte;
    }
}

static bool is_markup(const char *p, const char *end)
{
    return *p == '<' && end - p > 1 &&
           (g_ascii_isalpha(p[1]) || p[1] == '/' || p[1] == '!' || p[1] == '?');
}

/* Past a tag or a comment. */
static const char *past_markup(const char *p, const char *end)
{
    char quote = '\0';

    if (end - p >= 4 && memcmp(p, "<!--", 4) == 0) {
        const char *close = g_strstr_len(p + 4, end - p - 4, "-->");

        return close == NULL ? end : close + 3;
    }
    for (p++; p < end; p++)
        if (quote != '\0')
            quote = *p == quote ? '\0' : quote;
        else if (*p == '>')
            return p + 1;
        else if (*p == '"' || *p == '\'')
            quote = *p;
    return end;
}

static bool is_gap(char c)
{
    return c == ' ' || c == '\n' || c == PAGE_BLOCK_MARK || c == '\t' || c == '\r' || c == '\f' ||
           c == '\v' || c == '\0';
}

/* Over what the text has no word for: tags, white space. */
static const char *past_gap(const char *p, const char *end)
{
    while (p < end && (is_gap(*p) || is_markup(p, end)))
        p = is_gap(*p) ? p + 1 : past_markup(p, end);
    return p;
}

/* Moves on by the character at the place; false where the HTML says another. */
static bool move_on(PageSource *source)
{
    const char *text = source->page->text->str + source->place;
    const char *p = source->html + source->source, *end = source->html + source->length;
    char character[PAGE_REFERENCE_MOST];
    size_t length, n = p < end && *p == '&' ? page_reference_read(p, end, character, &length) : 0;

    if (n > 0 && (length == 0 || memcmp(text, character, length) == 0 ||
                  (length == 1 && is_gap(*character)))) {
        source->place += length == 1 && is_gap(*character) ? is_gap(*text) : length;
        source->source += n;
        return true;
    }
    if (is_gap(*text) || p >= end || *p != *text)
        return false;
    source->place++;
    source->source++;
    return true;
}

/* To the place, from an edge before it. */
static bool move_to(PageSource *source, size_t place)
{
    const char *text = source->page->text->str, *end = source->html + source->length;

    for (;;) {
        if (source->place < place && is_gap(text[source->place])) {
            source->place++;
            continue;
        }
        source->source = (size_t)(past_gap(source->html + source->source, end) - source->html);
        if (source->place >= place)
            return source->place == place;
        if (!move_on(source))
            return false;
    }
}

void page_source_find(PageSource *source, size_t start, size_t end, size_t *ret_from,
                      size_t *ret_to)
{
    PageSource edge;

    move_to_edge(source, start);
    edge = *source;
    *ret_from = *ret_to = edge.source;
    if (!move_to(source, start)) {
        *source = edge;
        return;
    }
    *ret_from = source->source;
    while (source->place < end) {
        if (is_gap(source->page->text->str[source->place]))
            source->place++;
        else if (!move_on(source))
            break;
        *ret_to = source->source;
        source->source =
            (size_t)(past_gap(source->html + source->source, source->html + source->length) -
                     source->html);
    }
    *ret_to = MAX(*ret_to, *ret_from);
}
