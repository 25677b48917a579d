#include "analyse/piece_groups_build.h"

#include <stdlib.h>
#include <string.h>

#include "base/buckets.h"
#include "base/numbers.h"

#define NO_VERTEX UINT32_MAX

typedef struct {
    const char *name;
    uint32_t first; /* vertex; NO_VERTEX where there is none */
    uint32_t label;
} Label;

static int by_name(const void *a, const void *b)
{
    const Label *x = a, *y = b;
    int order = strcmp(x->name, y->name);

    if (order != 0)
        return order;
    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    return (x->label > y->label) - (x->label < y->label);
}

/* Names the groups in order.  Returns: (transfer full) the group of each label. */
static uint32_t *number_labels(const GPtrArray *names, const GArray *memberships,
                               IbidPieceGroups *groups)
{
    g_autofree Label *labels = g_new(Label, names->len + 1);
    uint32_t *number_of = g_new(uint32_t, names->len + 1);

    for (uint32_t i = 0; i < names->len; i++)
        labels[i] = (Label){g_ptr_array_index(names, i), (uint32_t)NO_VERTEX, i};
    for (guint i = 0; i < memberships->len; i++) {
        GroupMembership it = g_array_index(memberships, GroupMembership, i);

        labels[it.label].first = MIN(labels[it.label].first, it.vertex);
    }
    qsort(labels, names->len, sizeof *labels, by_name);
    groups->names = g_new0(char *, names->len + 1);
    for (guint i = 0; i < names->len; i++) {
        if (labels[i].first == (uint32_t)NO_VERTEX)
            continue;
        number_of[labels[i].label] = (uint32_t)groups->n;
        groups->names[groups->n++] = g_strdup(labels[i].name);
    }
    return number_of;
}

/* Each membership once, by vertex, then group: the vertex is the upper half. */
static GArray *sort_memberships(const GArray *memberships, const uint32_t *number_of)
{
    GArray *sorted = g_array_sized_new(FALSE, FALSE, sizeof(uint64_t), memberships->len);
    guint n = 0;

    for (guint i = 0; i < memberships->len; i++) {
        GroupMembership it = g_array_index(memberships, GroupMembership, i);
        uint64_t pair = (uint64_t)it.vertex << 32 | number_of[it.label];

        g_array_append_val(sorted, pair);
    }
    g_array_sort(sorted, numbers_by_uint64);
    for (guint i = 0; i < sorted->len; i++) {
        uint64_t pair = g_array_index(sorted, uint64_t, i);

        if (n == 0 || g_array_index(sorted, uint64_t, n - 1) != pair)
            g_array_index(sorted, uint64_t, n++) = pair;
    }
    g_array_set_size(sorted, n);
    return sorted;
}

static void list_both_ways(const GArray *pairs, IbidPieceGroups *groups)
{
    size_t n_vertices = groups->network->n;
    Buckets members;

    groups->start = g_new0(uint32_t, n_vertices + 1);
    groups->groups = g_new(uint32_t, pairs->len + 1);
    for (guint i = 0; i < pairs->len; i++) {
        uint64_t pair = g_array_index(pairs, uint64_t, i);

        groups->groups[i] = (uint32_t)pair;
        groups->start[(pair >> 32) + 1]++;
    }
    numbers_add_up(groups->start, n_vertices);
    members = buckets_of_lists(groups->start, groups->groups, n_vertices, groups->n);
    groups->member_start = members.start;
    groups->members = members.members;
}

IbidPieceGroups *piece_groups_build(const IbidNetwork *network, IbidGroupLevel level,
                                    const GPtrArray *names, const GArray *memberships)
{
    IbidPieceGroups *groups = g_new0(IbidPieceGroups, 1);
    g_autofree uint32_t *number_of = NULL;
    g_autoptr(GArray) pairs = NULL;

    groups->level = level;
    groups->network = network;
    number_of = number_labels(names, memberships, groups);
    pairs = sort_memberships(memberships, number_of);
    list_both_ways(pairs, groups);
    return groups;
}
