#include <ibid/self_citation.h>

#include "analyse/quantiles.h"
#include "analyse/self_own.h"

const int64_t ibid_price_windows[IBID_N_PRICE_WINDOWS] = {90, 365};

static bool is_dated(const IbidNetwork *network, uint32_t v)
{
    return network->dates[v].precision != IBID_PRECISION_NONE;
}

typedef struct {
    GArray *days; /* int64_t */
    uint32_t n_future;
} Lags;

static void lags_clear(Lags *lags)
{
    g_array_unref(lags->days);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Lags, lags_clear)

static void add_lag(const IbidNetwork *network, uint32_t citing, uint32_t cited, Lags *lags)
{
    int64_t days = ibid_date_days(network->dates[citing]) - ibid_date_days(network->dates[cited]);

    if (ibid_network_is_future(network, citing, cited)) {
        lags->n_future++;
        return;
    }
    days = MAX(days, 0);
    g_array_append_val(lags->days, days);
}

/* Of citations by, or of, pieces of the group that are own, or that are not. */
static Lags list_lags(const IbidPieceGroups *groups, uint32_t group, bool is_given, bool are_own)
{
    const IbidNetwork *network = groups->network;
    const uint32_t *start = is_given ? network->out_start : network->in_start;
    const uint32_t *others = is_given ? network->out : network->in;
    Lags lags = {g_array_new(FALSE, FALSE, sizeof(int64_t)), 0};
    uint32_t v;

    for (uint32_t i = 0; i < self_n_members(groups, group); i++) {
        if (!self_member(groups, group, i, &v) || !is_dated(network, v))
            continue;
        for (uint32_t k = start[v]; k < start[v + 1]; k++)
            if (is_dated(network, others[k]) && self_is_own(groups, group, v, others[k]) == are_own)
                add_lag(network, is_given ? v : others[k], is_given ? others[k] : v, &lags);
    }
    return lags;
}

static int by_days(gconstpointer a, gconstpointer b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

/* Puts the lags in order. */
static IbidLags describe(Lags *lags, const int64_t *windows)
{
    size_t n = lags->days->len;
    const int64_t *days;
    IbidLags out = {.n = (uint32_t)n, .n_future = lags->n_future};

    g_array_sort(lags->days, by_days);
    days = (const int64_t *)(const void *)lags->days->data;
    for (size_t i = 0; i < n; i++)
        for (int w = 0; w < IBID_N_PRICE_WINDOWS; w++)
            out.within[w] += days[i] <= windows[w];
    out.first_quartile = quantile_of_sorted(days, n, 0.25);
    out.median = quantile_of_sorted(days, n, 0.5);
    out.third_quartile = quantile_of_sorted(days, n, 0.75);
    return out;
}

static void add_all(Lags *lags, const Lags *more)
{
    g_array_append_vals(lags->days, more->days->data, more->days->len);
    lags->n_future += more->n_future;
}

IbidSelfLags ibid_self_lags(const IbidPieceGroups *groups, uint32_t group, const int64_t *windows)
{
    g_auto(Lags) own = list_lags(groups, group, true, true);
    g_auto(Lags) given = list_lags(groups, group, true, false);
    g_auto(Lags) own_received = list_lags(groups, group, false, true);
    g_auto(Lags) received = list_lags(groups, group, false, false);
    IbidSelfLags lags;

    windows = windows == NULL ? ibid_price_windows : windows;
    lags.own = describe(&own, windows);
    lags.to_others = describe(&given, windows);
    lags.from_others = describe(&received, windows);
    add_all(&given, &own);
    add_all(&received, &own_received);
    lags.given = describe(&given, windows);
    lags.received = describe(&received, windows);
    return lags;
}
