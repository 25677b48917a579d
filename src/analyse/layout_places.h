/* Heights become places: parts are packed, and no piece stands on another. */
#pragma once

#include <ibid/layout.h>

/* Everything with a date; vertices are numbered as in a network of these alone. */
typedef struct {
    const IbidNetwork *network;
    const IbidLayoutOptions *options; /* none of them 0 */
    const uint32_t *vertex_of;        /* one a vertex: its number in the layout */
    const double *heights;            /* one a vertex */
    const uint32_t *part_start;       /* n_parts + 1 */
    const uint32_t *members;          /* of part p in places [part_start[p], part_start[p + 1]), the
                                       * greatest part first */
    uint32_t n_parts;
} LayoutParts;

/* Moves pieces of one date that cite each other: what is cited to the left, as far as the date
 * leaves room.  Cost: O(n + arcs). */
void layout_order_dates(const IbidNetwork *network, const IbidLayoutOptions *options,
                        IbidLayout *layout);

/* Places for all that is dated, where x, from, to and radius are known; sets height and alone. */
void layout_put_dated(const LayoutParts *parts, IbidLayout *layout);

/* Places for all that is not, when the rest has them; sets lane, and height where it must grow. */
void layout_put_undated(const IbidNetwork *network, const IbidLayoutOptions *options,
                        IbidLayout *layout);
