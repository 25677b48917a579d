#include "report/division.h"

#include <ibid/error.h>
#include <math.h>

#include "report/words.h"

static const Column division_columns[] = {
    {"ties", "Ties", COLUMN_TEXT},
    {"similarity", "Similarity", COLUMN_TEXT},
    {"strongest", "Strongest", COLUMN_NUMBER},
    {"resolution", "Resolution", COLUMN_DECIMAL},
    {"clusters", "Clusters", COLUMN_NUMBER},
    {"modularity", "Modularity", COLUMN_DECIMAL},
    {"runs", "Runs", COLUMN_NUMBER},
    {"mean_rand", "Mean Rand index", COLUMN_DECIMAL},
    {"least_rand", "Least Rand index", COLUMN_DECIMAL},
    {"rounds", "Rounds", COLUMN_NUMBER},
};

static bool read_ties(const char *name, IbidTieKind *ret_kind, GError **error)
{
    const char *names[IBID_N_TIE_KINDS + 1] = {NULL};
    size_t at;

    for (int i = 0; i < IBID_N_TIE_KINDS; i++)
        names[i] = ibid_tie_kind_name((IbidTieKind)i);
    if (!request_choose("--by", names, name, &at, error))
        return false;
    *ret_kind = (IbidTieKind)at;
    return true;
}

static bool read_similarity(const char *name, IbidSimilarity *ret_kind, GError **error)
{
    const char *names[IBID_N_SIMILARITIES + 1] = {NULL};
    size_t at;

    for (int i = 0; i < IBID_N_SIMILARITIES; i++)
        names[i] = ibid_similarity_name((IbidSimilarity)i);
    if (!request_choose("--similarity", names, name, &at, error))
        return false;
    *ret_kind = (IbidSimilarity)at;
    return true;
}

bool division_find(const ReportRequest *request, Division *ret_division, GError **error)
{
    IbidClusterOptions *options = &ret_division->options;
    size_t n_seeds = request->options->clusters.n_seeds;

    options->resolution = request->options->clusters.resolution;
    options->strongest = (uint32_t)MIN(request->options->clusters.n_strongest, UINT32_MAX);
    if (!(options->resolution >= 0) || isinf(options->resolution)) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "--resolution must be more than 0");
        return false;
    }
    if (!read_ties(request->options->clusters.by, &options->ties, error) ||
        !read_similarity(request->options->clusters.similarity, &options->similarity, error))
        return false;
    options->resolution = options->resolution > 0 ? options->resolution : 1;
    options->strongest = options->strongest > 0 ? options->strongest : IBID_STRONGEST_TIES;
    if (n_seeds > 1) {
        ret_division->stability = ibid_cluster_stability(request->selected, options,
                                                         (unsigned)MIN(n_seeds, UINT_MAX), error);
        ret_division->clusters =
            ret_division->stability == NULL ? NULL : ret_division->stability->consensus;
    } else {
        ret_division->clusters = ibid_clusters(request->selected, options, error);
    }
    return ret_division->clusters != NULL;
}

void division_clear(Division *division)
{
    if (division->stability == NULL)
        ibid_partition_free(division->clusters);
    ibid_cluster_stability_free(division->stability);
}

static void tell_nothing(const Division *division, Finding *finding)
{
    static const char *const nothing[] = {
        [IBID_TIES_CITATION] = "no article cites another one here",
        [IBID_TIES_COCITATION] = "no two articles are cited by the same one here",
        [IBID_TIES_COUPLING] = "no two articles cite the same one here",
    };

    finding_paragraph(finding, "There are no clusters: %s.", nothing[division->options.ties]);
}

static void tell_ties(const Division *division, size_t n, Finding *finding)
{
    static const char *const groups[] = {
        [IBID_TIES_CITATION] = "that cite each other more than they cite the rest (Leiden method "
                               "on citations regardless of direction",
        [IBID_TIES_COCITATION] = "that others cite together, more than with the rest (Leiden "
                                 "method on co-citation",
        [IBID_TIES_COUPLING] = "that cite the same articles, more than the rest does (Leiden "
                               "method on bibliographic coupling",
    };
    g_autofree char *count = words_count(n, "cluster", "clusters");

    finding_paragraph(finding,
                      "A cluster is a group of articles %s, %s).  There %s %s of two or "
                      "more articles.",
                      groups[division->options.ties],
                      division->stability == NULL ? "fixed seed" : "what several runs agree on",
                      n == 1 ? "is" : "are", count);
    if (division->options.ties != IBID_TIES_CITATION)
        finding_note(finding,
                     "A tie weighs what two articles have in common (%s); each article keeps its "
                     "%u strongest.",
                     ibid_similarity_name(division->options.similarity),
                     division->options.strongest);
}

static void tell_stability(const IbidClusterStability *stability, Finding *finding)
{
    finding_note(finding,
                 "Stability: of %u runs with other seeds, two agree by %.3f on average and by "
                 "%.3f at least (adjusted Rand index: 1 where they are the same, 0 where no more "
                 "alike than by chance).%s",
                 stability->n_runs, stability->mean_rand, stability->least_rand,
                 stability->has_agreed ? ""
                                       : "  They did not come to agree in the end: what is shown "
                                         "is one of several divisions.");
}

static void tabulate(const Division *division, size_t n, Finding *finding)
{
    const IbidClusterStability *stability = division->stability;
    const IbidClusterOptions *options = &division->options;
    bool is_weighed = options->ties != IBID_TIES_CITATION;
    Table *table =
        finding_table(finding, "division", division_columns, G_N_ELEMENTS(division_columns));

    table->for_programs = true;
    table_text(table, ibid_tie_kind_name(options->ties));
    table_text(table, is_weighed ? ibid_similarity_name(options->similarity) : NULL);
    if (is_weighed)
        table_number(table, options->strongest);
    else
        table_nothing(table);
    table_decimal(table, options->resolution, 6);
    table_number(table, (int64_t)n);
    table_decimal(table, division->clusters->quality, 6);
    table_number(table, stability == NULL ? 1 : stability->n_runs);
    table_decimal(table, stability == NULL ? NAN : stability->mean_rand, 6);
    table_decimal(table, stability == NULL ? NAN : stability->least_rand, 6);
    if (stability == NULL)
        table_nothing(table);
    else
        table_number(table, stability->n_rounds);
}

void division_describe(const Division *division, size_t n_clusters, Finding *finding)
{
    double quality = division->clusters->quality;

    if (n_clusters == 0)
        tell_nothing(division, finding);
    else
        tell_ties(division, n_clusters, finding);
    if (n_clusters > 0 && !isnan(quality) && division->options.resolution == 1)
        finding_note(finding,
                     "Modularity %.3f: the share of %s inside clusters beyond what chance would "
                     "give; 0 is none, 1 the most there could be.",
                     quality, division->options.ties == IBID_TIES_CITATION ? "citations" : "ties");
    else if (n_clusters > 0 && !isnan(quality))
        finding_note(finding, "Modularity %.3f at resolution %g.", quality,
                     division->options.resolution);
    if (division->stability != NULL && n_clusters > 0)
        tell_stability(division->stability, finding);
    tabulate(division, n_clusters, finding);
}
