#include <ibid/comparison.h>

#include "analyse/vertex_match.h"

const char *ibid_match_rule_name(IbidMatchRule rule)
{
    static const char *const names[IBID_N_MATCH_RULES] = {
        [IBID_MATCH_NONE] = "none",       [IBID_MATCH_PATH] = "path",
        [IBID_MATCH_ADDRESS] = "address", [IBID_MATCH_TITLE_DATE] = "title-date",
        [IBID_MATCH_TITLE] = "title",     [IBID_MATCH_FOLDER] = "folder",
    };

    return names[rule];
}

void ibid_comparison_free(IbidComparison *comparison)
{
    if (comparison == NULL)
        return;
    g_free(comparison->after_of);
    g_free(comparison->before_of);
    g_free(comparison->rule_of);
    g_free(comparison->after_arc_of);
    g_free(comparison->before_arc_of);
    g_free(comparison);
}

/* `n` of them that are nowhere. */
static uint32_t *nowhere(size_t n)
{
    uint32_t *places = g_new(uint32_t, n + 1);

    for (size_t i = 0; i < n; i++)
        places[i] = IBID_NOT_THERE;
    return places;
}

/* Pairs the citations of one vertex; `arc_to` is all nowhere, and is so again afterwards. */
static void match_arcs_of(IbidComparison *comparison, uint32_t before, uint32_t after,
                          uint32_t *arc_to)
{
    size_t first, end, first_after, end_after;

    ibid_graph_out(comparison->before, before, &first, &end);
    ibid_graph_out(comparison->after, after, &first_after, &end_after);
    for (size_t a = first_after; a < end_after; a++)
        arc_to[ibid_graph_arc(comparison->after, a)->cited] = (uint32_t)a;
    for (size_t b = first; b < end; b++) {
        uint32_t cited = comparison->after_of[ibid_graph_arc(comparison->before, b)->cited];

        if (cited == IBID_NOT_THERE || arc_to[cited] == IBID_NOT_THERE)
            continue;
        comparison->after_arc_of[b] = arc_to[cited];
        comparison->before_arc_of[arc_to[cited]] = (uint32_t)b;
    }
    for (size_t a = first_after; a < end_after; a++)
        arc_to[ibid_graph_arc(comparison->after, a)->cited] = IBID_NOT_THERE;
}

static void match_arcs(IbidComparison *comparison)
{
    size_t n = ibid_graph_first(comparison->before, IBID_VERTEX_DATE);
    g_autofree uint32_t *arc_to = nowhere(ibid_graph_n_vertices(comparison->after));

    for (uint32_t v = 0; v < n; v++)
        if (comparison->after_of[v] != IBID_NOT_THERE)
            match_arcs_of(comparison, v, comparison->after_of[v], arc_to);
}

IbidComparison *ibid_compare(const IbidGraph *before, const IbidGraph *after)
{
    IbidComparison *comparison = g_new(IbidComparison, 1);

    *comparison = (IbidComparison){
        .before = before,
        .after = after,
        .after_of = nowhere(ibid_graph_n_vertices(before)),
        .before_of = nowhere(ibid_graph_n_vertices(after)),
        .rule_of = g_new0(uint8_t, ibid_graph_n_vertices(after) + 1),
        .after_arc_of = nowhere(ibid_graph_n_arcs(before)),
        .before_arc_of = nowhere(ibid_graph_n_arcs(after)),
    };
    vertex_match(comparison);
    match_arcs(comparison);
    return comparison;
}
