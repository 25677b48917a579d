#include "analyse/layout_places.h"

#include <math.h>
#include <stdlib.h>

#include "analyse/layout_floor.h"

/* Cells of a floor that the least piece takes each way. */
#define CELLS_OF_LEAST 8
/* A height in widths that no drawing passes: there, pieces lie on others. */
#define MOST_HEIGHT 2.0
/* Heights of a part of so many pieces, in radii of the least: looked at, not derived. */
#define HEIGHT_OF_ANY 17.0
#define HEIGHT_OF_ROOT 6.0

/* A vertex and the height that it wishes for; in [0, 1] once these are spread. */
typedef struct {
    uint32_t vertex; /* of the dated */
    double wished, radius, x;
} Piece;

typedef struct {
    double x1, x2, height;
} Box;

static double cell_of(const IbidLayoutOptions *options)
{
    return (2 * options->least_radius + options->gap) / CELLS_OF_LEAST;
}

static int by_wish(const void *a, const void *b)
{
    const Piece *p = a, *q = b;

    if (p->wished != q->wished)
        return p->wished < q->wished ? -1 : 1;
    return p->vertex < q->vertex ? -1 : p->vertex > q->vertex;
}

/* The great ones first: others find their way round them.  What is alike goes together. */
static int by_radius(const void *a, const void *b)
{
    const Piece *p = a, *q = b;

    if (p->radius != q->radius)
        return p->radius > q->radius ? -1 : 1;
    if (p->x != q->x)
        return p->x < q->x ? -1 : 1;
    return p->vertex < q->vertex ? -1 : p->vertex > q->vertex;
}

/* By rank, as citations that pass by leave holes.  Returns: how far heights were apart. */
static double spread(Piece *pieces, uint32_t n)
{
    double range;

    qsort(pieces, n, sizeof *pieces, by_wish);
    range = pieces[n - 1].wished - pieces[0].wished;
    for (uint32_t i = 0, end; i < n; i = end) {
        double rank;

        for (end = i + 1; end < n && pieces[end].wished == pieces[i].wished;)
            end++;
        rank = n > 1 ? (i + end - 1) / 2.0 / (n - 1) : 0.5;
        for (uint32_t k = i; k < end; k++)
            pieces[k].wished = rank;
    }
    return range;
}

static Box box_of(const LayoutParts *parts, const IbidLayout *layout, const Piece *pieces,
                  uint32_t n, double range)
{
    const IbidLayoutOptions *options = parts->options;
    double most = (HEIGHT_OF_ANY + HEIGHT_OF_ROOT * sqrt(n)) * options->least_radius;
    Box box = {INFINITY, -INFINITY, 0};
    double side = 0;

    for (uint32_t i = 0; i < n; i++) {
        double x = layout->x[parts->vertex_of[pieces[i].vertex]];
        double half = pieces[i].radius + options->gap / 2;

        box.x1 = MIN(box.x1, x - half);
        box.x2 = MAX(box.x2, x + half);
        side = MAX(side, 2 * half);
    }
    box.height = MAX(side, MIN(most, (range + 1) * side));
    return box;
}

static void put_piece(const LayoutParts *parts, LayoutFloor *floor, uint32_t v, double y,
                      IbidLayout *layout)
{
    uint32_t number = parts->vertex_of[v];
    LayoutSquare square = {
        .x = layout->x[number],
        .from = layout->from[number],
        .to = layout->to[number],
        .half = layout->radius[number] + parts->options->gap / 2,
    };

    layout_floor_put(floor, &square, y, &layout->x[number], &layout->y[number]);
}

/* Puts a part where its box has room, at `least` or below. */
static void put_part(const LayoutParts *parts, LayoutFloor *floor, uint32_t part, double least,
                     IbidLayout *layout)
{
    const uint32_t *members = parts->members + parts->part_start[part];
    uint32_t n = parts->part_start[part + 1] - parts->part_start[part];
    g_autofree Piece *pieces = g_new(Piece, n);
    double top, half, range;
    Box box;

    for (uint32_t i = 0; i < n; i++)
        pieces[i] = (Piece){members[i], parts->heights[members[i]],
                            layout->radius[parts->vertex_of[members[i]]],
                            layout->x[parts->vertex_of[members[i]]]};
    range = spread(pieces, n);
    box = box_of(parts, layout, pieces, n, range);
    top = layout_floor_find(floor, box.x1, box.x2, box.height, least);
    half = parts->options->least_radius + parts->options->gap / 2;
    qsort(pieces, n, sizeof *pieces, by_radius);
    for (uint32_t i = 0; i < n; i++)
        put_piece(parts, floor, pieces[i].vertex,
                  top + half + pieces[i].wished * MAX(0, box.height - 2 * half), layout);
    layout_floor_take(floor, box.x1, box.x2, top, top + box.height);
}

/* Moves the places of parts [from, end) down so that the topmost begins at `top`.
 * Returns: where the undermost ends. */
static double move_to(const LayoutParts *parts, uint32_t from, uint32_t end, double top,
                      IbidLayout *layout)
{
    double least = INFINITY, most = top;

    for (uint32_t i = parts->part_start[from]; i < parts->part_start[end]; i++) {
        uint32_t number = parts->vertex_of[parts->members[i]];

        least = MIN(least, layout->y[number] - layout->radius[number]);
    }
    for (uint32_t i = parts->part_start[from]; i < parts->part_start[end]; i++) {
        uint32_t number = parts->vertex_of[parts->members[i]];

        layout->y[number] += top - least;
        most = MAX(most, layout->y[number] + layout->radius[number]);
    }
    return most;
}

static void put_parts(const LayoutParts *parts, uint32_t n_joined, double most, IbidLayout *layout)
{
    /* The greatest part may grow upwards, too. */
    g_auto(LayoutFloor) floor = layout_floor_new(0, layout->width, most, cell_of(parts->options));

    for (uint32_t part = 0; part < n_joined; part++)
        put_part(parts, &floor, part, most / 4, layout);
}

/* On the base line, and above each other. */
static void put_alone(const LayoutParts *parts, uint32_t n_joined, double most, IbidLayout *layout)
{
    g_auto(LayoutFloor) floor = layout_floor_new(0, layout->width, most, cell_of(parts->options));

    for (uint32_t i = parts->part_start[n_joined]; i < parts->part_start[parts->n_parts]; i++) {
        uint32_t number = parts->vertex_of[parts->members[i]];

        put_piece(parts, &floor, parts->members[i], 0, layout);
        layout->y[number] = -layout->y[number];
    }
}

void layout_put_dated(const LayoutParts *parts, IbidLayout *layout)
{
    double most = MOST_HEIGHT * layout->width, gap = 4 * parts->options->gap;
    uint32_t n_joined = 0;

    while (n_joined < parts->n_parts &&
           parts->part_start[n_joined + 1] - parts->part_start[n_joined] > 1)
        n_joined++;
    put_parts(parts, n_joined, most, layout);
    put_alone(parts, n_joined, most, layout);
    layout->height = move_to(parts, 0, n_joined, 0, layout);
    layout->alone = layout->height;
    if (n_joined == parts->n_parts)
        return;
    layout->alone += n_joined > 0 ? gap : 0;
    layout->height =
        move_to(parts, n_joined, parts->n_parts, layout->alone + (n_joined > 0 ? gap : 0), layout);
}
