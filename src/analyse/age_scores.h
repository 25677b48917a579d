/* What time says of each vertex, in the form of IbidMeasure.score. */
#pragma once

#include <ibid/measures.h>

double *age_scores_citing_half_life(const IbidNetwork *network, IbidScoring *scoring,
                                    GError **error);
double *age_scores_cited_half_life(const IbidNetwork *network, IbidScoring *scoring,
                                   GError **error);

/* Days from its date to the first citation, and to the last. */
double *age_scores_first_citation(const IbidNetwork *network, IbidScoring *scoring, GError **error);
double *age_scores_last_citation(const IbidNetwork *network, IbidScoring *scoring, GError **error);

/* Days between two citations, one after the other, at most. */
double *age_scores_longest_gap(const IbidNetwork *network, IbidScoring *scoring, GError **error);

/* Citations within AGE_SCORES_DAYS. */
double *age_scores_lcs_within(const IbidNetwork *network, IbidScoring *scoring, GError **error);

enum { AGE_SCORES_DAYS = 365 };
