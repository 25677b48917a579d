#include <ibid/grounding.h>

#include "analyse/chain_parts.h"

/*
 * Lengauer and Tarjan's algorithm, its simple variant.  What is searched is the flow, from the
 * cited to the citing, from a root that leads to all ends of chains.  After the search vertices are
 * known by the numbers in which it met them, the root being 1; 0 is none.
 */
enum { NONE, ROOT };

typedef struct {
    const IbidNetwork *network;
    IbidChainEnds ends;
    uint32_t end;        /* of the numbers that were given */
    uint32_t *number_of; /* one a vertex; NONE for those not met */
    uint32_t *vertex;    /* one a number, as all that follow */
    uint32_t *parent;    /* in the tree of the search */
    uint32_t *semi;      /* the semidominator */
    uint32_t *dominator;
    uint32_t *ancestor; /* in the forest of what is done, or NONE */
    uint32_t *label;    /* of those on the way to the ancestor the one with the least semi */
    uint32_t *bucket;   /* first of those whose semidominator this is, or NONE */
    uint32_t *next;     /* the next in the same bucket, or NONE */
    uint32_t *stack;
} Search;

/* A chain may end here. */
static bool is_end(const Search *search, uint32_t v)
{
    const uint32_t *start = search->network->out_start;

    return chain_role(&search->ends, v) != IBID_ROLE_OWN || start[v] == start[v + 1] ||
           chain_n_lost(&search->ends, v) > 0;
}

static void meet(Search *search, uint32_t v, uint32_t parent)
{
    search->number_of[v] = search->end;
    search->vertex[search->end] = v;
    search->parent[search->end++] = parent;
}

/* `place` has where to go on in the citations of each number on the stack. */
static void meet_all_from(Search *search, uint32_t end, uint32_t *place)
{
    const IbidNetwork *network = search->network;
    uint32_t depth = 0;

    place[search->end] = network->in_start[end];
    search->stack[depth++] = search->end;
    meet(search, end, ROOT);
    while (depth > 0) {
        uint32_t top = search->stack[depth - 1], v = search->vertex[top], citing;

        if (place[top] == network->in_start[v + 1]) {
            depth--;
            continue;
        }
        citing = network->in[place[top]++];
        if (search->number_of[citing] != NONE || chain_role(&search->ends, citing) != IBID_ROLE_OWN)
            continue;
        place[search->end] = network->in_start[citing];
        search->stack[depth++] = search->end;
        meet(search, citing, top);
    }
}

static void meet_all(Search *search)
{
    search->end = ROOT + 1;
    for (uint32_t v = 0; v < search->network->n; v++)
        if (search->number_of[v] == NONE && is_end(search, v))
            meet_all_from(search, v, /* place= */ search->next);
}

/* The one with the least semidominator from `number` up to below the root of its tree. */
static uint32_t find_least(Search *search, uint32_t number)
{
    uint32_t depth = 0, *ancestor = search->ancestor, *label = search->label;

    if (ancestor[number] == NONE)
        return number;
    for (uint32_t at = number; ancestor[ancestor[at]] != NONE; at = ancestor[at])
        search->stack[depth++] = at;
    while (depth > 0) {
        uint32_t at = search->stack[--depth], above = ancestor[at];

        if (search->semi[label[above]] < search->semi[label[at]])
            label[at] = label[above];
        ancestor[at] = ancestor[above];
    }
    return label[number];
}

/* Takes in what the vertex with this number may be come to from. */
static void find_semi(Search *search, uint32_t number)
{
    const IbidNetwork *network = search->network;
    uint32_t v = search->vertex[number];

    if (is_end(search, v)) {
        search->semi[number] = ROOT;
        return;
    }
    for (uint32_t i = network->out_start[v]; i < network->out_start[v + 1]; i++) {
        uint32_t from = search->number_of[network->out[i]], least;

        if (from == NONE)
            continue;
        least = search->semi[find_least(search, from)];
        search->semi[number] = MIN(search->semi[number], least);
    }
}

static void find_dominators(Search *search)
{
    for (uint32_t i = ROOT; i < search->end; i++) {
        search->semi[i] = search->label[i] = i;
        search->bucket[i] = search->ancestor[i] = NONE;
    }
    for (uint32_t i = search->end - 1; i > ROOT; i--) {
        uint32_t parent = search->parent[i], semi;

        find_semi(search, i);
        semi = search->semi[i];
        search->next[i] = search->bucket[semi];
        search->bucket[semi] = i;
        search->ancestor[i] = parent;
        for (uint32_t j = search->bucket[parent]; j != NONE; j = search->next[j]) {
            uint32_t least = find_least(search, j);

            search->dominator[j] = search->semi[least] < search->semi[j] ? least : parent;
        }
        search->bucket[parent] = NONE;
    }
    for (uint32_t i = ROOT + 1; i < search->end; i++)
        if (search->dominator[i] != search->semi[i])
            search->dominator[i] = search->dominator[search->dominator[i]];
}

/* Numbers to vertices, and how many others each has below it in the tree. */
static void collect(const Search *search, IbidDependence *dependence)
{
    for (uint32_t v = 0; v < search->network->n; v++)
        dependence->dominator[v] = IBID_DEPENDS_ENDLESS;
    for (uint32_t i = search->end - 1; i > ROOT; i--) {
        uint32_t v = search->vertex[i], above = search->dominator[i];

        dependence->dominator[v] = above == ROOT ? IBID_DEPENDS_ON_NONE : search->vertex[above];
        /* What dominates was met before, so its count is not passed on yet. */
        if (above != ROOT)
            dependence->n_dependents[search->vertex[above]] += dependence->n_dependents[v] + 1;
    }
}

IbidDependence *ibid_dependence(const IbidNetwork *network, const IbidChainEnds *ends)
{
    size_t n = network->n + 2;
    g_autofree uint32_t *rooms = g_new0(uint32_t, 10 * n);
    IbidDependence *dependence = g_new0(IbidDependence, 1);
    Search search = {
        .network = network,
        .ends = ends != NULL ? *ends : (IbidChainEnds){0},
        .number_of = rooms,
        .vertex = rooms + n,
        .parent = rooms + 2 * n,
        .semi = rooms + 3 * n,
        .dominator = rooms + 4 * n,
        .ancestor = rooms + 5 * n,
        .label = rooms + 6 * n,
        .bucket = rooms + 7 * n,
        .next = rooms + 8 * n,
        .stack = rooms + 9 * n,
    };

    dependence->dominator = g_new(uint32_t, n);
    dependence->n_dependents = g_new0(uint32_t, n);
    meet_all(&search);
    find_dominators(&search);
    collect(&search, dependence);
    return dependence;
}

void ibid_dependence_free(IbidDependence *dependence)
{
    if (dependence == NULL)
        return;
    g_free(dependence->dominator);
    g_free(dependence->n_dependents);
    g_free(dependence);
}
