#include <glib.h>

#include "analyse/chain_scores.h"
#include "analyse/measure_tables.h"

#define PRICE_EVANS                                                                                \
    "H. C. W. Price and T. S. Evans, \"Understanding main path analysis\", 2025, arXiv:2512.12355"
#define CLOUGH                                                                                     \
    "A. V. Aho, M. R. Garey and J. D. Ullman, \"The transitive reduction of a directed graph\", "  \
    "1972, doi:10.1137/0201008; J. R. Clough, J. Gollings, T. V. Loach and T. S. Evans, "          \
    "\"Transitive reduction of citation networks\", 2015, doi:10.1093/comnet/cnu039"
#define MOORE "E. F. Moore, \"The shortest path through a maze\", 1959"
#define GARFIELD                                                                                   \
    "E. Garfield, A. I. Pudovkin and V. S. Istomin, \"Why do we need algorithmic "                 \
    "historiography?\", 2003, doi:10.1002/asi.10226"

static const IbidMeasure rows[] = {
    {
        .name = "depth",
        .title = "depth: the longest chain that ends here",
        .unit = "citations",
        .definition = "How many citations the longest chain has that leads from a piece to what it "
                      "builds on; 0 where it cites nothing.",
        .source = "T. S. Evans, L. Calmon and V. Vasiliauskaite, \"The longest path in the Price "
                  "model\", 2020, doi:10.1038/s41598-020-67421-8",
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
        .source = PRICE_EVANS,
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
        .source = PRICE_EVANS,
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
        .source = CLOUGH,
        .function = "ibid_transitive_reduction",
        .cost = "O(n times the citations that stay) bits at worst, 64 bytes a piece",
        .key = "reduction",
    },
    {
        .name = "lcs-reduced",
        .title = "local citation score after transitive reduction",
        .unit = "pieces",
        .definition = "How many pieces cite a piece and nothing that builds on it.",
        .source = CLOUGH,
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
        .source = MOORE,
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
        .source = MOORE,
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
        .source = MOORE,
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
        .source = GARFIELD,
        .function = "ibid_historiograph",
        .cost = "O(n log n)",
        .key = "historiograph",
    },
};

const MeasureTable path_measures = {rows, G_N_ELEMENTS(rows)};
