#include "analyse/modularity.h"

#include <math.h>

#include "analyse/partition.h"

/* The weight of what is within each part, and of the ends in it. */
typedef struct {
    double within, leaving, entering;
} PartWeights;

/* The weights are exact where all are whole numbers below 2^53. */
static double sum_up(const PartWeights *parts, uint32_t n_parts, double total, double resolution)
{
    double quality = 0;

    if (!(total > 0))
        return NAN;
    for (uint32_t i = 0; i < n_parts; i++)
        quality += parts[i].within / total -
                   resolution * parts[i].leaving / total * (parts[i].entering / total);
    return quality;
}

/* A tie counts once each way, so that what leaves a part is what enters it. */
double modularity_of_ties(const Ties *ties, const uint32_t *labels, double resolution)
{
    uint32_t n_parts;
    g_autofree uint32_t *part_of = partition_labels(labels, ties->n, &n_parts);
    g_autofree PartWeights *parts = g_new0(PartWeights, (size_t)n_parts + 1);

    for (uint32_t v = 0; v < ties->n; v++) {
        PartWeights *part = &parts[part_of[v]];

        for (size_t i = ties->start[v]; i < ties->start[v + 1]; i++)
            if (part_of[ties->other[i]] == part_of[v])
                part->within += ties_weight(ties, i);
        part->leaving += ties->degree[v];
        part->entering += ties->degree[v];
    }
    return sum_up(parts, n_parts, 2 * ties->total, resolution);
}

static double modularity_of_arcs(const IbidNetwork *network, const uint32_t *labels)
{
    uint32_t n_parts;
    g_autofree uint32_t *part_of = partition_labels(labels, network->n, &n_parts);
    g_autofree PartWeights *parts = g_new0(PartWeights, (size_t)n_parts + 1);

    for (uint32_t v = 0; v < network->n; v++)
        for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++) {
            uint32_t from = part_of[v], to = part_of[network->out[k]];

            parts[from].leaving++;
            parts[to].entering++;
            parts[from].within += from == to;
        }
    return sum_up(parts, n_parts, (double)network->n_arcs, /* resolution= */ 1);
}

double ibid_modularity(const IbidNetwork *network, const uint32_t *labels, bool directed)
{
    g_autoptr(Ties) ties = directed ? NULL : ties_of_citations(network);

    return directed ? modularity_of_arcs(network, labels)
                    : modularity_of_ties(ties, labels, /* resolution= */ 1);
}
