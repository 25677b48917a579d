/* The measures that say one number of each vertex, in one form; see IbidMeasure.score. */
#pragma once

#include <ibid/measures.h>

double *vertex_scores_lcs(const IbidNetwork *network, IbidScoring *scoring, GError **error);
double *vertex_scores_lcs_noself(const IbidNetwork *network, IbidScoring *scoring, GError **error);
double *vertex_scores_lcs_per_year(const IbidNetwork *network, IbidScoring *scoring,
                                   GError **error);
double *vertex_scores_references(const IbidNetwork *network, IbidScoring *scoring, GError **error);
double *vertex_scores_pagerank(const IbidNetwork *network, IbidScoring *scoring, GError **error);
double *vertex_scores_citerank(const IbidNetwork *network, IbidScoring *scoring, GError **error);
double *vertex_scores_hub(const IbidNetwork *network, IbidScoring *scoring, GError **error);
double *vertex_scores_authority(const IbidNetwork *network, IbidScoring *scoring, GError **error);
double *vertex_scores_betweenness(const IbidNetwork *network, IbidScoring *scoring, GError **error);
double *vertex_scores_disruption(const IbidNetwork *network, IbidScoring *scoring, GError **error);
double *vertex_scores_beauty(const IbidNetwork *network, IbidScoring *scoring, GError **error);
double *vertex_scores_core(const IbidNetwork *network, IbidScoring *scoring, GError **error);
double *vertex_scores_burst(const IbidNetwork *network, IbidScoring *scoring, GError **error);

/* Counts as doubles; frees `counts`.  Returns: (transfer full). */
double *vertex_scores_of_counts(uint32_t *counts, size_t n);
