#include "report/difference.h"
#include "report/tally.h"
#include "report/words.h"

static const Column count_columns[] = {
    {"what", "What", COLUMN_TEXT}, {"old", "Old", COLUMN_NUMBER},
    {"new", "New", COLUMN_NUMBER}, {"change", "Change", COLUMN_NUMBER},
    {"count", NULL, COLUMN_TEXT},
};

static const Column rate_columns[] = {
    {"what", "What", COLUMN_TEXT},    {"old", NULL, COLUMN_NUMBER}, {"old_of", NULL, COLUMN_NUMBER},
    {"old_rate", "Old", COLUMN_TEXT}, {"new", NULL, COLUMN_NUMBER}, {"new_of", NULL, COLUMN_NUMBER},
    {"rate", "New", COLUMN_TEXT},     {"share", NULL, COLUMN_TEXT},
};

/* What is counted of a corpus, of the pieces that were asked for. */
typedef enum {
    PIECES,
    UNDATED,
    NEVER_CITED,
    NEVER_CITING,
    ALONE,
    CITATIONS,
    SELF_CITATIONS,
    OF_FUTURE,
    ON_LOOPS,
    MISSING,
    OUTSIDE,
    N_COUNTS,
} Count;

/* What programs and people call it. */
static const struct {
    const char *name, *words;
} count_names[N_COUNTS] = {
    [PIECES] = {"articles", "articles"},
    [UNDATED] = {"undated", "articles without a date"},
    [NEVER_CITED] = {"never_cited", "articles never cited by another here"},
    [NEVER_CITING] = {"never_citing", "articles never citing another here"},
    [ALONE] = {"orphans", "articles neither cited nor citing"},
    [CITATIONS] = {"citations", "citations of articles here"},
    [SELF_CITATIONS] = {"self_citations", "of them by an author of the cited article"},
    [OF_FUTURE] = {"future", "of them of the future"},
    [ON_LOOPS] = {"on_loops", "articles on loops"},
    [MISSING] = {"missing", "missing articles cited"},
    [OUTSIDE] = {"outside", "outside sources cited"},
};

static void count_piece(const ReportRequest *request, uint32_t v, size_t *counts)
{
    const IbidNetwork *network = request->counted;
    bool is_cited = network->in_start[v] < network->in_start[v + 1];
    bool is_citing = network->out_start[v] < network->out_start[v + 1];

    counts[PIECES]++;
    counts[UNDATED] += network->dates[v].precision == IBID_PRECISION_NONE;
    counts[NEVER_CITED] += !is_cited;
    counts[NEVER_CITING] += !is_citing;
    counts[ALONE] += !is_cited && !is_citing;
    for (uint32_t i = network->out_start[v]; i < network->out_start[v + 1]; i++) {
        counts[CITATIONS]++;
        counts[SELF_CITATIONS] += ibid_network_is_self(network, v, network->out[i]);
        counts[OF_FUTURE] += ibid_network_is_future(network, v, network->out[i]);
    }
}

/* What is not here and cited by a piece that was asked for. */
static size_t count_elsewhere(const ReportRequest *request, IbidVertexKind kind)
{
    const IbidGraph *graph = request->graph;
    size_t first = ibid_graph_first(graph, kind), n = 0;

    for (size_t v = first; v < first + ibid_graph_n_of_kind(graph, kind); v++) {
        size_t n_arcs, i = 0;
        const uint32_t *arcs = ibid_graph_in(graph, v, &n_arcs);

        while (i < n_arcs && !(request_counts(request, arcs[i]) &&
                               request_wants(request, ibid_graph_arc(graph, arcs[i])->citing)))
            i++;
        n += i < n_arcs;
    }
    return n;
}

static size_t count_on_loops(const ReportRequest *request)
{
    g_autoptr(IbidPartition) parts = ibid_strong_components(request->counted);
    size_t n = 0;

    for (uint32_t v = 0; v < request->counted->n; v++) {
        uint32_t part = g_array_index(parts->part_of, uint32_t, v);

        n += g_array_index(parts->sizes, uint32_t, part) > 1 && request_wants(request, v);
    }
    return n;
}

