#include "report/html_numbers.h"

#include <string.h>

typedef struct {
    uint32_t vertex;
    uint32_t n_citing;
} Cited;

static int by_citations(const void *a, const void *b)
{
    const Cited *left = a, *right = b;

    if (left->n_citing != right->n_citing)
        return left->n_citing > right->n_citing ? -1 : 1;
    return (left->vertex > right->vertex) - (left->vertex < right->vertex);
}

static int by_vertex(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;

    return (left > right) - (left < right);
}

static bool is_citation(const HtmlNumbers *numbers, size_t arc)
{
    return ibid_graph_arc(numbers->request->graph, arc)->kind == IBID_ARC_CITES &&
           request_counts(numbers->request, arc);
}

/* What is cited beside pieces, with the number of those that do. */
static GArray *count_others(const HtmlNumbers *numbers)
{
    const IbidGraph *graph = numbers->request->graph;
    size_t end = ibid_graph_first(graph, IBID_VERTEX_DATE);
    GArray *cited = g_array_new(FALSE, FALSE, sizeof(Cited));

    for (size_t v = numbers->n_pieces; v < end; v++) {
        size_t n;
        const uint32_t *arcs = ibid_graph_in(graph, v, &n);
        Cited one = {.vertex = (uint32_t)v};

        for (size_t i = 0; i < n; i++)
            one.n_citing += is_citation(numbers, arcs[i]);
        if (one.n_citing > 0)
            g_array_append_val(cited, one);
    }
    return cited;
}

static void choose_others(HtmlNumbers *numbers, size_t most)
{
    g_autoptr(GArray) cited = count_others(numbers);

    g_array_sort(cited, by_citations);
    numbers->n_left_out = cited->len > most ? cited->len - most : 0;
    for (guint i = 0; i < MIN(cited->len, most); i++)
        g_array_append_val(numbers->others, g_array_index(cited, Cited, i).vertex);
    g_array_sort(numbers->others, by_vertex);
}

static void number_vertices(HtmlNumbers *numbers)
{
    size_t n = ibid_graph_n_vertices(numbers->request->graph);

    numbers->number_of = g_new(uint32_t, n + 1);
    memset(numbers->number_of, 0xff, (n + 1) * sizeof *numbers->number_of);
    for (uint32_t v = 0; v < numbers->n_pieces; v++)
        numbers->number_of[v] = v;
    for (guint i = 0; i < numbers->others->len; i++)
        numbers->number_of[g_array_index(numbers->others, uint32_t, i)] =
            (uint32_t)numbers->n_pieces + i;
}

static void number_citations(HtmlNumbers *numbers, bool inner)
{
    const IbidGraph *graph = numbers->request->graph;

    for (uint32_t arc = 0; arc < ibid_graph_n_arcs(graph); arc++) {
        if (!is_citation(numbers, arc) || ibid_graph_is_inner(graph, arc) != inner ||
            numbers->number_of[ibid_graph_arc(graph, arc)->cited] == HTML_NO_NUMBER)
            continue;
        numbers->citation_of[arc] = numbers->arcs->len;
        g_array_append_val(numbers->arcs, arc);
    }
}

HtmlNumbers html_numbers(const ReportRequest *request, size_t most)
{
    size_t n_arcs = ibid_graph_n_arcs(request->graph);
    HtmlNumbers numbers = {
        .request = request,
        .n_pieces = ibid_graph_n_of_kind(request->graph, IBID_VERTEX_PIECE),
        .others = g_array_new(FALSE, FALSE, sizeof(uint32_t)),
        .arcs = g_array_new(FALSE, FALSE, sizeof(uint32_t)),
        .citation_of = g_new(uint32_t, n_arcs + 1),
    };

    choose_others(&numbers, most);
    number_vertices(&numbers);
    memset(numbers.citation_of, 0xff, (n_arcs + 1) * sizeof *numbers.citation_of);
    number_citations(&numbers, /* inner= */ true);
    numbers.n_inner = numbers.arcs->len;
    number_citations(&numbers, /* inner= */ false);
    return numbers;
}

void html_numbers_clear(HtmlNumbers *numbers)
{
    g_clear_pointer(&numbers->others, g_array_unref);
    g_clear_pointer(&numbers->arcs, g_array_unref);
    g_clear_pointer(&numbers->number_of, g_free);
    g_clear_pointer(&numbers->citation_of, g_free);
}

const IbidArc *html_numbers_arc(const HtmlNumbers *numbers, size_t citation)
{
    return ibid_graph_arc(numbers->request->graph,
                          g_array_index(numbers->arcs, uint32_t, citation));
}
