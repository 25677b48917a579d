#include <ibid/clusters.h>

#include "analyse/cluster_run.h"
#include "analyse/leiden.h"
#include "analyse/modularity.h"
#include "analyse/partition.h"

const char *ibid_tie_kind_name(IbidTieKind kind)
{
    static const char *const names[] = {
        [IBID_TIES_CITATION] = "citation",
        [IBID_TIES_COCITATION] = "cocitation",
        [IBID_TIES_COUPLING] = "coupling",
    };

    return names[kind];
}

IbidClusterOptions cluster_run_options(const IbidClusterOptions *options)
{
    IbidClusterOptions all = options != NULL ? *options : (IbidClusterOptions){0};

    if (all.strongest == 0)
        all.strongest = IBID_STRONGEST_TIES;
    if (all.iterations == 0)
        all.iterations = IBID_CLUSTER_ITERATIONS;
    if (all.resolution == 0)
        all.resolution = 1;
    return all;
}

IbidPartition *cluster_run(const Ties *ties, const IbidClusterOptions *options, uint32_t seed)
{
    g_autofree uint32_t *labels = leiden(ties, options->resolution, seed, options->iterations);
    IbidPartition *partition = partition_of(labels, ties->n);

    partition->quality = modularity_of_ties(ties, labels, options->resolution);
    return partition;
}

IbidPartition *ibid_clusters(const IbidNetwork *network, const IbidClusterOptions *options,
                             GError **error)
{
    IbidClusterOptions all = cluster_run_options(options);
    g_autoptr(Ties) ties = ties_new(network, &all, error);

    return ties == NULL ? NULL : cluster_run(ties, &all, all.seed);
}
