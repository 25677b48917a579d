#include <ibid/analyse.h>

#include "analyse/flow.h"

/* Where the longest chain from each piece goes on, and how many pieces follow. */
typedef struct {
    uint32_t *next; /* n_pieces for nowhere */
    uint32_t *length;
} Chains;

static void extend_chain(const IbidGraph *graph, const Flow *flow, uint32_t piece, Chains *chains)
{
    chains->next[piece] = (uint32_t)flow->n_pieces;
    for (uint32_t i = flow->down_start[piece]; i < flow->down_start[piece + 1]; i++) {
        uint32_t citing = flow->down[i];
        uint32_t length = chains->length[citing] + 1;

        if (length > chains->length[piece] ||
            (length == chains->length[piece] &&
             flow_comes_first(graph, citing, chains->next[piece]))) {
            chains->length[piece] = length;
            chains->next[piece] = citing;
        }
    }
}

static uint32_t best_start(const IbidGraph *graph, const Flow *flow, const Chains *chains)
{
    uint32_t best = (uint32_t)flow->n_pieces;

    for (uint32_t i = 0; i < flow->n_pieces; i++) {
        if (chains->length[i] == 0)
            continue;
        if (best == flow->n_pieces || chains->length[i] > chains->length[best] ||
            (chains->length[i] == chains->length[best] && flow_comes_first(graph, i, best)))
            best = i;
    }
    return best;
}

GArray *ibid_longest_chain(const IbidGraph *graph, const IbidAcyclicPart *part, GError **error)
{
    g_autoptr(Flow) flow = flow_new(graph, part, error);

    if (flow == NULL)
        return NULL;

    g_autofree uint32_t *next = g_new(uint32_t, flow->n_pieces + 1);
    g_autofree uint32_t *length = g_new0(uint32_t, flow->n_pieces + 1);
    Chains chains = {next, length};

    for (size_t i = flow->n_pieces; i-- > 0;)
        extend_chain(graph, flow, flow->order[i], &chains);
    return flow_follow(flow, next, best_start(graph, flow, &chains));
}
