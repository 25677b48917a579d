/* Modularity on weighted ties. */
#pragma once

#include "analyse/ties.h"

/* NAN without ties; see ibid_modularity(). */
double modularity_of_ties(const Ties *ties, const uint32_t *labels, double resolution);
