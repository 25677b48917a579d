/* The parts of the check that list what a person should look at. */
#pragma once

#include <ibid/graph.h>

#include "report/finding.h"
#include "report/tally.h"

/* Ambiguous references with both candidates.  Returns: their table. */
Table *doubts_add_ambiguous(Finding *finding, const Corpus *corpus, const Tally *tally);

/* Titles of another date, dates that were repaired or are none, and underlines that may be two. */
void doubts_add(Finding *finding, const Corpus *corpus, const Tally *tally);

/* Pieces that are cited but not in the corpus, most cited first. */
void doubts_add_missing(Finding *finding, const IbidGraph *graph);

/* Articles without a title, author or date.  Errors: the store's. */
bool doubts_add_lacking(Finding *finding, const Corpus *corpus, IbidStore *store, GError **error);

/* What persons have decided, and whether it applies; nothing where none did.  Errors: the store's.
 */
bool doubts_add_overrides(Finding *finding, IbidStore *store, GError **error);

/* What was learnt of sites that are one; nothing where none are.  Errors: the store's. */
bool doubts_add_same_sites(Finding *finding, IbidStore *store, GError **error);
