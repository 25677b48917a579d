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

/* What each piece gave and received. */
static IbidActivityRow *count_citations(const IbidCitations *citations)
{
    IbidActivityRow *of_piece = g_new0(IbidActivityRow, citations->n + 1);

    for (size_t v = 0; v < citations->n_pieces; v++)
        of_piece[v].pieces = 1;
    for (size_t i = 0; i < citations->n_citations; i++) {
        of_piece[citations->citing[i]].given++;
        of_piece[citations->cited[i]].received++;
    }
    return of_piece;
}

static void add(IbidActivityRow *sum, const IbidActivityRow *row)
{
    sum->pieces += row->pieces;
    sum->given += row->given;
    sum->received += row->received;
}

static int longest_first(gconstpointer a, gconstpointer b)
{
    const IbidActivityGap *x = a, *y = b;

    if (x->n != y->n)
        return x->n < y->n ? 1 : -1;
    return ibid_date_compare(x->after, y->after);
}

/* Adds a row for each period of `placed`, which is sorted, and the gaps between them. */
static void add_rows(const GArray *placed, const IbidActivityRow *of_piece, IbidDatePrecision per,
                     IbidActivity *activity)
{
    for (guint i = 0; i < placed->len; i++) {
        const Placed *this = &g_array_index(placed, Placed, i);
        int64_t before = i > 0 ? g_array_index(placed, Placed, i - 1).period : this->period;
        IbidActivityRow *last;

        if (i == 0 || before != this->period) {
            IbidActivityRow row = {.period = date_of_period(this->period, per)};

            g_array_append_val(activity->rows, row);
        }
        if (this->period - before > 1) {
            IbidActivityGap gap = {date_of_period(before, per), date_of_period(this->period, per),
                                   this->period - before - 1};

            g_array_append_val(activity->gaps, gap);
        }
        last = &g_array_index(activity->rows, IbidActivityRow, activity->rows->len - 1);
        add(last, &of_piece[this->piece]);
    }
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
    g_autofree IbidActivityRow *of_piece = count_citations(citations);
    g_autoptr(GArray) placed = g_array_new(FALSE, FALSE, sizeof(Placed));

    activity->rows = g_array_new(FALSE, FALSE, sizeof(IbidActivityRow));
    activity->gaps = g_array_new(FALSE, FALSE, sizeof(IbidActivityGap));
    activity->first = activity->last = UINT32_MAX;
    for (uint32_t v = 0; v < citations->n_pieces; v++) {
        Placed this = {date_period(citations->dates[v], per), v};

        if (wants != NULL && !wants[v])
            continue;
        look_at_date(citations, v, activity);
        if (this.period != DATE_PERIOD_NONE)
            g_array_append_val(placed, this);
        else if (citations->dates[v].precision == IBID_PRECISION_NONE)
            add(&activity->undated, &of_piece[v]);
        else
            add(&activity->coarse, &of_piece[v]);
    }
    g_array_sort(placed, by_period);
    add_rows(placed, of_piece, per, activity);
    g_array_sort(activity->gaps, longest_first);
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
