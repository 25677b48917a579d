#include <ibid/structure.h>

#include "analyse/chain_network.h"
#include "export/measures_json.h"

/* Up to so many vertices whole maps and lists are told. */
enum { MOST_IN_MAPS = 200 };

static bool is_small(const MeasuresRequest *request)
{
    return request->network->n <= MOST_IN_MAPS;
}

static const char *key_of(const MeasuresRequest *request, uint32_t vertex)
{
    return request->network->keys[vertex];
}

static void set_count(json_t *object, const char *key, size_t count)
{
    json_object_set_new(object, key, json_integer((json_int_t)count));
}

/* The mean over own pieces; null where there are none. */
static json_t *mean_of_own(const MeasuresRequest *request, const IbidChainEnds *ends,
                           const double *values)
{
    double sum = 0;
    size_t n = 0;

    for (size_t v = 0; v < request->network->n; v++)
        if (ends->roles == NULL || ends->roles[v] == IBID_ROLE_OWN) {
            sum += values[v];
            n++;
        }
    return n > 0 ? json_real(sum / (double)n) : json_null();
}

static json_t *tell_grounding(const MeasuresRequest *request, const IbidChainEnds *ends)
{
    g_autoptr(IbidGrounding) grounding = ibid_grounding(request->network, ends);
    const struct {
        const char *key;
        const double *values;
    } fates[] = {
        {"outside", grounding->outside},
        {"unresolved", grounding->unresolved},
        {"own", grounding->own},
        {"endless", grounding->endless},
    };
    json_t *out = json_object(), *means = json_object();

    for (size_t i = 0; i < G_N_ELEMENTS(fates); i++) {
        json_object_set_new(means, fates[i].key, mean_of_own(request, ends, fates[i].values));
        if (is_small(request))
            json_object_set_new(out, fates[i].key,
                                measures_map(request, fates[i].values, /* are_counts= */ false));
    }
    json_object_set_new(out, "means", means);
    return out;
}

static json_t *map_dominators(const MeasuresRequest *request, const uint32_t *dominator)
{
    json_t *map = json_object();

    for (uint32_t v = 0; v < request->network->n; v++)
        if (dominator[v] != IBID_DEPENDS_ENDLESS)
            json_object_set_new(map, key_of(request, v),
                                dominator[v] == IBID_DEPENDS_ON_NONE
                                    ? json_null()
                                    : json_string(key_of(request, dominator[v])));
    return map;
}

static json_t *tell_dependence(const MeasuresRequest *request, const IbidChainEnds *ends)
{
    g_autoptr(IbidDependence) dependence = ibid_dependence(request->network, ends);
    g_autofree double *counts = g_new(double, request->network->n + 1);
    json_t *out = json_object();
    size_t n_endless = 0, n_free = 0;

    for (size_t v = 0; v < request->network->n; v++) {
        counts[v] = dependence->n_dependents[v];
        n_endless += dependence->dominator[v] == IBID_DEPENDS_ENDLESS;
        n_free += dependence->dominator[v] == IBID_DEPENDS_ON_NONE;
    }
    set_count(out, "dependent", request->network->n - n_endless - n_free);
    set_count(out, "endless", n_endless);
    json_object_set_new(out, "top", measures_top(request, counts, /* are_counts= */ true));
    if (is_small(request))
        json_object_set_new(out, "dominators", map_dominators(request, dependence->dominator));
    return out;
}

static json_t *list_feedback(const MeasuresRequest *request, const GArray *arcs)
{
    json_t *list = json_array();

    for (guint i = 0; i < arcs->len; i++) {
        uint32_t arc = g_array_index(arcs, uint32_t, i);
        uint32_t citing = ibid_network_citing(request->network, arc);

        json_array_append_new(list, json_pack("[ss]", key_of(request, citing),
                                              key_of(request, request->network->out[arc])));
    }
    return list;
}

static json_t *tell_loops(const MeasuresRequest *request, GError **error)
{
    g_autoptr(IbidLoops) loops = ibid_loops(request->network, error);
    json_t *out, *list;

    if (loops == NULL)
        return NULL;
    out = json_object();
    list = json_array();
    for (guint i = 0; i < MIN(loops->loops->len, request->options->top); i++) {
        const IbidLoop *loop = &g_array_index(loops->loops, IbidLoop, i);
        json_t *row = json_object();

        json_object_set_new(row, "earliest", json_string(key_of(request, loop->earliest)));
        set_count(row, "size", loop->size);
        set_count(row, "arcs", loop->n_arcs);
        set_count(row, "feedback", loop->n_feedback);
        json_object_set_new(row, "method", json_string(ibid_feedback_method_name(loop->method)));
        json_array_append_new(list, row);
    }
    set_count(out, "n", loops->loops->len);
    json_object_set_new(out, "largest", list);
    set_count(out, "feedback", loops->feedback->len);
    if (is_small(request))
        json_object_set_new(out, "feedback_arcs", list_feedback(request, loops->feedback));
    return out;
}

