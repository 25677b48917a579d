/* Names for the parts of a division, from titles and from what articles are called where they are
 * cited. */
#pragma once

#include <ibid/clusters.h>

#include "report/request.h"

/*
 * "tide, harbour, quay" for each part of the pieces that were asked for, `k` words at most.
 *
 * Returns: (transfer full) array of char *, NULL for parts of one piece and those without a word of
 *   their own.
 */
GPtrArray *part_words(const ReportRequest *request, const IbidPartition *partition, size_t k);
