/* What articles cite beyond each other, and which of them have no citation. */
#pragma once

#include "report/request.h"

/* How many of the wanted pieces are never cited, and how many never cite. */
void cited_add_silent(const ReportRequest *request, Finding *finding);

/* Headings of the second level with the most cited of what is missing, and of outside sources;
 * nothing without a store. */
bool cited_add_outside(const ReportRequest *request, Finding *finding, GError **error);
