#include <glib.h>

#include "analyse/measure_sources.h"
#include "analyse/measure_tables.h"

static const IbidMeasure rows[] = {
    {
        .name = "spc",
        .title = "search path count",
        .unit = "paths",
        .definition = "How many paths from a source (which cites nothing) to a sink (which nothing "
                      "cites) run through a citation, from cited to citing.",
        .source = SOURCE_BATAGELJ,
        .function = "ibid_arc_weights_new",
        .cost = "O(n + m) exact additions",
        .key = "main.SPC",
    },
    {
        .name = "splc",
        .title = "search path link count",
        .unit = "paths",
        .definition = "The same of paths that begin anywhere and end in a sink.",
        .source = SOURCE_HUMMON_DOREIAN "; " SOURCE_BATAGELJ,
        .function = "ibid_arc_weights_new",
        .cost = "O(n + m) exact additions",
        .key = "main.SPLC",
    },
    {
        .name = "splc-reversed",
        .title = "search path link count against the flow",
        .unit = "paths",
        .definition = "The same of paths that begin in a source and end anywhere.",
        .source = SOURCE_HUMMON_DOREIAN " (their count, with arcs drawn from citing to cited)",
        .function = "ibid_arc_weights_new",
        .cost = "O(n + m) exact additions",
        .key = "main.SPLC_rev",
    },
    {
        .name = "spnp",
        .title = "search path node pair, as paths",
        .unit = "paths",
        .definition = "The same of paths that begin and end anywhere; each pair of pieces counts "
                      "as often as paths join it.",
        .source = SOURCE_BATAGELJ " (whose reading differs from spnp-pairs, and is the usual one)",
        .function = "ibid_arc_weights_new",
        .cost = "O(n + m) exact additions",
        .key = "main.SPNP",
    },
    {
        .name = "spnp-pairs",
        .title = "search path node pair",
        .unit = "pairs of pieces",
        .definition = "How many pieces stand before a citation, times how many behind it, its own "
                      "two among them.",
        .source = SOURCE_HUMMON_DOREIAN,
        .function = "ibid_node_pairs",
        .cost = "O(n m / 64), n^2 / 8 bytes",
        .key = "SPNP_pairs",
    },
    {
        .name = "spad",
        .title = "search path arithmetic decay",
        .unit = "weighted paths",
        .definition = "Over all paths from any piece, the first citation counts 1 and each further "
                      "one less by decay; a path ends in a sink or where nothing is left.",
        .source = SOURCE_LIU_KUAN,
        .function = "ibid_arithmetic_decay",
        .cost = "O(m / decay)",
        .key = "SPAD",
    },
    {
        .name = "spgd",
        .title = "search path geometric decay",
        .unit = "weighted paths",
        .definition = "As search path link count, a path counting decay to the power of the "
                      "citations before this one, so 1 for its first.",
        .source = SOURCE_LIU_KUAN,
        .function = "ibid_arc_weights_new",
        .cost = "O(n + m)",
        .key = "main.SPGD",
    },
    {
        .name = "main-path-local",
        .title = "local main path",
        .unit = "citations",
        .definition = "From the heaviest citation out of a source always the heaviest on; or "
                      "backward from a sink. Ties are all followed.",
        .source = SOURCE_HUMMON_DOREIAN "; backward: " SOURCE_LIU_LU,
        .function = "ibid_main_path",
        .cost = "O(n + m)",
        .key = "main.SPC.local_fw",
    },
    {
        .name = "main-path-global",
        .title = "global main path",
        .unit = "citations",
        .definition = "All paths from source to sink with the largest sum of weights.",
        .source = SOURCE_LIU_LU,
        .function = "ibid_main_path",
        .cost = "O(n + m) exact sums",
        .key = "main.SPC.global",
    },
    {
        .name = "main-path-key-route",
        .title = "key-route main path",
        .unit = "citations",
        .definition = "Paths through each of the k heaviest citations, found locally or globally "
                      "from both of its ends; ties at rank k are all taken.",
        .source = SOURCE_LIU_LU,
        .function = "ibid_main_path",
        .cost = "O(n + m) exact sums",
        .key = "main.SPC.key1_global",
    },
};

const MeasureTable chain_measures = {rows, G_N_ELEMENTS(rows)};
