#include <ibid/self_citation.h>

#include "analyse/self_own.h"
#include "base/buckets.h"

static bool has_authors(const IbidNetwork *network, uint32_t v)
{
    return network->author_start[v] < network->author_start[v + 1];
}

static void count_citation(const IbidNetwork *network, uint32_t citing, uint32_t cited,
                           IbidAuthorRate *authors, IbidSelfRates *rates)
{
    rates->n_signed++;
    rates->n_self += ibid_network_is_self(network, citing, cited);
    for (uint32_t i = network->author_start[citing]; i < network->author_start[citing + 1]; i++) {
        IbidAuthorRate *author = &authors[network->authors[i]];

        author->given++;
        author->own += self_wrote(network, network->authors[i], cited);
    }
}

static void count_given(const IbidNetwork *network, IbidAuthorRate *authors, IbidSelfRates *rates)
{
    for (uint32_t v = 0; v < network->n; v++)
        for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++)
            if (has_authors(network, v) && has_authors(network, network->out[k]))
                count_citation(network, v, network->out[k], authors, rates);
}

/* Citations of each vertex by those that share no author with it, or by all. */
static uint32_t *count_received(const IbidNetwork *network, bool with_self)
{
    uint32_t *received = g_new0(uint32_t, network->n + 1);

    for (uint32_t v = 0; v < network->n; v++)
        for (uint32_t k = network->in_start[v]; k < network->in_start[v + 1]; k++)
            received[v] += with_self || !ibid_network_is_self(network, network->in[k], v);
    return received;
}

static int descending(gconstpointer a, gconstpointer b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

    return (x < y) - (x > y);
}

/* Of works with so many citations each, which are put in order. */
static uint32_t h_index(GArray *citations)
{
    uint32_t h = 0;

    g_array_sort(citations, descending);
    while (h < citations->len && g_array_index(citations, uint32_t, h) >= h + 1)
        h++;
    return h;
}

static void add_indices(const IbidNetwork *network, IbidAuthorRate *authors)
{
    Buckets works =
        buckets_of_lists(network->author_start, network->authors, network->n, network->n_authors);
    g_autofree uint32_t *all = count_received(network, true),
                        *others = count_received(network, false);
    g_autoptr(GArray) with = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    g_autoptr(GArray) without = g_array_new(FALSE, FALSE, sizeof(uint32_t));

    for (size_t a = 0; a < network->n_authors; a++) {
        g_array_set_size(with, 0);
        g_array_set_size(without, 0);
        for (uint32_t i = works.start[a]; i < works.start[a + 1]; i++) {
            g_array_append_val(with, all[works.members[i]]);
            g_array_append_val(without, others[works.members[i]]);
        }
        authors[a].works = with->len + network->n_other_works[a];
        authors[a].h = h_index(with);
        authors[a].h_noself = h_index(without);
    }
    buckets_clear(&works);
}

IbidSelfRates *ibid_self_rates(const IbidNetwork *network)
{
    IbidSelfRates *rates = g_new0(IbidSelfRates, 1);
    g_autofree IbidAuthorRate *authors = g_new0(IbidAuthorRate, network->n_authors + 1);

    rates->authors = g_array_new(FALSE, FALSE, sizeof(IbidAuthorRate));
    count_given(network, authors, rates);
    add_indices(network, authors);
    for (uint32_t a = 0; a < network->n_authors; a++) {
        authors[a].author = a;
        if (authors[a].given > 0)
            g_array_append_val(rates->authors, authors[a]);
    }
    return rates;
}

void ibid_self_rates_free(IbidSelfRates *rates)
{
    if (rates == NULL)
        return;
    g_array_unref(rates->authors);
    g_free(rates);
}
