#include <ibid/clusters.h>

static void stretch_span(IbidClusterPortrait *portrait, IbidDate date)
{
    if (date.precision == IBID_PRECISION_NONE)
        return;
    if (portrait->n_dated == 0 || ibid_date_compare(date, portrait->first) < 0)
        portrait->first = date;
    if (portrait->n_dated == 0 || ibid_date_compare(date, portrait->last) > 0)
        portrait->last = date;
    portrait->n_dated++;
}

/* Citations of a vertex from its own part; `portraits` get those that it receives. */
static uint32_t count_received(const IbidNetwork *network, const uint32_t *part_of, uint32_t vertex,
                               IbidClusterPortrait *portraits)
{
    IbidClusterPortrait *own = &portraits[part_of[vertex]];
    uint32_t n_within = 0;

    for (uint32_t i = network->in_start[vertex]; i < network->in_start[vertex + 1]; i++) {
        IbidClusterPortrait *citing = &portraits[part_of[network->in[i]]];

        n_within += citing == own;
        citing->n_given += citing != own;
        own->n_received += citing != own;
    }
    own->n_within += n_within;
    return n_within;
}

GArray *ibid_cluster_portraits(const IbidNetwork *network, const IbidPartition *partition)
{
    GArray *array = g_array_new(FALSE, TRUE, sizeof(IbidClusterPortrait));
    const uint32_t *part_of = (const uint32_t *)(const void *)partition->part_of->data;
    IbidClusterPortrait *portraits;

    g_array_set_size(array, partition->sizes->len);
    portraits = (IbidClusterPortrait *)(void *)array->data;
    for (uint32_t v = 0; v < network->n; v++) {
        IbidClusterPortrait *portrait = &portraits[part_of[v]];
        uint32_t n_within = count_received(network, part_of, v, portraits);

        if (portrait->size++ == 0 || n_within > portrait->n_of_hub) {
            portrait->hub = v;
            portrait->n_of_hub = n_within;
        }
        stretch_span(portrait, network->dates[v]);
    }
    return array;
}
