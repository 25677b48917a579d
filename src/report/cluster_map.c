#include "report/cluster_map.h"

#include <math.h>

#include "analyse/disc_packing.h"
#include "report/svg.h"

/* The drawing is at most as large as a page on a desk. */
#define MOST_WIDTH 1040.0
#define MOST_HEIGHT 680.0
/* Radius of a dot that nobody cites, where there is room; its area grows with the citations. */
#define DOT_RADIUS 8.0
#define SHRINKING 0.9
#define MOST_SHRINKINGS 60
/* Share of a disc that its dots cover; more of it, and they touch. */
#define DENSITY 0.5
#define RIM 5.0
#define DOT_GAP 1.0
#define LEAST_NAME_WIDTH 84.0
#define NAME_GAP 4.0
#define NAME_LINE 15.0
/* Between what belongs to two clusters. */
#define MARGIN 5.0

/* Half the angle of the golden section, by which seeds of a sunflower keep apart. */
static const double golden_angle = 2.399963229728653;

/* The first dot in the middle; others spiral out, each as far as those before it take up room. */
static void fill_disc(MapCluster *cluster, const uint32_t *lcs, double unit)
{
    double area = 0, first = 0; /* area in units of pi */

    g_array_set_size(cluster->dots, 0);
    cluster->radius = 0;
    for (guint i = 0; i < cluster->portrait->pieces->len; i++) {
        uint32_t piece = g_array_index(cluster->portrait->pieces, uint32_t, i);
        MapDot dot = {.piece = piece, .radius = unit * sqrt(1 + lcs[piece])};
        double own = dot.radius * dot.radius / DENSITY;
        double away = i == 0 ? 0 : MAX(sqrt(area + own / 2), first + dot.radius + DOT_GAP);

        dot.x = away * cos(i * golden_angle);
        dot.y = away * sin(i * golden_angle);
        area += own;
        first = i == 0 ? dot.radius : first;
        cluster->radius = MAX(cluster->radius, away + dot.radius + RIM);
        g_array_append_val(cluster->dots, dot);
    }
}

/* "1 tide, harbour" over "quay": as many of the words as there is room for. */
static void name_cluster(MapCluster *cluster, size_t number)
{
    double room = MAX(LEAST_NAME_WIDTH, 1.7 * cluster->radius);
    g_auto(GStrv) words =
        g_strsplit(cluster->portrait->words == NULL ? "" : cluster->portrait->words, ", ", -1);
    g_autoptr(GString) line = g_string_new(NULL);
    size_t n_lines = 0;

    g_string_printf(line, "%zu", number + 1);
    for (size_t i = 0; words[i] != NULL && n_lines < MAP_NAME_LINES; i++) {
        g_autofree char *longer = g_strconcat(line->str, i == 0 ? " " : ", ", words[i], NULL);

        if (i > 0 && svg_width_of(longer, SVG_LABEL_SIZE) > room) {
            cluster->name[n_lines++] = svg_fit(line->str, SVG_LABEL_SIZE, room);
            g_string_assign(line, words[i]);
        } else {
            g_string_assign(line, longer);
        }
    }
    if (n_lines < MAP_NAME_LINES)
        cluster->name[n_lines] = svg_fit(line->str, SVG_LABEL_SIZE, room);
}

static void forget_name(MapCluster *cluster)
{
    for (size_t i = 0; i < MAP_NAME_LINES; i++)
        g_clear_pointer(&cluster->name[i], g_free);
}

/* Half the height of a disc with its name below. */
static double half_height(const MapCluster *cluster)
{
    double lines = 0;

    for (size_t i = 0; i < MAP_NAME_LINES; i++)
        lines += cluster->name[i] != NULL ? NAME_LINE : 0;
    return cluster->radius + (NAME_GAP + lines) / 2;
}

/* The smallest disc around dots and name, whose middle is the middle of both. */
static double outer_radius(const MapCluster *cluster)
{
    double width = 0, height = half_height(cluster);

    for (size_t i = 0; i < MAP_NAME_LINES; i++)
        if (cluster->name[i] != NULL)
            width = MAX(width, svg_width_of(cluster->name[i], SVG_LABEL_SIZE));
    return MAX(hypot(width / 2, height), height) + MARGIN;
}

/* Moves all so that nothing is left of or above 0, and measures the whole. */
static void frame(ClusterMap *map, const Disc *discs)
{
    double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;

    for (size_t i = 0; i < map->n; i++) {
        left = MIN(left, discs[i].x - discs[i].radius);
        right = MAX(right, discs[i].x + discs[i].radius);
        top = MIN(top, discs[i].y - discs[i].radius);
        bottom = MAX(bottom, discs[i].y + discs[i].radius);
    }
    map->width = right - left;
    map->height = bottom - top;
    for (size_t i = 0; i < map->n; i++) {
        MapCluster *cluster = &map->clusters[i];

        cluster->x = discs[i].x - left;
        cluster->y = discs[i].y - top - half_height(cluster) + cluster->radius;
    }
}

static void arrange(ClusterMap *map, const uint32_t *lcs, double unit)
{
    g_autofree Disc *discs = g_new0(Disc, map->n);

    for (size_t i = 0; i < map->n; i++) {
        MapCluster *cluster = &map->clusters[i];

        fill_disc(cluster, lcs, unit);
        forget_name(cluster);
        name_cluster(cluster, i);
        discs[i].radius = outer_radius(cluster);
    }
    disc_packing(discs, map->n, map->ties);
    frame(map, discs);
}

static void count_ties(ClusterMap *map, const IbidNetwork *network, const IbidPartition *clusters)
{
    const uint32_t *part_of = (const uint32_t *)(const void *)clusters->part_of->data;

    for (size_t v = 0; v < network->n; v++)
        for (uint32_t i = network->out_start[v]; i < network->out_start[v + 1]; i++) {
            uint32_t a = part_of[v], b = part_of[network->out[i]];

            if (a == b || a >= map->n || b >= map->n)
                continue;
            map->ties[a * map->n + b]++;
            map->ties[b * map->n + a]++;
        }
}

ClusterMap *cluster_map_new(const ReportRequest *request, const IbidPartition *clusters,
                            const GPtrArray *portraits, const uint32_t *lcs)
{
    ClusterMap *map = g_new0(ClusterMap, 1);
    double unit = DOT_RADIUS;

    map->n = MIN(portraits->len, MAP_CLUSTERS);
    map->clusters = g_new0(MapCluster, map->n);
    map->ties = g_new0(double, map->n * map->n);
    for (size_t i = 0; i < map->n; i++) {
        map->clusters[i].portrait = g_ptr_array_index(portraits, i);
        map->clusters[i].dots = g_array_new(FALSE, FALSE, sizeof(MapDot));
        map->n_dots += map->clusters[i].portrait->pieces->len;
    }
    if (map->n == 0)
        return map;
    count_ties(map, request->selected, clusters);
    arrange(map, lcs, unit);
    for (int i = 0; i < MOST_SHRINKINGS && (map->width > MOST_WIDTH || map->height > MOST_HEIGHT);
         i++)
        arrange(map, lcs, unit *= SHRINKING);
    return map;
}

void cluster_map_free(ClusterMap *map)
{
    if (map == NULL)
        return;
    for (size_t i = 0; i < map->n; i++) {
        forget_name(&map->clusters[i]);
        g_array_unref(map->clusters[i].dots);
    }
    g_free(map->clusters);
    g_free(map->ties);
    g_free(map);
}
