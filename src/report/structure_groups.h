/* The parts of the structure report on who cites whom. */
#pragma once

#include "report/request.h"

void structure_add_outlets(const ReportRequest *request, Finding *finding);
void structure_add_authors(const ReportRequest *request, Finding *finding);
