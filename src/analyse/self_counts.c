#include <ibid/self_citation.h>

#include "analyse/network_piece.h"
#include "analyse/self_own.h"

#define BODY_CLASSES (1u << IBID_CLASS_BODY | 1u << IBID_CLASS_FOOTNOTE)
#define APPENDIX_CLASSES (1u << IBID_CLASS_APPENDIX)

IbidDate self_period_of(IbidDate date, IbidPeriodLength per)
{
    if (per == IBID_PER_ALL || date.precision == IBID_PRECISION_NONE)
        return (IbidDate){0};
    if (per == IBID_PER_MONTH && date.precision >= IBID_PRECISION_MONTH)
        return ibid_date_new(date.year, date.month, 0);
    return ibid_date_new(date.year, 0, 0);
}

static void add_to(IbidSelfShare *share, bool is_own, bool is_unknown)
{
    share->all++;
    share->own += is_own;
    share->unknown += is_unknown;
}

static void count_arc(const IbidPieceGroups *groups, uint32_t arc, bool is_own, uint32_t other,
                      IbidSelfShare shares[IBID_N_SELF_PARTS])
{
    unsigned classes = network_arc_classes(groups->network, arc);
    bool is_unknown = groups->start[other] == groups->start[other + 1];

    add_to(&shares[IBID_SELF_WHOLE], is_own, is_unknown);
    if ((classes & BODY_CLASSES) != 0)
        add_to(&shares[IBID_SELF_BODY], is_own, is_unknown);
    if ((classes & APPENDIX_CLASSES) != 0)
        add_to(&shares[IBID_SELF_APPENDIX], is_own, is_unknown);
}

static void count_piece(const IbidPieceGroups *groups, uint32_t group, uint32_t v,
                        IbidSelfPeriod *period)
{
    const IbidNetwork *network = groups->network;

    period->pieces++;
    period->references += network_n_references(network, v);
    for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++)
        count_arc(groups, k, self_is_own(groups, group, v, network->out[k]), network->out[k],
                  period->given);
    for (uint32_t k = network->in_start[v]; k < network->in_start[v + 1]; k++)
        count_arc(groups, network->in_arc[k], self_is_own(groups, group, v, network->in[k]),
                  network->in[k], period->received);
}

static void add_shares(IbidSelfShare *sum, const IbidSelfShare *shares)
{
    for (int part = 0; part < IBID_N_SELF_PARTS; part++) {
        sum[part].own += shares[part].own;
        sum[part].all += shares[part].all;
        sum[part].unknown += shares[part].unknown;
    }
}

static void add_period(IbidSelfPeriod *sum, const IbidSelfPeriod *period)
{
    sum->pieces += period->pieces;
    sum->references += period->references;
    add_shares(sum->given, period->given);
    add_shares(sum->received, period->received);
}

static int by_date(gconstpointer a, gconstpointer b)
{
    const IbidSelfPeriod *x = a, *y = b;

    return ibid_date_compare(x->date, y->date);
}

static int number_of(IbidDate period)
{
    return period.year * 13 + period.month;
}

/* The row of a period, made where it is new; good until the next. */
static IbidSelfPeriod *find_period(GArray *periods, GHashTable *row_of, IbidDate date)
{
    gpointer key = GINT_TO_POINTER(number_of(date)), row;

    if (!g_hash_table_lookup_extended(row_of, key, NULL, &row)) {
        IbidSelfPeriod period = {.date = date};

        row = GUINT_TO_POINTER(periods->len);
        g_hash_table_insert(row_of, key, row);
        g_array_append_val(periods, period);
    }
    return &g_array_index(periods, IbidSelfPeriod, GPOINTER_TO_UINT(row));
}

IbidSelfCounts *ibid_self_counts(const IbidPieceGroups *groups, uint32_t group,
                                 IbidPeriodLength per)
{
    IbidSelfCounts *counts = g_new0(IbidSelfCounts, 1);
    g_autoptr(GHashTable) row_of = g_hash_table_new(NULL, NULL);
    uint32_t v;

    counts->group = group;
    counts->per = per;
    counts->periods = g_array_new(FALSE, FALSE, sizeof(IbidSelfPeriod));
    for (uint32_t i = 0; i < self_n_members(groups, group); i++) {
        IbidDate date;

        if (!self_member(groups, group, i, &v))
            continue;
        date = self_period_of(groups->network->dates[v], per);
        count_piece(groups, group, v, find_period(counts->periods, row_of, date));
    }
    for (guint i = 0; i < counts->periods->len; i++)
        add_period(&counts->total, &g_array_index(counts->periods, IbidSelfPeriod, i));
    if (per == IBID_PER_ALL)
        g_array_set_size(counts->periods, 0);
    g_array_sort(counts->periods, by_date);
    return counts;
}

void ibid_self_counts_free(IbidSelfCounts *counts)
{
    if (counts == NULL)
        return;
    g_array_unref(counts->periods);
    g_free(counts);
}
