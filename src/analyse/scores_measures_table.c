#include <glib.h>

#include "analyse/measure_tables.h"
#include "analyse/vertex_scores.h"

static const IbidMeasure rows[] = {
    {
        .name = "lcs-per-year",
        .title = "local citations per year",
        .unit = "citing pieces a year",
        .definition = "Local citation score, divided by the calendar years from that of the piece "
                      "to the newest in the corpus, both counted.",
        .source = "E. Garfield, A. I. Pudovkin and V. S. Istomin, \"Why do we need algorithmic "
                  "historiography?\", 2003, doi:10.1002/asi.10226",
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
        .source = "S. Brin and L. Page, \"The Anatomy of a Large-Scale Hypertextual Web Search "
                  "Engine\", 1998, doi:10.1016/S0169-7552(98)00110-X",
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
        .source = "D. Walker, H. Xie, K.-K. Yan and S. Maslov, \"Ranking scientific publications "
                  "using a model of network traffic\", 2007, doi:10.1088/1742-5468/2007/06/P06010",
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
        .source = "J. M. Kleinberg, \"Authoritative sources in a hyperlinked environment\", 1999, "
                  "doi:10.1145/324133.324140",
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
        .source = "J. M. Kleinberg, \"Authoritative sources in a hyperlinked environment\", 1999, "
                  "doi:10.1145/324133.324140",
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
        .source = "U. Brandes, \"A faster algorithm for betweenness centrality\", 2001, "
                  "doi:10.1080/0022250X.2001.9990249",
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
                      "cite only it, less those that cite both, over all.",
        .source = "R. J. Funk and J. Owen-Smith, \"A Dynamic Network Measure of Technological "
                  "Change\", 2017, doi:10.1287/mnsc.2015.2366",
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
        .source = "Q. Ke, E. Ferrara, F. Radicchi and A. Flammini, \"Defining and identifying "
                  "Sleeping Beauties in science\", 2015, doi:10.1073/pnas.1424329112",
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
        .source = "S. B. Seidman, \"Network structure and minimum degree\", 1983, "
                  "doi:10.1016/0378-8733(83)90028-X",
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
        .source = "J. Kleinberg, \"Bursty and hierarchical structure in streams\", 2003, "
                  "doi:10.1023/A:1024940629314",
        .function = "ibid_bursts",
        .cost = "O(n + m), and O(periods) for each piece with enough citations",
        .key = "time.bursts",
        .score = vertex_scores_burst,
    },
};

const MeasureTable score_measures = {rows, G_N_ELEMENTS(rows)};
