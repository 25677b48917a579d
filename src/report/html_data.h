/*
 * What a page carries of pieces, citations and the evidence for them for its scripts
 * (assets/data.js says how they read it).
 */
#pragma once

#include "report/request.h"

/* Appends elements with the data; false with IBID_ERROR_STORE or IBID_ERROR_NUMERIC. */
bool html_data(const ReportRequest *request, GString *out, GError **error);
