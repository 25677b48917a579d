#include <ibid/paths.h>
#include <stdlib.h>

#include "base/numbers.h"

/* Adds what is one arc from the vertices [first, end) of the list, in order. */
static void reach_next(IbidReach *reach, const uint32_t *start, const uint32_t *of, guint first,
                       guint end, bool *is_seen)
{
    GArray *vertices = reach->vertices;
    uint32_t depth = reach->counts->len, n;

    for (guint i = first; i < end; i++) {
        uint32_t v = g_array_index(vertices, uint32_t, i);

        for (uint32_t k = start[v]; k < start[v + 1]; k++) {
            if (is_seen[of[k]])
                continue;
            is_seen[of[k]] = true;
            g_array_append_val(vertices, of[k]);
            g_array_append_val(reach->depths, depth);
        }
    }
    n = vertices->len - end;
    if (n == 0)
        return;
    qsort(&g_array_index(vertices, uint32_t, end), n, sizeof(uint32_t), numbers_by_uint32);
    g_array_append_val(reach->counts, n);
}

IbidReach *ibid_reach(const IbidNetwork *network, uint32_t vertex, IbidReachKind kind)
{
    bool is_back = kind == IBID_REACH_DESCENDANTS;
    const uint32_t *start = is_back ? network->in_start : network->out_start;
    const uint32_t *of = is_back ? network->in : network->out;
    g_autofree bool *is_seen = g_new0(bool, network->n + 1);
    IbidReach *reach = g_new0(IbidReach, 1);
    uint32_t depth = 0, one = 1;

    reach->vertices = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    reach->depths = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    reach->counts = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    is_seen[vertex] = true;
    g_array_append_val(reach->vertices, vertex);
    g_array_append_val(reach->depths, depth);
    g_array_append_val(reach->counts, one);
    for (guint first = 0, end = 1; first < end;) {
        reach_next(reach, start, of, first, end, is_seen);
        first = end;
        end = reach->vertices->len;
    }
    g_array_remove_index(reach->vertices, 0);
    g_array_remove_index(reach->depths, 0);
    return reach;
}

void ibid_reach_free(IbidReach *reach)
{
    if (reach == NULL)
        return;
    g_array_unref(reach->vertices);
    g_array_unref(reach->depths);
    g_array_unref(reach->counts);
    g_free(reach);
}