static void count(const ReportRequest *request, size_t *counts)
{
    for (uint32_t v = 0; v < request->counted->n; v++)
        if (request_wants(request, v))
            count_piece(request, v, counts);
    counts[ON_LOOPS] = count_on_loops(request);
    counts[MISSING] = count_elsewhere(request, IBID_VERTEX_STUB);
    counts[OUTSIDE] = count_elsewhere(request, IBID_VERTEX_EXTERNAL);
}

static void add_counts(Finding *finding, const size_t *then, const size_t *now)
{
    Table *table = finding_table(finding, "counts", count_columns, G_N_ELEMENTS(count_columns));

    table->limit = 0;
    for (unsigned i = 0; i < N_COUNTS; i++) {
        table_text(table, count_names[i].words);
        table_number(table, (int64_t)then[i]);
        table_number(table, (int64_t)now[i]);
        table_number(table, (int64_t)now[i] - (int64_t)then[i]);
        table_text(table, count_names[i].name);
    }
}

static void add_rate(Table *table, const char *share, const char *what, const size_t then[2],
                     const size_t now[2])
{
    table_text(table, what);
    table_number(table, (int64_t)then[0]);
    table_number(table, (int64_t)then[1]);
    table_take(table, words_rate(then[0], then[1]));
    table_number(table, (int64_t)now[0]);
    table_number(table, (int64_t)now[1]);
    table_take(table, words_rate(now[0], now[1]));
    table_text(table, share);
}

static unsigned citing_classes(const ReportRequest *request)
{
    return request->options->classes != 0 ? request->options->classes : IBID_CITING_CLASSES;
}

/* References that make edges, by what became of them. */
static Tally *tally(const ReportRequest *request, GError **error)
{
    g_autoptr(Corpus) corpus = corpus_read(request->store, error);

    return corpus == NULL
               ? NULL
               : tally_read_classes(corpus, request->store, citing_classes(request), error);
}

/* References that came to one of a range of outcomes, and all. */
static void share(const Tally *tally, unsigned classes, Outcome first, Outcome last, size_t ret[2])
{
    ret[0] = ret[1] = 0;
    for (unsigned i = 0; i < N_OUTCOMES; i++) {
        size_t n = tally_of_outcome(tally, classes, (Outcome)i);

        ret[0] += i >= first && i <= last ? n : 0;
        ret[1] += n;
    }
}

static bool add_resolved(const Difference *difference, Table *table, GError **error)
{
    g_autoptr(Tally) then = tally(difference->before, error);
    g_autoptr(Tally) now = then == NULL ? NULL : tally(difference->after, error);
    unsigned classes = citing_classes(difference->after);
    size_t was[2], is[2];

    if (now == NULL)
        return false;
    share(then, classes, OUTCOME_PIECE, OUTCOME_EXTERNAL, was);
    share(now, classes, OUTCOME_PIECE, OUTCOME_EXTERNAL, is);
    add_rate(table, "resolved", "references resolved, be it to what is missing or outside", was,
             is);
    share(then, classes, OUTCOME_PIECE, OUTCOME_ITSELF, was);
    share(now, classes, OUTCOME_PIECE, OUTCOME_ITSELF, is);
    add_rate(table, "resolved_here", "references resolved to an article here", was, is);
    share(then, classes, OUTCOME_AMBIGUOUS, OUTCOME_AMBIGUOUS, was);
    share(now, classes, OUTCOME_AMBIGUOUS, OUTCOME_AMBIGUOUS, is);
    add_rate(table, "ambiguous", "references that are ambiguous", was, is);
    return true;
}

bool difference_add_counts(const Difference *difference, Finding *finding, GError **error)
{
    const ReportRequest *after = difference->after;
    size_t then[N_COUNTS] = {0}, now[N_COUNTS] = {0};
    bool is_whole = after->store != NULL && ibid_filter_is_open(&after->options->filter);
    Table *table;

    count(difference->before, then);
    count(after, now);
    finding_heading(finding, 2, "In numbers");
    add_counts(finding, then, now);
    if (after->store != NULL && !is_whole)
        finding_note(finding, "How many references were resolved is told of whole corpora only.");
    table = finding_table(finding, "rates", rate_columns, G_N_ELEMENTS(rate_columns));
    add_rate(table, "self_citations", "citations by an author of the cited article",
             (size_t[]){then[SELF_CITATIONS], then[CITATIONS]},
             (size_t[]){now[SELF_CITATIONS], now[CITATIONS]});
    return !is_whole || add_resolved(difference, table, error);
}
