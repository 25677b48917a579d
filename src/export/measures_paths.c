#include <ibid/chains.h>
#include <ibid/paths.h>
#include <stdlib.h>
#include <string.h>

#include "export/measures_json.h"

/* Up to so many vertices whole maps are told, and up to so many what lies between all pairs. */
enum { MOST_IN_MAPS = 200, MOST_IN_PAIRS = 60 };

/* Baskets that are counted. */
enum { N_BASKETS = 11 };

/* The most cited whose citations of each other are counted. */
enum { N_HISTORIOGRAPH = 30 };

static const char *key_of(const IbidFlow *flow, uint32_t vertex)
{
    return flow->network->keys[flow->vertex[vertex]];
}

static char *name_arc(const IbidFlow *flow, uint32_t citing, uint32_t arc)
{
    return g_strdup_printf("%s->%s", key_of(flow, flow->out[arc]), key_of(flow, citing));
}

static json_t *count_baskets(const IbidFlow *flow, const IbidSlack *slack)
{
    json_int_t vertices[N_BASKETS] = {0}, arcs[N_BASKETS] = {0};
    json_t *baskets = json_array();

    for (size_t v = 0; v < flow->n; v++)
        if (slack->of_vertex[v] < N_BASKETS)
            vertices[slack->of_vertex[v]]++;
    for (size_t i = 0; i < flow->n_arcs; i++)
        if (slack->of_arc[i] < N_BASKETS)
            arcs[slack->of_arc[i]]++;
    for (size_t k = 0; k < N_BASKETS && k <= slack->longest; k++) {
        vertices[k] += k > 0 ? vertices[k - 1] : 0;
        arcs[k] += k > 0 ? arcs[k - 1] : 0;
        json_array_append_new(baskets, json_pack("[II]", vertices[k], arcs[k]));
    }
    return baskets;
}

static json_t *map_depths(const IbidFlow *flow)
{
    g_autofree uint32_t *depths = ibid_flow_depths(flow);
    json_t *map = json_object();

    for (uint32_t v = 0; v < flow->n; v++)
        json_object_set_new(map, key_of(flow, v), json_integer(depths[v]));
    return map;
}

static json_t *tell_slack(const IbidFlow *flow)
{
    g_autoptr(IbidSlack) slack = ibid_slack(flow);
    json_t *out = json_object(), *of_vertex = json_object(), *of_arc = json_object();

    json_object_set_new(out, "longest", json_integer(slack->longest));
    json_object_set_new(out, "baskets", count_baskets(flow, slack));
    for (uint32_t v = 0; v < flow->n && flow->n <= MOST_IN_MAPS; v++) {
        json_object_set_new(of_vertex, key_of(flow, v), json_integer(slack->of_vertex[v]));
        for (uint32_t k = flow->out_start[v]; k < flow->out_start[v + 1]; k++) {
            g_autofree char *name = name_arc(flow, v, k);

            json_object_set_new(of_arc, name, json_integer(slack->of_arc[k]));
        }
    }
    if (flow->n <= MOST_IN_MAPS)
        json_object_set_new(out, "depths", map_depths(flow));
    json_object_set_new(out, "vertices", of_vertex);
    json_object_set_new(out, "arcs", of_arc);
    return out;
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* "cited->citing" of all that stay, as bytes go. */
static json_t *list_kept(const IbidFlow *flow, const GArray *kept)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    json_t *list = json_array();
    guint at = 0;

    for (uint32_t v = 0; v < flow->n; v++)
        for (; at < kept->len && g_array_index(kept, uint32_t, at) < flow->out_start[v + 1]; at++)
            g_ptr_array_add(names, name_arc(flow, v, g_array_index(kept, uint32_t, at)));
    g_ptr_array_sort(names, by_text);
    for (guint i = 0; i < names->len; i++)
        json_array_append_new(list, json_string(g_ptr_array_index(names, i)));
    return list;
}

/* How many citations of each stay. */
static json_t *map_cited(const IbidFlow *flow, const GArray *kept)
{
    g_autofree uint32_t *counts = g_new0(uint32_t, flow->n + 1);
    json_t *map = json_object();

    for (guint i = 0; i < kept->len; i++)
        counts[flow->out[g_array_index(kept, uint32_t, i)]]++;
    for (uint32_t v = 0; v < flow->n; v++)
        json_object_set_new(map, key_of(flow, v), json_integer(counts[v]));
    return map;
}

