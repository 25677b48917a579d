#include <glib.h>
#include <ibid/scores.h>
#include <math.h>

#include "report/cluster_map.h"
#include "report/division.h"

enum { N = 400, SIZE = 20 };

/* Rings of SIZE vertices of which each cites the two before it; one in five cites another ring. */
static IbidGraph *rings(void)
{
    g_autoptr(GArray) citing = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    g_autoptr(GArray) cited = g_array_new(FALSE, FALSE, sizeof(uint32_t));

    for (uint32_t v = 0; v < N; v++)
        for (uint32_t back = 1; back <= 3; back++) {
            uint32_t to =
                back == 3 ? (v * 7 + 3 * SIZE) % N : v / SIZE * SIZE + (v + SIZE - back) % SIZE;

            if (back == 3 && v % 5 != 0)
                continue;
            g_array_append_val(citing, v);
            g_array_append_val(cited, to);
        }
    return ibid_graph_of_network(
        ibid_network_new(&(IbidNetworkParts){.n = N,
                                             .n_citations = citing->len,
                                             .citing = (const uint32_t *)(void *)citing->data,
                                             .cited = (const uint32_t *)(void *)cited->data}),
        NULL);
}

static void assert_dots_apart(const MapCluster *cluster)
{
    for (guint i = 0; i < cluster->dots->len; i++) {
        const MapDot *a = &g_array_index(cluster->dots, MapDot, i);

        g_assert_cmpfloat(hypot(a->x, a->y) + a->radius, <, cluster->radius);
        for (guint k = 0; k < i; k++) {
            const MapDot *b = &g_array_index(cluster->dots, MapDot, k);

            g_assert_cmpfloat(hypot(a->x - b->x, a->y - b->y), >, a->radius + b->radius);
        }
    }
}

static void assert_clusters_apart(const ClusterMap *map)
{
    for (size_t i = 0; i < map->n; i++) {
        const MapCluster *a = &map->clusters[i];

        g_assert_cmpfloat(a->x - a->radius, >=, 0);
        g_assert_cmpfloat(a->y - a->radius, >=, 0);
        g_assert_cmpfloat(a->x + a->radius, <=, map->width);
        g_assert_cmpfloat(a->y + a->radius, <=, map->height);
        for (size_t k = 0; k < i; k++)
            g_assert_cmpfloat(hypot(a->x - map->clusters[k].x, a->y - map->clusters[k].y), >,
                              a->radius + map->clusters[k].radius);
    }
}

/* Every piece of a cluster is on the map once, and nothing lies on anything else. */
static void test_apart(void)
{
    g_autoptr(IbidGraph) graph = rings();
    g_auto(ReportRequest) request = {.graph = graph, .options = &(IbidReportOptions){0}};
    g_auto(Division) division = {0};
    g_autofree uint32_t *lcs = NULL;
    g_autoptr(GPtrArray) portraits = NULL;
    g_autoptr(ClusterMap) map = NULL;

    g_assert_true(request_select(&request, NULL));
    g_assert_true(division_find(&request, &division, NULL));
    lcs = ibid_local_citations(request.selected, NULL);
    portraits = part_portraits(&request, division.clusters, division.clusters->sizes->len, lcs);
    map = cluster_map_new(&request, division.clusters, portraits, lcs);
    g_assert_cmpuint(map->n, >, 5);
    g_assert_cmpuint(map->n_dots, ==, N);
    g_assert_cmpfloat(map->width, <=, 1040);
    assert_clusters_apart(map);
    for (size_t i = 0; i < map->n; i++) {
        g_assert_cmpuint(map->clusters[i].dots->len, ==,
                         g_array_index(division.clusters->sizes, uint32_t, i));
        assert_dots_apart(&map->clusters[i]);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/cluster-map/apart", test_apart);
    return g_test_run();
}
