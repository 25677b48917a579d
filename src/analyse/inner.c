#include "analyse/inner.h"

size_t inner_n_pieces(const IbidGraph *graph)
{
    return ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE);
}

InnerArcs inner_out(const IbidGraph *graph, size_t piece)
{
    InnerArcs arcs;

    ibid_graph_out(graph, piece, &arcs.next, &arcs.end);
    /* Arcs are sorted by cited vertex, and pieces come before all other vertices. */
    size_t low = arcs.next;

    while (low < arcs.end) {
        size_t middle = low + (arcs.end - low) / 2;

        if (ibid_graph_is_inner(graph, middle))
            low = middle + 1;
        else
            arcs.end = middle;
    }
    return arcs;
}

const uint32_t *inner_in(const IbidGraph *graph, size_t piece, size_t *ret_n)
{
    const uint32_t *arcs = ibid_graph_in(graph, piece, ret_n);

    while (*ret_n > 0 && !ibid_graph_is_inner(graph, arcs[*ret_n - 1]))
        (*ret_n)--;
    return arcs;
}

bool inner_repeats_tie(const IbidGraph *graph, size_t arc)
{
    const IbidArc *it = ibid_graph_arc(graph, arc);

    if (it->citing < it->cited)
        return false;

    InnerArcs back = inner_out(graph, it->cited);

    while (back.next < back.end) {
        size_t middle = back.next + (back.end - back.next) / 2;
        uint32_t cited = ibid_graph_arc(graph, middle)->cited;

        if (cited == it->citing)
            return true;
        if (cited < it->citing)
            back.next = middle + 1;
        else
            back.end = middle;
    }
    return false;
}
