#include <ibid/similarity.h>

#include <ibid/error.h>
#include <math.h>
#include <string.h>

/* One way from a vertex to those by which it may meet others, and the way back to these. */
typedef struct {
    const IbidNetwork *network;
    const uint32_t *start, *via;
    const uint32_t *back_start, *back;
} Ways;

typedef struct {
    const Ways *ways;
    uint32_t *passed; /* how many of `back` are done, one a vertex */
    uint32_t *common; /* with the vertex at hand */
    uint32_t *met;    /* those with which it has any */
    IbidPairs *pairs;
    size_t k;
    uint32_t least;     /* that the list takes */
    uint64_t *key_part; /* of each key: tells most of them apart, and in their order */
    uint64_t last_part; /* of the first key of the last pair of a full list, else the largest */
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
static int compare(const IbidNetwork *network, const IbidPair *x, const IbidPair *y)
{
    int order = (x->common < y->common) - (x->common > y->common);

    if (order == 0)
        order = strcmp(network->keys[x->a], network->keys[y->a]);
    return order != 0 ? order : strcmp(network->keys[x->b], network->keys[y->b]);
}

static void list_pair(Search *search, uint32_t a, uint32_t b)
{
    const IbidNetwork *network = search->ways->network;
    GArray *top = search->pairs->top;
    IbidPair pair = {a, b, search->common[b]};
    guint at = top->len;

    if (strcmp(network->keys[a], network->keys[b]) > 0)
        pair = (IbidPair){b, a, pair.common};
    while (at > 0 && compare(network, &pair, &g_array_index(top, IbidPair, at - 1)) < 0)
        at--;
    if (at == search->k)
        return;
    g_array_insert_val(top, at, pair);
    if (top->len > search->k)
        g_array_set_size(top, (guint)search->k);
    if (top->len == search->k) {
        const IbidPair *last = &g_array_index(top, IbidPair, top->len - 1);

        search->least = last->common;
        search->last_part = search->key_part[last->a];
    }
}

/* True for a pair that surely comes behind a full list; there may be very many with as much. */
static bool is_behind(const Search *search, uint32_t a, uint32_t b)
{
    return search->common[b] < search->least ||
           (search->common[b] == search->least && search->key_part[a] > search->last_part &&
            search->key_part[b] > search->last_part);
}

/* Meets the later vertices; vertices come in order, and so do they in each row of `back`. */
static size_t meet_from(Search *search, uint32_t a)
{
    const Ways *ways = search->ways;
    uint32_t *common = search->common, *met = search->met;
    size_t n_met = 0;

    for (uint32_t i = ways->start[a]; i < ways->start[a + 1]; i++) {
        uint32_t via = ways->via[i];
        uint32_t from = ways->back_start[via] + ++search->passed[via];

        for (uint32_t j = from; j < ways->back_start[via + 1]; j++) {
            uint32_t b = ways->back[j];

            met[n_met] = b; /* stays where it is met for the first time */
            n_met += common[b]++ == 0;
        }
    }
    return n_met;
}

static void count_from(Search *search, uint32_t a)
{
    size_t n_met = meet_from(search, a);

    search->pairs->n_pairs += n_met;
    for (size_t i = 0; i < n_met; i++) {
        uint32_t b = search->met[i];

        search->pairs->sum += search->common[b];
        if (!is_behind(search, a, b))
            list_pair(search, a, b);
        search->common[b] = 0;
    }
}

/* How often two vertices meet in a third. */
static uint64_t count_meetings(const Ways *ways)
{
    uint64_t n_meetings = 0;

    for (size_t via = 0; via < ways->network->n; via++) {
        uint64_t n_back = ways->back_start[via + 1] - ways->back_start[via];

        n_meetings += n_back > 0 ? n_back * (n_back - 1) / 2 : 0;
    }
    return n_meetings;
}

static IbidPairs *count_pairs(const Ways *ways, size_t k, GError **error)
{
    uint64_t n_meetings = count_meetings(ways);
    size_t n = ways->network->n;

    if (n_meetings > IBID_MOST_MEETINGS) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_NUMERIC,
                    "two pieces would have to be compared %" G_GUINT64_FORMAT
                    " times: leave out those that cite, or are cited by, nearly all",
                    n_meetings);
        return NULL;
    }

    IbidPairs *pairs = g_new0(IbidPairs, 1);
    g_autofree uint32_t *passed = g_new0(uint32_t, n + 1), *common = g_new0(uint32_t, n + 1);
    g_autofree uint32_t *met = g_new(uint32_t, n + 1);
    g_autofree uint64_t *key_part = key_parts(ways->network);
    Search search = {.ways = ways,
                     .passed = passed,
                     .common = common,
                     .met = met,
                     .pairs = pairs,
                     .k = k,
                     .least = k > 0 ? 1 : G_MAXUINT32,
                     .key_part = key_part,
                     .last_part = G_MAXUINT64};

    pairs->top = g_array_new(FALSE, FALSE, sizeof(IbidPair));
    for (uint32_t a = 0; a < n; a++)
        count_from(&search, a);
    return pairs;
}

IbidPairs *ibid_cocitation(const IbidNetwork *network, size_t k, GError **error)
{
    const Ways ways = {network, network->in_start, network->in, network->out_start, network->out};

    return count_pairs(&ways, k, error);
}

IbidPairs *ibid_coupling(const IbidNetwork *network, size_t k, GError **error)
{
    const Ways ways = {network, network->out_start, network->out, network->in_start, network->in};

    return count_pairs(&ways, k, error);
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
    case IBID_SIMILARITY_ASSOCIATION:
        return (double)common / ((double)a * b);
    case IBID_SIMILARITY_SALTON:
        return common / sqrt((double)a * b);
    case IBID_SIMILARITY_JACCARD:
        return common / ((double)a + b - common);
    case IBID_SIMILARITY_INCLUSION:
        return (double)common / MIN(a, b);
    }
    return 0;
}
