/* What one part of a partition is made of. */
#pragma once

#include <ibid/analyse.h>

typedef struct {
    GArray *pieces;       /* uint32_t: vertices, most cited first, then by number */
    GPtrArray *authors;   /* AuthorCount *: most pieces first, then by name */
    IbidDate first, last; /* of the dated pieces; {0} when none is */
} PartPortrait;

typedef struct {
    const char *name; /* the graph's */
    unsigned pieces;
} AuthorCount;

/*
 * One portrait a part.
 *
 * @lcs  one a piece
 *
 * Returns: (transfer full) array of PartPortrait *; it must not outlive `graph`.
 */
GPtrArray *part_portraits(const IbidGraph *graph, const IbidPartition *partition,
                          const uint32_t *lcs);

/*
 * "Ann Author (12), Ben Writer (3)", with "and 4 more" after `n` of them; NULL when none is known.
 * Returns: (transfer full).
 */
char *part_portrait_authors(const PartPortrait *portrait, unsigned n);
