/*
 * The historiograph as it is drawn: which pieces, where, how large, in which colour and shape.
 */
#pragma once

#include <ibid/layout.h>

#include "report/request.h"

/* Above so many pieces, those that are cited most are drawn; fewer where they cite each other more
 * often than that. */
#define HISTORIOGRAPH_MOST 1500
#define HISTORIOGRAPH_MOST_ARCS 10000

/* Clusters that have a colour and a shape of their own; all others share one. */
#define HISTORIOGRAPH_CLUSTERS 7

typedef struct {
    const IbidGraph *graph;
    IbidNetwork *network; /* what is drawn */
    IbidLayout *layout;   /* of it, in pixels */
    uint32_t *citations;  /* one a piece: of those that count, by which it has its size */
    uint8_t *cluster_of;  /* one a piece: at most HISTORIOGRAPH_CLUSTERS, which is all others */
    GPtrArray
        *names; /* char *, of the clusters that have a colour; NULL where none of it is drawn */
    size_t n_left_out; /* pieces that are not drawn */
} Historiograph;

/* Of what is asked for; takes the request's graph for its own time.
 * Returns: (transfer full), or NULL with IBID_ERROR_NUMERIC. */
Historiograph *historiograph_new(const ReportRequest *request, GError **error);
void historiograph_free(Historiograph *historiograph);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Historiograph, historiograph_free)

/* The vertex of the graph that a vertex of what is drawn is. */
uint32_t historiograph_piece(const Historiograph *historiograph, uint32_t v);
const IbidVertex *historiograph_vertex(const Historiograph *historiograph, uint32_t v);

/*
 * Appends it as SVG, see svg.h, with assets/historiograph.css:
 *
 * - g.field with data-first and data-end, days as ibid_date_days() counts them, and data-left and
 *   data-right, their x, data-top and data-bottom; in it
 * - g.nodes with a g.cN for each cluster, whose shapes bear data-piece="NUMBER" of the graph;
 * - g.edges with a path for all citations of a kind by one piece;
 * - g.labels; then
 * - g.scale and g.legend.
 *
 * @names_all  each shape has a title; on pages, which know all titles, scripts add them
 */
void historiograph_draw(const Historiograph *historiograph, bool names_all, GString *out);

/* Appends that of a graph as a file of its own; false with IBID_ERROR_NUMERIC. */
bool historiograph_draw_file(const IbidGraph *graph, GString *out, GError **error);
