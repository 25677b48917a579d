/* The division into clusters that a report was asked for. */
#pragma once

#include <ibid/clusters.h>

#include "report/request.h"

typedef struct {
    IbidClusterOptions options;
    IbidClusterStability *stability; /* of several runs; else NULL */
    IbidPartition *clusters;         /* of several runs their consensus */
} Division;

/* Of the pieces that were asked for; false with IBID_ERROR_USAGE.  `ret_division` is all zero. */
bool division_find(const ReportRequest *request, Division *ret_division, GError **error);
void division_clear(Division *division);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Division, division_clear)

/* Appends what the clusters are, how good and how sure, and the same for programs. */
void division_describe(const Division *division, size_t n_clusters, Finding *finding);
