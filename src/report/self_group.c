#include <math.h>

#include "report/self_parts.h"
#include "report/words.h"

#define PERIOD_COLUMNS(heading)                                                                    \
    {                                                                                              \
        {"group", NULL, COLUMN_TEXT}, {"period", heading, COLUMN_TEXT},                            \
            {"pieces", "Articles", COLUMN_NUMBER}, {"references", "References", COLUMN_NUMBER},    \
            {"resolved", "In corpus", COLUMN_NUMBER}, {"own", "Own", COLUMN_NUMBER},               \
            {"rate", "Own/in corpus", COLUMN_TEXT}, {"share", "Own/all", COLUMN_TEXT},             \
            {"body_rate", "In the body", COLUMN_TEXT},                                             \
            {"appendix_rate", "In the appendix", COLUMN_TEXT},                                     \
            {"received_rate", "Own/received", COLUMN_TEXT}, {"body", NULL, COLUMN_NUMBER},         \
            {"body_own", NULL, COLUMN_NUMBER}, {"appendix", NULL, COLUMN_NUMBER},                  \
            {"appendix_own", NULL, COLUMN_NUMBER}, {"unknown", NULL, COLUMN_NUMBER},               \
            {"received", NULL, COLUMN_NUMBER}, {"received_own", NULL, COLUMN_NUMBER},              \
            {"received_unknown", NULL, COLUMN_NUMBER}, {"received_body", NULL, COLUMN_NUMBER},     \
            {"received_body_own", NULL, COLUMN_NUMBER},                                            \
            {"received_appendix", NULL, COLUMN_NUMBER},                                            \
            {"received_appendix_own", NULL, COLUMN_NUMBER},                                        \
    }

/* More periods than these are folded away on pages. */
#define LONG 12

static const Column period_columns[][23] = {
    [IBID_PER_ALL] = PERIOD_COLUMNS("Period"),
    [IBID_PER_YEAR] = PERIOD_COLUMNS("Year"),
    [IBID_PER_MONTH] = PERIOD_COLUMNS("Month"),
};

static const Column lag_columns[] = {
    {"group", NULL, COLUMN_TEXT},
    {"kind", NULL, COLUMN_TEXT},
    {"citations", "Citations", COLUMN_TEXT},
    {"n", "Dated", COLUMN_NUMBER},
    {"median_days", "Median lag (days)", COLUMN_DECIMAL},
    {"middle_half", "Middle half", COLUMN_TEXT},
    {"within_90", "Within 90 days", COLUMN_TEXT},
    {"within_365", "Within a year", COLUMN_TEXT},
    {"first_quartile_days", NULL, COLUMN_DECIMAL},
    {"third_quartile_days", NULL, COLUMN_DECIMAL},
    {"n_within_90", NULL, COLUMN_NUMBER},
    {"n_within_365", NULL, COLUMN_NUMBER},
    {"n_future", NULL, COLUMN_NUMBER},
};

static void add_received(Table *table, const IbidSelfShare *received)
{
    table_number(table, received[IBID_SELF_WHOLE].all);
    table_number(table, received[IBID_SELF_WHOLE].own);
    table_number(table, received[IBID_SELF_WHOLE].unknown);
    table_number(table, received[IBID_SELF_BODY].all);
    table_number(table, received[IBID_SELF_BODY].own);
    table_number(table, received[IBID_SELF_APPENDIX].all);
    table_number(table, received[IBID_SELF_APPENDIX].own);
}

