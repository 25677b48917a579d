#include <ibid/error.h>

#include <math.h>

#include "report/ages_figures.h"
#include "report/words.h"

/* From here on days are told in years, too. */
#define YEAR 365.25

enum { INDEX_DIGITS = 6 };

static const Column summary_columns[] = {
    {"what", "References to", COLUMN_TEXT},
    {"references", "All", COLUMN_NUMBER},
    {"n", "With an age", COLUMN_NUMBER},
    {"median", "Median (days)", COLUMN_DECIMAL},
    {"middle_half", "Middle half", COLUMN_TEXT},
    {"most", "Oldest", COLUMN_NUMBER},
    {"future", "Later than citing", COLUMN_NUMBER},
    {"undated", NULL, COLUMN_NUMBER},
    {"agreeing", NULL, COLUMN_NUMBER},
    {"least", NULL, COLUMN_NUMBER},
    {"mean", NULL, COLUMN_DECIMAL},
    {"lower_quartile", NULL, COLUMN_DECIMAL},
    {"upper_quartile", NULL, COLUMN_DECIMAL},
};

static const Column bin_columns[] = {
    {"age", "Age", COLUMN_TEXT},         {"references", "References", COLUMN_NUMBER},
    {"share", "Share", COLUMN_TEXT},     {"from_days", NULL, COLUMN_NUMBER},
    {"below_days", NULL, COLUMN_NUMBER},
};

static const Column count_columns[] = {
    {"age", NULL, COLUMN_NUMBER},
    {"references", NULL, COLUMN_NUMBER},
};

static const Column price_columns[] = {
    {"period", NULL, COLUMN_DATE},         {"window_days", NULL, COLUMN_NUMBER},
    {"within", NULL, COLUMN_NUMBER},       {"references", NULL, COLUMN_NUMBER},
    {"price_index", NULL, COLUMN_DECIMAL},
};

static const Column period_columns[] = {
    {"period", "Period", COLUMN_TEXT},
    {"n", "With an age", COLUMN_NUMBER},
    {"median", "Median age", COLUMN_DECIMAL},
    {"recent", "Recent", COLUMN_TEXT},
    {"cited_n", "Citations", COLUMN_NUMBER},
    {"cited_median", "Median age when cited", COLUMN_DECIMAL},
    {"mean", NULL, COLUMN_DECIMAL},
    {"lower_quartile", NULL, COLUMN_DECIMAL},
    {"upper_quartile", NULL, COLUMN_DECIMAL},
    {"future", NULL, COLUMN_NUMBER},
    {"undated", NULL, COLUMN_NUMBER},
    {"cited_future", NULL, COLUMN_NUMBER},
    {"cited_undated", NULL, COLUMN_NUMBER},
};

char *ages_words(double days)
{
    g_autofree char *digits = g_strdup_printf("%.*f", days == floor(days) ? 0 : 1, days);
    g_autofree char *number = words_grouped(digits);

    if (days < YEAR)
        return g_strdup_printf("%s %s", number, days == 1 ? "day" : "days");
    return g_strdup_printf("%s days (%.1f years)", number, days / YEAR);
}

bool ages_is_for_people(const AgesSubject *subject)
{
    IbidReportFormat format = subject->request->options->format;

    return format != IBID_FORMAT_JSON && format != IBID_FORMAT_CSV;
}

static bool read_windows(const char *text, IbidAgeOptions *options, GError **error)
{
    g_auto(GStrv) words = g_strsplit(text != NULL ? text : "90,365", ",", -1);

    for (size_t i = 0; words[i] != NULL; i++) {
        guint64 days;

        if (i == IBID_MOST_WINDOWS ||
            !g_ascii_string_to_unsigned(g_strstrip(words[i]), 10, 1, G_MAXINT32, &days, NULL)) {
            g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                        "--window: up to %d numbers of days with commas between, not \"%s\"",
                        IBID_MOST_WINDOWS, text);
            return false;
        }
        options->windows[options->n_windows++] = (uint32_t)days;
    }
    return true;
}

