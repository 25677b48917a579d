/* The measures of chains that say one number of each vertex; see IbidMeasure.score. */
#pragma once

#include <ibid/measures.h>

double *chain_scores_depth(const IbidNetwork *network, IbidScoring *scoring, GError **error);
double *chain_scores_slack(const IbidNetwork *network, IbidScoring *scoring, GError **error);
double *chain_scores_lcs_reduced(const IbidNetwork *network, IbidScoring *scoring, GError **error);
