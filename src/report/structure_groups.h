/* The parts of the structure report on who cites whom. */
#pragma once

#include <ibid/piece_groups.h>

#include "report/request.h"

/* Of the levels author and outlet. */
void structure_add_groups(const ReportRequest *request, Finding *finding, IbidGroupLevel level);
