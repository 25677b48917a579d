#include <ibid/similarity.h>

#include <ibid/error.h>
#include <math.h>
#include <string.h>

#include "analyse/meetings.h"

typedef struct {
    const IbidNetwork *network;
    Meetings *meetings;
    IbidPairs *pairs;
    size_t k;
    uint32_t least;           /* that the list takes */
    const uint64_t *key_part; /* of each key: tells most of them apart, and in their order */
    uint64_t last_part;       /* of the first key of `last`, or the largest */
    bool is_full;
    IbidPair last; /* when it is full: of the first k, as far as they are known */
} Search;

/* How many bytes all keys begin with alike. */
static size_t common_start(const IbidNetwork *network)
{
    size_t length = network->n > 0 ? strlen(network->keys[0]) : 0;

    for (size_t v = 1; v < network->n; v++) {
        size_t same = 0;

        while (same < length && network->keys[v][same] == network->keys[0][same])
            same++;
        length = same;
    }
    return length;
}

/* The eight bytes behind it, of each key, as numbers that are in the order of the keys. */
static uint64_t *key_parts(const IbidNetwork *network)
{
    uint64_t *parts = g_new(uint64_t, network->n + 1);
    size_t start = common_start(network);

    for (size_t v = 0; v < network->n; v++) {
        const char *key = network->keys[v] + start;

        parts[v] = 0;
        for (int i = 0; i < 8; i++) {
            parts[v] = parts[v] << 8 | (uint8_t)*key;
            key += *key != '\0';
        }
    }
    return parts;
}

/* In the order of the list. */
static int compare(gconstpointer a, gconstpointer b, gpointer data)
{
    const IbidNetwork *network = data;
    const IbidPair *x = a, *y = b;
    int order = (x->common < y->common) - (x->common > y->common);

    if (order == 0)
        order = strcmp(network->keys[x->a], network->keys[y->a]);
    return order != 0 ? order : strcmp(network->keys[x->b], network->keys[y->b]);
}

/* Leaves the first `k` only. */
static void cut(Search *search)
{
    GArray *top = search->pairs->top;

    g_array_sort_with_data(top, compare, (gpointer)search->network);
    if (top->len < search->k)
        return;
    g_array_set_size(top, (guint)search->k);

    const IbidPair *last = &g_array_index(top, IbidPair, top->len - 1);

    search->last = *last;
    search->is_full = true;
    search->least = last->common;
    search->last_part = search->key_part[last->a];
}

/* The list has room for twice as many, so that sorting it is rare. */
static void list_pair(Search *search, uint32_t a, uint32_t b)
{
    const IbidNetwork *network = search->network;
    GArray *top = search->pairs->top;
    IbidPair pair = {a, b, search->meetings->common[b]};

    if (strcmp(network->keys[a], network->keys[b]) > 0)
        pair = (IbidPair){b, a, pair.common};
    if (search->is_full && compare(&pair, &search->last, (gpointer)network) > 0)
        return;
    g_array_append_val(top, pair);
    if (top->len / 2 >= search->k)
        cut(search);
}

/* True for a pair that surely comes behind a full list; there may be very many with as much. */
static bool is_behind(const Search *search, uint32_t a, uint32_t b, uint32_t common)
{
    return common < search->least ||
           (common == search->least && search->key_part[a] > search->last_part &&
            search->key_part[b] > search->last_part);
}

static void count_from(Search *search, uint32_t a)
{
    size_t n_met = meetings_behind(search->meetings, a);
    uint32_t *common = search->meetings->common;

    search->pairs->n_pairs += n_met;
    for (size_t i = 0; i < n_met; i++) {
        uint32_t b = search->meetings->met[i];

        search->pairs->sum += common[b];
        if (!is_behind(search, a, b, common[b]))
            list_pair(search, a, b);
        common[b] = 0;
    }
}

static IbidPairs *count_pairs(const IbidNetwork *network, MeetingWays ways, size_t k,
                              GError **error)
{
    g_autoptr(Meetings) meetings = meetings_new(network, ways, error);

    if (meetings == NULL)
        return NULL;

    IbidPairs *pairs = g_new0(IbidPairs, 1);
    g_autofree uint64_t *key_part = key_parts(network);
    Search search = {network,  meetings,    pairs, k,  k > 0 ? 1 : G_MAXUINT32,
                     key_part, G_MAXUINT64, false, {0}};

    pairs->top = g_array_new(FALSE, FALSE, sizeof(IbidPair));
    for (uint32_t a = 0; a < network->n; a++)
        count_from(&search, a);
    if (k > 0)
        cut(&search);
    return pairs;
}

IbidPairs *ibid_cocitation(const IbidNetwork *network, size_t k, GError **error)
{
    return count_pairs(network, meeting_ways_citing(network), k, error);
}

IbidPairs *ibid_coupling(const IbidNetwork *network, size_t k, GError **error)
{
    return count_pairs(network, meeting_ways_cited(network), k, error);
}

void ibid_pairs_free(IbidPairs *pairs)
{
    if (pairs == NULL)
        return;
    g_array_unref(pairs->top);
    g_free(pairs);
}

double ibid_similarity(IbidSimilarity kind, uint32_t common, uint32_t a, uint32_t b)
{
    if (a == 0 || b == 0)
        return 0;
    switch (kind) {
    case IBID_SIMILARITY_COUNT:
        return common;
    case IBID_SIMILARITY_ASSOCIATION:
        return (double)common / ((double)a * b);
    case IBID_SIMILARITY_SALTON:
        return common / sqrt((double)a * b);
    case IBID_SIMILARITY_JACCARD:
        return common / ((double)a + b - common);
    case IBID_SIMILARITY_INCLUSION:
        return (double)common / MIN(a, b);
    case IBID_N_SIMILARITIES:
        break;
    }
    return 0;
}

const char *ibid_similarity_name(IbidSimilarity kind)
{
    static const char *const names[] = {
        [IBID_SIMILARITY_COUNT] = "count",         [IBID_SIMILARITY_ASSOCIATION] = "association",
        [IBID_SIMILARITY_SALTON] = "salton",       [IBID_SIMILARITY_JACCARD] = "jaccard",
        [IBID_SIMILARITY_INCLUSION] = "inclusion",
    };

    return names[kind];
}
