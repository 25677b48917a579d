#include <ibid/clusters.h>

#include "analyse/cluster_options.h"
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

IbidClusterOptions cluster_options(const IbidClusterOptions *options)
{
    IbidClusterOptions all = options != NULL ? *options : (IbidClusterOptions){0};

    if (all.strongest == 0)
        all.strongest = IBID_STRONGEST_TIES;
    if (all.iterations == 0)
        all.iterations = IBID_CLUSTER_ITERATIONS;
    if (all.resolution == 0)
        all.resolution = 1;
    if (all.n_threads == 0)
        all.n_threads = g_get_num_processors();
    return all;
}

IbidPartition *ibid_clusters(const IbidNetwork *network, const IbidClusterOptions *options,
                             GError **error)
{
    IbidClusterOptions all = cluster_options(options);
    LeidenWatch watch = {network->watch, g_thread_self(), .n_iterations = all.iterations};
    g_autoptr(Ties) ties = ties_new(network, &all, error);
    g_autofree uint32_t *labels = NULL;
    IbidPartition *partition;

    if (ties == NULL)
        return NULL;
    labels = leiden(ties, all.resolution, all.seed, all.iterations, &watch);
    if (labels == NULL) {
        g_propagate_error(error, watch.error);
        return NULL;
    }
    partition = partition_of(labels, ties->n);
    partition->quality = modularity_of_ties(ties, labels, all.resolution);
    return partition;
}
