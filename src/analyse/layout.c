#include <ibid/layout.h>

#include <ibid/partition.h>
#include <math.h>
#include <stdlib.h>

#include "analyse/layout_part.h"
#include "analyse/layout_places.h"
#include "base/numbers.h"

#define DEFAULT_WIDTH 1000.0
#define DEFAULT_LEAST_RADIUS 3.5
#define DEFAULT_MOST_RADIUS 14.0
#define DEFAULT_GAP 2.0

/* What layers are told from. */
typedef struct {
    const IbidNetwork *network;
    const uint32_t *vertex_of; /* numbers of its vertices in the layout */
    const IbidLayout *layout;
} LayoutTimes;

static IbidLayoutOptions completed(const IbidLayoutOptions *options)
{
    IbidLayoutOptions all = options != NULL ? *options : (IbidLayoutOptions){0};

    all.width = all.width > 0 ? all.width : DEFAULT_WIDTH;
    all.least_radius = all.least_radius > 0 ? all.least_radius : DEFAULT_LEAST_RADIUS;
    all.most_radius = all.most_radius > 0 ? all.most_radius : DEFAULT_MOST_RADIUS;
    all.gap = all.gap > 0 ? all.gap : DEFAULT_GAP;
    return all;
}

static uint32_t citations_of(const IbidNetwork *network, const IbidLayoutOptions *options,
                             uint32_t v)
{
    return options->citations != NULL ? options->citations[v]
                                      : network->in_start[v + 1] - network->in_start[v];
}

/* A citation adds as much area as the least piece has, unless the most cited grew too large. */
static void find_radii(const IbidNetwork *network, const IbidLayoutOptions *options,
                       IbidLayout *layout)
{
    double least = options->least_radius * options->least_radius;
    double most = options->most_radius * options->most_radius;
    uint32_t most_cited = 1;

    for (uint32_t v = 0; v < network->n; v++)
        most_cited = MAX(most_cited, citations_of(network, options, v));
    for (uint32_t v = 0; v < network->n; v++)
        layout->radius[v] = sqrt(least + citations_of(network, options, v) *
                                             MIN(least, (most - least) / most_cited));
}

static void find_span(const IbidNetwork *network, const IbidLayoutOptions *options,
                      IbidLayout *layout)
{
    bool found = options->end_day > options->first_day;

    layout->first_day = options->first_day;
    layout->end_day = options->end_day;

    for (uint32_t v = 0; v < network->n; v++) {
        int64_t first, end;

        if (network->dates[v].precision == IBID_PRECISION_NONE)
            continue;
        ibid_date_span(network->dates[v], &first, &end);
        layout->first_day = found ? MIN(layout->first_day, first) : first;
        layout->end_day = found ? MAX(layout->end_day, end) : end;
        found = true;
    }
}

double ibid_layout_x(const IbidLayout *layout, int64_t day)
{
    return layout->width * (double)(day - layout->first_day) /
           (double)MAX(1, layout->end_day - layout->first_day);
}

/* Where nothing is dated, all may be any time. */
static void find_times(const IbidNetwork *network, const IbidLayoutOptions *options,
                       IbidLayout *layout)
{
    find_span(network, options, layout);
    layout->width = options->width;
    for (uint32_t v = 0; v < network->n; v++) {
        int64_t first, end;

        ibid_date_span(network->dates[v], &first, &end);
        if (network->n_dated == 0) {
            layout->to[v] = options->width;
        } else if (end > first) {
            layout->from[v] = ibid_layout_x(layout, first);
            layout->to[v] = ibid_layout_x(layout, end);
        }
        layout->x[v] = (layout->from[v] + layout->to[v]) / 2;
    }
    layout_order_dates(network, options, layout);
}

typedef enum { BY_MONTH, BY_DAY, BY_X } LayerKind;

/* The middle of what is known of a date, in units of layers. */
static int64_t time_of(const LayoutTimes *times, uint32_t v, LayerKind kind)
{
    int64_t first, end;
    GDate day;

    if (kind == BY_X)
        return (int64_t)times->layout->x[times->vertex_of[v]];
    ibid_date_span(times->network->dates[v], &first, &end);
    first += (end - first) / 2;
    if (kind == BY_DAY)
        return first;
    g_date_clear(&day, 1);
    g_date_set_julian(&day, (guint32)first + 1);
    return 12 * (int64_t)g_date_get_year(&day) + (int64_t)g_date_get_month(&day);
}

/* Numbers the layers in which there is anything.  Returns: how many there are. */
static uint32_t number_layers(const LayoutTimes *times, LayerKind kind, uint32_t *layer_of)
{
    size_t n = times->network->n;
    g_autofree int64_t *all = g_new(int64_t, n + 1), *sorted = g_new(int64_t, n + 1);
    uint32_t n_layers = 0;

    for (uint32_t v = 0; v < n; v++)
        all[v] = sorted[v] = time_of(times, v, kind);
    qsort(sorted, n, sizeof *sorted, numbers_by_int64);
    for (size_t i = 0; i < n; i++)
        if (i == 0 || sorted[i] != sorted[n_layers - 1])
            sorted[n_layers++] = sorted[i];
    for (uint32_t v = 0; v < n; v++) {
        const int64_t *place = bsearch(&all[v], sorted, n_layers, sizeof *sorted, numbers_by_int64);

        layer_of[v] = (uint32_t)(place - sorted);
    }
    return n_layers;
}

/* By month; by day where months are few, and by place within the day where days are. */
static void find_layers(const LayoutTimes *times, uint32_t *layer_of)
{
    LayerKind kind = times->network->n_dated == 0 ? BY_X : BY_MONTH;

    while (number_layers(times, kind, layer_of) < IBID_LAYOUT_LEAST_MONTHS && kind < BY_X)
        kind++;
}

