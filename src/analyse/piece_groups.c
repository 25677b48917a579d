#include <ibid/piece_groups.h>

#include "analyse/network_piece.h"
#include "analyse/piece_groups_build.h"
#include "base/text.h"

const char *ibid_group_level_name(IbidGroupLevel level)
{
    static const char *const names[] = {"author", "outlet", "set", "series"};

    G_STATIC_ASSERT(G_N_ELEMENTS(names) == IBID_N_GROUP_LEVELS);
    return names[level];
}

void ibid_piece_groups_free(IbidPieceGroups *groups)
{
    if (groups == NULL)
        return;
    g_strfreev(groups->names);
    g_free(groups->start);
    g_free(groups->groups);
    g_free(groups->member_start);
    g_free(groups->members);
    g_free(groups);
}

static void add_authors(const IbidNetwork *network, GPtrArray *names, GArray *memberships)
{
    for (size_t a = 0; a < network->n_authors; a++)
        g_ptr_array_add(names, g_strdup(network->author_names[a]));
    for (uint32_t v = 0; v < network->n; v++)
        for (uint32_t i = network->author_start[v]; i < network->author_start[v + 1]; i++) {
            GroupMembership it = {v, network->authors[i]};

            g_array_append_val(memberships, it);
        }
}

/* Outlets by text_name_key(), named as the earliest piece spells them. */
static void add_outlets(const IbidNetwork *network, GPtrArray *names, GArray *memberships)
{
    g_autoptr(GHashTable) label_of = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (uint32_t v = 0; v < network->n; v++) {
        const IbidVertex *piece = network_piece(network, v);
        g_autofree char *key = NULL;
        gpointer label;

        if (piece == NULL || text_is_blank(piece->outlet))
            continue;
        key = text_name_key(piece->outlet);
        if (!g_hash_table_lookup_extended(label_of, key, NULL, &label)) {
            label = GUINT_TO_POINTER(names->len);
            g_hash_table_insert(label_of, g_steal_pointer(&key), label);
            g_ptr_array_add(names, text_fold_space(piece->outlet, -1));
        }

        GroupMembership it = {v, GPOINTER_TO_UINT(label)};

        g_array_append_val(memberships, it);
    }
}

IbidPieceGroups *ibid_piece_groups_new(const IbidNetwork *network, IbidGroupLevel level)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GArray) memberships = g_array_new(FALSE, FALSE, sizeof(GroupMembership));

    if (level == IBID_GROUPS_SERIES)
        return piece_groups_by_series(network);
    if (level == IBID_GROUPS_AUTHOR)
        add_authors(network, names, memberships);
    else if (level == IBID_GROUPS_OUTLET)
        add_outlets(network, names, memberships);
    return piece_groups_build(network, level, names, memberships);
}

uint32_t ibid_piece_groups_n_shared(const IbidPieceGroups *groups, uint32_t a, uint32_t b)
{
    uint32_t i = groups->start[a], j = groups->start[b], n = 0;

    while (i < groups->start[a + 1] && j < groups->start[b + 1]) {
        uint32_t x = groups->groups[i], y = groups->groups[j];

        n += x == y;
        i += x <= y;
        j += y <= x;
    }
    return n;
}

bool ibid_piece_groups_holds(const IbidPieceGroups *groups, uint32_t group, uint32_t vertex)
{
    uint32_t low = groups->start[vertex], high = groups->start[vertex + 1];

    if (group == IBID_ANY_GROUP)
        return low < high;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (groups->groups[middle] == group)
            return true;
        if (groups->groups[middle] < group)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

bool ibid_piece_groups_holds_all(const IbidPieceGroups *groups, uint32_t group)
{
    if (group == IBID_ANY_GROUP)
        return groups->n == 1 && ibid_piece_groups_holds_all(groups, 0);
    return groups->member_start[group + 1] - groups->member_start[group] == groups->network->n;
}
