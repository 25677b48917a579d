#include <glib.h>

#include "analyse/chain_scores.h"
#include "analyse/measure_sources.h"
#include "analyse/measure_tables.h"

static const IbidMeasure rows[] = {
    {
        .name = "depth",
        .title = "depth: the longest chain that ends here",
        .unit = "citations",
        .definition = "How many citations the longest chain has that leads from a piece to what it "
                      "builds on; 0 where it cites nothing.",
        .source = SOURCE_EVANS,
        .function = "ibid_flow_depths",
        .cost = "O(n + m)",
        .key = "slack.depths",
        .score = chain_scores_depth,
        .is_count = true,
    },
    {
        .name = "slack",
        .title = "slack, or unit criticality",
        .unit = "citations",
        .definition = "By how many citations the longest chain of all is longer than the longest "
                      "one through a piece, or through a citation; 0 on the longest chains.",
        .source = SOURCE_PRICE_EVANS " (of pieces; that of citations is ibid's own)",
        .function = "ibid_slack",
        .cost = "O(n + m)",
        .key = "slack",
        .score = chain_scores_slack,
        .is_count = true,
    },
    {
        .name = "basket",
        .title = "basket of near-critical pieces and citations",
        .unit = "pieces and citations",
        .definition = "Those whose slack is k or less.",
        .source =
            SOURCE_PRICE_EVANS " (of pieces: those of slack 0, or a share of all with the least)",
        .function = "ibid_slack",
        .cost = "O(n + m)",
        .key = "slack.baskets",
    },
    {
        .name = "transitive-reduction",
        .title = "transitive reduction",
        .unit = "citations",
        .definition = "The citations that stay when all are left out that a longer chain stands "
                      "for: who cites a piece, and also one that builds on it. What builds on what "
                      "is as before.",
        .source = SOURCE_AHO "; " SOURCE_CLOUGH,
        .function = "ibid_transitive_reduction",
        .cost = "O(n times the citations that stay) bits at worst, 64 bytes a piece",
        .key = "reduction",
    },
    {
        .name = "lcs-reduced",
        .title = "local citation score after transitive reduction",
        .unit = "pieces",
        .definition = "How many pieces cite a piece and nothing that builds on it.",
        .source = SOURCE_AHO "; " SOURCE_CLOUGH,
        .function = "ibid_transitive_reduction",
        .cost = "O(n times the citations that stay) bits at worst, 64 bytes a piece",
        .key = "reduction.cited",
        .score = chain_scores_lcs_reduced,
        .is_count = true,
        .is_involved = true,
    },
    {
        .name = "shortest-chains",
        .title = "shortest chains between two pieces",
        .unit = "citations; chains",
        .definition = "How few citations lead from one piece to another, and by how many chains of "
                      "that length, in the whole network.",
        .source = SOURCE_MOORE,
        .function = "ibid_shortest_chains",
        .cost = "O(n + m)",
        .key = "shortest_chains",
    },
    {
        .name = "ancestors",
        .title = "ancestors, by depth",
        .unit = "pieces",
        .definition = "The pieces that chains of citations lead to from this one: what it builds "
                      "on, by the length of the shortest chain.",
        .source = SOURCE_MOORE,
        .function = "ibid_reach",
        .cost = "O(n + m) a piece",
        .key = "reach",
    },
    {
        .name = "descendants",
        .title = "descendants, by depth",
        .unit = "pieces",
        .definition = "The pieces from which chains of citations lead to this one: what builds on "
                      "it, by the length of the shortest chain.",
        .source = SOURCE_MOORE,
        .function = "ibid_reach",
        .cost = "O(n + m) a piece",
        .key = "reach",
    },
    {
        .name = "historiograph",
        .title = "historiograph by local citation score",
        .unit = "pieces",
        .definition = "The k most cited pieces, or those cited t times or more, and how they cite "
                      "each other; of equals the earlier.",
        .source = SOURCE_GARFIELD,
        .function = "ibid_historiograph",
        .cost = "O(n log n)",
        .key = "historiograph",
    },
};

const MeasureTable path_measures = {rows, G_N_ELEMENTS(rows)};
