#include <ibid/chains.h>
#include <string.h>

/* True when the key of `a` comes before that of `b` in byte order, or `b` is none. */
static bool comes_first(const IbidFlow *flow, uint32_t a, uint32_t b)
{
    const char *const *keys = flow->network->keys;

    return b == flow->n || strcmp(keys[flow->vertex[a]], keys[flow->vertex[b]]) < 0;
}

GArray *ibid_longest_chain(const IbidFlow *flow)
{
    uint32_t none = (uint32_t)flow->n, best = none;
    g_autofree uint32_t *next = g_new(uint32_t, flow->n + 1);
    g_autofree uint32_t *length = g_new0(uint32_t, flow->n + 1);
    GArray *chain = g_array_new(FALSE, FALSE, sizeof(uint32_t));

    for (size_t i = flow->n; i-- > 0;) {
        uint32_t v = flow->order[i];

        next[v] = none;
        for (uint32_t k = flow->in_start[v]; k < flow->in_start[v + 1]; k++) {
            uint32_t citing = flow->in[k], more = length[citing] + 1;

            if (more > length[v] || (more == length[v] && comes_first(flow, citing, next[v]))) {
                length[v] = more;
                next[v] = citing;
            }
        }
    }
    for (uint32_t v = 0; v < flow->n; v++)
        if (length[v] > 0 && (best == none || length[v] > length[best] ||
                              (length[v] == length[best] && comes_first(flow, v, best))))
            best = v;
    for (; best != none; best = next[best])
        g_array_append_val(chain, best);
    return chain;
}

GArray *ibid_path_walk(const IbidFlow *flow, const GArray *arcs)
{
    uint32_t none = (uint32_t)flow->n, at = none;
    g_autofree uint32_t *next = g_new(uint32_t, flow->n + 1);
    g_autofree bool *is_reached = g_new0(bool, flow->n + 1);
    GArray *walk = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    uint32_t citing = 0;

    for (size_t v = 0; v < flow->n; v++)
        next[v] = none;
    for (guint i = 0; i < arcs->len; i++) {
        uint32_t arc = g_array_index(arcs, uint32_t, i), cited = flow->out[arc];

        while (flow->out_start[citing + 1] <= arc)
            citing++;
        is_reached[citing] = true;
        if (comes_first(flow, citing, next[cited]))
            next[cited] = citing;
    }
    for (uint32_t v = 0; v < flow->n; v++)
        if (next[v] != none && !is_reached[v] && comes_first(flow, v, at))
            at = v;
    for (; at != none; at = next[at])
        g_array_append_val(walk, at);
    return walk;
}
