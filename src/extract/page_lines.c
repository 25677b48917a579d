#include "extract/page_lines.h"

/* Bytes beside a link that make no sentence: a bullet, an arrow, a number. */
enum { FEW_BYTES = 10 };

/* Past the line that begins at `start`. */
static size_t end_of_line(const GString *text, size_t start)
{
    size_t end = start;

    while (end < text->len && text->str[end] != PAGE_BLOCK_MARK && text->str[end] != '\n')
        end++;
    return end;
}

static void add_line(const Page *page, size_t start, size_t end, GArray *lines)
{
    const char *text = page->text->str;
    PageLine line = {.over = PAGE_NONE};

    while (start < end && text[start] == ' ')
        start++;
    while (end > start && text[end - 1] == ' ')
        end--;
    line.start = start;
    line.end = end;
    if (start < end)
        g_array_append_val(lines, line);
}

static void split(const Page *page, GArray *lines)
{
    for (size_t start = 0, end; start < page->text->len; start = end + 1) {
        end = end_of_line(page->text, start);
        add_line(page, start, end, lines);
    }
}

/* Links follow each other in the text, so the lines are gone through once. */
static void count_linked(const Page *page, GArray *lines)
{
    uint32_t first = 0;

    for (uint32_t i = 0; i < page->nodes->len; i++) {
        const PageNode *node = page_node(page, i);

        if (node->tag != TAG_A)
            continue;
        while (first < lines->len && g_array_index(lines, PageLine, first).end <= node->text_start)
            first++;
        for (uint32_t at = first; at < lines->len; at++) {
            PageLine *line = &g_array_index(lines, PageLine, at);

            if (line->start >= node->text_end)
                break;
            line->n_linked += MIN(line->end, node->text_end) - MAX(line->start, node->text_start);
        }
    }
}

static void mark_headings_and_rules(const Page *page, GArray *lines)
{
    for (uint32_t i = 0; i < page->nodes->len; i++) {
        const PageNode *node = page_node(page, i);
        bool heading = page_heading_level(node->tag) > 0;
        uint32_t at;

        if (!heading && node->tag != TAG_HR)
            continue;
        at = page_line_at(lines, node->text_start);
        if (at >= lines->len)
            continue;
        if (!heading)
            g_array_index(lines, PageLine, at).ruled = true;
        else if (g_array_index(lines, PageLine, at).start < node->text_end)
            g_array_index(lines, PageLine, at).heading = true;
    }
}

static void find_lines_over(GArray *lines)
{
    for (uint32_t i = 1; i < lines->len; i++) {
        const PageLine *above = &g_array_index(lines, PageLine, i - 1);

        g_array_index(lines, PageLine, i).over =
            page_line_is_linked(above) && !above->heading ? above->over : i - 1;
    }
}

GArray *page_lines(const Page *page)
{
    GArray *lines = g_array_new(FALSE, FALSE, sizeof(PageLine));

    split(page, lines);
    count_linked(page, lines);
    mark_headings_and_rules(page, lines);
    find_lines_over(lines);
    return lines;
}

uint32_t page_line_at(const GArray *lines, size_t place)
{
    uint32_t low = 0, high = lines->len;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (g_array_index(lines, PageLine, middle).end <= place)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool page_line_is_linked(const PageLine *line)
{
    return line->n_linked > 0 &&
           line->end - line->start - MIN(line->n_linked, line->end - line->start) <= FEW_BYTES;
}
