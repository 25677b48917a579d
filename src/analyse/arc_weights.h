/* What is inside IbidArcWeights; for the files of this folder. */
#pragma once

#include <ibid/chains.h>

#include "analyse/path_numbers.h"

struct IbidArcWeights {
    const IbidFlow *flow;
    IbidArcWeight kind;
    PathNumbers *before; /* what the cited vertex brings to an arc … */
    PathNumbers *after;  /* … and the citing one: the weight is their product */
};

/* The citing vertex of an arc.  Cost: O(log n). */
uint32_t arc_weights_citing(const IbidFlow *flow, uint32_t arc);
