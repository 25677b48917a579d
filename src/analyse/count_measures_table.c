#include <glib.h>

#include "analyse/measure_tables.h"

static const IbidMeasure rows[] = {
    {
        .name = "lcs",
        .title = "local citation score",
        .unit = "citing pieces",
        .definition = "How many pieces of the corpus cite a piece.",
        .source = "E. Garfield, A. I. Pudovkin and V. S. Istomin, \"Why do we need algorithmic "
                  "historiography?\", 2003, doi:10.1002/asi.10226",
        .function = "ibid_citation_scores",
        .cost = "O(n + m)",
        .key = "indegree_top",
    },
};

const MeasureTable count_measures = {rows, G_N_ELEMENTS(rows)};
