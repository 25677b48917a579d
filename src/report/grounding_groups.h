/* Where chains end, of all articles and of those of each outlet and author. */
#pragma once

#include "report/chain_view.h"

/* Means over some articles that have references. */
typedef struct {
    const char *name; /* whose they are; NULL for all */
    size_t n;
    double outside, unresolved, own, endless; /* add up to 1 */
} MeanEnds;

/* Appends tables by outlet and by author, and before them a figure. */
void grounding_add_groups(const ChainView *view, const IbidGrounding *grounding, Finding *finding);

/* The figure: bars of all, and of those groups that have enough articles.
 * @levels  arrays of MeanEnds, the largest first, one for each of `n` levels with its name */
void grounding_figure_ends(const MeanEnds *all, const GArray *const *levels,
                           const char *const *names, size_t n, Finding *finding);

/* One source, and how many articles depend on it. */
typedef struct {
    const char *label;
    size_t n;
} NamedSource;

/* A list of bars; nothing where there are few.  @sources  NamedSource, the largest first */
void grounding_figure_sources(const GArray *sources, Finding *finding);
