/* Which citations are a group's own; see ibid/self_citation.h. */
#pragma once

#include <ibid/self_citation.h>

/* True when a citation between a piece of the group and another piece is own. */
static inline bool self_is_own(const IbidPieceGroups *groups, uint32_t group, uint32_t member,
                               uint32_t other)
{
    return group == IBID_ANY_GROUP ? ibid_piece_groups_n_shared(groups, member, other) > 0
                                   : ibid_piece_groups_holds(groups, group, other);
}

/* True when `author`, a number in the network, is one of those of a vertex. */
static inline bool self_wrote(const IbidNetwork *network, uint32_t author, uint32_t vertex)
{
    for (uint32_t i = network->author_start[vertex]; i < network->author_start[vertex + 1]; i++)
        if (network->authors[i] == author)
            return true;
    return false;
}

/* Pieces of a group: numbers [0, n) through self_member(), ascending, some of which are to be
 * passed over. */
static inline uint32_t self_n_members(const IbidPieceGroups *groups, uint32_t group)
{
    return group == IBID_ANY_GROUP ? (uint32_t)groups->network->n
                                   : groups->member_start[group + 1] - groups->member_start[group];
}

/* False for one to be passed over. */
static inline bool self_member(const IbidPieceGroups *groups, uint32_t group, uint32_t number,
                               uint32_t *ret_vertex)
{
    *ret_vertex =
        group == IBID_ANY_GROUP ? number : groups->members[groups->member_start[group] + number];
    return (groups->only == NULL || groups->only[*ret_vertex]) &&
           (group != IBID_ANY_GROUP || ibid_piece_groups_holds(groups, group, *ret_vertex));
}

/* The period of a date: a year, a month, or {0}. */
IbidDate self_period_of(IbidDate date, IbidPeriodLength per);
