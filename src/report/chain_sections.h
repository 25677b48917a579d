/* What the report on chains is made of; each has its heading. */
#pragma once

#include "report/flow_view.h"

/* The main path by the weight and of the kind that were asked for; false with IBID_ERROR_USAGE. */
bool chain_sections_main_path(const FlowView *view, Finding *finding, GError **error);

/* The `k` citations on the most trails with the way on from each, on one page with other findings;
 * weights are those of the main path. */
void chain_sections_key_routes(const FlowView *view, const IbidArcWeights *weights, size_t k,
                               Finding *finding);

/* Baskets: what lies on the longest chains, or nearly. */
void chain_sections_slack(const FlowView *view, Finding *finding);

/* Which citations no longer way stands for; false with IBID_ERROR_STOPPED. */
bool chain_sections_reduction(const FlowView *view, Finding *finding, GError **error);

/* The most cited articles and the citations among them, where they were asked for. */
void chain_sections_historiograph(const FlowView *view, Finding *finding);

/* What chains do not follow, or not as it stands. */
void chain_sections_set_aside(const FlowView *view, Finding *finding);
