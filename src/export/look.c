#include "export/look.h"

#include <math.h>
#include <stdio.h>

#define WIDTH 1000.0
/* What is undated, and dates, stand so far outside. */
#define MARGIN 60.0
#define LEAST_SIZE 10.0
/* The area grows with the score. */
#define SIZE_OF_ONE 8.0
/* Steps of the golden ratio keep any run of numbers apart. */
#define GOLDEN_STEP 0.6180339887498949

typedef struct {
    uint8_t red, green, blue;
    const char *name;
} Colour;

/* Colours that the colour-blind tell apart; source: M. Okabe and K. Ito, "Color Universal Design",
 * 2008, without black. */
static const Colour cluster_colours[] = {
    {0, 114, 178, "Blue"},      {230, 159, 0, "Orange"}, {0, 158, 115, "Green"},
    {204, 121, 167, "Magenta"}, {86, 180, 233, "Cyan"},  {213, 94, 0, "Red"},
    {240, 228, 66, "Yellow"},
};
static const Colour no_cluster = {153, 153, 153, "Gray"};

static const Colour *colour_of(const Measured *measured, size_t vertex)
{
    const GArray *parts = measured->clusters->part_of;

    if (vertex >= parts->len)
        return &no_cluster;
    return &cluster_colours[g_array_index(parts, uint32_t, vertex) % G_N_ELEMENTS(cluster_colours)];
}

/* To a tenth, so that no file shows digits that mean nothing. */
static double rounded(double number)
{
    return floor(10 * number + 0.5) / 10;
}

static double x_of(const Measured *measured, IbidDate date)
{
    int64_t span = measured->last_day - measured->first_day;

    if (date.precision == IBID_PRECISION_NONE)
        return -MARGIN;
    if (span == 0)
        return WIDTH / 2;
    return WIDTH * (double)(ibid_date_days(date) - measured->first_day) / (double)span;
}

Look look_of(const Measured *measured, size_t vertex)
{
    const Colour *colour = colour_of(measured, vertex);
    bool is_date = ibid_graph_vertex(measured->graph, vertex)->kind == IBID_VERTEX_DATE;
    double height = (double)vertex * GOLDEN_STEP;
    uint32_t score = vertex < measured->n_pieces ? measured->citations[vertex] : 0;

    return (Look){
        .x = rounded(x_of(measured, attribute_date(measured, vertex))),
        .y = is_date ? -MARGIN : rounded(WIDTH * (height - floor(height))),
        .size = rounded(LEAST_SIZE + SIZE_OF_ONE * sqrt(score)),
        .red = colour->red,
        .green = colour->green,
        .blue = colour->blue,
        .colour = colour->name,
    };
}

const char *look_colour(const Look *look, char text[LOOK_COLOUR_SIZE])
{
    snprintf(text, LOOK_COLOUR_SIZE, "#%02x%02x%02x", look->red, look->green, look->blue);
    return text;
}
