#include <glib.h>

#include "analyse/measure_sources.h"
#include "analyse/measure_tables.h"

static const IbidMeasure rows[] = {
    {
        .name = "co-citation",
        .title = "co-citation",
        .unit = "citing pieces",
        .definition = "How many pieces cite both of a pair. Measured against the citations of each "
                      "it is association strength, cosine (Salton), Jaccard index or inclusion.",
        .source = SOURCE_SMALL "; measured against: " SOURCE_VAN_ECK_WALTMAN,
        .function = "ibid_cocitation",
        .cost = "O(sum of squares of numbers of references)",
        .key = "cocitation",
    },
    {
        .name = "coupling",
        .title = "bibliographic coupling",
        .unit = "cited pieces",
        .definition = "How many pieces both of a pair cite.",
        .source = SOURCE_KESSLER,
        .function = "ibid_coupling",
        .cost = "O(sum of squares of numbers of citations)",
        .key = "coupling",
    },
};

const MeasureTable similarity_measures = {rows, G_N_ELEMENTS(rows)};
