#include <ibid/self_citation.h>

/* Own citations of each group. */
static uint32_t *count_own(const IbidPieceGroups *groups)
{
    const IbidNetwork *network = groups->network;
    uint32_t *own = g_new0(uint32_t, groups->n + 1);

    for (uint32_t v = 0; v < network->n; v++) {
        if (groups->only != NULL && !groups->only[v])
            continue;
        for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++)
            for (uint32_t i = groups->start[v]; i < groups->start[v + 1]; i++)
                own[groups->groups[i]] +=
                    ibid_piece_groups_holds(groups, groups->groups[i], network->out[k]);
    }
    return own;
}

static int by_own(gconstpointer a, gconstpointer b, gpointer data)
{
    const uint32_t *own = data;
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

    if (own[x] != own[y])
        return own[x] > own[y] ? -1 : 1;
    return (x > y) - (x < y);
}

GArray *ibid_self_order(const IbidPieceGroups *groups)
{
    g_autofree uint32_t *own = count_own(groups);
    GArray *order = g_array_sized_new(FALSE, FALSE, sizeof(uint32_t), (guint)groups->n);

    for (uint32_t g = 0; g < groups->n; g++)
        g_array_append_val(order, g);
    g_array_sort_with_data(order, by_own, own);
    return order;
}
