#include <glib.h>

#include "analyse/measure_tables.h"

static const IbidMeasure rows[] = {
    {
        .name = "self-citation",
        .title = "synchronous self-citation rate",
        .unit = "1",
        .definition = "Of the citations that an author's works give to works with known authors, "
                      "the share that goes to works of the author's own.",
        .source = "D. W. Aksnes, \"A macro study of self-citation\", 2003, "
                  "doi:10.1023/A:1021919228368",
        .function = "ibid_self_rates",
        .cost = "O(n + m a) for a authors of a work",
        .key = "self_citation",
    },
    {
        .name = "h",
        .title = "h-index, with and without self-citations",
        .unit = "works",
        .definition = "The largest h for which h works of an author have h citations each.",
        .source = "J. E. Hirsch, \"An index to quantify an individual's scientific research "
                  "output\", 2005, doi:10.1073/pnas.0507655102",
        .function = "ibid_self_rates",
        .cost = "O(n log n)",
        .key = "self_citation.per_author",
    },
};

const MeasureTable self_measures = {rows, G_N_ELEMENTS(rows)};
