#include <ibid/flow.h>
#include <math.h>

/* Arcs within each part, and ends of arcs in it. */
typedef struct {
    uint64_t within, leaving, entering;
} PartCounts;

/* Labels as numbers from 0 on; vertices without one are parts of their own. */
static uint32_t *parts_of(const IbidNetwork *network, const uint32_t *labels, uint32_t *ret_n)
{
    uint32_t *parts = g_new(uint32_t, network->n + 1);
    g_autoptr(GHashTable) known = g_hash_table_new(NULL, NULL);

    *ret_n = 0;
    for (uint32_t v = 0; v < network->n; v++) {
        gpointer label = GUINT_TO_POINTER(labels[v]), part;

        if (labels[v] == UINT32_MAX) {
            parts[v] = (*ret_n)++;
        } else if (g_hash_table_lookup_extended(known, label, NULL, &part)) {
            parts[v] = GPOINTER_TO_UINT(part);
        } else {
            parts[v] = (*ret_n)++;
            g_hash_table_insert(known, label, GUINT_TO_POINTER(parts[v]));
        }
    }
    return parts;
}

/* Without direction, two citations that answer each other are one tie. */
static bool repeats_tie(const IbidNetwork *network, uint32_t citing, uint32_t cited)
{
    uint32_t arc;

    return citing > cited && ibid_network_find_arc(network, cited, citing, &arc);
}

double ibid_modularity(const IbidNetwork *network, const uint32_t *labels, bool directed)
{
    uint32_t n_parts;
    g_autofree uint32_t *parts = parts_of(network, labels, &n_parts);
    g_autofree PartCounts *counts = g_new0(PartCounts, n_parts + 1);
    uint64_t n_ties = 0;
    double quality = 0;

    for (uint32_t v = 0; v < network->n; v++)
        for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++) {
            uint32_t cited = network->out[k];

            if (!directed && repeats_tie(network, v, cited))
                continue;
            n_ties++;
            counts[parts[v]].leaving++;
            counts[parts[cited]].entering++;
            counts[parts[v]].within += parts[v] == parts[cited];
        }
    if (n_ties == 0)
        return NAN;
    for (uint32_t i = 0; i < n_parts; i++) {
        double m = (double)n_ties, out = (double)counts[i].leaving, in = (double)counts[i].entering;
        double expected = directed ? out * in / (m * m) : (out + in) * (out + in) / (4 * m * m);

        quality += (double)counts[i].within / m - expected;
    }
    return quality;
}