static bool read_options(const IbidReportOptions *asked, IbidAgeOptions *options, GError **error)
{
    static const char *const names[] = {"year", "month", "day", NULL};
    static const IbidDatePrecision pers[] = {IBID_PRECISION_YEAR, IBID_PRECISION_MONTH,
                                             IBID_PRECISION_DAY};
    size_t at;

    if (!request_choose("--per", names, asked->ages.per, &at, error))
        return false;
    options->per = pers[at];
    return read_windows(asked->ages.windows, options, error);
}

typedef enum { GIVEN, RECEIVED, ALL } Side;

/* The citations of one side, of them only those of a kind; IBID_VERTEX_DATE stands for any. */
static IbidCitations *list(const ReportRequest *request, Side side, IbidVertexKind kind)
{
    const IbidGraph *graph = request->graph;
    size_t n_arcs = ibid_graph_n_arcs(graph);
    g_autofree bool *keeps = g_new0(bool, n_arcs + 1);

    for (size_t i = 0; i < n_arcs; i++) {
        const IbidArc *arc = ibid_graph_arc(graph, i);

        if (!request_counts(request, i))
            continue;
        keeps[i] = kind == IBID_VERTEX_DATE || ibid_graph_vertex(graph, arc->cited)->kind == kind;
        if (side == GIVEN)
            keeps[i] &= request_wants(request, arc->citing);
        else if (side == RECEIVED)
            keeps[i] = ibid_graph_is_inner(graph, i) && request_wants(request, arc->cited);
    }
    return ibid_citations_of_graph(graph, keeps);
}

static void add_summary_row(Table *table, const char *what, size_t references, const IbidAges *ages)
{
    table_text(table, what);
    table_number(table, (int64_t)references);
    table_number(table, (int64_t)ages->n);
    table_decimal(table, ages->median, 1);
    table_take(table,
               ages->n == 0 ? NULL : words_middle_half(ages->lower_quartile, ages->upper_quartile));
    if (ages->n == 0)
        table_nothing(table);
    else
        table_number(table, ages->most);
    table_number(table, (int64_t)ages->n_future);
    table_number(table, (int64_t)ages->n_undated);
    table_number(table, (int64_t)ages->n_agreeing);
    if (ages->n == 0)
        table_nothing(table);
    else
        table_number(table, ages->least);
    table_decimal(table, ages->mean, INDEX_DIGITS);
    table_decimal(table, ages->lower_quartile, 2);
    table_decimal(table, ages->upper_quartile, 2);
}

static void add_summary(const AgesSubject *subject, Finding *finding, const IbidAges *all)
{
    static const char *const whats[] = {[IBID_VERTEX_PIECE] = "articles here",
                                        [IBID_VERTEX_STUB] = "missing articles",
                                        [IBID_VERTEX_EXTERNAL] = "outside sources"};
    Table *table = finding_table(finding, "ages", summary_columns, G_N_ELEMENTS(summary_columns));

    add_summary_row(table, "anything", subject->given->n_citations, all);
    for (size_t kind = 0; kind < G_N_ELEMENTS(whats); kind++) {
        g_autoptr(IbidCitations) of_kind = list(subject->request, GIVEN, (IbidVertexKind)kind);
        IbidAges ages = ibid_ages(of_kind, &subject->options);

        if (of_kind->n_citations > 0 && of_kind->n_citations < subject->given->n_citations)
            add_summary_row(table, whats[kind], of_kind->n_citations, &ages);
    }
}

