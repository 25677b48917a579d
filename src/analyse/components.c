#include <ibid/partition.h>

#include "analyse/partition.h"
#include "base/numbers.h"
#include "base/union_find.h"

IbidPartition *ibid_components(const IbidNetwork *network)
{
    g_autofree uint32_t *parent = numbers_count_up(network->n);

    for (uint32_t i = 0; i < network->n; i++) {
        uint32_t least = i;

        for (uint32_t j = network->out_start[i]; j < network->out_start[i + 1]; j++) {
            uint32_t other = union_find_least(parent, network->out[j]);

            least = union_find_join(parent, union_find_least(parent, least), other);
        }
    }
    for (uint32_t i = 0; i < network->n; i++)
        parent[i] = union_find_least(parent, i);
    return partition_of(parent, network->n);
}
