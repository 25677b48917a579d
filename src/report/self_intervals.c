#include <math.h>

#include "report/self_parts.h"
#include "report/words.h"

/* Of shares: enough to be told apart. */
#define SHARE_DIGITS 6

static const Column columns[] = {
    {"group", NULL, COLUMN_TEXT},
    {"period", "Period", COLUMN_TEXT},
    {"rate", "Own/in corpus", COLUMN_TEXT},
    {"interval", "95 % interval", COLUMN_TEXT},
    {"received_rate", "Own/received", COLUMN_TEXT},
    {"received_interval", "95 % interval", COLUMN_TEXT},
    {"against_others", "Against other periods (points)", COLUMN_TEXT},
    {"low", NULL, COLUMN_DECIMAL},
    {"high", NULL, COLUMN_DECIMAL},
    {"received_low", NULL, COLUMN_DECIMAL},
    {"received_high", NULL, COLUMN_DECIMAL},
    {"difference", NULL, COLUMN_DECIMAL},
    {"difference_low", NULL, COLUMN_DECIMAL},
    {"difference_high", NULL, COLUMN_DECIMAL},
};

/* False where there was nothing to draw from, or all pieces are alike. */
static bool says_something(IbidInterval interval)
{
    return interval.low < interval.high;
}

/* "12 % to 31 %"; NULL where too little was counted. */
static char *words_interval(const IbidSelfShare *share, IbidInterval interval)
{
    if (share->all < WORDS_LEAST_DENOMINATOR || !says_something(interval))
        return NULL;
    return g_strdup_printf("%.0f %% to %.0f %%", 100 * interval.low, 100 * interval.high);
}

/* Without a sign for none. */
static double points(double difference)
{
    double rounded = round(100 * difference);

    return rounded == 0 ? 0 : rounded;
}

/* "+12 (-3 to +25)" */
static char *words_difference(const IbidSelfShare *share, const IbidSelfShare *total,
                              const IbidSelfIntervals *it)
{
    if (share->all < WORDS_LEAST_DENOMINATOR || total->all - share->all < WORDS_LEAST_DENOMINATOR ||
        !says_something(it->difference_interval))
        return NULL;
    return g_strdup_printf("%+.0f (%+.0f to %+.0f)", points(it->difference),
                           points(it->difference_interval.low),
                           points(it->difference_interval.high));
}

static void add_row(const SelfView *view, Table *table, const IbidSelfCounts *counts,
                    const IbidSelfPeriod *period, const IbidSelfIntervals *it)
{
    const IbidSelfShare *given = &period->given[IBID_SELF_WHOLE];
    const IbidSelfShare *received = &period->received[IBID_SELF_WHOLE];
    bool is_total = period == &counts->total;
    g_autofree char *name = is_total ? g_strdup("all") : words_date(period->date);

    table_text(table, self_name(view, counts->group));
    table_text(table, name);
    table_take(table, words_rate(given->own, given->all));
    table_take(table, words_interval(given, it->given));
    table_take(table, words_rate(received->own, received->all));
    table_take(table, words_interval(received, it->received));
    table_take(table, words_difference(given, &counts->total.given[IBID_SELF_WHOLE], it));
    table_decimal(table, it->given.low, SHARE_DIGITS);
    table_decimal(table, it->given.high, SHARE_DIGITS);
    table_decimal(table, it->received.low, SHARE_DIGITS);
    table_decimal(table, it->received.high, SHARE_DIGITS);
    table_decimal(table, it->difference, SHARE_DIGITS);
    table_decimal(table, it->difference_interval.low, SHARE_DIGITS);
    table_decimal(table, it->difference_interval.high, SHARE_DIGITS);
}

bool self_add_intervals(const SelfView *view, Finding *finding, const IbidSelfCounts *counts,
                        GError **error)
{
    const size_t n_resamples = view->request->options->self.n_resamples;
    const IbidBootstrapOptions options = {
        .n_resamples = (unsigned)CLAMP(n_resamples, IBID_LEAST_RESAMPLES, IBID_MOST_RESAMPLES)};
    g_autoptr(GArray) intervals = NULL;
    Table *table;

    if (n_resamples == 0 || ibid_piece_groups_holds_all(view->groups, counts->group))
        return true;
    intervals = ibid_self_intervals(view->groups, counts, &options, error);
    if (intervals == NULL)
        return false;
    table = finding_table(finding, "intervals", columns, G_N_ELEMENTS(columns));
    table->limit = 0;
    for (guint i = 0; i < intervals->len; i++)
        add_row(view, table, counts,
                i < counts->periods->len ? &g_array_index(counts->periods, IbidSelfPeriod, i)
                                         : &counts->total,
                &g_array_index(intervals, IbidSelfIntervals, i));
    return true;
}