/* {key: number of its circle from 0, or null where there are several}; others are left out. */
static json_t *map_circles(const MeasuresRequest *request, const IbidCircles *circles, bool is_in)
{
    json_t *map = json_object();

    for (uint32_t v = 0; v < request->network->n; v++)
        if (circles->circle_of[v] != IBID_CIRCLE_NONE && circles->is_in[v] == is_in)
            json_object_set_new(map, key_of(request, v),
                                circles->circle_of[v] == IBID_CIRCLE_SEVERAL
                                    ? json_null()
                                    : json_integer(circles->circle_of[v]));
    return map;
}

static json_t *tell_circles(const MeasuresRequest *request, const IbidChainEnds *ends)
{
    g_autoptr(IbidCircles) circles = ibid_circles(request->network, ends);
    json_t *out = json_object(), *sizes = json_array();

    for (guint i = 0; i < circles->circles->len && i < request->options->top; i++)
        json_array_append_new(sizes,
                              json_integer(g_array_index(circles->circles, IbidCircle, i).size));
    set_count(out, "n", circles->circles->len);
    json_object_set_new(out, "sizes", sizes);
    set_count(out, "in", circles->n_in);
    set_count(out, "led", circles->n_led);
    set_count(out, "sure", circles->n_sure);
    if (is_small(request)) {
        json_object_set_new(out, "members", map_circles(request, circles, /* is_in= */ true));
        json_object_set_new(out, "led_into", map_circles(request, circles, /* is_in= */ false));
    }
    return out;
}

/* Null where nothing is on a loop. */
static json_t *tell_bow_tie(const MeasuresRequest *request)
{
    g_autoptr(IbidBowTie) bow_tie = ibid_bow_tie(request->network);
    json_t *out;

    if (!bow_tie->has_core)
        return json_null();
    out = json_object();
    for (int i = 0; i < IBID_N_BOW_PARTS; i++)
        set_count(out, ibid_bow_part_name((IbidBowPart)i), bow_tie->sizes[i]);
    if (is_small(request)) {
        json_t *map = json_object();

        for (uint32_t v = 0; v < request->network->n; v++)
            json_object_set_new(map, key_of(request, v),
                                json_string(ibid_bow_part_name((IbidBowPart)bow_tie->part_of[v])));
        json_object_set_new(out, "parts", map);
    }
    return out;
}

/* [[citing author, cited author, citations, share], ...]; of larger networks only the counts. */
static json_t *tell_authors(const MeasuresRequest *request)
{
    g_autoptr(IbidPieceGroups) groups = ibid_piece_groups_new(request->network, IBID_GROUPS_AUTHOR);
    g_autoptr(IbidGroupCitations) citations = ibid_group_citations(groups);
    json_t *out = json_object(), *cells = json_array();

    set_count(out, "counted", citations->n_counted);
    set_count(out, "without", citations->n_without);
    set_count(out, "cells", citations->cells->len);
    for (guint i = 0; is_small(request) && i < citations->cells->len; i++) {
        const IbidGroupCell *cell = &g_array_index(citations->cells, IbidGroupCell, i);

        json_array_append_new(cells,
                              json_pack("[ssif]", groups->names[cell->citing],
                                        groups->names[cell->cited], (int)cell->n, cell->share));
    }
    if (is_small(request))
        json_object_set_new(out, "matrix", cells);
    else
        json_decref(cells);
    return out;
}

/* Chains of a corpus lead on to its stubs and outside sources. */
static void find_chains(const MeasuresRequest *request, ChainNetwork *chains)
{
    const IbidNetwork *network = request->network;
    const uint8_t *said = request->options->roles;

    if (network->graph == NULL) {
        chains->network = network;
        chains->ends.roles = said;
        return;
    }
    chain_network_init(chains, network, /* filter= */ NULL);
    for (size_t v = 0; said != NULL && v < network->n; v++)
        chains->roles[network->graph_vertex[v]] = said[v];
}

bool measures_structure(const MeasuresRequest *request, json_t *out, GError **error)
{
    g_auto(ChainNetwork) chains = {0};
    MeasuresRequest of_chains = *request;
    json_t *loops = tell_loops(request, error), *all;

    if (loops == NULL)
        return false;
    find_chains(request, &chains);
    of_chains.network = chains.network;
    all = json_object();
    json_object_set_new(all, "loops", loops);
    json_object_set_new(all, "grounding", tell_grounding(&of_chains, &chains.ends));
    json_object_set_new(all, "dependence", tell_dependence(&of_chains, &chains.ends));
    json_object_set_new(all, "circles", tell_circles(&of_chains, &chains.ends));
    json_object_set_new(all, "bow_tie", tell_bow_tie(request));
    json_object_set_new(all, "author_citations", tell_authors(request));
    json_object_set_new(out, "structure", all);
    return true;
}
