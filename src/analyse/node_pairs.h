/* How much stands before and behind vertices; for the files of this folder. */
#pragma once

#include <ibid/flow.h>

/*
 * How many vertices each builds on, or how many build on it (`is_back`), itself included.
 *
 * Returns: (transfer full) flow->n of them; NULL with IBID_ERROR_NUMERIC when the sets would take
 *   more than 1 GB.  Cost: O(n · arcs / 64), n²/8 bytes.
 */
uint32_t *node_pairs_reached(const IbidFlow *flow, bool is_back, GError **error);
