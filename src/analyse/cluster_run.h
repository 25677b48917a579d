/* One run of the clusters' method on ties at hand. */
#pragma once

#include "analyse/ties.h"

/* The options with their defaults filled in. */
IbidClusterOptions cluster_run_options(const IbidClusterOptions *options);

/* Clusters with another seed than the options'.  Returns: (transfer full). */
IbidPartition *cluster_run(const Ties *ties, const IbidClusterOptions *options, uint32_t seed);
