/*
 * How a vertex is drawn by programs that ask: a place, a size and a colour.
 *
 * Pieces stand as in the historiograph (ibid/layout.h): time runs from left to right, as day by day
 * as dates are known; what has no date stands left of all that has one.  Heights of what is no
 * piece only keep vertices apart; dates are in a row below.
 */
#pragma once

#include "export/attributes.h"

typedef struct {
    double x, y; /* 0 to 1000, what is no piece a little outside; y grows upwards */
    double size; /* diameter, in the same unit; its square grows with local citation score */
    uint8_t red, green, blue; /* by cluster; grey for what is in none */
    const char *colour;       /* about the same one by its name, in Pajek and SVG; static storage */
} Look;

/* The vertex's. */
Look look_of(const Measured *measured, size_t vertex);

/* "#rrggbb" to `text`, which it returns. */
#define LOOK_COLOUR_SIZE 8
const char *look_colour(const Look *look, char text[LOOK_COLOUR_SIZE]);