static void add_period(const SelfView *view, Table *table, uint32_t group, const char *name,
                       const IbidSelfPeriod *period)
{
    const IbidSelfShare *given = period->given;

    table_text(table, self_name(view, group));
    table_text(table, name);
    table_number(table, period->pieces);
    table_number(table, period->references);
    table_number(table, given[IBID_SELF_WHOLE].all);
    table_number(table, given[IBID_SELF_WHOLE].own);
    table_take(table, self_rate(view, group, &given[IBID_SELF_WHOLE]));
    table_take(table, words_rate(given[IBID_SELF_WHOLE].own, period->references));
    table_take(table, self_rate(view, group, &given[IBID_SELF_BODY]));
    table_take(table, self_rate(view, group, &given[IBID_SELF_APPENDIX]));
    table_take(table, self_received_rate(view, group, &period->received[IBID_SELF_WHOLE]));
    table_number(table, given[IBID_SELF_BODY].all);
    table_number(table, given[IBID_SELF_BODY].own);
    table_number(table, given[IBID_SELF_APPENDIX].all);
    table_number(table, given[IBID_SELF_APPENDIX].own);
    table_number(table, given[IBID_SELF_WHOLE].unknown);
    add_received(table, period->received);
}

static Table *add_periods(const SelfView *view, Finding *finding, const IbidSelfCounts *counts)
{
    Table *table = finding_table(finding, "periods", period_columns[counts->per],
                                 G_N_ELEMENTS(period_columns[0]));

    table->limit = 0;
    if (counts->periods->len > LONG)
        table->fold = "The numbers, period by period";
    for (guint i = 0; i < counts->periods->len; i++) {
        const IbidSelfPeriod *period = &g_array_index(counts->periods, IbidSelfPeriod, i);
        g_autofree char *name = words_date(period->date);

        add_period(view, table, counts->group, name, period);
    }
    add_period(view, table, counts->group, "all", &counts->total);
    return table;
}

static void add_lags(const SelfView *view, Table *table, uint32_t group, const char *kind,
                     const char *what, const IbidLags *lags)
{
    if (lags->n == 0)
        return;
    table_text(table, self_name(view, group));
    table_text(table, kind);
    table_text(table, what);
    table_number(table, lags->n);
    table_decimal(table, lags->median, 1);
    table_take(table, words_middle_half(lags->first_quartile, lags->third_quartile));
    for (int i = 0; i < IBID_N_PRICE_WINDOWS; i++)
        table_take(table, words_rate(lags->within[i], lags->n));
    table_decimal(table, lags->first_quartile, 2);
    table_decimal(table, lags->third_quartile, 2);
    for (int i = 0; i < IBID_N_PRICE_WINDOWS; i++)
        table_number(table, lags->within[i]);
    table_number(table, lags->n_future);
}

static Table *add_lag_table(const SelfView *view, Finding *finding, uint32_t group)
{
    IbidSelfLags lags = ibid_self_lags(view->groups, group, NULL);
    Table *table;

    if (lags.given.n + lags.received.n == 0)
        return NULL;
    table = finding_table(finding, "lags", lag_columns, G_N_ELEMENTS(lag_columns));
    table->limit = 0;
    table->for_programs = lags.given.n + lags.received.n < WORDS_LEAST_DENOMINATOR;
    add_lags(view, table, group, "own", "own", &lags.own);
    if (ibid_piece_groups_holds_all(view->groups, group))
        return table; /* there are no others */
    add_lags(view, table, group, "given_to_others", "of others", &lags.to_others);
    add_lags(view, table, group, "given", "all given (citing half-life)", &lags.given);
    add_lags(view, table, group, "received_from_others", "by others", &lags.from_others);
    add_lags(view, table, group, "received", "all received (cited half-life)", &lags.received);
    return table;
}

bool self_add_group(const SelfView *view, Finding *finding, const IbidSelfCounts *counts,
                    GError **error)
{
    finding_heading(finding, 2, "%s", self_name(view, counts->group));
    add_periods(view, finding, counts);
    if (!self_add_intervals(view, finding, counts, error))
        return false;
    add_lag_table(view, finding, counts->group);
    return true;
}

void self_add_silent_group(const SelfView *view, Finding *finding, const IbidSelfCounts *counts)
{
    Table *lags;

    add_periods(view, finding, counts)->for_programs = true;
    lags = add_lag_table(view, finding, counts->group);
    if (lags != NULL)
        lags->for_programs = true;
}
