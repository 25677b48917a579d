/* How a walk leaves pieces that cite one another: for grounding. */
#pragma once

#include "analyse/chain_parts.h"

/* Where a walk ends, if anywhere; see IbidGrounding. */
enum { FATE_OUTSIDE, FATE_UNRESOLVED, FATE_OWN, FATE_ENDLESS, N_FATES };

/* The chance of each. */
typedef struct {
    double of[N_FATES];
} Fates;

/*
 * Solves for the members of a part from which some way leads out.
 *
 * @fates  one a vertex; those of lower parts are known
 * @place  room for a number a vertex
 *
 * Returns: the most that any fate of a member is off by, those of lower parts taken for right.
 */
double loop_exits_solve(const ChainParts *parts, uint32_t part, Fates *fates, uint32_t *place);
