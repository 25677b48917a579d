/* The Leiden method on weighted ties. */
#pragma once

#include "analyse/ties.h"

/*
 * Divides the vertices so that modularity is high; the parts hang together.
 *
 * @resolution  more than 0; 1 for modularity itself
 * @iterations  at most; fewer when nothing changes
 *
 * Returns: (transfer full) the part of each vertex, a number below n.
 */
uint32_t *leiden(const Ties *ties, double resolution, uint32_t seed, unsigned iterations);
