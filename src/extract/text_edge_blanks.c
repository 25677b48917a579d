#include "extract/text_edges.h"

#include <string.h>

#include "base/address.h"
#include "base/date_reader.h"
#include "extract/text_addresses.h"
#include "extract/text_edge_lines.h"
#include "extract/text_page_cut.h"

/* Leaves one end of line between two lines of a paragraph, the one before the second. */
static void blank_gap(char *copy, size_t from, size_t to)
{
    size_t newline = to;

    while (newline > from && copy[newline - 1] != '\n')
        newline--;
    for (size_t i = from; i < to; i++)
        if (i + 1 != newline)
            copy[i] = ' ';
}

/* Blanks the lines in between, and the gap where the paragraph goes on behind it. */
static void blank_between(char *copy, const TextLine *before, const TextLine *after)
{
    if (text_cuts_paragraph(copy, before, after))
        blank_gap(copy, before->end, after->start);
}

char *text_without_edges(const char *text, size_t length, const GArray *lines, const GArray *edges)
{
    char *copy = g_memdup2(text, length + 1);
    const TextLine *before = NULL;
    bool has_gap = false;
    size_t next = 0;

    for (size_t i = 0; i < edges->len; i++) {
        const TextEdge *edge = &g_array_index(edges, TextEdge, i);

        memset(copy + edge->start, ' ', edge->end - edge->start);
    }
    for (size_t i = 0; i < lines->len; i++) {
        const TextLine *line = &g_array_index(lines, TextLine, i);

        has_gap |= line->after_break;
        if (next < edges->len && g_array_index(edges, TextEdge, next).start == line->start) {
            has_gap = true;
            next++;
            continue;
        }
        if (has_gap && before != NULL)
            blank_between(copy, before, line);
        has_gap = false;
        before = line;
    }
    return copy;
}

bool text_edge_within(const GArray *edges, size_t start, size_t end)
{
    size_t low = 0, high = edges->len;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (g_array_index(edges, TextEdge, middle).start < start)
            low = middle + 1;
        else
            high = middle;
    }
    return low < edges->len && g_array_index(edges, TextEdge, low).start < end;
}

/* The address on the foot of a page, the page's number after it. */
static void read_address(const char *text, const TextEdge *edge, IbidArticle *article)
{
    size_t length = text_address_length(text + edge->start);
    g_autofree char *url = g_strndup(text + edge->start, length);

    if (length > 0 && length < edge->end - edge->start)
        ibid_article_add_address(article, g_strdup(url), address_canonical(url), "page-edge");
}

static void read_capture(const char *text, const TextEdge *edge, IbidArticle *article)
{
    IbidDateEvidence evidence = {.kind = IBID_DATE_CAPTURED,
                                 .source = g_intern_static_string("page-edge"),
                                 .confidence = 0.9};
    DateReading reading;

    for (guint i = 0; i < article->dates->len; i++)
        if (g_array_index(article->dates, IbidDateEvidence, i).source == evidence.source)
            return;
    if (strchr("0123456789", text[edge->start]) == NULL || !date_at(text + edge->start, &reading))
        return;
    evidence.date = reading.date;
    g_array_append_val(article->dates, evidence);
}

void text_edges_read(const char *text, const GArray *edges, IbidArticle *article)
{
    for (guint i = 0; i < edges->len; i++) {
        const TextEdge *edge = &g_array_index(edges, TextEdge, i);

        if (strcmp(edge->kind, "running-head") != 0)
            continue;
        read_address(text, edge, article);
        read_capture(text, edge, article);
    }
}
