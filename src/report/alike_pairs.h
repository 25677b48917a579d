/* The pairs of pieces that have most in common. */
#pragma once

#include <ibid/clusters.h>

#include "report/request.h"

/* Lists them, by what ties pieces; false with IBID_ERROR_NUMERIC.  Nothing of citations. */
bool alike_pairs_add(const ReportRequest *request, Finding *finding, IbidTieKind ties,
                     GError **error);
