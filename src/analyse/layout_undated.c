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

void layout_put_undated(const IbidNetwork *network, const IbidLayoutOptions *options,
                        IbidLayout *layout)
{
    g_auto(LayoutFloor) floor = {0};
    double bottom;

    measure(network, options, layout);
    if (layout->lane == 0)
        return;
    bottom = layout->height;
    floor = layout_floor_new(-layout->lane, layout->lane, 2 * bottom,
                             (2 * options->least_radius + options->gap) / CELLS_OF_LEAST);
    for (uint32_t v = 0; v < network->n; v++) {
        LayoutSquare square = {-layout->lane / 2, -layout->lane, 0,
                               side_of(layout, options, v) / 2};

        if (!is_undated(network, v))
            continue;
        layout_floor_put(&floor, &square, MIN(height_of(network, layout, v), bottom - square.half),
                         &layout->x[v], &layout->y[v]);
        layout->from[v] = layout->to[v] = layout->x[v];
        layout->height = MAX(layout->height, layout->y[v] + layout->radius[v]);
    }
}
