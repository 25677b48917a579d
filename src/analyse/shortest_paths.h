/* Shortest chains of citations from one vertex, and how many of them pass through each other. */
#pragma once

#include <ibid/network.h>

/* Working room for a network of n vertices; for one thread. */
typedef struct {
    const IbidNetwork *network;
    uint64_t *reached; /* a bit a vertex */
    uint64_t *next;    /* a bit a vertex: of the level that follows */
    uint32_t *order;   /* vertices as they were reached */
    uint32_t *levels;  /* places in `order` where levels begin; one more than there are levels */
    bool *is_scaled;   /* a level: chains to it and to those behind it are counted in GREAT */
    size_t n_levels;
    double *value; /* of a vertex: first the number of shortest chains, then see shortest_paths.c */
} PathRoom;

void path_room_init(PathRoom *room, const IbidNetwork *network);
void path_room_clear(PathRoom *room);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PathRoom, path_room_clear)

/*
 * Adds to `sums` how much each vertex is passed on the shortest chains from `source` to all others,
 * and the squares of that to `squares` unless it is NULL.
 *
 * Cost: O(vertices and arcs reached).
 */
void shortest_paths_add(PathRoom *room, uint32_t source, double *sums, double *squares);
