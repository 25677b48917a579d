#include <ibid/chains.h>
#include <math.h>
#include <string.h>

#include "export/measures_json.h"

/* Of larger networks not every arc is listed, and of longer paths only how many there are. */
enum { MOST_LISTED = 60, MOST_IN_PATH = 10000 };

G_DEFINE_AUTOPTR_CLEANUP_FUNC(json_t, json_decref)

/* What stays the same from weight to weight. */
typedef struct {
    const MeasuresRequest *request;
    const IbidFlow *flow;
    uint32_t *citing; /* one an arc */
} Chains;

static const char *key_of(const Chains *chains, uint32_t vertex)
{
    return chains->request->network->keys[chains->flow->vertex[vertex]];
}

static const char *cited_key(const Chains *chains, uint32_t arc)
{
    return key_of(chains, chains->flow->out[arc]);
}

static const char *citing_key(const Chains *chains, uint32_t arc)
{
    return key_of(chains, chains->citing[arc]);
}

static int by_keys(gconstpointer a, gconstpointer b, gpointer data)
{
    const Chains *chains = data;
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    int order = strcmp(cited_key(chains, x), cited_key(chains, y));

    return order != 0 ? order : strcmp(citing_key(chains, x), citing_key(chains, y));
}

/* [[cited, citing], ...] in order of keys, as knowledge flows; or their number. */
static json_t *list_arcs(const Chains *chains, GArray *arcs)
{
    json_t *list;

    if (arcs->len > MOST_IN_PATH)
        return json_integer(arcs->len);
    list = json_array();
    g_array_sort_with_data(arcs, by_keys, (gpointer)chains);
    for (guint i = 0; i < arcs->len; i++) {
        uint32_t arc = g_array_index(arcs, uint32_t, i);

        json_array_append_new(list,
                              json_pack("[ss]", cited_key(chains, arc), citing_key(chains, arc)));
    }
    return list;
}

static json_t *take_text(char *text)
{
    json_t *string = json_string(text);

    g_free(text);
    return string;
}

static json_t *top_arcs(const Chains *chains, const IbidArcWeights *weights)
{
    size_t k = chains->request->options->top;
    g_autoptr(GArray) top = ibid_arc_weights_top(weights, k);
    json_t *list = json_array();

    for (guint i = 0; i < top->len && i < k; i++) {
        uint32_t arc = g_array_index(top, uint32_t, i);
        json_t *row = json_array();

        json_array_append_new(row, json_string(cited_key(chains, arc)));
        json_array_append_new(row, json_string(citing_key(chains, arc)));
        json_array_append_new(row, take_text(ibid_arc_weights_text(weights, arc)));
        json_array_append_new(list, row);
    }
    return list;
}

static void set_of_arc(const Chains *chains, json_t *map, uint32_t arc, json_t *value)
{
    g_autofree char *name =
        g_strdup_printf("%s->%s", cited_key(chains, arc), citing_key(chains, arc));

    json_object_set_new(map, name, value);
}

static json_t *all_weights(const Chains *chains, const IbidArcWeights *weights)
{
    json_t *map = json_object();

    for (uint32_t i = 0; i < chains->flow->n_arcs; i++)
        set_of_arc(chains, map, i, take_text(ibid_arc_weights_text(weights, i)));
    return map;
}

static void add_paths(const Chains *chains, const IbidArcWeights *weights, json_t *out)
{
    static const struct {
        const char *key;
        IbidMainPath kind;
        size_t k;
    } paths[] = {
        {"local_fw", IBID_PATH_LOCAL_FORWARD, 0},
        {"local_bw", IBID_PATH_LOCAL_BACKWARD, 0},
        {"global", IBID_PATH_GLOBAL, 0},
        {"key1_local", IBID_PATH_KEY_ROUTE_LOCAL, 1},
        {"key1_global", IBID_PATH_KEY_ROUTE_GLOBAL, 1},
        {"key10_global", IBID_PATH_KEY_ROUTE_GLOBAL, 10},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(paths); i++) {
        char *sum = NULL;
        g_autoptr(GArray) arcs = ibid_main_path(weights, paths[i].kind, paths[i].k, &sum);

        json_object_set_new(out, paths[i].key, list_arcs(chains, arcs));
        if (sum != NULL)
            json_object_set_new(out, "global_sum", take_text(sum));
    }
}

