#include <glib.h>

#include "analyse/measure_sources.h"
#include "analyse/measure_tables.h"

static const IbidMeasure rows[] = {
    {
        .name = "clusters",
        .title = "Leiden clusters",
        .unit = "number of a cluster",
        .definition =
            "A division whose parts hang together and whose modularity is high: the weight of ties "
            "within parts, less what chance would put there at the same degrees, times the "
            "resolution. Ties are citations, two that answer each other one; or co-citation or "
            "coupling, weighed by what two pieces have in common, or that measured against the "
            "sizes of both, where a pair is kept if it is among the 15 strongest of one of both.",
        .source = SOURCE_TRAAG "; the resolution: " SOURCE_REICHARDT_BORNHOLDT
                               "; that 15 ties are kept is ibid's own",
        .function = "ibid_clusters",
        .cost = "nearly O(n + ties) an iteration; for co-citation and coupling, that of these",
        .key = "clusters",
    },
    {
        .name = "cluster-stability",
        .title = "stability and consensus of clusters",
        .unit = "1",
        .definition =
            "The adjusted Rand index of two runs with different seeds, on average and at least: "
            "pairs of pieces that both runs treat alike, less what chance would give, 1 for the "
            "same division. The consensus weighs each tie by the share of runs that have both ends "
            "in one cluster, cuts those below one half, and runs again until all agree.",
        .source =
            SOURCE_HUBERT_ARABIE "; " SOURCE_LANCICHINETTI " (who weigh all pairs, tied or not)",
        .function = "ibid_cluster_stability",
        .cost = "that of clusters, times runs and rounds",
        .key = "stability",
    },
    {
        .name = "cluster-words",
        .title = "characteristic words of a cluster",
        .unit = "1",
        .definition =
            "The share of a word in those of the cluster's titles and of what its pieces are "
            "called "
            "where they are cited, times log(1 + mean words of a cluster / uses of the word in "
            "all); times 1 less the evenness of its spread over clusters, and 1 less the share of "
            "other pieces that have it.",
        .source = SOURCE_GROOTENDORST
        " (who counts words rather than taking their share); evenness: " SOURCE_DUMAIS
        "; the last factor is ibid's own",
        .function = "ibid_cluster_words",
        .cost = "O(words log words)",
    },
    {
        .name = "cluster-portrait",
        .title = "extent and hub of a cluster",
        .unit = "pieces, dates, citations",
        .definition = "How many pieces a cluster has, the dates of the first and the last, the "
                      "piece that most others of the cluster cite, and how many citations stay "
                      "within, leave and enter it.",
        .source = "ibid's own",
        .function = "ibid_cluster_portraits",
        .cost = "O(n + m)",
        .key = "clusters.citation.portraits",
    },
};

const MeasureTable cluster_measures = {rows, G_N_ELEMENTS(rows)};
