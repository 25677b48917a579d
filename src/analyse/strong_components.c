#include "analyse/strong_components.h"

#include "analyse/partition.h"

/* A vertex that is being looked at. */
typedef struct {
    uint32_t vertex;
    uint32_t next; /* arc */
} Frame;

typedef struct {
    const IbidNetwork *network;
    const bool *is_aside;  /* or NULL */
    const uint32_t *floor; /* see find_floors() */
    uint32_t *mark;    /* 0: not seen; then the least place that it reaches; then its component */
    bool *is_root;     /* one a vertex */
    Frame *frames;     /* the path to the vertex at hand */
    uint32_t *waiting; /* vertices whose component is not complete */
    uint32_t n_waiting;
    uint32_t place;     /* of the next vertex seen */
    uint32_t component; /* mark of the next component, above all places; counts down */
} Search;

/*
 * A cycle has to come back up by arcs to higher vertices, and in date order these are few.  A
 * vertex over which no such arc passes divides those below from those above: no cycle has both.
 * The floor of a vertex is the lowest that may be on a cycle with it.
 */
static uint32_t *find_floors(const IbidNetwork *network, const bool *is_aside)
{
    uint32_t *floor = g_new(uint32_t, network->n + 1);
    uint32_t low = 0, high = 0;

    for (uint32_t i = 0; i < network->n; i++) {
        if (i > high)
            low = high = i;
        floor[i] = low;
        for (uint32_t j = network->out_start[i + 1]; j-- > network->out_start[i];) {
            if (network->out[j] < i)
                break; /* they are ascending */
            if (is_aside == NULL || !is_aside[j])
                high = MAX(high, network->out[j]);
        }
    }
    return floor;
}

static void see(Search *search, uint32_t vertex, size_t *depth)
{
    search->mark[vertex] = search->place++;
    search->is_root[vertex] = true;
    search->frames[(*depth)++] = (Frame){vertex, search->network->out_start[vertex]};
}

static void lower(Search *search, uint32_t vertex, uint32_t by)
{
    if (search->mark[by] < search->mark[vertex]) {
        search->mark[vertex] = search->mark[by];
        search->is_root[vertex] = false;
    }
}

/* All that `vertex` cites is done. */
static void leave(Search *search, uint32_t vertex)
{
    if (!search->is_root[vertex]) {
        search->waiting[search->n_waiting++] = vertex;
        return;
    }
    search->place--;
    while (search->n_waiting > 0 &&
           search->mark[search->waiting[search->n_waiting - 1]] >= search->mark[vertex]) {
        search->mark[search->waiting[--search->n_waiting]] = search->component;
        search->place--;
    }
    search->mark[vertex] = search->component--;
}

static void search_from(Search *search, uint32_t root)
{
    const IbidNetwork *network = search->network;
    size_t depth = 0;

    see(search, root, &depth);
    while (depth > 0) {
        Frame *frame = &search->frames[depth - 1];
        uint32_t vertex = frame->vertex, arc = frame->next, cited;

        if (arc == network->out_start[vertex + 1]) {
            depth--;
            leave(search, vertex);
            if (depth > 0)
                lower(search, search->frames[depth - 1].vertex, vertex);
            continue;
        }
        frame->next++;
        cited = network->out[arc];
        if (cited < search->floor[vertex] || (search->is_aside != NULL && search->is_aside[arc]))
            continue;
        if (search->mark[cited] == 0)
            see(search, cited, &depth);
        else
            lower(search, vertex, cited);
    }
}

uint32_t *strong_components(const IbidNetwork *network, const bool *is_aside, uint32_t *ret_n)
{
    uint32_t n = (uint32_t)network->n;
    g_autofree uint32_t *floor = find_floors(network, is_aside);
    g_autofree bool *is_root = g_new(bool, n + 1);
    g_autofree Frame *frames = g_new(Frame, n + 1);
    g_autofree uint32_t *waiting = g_new(uint32_t, n + 1);
    uint32_t *mark = g_new0(uint32_t, n + 1);
    Search search = {network, is_aside, floor, mark, is_root, frames, waiting, 0, 1, n};

    for (uint32_t i = 0; i < n; i++) {
        if (mark[i] != 0)
            continue;
        if (floor[i] == i && (i + 1 == n || floor[i + 1] == i + 1))
            mark[i] = search.component--;
        else
            search_from(&search, i);
    }
    for (uint32_t i = 0; i < n; i++)
        mark[i] = n - mark[i];
    *ret_n = n - search.component;
    return mark;
}

IbidPartition *ibid_strong_components(const IbidNetwork *network)
{
    uint32_t n;
    g_autofree uint32_t *component = strong_components(network, /* is_aside= */ NULL, &n);

    return partition_of(component, network->n);
}
