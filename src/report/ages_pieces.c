#include <ibid/scores.h>

#include <math.h>

#include "report/ages_parts.h"

/* In smaller corpora sleeping beauties are chance; programs get them all the same. */
enum { LEAST_FOR_BEAUTIES = 100 };

/* Kleinberg's choices; below so many citations a burst says little. */
static const IbidBurstOptions burst_options = {.scale = 2, .cost = 1, .least = 50};

static const Column times_columns[] = {
    {"cited", "Cited by", COLUMN_NUMBER},
    {"first_age", "First after (days)", COLUMN_NUMBER},
    {"last_age", "Last after", COLUMN_NUMBER},
    {"within", "Soon", COLUMN_NUMBER},
    {"longest_gap", "Longest gap", COLUMN_NUMBER},
    {"half_life", "Median age", COLUMN_DECIMAL},
    {"date", "Date", COLUMN_DATE},
    {"title", "Title", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
    {"first_date", NULL, COLUMN_DATE},
    {"first_path", NULL, COLUMN_PATH},
    {"last_date", NULL, COLUMN_DATE},
    {"last_path", NULL, COLUMN_PATH},
    {"within_days", NULL, COLUMN_NUMBER},
    {"gap_from", NULL, COLUMN_PATH},
    {"gap_to", NULL, COLUMN_PATH},
    {"future", NULL, COLUMN_NUMBER},
    {"undated", NULL, COLUMN_NUMBER},
    {"citing_half_life", NULL, COLUMN_DECIMAL},
};

static const Column burst_columns[] = {
    {"from", "From", COLUMN_DATE},
    {"to", "To", COLUMN_DATE},
    {"citations", "Citations", COLUMN_NUMBER},
    {"weight", "Weight", COLUMN_DECIMAL},
    {"title", "Title", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
    {"scale", NULL, COLUMN_DECIMAL},
    {"cost", NULL, COLUMN_DECIMAL},
    {"least", NULL, COLUMN_NUMBER},
};

static const Column beauty_columns[] = {
    {"beauty", "Beauty", COLUMN_DECIMAL},
    {"awakening", "Woke up", COLUMN_YEAR},
    {"years", "Years to its best", COLUMN_NUMBER},
    {"date", "Date", COLUMN_DATE},
    {"title", "Title", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
};

/* A piece, and what it is ranked by: the highest first, then the earliest. */
typedef struct {
    uint32_t piece;
    double value;
} Ranked;

static int highest_first(gconstpointer a, gconstpointer b)
{
    const Ranked *x = a, *y = b;

    if (x->value != y->value)
        return x->value < y->value ? 1 : -1;
    return (x->piece > y->piece) - (x->piece < y->piece);
}

static uint32_t n_cited(const IbidCitationTimes *times)
{
    return times->n_dated + times->n_future + times->n_undated;
}

static GArray *most_cited(const ReportRequest *request, const IbidCitationTimes *all, size_t n)
{
    GArray *ranking = g_array_new(FALSE, FALSE, sizeof(Ranked));

    for (uint32_t i = 0; i < n; i++) {
        Ranked ranked = {i, n_cited(&all[i])};

        if (ranked.value > 0 && request_wants(request, i))
            g_array_append_val(ranking, ranked);
    }
    g_array_sort(ranking, highest_first);
    return ranking;
}

static void add_days(Table *table, bool is_known, int64_t days)
{
    if (is_known)
        table_number(table, days);
    else
        table_nothing(table);
}

static void add_key(const IbidGraph *graph, Table *table, uint32_t vertex)
{
    table_text(table, vertex == UINT32_MAX ? NULL : ibid_graph_vertex(graph, vertex)->key);
}

static void add_date(const IbidGraph *graph, Table *table, uint32_t vertex)
{
    table_date(table,
               vertex == UINT32_MAX ? (IbidDate){0} : ibid_graph_vertex(graph, vertex)->date);
}

static void add_times(const IbidGraph *graph, Table *table, uint32_t piece,
                      const IbidCitationTimes *times, uint32_t within_days, double citing_half_life)
{
    const IbidVertex *vertex = ibid_graph_vertex(graph, piece);
    bool has_ages = times->n_dated > 0 && vertex->date.precision != IBID_PRECISION_NONE;

    table_number(table, n_cited(times));
    add_days(table, has_ages, times->first_age);
    add_days(table, has_ages, times->last_age);
    add_days(table, has_ages, times->n_within);
    add_days(table, times->n_dated > 1, times->longest_gap);
    table_decimal(table, times->half_life, 1);
    table_date(table, vertex->date);
    table_text(table, vertex->label);
    table_text(table, vertex->key);
    add_date(graph, table, times->first);
    add_key(graph, table, times->first);
    add_date(graph, table, times->last);
    add_key(graph, table, times->last);
    table_number(table, within_days);
    add_key(graph, table, times->gap_from);
    add_key(graph, table, times->gap_to);
    table_number(table, times->n_future);
    table_number(table, times->n_undated);
    table_decimal(table, citing_half_life, 1);
}

void ages_add_pieces(const AgesSubject *subject, Finding *finding)
{
    const ReportRequest *request = subject->request;
    uint32_t within = subject->options.windows[subject->options.n_windows - 1];
    g_autofree IbidCitationTimes *all = ibid_citation_times(subject->received, within);
    g_autofree double *citing = ibid_half_lives(subject->given, /* of_cited= */ false);
    g_autoptr(GArray) ranking = most_cited(request, all, subject->received->n_pieces);
    Table *table;

    finding_heading(finding, 2, "When articles were cited");
    if (ranking->len == 0)
        finding_paragraph(finding, "No article here is cited by another article here.");
    else
        finding_note(finding,
                     "By articles here: days from an article to the first and to the last citation "
                     "of it, how many came soon (within %u days), the longest stretch of days "
                     "between two, and the median age of all.  The most cited come first.",
                     within);
    table = finding_table(finding, "citation_times", times_columns, G_N_ELEMENTS(times_columns));
    for (guint i = 0; i < ranking->len; i++) {
        uint32_t piece = g_array_index(ranking, Ranked, i).piece;

        add_times(request->graph, table, piece, &all[piece], within, citing[piece]);
    }
}

static int heaviest_first(gconstpointer a, gconstpointer b)
{
    const IbidBurst *x = a, *y = b;

    if (x->weight != y->weight)
        return x->weight < y->weight ? 1 : -1;
    if (x->vertex != y->vertex)
        return x->vertex < y->vertex ? -1 : 1;
    return ibid_date_compare(x->first, y->first);
}

static void add_burst_rows(const ReportRequest *request, Finding *finding, const GArray *bursts)
{
    Table *table = finding_table(finding, "bursts", burst_columns, G_N_ELEMENTS(burst_columns));

    for (guint i = 0; i < bursts->len; i++) {
        const IbidBurst *burst = &g_array_index(bursts, IbidBurst, i);
        const IbidVertex *vertex = request_vertex(request, request->counted, burst->vertex);

        if (!request_wants(request, request->counted->graph_vertex[burst->vertex]))
            continue;
        table_date(table, burst->first);
        table_date(table, burst->last);
        table_number(table, burst->n_citations);
        table_decimal(table, burst->weight, 3);
        table_text(table, vertex->label);
        table_text(table, vertex->key);
        table_decimal(table, burst_options.scale, 1);
        table_decimal(table, burst_options.cost, 1);
        table_number(table, burst_options.least);
    }
}

static void add_beauties(const ReportRequest *request, Finding *finding)
{
    const IbidNetwork *network = request->counted;
    g_autofree IbidBeauty *all = ibid_sleeping_beauties(network);
    g_autoptr(GArray) ranking = g_array_new(FALSE, FALSE, sizeof(Ranked));
    bool for_people = network->n >= LEAST_FOR_BEAUTIES;
    Table *table;

    for (uint32_t v = 0; v < network->n; v++) {
        Ranked ranked = {v, all[v].beauty};

        if (all[v].beauty > 0 && request_wants(request, network->graph_vertex[v]))
            g_array_append_val(ranking, ranked);
    }
    g_array_sort(ranking, highest_first);
    if (for_people) {
        finding_heading(finding, 2, "Found late");
        finding_note(finding, "Sleeping beauties: articles that were cited far less at first than "
                              "in their best year.  The beauty is 0 where citations grew in a "
                              "straight line or came at once.");
    }
    table =
        finding_table(finding, "sleeping_beauties", beauty_columns, G_N_ELEMENTS(beauty_columns));
    table->for_programs = !for_people;
    for (guint i = 0; i < ranking->len; i++) {
        uint32_t v = g_array_index(ranking, Ranked, i).piece;
        const IbidVertex *vertex = request_vertex(request, network, v);

        table_decimal(table, all[v].beauty, 3);
        table_number(table, all[v].awakening);
        table_number(table, all[v].years);
        table_date(table, vertex->date);
        table_text(table, vertex->label);
        table_text(table, vertex->key);
    }
}

void ages_add_bursts(const AgesSubject *subject, Finding *finding)
{
    IbidBurstOptions options = burst_options;
    g_autoptr(GArray) bursts = NULL;

    options.by_month = subject->options.per != IBID_PRECISION_YEAR;
    bursts = ibid_bursts(subject->request->counted, &options);
    finding_heading(finding, 2, "Bursts of citations");
    if (bursts->len == 0)
        finding_paragraph(finding,
                          "None; only articles with %u dated citations or more can have one.",
                          options.least);
    else
        finding_note(finding,
                     "%s in which an article with %u dated citations or more got about %g times "
                     "its usual share of all citations; the weight says how much likelier that is "
                     "than chance (a natural logarithm).",
                     options.by_month ? "Months" : "Years", options.least, options.scale);
    g_array_sort(bursts, heaviest_first);
    add_burst_rows(subject->request, finding, bursts);
    add_beauties(subject->request, finding);
}
