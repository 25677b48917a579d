/* Sets of numbers that grow together: each is known by its least member. */
#pragma once

#include <stdint.h>

/*
 * The least member of the set of `number`; halves the way to it.
 *
 * @parent  one a number, at first the number itself
 *
 * Source: R. E. Tarjan and J. van Leeuwen, "Worst-case analysis of set union algorithms", 1984,
 *   doi:10.1145/62.2160.
 */
static inline uint32_t union_find_least(uint32_t *parent, uint32_t number)
{
    while (parent[number] != number) {
        parent[number] = parent[parent[number]];
        number = parent[number];
    }
    return number;
}

/* Makes one set of two, by their least members.  Returns: the lesser. */
static inline uint32_t union_find_join(uint32_t *parent, uint32_t a, uint32_t b)
{
    if (a < b) {
        parent[b] = a;
        return a;
    }
    parent[a] = b;
    return b;
}
