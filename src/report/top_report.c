#include <ibid/error.h>
#include <ibid/measures.h>
#include <ibid/scores.h>
#include <math.h>

#include "report/cited_lists.h"
#include "report/request.h"
#include "report/words.h"

/* Digits after the point: enough to tell pieces apart, few enough to be the same everywhere. */
#define SCORE_DIGITS 6

static const Column piece_columns[] = {
    {"rank", "#", COLUMN_NUMBER},
    {"lcs", "Cited by", COLUMN_NUMBER},
    {"lcs_noself", "By others", COLUMN_NUMBER},
    {"pagerank", "PageRank", COLUMN_DECIMAL},
    {"date", "Date", COLUMN_DATE},
    {"title", "Title", COLUMN_TEXT},
    {"authors", "Author", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
    {"lcs_body", NULL, COLUMN_NUMBER},
    {"lcs_appendix", NULL, COLUMN_NUMBER},
    {"lcs_footnote", NULL, COLUMN_NUMBER},
};

static const Column scored_columns[] = {
    {"rank", "#", COLUMN_NUMBER},
    {"score", "Score", COLUMN_DECIMAL},
    {"standard_error", NULL, COLUMN_DECIMAL},
    {"lcs", "Cited by", COLUMN_NUMBER},
    {"lcs_noself", "By others", COLUMN_NUMBER},
    {"date", "Date", COLUMN_DATE},
    {"title", "Title", COLUMN_TEXT},
    {"authors", "Author", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
    {"lcs_body", NULL, COLUMN_NUMBER},
    {"lcs_appendix", NULL, COLUMN_NUMBER},
    {"lcs_footnote", NULL, COLUMN_NUMBER},
};

typedef struct {
    uint32_t vertex;
    double first, second; /* to sort by, largest first */
} Ranked;

static int by_rank(const void *a, const void *b)
{
    const Ranked *left = a, *right = b;

    if (left->first != right->first)
        return left->first > right->first ? -1 : 1;
    if (left->second != right->second)
        return left->second > right->second ? -1 : 1;
    return (left->vertex > right->vertex) - (left->vertex < right->vertex);
}

/* What the list of pieces is made of; each one a piece. */
typedef struct {
    const IbidMeasure *measure; /* to rank by; NULL for lcs, with lcs_noself and pagerank */
    double *score;              /* of it; else NULL */
    double *errors;             /* standard errors of estimates; else NULL */
    uint32_t *lcs, *lcs_noself;
    double *pagerank;
} Scores;

static void scores_clear(Scores *scores)
{
    g_free(scores->score);
    g_free(scores->errors);
    g_free(scores->lcs);
    g_free(scores->lcs_noself);
    g_free(scores->pagerank);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Scores, scores_clear)

/* NULL with IBID_ERROR_USAGE where `name` is no measure that says a number of each piece. */
static const IbidMeasure *find_measure(const char *name, GError **error)
{
    const IbidMeasure *measure = ibid_measure_find(name);
    g_autoptr(GString) names = g_string_new(NULL);
    size_t n;
    const IbidMeasure *const *all = ibid_measures(&n);

    if (measure != NULL && measure->score != NULL)
        return measure;
    for (size_t i = 0; i < n; i++)
        if (all[i]->score != NULL)
            g_string_append_printf(names, "%s%s", names->len > 0 ? ", " : "", all[i]->name);
    g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                "there is no score \"%s\" to rank by; there are: %s", name, names->str);
    return NULL;
}

static bool score(const ReportRequest *request, Scores *scores, GError **error)
{
    const IbidNetwork *network = request->counted;
    IbidLocalCitationOptions options = {.within_days = (uint32_t)request->options->top.within_days};
    IbidScoring scoring = {
        .citerank_years = request->options->top.citerank_years,
        .n_sources = (uint32_t)MIN(request->options->top.n_sources, UINT32_MAX),
    };
    const char *by = request->options->top.by;

    if (!(scoring.citerank_years >= 0)) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "--tau must be more than 0");
        return false;
    }
    scores->lcs = ibid_local_citations(network, &options);
    options.without_self = true;
    scores->lcs_noself = ibid_local_citations(network, &options);
    if (by == NULL || g_str_equal(by, "lcs")) {
        scores->pagerank = ibid_pagerank(network, NULL);
        return true;
    }
    scores->measure = find_measure(by, error);
    if (scores->measure == NULL)
        return false;
    scores->score = scores->measure->score(network, &scoring, error);
    scores->errors = scoring.standard_errors;
    return scores->score != NULL;
}

