/* From pieces and mentions to a graph. */
#pragma once

#include <ibid/graph.h>

#include "graph/mention.h"

/*
 * Builds the graph.  Stubs and outside sources that no mention names are left out of it.
 *
 * @pieces    IbidPiece *; the graph takes a reference
 * @mentions  Mention whose ends are indices into `pieces`, in reading order; those of a piece by
 *            itself are dropped.  Taken apart: useless afterwards
 * @text      (transfer full) what holds the anchors
 * @dates     the finest precision of date vertices
 * @aliases   or NULL; the graph takes a reference
 *
 * Returns: (transfer full).
 */
IbidGraph *graph_build(GPtrArray *pieces, GArray *mentions, GStringChunk *text,
                       IbidDatePrecision dates, IbidAuthorAliases *aliases);

/* Works out who wrote the vertices (see author_index_new()), and what follows of dates and authors
 * for each arc. */
void graph_finish(IbidGraph *graph, IbidAuthorAliases *aliases, bool are_names_exact);

/* Sets where each kind of vertices begins. */
void graph_count_kinds(IbidGraph *graph);

/* Sets the arcs of each vertex, both ways, by the sorted arcs. */
void graph_index_arcs(IbidGraph *graph);
