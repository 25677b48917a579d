#include <math.h>

#include "analyse/layout_floor.h"
#include "analyse/layout_places.h"

/* How much of the lane is full where it is as high as the rest. */
#define FULLNESS 0.5
#define CELLS_OF_LEAST 8

static bool is_undated(const IbidNetwork *network, uint32_t v)
{
    return network->dates[v].precision == IBID_PRECISION_NONE;
}

/* The side of the square that a piece takes. */
static double side_of(const IbidLayout *layout, const IbidLayoutOptions *options, uint32_t v)
{
    return 2 * layout->radius[v] + options->gap;
}

/* Where its dated neighbours stand; below all where it has none. */
static double height_of(const IbidNetwork *network, const IbidLayout *layout, uint32_t v)
{
    double sum = 0;
    uint32_t n = 0;

    for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++)
        if (!is_undated(network, network->out[k]))
            sum += layout->y[network->out[k]], n++;
    for (uint32_t k = network->in_start[v]; k < network->in_start[v + 1]; k++)
        if (!is_undated(network, network->in[k]))
            sum += layout->y[network->in[k]], n++;
    return n > 0 ? sum / n : layout->height;
}

static void measure(const IbidNetwork *network, const IbidLayoutOptions *options,
                    IbidLayout *layout)
{
    double area = 0, widest = 0, highest;

    for (uint32_t v = 0; v < network->n; v++)
        if (is_undated(network, v)) {
            area += pow(side_of(layout, options, v), 2);
            widest = MAX(widest, side_of(layout, options, v));
        }
    if (area == 0)
        return;
    highest = MAX(layout->height, widest);
    layout->lane = MIN(options->width, MAX(widest + options->gap, area / FULLNESS / highest));
    layout->height = MAX(highest, area / FULLNESS / layout->lane);
}

typedef struct {
    uint32_t vertex;
    double radius;
} Undated;

/* As those with a date: the great ones first, and what is alike together, of which the floor makes
 * use. */
static int by_radius(const void *a, const void *b)
{
    const Undated *p = a, *q = b;

    if (p->radius != q->radius)
        return p->radius > q->radius ? -1 : 1;
    return p->vertex < q->vertex ? -1 : p->vertex > q->vertex;
}

/* Returns: (transfer full) array of Undated. */
static GArray *list_undated(const IbidNetwork *network, const IbidLayout *layout)
{
    GArray *all = g_array_new(FALSE, FALSE, sizeof(Undated));

    for (uint32_t v = 0; v < network->n; v++) {
        Undated undated = {v, layout->radius[v]};

        if (is_undated(network, v))
            g_array_append_val(all, undated);
    }
    g_array_sort(all, by_radius);
    return all;
}

void layout_put_undated(const IbidNetwork *network, const IbidLayoutOptions *options,
                        IbidLayout *layout)
{
    g_auto(LayoutFloor) floor = {0};
    g_autoptr(GArray) undated = list_undated(network, layout);
    double bottom;

    measure(network, options, layout);
    if (layout->lane == 0)
        return;
    bottom = layout->height;
    floor = layout_floor_new(-layout->lane, layout->lane, 2 * bottom,
                             (2 * options->least_radius + options->gap) / CELLS_OF_LEAST);
    for (guint i = 0; i < undated->len; i++) {
        uint32_t v = g_array_index(undated, Undated, i).vertex;
        LayoutSquare square = {-layout->lane / 2, -layout->lane, 0,
                               side_of(layout, options, v) / 2};

        layout_floor_put(&floor, &square, MIN(height_of(network, layout, v), bottom - square.half),
                         &layout->x[v], &layout->y[v]);
        layout->from[v] = layout->to[v] = layout->x[v];
        layout->height = MAX(layout->height, layout->y[v] + layout->radius[v]);
    }
}
