#include "report/ages_figures.h"
#include "report/words.h"

/* Gaps that people are shown. */
enum { GAPS_SHOWN = 5 };

static const Column peak_columns[] = {
    {"period", "Period", COLUMN_DATE},
    {"references", "References", COLUMN_NUMBER},
    {"deviation", "Above the median", COLUMN_DECIMAL},
    {"most_cited", "Most cited of it", COLUMN_TEXT},
    {"most_cited_n", "By", COLUMN_NUMBER},
    {"most_cited_key", NULL, COLUMN_PATH},
};

static const Column spectrum_columns[] = {
    {"period", "Period", COLUMN_DATE},     {"references", "References", COLUMN_NUMBER},
    {"median", "Median", COLUMN_DECIMAL},  {"deviation", "Above it", COLUMN_DECIMAL},
    {"is_peak", NULL, COLUMN_NUMBER},      {"most_cited_key", NULL, COLUMN_PATH},
    {"most_cited_n", NULL, COLUMN_NUMBER},
};

static const Column activity_columns[] = {
    {"period", "Period", COLUMN_TEXT},           {"pieces", "Articles", COLUMN_NUMBER},
    {"given", "References", COLUMN_NUMBER},      {"received", "Cited here", COLUMN_NUMBER},
    {"cited_then", "Cited then", COLUMN_NUMBER},
};

static const Column gap_columns[] = {
    {"days", "Days between", COLUMN_NUMBER},
    {"after", "After", COLUMN_DATE},
    {"before", "Before", COLUMN_DATE},
};

static const char *period_name(const AgesSubject *subject)
{
    return subject->options.per == IBID_PRECISION_YEAR    ? "year"
           : subject->options.per == IBID_PRECISION_MONTH ? "month"
                                                          : "day";
}

static void add_spectrum_rows(Finding *finding, const ReportRequest *request,
                              const IbidSpectrum *spectrum)
{
    Table *table = finding_table(finding, "reference_spectrum", spectrum_columns,
                                 G_N_ELEMENTS(spectrum_columns));

    /* People read of the peaks; beside the figure of all, of all. */
    table->for_programs = request->options->format != IBID_FORMAT_HTML;
    if (!table->for_programs)
        table->limit = 0;
    for (guint i = 0; i < spectrum->rows->len; i++) {
        const IbidSpectrumRow *row = &g_array_index(spectrum->rows, IbidSpectrumRow, i);

        table_date(table, row->period);
        table_number(table, (int64_t)row->n);
        table_decimal(table, row->median, 1);
        table_decimal(table, row->deviation, 1);
        table_number(table, row->is_peak);
        table_text(table,
                   row->n == 0 ? NULL : ibid_graph_vertex(request->graph, row->most_cited)->key);
        table_number(table, (int64_t)row->n_most);
    }
}

static void add_peaks(Finding *finding, const ReportRequest *request, const IbidSpectrum *spectrum)
{
    g_autoptr(GArray) peaks = ibid_spectrum_peaks(spectrum);
    Table *table;

    if (peaks->len == 0)
        finding_paragraph(finding, "None.");
    table = finding_table(finding, "reference_peaks", peak_columns, G_N_ELEMENTS(peak_columns));
    for (guint i = 0; i < peaks->len; i++) {
        const IbidSpectrumRow *row = &g_array_index(peaks, IbidSpectrumRow, i);
        const IbidVertex *vertex = ibid_graph_vertex(request->graph, row->most_cited);

        table_date(table, row->period);
        table_number(table, (int64_t)row->n);
        table_decimal(table, row->deviation, 1);
        table_text(table, vertex->label);
        table_number(table, (int64_t)row->n_most);
        table_text(table, vertex->key);
    }
}

