#include <ibid/scores.h>

#include "analyse/neighbours.h"

/* Vertices by how many neighbours are left; those with as many are together. */
typedef struct {
    uint32_t *degree; /* n */
    uint32_t *sorted; /* n: vertices, fewest first */
    uint32_t *place;  /* n: of each in `sorted` */
    uint32_t *first;  /* place of the first that has this many */
} Piles;

static uint32_t count_neighbours(const IbidNetwork *network, uint32_t *degree)
{
    uint32_t most = 0;

    for (uint32_t v = 0; v < network->n; v++) {
        Neighbours all = neighbours_of(network, v);
        uint32_t other;

        while (neighbours_next(&all, &other))
            degree[v]++;
        most = MAX(most, degree[v]);
    }
    return most;
}

static void sort_by_degree(Piles *piles, size_t n, uint32_t most)
{
    g_autofree uint32_t *end = g_new(uint32_t, most + 2);

    for (size_t v = 0; v < n; v++)
        piles->first[piles->degree[v] + 1]++;
    for (uint32_t d = 0; d <= most; d++)
        piles->first[d + 1] += piles->first[d];
    for (uint32_t d = 0; d <= most; d++)
        end[d] = piles->first[d];
    for (uint32_t v = 0; v < n; v++) {
        piles->place[v] = end[piles->degree[v]]++;
        piles->sorted[piles->place[v]] = v;
    }
}

/* Moves a vertex to the pile below: to the first place of its own, which then begins behind it. */
static void lower(Piles *piles, uint32_t vertex)
{
    uint32_t *first = &piles->first[piles->degree[vertex]];
    uint32_t place = piles->place[vertex], other = piles->sorted[*first];

    piles->sorted[place] = other;
    piles->place[other] = place;
    piles->sorted[*first] = vertex;
    piles->place[vertex] = *first;
    ++*first;
    piles->degree[vertex]--;
}

uint32_t *ibid_cores(const IbidNetwork *network)
{
    size_t n = network->n;
    uint32_t *degree = g_new0(uint32_t, n + 1), most = count_neighbours(network, degree);
    g_autofree uint32_t *sorted = g_new(uint32_t, n + 1), *place = g_new(uint32_t, n + 1);
    g_autofree uint32_t *first = g_new0(uint32_t, (size_t)most + 2);
    Piles piles = {degree, sorted, place, first};

    sort_by_degree(&piles, n, most);
    for (size_t i = 0; i < n; i++) {
        uint32_t vertex = sorted[i], other;
        Neighbours all = neighbours_of(network, vertex);

        while (neighbours_next(&all, &other))
            if (degree[other] > degree[vertex])
                lower(&piles, other);
    }
    return degree;
}