/* Of the wanted pieces, those that are cited, or have a score. */
static GArray *rank(const ReportRequest *request, const Scores *scores)
{
    GArray *ranking = g_array_new(FALSE, FALSE, sizeof(Ranked));

    for (uint32_t i = 0; i < request->counted->n; i++) {
        Ranked ranked = {i, scores->lcs[i], scores->lcs_noself[i]};

        if (scores->score != NULL)
            ranked = (Ranked){i, scores->score[i], scores->lcs[i]};
        if (request_wants(request, i) &&
            (scores->score != NULL ? !isnan(ranked.first) : ranked.first > 0))
            g_array_append_val(ranking, ranked);
    }
    g_array_sort(ranking, by_rank);
    return ranking;
}

static void add_score(Table *table, const Scores *scores, uint32_t i)
{
    table_decimal(table, scores->score[i], scores->measure->is_count ? 0 : SCORE_DIGITS);
    if (scores->errors != NULL)
        table_decimal(table, scores->errors[i], SCORE_DIGITS);
    else
        table_nothing(table);
}

/* How many pieces cite it in their body, appendix and footnotes: the last columns. */
static void add_classes(const ReportRequest *request, Table *table, uint32_t v)
{
    static const IbidReferenceClass classes[] = {IBID_CLASS_BODY, IBID_CLASS_APPENDIX,
                                                 IBID_CLASS_FOOTNOTE};
    const IbidNetwork *network = request->counted;

    for (size_t i = 0; i < G_N_ELEMENTS(classes); i++) {
        int64_t n = 0;

        for (uint32_t k = network->in_start[v]; k < network->in_start[v + 1]; k++) {
            const IbidArc *arc =
                ibid_graph_arc(request->graph, network->graph_arc[network->in_arc[k]]);

            n += (arc->classes & 1u << classes[i]) != 0;
        }
        table_number(table, n);
    }
}

static void add_piece(const ReportRequest *request, Table *table, size_t place, uint32_t i,
                      const Scores *scores)
{
    const IbidVertex *vertex = request_vertex(request, request->counted, i);

    table_number(table, (int64_t)place);
    if (scores->score != NULL)
        add_score(table, scores, i);
    table_number(table, scores->lcs[i]);
    table_number(table, scores->lcs_noself[i]);
    if (scores->score == NULL)
        table_decimal(table, scores->pagerank[i], SCORE_DIGITS);
    table_date(table, vertex->date);
    table_text(table, vertex->label);
    table_take(table, words_authors(vertex->authors));
    table_text(table, vertex->key);
    add_classes(request, table, i);
}

static void add_pieces(const ReportRequest *request, Finding *finding, const Scores *scores)
{
    g_autoptr(GArray) ranking = rank(request, scores);
    Table *table;

    if (scores->errors != NULL && ranking->len > 0)
        finding_note(finding,
                     "These are estimates; the standard error of the first is %.6g.  JSON and CSV "
                     "have those of all.",
                     scores->errors[g_array_index(ranking, Ranked, 0).vertex]);
    if (ranking->len == 0)
        finding_paragraph(finding, scores->score == NULL
                                       ? "No article here is cited by another article here."
                                       : "No article here has such a score.");
    table =
        scores->score == NULL
            ? finding_table(finding, "most_cited", piece_columns, G_N_ELEMENTS(piece_columns))
            : finding_table(finding, "most_cited", scored_columns, G_N_ELEMENTS(scored_columns));
    for (guint i = 0; i < ranking->len; i++) {
        uint32_t vertex = g_array_index(ranking, Ranked, i).vertex;

        add_piece(request, table, i + 1, vertex, scores);
    }
}

static void introduce(const ReportRequest *request, Finding *finding, const Scores *scores)
{
    size_t within_days = request->options->top.within_days;

    if (scores->measure != NULL)
        finding_note(finding, "Ranked by %s (in %s).  %s", scores->measure->title,
                     scores->measure->unit, scores->measure->definition);
    finding_note(finding,
                 "“Cited by” counts the articles of this corpus that cite an article (its local "
                 "citation score), “By others” only those that share no author with it.%s",
                 scores->measure != NULL
                     ? ""
                     : "  PageRank also weighs who cites: being cited by much-cited articles "
                       "counts for more; all values sum to 1.");
    if (within_days > 0)
        finding_note(finding, "Only citations within %zu days of the cited article's date count.",
                     within_days);
}

bool report_top(const ReportRequest *request, Finding *finding, GError **error)
{
    g_auto(Scores) scores = {0};

    if (!score(request, &scores, error))
        return false;
    finding_heading(finding, 1, scores.measure == NULL ? "Most cited" : "Highest scores");
    introduce(request, finding, &scores);
    add_pieces(request, finding, &scores);
    cited_add_silent(request, finding);
    return cited_add_outside(request, finding, error);
}
