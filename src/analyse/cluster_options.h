/* What the options for clusters leave to be said. */
#pragma once

#include <ibid/clusters.h>

/* The options with their defaults filled in; they may be NULL. */
IbidClusterOptions cluster_options(const IbidClusterOptions *options);
