/* What is inside IbidArcWeights; for the files of this folder. */
#pragma once

#include <ibid/chains.h>

#include "analyse/path_numbers.h"

struct IbidArcWeights {
    const IbidFlow *flow;
    IbidArcWeight kind;
    bool is_exact;
    PathNumbers *before; /* what the cited vertex brings to an arc … */
    PathNumbers *after;  /* … and the citing one: the weight is their product */
    double *of_arc;      /* where it is no product, the weights themselves instead; else NULL */
};

/* The citing vertex of an arc.  Cost: O(log n). */
uint32_t arc_weights_citing(const IbidFlow *flow, uint32_t arc);

/* The weight of an arc whose citing vertex is known. */
void arc_weights_get(const IbidArcWeights *weights, uint32_t arc, uint32_t citing,
                     PathNumber *ret_weight);

/*
 * Above 0 when the first arc is the heavier one, below when the other is.  Both are out of one
 * citing vertex, at places of `out`, or into one cited vertex, at places of `in`: arcs that meet
 * share one factor of their weights, so the other tells.
 */
int arc_weights_compare_out(const IbidArcWeights *weights, uint32_t i, uint32_t j);
int arc_weights_compare_in(const IbidArcWeights *weights, uint32_t i, uint32_t j);
