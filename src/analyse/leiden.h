/* The Leiden method on weighted ties. */
#pragma once

#include "analyse/ties.h"

/* Who is told how far one or more runs are; shared by the threads that do them. */
typedef struct {
    const IbidWatch *watch; /* NULL for nobody */
    GThread *asking;        /* the only thread that tells */
    size_t n_iterations;    /* of all runs */
    gint n_done;            /* of them; atomic */
    gint is_stopped;        /* atomic */
    GError *error;          /* of the asking thread: why */
} LeidenWatch;

/* False when the runs are to end, all of them. */
bool leiden_goes_on(LeidenWatch *watch);

/*
 * Divides the vertices so that modularity is high; the parts hang together.
 *
 * @resolution  more than 0; 1 for modularity itself
 * @iterations  at most; fewer when nothing changes
 *
 * Returns: (transfer full) the part of each vertex, a number below n; NULL where it was stopped.
 */
uint32_t *leiden(const Ties *ties, double resolution, uint32_t seed, unsigned iterations,
                 LeidenWatch *watch);
