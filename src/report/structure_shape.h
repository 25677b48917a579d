/* The parts of the structure report on the bow-tie and on disruption. */
#pragma once

#include "report/request.h"

void structure_add_bow_tie(const ReportRequest *request, Finding *finding);
void structure_add_disruption(const ReportRequest *request, Finding *finding);