static json_t *describe(const Chains *chains, const IbidArcWeights *weights)
{
    json_t *out = json_object();
    g_autoptr(GArray) top = ibid_arc_weights_top(weights, 1);

    json_object_set_new(out, "max",
                        take_text(ibid_arc_weights_text(weights, g_array_index(top, uint32_t, 0))));
    json_object_set_new(out, "sum", take_text(ibid_arc_weights_sum(weights)));
    json_object_set_new(out, "top", top_arcs(chains, weights));
    add_paths(chains, weights, out);
    if (chains->flow->n_arcs <= MOST_LISTED)
        json_object_set_new(out, "weights", all_weights(chains, weights));
    return out;
}

/* What takes the square of the network, or is of little use without each arc. */
static void add_small(const Chains *chains, json_t *out)
{
    GError *error = NULL;
    g_autofree uint64_t *pairs = ibid_node_pairs(chains->flow, &error);
    g_autofree double *decayed =
        ibid_arithmetic_decay(chains->flow, chains->request->options->decay);
    json_t *pair_map = json_object(), *decay_map = json_object();
    g_autoptr(IbidArcWeights) weights = ibid_arc_weights_new(
        chains->flow, IBID_WEIGHT_PAIRS, /* decay= */ 0, /* is_exact= */ true, NULL);

    if (weights != NULL && chains->flow->n_arcs > 0)
        json_object_set_new(out, "main_pairs", describe(chains, weights));
    for (uint32_t i = 0; i < chains->flow->n_arcs; i++) {
        if (pairs != NULL)
            set_of_arc(chains, pair_map, i, json_integer((json_int_t)pairs[i]));
        set_of_arc(chains, decay_map, i, json_real(decayed[i]));
    }
    json_object_set_new(out, "SPNP_pairs", pair_map);
    if (pairs == NULL)
        json_object_set_new(out, "SPNP_pairs",
                            measures_left_out(chains->request, "SPNP_pairs", error));
    json_object_set_new(out, "SPAD", decay_map);
}

static uint32_t *citing_ends(const IbidFlow *flow)
{
    uint32_t *citing = g_new(uint32_t, flow->n_arcs + 1);

    for (uint32_t v = 0; v < flow->n; v++)
        for (uint32_t i = flow->out_start[v]; i < flow->out_start[v + 1]; i++)
            citing[i] = v;
    return citing;
}

static void set_weight(const Chains *chains, IbidArcWeight kind, json_t *out, json_t *main)
{
    const char *name = ibid_arc_weight_name(kind);
    GError *error = NULL;
    g_autoptr(IbidArcWeights) weights = ibid_arc_weights_new(
        chains->flow, kind, chains->request->options->decay, /* is_exact= */ true, &error);

    if (weights == NULL) {
        json_object_set_new(main, name, measures_left_out(chains->request, name, error));
        return;
    }
    if (kind == IBID_WEIGHT_SPC)
        json_object_set_new(out, "spc_total_flow", take_text(ibid_arc_weights_total(weights)));
    if (chains->flow->n_arcs > 0)
        json_object_set_new(main, name, describe(chains, weights));
}

bool measures_chains(const MeasuresRequest *request, json_t *out, GError **error)
{
    const IbidFlow *flow = request->flow;
    g_autofree uint32_t *citing = citing_ends(flow);
    const Chains chains = {request, flow, citing};
    json_t *main = json_object();

    (void)error;
    json_object_set_new(out, "main", main);
    for (int kind = 0; kind <= IBID_WEIGHT_SPGD; kind++)
        set_weight(&chains, (IbidArcWeight)kind, out, main);
    if (flow->n_arcs <= MOST_LISTED)
        add_small(&chains, out);
    return true;
}
