/* From memberships to groups. */
#pragma once

#include <ibid/piece_groups.h>

typedef struct {
    uint32_t vertex;
    uint32_t label;
} GroupMembership;

/*
 * @names        char *, the name of each label; may be equal
 * @memberships  GroupMembership in any order, also more than once
 *
 * Returns: (transfer full).  Cost: O(n log n).
 */
IbidPieceGroups *piece_groups_build(const IbidNetwork *network, IbidGroupLevel level,
                                    const GPtrArray *names, const GArray *memberships);

/* Groups by series; see ibid_piece_groups_new(). */
IbidPieceGroups *piece_groups_by_series(const IbidNetwork *network);
