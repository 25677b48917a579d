/*
 * The references behind the citations that a page shows, as a JSON object of columns (see
 * assets/data.js).  All where they are few; of long sentences only what stands around the anchor;
 * and of more than a page can carry those of the most cited pieces.
 */
#pragma once

#include "report/html_numbers.h"

/* Appends members to `object`, of about `room` bytes at most; false with IBID_ERROR_STORE.  Reads
 * all references of the corpus twice, and keeps what it shows in memory. */
bool html_evidence(const HtmlNumbers *numbers, size_t room, GString *object, GError **error);
