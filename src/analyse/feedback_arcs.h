/* Arcs without which others have no loop. */
#pragma once

#include <ibid/graph.h>

/*
 * Marks which of `arcs` to set aside so that those left have no loop; only arcs on a loop are.
 *
 * @arcs      size_t: numbers of arcs
 * @is_aside  one an arc of the graph; set to true for those marked, else untouched
 *
 * Errors: IBID_ERROR_NUMERIC.  To be called within an IgraphTurn.
 */
bool feedback_arcs_mark(const IbidGraph *graph, const GArray *arcs, bool *is_aside, GError **error);
