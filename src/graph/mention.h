/* What arcs are folded from: one reference each, or what a caller says of several. */
#pragma once

#include <glib.h>
#include <stdint.h>

typedef struct {
    uint32_t citing;
    uint32_t cited;
    uint32_t place;     /* in reading order */
    uint32_t document;  /* in which it stands, numbered in reading order */
    unsigned classes;   /* set of 1 << IbidReferenceClass */
    unsigned mentions;  /* how many references it stands for */
    const char *anchor; /* or NULL */
} Mention;

/*
 * Sorts `mentions` and folds them into arcs, by citing, then cited vertex.  An arc has the mentions
 * of the document with most of them: a reprint repeats the references of its original.
 *
 * @mentions  Mention, between vertices; left sorted
 *
 * Returns: (transfer full) array of IbidArc of kind IBID_ARC_CITES; `self`, `dated` and `lag_days`
 *   are not set.
 * Cost: O(n log n).
 */
GArray *mention_fold(GArray *mentions);
