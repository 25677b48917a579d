/* One arc of a graph by its ends. */
#pragma once

#include <ibid/graph.h>

/* False where there is none.  Cost: logarithmic in what `citing` cites. */
bool arc_find(const IbidGraph *graph, uint32_t citing, uint32_t cited, size_t *ret_arc);
