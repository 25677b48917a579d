#include "extract/text_edges.h"

#include <string.h>

#include "base/text.h"
#include "extract/text_edge_lines.h"

/* A line and a half of a paragraph, so that pages are no smaller than the smallest. */
#define FILL                                                                                       \
    "The keeper counted the boats each evening and wrote their number down in a green book.\n"     \
    "He did so for thirty years, in rain and in fog, and nobody ever asked him for the sum.\n"     \
    "When he left, the book went to his niece, who found that it began with a mistake and\n"

#define MORE                                                                                       \
    "It had been in his hand from the first night, and he knew, and he had counted on with\n"      \
    "care so as to keep it. Nobody in the town has put it right since then, although many of\n"    \
    "them can reckon, and the pilots laugh at the sum when they are shown the book, which\n"
#define REST                                                                                       \
    "To count is to look, the niece says, and he looked every evening; the rest is paper and\n"    \
    "ink. She has added the years that followed, from the harbour's own lists, and the mistake\n"  \
    "has grown with them as a tree grows round a nail that somebody drove in long ago and\n"

typedef struct {
    const char *name;
    const char *text;
    const char *edges; /* "kind: text", a line each */
    const char *rest;  /* words that must stand in one paragraph without the edges, or "" */
} EdgeRow;

static const EdgeRow rows[] = {
    {"number-and-form-feed", "Title\n\n" FILL "went\n\n12\n\f\non like that.\n",
     "page-number: 12\n", "with a mistake and went on like that."},
    {"form-feed-alone", "Title\n\n" FILL "went\n\n\f\n\non like that.\n", "",
     "mistake and went on like that."},
    {"numbers-that-rise", "Title\n\n" FILL "\n7\n\nwent on like that. " MORE "\n8\n\nto its end.\n",
     "page-number: 7\npage-number: 8\n", "mistake and went on like that."},
    {"number-of-total", "Title\n\n" FILL "\nPage 3 of 9\n\nwent on.\n",
     "page-number: Page 3 of 9\n", "mistake and went on."},
    {"dashes", "Title\n\n" FILL "\n- 4 -\n\nwent on. " MORE "\n- 5 -\n\nto its end.\n",
     "page-number: - 4 -\npage-number: - 5 -\n", "mistake and went on."},
    {"fractions", "Title\n\n" FILL "\n3/9\n\nwent on. " MORE "\n4/9\n\nto its end.\n",
     "page-number: 3/9\npage-number: 4/9\n", "mistake and went on."},
    {"head-with-number",
     "Title\n\n" FILL "THE POST   3\nwent on. " MORE "The Post   4\nto its end.\n",
     "running-head: THE POST   3\nrunning-head: The Post   4\n", "mistake and went on."},
    {"head-and-foot",
     "Title\n\n" FILL "\nQuay Weekly\n12\n\f\nTitle\nwent on. " MORE
     "\nQuay Weekly\n13\n\f\nTitle\nto its end.\n",
     "running-head: Quay Weekly\npage-number: 12\nrunning-head: Title\n"
     "running-head: Quay Weekly\npage-number: 13\nrunning-head: Title\n",
     "mistake and went on."},
    {"browser",
     "25/11/2024, 10:31   Title\n\nTitle\n\n" FILL "https://example.org/a/b      1/2\n"
     "25/11/2024, 10:31   Title\nwent on.\nhttps://example.org/a/b      2/2\n",
     "running-head: 25/11/2024, 10:31   Title\nrunning-head: https://example.org/a/b      1/2\n"
     "running-head: 25/11/2024, 10:31   Title\nrunning-head: https://example.org/a/b      2/2\n",
     "mistake and went on."},
    {"broken-word", "Title\n\n" FILL "a mis-\n\n12\n\f\ntake in it.\n", "page-number: 12\n",
     "a mis- take in it."},
    {"open-underline", "Title\n\n" FILL "see <u>The Green\n\n12\n\f\nBook</u> of his.\n",
     "page-number: 12\n", "see <u>The Green Book</u> of his."},
    {"open-quotation", "Title\n\n" FILL "end.\n\n- 5 May 2020: \"The Green\n\n12\n\f\nBook\"\n",
     "page-number: 12\n", "\"The Green Book\""},
    /* What only looks like an edge stays. */
    {"sections", "Title\n\n1\n\n" FILL "ended.\n\n2\n\nIt went on. " MORE "ended.\n\n3\n\nThen.\n",
     "", ""},
    {"one-number",
     "Title\n\nThe answer, said the machine that they had built for this, was\n\n42\n\n"
     "and nobody knew the question.\n",
     "", ""},
    {"refrain",
     "Title\n\n" FILL "ended.\n\nRow the boat\n\nIt went on. " MORE
     "ended.\n\nRow the boat\n\nIt went on. " REST "ended.\n\nRow the boat\n",
     "", ""},
    {"chapters",
     "Title\n\n" FILL "ended.\n\nPart 1\n\nIt went on. " MORE "ended.\n\nPart 2\n\nThen.\n", "",
     ""},
    {"steps", "Title\n\n1.\n\nTake " FILL "ended.\n\n2.\n\nSweep " MORE "ended.\n\n3.\n\nThen.\n",
     "", ""},
    {"next-page-starts-anew", "Title\n\n" FILL "ended.\n\n12\n\f\n- an item\n", "page-number: 12\n",
     ""},
};

static void test_row(gconstpointer data)
{
    const EdgeRow *row = data;
    size_t length = strlen(row->text);
    g_autoptr(GArray) lines = text_lines(row->text, length);
    g_autoptr(GArray) edges = text_edges(row->text, lines);
    g_autofree char *without = text_without_edges(row->text, length, lines, edges);
    g_autofree char *folded = NULL;
    g_autoptr(GString) found = g_string_new(NULL);

    for (size_t i = 0; i < edges->len; i++) {
        const TextEdge *edge = &g_array_index(edges, TextEdge, i);

        g_string_append_printf(found, "%s: %.*s\n", edge->kind, (int)(edge->end - edge->start),
                               row->text + edge->start);
        g_assert_true(text_edge_within(edges, edge->start, edge->end));
        g_assert_false(text_edge_within(edges, edge->start + 1, edge->end));
    }
    g_assert_cmpstr(found->str, ==, row->edges);
    g_assert_cmpuint(strlen(without), ==, length);
    if (edges->len == 0 && strchr(row->text, '\f') == NULL)
        g_assert_cmpstr(without, ==, row->text);
    /* A paragraph ends at an empty line, so there must be none within. */
    for (char *p = without; (p = strstr(p, "\n\n")) != NULL; p++)
        *p = '|';
    folded = text_fold_space(without, -1);
    if (strstr(folded, row->rest) == NULL)
        g_error("no \"%s\" in: %s", row->rest, folded);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *path = g_strdup_printf("/text-edges/%s", rows[i].name);

        g_test_add_data_func(path, &rows[i], test_row);
    }
    return g_test_run();
}
