#include "extract/link_head.h"

#include "base/date_reader.h"

/* Bytes beside the links of a line of prose; lines of a byline: an author, a section, a date. */
enum { PROSE_LEAST = 80, MOST_LINES = 6 };

static bool is_long(const PageLine *line)
{
    return line->end - line->start > line->n_linked + PROSE_LEAST;
}

static bool is_sentence(const Page *page, const PageLine *line)
{
    g_autofree char *text = g_strndup(page->text->str + line->start, line->end - line->start);

    return g_str_has_suffix(text, ".") || g_str_has_suffix(text, "。") ||
           g_str_has_suffix(text, "?") || g_str_has_suffix(text, "!");
}

/* The first heading, when nothing is told before it. */
static uint32_t find_headline(const Page *page, const GArray *lines, uint32_t root)
{
    uint32_t at = page_line_at(lines, page_node(page, root)->text_start);
    uint32_t index = root + 1, end = page_node(page, root)->end;
    size_t n_plain = 0;

    while (index < end && page_heading_level(page_node(page, index)->tag) == 0)
        index++;
    for (; index < end && at < lines->len; at++) {
        const PageLine *line = &g_array_index(lines, PageLine, at);

        if (line->end > page_node(page, index)->text_start)
            return index;
        n_plain += line->end - line->start - MIN(line->n_linked, line->end - line->start);
        if (n_plain > PROSE_LEAST)
            break;
    }
    return PAGE_NONE;
}

static bool is_dated(const Page *page, const PageLine *line)
{
    DateReading reading;

    return !line->heading &&
           date_find(page->text->str + line->start, line->end - line->start, &reading);
}

/* The lines below the headline up to prose, when they are few and one bears a date. */
static void find_byline(const Page *page, const GArray *lines, LinkHead *head)
{
    size_t start = page_node(page, head->headline)->text_end, end = start;
    uint32_t first = page_line_at(lines, start), at;
    bool dated = false;

    for (at = first; at < lines->len && at < first + MOST_LINES; at++) {
        const PageLine *line = &g_array_index(lines, PageLine, at);

        if (is_long(line) || is_sentence(page, line))
            break;
        if (is_dated(page, line)) {
            dated = true;
            end = line->end;
        }
    }
    if (!dated || at >= lines->len || at == first + MOST_LINES)
        return;
    head->byline = start;
    head->byline_end = end;
}

LinkHead link_head_find(const Page *page, const GArray *lines, uint32_t root)
{
    LinkHead head = {.headline = find_headline(page, lines, root)};

    if (head.headline != PAGE_NONE)
        find_byline(page, lines, &head);
    return head;
}
