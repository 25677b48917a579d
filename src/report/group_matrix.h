/* A figure of who cites whom: a field for each pair of groups. */
#pragma once

#include <ibid/structure.h>

#include "report/finding.h"

/* Of the largest groups, and all others together; nothing where only one cites or is cited.
 * @what  "author", "outlet" */
void group_matrix_figure(Finding *finding, const IbidGroupCitations *citations,
                         const IbidPieceGroups *groups, const char *what);