static void tell_ages(const AgesSubject *subject, Finding *finding, const IbidAges *all)
{
    g_autofree char *references =
        words_count(subject->given->n_citations, "reference", "references");
    g_autofree char *n = words_count(all->n, "has", "have");
    g_autofree char *median = ages_words(all->median), *mean = ages_words(all->mean);
    g_autoptr(GString) recent = g_string_new(NULL);

    if (subject->given->n_citations == 0) {
        finding_paragraph(finding, "There are no references.");
        return;
    }
    if (all->n == 0) {
        finding_paragraph(
            finding,
            "Of %s none has an age: for that, both the article and what it cites must "
            "have a date, and the article the later one.",
            references);
        return;
    }
    for (size_t i = 0; i < subject->options.n_windows; i++) {
        g_autofree char *rate = words_rate(all->n_within[i], all->n);

        g_string_append_printf(recent, "%s%s at most %u days old", i > 0 ? ", " : "", rate,
                               subject->options.windows[i]);
    }
    finding_paragraph(finding,
                      "Of %s %s an age.  The median is %s, the mean %s.  Recent (the Price "
                      "index): %s.",
                      references, n, median, mean, recent->str);
}

static void tell_exceptions(Finding *finding, const IbidAges *all)
{
    g_autofree char *undated = words_count(all->n_undated, "has", "have");
    g_autofree char *future = words_count(all->n_future, "cites", "cite");
    g_autofree char *agreeing = words_count(all->n_agreeing, "may be", "may be");

    if (all->n_undated > 0)
        finding_note(finding, "%s no age, for a date is missing on one side.", undated);
    if (all->n_future > 0)
        finding_note(finding, "%s something of a later date, and %s left out here; %s.", future,
                     all->n_future == 1 ? "is" : "are",
                     finding->depth > 0 ? "citations of the future are listed below"
                                        : "ibid structure lists citations of the future");
    if (all->n_agreeing > 0)
        finding_note(finding,
                     "%s of the same day, as one of the two dates is known less precisely; their "
                     "age is taken to be 0.",
                     agreeing);
}

static void add_bins(const AgesSubject *subject, Finding *finding, const IbidAges *all)
{
    g_autofree size_t *counts = ibid_age_histogram(subject->given);
    g_autoptr(IbidAgeCounts) exact = ibid_age_counts(subject->given, subject->options.per);
    size_t n;
    const IbidAgeBin *bins = ibid_age_bins(&n);
    Table *table;

    if (all->n > 0)
        ages_figure_bins(subject, finding, all, counts);
    table = finding_table(finding, "age_bins", bin_columns, G_N_ELEMENTS(bin_columns));
    while (ages_is_for_people(subject) && counts[n - 1] == 0)
        n--; /* which ends, as some reference has an age */
    for (size_t i = 0; i < n; i++) {
        table_text(table, bins[i].name);
        table_number(table, (int64_t)counts[i]);
        table_take(table, words_rate(counts[i], all->n));
        table_number(table, bins[i].from);
        if (bins[i].below == INT64_MAX)
            table_nothing(table);
        else
            table_number(table, bins[i].below);
    }
    table = finding_table(finding, "age_counts", count_columns, G_N_ELEMENTS(count_columns));
    table->for_programs = true;
    for (guint i = 0; i < exact->rows->len; i++) {
        table_number(table, g_array_index(exact->rows, IbidAgeCount, i).age);
        table_number(table, (int64_t)g_array_index(exact->rows, IbidAgeCount, i).n);
    }
}

static void add_prices(const AgesSubject *subject, Table *table, IbidDate period,
                       const IbidAges *ages)
{
    for (size_t i = 0; i < subject->options.n_windows; i++) {
        table_date(table, period);
        table_number(table, subject->options.windows[i]);
        table_number(table, (int64_t)ages->n_within[i]);
        table_number(table, (int64_t)ages->n);
        table_decimal(table, ibid_price_index(ages, i), INDEX_DIGITS);
    }
}

static void add_period(Table *table, IbidDate period, const IbidAges *given,
                       const IbidAges *received)
{
    table_take(table, period.precision == IBID_PRECISION_NONE ? g_strdup("no date, or a vaguer one")
                                                              : words_date(period));
    table_number(table, (int64_t)given->n);
    table_decimal(table, given->median, 1);
    table_take(table, given->n == 0 ? NULL : words_rate(given->n_within[0], given->n));
    table_number(table, (int64_t)received->n);
    table_decimal(table, received->median, 1);
    table_decimal(table, given->mean, INDEX_DIGITS);
    table_decimal(table, given->lower_quartile, 2);
    table_decimal(table, given->upper_quartile, 2);
    table_number(table, (int64_t)given->n_future);
    table_number(table, (int64_t)given->n_undated);
    table_number(table, (int64_t)received->n_future);
    table_number(table, (int64_t)received->n_undated);
}

