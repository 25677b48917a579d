/*
 * A finding as one page that needs nothing else: it opens from disk, asks no other place for
 * anything, and may run only scripts and show only styles that stand in it, told by their hashes.
 */
#pragma once

#include "report/request.h"

/*
 * @with_data  the page carries what is known of pieces and citations, see html_data.h, so that its
 *   scripts can look it up
 *
 * Returns: (transfer full), or NULL with IBID_ERROR_STORE, IBID_ERROR_NUMERIC.
 */
char *html_page(const ReportRequest *request, const Finding *finding, bool with_data,
                GError **error);
