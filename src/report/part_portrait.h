/* What one part of a division is made of. */
#pragma once

#include <ibid/clusters.h>

#include "report/request.h"

typedef struct {
    IbidClusterPortrait extent;
    char *words;        /* "tide, harbour, quay": what tells it from the others; NULL for none */
    GArray *pieces;     /* uint32_t: vertices, most cited first, then by number */
    GPtrArray *authors; /* AuthorCount *: most pieces first, then by name */
} PartPortrait;

typedef struct {
    const char *name; /* the graph's */
    unsigned pieces;
} AuthorCount;

/*
 * One portrait for each of the first `n` parts of a division of the pieces that were asked for.
 *
 * @lcs  one a piece
 *
 * Returns: (transfer full) array of PartPortrait *; it must not outlive the request.
 */
GPtrArray *part_portraits(const ReportRequest *request, const IbidPartition *partition, size_t n,
                          const uint32_t *lcs);

/*
 * "Ann Author (12), Ben Writer (3)", with "and 4 more" after `n` of them; NULL when none is known.
 * Returns: (transfer full).
 */
char *part_portrait_authors(const PartPortrait *portrait, unsigned n);
