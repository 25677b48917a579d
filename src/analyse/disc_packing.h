/* Discs side by side, those that are tied near each other. */
#pragma once

#include <stddef.h>

typedef struct {
    double radius; /* more than 0 */
    double x, y;   /* of the middle */
} Disc;

/*
 * Places discs one after the other, each where it touches two that are there and overlaps none: at
 * the place that is nearest to those it is tied to and to the middle of all.  The whole is wider
 * than high, about as a page on a desk.
 *
 * @discs  n of them, in the order in which they are placed: `radius` is given, the rest is set
 * @ties   n × n, symmetric, 0 or more; row by row
 *
 * Cost: O(n^4) at worst, which for 60 discs takes some milliseconds.
 * Source: ibid's own; places that touch two: W. Wang et al., "Visualization of large hierarchical
 *   data by circle packing", 2006, doi:10.1145/1124772.1124851.
 */
void disc_packing(Disc *discs, size_t n, const double *ties);
