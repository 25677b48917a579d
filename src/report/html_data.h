/*
 * What a page carries of pieces and citations for its scripts (assets/data.js says how they read
 * it): a JSON object of columns, in which no "<" stands.
 */
#pragma once

#include "report/request.h"

/* Appends an element with the data; false with IBID_ERROR_STORE. */
bool html_data(const ReportRequest *request, GString *out, GError **error);
