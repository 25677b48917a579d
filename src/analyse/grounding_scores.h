/* What chains of references say of each vertex, as IbidMeasure.score wants it. */
#pragma once

#include <ibid/measures.h>

/* The least that its grounding may be; NAN where no outside source is known at all. */
double *grounding_scores_grounding(const IbidNetwork *network, IbidScoring *scoring,
                                   GError **error);
/* How many others depend on it. */
double *grounding_scores_dependents(const IbidNetwork *network, IbidScoring *scoring,
                                    GError **error);
