#include "analyse/date_periods.h"
#include "report/timeline_parts.h"
#include "report/words.h"

/* Pieces of a period that are named where it has more, and where nobody said how many. */
enum { NAMED_OF_MONTH = 5, NAMED_OF_YEAR = 10 };
/* Times that are named where a period cites more. */
enum { TIMES_NAMED = 3 };

/* How much of what a period cites, or is cited by, is of one time. */
typedef struct {
    IbidDate date;
    size_t n;
} Time;

static int in_time(gconstpointer a, gconstpointer b)
{
    return ibid_date_compare(((const Time *)a)->date, ((const Time *)b)->date);
}

static int most_first(gconstpointer a, gconstpointer b)
{
    const Time *x = a, *y = b;

    if (x->n != y->n)
        return x->n > y->n ? -1 : 1;
    return in_time(a, b);
}

static void add_time(const TimelineView *view, GArray *times, const IbidVertex *vertex)
{
    int64_t period = date_period(vertex->date, view->per);
    Time time = {period == DATE_PERIOD_NONE ? vertex->date : date_of_period(period, view->per), 1};

    g_array_append_val(times, time);
}

/* Folds equal times. */
static void fold(GArray *times)
{
    guint n = 0;

    g_array_sort(times, in_time);
    for (guint i = 0; i < times->len; i++) {
        Time *last = n == 0 ? NULL : &g_array_index(times, Time, n - 1);
        const Time *this = &g_array_index(times, Time, i);

        if (last != NULL && ibid_date_compare(last->date, this->date) == 0)
            last->n += this->n;
        else
            g_array_index(times, Time, n++) = *this;
    }
    g_array_set_size(times, n);
}

static void G_GNUC_PRINTF(2, 3) add_words(GString *words, const char *format, ...)
{
    va_list arguments;

    g_string_append(words, words->len == 0 ? "" : "; ");
    va_start(arguments, format);
    g_string_append_vprintf(words, format, arguments);
    va_end(arguments);
}

/* "articles of 2018-12 (12), 2019-01 (4); 5 of other months; 2 without a date": the times with
 * most, in order of time.  Takes `times` apart. */
static char *name_times(const TimelineView *view, GArray *times)
{
    GString *words = g_string_new(NULL);
    size_t n_undated = 0, n_others = 0;
    guint n;

    fold(times);
    if (times->len > 0 && g_array_index(times, Time, 0).date.precision == IBID_PRECISION_NONE) {
        n_undated = g_array_index(times, Time, 0).n;
        g_array_remove_index(times, 0);
    }
    n = MIN(times->len, TIMES_NAMED);
    g_array_sort(times, most_first);
    for (guint i = n; i < times->len; i++)
        n_others += g_array_index(times, Time, i).n;
    g_array_set_size(times, n);
    g_array_sort(times, in_time);
    for (guint i = 0; i < n; i++) {
        const Time *time = &g_array_index(times, Time, i);
        g_autofree char *date = words_date(time->date), *number = words_number(time->n);

        g_string_append_printf(words, "%s%s (%s)", i == 0 ? "articles of " : ", ", date, number);
    }
    if (n_others > 0) {
        g_autofree char *number = words_number(n_others);

        add_words(words, "%s of other %s", number,
                  view->per == IBID_PRECISION_MONTH ? "months" : "years");
    }
    if (n_undated > 0) {
        g_autofree char *number = words_count(n_undated, "article", "articles");

        add_words(words, "%s without a date", number);
    }
    return g_string_free(words, FALSE);
}

static void tell_given(const TimelineView *view, Finding *finding, const TimelinePeriod *period,
                       unsigned level)
{
    const IbidGraph *graph = view->request->graph;
    g_autoptr(GArray) times = g_array_new(FALSE, FALSE, sizeof(Time));
    size_t n_outside = period->given[IBID_VERTEX_EXTERNAL], arc, end;
    g_autofree char *words = NULL;
    g_autofree char *outside = words_count(n_outside, "outside source", "outside sources");

    for (size_t i = period->first; i < period->first + period->pieces; i++)
        for (ibid_graph_out(graph, g_array_index(view->pieces, size_t, i), &arc, &end); arc < end;
             arc++) {
            const IbidVertex *cited = ibid_graph_vertex(graph, ibid_graph_arc(graph, arc)->cited);

            if (request_counts(view->request, arc) && cited->kind != IBID_VERTEX_EXTERNAL)
                add_time(view, times, cited);
        }
    words = name_times(view, times);
    if (timeline_n_given(period) > 0)
        finding_item(finding, level, "cites %s%s%s", words,
                     *words != '\0' && n_outside > 0 ? "; " : "", n_outside > 0 ? outside : "");
}

