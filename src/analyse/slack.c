#include <ibid/chains.h>

/* How many arcs the longest chain that begins at each vertex has. */
static uint32_t *heights_of(const IbidFlow *flow)
{
    uint32_t *heights = g_new0(uint32_t, flow->n + 1);

    for (size_t i = flow->n; i-- > 0;) {
        uint32_t v = flow->order[i];

        for (uint32_t k = flow->in_start[v]; k < flow->in_start[v + 1]; k++)
            heights[v] = MAX(heights[v], heights[flow->in[k]] + 1);
    }
    return heights;
}

IbidSlack *ibid_slack(const IbidFlow *flow)
{
    g_autofree uint32_t *depths = ibid_flow_depths(flow), *heights = heights_of(flow);
    IbidSlack *slack = g_new0(IbidSlack, 1);

    slack->of_vertex = g_new(uint32_t, flow->n + 1);
    slack->of_arc = g_new(uint32_t, flow->n_arcs + 1);
    for (size_t v = 0; v < flow->n; v++)
        slack->longest = MAX(slack->longest, depths[v]);
    for (size_t v = 0; v < flow->n; v++) {
        slack->of_vertex[v] = slack->longest - depths[v] - heights[v];
        for (uint32_t k = flow->out_start[v]; k < flow->out_start[v + 1]; k++)
            slack->of_arc[k] = slack->longest - depths[flow->out[k]] - 1 - heights[v];
    }
    return slack;
}

void ibid_slack_free(IbidSlack *slack)
{
    if (slack == NULL)
        return;
    g_free(slack->of_vertex);
    g_free(slack->of_arc);
    g_free(slack);
}
