/* Which articles have how much of their texts in common, by their sketches. */
#pragma once

#include <glib.h>
#include <stdint.h>

/* Two articles that share something. */
typedef struct {
    unsigned earlier, later; /* places in the array given; earlier < later */
    unsigned n_shared;       /* sampled passages in both */
} SharedText;

/*
 * Compares sketches, all at once.
 *
 * A passage that many articles share is the outlet's, not the text's; it is left out.
 *
 * @sketches       GArray * of uint64_t ascending, or NULL
 * @ret_n_sampled  (transfer full) unsigned per sketch: its passages without those left out
 *
 * Returns: (transfer full) array of SharedText with at least two passages, by later, then earlier.
 *
 * Cost: O(passages · log passages), and a pair for each two of the few that share one.
 */
GArray *shared_text_find(const GPtrArray *sketches, GArray **ret_n_sampled);
