/* The strong components of chains of references, in the order in which chains run through them. */
#pragma once

#include <ibid/grounding.h>

#include "base/buckets.h"

typedef struct {
    const IbidNetwork *network;
    IbidChainEnds ends;
    uint32_t n;        /* parts, numbered so that chains only go on to lower numbers */
    uint32_t *part_of; /* one a vertex */
    Buckets vertices;  /* of each part */
} ChainParts;

/* Chains end at vertices that are no own pieces; what these cite is passed over.
 * @ends  or NULL */
void chain_parts_init(ChainParts *parts, const IbidNetwork *network, const IbidChainEnds *ends);
void chain_parts_clear(ChainParts *parts);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ChainParts, chain_parts_clear)

static inline uint8_t chain_role(const IbidChainEnds *ends, uint32_t vertex)
{
    return ends->roles != NULL ? ends->roles[vertex] : IBID_ROLE_OWN;
}

static inline uint32_t chain_n_lost(const IbidChainEnds *ends, uint32_t vertex)
{
    return ends->n_lost != NULL ? ends->n_lost[vertex] : 0;
}

static inline uint32_t chain_parts_size(const ChainParts *parts, uint32_t part)
{
    return parts->vertices.start[part + 1] - parts->vertices.start[part];
}
