#include <math.h>

#include "report/cluster_map.h"
#include "report/svg.h"
#include "report/words.h"

#define COLOURS 7
/* Width of the strongest tie. */
#define MOST_TIE_WIDTH 12.0
#define LEAST_TIE_WIDTH 0.75
/* Ties that are drawn, a cluster: the strongest. */
#define TIES_OF_CLUSTER 3

typedef struct {
    size_t a, b;
    double n;
} Tie;

static int by_strength(const void *left, const void *right)
{
    const Tie *a = left, *b = right;

    if (a->n != b->n)
        return a->n > b->n ? -1 : 1;
    return a->a != b->a ? (a->a > b->a ? 1 : -1) : (a->b > b->b) - (a->b < b->b);
}

/* Strongest first.  Returns: (transfer full) Tie. */
static GArray *list_ties(const ClusterMap *map)
{
    GArray *ties = g_array_new(FALSE, FALSE, sizeof(Tie));

    for (size_t a = 0; a < map->n; a++)
        for (size_t b = a + 1; b < map->n; b++) {
            Tie tie = {a, b, map->ties[a * map->n + b]};

            if (tie.n > 0)
                g_array_append_val(ties, tie);
        }
    g_array_sort(ties, by_strength);
    if (ties->len > TIES_OF_CLUSTER * map->n)
        g_array_set_size(ties, (guint)(TIES_OF_CLUSTER * map->n));
    return ties;
}

/* Weakest first, so that the strongest lie on top; discs hide what runs below them. */
static void draw_ties(const ClusterMap *map, GString *out)
{
    g_autoptr(GArray) ties = list_ties(map);

    g_string_append(out, "<g class=\"ties\">\n");
    for (guint i = ties->len; i-- > 0;) {
        const Tie *tie = &g_array_index(ties, Tie, i);
        const MapCluster *a = &map->clusters[tie->a], *b = &map->clusters[tie->b];
        double width = MOST_TIE_WIDTH * sqrt(tie->n / g_array_index(ties, Tie, 0).n);
        g_autofree char *count = words_count((size_t)tie->n, "citation", "citations");

        g_string_append(out, "<line");
        svg_attribute(out, "x1", a->x);
        svg_attribute(out, "y1", a->y);
        svg_attribute(out, "x2", b->x);
        svg_attribute(out, "y2", b->y);
        svg_attribute(out, "stroke-width", MAX(width, LEAST_TIE_WIDTH));
        g_string_append_printf(out, "><title>%s between clusters %zu and %zu</title></line>\n",
                               count, tie->a + 1, tie->b + 1);
    }
    g_string_append(out, "</g>\n");
}

static void draw_circle(GString *out, double x, double y, double radius)
{
    svg_attribute(out, "cx", x);
    svg_attribute(out, "cy", y);
    svg_attribute(out, "r", radius);
    g_string_append(out, "/>");
}

static void draw_dots(const ReportRequest *request, const MapCluster *cluster, GString *out)
{
    for (guint i = 0; i < cluster->dots->len; i++) {
        const MapDot *dot = &g_array_index(cluster->dots, MapDot, i);

        g_string_append_printf(out, "<circle data-piece=\"%u\"",
                               request->selected->graph_vertex[dot->piece]);
        draw_circle(out, cluster->x + dot->x, cluster->y + dot->y, dot->radius);
    }
    g_string_append_c(out, '\n');
}

/* With too many pieces for dots the disc itself has the colour. */
static void draw_cluster(const ReportRequest *request, const ClusterMap *map, size_t i,
                         GString *out)
{
    const MapCluster *cluster = &map->clusters[i];
    bool has_dots = map->n_dots <= MAP_DOTS;

    g_string_append_printf(out, "<g class=\"c%zu\"><circle class=\"disc%s\"", i % COLOURS,
                           has_dots ? "" : " full");
    draw_circle(out, cluster->x, cluster->y, cluster->radius);
    if (has_dots)
        draw_dots(request, cluster, out);
    for (size_t line = 0; line < MAP_NAME_LINES && cluster->name[line] != NULL; line++)
        svg_words(out, "label middle", cluster->x,
                  cluster->y + cluster->radius + 15 * (double)(line + 1), cluster->name[line]);
    g_string_append(out, "</g>\n");
}

static void append_numbers(GString *out, const char *key, const GArray *numbers)
{
    g_string_append_printf(out, "\"%s\":[", key);
    for (guint i = 0; i < numbers->len; i++) {
        g_string_append(out, i > 0 ? "," : "");
        svg_number(out, g_array_index(numbers, double, i));
    }
    g_string_append_c(out, ']');
}

/* The places of all dots, for assets/map.js. */
static void append_places(const ReportRequest *request, const ClusterMap *map, GString *out)
{
    static const char *const keys[] = {"piece", "cluster", "x", "y", "radius"};
    GArray *columns[G_N_ELEMENTS(keys)];

    for (size_t k = 0; k < G_N_ELEMENTS(keys); k++)
        columns[k] = g_array_new(FALSE, FALSE, sizeof(double));
    for (size_t i = 0; i < map->n; i++)
        for (guint j = 0; j < map->clusters[i].dots->len; j++) {
            const MapCluster *cluster = &map->clusters[i];
            const MapDot *dot = &g_array_index(cluster->dots, MapDot, j);
            const double values[] = {request->selected->graph_vertex[dot->piece], (double)i,
                                     cluster->x + dot->x, cluster->y + dot->y, dot->radius};

            for (size_t k = 0; k < G_N_ELEMENTS(keys); k++)
                g_array_append_val(columns[k], values[k]);
        }
    g_string_append(out, "<script type=\"application/json\" id=\"places\">{");
    for (size_t k = 0; k < G_N_ELEMENTS(keys); k++) {
        g_string_append(out, k > 0 ? "," : "");
        append_numbers(out, keys[k], columns[k]);
        g_array_unref(columns[k]);
    }
    g_string_append(out, "}</script>\n");
}

/* "The 60 largest of 210 clusters, with 3,400 of 5,000 articles." */
static char *tell_share(const ReportRequest *request, const ClusterMap *map, size_t n_clusters)
{
    g_autofree char *dots = words_number(map->n_dots), *all = words_number(request->selected->n);
    g_autofree char *clusters = words_number(n_clusters);

    if (map->n == n_clusters)
        return g_strdup_printf("%s of %s articles are in clusters of two or more.", dots, all);
    return g_strdup_printf("The %zu largest of %s clusters, with %s of %s articles.", map->n,
                           clusters, dots, all);
}

static const char *const sigma[] = {"graphology.umd.min.js", "sigma.min.js", NULL};

void cluster_map_add(const ReportRequest *request, const ClusterMap *map, size_t n_clusters,
                     Finding *finding)
{
    g_autoptr(GString) out = g_string_new(NULL);
    g_autofree char *share = tell_share(request, map, n_clusters);
    Block *figure;

    if (map->n == 0)
        return;
    svg_open(out, "map", map->width, map->height, "Map of clusters", share);
    draw_ties(map, out);
    for (size_t i = 0; i < map->n; i++)
        draw_cluster(request, map, i, out);
    svg_close(out);
    if (map->n_dots > MAP_DOTS)
        append_places(request, map, out);
    figure = finding_figure(
        finding, "map", g_string_free(g_steal_pointer(&out), FALSE),
        "%s  Dots are articles, larger the more they are cited, the most cited in the "
        "middle; lines are citations between clusters, either way, the strongest only.  "
        "Clusters that cite each other lie near each other; places mean nothing else.",
        share);
    if (map->n_dots > MAP_DOTS)
        figure->scripts = sigma;
}