/* Where no date comes last. */
static int compare_periods(IbidDate a, IbidDate b)
{
    bool a_is_none = a.precision == IBID_PRECISION_NONE,
         b_is_none = b.precision == IBID_PRECISION_NONE;

    return a_is_none != b_is_none ? (a_is_none ? 1 : -1) : ibid_date_compare(a, b);
}

static const IbidPeriodAges *row_at(const GArray *rows, guint i)
{
    return i < rows->len ? &g_array_index(rows, IbidPeriodAges, i) : NULL;
}

/* Merges what each period gave with what it received. */
static void add_periods(const AgesSubject *subject, Finding *finding)
{
    static const IbidAges none = {
        .mean = NAN, .lower_quartile = NAN, .median = NAN, .upper_quartile = NAN};
    IbidAgeOptions of_cited = subject->options;
    g_autoptr(GArray) given = ibid_ages_by_period(subject->given, &subject->options);
    g_autoptr(GArray) received = NULL;
    guint i = 0, k = 0;
    Table *table = finding_table(finding, "periods", period_columns, G_N_ELEMENTS(period_columns));

    of_cited.of_cited = true;
    received = ibid_ages_by_period(subject->received, &of_cited);
    while (i < given->len || k < received->len) {
        const IbidPeriodAges *left = row_at(given, i), *right = row_at(received, k);
        int order = left == NULL    ? 1
                    : right == NULL ? -1
                                    : compare_periods(left->period, right->period);

        add_period(table, order <= 0 ? left->period : right->period,
                   order <= 0 ? &left->ages : &none, order >= 0 ? &right->ages : &none);
        i += order <= 0;
        k += order >= 0;
    }
    table = finding_table(finding, "price_index", price_columns, G_N_ELEMENTS(price_columns));
    table->for_programs = true;
    for (i = 0; i < given->len; i++)
        add_prices(subject, table, row_at(given, i)->period, &row_at(given, i)->ages);
}

static void add_ages(const AgesSubject *subject, Finding *finding)
{
    IbidAges all = ibid_ages(subject->given, &subject->options);

    finding_note(finding, "The age of a reference is the number of days from the date of what is "
                          "cited to that of the article that cites it.  A month stands for its "
                          "middle, a year for its first of July.  What an article cites several "
                          "times counts once.");
    tell_ages(subject, finding, &all);
    tell_exceptions(finding, &all);
    add_summary(subject, finding, &all);
    if (all.n == 0 && ages_is_for_people(subject))
        return;
    finding_heading(finding, 2, "How old");
    add_bins(subject, finding, &all);
    finding_heading(finding, 2, "By period");
    finding_note(finding,
                 "“Median age” is that of what the articles of a period cite (their citing "
                 "half-life), “Median age when cited” that of the citations which they have "
                 "received since, from articles here (their cited half-life).  “Recent”: at most "
                 "%u days old.",
                 subject->options.windows[0]);
    add_periods(subject, finding);
}

bool report_ages(const ReportRequest *request, Finding *finding, GError **error)
{
    AgesSubject subject = {.request = request};
    g_autoptr(IbidCitations) given = NULL, received = NULL, all = NULL;

    if (!read_options(request->options, &subject.options, error))
        return false;
    subject.given = given = list(request, GIVEN, IBID_VERTEX_DATE);
    subject.received = received = list(request, RECEIVED, IBID_VERTEX_DATE);
    subject.all = all = list(request, ALL, IBID_VERTEX_DATE);
    finding_heading(finding, 1, "Ages of what is cited");
    add_ages(&subject, finding);
    ages_add_spectrum(&subject, finding);
    ages_add_activity(&subject, finding);
    ages_add_pieces(&subject, finding);
    ages_add_bursts(&subject, finding);
    return true;
}
