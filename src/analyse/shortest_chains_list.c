#include <ibid/paths.h>
#include <stdlib.h>
#include <string.h>

/* The arcs on shortest chains, by places in the list of vertices. */
typedef struct {
    const IbidShortestChains *chains;
    uint32_t *start; /* of what each cites; one more than there are vertices */
    uint32_t *cited; /* places, in byte order of their keys */
} Steps;

static void steps_clear(Steps *steps)
{
    g_free(steps->start);
    g_free(steps->cited);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Steps, steps_clear)

static uint32_t vertex_at(const Steps *steps, uint32_t place)
{
    return g_array_index(steps->chains->vertices, uint32_t, place);
}

static uint32_t place_of(const Steps *steps, uint32_t vertex)
{
    uint32_t low = 0, high = steps->chains->vertices->len;

    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;

        if (vertex_at(steps, middle) <= vertex)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static int by_key(gconstpointer a, gconstpointer b, gpointer data)
{
    const Steps *steps = data;
    const char *const *keys = steps->chains->network->keys;

    return strcmp(keys[vertex_at(steps, *(const uint32_t *)a)],
                  keys[vertex_at(steps, *(const uint32_t *)b)]);
}

static void steps_init(Steps *steps, const IbidShortestChains *chains)
{
    const IbidNetwork *network = chains->network;
    uint32_t n = chains->vertices->len, at = 0;

    steps->chains = chains;
    steps->start = g_new(uint32_t, n + 1);
    steps->cited = g_new(uint32_t, chains->arcs->len + 1);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t end = network->out_start[vertex_at(steps, i) + 1], first = at;

        steps->start[i] = at;
        while (at < chains->arcs->len && g_array_index(chains->arcs, uint32_t, at) < end) {
            steps->cited[at] =
                place_of(steps, network->out[g_array_index(chains->arcs, uint32_t, at)]);
            at++;
        }
        g_qsort_with_data(steps->cited + first, (gint)(at - first), sizeof(uint32_t), by_key,
                          steps);
    }
    steps->start[n] = at;
}

static GArray *chain_of(const Steps *steps, const uint32_t *places)
{
    GArray *chain = g_array_new(FALSE, FALSE, sizeof(uint32_t));

    for (uint32_t i = 0; i <= steps->chains->length; i++) {
        uint32_t vertex = vertex_at(steps, places[i]);

        g_array_append_val(chain, vertex);
    }
    return chain;
}

GPtrArray *ibid_shortest_chains_list(const IbidShortestChains *chains, size_t limit)
{
    GPtrArray *list = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    g_auto(Steps) steps = {0};
    /* Where the chain at hand goes, and which step to take next from each of its vertices. */
    g_autofree uint32_t *places = g_new(uint32_t, chains->length + 1);
    g_autofree uint32_t *next = g_new(uint32_t, chains->length + 1);
    uint32_t depth = 0;

    if (!chains->is_reached)
        return list;
    steps_init(&steps, chains);
    places[0] = place_of(&steps, g_array_index(chains->chain, uint32_t, 0));
    next[0] = steps.start[places[0]];
    while (limit == 0 || list->len < limit) {
        if (depth == chains->length)
            g_ptr_array_add(list, chain_of(&steps, places));
        while (depth == chains->length || next[depth] == steps.start[places[depth] + 1]) {
            if (depth == 0)
                return list;
            depth--;
        }
        places[depth + 1] = steps.cited[next[depth]++];
        depth++;
        next[depth] = steps.start[places[depth]];
    }
    return list;
}
