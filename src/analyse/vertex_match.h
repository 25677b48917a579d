/* Which vertices of two graphs are one. */
#pragma once

#include <ibid/comparison.h>

/* Fills in `after_of`, `before_of` and `rule_of`, which are all IBID_NOT_THERE and
 * IBID_MATCH_NONE. */
void vertex_match(IbidComparison *comparison);
