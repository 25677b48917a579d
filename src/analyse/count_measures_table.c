#include <glib.h>

#include "analyse/measure_sources.h"
#include "analyse/measure_tables.h"
#include "analyse/vertex_scores.h"

static const IbidMeasure rows[] = {
    {
        .name = "lcs",
        .title = "local citation score",
        .unit = "citing pieces",
        .definition = "How many pieces of the corpus cite a piece.",
        .source = SOURCE_GARFIELD,
        .function = "ibid_local_citations",
        .cost = "O(n + m)",
        .key = "indegree_top",
        .score = vertex_scores_lcs,
        .is_count = true,
    },
    {
        .name = "lcs-noself",
        .title = "local citation score without self-citations",
        .unit = "citing pieces",
        .definition = "How many pieces of the corpus that share no author with a piece cite it "
                      "(LCSx).",
        .source = SOURCE_GARFIELD " (the score); LCSx is a column of their program HistCite",
        .function = "ibid_local_citations",
        .cost = "O(n + m)",
        .key = "cited.lcs_noself_top",
        .score = vertex_scores_lcs_noself,
        .is_count = true,
    },
    {
        .name = "references",
        .title = "local cited references",
        .unit = "cited pieces",
        .definition = "How many pieces of the corpus a piece cites (LCR).",
        .source = SOURCE_GARFIELD " (the program HistCite)",
        .function = "ibid_network_new",
        .cost = "O(n + m)",
        .key = "cited.references_top",
        .score = vertex_scores_references,
        .is_count = true,
    },
    {
        .name = "never-cited",
        .title = "pieces that are never cited",
        .unit = "pieces",
        .definition = "How many pieces no other piece of the corpus cites; ibid top lists them.",
        .source = "ibid's own",
        .function = "ibid_local_citations",
        .cost = "O(n)",
        .key = "cited.never_cited",
    },
    {
        .name = "never-citing",
        .title = "pieces that never cite",
        .unit = "pieces",
        .definition = "How many pieces cite no other piece of the corpus; ibid top lists them.",
        .source = "ibid's own",
        .function = "ibid_network_new",
        .cost = "O(n)",
        .key = "cited.never_citing",
    },
    {
        .name = "missing",
        .title = "most cited but missing",
        .unit = "citing pieces",
        .definition = "How many pieces cite something by its title, or at an address of the "
                      "corpus's own sites, that is not among the pieces that were read; of a "
                      "corpus only, in ibid top.",
        .source = "E. Garfield, A. I. Pudovkin and V. S. Istomin, \"Why do we need algorithmic "
                  "historiography?\", 2003, doi:10.1002/asi.10226 (outer references)",
        .function = "ibid_graph_in",
        .cost = "O(n + m)",
    },
    {
        .name = "future-citations",
        .title = "citations of the future",
        .unit = "citations",
        .definition = "Citations of a piece of a later date than the one that cites it, compared "
                      "as far as both dates are known.",
        .source = "ibid's own",
        .function = "ibid_network_is_future",
        .cost = "O(m)",
        .key = "counts.future_arcs",
    },
    {
        .name = "weak-components",
        .title = "weakly connected components",
        .unit = "pieces",
        .definition =
            "Groups of pieces that a trail of citations joins, in either direction; their "
            "number and the largest.",
        .source = SOURCE_TARJAN_LEEUWEN,
        .function = "ibid_components",
        .cost = "O(n + m)",
        .key = "counts.wcc",
    },
    {
        .name = "strong-components",
        .title = "strongly connected components",
        .unit = "pieces",
        .definition = "Groups of pieces each of which leads to every other by citations: where "
                      "citations go round in a circle.",
        .source = SOURCE_PEARCE,
        .function = "ibid_strong_components",
        .cost = "O(n + m)",
        .key = "counts.scc_sizes_gt1",
    },
    {
        .name = "set-aside",
        .title = "arcs set aside",
        .unit = "citations",
        .definition = "Citations of the future, and those on cycles that go to a piece of the same "
                      "or a later date and key; chains are counted without them.",
        .source = "ibid's own; cf. " SOURCE_BATAGELJ " (who condenses cycles, or adds preprints)",
        .function = "ibid_flow_new",
        .cost = "O(n + m)",
        .key = "counts.cycle_arcs_dropped",
    },
    {
        .name = "longest-chain",
        .title = "length of the longest chain",
        .unit = "citations",
        .definition = "How many citations the longest chain has in which each piece cites the one "
                      "before it, in the acyclic part.",
        .source = SOURCE_EVANS,
        .function = "ibid_flow_depths",
        .cost = "O(n + m)",
        .key = "longest_chain_arcs",
    },
    {
        .name = "modularity",
        .title = "modularity of a division",
        .unit = "1",
        .definition = "The share of citations within the parts of a division, less what would be "
                      "there by chance; with and without direction.",
        .source = SOURCE_NEWMAN_GIRVAN "; with direction: " SOURCE_LEICHT_NEWMAN,
        .function = "ibid_modularity",
        .cost = "O(n + m)",
        .key = "modularity_undirected",
    },
};

const MeasureTable count_measures = {rows, G_N_ELEMENTS(rows)};
