#include "report/difference.h"
#include "report/tally.h"
#include "report/words.h"

static const Column count_columns[] = {
    {"what", "What", COLUMN_TEXT},
    {"old", "Old", COLUMN_NUMBER},
    {"new", "New", COLUMN_NUMBER},
    {"change", "Change", COLUMN_NUMBER},
};

static const Column rate_columns[] = {
    {"what", "What", COLUMN_TEXT},    {"old", NULL, COLUMN_NUMBER}, {"old_of", NULL, COLUMN_NUMBER},
    {"old_rate", "Old", COLUMN_TEXT}, {"new", NULL, COLUMN_NUMBER}, {"new_of", NULL, COLUMN_NUMBER},
    {"rate", "New", COLUMN_TEXT},
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

static const char *const count_words[N_COUNTS] = {
    [PIECES] = "articles",
    [UNDATED] = "articles without a date",
    [NEVER_CITED] = "articles never cited by another here",
    [NEVER_CITING] = "articles never citing another here",
    [ALONE] = "articles neither cited nor citing",
    [CITATIONS] = "citations of articles here",
    [SELF_CITATIONS] = "of them by an author of the cited article",
    [OF_FUTURE] = "of them of the future",
    [ON_LOOPS] = "articles on loops",
    [MISSING] = "missing articles cited",
    [OUTSIDE] = "outside sources cited",
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

static void add_counts(Finding *finding, const size_t *old, const size_t *new)
{
    Table *table = finding_table(finding, "counts", count_columns, G_N_ELEMENTS(count_columns));

    table->limit = 0;
    for (unsigned i = 0; i < N_COUNTS; i++) {
        table_text(table, count_words[i]);
        table_number(table, (int64_t)old[i]);
        table_number(table, (int64_t) new[i]);
        table_number(table, (int64_t) new[i] - (int64_t)old[i]);
    }
}

static void add_rate(Table *table, const char *what, const size_t old[2], const size_t new[2])
{
    table_text(table, what);
    table_number(table, (int64_t)old[0]);
    table_number(table, (int64_t)old[1]);
    table_take(table, words_rate(old[0], old[1]));
    table_number(table, (int64_t) new[0]);
    table_number(table, (int64_t) new[1]);
    table_take(table, words_rate(new[0], new[1]));
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
    g_autoptr(Tally) old = tally(difference->before, error);
    g_autoptr(Tally) new = old == NULL ? NULL : tally(difference->after, error);
    unsigned classes = citing_classes(difference->after);
    size_t was[2], is[2];

    if (new == NULL)
        return false;
    share(old, classes, OUTCOME_PIECE, OUTCOME_EXTERNAL, was);
    share(new, classes, OUTCOME_PIECE, OUTCOME_EXTERNAL, is);
    add_rate(table, "references resolved, be it to what is missing or outside", was, is);
    share(old, classes, OUTCOME_PIECE, OUTCOME_ITSELF, was);
    share(new, classes, OUTCOME_PIECE, OUTCOME_ITSELF, is);
    add_rate(table, "references resolved to an article here", was, is);
    share(old, classes, OUTCOME_AMBIGUOUS, OUTCOME_AMBIGUOUS, was);
    share(new, classes, OUTCOME_AMBIGUOUS, OUTCOME_AMBIGUOUS, is);
    add_rate(table, "references that are ambiguous", was, is);
    return true;
}

bool difference_add_counts(const Difference *difference, Finding *finding, GError **error)
{
    const ReportRequest *after = difference->after;
    size_t old[N_COUNTS] = {0}, new[N_COUNTS] = {0};
    bool is_whole = after->store != NULL && ibid_filter_is_open(&after->options->filter);
    Table *table;

    count(difference->before, old);
    count(after, new);
    finding_heading(finding, 2, "In numbers");
    add_counts(finding, old, new);
    if (after->store != NULL && !is_whole)
        finding_note(finding, "How many references were resolved is told of whole corpora only.");
    table = finding_table(finding, "rates", rate_columns, G_N_ELEMENTS(rate_columns));
    add_rate(table, "citations by an author of the cited article",
             (size_t[]){old[SELF_CITATIONS], old[CITATIONS]},
             (size_t[]){new[SELF_CITATIONS], new[CITATIONS]});
    return !is_whole || add_resolved(difference, table, error);
}
