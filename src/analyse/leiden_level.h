/* One level of the Leiden method: its ties, and a division of its vertices. */
#pragma once

#include "analyse/leiden.h"

typedef struct {
    const Ties *ties;
    double rate;       /* resolution / (2 total): what two degrees would share by chance, a unit */
    double randomness; /* how much worse a choice may be and still be likely */
    GRand *random;
    LeidenWatch *watch;
    uint32_t *part_of; /* n: numbers below n */
    double *mass;      /* a part: sum of the degrees in it */
    double *near;      /* n: weight between a part and the vertex at hand; 0 unless met */
    uint32_t *met;     /* n + 1: parts */
    double *likely;    /* n: how likely each of them is */
    uint32_t *order;   /* n: all vertices, shuffled */
} LeidenLevel;

/*
 * Moves vertices to where they add most, until none would move, or whoever watches stops it.
 *
 * Returns: true when any has moved.
 */
bool leiden_move(LeidenLevel *level);

/*
 * Divides each part anew, from single vertices on: groups that hang well with the rest of the part.
 *
 * Returns: (transfer full) the group of each vertex, numbered by their first vertices; `*ret_n` of
 *   them.
 */
uint32_t *leiden_refine(LeidenLevel *level, uint32_t *ret_n);
