/* Squares put on a floor of little cells so that none lies on another. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A square that may stand anywhere in [from, to), best at x. */
typedef struct {
    double x, from, to;
    double half; /* of its side */
} LayoutSquare;

typedef struct {
    double left; /* x where the floor begins; y begins with 0 */
    double cell; /* width and height of a cell */
    size_t n_rows, n_columns;
    size_t n_words; /* of a row */
    uint64_t *taken;

    /* Rows that had no room for squares like the last one: from row r on, upwards and downwards,
     * the next that may have some.  Rows of another generation may all have. */
    LayoutSquare last;
    uint32_t generation;
    uint32_t *generation_of;      /* n_rows */
    int32_t *upwards, *downwards; /* n_rows; -1 or n_rows: there is none */
} LayoutFloor;

LayoutFloor layout_floor_new(double left, double width, double height, double cell);
/* A cleared or all-zero floor may be cleared again. */
void layout_floor_clear(LayoutFloor *floor);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(LayoutFloor, layout_floor_clear)

/*
 * Puts a square into the row nearest to a height that has room for it, as near to its x as it has;
 * where there is no room on all the floor, on others.  Squares that are alike are best put one
 * after the other.
 *
 * @ret_y  its centre
 *
 * Cost: all squares that are alike pass by each row at most once; (to - from) / side in a row.
 */
void layout_floor_put(LayoutFloor *floor, const LayoutSquare *square, double y, double *ret_x,
                      double *ret_y);

/* The topmost y of at least `least` where an empty box of this size begins; the floor's end where
 * there is none. */
double layout_floor_find(const LayoutFloor *floor, double x1, double x2, double height,
                         double least);
void layout_floor_take(LayoutFloor *floor, double x1, double x2, double y1, double y2);
