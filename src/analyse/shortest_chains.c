#include <gmp.h>
#include <ibid/paths.h>
#include <string.h>

/* No distance: not reached, or not on a shortest chain. */
#define NOWHERE UINT32_MAX

static GArray *numbers_new(void)
{
    return g_array_new(FALSE, FALSE, sizeof(uint32_t));
}

static uint32_t number_at(const GArray *numbers, guint i)
{
    return g_array_index(numbers, uint32_t, i);
}

/* Arcs from `from` to all vertices that are no farther than `to`.  Returns: (transfer full). */
static uint32_t *measure(const IbidNetwork *network, uint32_t from, uint32_t to)
{
    uint32_t *distance = g_new(uint32_t, network->n + 1);
    g_autoptr(GArray) queue = numbers_new();

    memset(distance, 0xff, (network->n + 1) * sizeof *distance);
    distance[from] = 0;
    g_array_append_val(queue, from);
    for (guint i = 0; i < queue->len && distance[number_at(queue, i)] < distance[to]; i++) {
        uint32_t v = number_at(queue, i);

        for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++) {
            uint32_t cited = network->out[k];

            if (distance[cited] != NOWHERE)
                continue;
            distance[cited] = distance[v] + 1;
            g_array_append_val(queue, cited);
        }
    }
    return distance;
}

/* What lies on the shortest chains, found from their end; the farthest first. */
static GArray *trace_back(const IbidNetwork *network, const uint32_t *distance, uint32_t to,
                          bool *is_on)
{
    GArray *traced = numbers_new();

    is_on[to] = true;
    g_array_append_val(traced, to);
    for (guint i = 0; i < traced->len; i++) {
        uint32_t v = number_at(traced, i);

        for (uint32_t k = network->in_start[v]; k < network->in_start[v + 1]; k++) {
            uint32_t citing = network->in[k];

            if (is_on[citing] || distance[citing] == NOWHERE || distance[citing] + 1 != distance[v])
                continue;
            is_on[citing] = true;
            g_array_append_val(traced, citing);
        }
    }
    return traced;
}

/* Lists vertices and arcs in order of their numbers. */
static void list_all(IbidShortestChains *chains, const uint32_t *distance, const bool *is_on)
{
    const IbidNetwork *network = chains->network;

    for (uint32_t v = 0; v < network->n; v++) {
        if (!is_on[v])
            continue;
        g_array_append_val(chains->vertices, v);
        g_array_append_val(chains->distances, distance[v]);
        for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++)
            if (is_on[network->out[k]] && distance[network->out[k]] == distance[v] + 1)
                g_array_append_val(chains->arcs, k);
    }
}

/* Two levels of numbers of chains to the end, by places in `traced`; only those are held. */
typedef struct {
    mpz_t *of;
    size_t n;
} Counts;

static Counts counts_new(size_t n)
{
    Counts counts = {g_new(mpz_t, n), n};

    for (size_t i = 0; i < n; i++)
        mpz_init(counts.of[i]);
    return counts;
}

static void counts_clear(Counts *counts)
{
    for (size_t i = 0; i < counts->n; i++)
        mpz_clear(counts->of[i]);
    g_clear_pointer(&counts->of, g_free);
}

/* The level of vertices that begins at `first`: its end. */
static guint level_end(const GArray *traced, const uint32_t *distance, guint first)
{
    guint end = first;

    while (end < traced->len &&
           distance[number_at(traced, end)] == distance[number_at(traced, first)])
        end++;
    return end;
}

/* Counts from the end back, level by level.  `place` is of a vertex, in `traced`. */
static char *count_chains(const IbidNetwork *network, const GArray *traced,
                          const uint32_t *distance, const bool *is_on)
{
    g_autofree uint32_t *place = g_new(uint32_t, network->n + 1);
    Counts next = counts_new(1);
    guint before = 0, first = 1;
    char *text;

    mpz_set_ui(next.of[0], 1);
    place[number_at(traced, 0)] = 0;
    while (first < traced->len) {
        guint end = level_end(traced, distance, first);
        Counts level = counts_new(end - first);

        for (guint i = first; i < end; i++) {
            uint32_t v = number_at(traced, i);

            place[v] = i;
            for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++) {
                uint32_t cited = network->out[k];

                if (is_on[cited] && distance[cited] == distance[v] + 1)
                    mpz_add(level.of[i - first], level.of[i - first],
                            next.of[place[cited] - before]);
            }
        }
        counts_clear(&next);
        next = level;
        before = first;
        first = end;
    }
    text = mpz_get_str(NULL, 10, next.of[0]);
    counts_clear(&next);
    return text;
}

/* Always on to the key that comes first. */
static void walk(IbidShortestChains *chains, uint32_t from, const uint32_t *distance,
                 const bool *is_on)
{
    const IbidNetwork *network = chains->network;

    g_array_append_val(chains->chain, from);
    while (chains->chain->len <= chains->length) {
        uint32_t v = number_at(chains->chain, chains->chain->len - 1), best = NOWHERE;

        for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++) {
            uint32_t cited = network->out[k];

            if (is_on[cited] && distance[cited] == distance[v] + 1 &&
                (best == NOWHERE || strcmp(network->keys[cited], network->keys[best]) < 0))
                best = cited;
        }
        g_array_append_val(chains->chain, best);
    }
}

IbidShortestChains *ibid_shortest_chains(const IbidNetwork *network, uint32_t from, uint32_t to)
{
    IbidShortestChains *chains = g_new0(IbidShortestChains, 1);
    g_autofree uint32_t *distance = measure(network, from, to);
    g_autofree bool *is_on = g_new0(bool, network->n + 1);
    g_autoptr(GArray) traced = NULL;

    chains->network = network;
    chains->vertices = numbers_new();
    chains->distances = numbers_new();
    chains->arcs = numbers_new();
    chains->chain = numbers_new();
    chains->is_reached = distance[to] != NOWHERE;
    if (!chains->is_reached) {
        chains->n_chains = g_strdup("0");
        return chains;
    }
    chains->length = distance[to];
    traced = trace_back(network, distance, to, is_on);
    list_all(chains, distance, is_on);
    chains->n_chains = count_chains(network, traced, distance, is_on);
    walk(chains, from, distance, is_on);
    return chains;
}

void ibid_shortest_chains_free(IbidShortestChains *chains)
{
    if (chains == NULL)
        return;
    g_array_unref(chains->vertices);
    g_array_unref(chains->distances);
    g_array_unref(chains->arcs);
    g_array_unref(chains->chain);
    g_free(chains->n_chains);
    g_free(chains);
}
