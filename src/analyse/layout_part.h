/* A part of a network that hangs together, as its heights are sought: dated pieces in layers. */
#pragma once

#include <ibid/network.h>

typedef struct {
    const IbidNetwork *network; /* all of its vertices have a date */
    const double *x;            /* one a vertex: its time, in any unit */
    const uint32_t *layer_of;   /* one a vertex: months or days that are not empty, from 0 on */
    double *heights;            /* one a vertex: what is sought */
    const uint32_t *vertices;   /* of this part, by layer, then number */
    uint32_t n;
} LayoutPart;

/* Heights one apart in each layer, in the order of numbers: where the search begins. */
void layout_start(const LayoutPart *part);

/*
 * Heights by igraph's layout for layers, at least one apart in each.
 *
 * Returns: false with IBID_ERROR_NUMERIC.
 */
bool layout_sugiyama(const LayoutPart *part, GError **error);

/* True where that takes no longer than a second or so. */
bool layout_suits_sugiyama(const LayoutPart *part);

/* Citations by which orders are compared: two million pairs, some 5 ms. */
#define LAYOUT_N_COMPARED 2000

/* Moves pieces to the mean height of those that they cite and that cite them, layer by layer, one
 * way through time, then the other; keeps the heights that have the fewest crossings of all that
 * are seen, those that are given among them. */
void layout_sweep(const LayoutPart *part);

/*
 * How many pairs of citations within the part cross or touch as straight lines, and how often they
 * run over pieces.
 *
 * @most  look at about so many citations, evenly taken from all; 0 for all
 *
 * Cost: the square of these.
 */
uint64_t layout_crossings(const LayoutPart *part, uint32_t most);