void ages_add_spectrum(const AgesSubject *subject, Finding *finding)
{
    g_autoptr(IbidSpectrum) spectrum =
        ibid_reference_spectrum(subject->given, subject->options.per);
    const char *period = period_name(subject);
    g_autofree char *undated = words_count(spectrum->n_undated, "reference", "references");
    g_autofree char *coarse = words_count(spectrum->n_coarse, "reference", "references");

    finding_heading(finding, 2, "Cited more than the %ss around it", period);
    finding_note(finding,
                 "References to what appeared in a %s, and how many more these are than the median "
                 "of five %ss: the two before it, itself and the two after it.  At the ends of the "
                 "span the five there are taken.",
                 period, period);
    if (spectrum->n_undated > 0)
        finding_note(finding, "Left out: %s to what has no date.", undated);
    if (spectrum->n_coarse > 0)
        finding_note(finding, "Left out: %s to what is dated less precisely than to the %s.",
                     coarse, period);
    ages_figure_spectrum(subject, finding, spectrum);
    add_peaks(finding, subject->request, spectrum);
    add_spectrum_rows(finding, subject->request, spectrum);
}

static void add_activity_row(Table *table, const char *period, const IbidActivityRow *row)
{
    table_text(table, period);
    table_number(table, (int64_t)row->pieces);
    table_number(table, (int64_t)row->given);
    table_number(table, (int64_t)row->received);
    table_number(table, (int64_t)row->cited_then);
}

static void tell_span(const AgesSubject *subject, Finding *finding, const IbidActivity *activity)
{
    const IbidGraph *graph = subject->request->graph;
    g_autofree char *first = NULL, *last = NULL;

    if (activity->first == UINT32_MAX) {
        finding_paragraph(finding, "No article has a date.");
        return;
    }
    first = words_vertex(ibid_graph_vertex(graph, activity->first));
    last = words_vertex(ibid_graph_vertex(graph, activity->last));
    if (activity->first == activity->last)
        finding_paragraph(finding, "The only date is that of %s.", first);
    else
        finding_paragraph(finding, "The first article is %s, the last %s.", first, last);
}

static void add_gaps(const AgesSubject *subject, Finding *finding)
{
    g_autoptr(IbidActivity) daily =
        ibid_activity(subject->all, subject->request->wants, IBID_PRECISION_DAY);
    g_autofree char *coarse = words_count(daily->coarse.pieces, "article", "articles");
    Table *table;

    if (daily->gaps->len == 0) {
        finding_table(finding, "gaps", gap_columns, G_N_ELEMENTS(gap_columns));
        return;
    }
    finding_heading(finding, 3, "Longest gaps");
    if (daily->coarse.pieces > 0)
        finding_note(finding,
                     "Between articles known to the day.  Of %s only month or year are known; they "
                     "may have appeared in a gap.",
                     coarse);
    table = finding_table(finding, "gaps", gap_columns, G_N_ELEMENTS(gap_columns));
    if (ages_is_for_people(subject) && subject->request->options->limit == 0)
        table->limit = GAPS_SHOWN;
    for (guint i = 0; i < daily->gaps->len; i++) {
        const IbidActivityGap *gap = &g_array_index(daily->gaps, IbidActivityGap, i);

        table_number(table, gap->n);
        table_date(table, gap->after);
        table_date(table, gap->before);
    }
}

void ages_add_activity(const AgesSubject *subject, Finding *finding)
{
    g_autoptr(IbidActivity) activity =
        ibid_activity(subject->all, subject->request->wants, subject->options.per);
    Table *table;

    finding_heading(finding, 2, "Activity");
    finding_note(finding, "“References” are those that the articles of a period give, to anything; "
                          "“Cited here” counts the citations that they have received from articles "
                          "here, at whatever time; “Cited then” those that articles of whatever "
                          "time received in the period.");
    tell_span(subject, finding, activity);
    ages_figure_activity(subject, finding, activity);
    table = finding_table(finding, "activity", activity_columns, G_N_ELEMENTS(activity_columns));
    for (guint i = 0; i < activity->rows->len; i++) {
        const IbidActivityRow *row = &g_array_index(activity->rows, IbidActivityRow, i);
        g_autofree char *period = words_date(row->period);

        add_activity_row(table, period, row);
    }
    if (activity->coarse.pieces + activity->coarse.cited_then > 0)
        add_activity_row(table, "known less precisely", &activity->coarse);
    if (activity->undated.pieces + activity->undated.cited_then > 0)
        add_activity_row(table, "no date", &activity->undated);
    add_gaps(subject, finding);
}