/* A vertex by the part that it is in, and its layer. */
typedef struct {
    uint32_t part, layer, vertex;
} Member;

static int by_part_and_layer(const void *a, const void *b)
{
    const Member *p = a, *q = b;

    if (p->part != q->part)
        return p->part < q->part ? -1 : 1;
    if (p->layer != q->layer)
        return p->layer < q->layer ? -1 : 1;
    return p->vertex < q->vertex ? -1 : p->vertex > q->vertex;
}

/* Fills `members` by part, layer and number, and where parts begin. */
static void sort_members(const IbidPartition *components, const uint32_t *layer_of,
                         uint32_t *members, uint32_t *part_start)
{
    uint32_t n = components->part_of->len;
    g_autofree Member *all = g_new(Member, n + 1);

    for (uint32_t v = 0; v < n; v++) {
        uint32_t part = g_array_index(components->part_of, uint32_t, v);

        all[v] = (Member){part, layer_of[v], v};
        part_start[part + 1]++;
    }
    qsort(all, n, sizeof *all, by_part_and_layer);
    for (uint32_t i = 0; i < n; i++)
        members[i] = all[i].vertex;
    numbers_add_up(part_start, components->sizes->len);
}

/* In an order of few crossings: that of sweeps from the order of dates, or of sweeps from igraph's
 * order.  Neither is always the better one. */
static bool find_heights(const LayoutPart *part, GError **error)
{
    g_autofree double *heights = NULL;
    LayoutPart other = *part;

    layout_start(part);
    layout_sweep(part);
    if (!layout_suits_sugiyama(part))
        return true;
    other.heights = heights = g_new(double, part->network->n);
    if (!layout_sugiyama(&other, error))
        return false;
    layout_sweep(&other);
    if (layout_crossings(&other, LAYOUT_N_COMPARED) < layout_crossings(part, LAYOUT_N_COMPARED))
        for (uint32_t i = 0; i < part->n; i++)
            part->heights[part->vertices[i]] = heights[part->vertices[i]];
    return true;
}

static bool lay_out_dated(const IbidNetwork *dated, const uint32_t *vertex_of,
                          const IbidLayoutOptions *options, IbidLayout *layout, GError **error)
{
    g_autoptr(IbidPartition) components = ibid_components(dated);
    uint32_t n_parts = components->sizes->len;
    g_autofree uint32_t *layer_of = g_new(uint32_t, dated->n + 1);
    g_autofree uint32_t *members = g_new(uint32_t, dated->n + 1);
    g_autofree uint32_t *part_start = g_new0(uint32_t, (size_t)n_parts + 2);
    g_autofree double *heights = g_new0(double, dated->n + 1), *x = g_new(double, dated->n + 1);

    find_layers(&(LayoutTimes){dated, vertex_of, layout}, layer_of);
    sort_members(components, layer_of, members, part_start);
    for (uint32_t v = 0; v < dated->n; v++)
        x[v] = layout->x[vertex_of[v]];
    for (uint32_t p = 0; p < n_parts; p++) {
        LayoutPart part = {dated,
                           x,
                           layer_of,
                           heights,
                           members + part_start[p],
                           part_start[p + 1] - part_start[p]};

        if (part.n > 1 && !find_heights(&part, error))
            return false;
    }
    layout_put_dated(
        &(LayoutParts){dated, options, vertex_of, heights, part_start, members, n_parts}, layout);
    return true;
}

/* Makes all of the drawing the lane of what is undated. */
static void make_lane(IbidLayout *layout)
{
    for (size_t v = 0; v < layout->n; v++) {
        layout->x[v] -= layout->width;
        layout->from[v] = layout->to[v] = layout->x[v];
    }
    layout->lane = layout->n > 0 ? layout->width : 0;
    layout->width = 0;
}

static IbidLayout *layout_new(size_t n)
{
    IbidLayout *layout = g_new0(IbidLayout, 1);

    layout->n = n;
    layout->x = g_new0(double, n + 1);
    layout->y = g_new0(double, n + 1);
    layout->radius = g_new0(double, n + 1);
    layout->from = g_new0(double, n + 1);
    layout->to = g_new0(double, n + 1);
    return layout;
}

IbidLayout *ibid_historiograph_layout(const IbidNetwork *network, const IbidLayoutOptions *options,
                                      GError **error)
{
    IbidLayoutOptions all = completed(options);
    g_autofree bool *keeps = g_new(bool, network->n + 1);
    g_autofree uint32_t *vertex_of = NULL;
    g_autoptr(IbidNetwork) dated = NULL;
    g_autoptr(IbidLayout) layout = layout_new(network->n);

    for (uint32_t v = 0; v < network->n; v++)
        keeps[v] = network->n_dated == 0 || network->dates[v].precision != IBID_PRECISION_NONE;
    find_radii(network, &all, layout);
    find_times(network, &all, layout);
    dated = ibid_network_select(network, keeps, NULL, &vertex_of);
    if (!lay_out_dated(dated, vertex_of, &all, layout, error))
        return NULL;
    if (network->n_dated == 0)
        make_lane(layout);
    else
        layout_put_undated(network, &all, layout);
    return g_steal_pointer(&layout);
}

void ibid_layout_free(IbidLayout *layout)
{
    if (layout == NULL)
        return;
    g_free(layout->x);
    g_free(layout->y);
    g_free(layout->radius);
    g_free(layout->from);
    g_free(layout->to);
    g_free(layout);
}
