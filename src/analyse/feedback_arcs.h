/* The arcs of one loop without which nothing goes round in it. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/* Members are numbered from the earliest to the latest. */
typedef struct {
    uint32_t n;
    uint32_t n_arcs;
    const uint32_t *citing; /* members */
    const uint32_t *cited;
} LoopArcs;

/*
 * Finds such a set by igraph.  To be called within an IgraphTurn.
 *
 * @is_least  one of the smallest sets, of these one with most arcs from an earlier to a later
 *            member; else an approximation
 * @ret_is_feedback  n_arcs of them
 *
 * Returns: how many they are; or 0 with IBID_ERROR_NUMERIC.
 */
uint32_t feedback_arcs_find(const LoopArcs *loop, bool is_least, bool *ret_is_feedback,
                            GError **error);
