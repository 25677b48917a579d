/* Takes back what need not be questioned of a loop. */
#pragma once

#include "analyse/feedback_arcs.h"

/*
 * Takes arcs out of a feedback set without which it is one still, first those from a later to an
 * earlier member: what is left is minimal, if not the least.  Gives up, with a set that does, when
 * that takes more than some 3e7 steps.
 *
 * @is_feedback  one an arc; changed
 *
 * Returns: how many are left.
 * Source: D. J. Pearce and P. H. J. Kelly, "A dynamic topological sort algorithm for directed
 *   acyclic graphs", 2007, doi:10.1145/1187436.1210590.
 */
uint32_t feedback_spare(const LoopArcs *loop, bool *is_feedback);
