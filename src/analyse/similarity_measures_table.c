#include <glib.h>

#include "analyse/measure_tables.h"

static const IbidMeasure rows[] = {
    {
        .name = "co-citation",
        .title = "co-citation",
        .unit = "citing pieces",
        .definition = "How many pieces cite both of a pair. Measured against the citations of each "
                      "it is association strength, cosine (Salton), Jaccard index or inclusion.",
        .source = "H. Small, \"Co-citation in the scientific literature: A new measure of the "
                  "relationship between two documents\", 1973, doi:10.1002/asi.4630240406",
        .function = "ibid_cocitation",
        .cost = "O(sum of squares of numbers of references)",
        .key = "cocitation",
    },
    {
        .name = "coupling",
        .title = "bibliographic coupling",
        .unit = "cited pieces",
        .definition = "How many pieces both of a pair cite.",
        .source = "M. M. Kessler, \"Bibliographic coupling between scientific papers\", 1963, "
                  "doi:10.1002/asi.5090140103",
        .function = "ibid_coupling",
        .cost = "O(sum of squares of numbers of citations)",
        .key = "coupling",
    },
};

const MeasureTable similarity_measures = {rows, G_N_ELEMENTS(rows)};
