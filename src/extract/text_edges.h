/*
 * What printing put between the lines of a text: page numbers, running heads and feet.
 *
 * They are parts of their own, and what they stand in goes on behind them: text_without_edges()
 * gives a text of the same length in which blanks stand for them, so that places stay true.
 */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include <ibid/model.h>

typedef struct {
    size_t start, end; /* bytes of the text, white space around it left out */
    const char *kind;  /* "page-number" or "running-head"; static */
} TextEdge;

/*
 * Finds them: a number counts where numbers rise from page to page, and a running head where it
 * comes again at the edge of a page or in the middle of sentences; what comes once is the text's.
 *
 * @lines  as text_lines() gives them
 *
 * Returns: (transfer full) TextEdge, in order.  Cost: O(length).
 */
GArray *text_edges(const char *text, const GArray *lines);

/*
 * The text with blanks for its edges, and without the empty lines and form feeds by which a page
 * ends in the middle of a paragraph, an item or a word.
 *
 * Returns: (transfer full).  Cost: O(length).
 */
char *text_without_edges(const char *text, size_t length, const GArray *lines, const GArray *edges);

/* True when one of the edges stands in the bytes [start, end).  Cost: O(log edges). */
bool text_edge_within(const GArray *edges, size_t start, size_t end);

/* Adds what a browser prints on a page's edge: the article's address, when it was printed. */
void text_edges_read(const char *text, const GArray *edges, IbidArticle *article);
