/* What a page tells its scripts of pieces and citations: columns, see assets/data.js. */
#pragma once

#include "report/html_numbers.h"

/* Appends members to a JSON object; false with IBID_ERROR_NUMERIC where there are no clusters. */
bool html_pieces(const HtmlNumbers *numbers, GString *object, GError **error);
