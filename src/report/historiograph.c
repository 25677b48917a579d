#include "report/historiograph.h"

#include <ibid/clusters.h>
#include <ibid/paths.h>
#include <string.h>

#include "report/part_words.h"

#define WIDTH 1088.0
#define WORDS_A_CLUSTER 3

/* The `k` pieces cited most, and the citations among them.
 * Returns: (transfer full), with the number of each in `from` in `ret_vertex_of`. */
static IbidNetwork *choose(const IbidNetwork *from, size_t k, uint32_t **ret_vertex_of)
{
    g_autoptr(GArray) chosen = ibid_historiograph(from, k, 0);
    g_autofree bool *keeps = g_new0(bool, from->n + 1);

    for (guint i = 0; i < chosen->len; i++)
        keeps[g_array_index(chosen, uint32_t, i)] = true;
    return ibid_network_select(from, keeps, NULL, ret_vertex_of);
}

/* As many as can be told apart. */
static IbidNetwork *choose_legible(const IbidNetwork *from, uint32_t **ret_vertex_of)
{
    size_t k = MIN(from->n, HISTORIOGRAPH_MOST);
    IbidNetwork *chosen = choose(from, k, ret_vertex_of);

    while (chosen->n_arcs > HISTORIOGRAPH_MOST_ARCS) {
        ibid_network_free(chosen);
        g_free(*ret_vertex_of);
        k = k * 4 / 5;
        chosen = choose(from, k, ret_vertex_of);
    }
    return chosen;
}

static void count_citations(const ReportRequest *request, Historiograph *historiograph)
{
    const IbidNetwork *counted = request->counted;

    historiograph->citations = g_new(uint32_t, historiograph->network->n + 1);
    for (uint32_t v = 0; v < historiograph->network->n; v++) {
        uint32_t piece = historiograph_piece(historiograph, v);

        historiograph->citations[v] = counted->in_start[piece + 1] - counted->in_start[piece];
    }
}

/* "around TITLE": the most cited piece of a cluster; NULL where none is drawn. */
static char *hub_of(const Historiograph *historiograph, unsigned cluster)
{
    uint32_t hub = UINT32_MAX;

    for (uint32_t v = 0; v < historiograph->network->n; v++)
        if (historiograph->cluster_of[v] == cluster &&
            (hub == UINT32_MAX || historiograph->citations[v] > historiograph->citations[hub]))
            hub = v;
    return hub == UINT32_MAX
               ? NULL
               : g_strdup_printf("around %s", historiograph_vertex(historiograph, hub)->label);
}

/* Clusters of one piece are none. */
static void find_clusters(const ReportRequest *request, const uint32_t *vertex_of,
                          const IbidPartition *clusters, Historiograph *historiograph)
{
    g_autoptr(GPtrArray) words = part_words(request, clusters, WORDS_A_CLUSTER);

    historiograph->cluster_of = g_new(uint8_t, historiograph->network->n + 1);
    for (uint32_t v = 0; v < historiograph->network->n; v++) {
        uint32_t part = g_array_index(clusters->part_of, uint32_t, vertex_of[v]);
        bool is_one = g_array_index(clusters->sizes, uint32_t, part) == 1;

        historiograph->cluster_of[v] =
            (uint8_t)(is_one ? HISTORIOGRAPH_CLUSTERS : MIN(part, HISTORIOGRAPH_CLUSTERS));
    }
    for (guint i = 0; i < MIN(words->len, HISTORIOGRAPH_CLUSTERS); i++)
        if (g_array_index(clusters->sizes, uint32_t, i) > 1)
            g_ptr_array_add(historiograph->names, g_ptr_array_index(words, i) != NULL
                                                      ? g_strdup(g_ptr_array_index(words, i))
                                                      : hub_of(historiograph, i));
}

Historiograph *historiograph_new(const ReportRequest *request, GError **error)
{
    g_autoptr(Historiograph) historiograph = g_new0(Historiograph, 1);
    g_autoptr(IbidPartition) clusters = ibid_clusters(request->selected, NULL, error);
    g_autofree uint32_t *vertex_of = NULL;

    if (clusters == NULL)
        return NULL;
    historiograph->graph = request->graph;
    historiograph->names = g_ptr_array_new_with_free_func(g_free);
    historiograph->network = choose_legible(request->selected, &vertex_of);
    historiograph->n_left_out = request->selected->n - historiograph->network->n;
    count_citations(request, historiograph);
    find_clusters(request, vertex_of, clusters, historiograph);
    historiograph->layout = ibid_historiograph_layout(
        historiograph->network,
        &(IbidLayoutOptions){.width = WIDTH, .citations = historiograph->citations}, error);
    return historiograph->layout == NULL ? NULL : g_steal_pointer(&historiograph);
}

void historiograph_free(Historiograph *historiograph)
{
    if (historiograph == NULL)
        return;
    ibid_network_free(historiograph->network);
    ibid_layout_free(historiograph->layout);
    g_free(historiograph->citations);
    g_free(historiograph->cluster_of);
    g_clear_pointer(&historiograph->names, g_ptr_array_unref);
    g_free(historiograph);
}

uint32_t historiograph_piece(const Historiograph *historiograph, uint32_t v)
{
    return historiograph->network->graph_vertex[v];
}

const IbidVertex *historiograph_vertex(const Historiograph *historiograph, uint32_t v)
{
    return ibid_graph_vertex(historiograph->graph, historiograph_piece(historiograph, v));
}
