#include <ibid/self_citation.h>

#include "analyse/quantiles.h"
#include "analyse/self_own.h"

const int64_t ibid_price_windows[IBID_N_PRICE_WINDOWS] = {90, 365};

static bool is_dated(const IbidNetwork *network, uint32_t v)
{
    return network->dates[v].precision != IBID_PRECISION_NONE;
}

/* int64_t lags of citations by, or of, pieces of the group that are own, or that are not. */
static GArray *list_lags(const IbidPieceGroups *groups, uint32_t group, bool is_given, bool are_own)
{
    const IbidNetwork *network = groups->network;
    const uint32_t *start = is_given ? network->out_start : network->in_start;
    const uint32_t *others = is_given ? network->out : network->in;
    GArray *lags = g_array_new(FALSE, FALSE, sizeof(int64_t));
    uint32_t v;

    for (uint32_t i = 0; i < self_n_members(groups, group); i++) {
        if (!self_member(groups, group, i, &v) || !is_dated(network, v))
            continue;
        for (uint32_t k = start[v]; k < start[v + 1]; k++) {
            int64_t lag;

            if (!is_dated(network, others[k]) ||
                self_is_own(groups, group, v, others[k]) != are_own)
                continue;
            lag = ibid_date_days(network->dates[v]) - ibid_date_days(network->dates[others[k]]);
            lag = is_given ? lag : -lag;
            g_array_append_val(lags, lag);
        }
    }
    return lags;
}

static int by_days(gconstpointer a, gconstpointer b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

/* Puts the lags in order. */
static IbidLags describe(GArray *lags, const int64_t *windows)
{
    const int64_t *days;
    IbidLags out = {.n = lags->len};

    g_array_sort(lags, by_days);
    days = (const int64_t *)(const void *)lags->data;
    for (guint i = 0; i < lags->len; i++) {
        out.n_future += days[i] < 0;
        for (int w = 0; w < IBID_N_PRICE_WINDOWS; w++)
            out.within[w] += days[i] <= windows[w];
    }
    out.first_quartile = quantile_of_sorted(days, lags->len, 0.25);
    out.median = quantile_of_sorted(days, lags->len, 0.5);
    out.third_quartile = quantile_of_sorted(days, lags->len, 0.75);
    return out;
}

IbidSelfLags ibid_self_lags(const IbidPieceGroups *groups, uint32_t group, const int64_t *windows)
{
    g_autoptr(GArray) own = list_lags(groups, group, true, true);
    g_autoptr(GArray) given = list_lags(groups, group, true, false);
    g_autoptr(GArray) received = list_lags(groups, group, false, false);
    IbidSelfLags lags;

    windows = windows == NULL ? ibid_price_windows : windows;
    lags.own = describe(own, windows);
    lags.to_others = describe(given, windows);
    lags.from_others = describe(received, windows);
    g_array_append_vals(given, own->data, own->len);
    g_array_append_vals(received, own->data, own->len);
    lags.given = describe(given, windows);
    lags.received = describe(received, windows);
    return lags;
}
