/*
 * Clusters as a map: each a disc of its pieces, the most cited in the middle, and ties as wide as
 * there are citations between two.  Clusters that cite each other most lie side by side; places
 * mean nothing else.
 */
#pragma once

#include "report/part_portrait.h"

/* Clusters on the map, largest first; more would be too small to be named. */
#define MAP_CLUSTERS 60
/* Pieces that are drawn one by one.  More are left to sigma, where scripts run. */
#define MAP_DOTS 1500
/* Lines of a name. */
#define MAP_NAME_LINES 2

/* Units of all are the drawing's. */
typedef struct {
    uint32_t piece; /* vertex of the selected network */
    double x, y, radius;
} MapDot;

typedef struct {
    const PartPortrait *portrait;
    double x, y, radius;        /* of the disc that its dots fill */
    char *name[MAP_NAME_LINES]; /* below the disc; NULL where there is no more */
    GArray *dots;               /* MapDot, most cited first */
} MapCluster;

typedef struct {
    MapCluster *clusters;
    size_t n;
    double *ties; /* n × n: citations between two clusters, either way */
    double width, height;
    size_t n_dots;
} ClusterMap;

/*
 * @portraits  of the clusters of two or more pieces, see part_portraits()
 * @lcs        one a vertex of the selected network
 *
 * Returns: (transfer full); it must not outlive the portraits.
 */
ClusterMap *cluster_map_new(const ReportRequest *request, const IbidPartition *clusters,
                            const GPtrArray *portraits, const uint32_t *lcs);
void cluster_map_free(ClusterMap *map);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ClusterMap, cluster_map_free)

/* Adds it as a figure; nothing where there are no clusters.
 *
 * @n_clusters  how many there are, on the map or not */
void cluster_map_add(const ReportRequest *request, const ClusterMap *map, size_t n_clusters,
                     Finding *finding);
