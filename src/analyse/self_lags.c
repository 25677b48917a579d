#include <ibid/ages.h>
#include <ibid/self_citation.h>

#include "analyse/self_own.h"

const int64_t ibid_price_windows[IBID_N_PRICE_WINDOWS] = {90, 365};

/* Citations by the pieces of a group, or of them. */
typedef struct {
    GArray *citing; /* uint32_t: vertices */
    GArray *cited;
} List;

static void list_clear(List *list)
{
    g_array_unref(list->citing);
    g_array_unref(list->cited);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(List, list_clear)

static List list_new(void)
{
    return (List){g_array_new(FALSE, FALSE, sizeof(uint32_t)),
                  g_array_new(FALSE, FALSE, sizeof(uint32_t))};
}

/* Deals the citations out to those that are own and the others. */
static void list_citations(const IbidPieceGroups *groups, uint32_t group, bool is_given, List *own,
                           List *others)
{
    const IbidNetwork *network = groups->network;
    const uint32_t *start = is_given ? network->out_start : network->in_start;
    const uint32_t *ends = is_given ? network->out : network->in;
    uint32_t v;

    for (uint32_t i = 0; i < self_n_members(groups, group); i++) {
        if (!self_member(groups, group, i, &v))
            continue;
        for (uint32_t k = start[v]; k < start[v + 1]; k++) {
            List *list = self_is_own(groups, group, v, ends[k]) ? own : others;

            g_array_append_val(list->citing, *(is_given ? &v : &ends[k]));
            g_array_append_val(list->cited, *(is_given ? &ends[k] : &v));
        }
    }
}

static IbidLags describe(const IbidNetwork *network, const List *list, const int64_t *windows)
{
    IbidCitations citations = {
        .n = network->n,
        .n_pieces = network->n,
        .dates = network->dates,
        .n_citations = list->citing->len,
        .citing = (const uint32_t *)(const void *)list->citing->data,
        .cited = (const uint32_t *)(const void *)list->cited->data,
    };
    IbidAgeOptions options = {.n_windows = IBID_N_PRICE_WINDOWS};
    IbidAges ages;
    IbidLags lags;

    for (int i = 0; i < IBID_N_PRICE_WINDOWS; i++)
        options.windows[i] = (uint32_t)windows[i];
    ages = ibid_ages(&citations, &options);
    lags = (IbidLags){
        .n = (uint32_t)ages.n,
        .n_future = (uint32_t)ages.n_future,
        .first_quartile = ages.lower_quartile,
        .median = ages.median,
        .third_quartile = ages.upper_quartile,
    };
    for (int i = 0; i < IBID_N_PRICE_WINDOWS; i++)
        lags.within[i] = (uint32_t)ages.n_within[i];
    return lags;
}

static void add_all(List *list, const List *more)
{
    g_array_append_vals(list->citing, more->citing->data, more->citing->len);
    g_array_append_vals(list->cited, more->cited->data, more->cited->len);
}

IbidSelfLags ibid_self_lags(const IbidPieceGroups *groups, uint32_t group, const int64_t *windows)
{
    const IbidNetwork *network = groups->network;
    g_auto(List) own = list_new(), given = list_new();
    g_auto(List) own_received = list_new(), received = list_new();
    IbidSelfLags lags;

    windows = windows == NULL ? ibid_price_windows : windows;
    list_citations(groups, group, /* is_given= */ true, &own, &given);
    list_citations(groups, group, /* is_given= */ false, &own_received, &received);
    lags.own = describe(network, &own, windows);
    lags.to_others = describe(network, &given, windows);
    lags.from_others = describe(network, &received, windows);
    add_all(&given, &own);
    add_all(&received, &own_received);
    lags.given = describe(network, &given, windows);
    lags.received = describe(network, &received, windows);
    return lags;
}
