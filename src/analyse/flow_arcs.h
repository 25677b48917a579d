/* Indexes the arcs of a flow. */
#pragma once

#include <ibid/flow.h>

/* An arc between vertices of the flow. */
typedef struct {
    uint32_t citing;
    uint32_t cited;
    uint32_t arc; /* of the network */
} FlowArc;

/* Sets the arcs to those of the network that are not aside; vertices are the network's. */
void flow_arcs_keep(IbidFlow *flow, const bool *is_aside);

/* Sets the arcs to `arcs`, which get sorted; of those between the same two the first stays. */
void flow_arcs_take(IbidFlow *flow, FlowArc *arcs, size_t n_arcs);
