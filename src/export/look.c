#include "export/look.h"

#include <math.h>
#include <stdio.h>

#define WIDTH 1000.0
/* What is no piece and undated, and dates, stand so far outside. */
#define MARGIN 60.0
#define LANE_GAP 24.0
/* Diameter of what is no piece. */
#define OTHER_SIZE 10.0
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

/* Where time begins: right of what is undated. */
static double start_of(const IbidLayout *layout)
{
    return layout->lane > 0 ? layout->lane + LANE_GAP : 0;
}

/* What the layout's lengths are multiplied by to lie within WIDTH. */
static double scale_of(const IbidLayout *layout)
{
    double longest = MAX(start_of(layout) + layout->width, layout->height);

    return longest > 0 ? WIDTH / longest : 1;
}

/* The middle of what is known of a date. */
static double x_of(const IbidLayout *layout, IbidDate date)
{
    int64_t first, end;

    ibid_date_span(date, &first, &end);
    return (ibid_layout_x(layout, first) + ibid_layout_x(layout, end)) / 2;
}

/* Of what is no piece: stubs and outside sources anywhere in the drawing's height, dates below. */
static void place_other(const Measured *measured, size_t vertex, Look *look)
{
    const IbidLayout *layout = measured->layout;
    IbidDate date = attribute_date(measured, vertex);
    bool is_date = ibid_graph_vertex(measured->graph, vertex)->kind == IBID_VERTEX_DATE;
    double height = (double)vertex * GOLDEN_STEP;

    look->x =
        date.precision == IBID_PRECISION_NONE ? -MARGIN : start_of(layout) + x_of(layout, date);
    look->y = is_date ? -MARGIN : MAX(MARGIN, layout->height) * (height - floor(height));
    look->size = OTHER_SIZE;
}

Look look_of(const Measured *measured, size_t vertex)
{
    const IbidLayout *layout = measured->layout;
    const Colour *colour = colour_of(measured, vertex);
    double scale = scale_of(layout);
    Look look = {
        .red = colour->red,
        .green = colour->green,
        .blue = colour->blue,
        .colour = colour->name,
    };

    if (vertex < measured->n_pieces) {
        look.x = layout->x[vertex] + (layout->x[vertex] < 0 ? layout->lane : start_of(layout));
        look.y = layout->height - layout->y[vertex];
        look.size = 2 * layout->radius[vertex];
    } else {
        place_other(measured, vertex, &look);
    }
    look.x = rounded(look.x * scale);
    look.y = rounded(look.y * scale);
    look.size = rounded(look.size * scale);
    return look;
}

const char *look_colour(const Look *look, char text[LOOK_COLOUR_SIZE])
{
    snprintf(text, LOOK_COLOUR_SIZE, "#%02x%02x%02x", look->red, look->green, look->blue);
    return text;
}
