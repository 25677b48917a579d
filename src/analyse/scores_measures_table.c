#include <glib.h>

#include "analyse/measure_sources.h"
#include "analyse/measure_tables.h"
#include "analyse/vertex_scores.h"

static const IbidMeasure rows[] = {
    {
        .name = "lcs-per-year",
        .title = "local citations per year",
        .unit = "citing pieces a year",
        .definition = "Local citation score, divided by the calendar years from that of the piece "
                      "to the newest in the corpus, both counted.",
        .source = SOURCE_GARFIELD " (the score); LCS/t is a column of their program HistCite",
        .function = "ibid_local_citations_per_year",
        .cost = "O(n + m)",
        .key = "time.lcs_per_year_top",
        .score = vertex_scores_lcs_per_year,
    },
    {
        .name = "pagerank",
        .title = "PageRank",
        .unit = "1",
        .definition = "Share of a reader's time at a piece who follows a citation with a chance of "
                      "0.85, and else, or where there is none to follow, jumps to any piece.",
        .source = SOURCE_BRIN_PAGE " (who do not say what comes of pieces that cite nothing)",
        .function = "ibid_pagerank",
        .cost = "O(n + m) a sweep, about ten of them",
        .key = "pagerank_top",
        .score = vertex_scores_pagerank,
    },
    {
        .name = "citerank",
        .title = "CiteRank",
        .unit = "readers",
        .definition = "Readers who come by when they start at pieces of age t in proportion to "
                      "exp(-t / 2.6 years), together one, and follow a citation with a chance of "
                      "0.5.",
        .source = SOURCE_WALKER " (2.6 and 0.5 are what they found for physics)",
        .function = "ibid_citerank",
        .cost = "O(n + m) a sweep, about five of them",
        .key = "citerank_top",
        .score = vertex_scores_citerank,
    },
    {
        .name = "hub",
        .title = "hub score",
        .unit = "1, of the best",
        .definition = "How good the authorities are that a piece cites: its part of the principal "
                      "left singular vector of the citations.",
        .source = SOURCE_KLEINBERG_HUBS " (whose scores have squares that sum to 1)",
        .function = "ibid_hits",
        .cost = "O(n + m) a round, at most 20,000 rounds",
        .key = "hub_top",
        .score = vertex_scores_hub,
    },
    {
        .name = "authority",
        .title = "authority score",
        .unit = "1, of the best",
        .definition = "How good the hubs are that cite a piece: its part of the principal right "
                      "singular vector of the citations.",
        .source = SOURCE_KLEINBERG_HUBS " (whose scores have squares that sum to 1)",
        .function = "ibid_hits",
        .cost = "O(n + m) a round, at most 20,000 rounds",
        .key = "authority_top",
        .score = vertex_scores_authority,
    },
    {
        .name = "betweenness",
        .title = "betweenness",
        .unit = "pairs of pieces",
        .definition = "Pairs of other pieces on whose shortest chains of citations a piece lies, "
                      "each counted by the share of these chains that pass through it. In lists of "
                      "networks where that takes 1e9 steps and more, it is estimated from 1,000 "
                      "pieces.",
        .source = SOURCE_FREEMAN "; " SOURCE_BRANDES "; estimated: " SOURCE_BRANDES_PICH,
        .function = "ibid_betweenness",
        .cost = "O(n m); O(n + m) a source when sampled",
        .key = "betweenness_top",
        .score = vertex_scores_betweenness,
        .is_involved = true,
    },
    {
        .name = "disruption",
        .title = "disruption index (CD)",
        .unit = "1, from -1 to 1",
        .definition = "Of later pieces that cite a piece or something that it cites: those that "
                      "cite only it, less those that cite both, over all. Not defined where it "
                      "cites nothing, or nothing later cites it.",
        .source = SOURCE_FUNK " (here without weights, and however much later)",
        .function = "ibid_disruption",
        .cost = "sum over m of the citations of the cited",
        .key = "cd",
        .score = vertex_scores_disruption,
        .is_involved = true,
    },
    {
        .name = "beauty",
        .title = "sleeping beauty coefficient",
        .unit = "1",
        .definition = "How far yearly citations stay behind a straight line from the year of the "
                      "piece to its most cited year: sum of the differences, each over the "
                      "citations of its year, or 1 if there are none.",
        .source = SOURCE_KE,
        .function = "ibid_sleeping_beauties",
        .cost = "O(n + m + years of all pieces)",
        .key = "beauty_top",
        .score = vertex_scores_beauty,
    },
    {
        .name = "core",
        .title = "core number",
        .unit = "neighbours",
        .definition = "The largest k for which a piece belongs to a set of pieces each of which "
                      "cites or is cited by at least k of the set.",
        .source = SOURCE_SEIDMAN "; " SOURCE_BATAGELJ_ZAVERSNIK,
        .function = "ibid_cores",
        .cost = "O(n + m)",
        .key = "cores",
        .score = vertex_scores_core,
        .is_count = true,
    },
    {
        .name = "burst",
        .title = "burst of citations",
        .unit = "natural logarithm of a likelihood ratio",
        .definition = "Years or months in which a piece gets twice its usual share of all "
                      "citations, by an automaton of two states; from 50 dated citations up.",
        .source = SOURCE_KLEINBERG_BURSTS
        " (section 4); that the usual share is that since the piece appeared is ibid's own",
        .function = "ibid_bursts",
        .cost = "O(n + m), and O(periods) for each piece with enough citations",
        .key = "time.bursts",
        .score = vertex_scores_burst,
    },
};

const MeasureTable score_measures = {rows, G_N_ELEMENTS(rows)};
