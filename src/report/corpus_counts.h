/* What was read and what became of it, in numbers: a heading of the second level and a table each.
 */
#pragma once

#include <ibid/graph.h>

#include "report/finding.h"
#include "report/tally.h"

void counts_add_documents(Finding *finding, const IbidGraph *graph, const Corpus *corpus);
void counts_add_classes(Finding *finding, const Tally *tally);
/* Only a table: the kinds of boilerplate, and for programs all kinds. */
void counts_add_kinds(Finding *finding, const Tally *tally);
void counts_add_outcomes(Finding *finding, const IbidGraph *graph, const Tally *tally);

/* words_rate(), but counts only in a corpus of one article.  Returns: (transfer full). */
char *counts_rate(const IbidGraph *graph, size_t n, size_t n_all);
