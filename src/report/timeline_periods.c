#include <string.h>

#include "analyse/date_periods.h"
#include "report/timeline_parts.h"
#include "report/words.h"

/* Longer runs of periods without a piece are one row to people. */
#define LONGEST_RUN 3

static IbidDate period_of(IbidDate date, IbidDatePrecision per)
{
    int64_t number = date_period(date, per);

    return number == DATE_PERIOD_NONE ? date : date_of_period(number, per);
}

static bool is_same(IbidDate a, IbidDate b)
{
    return a.precision == b.precision && a.year == b.year && a.month == b.month && a.day == b.day;
}

static void count(const TimelineView *view, size_t piece, TimelinePeriod *period)
{
    const IbidGraph *graph = view->request->graph;
    size_t arc, end;

    period->pieces++;
    period->received += view->n_cited[piece];
    for (ibid_graph_out(graph, piece, &arc, &end); arc < end; arc++)
        if (request_counts(view->request, arc))
            period->given[ibid_graph_vertex(graph, ibid_graph_arc(graph, arc)->cited)->kind]++;
}

/* The periods that have a piece. */
static GArray *list_filled(const TimelineView *view, IbidDatePrecision per)
{
    GArray *periods = g_array_new(FALSE, TRUE, sizeof(TimelinePeriod));

    for (guint i = 0; i < view->pieces->len; i++) {
        size_t piece = g_array_index(view->pieces, size_t, i);
        IbidDate date = period_of(ibid_graph_vertex(view->request->graph, piece)->date, per);
        TimelinePeriod period = {.date = date, .first = i};

        if (periods->len == 0 ||
            !is_same(g_array_index(periods, TimelinePeriod, periods->len - 1).date, date))
            g_array_append_val(periods, period);
        count(view, piece, &g_array_index(periods, TimelinePeriod, periods->len - 1));
    }
    return periods;
}

/* Adds what lies between two periods that follow each other; false where that is too much. */
static bool add_empty(GArray *periods, int64_t before, int64_t after, IbidDatePrecision per)
{
    if (periods->len + (after - before) > TIMELINE_MOST_PERIODS)
        return false;
    for (int64_t number = before + 1; number < after; number++) {
        TimelinePeriod empty = {.date = date_of_period(number, per)};

        g_array_append_val(periods, empty);
    }
    return true;
}

static int in_time(gconstpointer a, gconstpointer b)
{
    IbidDate x = ((const TimelinePeriod *)a)->date, y = ((const TimelinePeriod *)b)->date;

    if ((x.precision == IBID_PRECISION_NONE) != (y.precision == IBID_PRECISION_NONE))
        return x.precision == IBID_PRECISION_NONE ? 1 : -1;
    return ibid_date_compare(x, y);
}

GArray *timeline_periods(const TimelineView *view, IbidDatePrecision per)
{
    GArray *periods = list_filled(view, per);
    guint n_filled = periods->len;
    int64_t before = DATE_PERIOD_NONE;

    for (guint i = 0; i < n_filled; i++) {
        int64_t number = date_period(g_array_index(periods, TimelinePeriod, i).date, per);

        if (number == DATE_PERIOD_NONE)
            continue;
        if (before != DATE_PERIOD_NONE && !add_empty(periods, before, number, per)) {
            g_array_set_size(periods, n_filled);
            return periods;
        }
        before = number;
    }
    g_array_sort(periods, in_time);
    return periods;
}

size_t timeline_n_given(const TimelinePeriod *period)
{
    return period->given[IBID_VERTEX_PIECE] + period->given[IBID_VERTEX_STUB] +
           period->given[IBID_VERTEX_EXTERNAL];
}

void timeline_add_up(TimelinePeriod *sum, const TimelinePeriod *period)
{
    sum->pieces += period->pieces;
    sum->received += period->received;
    for (size_t kind = 0; kind < IBID_N_VERTEX_KINDS; kind++)
        sum->given[kind] += period->given[kind];
}

/* True for what may follow in a run: a period without a piece, of the same year where it is a
 * month. */
static bool goes_on(const TimelinePeriod *first, const TimelinePeriod *next)
{
    return next->pieces == 0 &&
           (next->date.precision == IBID_PRECISION_YEAR || next->date.year == first->date.year);
}

/* "1872–2018", "2020-02–12". */
static char *name_run(IbidDate first, IbidDate last)
{
    g_autofree char *from = words_date(first), *to = words_date(last);

    return g_strdup_printf("%s–%s", from, first.year == last.year ? to + strlen("2020-") : to);
}

char *timeline_row_name(const GArray *periods, IbidDatePrecision per, guint at, guint *ret_end)
{
    const TimelinePeriod *first = &g_array_index(periods, TimelinePeriod, at);
    guint end = at + 1;

    while (first->pieces == 0 && end < periods->len &&
           goes_on(first, &g_array_index(periods, TimelinePeriod, end)))
        end++;
    *ret_end = end - at > LONGEST_RUN ? end : at + 1;
    if (*ret_end > at + 1)
        return name_run(first->date, g_array_index(periods, TimelinePeriod, end - 1).date);
    if (first->date.precision == IBID_PRECISION_YEAR && per == IBID_PRECISION_MONTH)
        return g_strdup_printf("%04d-??", first->date.year);
    return words_date(first->date);
}