static void tell_received(const TimelineView *view, Finding *finding, const TimelinePeriod *period,
                          unsigned level)
{
    const IbidGraph *graph = view->request->graph;
    g_autoptr(GArray) times = g_array_new(FALSE, FALSE, sizeof(Time));
    g_autofree char *words = NULL;

    for (size_t i = period->first; i < period->first + period->pieces; i++) {
        size_t n;
        const uint32_t *in = ibid_graph_in(graph, g_array_index(view->pieces, size_t, i), &n);

        for (size_t k = 0; k < n; k++)
            if (request_counts(view->request, in[k]))
                add_time(view, times,
                         ibid_graph_vertex(graph, ibid_graph_arc(graph, in[k])->citing));
    }
    words = name_times(view, times);
    if (period->received > 0)
        finding_item(finding, level, "cited by %s", words);
}

static int most_cited_first(gconstpointer a, gconstpointer b, gpointer data)
{
    size_t x = *(const size_t *)a, y = *(const size_t *)b;
    const uint32_t *n_cited = data;

    if (n_cited[x] != n_cited[y])
        return n_cited[x] > n_cited[y] ? -1 : 1;
    return (x > y) - (x < y);
}

/* All pieces of a period in order of time; or where these are many, the most cited of them. */
static void name_pieces(const TimelineView *view, Finding *finding, const TimelinePeriod *period,
                        unsigned level)
{
    size_t most = finding->limit > 0                  ? finding->limit
                  : view->per == IBID_PRECISION_MONTH ? NAMED_OF_MONTH
                                                      : NAMED_OF_YEAR;
    g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(size_t));
    size_t n = MIN(most, period->pieces);

    g_array_append_vals(pieces, &g_array_index(view->pieces, size_t, period->first),
                        (guint)period->pieces);
    if (n < period->pieces)
        g_array_sort_with_data(pieces, most_cited_first, (gpointer)view->n_cited);
    for (size_t i = 0; i < n; i++) {
        size_t piece = g_array_index(pieces, size_t, i);
        g_autofree char *words = timeline_words(view, piece, true);

        finding_item_on(finding, ibid_graph_vertex(view->request->graph, piece)->key, level, "%s",
                        words);
    }
    if (n < period->pieces) {
        g_autofree char *rest = words_count(period->pieces - n, "more article", "more articles");

        finding_item(finding, level, "and %s", rest);
    }
}

static void add_period(const TimelineView *view, Finding *finding, const TimelinePeriod *period)
{
    unsigned level = 0;

    if (period->pieces == 0)
        return;
    if (view->per == IBID_PRECISION_MONTH && period->date.year > 0) {
        g_autofree char *date = timeline_time(view, period->date);
        g_autofree char *n = words_count(period->pieces, "article", "articles");

        finding_item(finding, 0, "%s: %s", date, n);
        level = 1;
    }
    name_pieces(view, finding, period, level);
    if (view->given)
        tell_given(view, finding, period, level);
    if (view->received)
        tell_received(view, finding, period, level);
}

/* Lets bars of the tables of all years be measured alike. */
static void scale(Table *table, const GArray *periods)
{
    size_t pieces = 0, given = 0, received = 0;

    for (guint i = 0; i < periods->len; i++) {
        const TimelinePeriod *period = &g_array_index(periods, TimelinePeriod, i);

        pieces = MAX(pieces, period->pieces);
        given = MAX(given, timeline_n_given(period));
        received = MAX(received, period->received);
    }
    timeline_scale_periods(table, pieces, given, received);
}

/* The months of a year beside each other, where there are several. */
static void add_months(const TimelineView *view, Finding *finding, const GArray *periods,
                       guint first, guint end)
{
    Table *table;

    if (view->per == IBID_PRECISION_YEAR || end - first < 2)
        return;
    table = timeline_period_table(finding);
    scale(table, periods);
    for (guint i = first, next; i < end; i = next) {
        g_autofree char *name = timeline_row_name(periods, view->per, i, &next);

        timeline_add_period_row(table, name, &g_array_index(periods, TimelinePeriod, i));
    }
}

void timeline_add_periods(const TimelineView *view, Finding *finding)
{
    g_autoptr(GArray) periods = timeline_periods(view, view->per);
    guint end;

    for (guint first = 0; first < periods->len; first = end) {
        int year = g_array_index(periods, TimelinePeriod, first).date.year;
        bool is_empty = true;

        for (end = first; end < periods->len; end++) {
            const TimelinePeriod *period = &g_array_index(periods, TimelinePeriod, end);

            if (period->date.year != year)
                break;
            is_empty = is_empty && period->pieces == 0;
        }
        if (is_empty)
            continue;
        timeline_add_year_heading(finding, year);
        add_months(view, finding, periods, first, end);
        for (guint i = first; i < end; i++)
            add_period(view, finding, &g_array_index(periods, TimelinePeriod, i));
    }
}
