/* The page's first section: what was read, what became of it, and where the page comes from. */
#pragma once

#include "report/request.h"

/* Citations between articles. */
size_t corpus_n_citations(const IbidGraph *graph);

/* Errors: the store's. */
bool corpus_card_add(const ReportRequest *request, Finding *finding, GError **error);
