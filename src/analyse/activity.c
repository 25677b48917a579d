#include <ibid/ages.h>

#include "analyse/date_periods.h"

/* A piece with its period. */
typedef struct {
    int64_t period;
    uint32_t piece;
} Placed;

static int by_period(gconstpointer a, gconstpointer b)
{
    const Placed *x = a, *y = b;

    if (x->period != y->period)
        return x->period < y->period ? -1 : 1;
    return (x->piece > y->piece) - (x->piece < y->piece);
}

static bool is_wanted(const IbidCitations *citations, const bool *wants, uint32_t thing)
{
    return thing < citations->n_pieces && (wants == NULL || wants[thing]);
}

/* What each piece that is wanted gave and received, and what each thing gave to such pieces. */
static IbidActivityRow *count_citations(const IbidCitations *citations, const bool *wants)
{
    IbidActivityRow *of_piece = g_new0(IbidActivityRow, citations->n + 1);

    for (uint32_t v = 0; v < citations->n_pieces; v++)
        of_piece[v].pieces = is_wanted(citations, wants, v);
    for (size_t i = 0; i < citations->n_citations; i++) {
        uint32_t citing = citations->citing[i], cited = citations->cited[i];
        bool is_of_wanted = is_wanted(citations, wants, cited);

        of_piece[citing].given += is_wanted(citations, wants, citing);
        of_piece[citing].cited_then += is_of_wanted;
        of_piece[cited].received += is_of_wanted;
    }
    return of_piece;
}

static void add(IbidActivityRow *sum, const IbidActivityRow *row)
{
    sum->pieces += row->pieces;
    sum->given += row->given;
    sum->received += row->received;
    sum->cited_then += row->cited_then;
}

static int longest_first(gconstpointer a, gconstpointer b)
{
    const IbidActivityGap *x = a, *y = b;

    if (x->n != y->n)
        return x->n < y->n ? 1 : -1;
    return ibid_date_compare(x->after, y->after);
}

/* Adds a row for each period of `placed`, which is sorted. */
static void add_rows(const GArray *placed, const IbidActivityRow *of_piece, IbidDatePrecision per,
                     GArray *rows)
{
    for (guint i = 0; i < placed->len; i++) {
        const Placed *this = &g_array_index(placed, Placed, i);

        if (i == 0 || g_array_index(placed, Placed, i - 1).period != this->period) {
            IbidActivityRow row = {.period = date_of_period(this->period, per)};

            g_array_append_val(rows, row);
        }
        add(&g_array_index(rows, IbidActivityRow, rows->len - 1), &of_piece[this->piece]);
    }
}

/* Adds the gaps between the rows that have a piece. */
static void add_gaps(const GArray *rows, IbidDatePrecision per, GArray *gaps)
{
    IbidDate before = {0};

    for (guint i = 0; i < rows->len; i++) {
        const IbidActivityRow *row = &g_array_index(rows, IbidActivityRow, i);
        int64_t steps;

        if (row->pieces == 0)
            continue;
        steps = before.precision == IBID_PRECISION_NONE
                    ? 1
                    : date_period(row->period, per) - date_period(before, per);
        if (steps > 1) {
            IbidActivityGap gap = {before, row->period, steps - 1};

            g_array_append_val(gaps, gap);
        }
        before = row->period;
    }
    g_array_sort(gaps, longest_first);
}

/* Takes account of a piece in the first and last date. */
static void look_at_date(const IbidCitations *citations, uint32_t piece, IbidActivity *activity)
{
    const IbidDate *dates = citations->dates;

    if (dates[piece].precision == IBID_PRECISION_NONE)
        return;
    if (activity->first == UINT32_MAX ||
        ibid_date_compare(dates[piece], dates[activity->first]) < 0)
        activity->first = piece;
    if (activity->last == UINT32_MAX || ibid_date_compare(dates[piece], dates[activity->last]) > 0)
        activity->last = piece;
}

IbidActivity *ibid_activity(const IbidCitations *citations, const bool *wants,
                            IbidDatePrecision per)
{
    IbidActivity *activity = g_new0(IbidActivity, 1);
    g_autofree IbidActivityRow *of_piece = count_citations(citations, wants);
    g_autoptr(GArray) placed = g_array_new(FALSE, FALSE, sizeof(Placed));

    activity->rows = g_array_new(FALSE, FALSE, sizeof(IbidActivityRow));
    activity->gaps = g_array_new(FALSE, FALSE, sizeof(IbidActivityGap));
    activity->first = activity->last = UINT32_MAX;
    for (uint32_t v = 0; v < citations->n_pieces; v++) {
        Placed this = {date_period(citations->dates[v], per), v};

        if (of_piece[v].pieces + of_piece[v].cited_then == 0)
            continue;
        if (of_piece[v].pieces > 0)
            look_at_date(citations, v, activity);
        if (this.period != DATE_PERIOD_NONE)
            g_array_append_val(placed, this);
        else if (citations->dates[v].precision == IBID_PRECISION_NONE)
            add(&activity->undated, &of_piece[v]);
        else
            add(&activity->coarse, &of_piece[v]);
    }
    g_array_sort(placed, by_period);
    add_rows(placed, of_piece, per, activity->rows);
    add_gaps(activity->rows, per, activity->gaps);
    return activity;
}

void ibid_activity_free(IbidActivity *activity)
{
    if (activity == NULL)
        return;
    g_array_unref(activity->rows);
    g_array_unref(activity->gaps);
    g_free(activity);
}
