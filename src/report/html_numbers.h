/*
 * How the data of a page number what they tell of.  Pieces are numbered as in the graph; after them
 * come those stubs and outside sources that the page knows, in the order of the graph.  Citations
 * between pieces that count come first, then those of stubs and sources, each in the graph's order.
 */
#pragma once

#include "report/request.h"

#define HTML_NO_NUMBER ((uint32_t)-1)

typedef struct {
    const ReportRequest *request;
    size_t n_pieces;
    GArray *others;        /* uint32_t: the vertex of each number from n_pieces on */
    GArray *arcs;          /* uint32_t: the graph's arc of each citation */
    size_t n_inner;        /* citations between pieces; the first of them */
    uint32_t *number_of;   /* one a vertex of the graph; or HTML_NO_NUMBER */
    uint32_t *citation_of; /* one an arc of the graph; or HTML_NO_NUMBER */
    size_t n_left_out;     /* stubs and sources that are cited, but that the page does not know */
} HtmlNumbers;

/* Of more than `most` stubs and sources the page knows those that most pieces cite. */
HtmlNumbers html_numbers(const ReportRequest *request, size_t most);
void html_numbers_clear(HtmlNumbers *numbers);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(HtmlNumbers, html_numbers_clear)

/* The graph's arc of a citation. */
const IbidArc *html_numbers_arc(const HtmlNumbers *numbers, size_t citation);
