/* The part of the structure report on loops and citations of the future. */
#pragma once

#include "report/request.h"

/* False with IBID_ERROR_NUMERIC. */
bool structure_add_loops(const ReportRequest *request, Finding *finding, GError **error);
