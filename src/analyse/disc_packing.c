#include "analyse/disc_packing.h"

#include <glib.h>
#include <math.h>
#include <stdbool.h>

/* A step up or down counts as so many sideways. */
#define STEEPNESS 1.7
/* To be near the middle counts as much as to be near all that a disc is tied to. */
#define PULL_OF_MIDDLE 1.0
/* Touching is no overlap, whatever rounding makes of it. */
#define TOLERANCE 1e-9

typedef struct {
    Disc *discs;
    size_t n; /* of all */
    size_t n_placed;
    const double *ties;
    double x, y, area; /* sums of the placed, weighed by area */
} Packing;

static double distance(const Disc *a, double x, double y)
{
    return hypot(a->x - x, STEEPNESS * (a->y - y));
}

static bool is_free(const Packing *packing, const Disc *disc)
{
    for (size_t i = 0; i < packing->n_placed; i++) {
        const Disc *other = &packing->discs[i];

        if (hypot(other->x - disc->x, other->y - disc->y) <
            other->radius + disc->radius - TOLERANCE)
            return false;
    }
    return true;
}

/* How far a place is from where the disc should be; less is better. */
static double strain(const Packing *packing, const Disc *disc)
{
    const double *ties = packing->ties + packing->n_placed * packing->n;
    double sum = 0, all = 0;

    for (size_t i = 0; i < packing->n_placed; i++) {
        sum += ties[i] * distance(&packing->discs[i], disc->x, disc->y);
        all += ties[i];
    }
    return (all > 0 ? sum / all : 0) +
           PULL_OF_MIDDLE * distance(disc, packing->x / packing->area, packing->y / packing->area);
}

/* The place of `disc` that touches `a` and `b`, on the side of `sign`; false where they are too far
 * from each other. */
static bool touch(const Disc *a, const Disc *b, int sign, Disc *disc)
{
    double dx = b->x - a->x, dy = b->y - a->y, apart = hypot(dx, dy);
    double to_a = a->radius + disc->radius, to_b = b->radius + disc->radius;
    double along = (apart * apart + to_a * to_a - to_b * to_b) / (2 * apart);
    double across = to_a * to_a - along * along;

    if (across < 0)
        return false;
    across = sign * sqrt(across);
    disc->x = a->x + (along * dx - across * dy) / apart;
    disc->y = a->y + (along * dy + across * dx) / apart;
    return true;
}

static void add(Packing *packing)
{
    const Disc *disc = &packing->discs[packing->n_placed++];
    double area = disc->radius * disc->radius;

    packing->x += area * disc->x;
    packing->y += area * disc->y;
    packing->area += area;
}

/* The best of all places that touch two. */
static void place(Packing *packing)
{
    Disc *next = &packing->discs[packing->n_placed], tried = *next;
    double least = INFINITY;

    for (size_t i = 0; i + 1 < packing->n_placed; i++)
        for (size_t k = i + 1; k < packing->n_placed; k++)
            for (int sign = -1; sign <= 1; sign += 2) {
                double found;

                if (!touch(&packing->discs[i], &packing->discs[k], sign, &tried) ||
                    !is_free(packing, &tried))
                    continue;
                found = strain(packing, &tried);
                if (found < least) {
                    least = found;
                    *next = tried;
                }
            }
    add(packing);
}

void disc_packing(Disc *discs, size_t n, const double *ties)
{
    Packing packing = {.discs = discs, .n = n, .ties = ties};

    for (size_t i = 0; i < MIN(n, 2); i++) {
        discs[i].x = i == 0 ? 0 : discs[0].radius + discs[1].radius;
        discs[i].y = 0;
        add(&packing);
    }
    while (packing.n_placed < n)
        place(&packing);
}
