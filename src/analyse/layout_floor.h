/* Squares put on a floor of little cells so that none lies on another. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
    double left; /* x where the floor begins; y begins with 0 */
    double cell; /* width and height of a cell */
    size_t n_rows, n_columns;
    size_t n_words; /* of a row */
    uint64_t *taken;
} LayoutFloor;

LayoutFloor layout_floor_new(double left, double width, double height, double cell);
/* A cleared or all-zero floor may be cleared again. */
void layout_floor_clear(LayoutFloor *floor);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(LayoutFloor, layout_floor_clear)

/* A square that may stand anywhere in [from, to), best at x. */
typedef struct {
    double x, from, to;
    double half; /* of its side */
} LayoutSquare;

/*
 * Puts a square as near to a height as there is room, where x comes before y as long as the way
 * aside is shorter than that up or down; where there is no room on all the floor, on others.
 *
 * @ret_y  its centre
 */
void layout_floor_put(LayoutFloor *floor, const LayoutSquare *square, double y, double *ret_x,
                      double *ret_y);

/* The topmost y of at least `least` where an empty box of this size begins; the floor's end where
 * there is none. */
double layout_floor_find(const LayoutFloor *floor, double x1, double x2, double height,
                         double least);
void layout_floor_take(LayoutFloor *floor, double x1, double x2, double y1, double y2);