/* NULL with IBID_ERROR_STOPPED. */
static json_t *tell_reduction(const IbidFlow *flow, GError **error)
{
    g_autoptr(GArray) kept = ibid_transitive_reduction(flow, error);
    json_t *out;

    if (kept == NULL)
        return NULL;
    out = json_object();
    json_object_set_new(out, "kept", json_integer(kept->len));
    json_object_set_new(out, "removed", json_integer((json_int_t)(flow->n_arcs - kept->len)));
    if (flow->n <= MOST_IN_MAPS) {
        json_object_set_new(out, "arcs", list_kept(flow, kept));
        json_object_set_new(out, "cited", map_cited(flow, kept));
    }
    return out;
}

/* {"a->b": [citations, chains, [keys of the first chain]]} where citations lead from a to b. */
static json_t *tell_shortest(const IbidNetwork *network)
{
    json_t *out = json_object();

    for (uint32_t u = 0; u < network->n; u++)
        for (uint32_t v = 0; v < network->n; v++) {
            g_autoptr(IbidShortestChains) chains = ibid_shortest_chains(network, u, v);
            g_autofree char *name = g_strdup_printf("%s->%s", network->keys[u], network->keys[v]);
            json_t *chain;

            if (!chains->is_reached || u == v)
                continue;
            chain = json_array();
            for (guint i = 0; i < chains->chain->len; i++)
                json_array_append_new(
                    chain, json_string(network->keys[g_array_index(chains->chain, uint32_t, i)]));
            json_object_set_new(
                out, name, json_pack("[Iso]", (json_int_t)chains->length, chains->n_chains, chain));
        }
    return out;
}

/* {key: [how many at depth 1, 2, ...]} */
static json_t *tell_reach(const IbidNetwork *network, IbidReachKind kind)
{
    json_t *out = json_object();

    for (uint32_t v = 0; v < network->n; v++) {
        g_autoptr(IbidReach) reach = ibid_reach(network, v, kind);
        json_t *counts = json_array();

        for (guint i = 1; i < reach->counts->len; i++)
            json_array_append_new(counts, json_integer(g_array_index(reach->counts, uint32_t, i)));
        json_object_set_new(out, network->keys[v], counts);
    }
    return out;
}

static json_t *tell_historiograph(const IbidNetwork *network)
{
    g_autoptr(GArray) chosen = ibid_historiograph(network, N_HISTORIOGRAPH, 1);
    g_autofree bool *keeps = g_new0(bool, network->n + 1);
    g_autoptr(IbidNetwork) among = NULL;
    json_t *out = json_object(), *keys = json_array();

    for (guint i = 0; i < chosen->len; i++) {
        uint32_t v = g_array_index(chosen, uint32_t, i);

        keeps[v] = true;
        json_array_append_new(keys, json_string(network->keys[v]));
    }
    among = ibid_network_select(network, keeps, NULL, NULL);
    json_object_set_new(out, "vertices", keys);
    json_object_set_new(out, "arcs", json_integer((json_int_t)among->n_arcs));
    return out;
}

bool measures_paths(const MeasuresRequest *request, json_t *out, GError **error)
{
    const IbidNetwork *network = request->network;
    bool reduces = !request->options->is_large;
    json_t *reduction = reduces ? tell_reduction(request->flow, error) : NULL;

    if (reduces && reduction == NULL)
        return false;
    if (reduces)
        json_object_set_new(out, "reduction", reduction);
    json_object_set_new(out, "slack", tell_slack(request->flow));
    json_object_set_new(out, "historiograph", tell_historiograph(network));
    if (network->n <= MOST_IN_PAIRS)
        json_object_set_new(out, "shortest_chains", tell_shortest(network));
    if (network->n <= MOST_IN_MAPS)
        json_object_set_new(out, "reach",
                            json_pack("{soso}", "ancestors",
                                      tell_reach(network, IBID_REACH_ANCESTORS), "descendants",
                                      tell_reach(network, IBID_REACH_DESCENDANTS)));
    return true;
}
