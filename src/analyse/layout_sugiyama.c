#include <ibid/layout.h>

#include "analyse/layout_part.h"
#include "graph/igraph_guard.h"
#include "graph/igraph_view.h"

/* More rounds change little. */
enum { MOST_ROUNDS = 100 };

/* igraph puts a vertex of its own where a citation passes by a layer, and takes a second or so for
 * so many. */
enum { MOST_PASSED = 20000 };

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(igraph_matrix_t, igraph_matrix_destroy)

/* How many layers citations pass by. */
static uint64_t n_passed(const LayoutPart *part)
{
    const IbidNetwork *network = part->network;
    uint64_t n = 0;

    for (uint32_t i = 0; i < part->n; i++) {
        uint32_t v = part->vertices[i];

        for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++) {
            uint32_t a = part->layer_of[v], b = part->layer_of[network->out[k]];

            n += a > b ? a - b : b - a;
        }
    }
    return n;
}

bool layout_suits_sugiyama(const LayoutPart *part)
{
    return part->n <= IBID_LAYOUT_MOST_SUGIYAMA && n_passed(part) <= MOST_PASSED;
}

/* Fills the arcs and layers of the part, whose vertices are numbered in its order. */
static bool describe(const LayoutPart *part, igraph_vector_int_t *arcs, igraph_vector_int_t *layers,
                     GError **error)
{
    const IbidNetwork *network = part->network;
    g_autofree uint32_t *place_of = g_new0(uint32_t, network->n + 1);

    if (!igraph_guard(igraph_vector_int_init(arcs, 0), "make room for citations", error) ||
        !igraph_view_init_int(layers, part->n, error))
        return false;
    for (uint32_t i = 0; i < part->n; i++) {
        place_of[part->vertices[i]] = i;
        VECTOR(*layers)[i] = part->layer_of[part->vertices[i]];
    }
    for (uint32_t i = 0; i < part->n; i++) {
        uint32_t v = part->vertices[i];

        for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++)
            if (!igraph_guard(igraph_vector_int_push_back(arcs, i), "list citations", error) ||
                !igraph_guard(igraph_vector_int_push_back(arcs, place_of[network->out[k]]),
                              "list citations", error))
                return false;
    }
    return true;
}

bool layout_sugiyama(const LayoutPart *part, GError **error)
{
    g_auto(IgraphTurn) turn G_GNUC_UNUSED = igraph_guard_enter();
    g_auto(igraph_vector_int_t) arcs = {0}, layers = {0};
    g_auto(igraph_matrix_t) places = {0};
    g_auto(GuardedGraph) graph = {0};

    if (!describe(part, &arcs, &layers, error) ||
        !igraph_guard_create(&graph, &arcs, part->n, /* directed= */ true, error) ||
        !igraph_guard(igraph_matrix_init(&places, 0, 0), "make room for places", error) ||
        !igraph_guard(igraph_layout_sugiyama(&graph.igraph, &places, NULL, NULL, &layers,
                                             /* hgap= */ 1, /* vgap= */ 1, MOST_ROUNDS, NULL),
                      "lay out layers", error))
        return false;
    for (uint32_t i = 0; i < part->n; i++)
        part->heights[part->vertices[i]] = MATRIX(places, i, 0);
    return true;
}
