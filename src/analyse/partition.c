#include "analyse/partition.h"

#include <math.h>

#include "analyse/inner.h"

typedef struct {
    uint32_t label;
    uint32_t size;
} Part;

/* The parts in order of their earliest vertices; they are numbered by date and key. */
static Part *find_parts(const uint32_t *labels, uint32_t n, uint32_t *ret_n_parts)
{
    Part *parts = g_new(Part, n + 1);
    g_autofree uint32_t *number_of = g_new0(uint32_t, n + 1); /* from 1 on, by label */
    uint32_t n_parts = 0;

    for (uint32_t i = 0; i < n; i++) {
        uint32_t *number = &number_of[labels[i]];

        if (*number == 0) {
            parts[n_parts] = (Part){labels[i], 0};
            *number = ++n_parts;
        }
        parts[*number - 1].size++;
    }
    *ret_n_parts = n_parts;
    return parts;
}

/* The largest first, and of equals those with earlier vertices, by one pass over the sizes. */
static Part *rank_parts(const uint32_t *labels, uint32_t n, uint32_t *ret_n_parts)
{
    g_autofree Part *found = find_parts(labels, n, ret_n_parts);
    g_autofree uint32_t *place = g_new0(uint32_t, n + 2);
    Part *parts = g_new(Part, *ret_n_parts + 1);

    for (uint32_t i = 0; i < *ret_n_parts; i++)
        place[n - found[i].size + 1]++;
    for (uint32_t i = 0; i < n; i++)
        place[i + 1] += place[i];
    for (uint32_t i = 0; i < *ret_n_parts; i++)
        parts[place[n - found[i].size]++] = found[i];
    return parts;
}

/*
 * Newman and Girvan's modularity of the undirected graph: the share of ties within parts, less what
 * it would be were the ends of ties joined at random.
 */
static double modularity(const IbidGraph *graph, const IbidPartition *partition)
{
    const uint32_t *part_of = (const uint32_t *)(const void *)partition->part_of->data;
    g_autofree double *degree = g_new0(double, partition->sizes->len + 1);
    size_t n_pieces = partition->part_of->len;
    double ties = 0;
    double within = 0;
    double expected = 0;

    for (size_t i = 0; i < n_pieces; i++) {
        for (InnerArcs it = inner_out(graph, i); it.next < it.end; it.next++) {
            uint32_t cited = ibid_graph_arc(graph, it.next)->cited;

            if (inner_repeats_tie(graph, it.next))
                continue;
            ties++;
            within += part_of[i] == part_of[cited];
            degree[part_of[i]]++;
            degree[part_of[cited]]++;
        }
    }
    if (ties == 0)
        return NAN;
    for (guint i = 0; i < partition->sizes->len; i++)
        expected += degree[i] / (2 * ties) * (degree[i] / (2 * ties));
    return within / ties - expected;
}

/* An array of `n` numbers to be filled in at `*ret_numbers`. */
static GArray *array_of(size_t n, uint32_t **ret_numbers)
{
    GArray *array = g_array_sized_new(FALSE, FALSE, sizeof(uint32_t), (guint)n);

    g_array_set_size(array, (guint)n);
    *ret_numbers = (uint32_t *)(void *)array->data;
    return array;
}

IbidPartition *partition_of(const uint32_t *labels, size_t n)
{
    uint32_t n_parts, *part_of, *sizes;
    g_autofree Part *parts = rank_parts(labels, (uint32_t)n, &n_parts);
    g_autofree uint32_t *number_of = g_new(uint32_t, n + 1);
    IbidPartition *partition = g_new0(IbidPartition, 1);

    partition->part_of = array_of(n, &part_of);
    partition->sizes = array_of(n_parts, &sizes);
    for (uint32_t i = 0; i < n_parts; i++) {
        number_of[parts[i].label] = i;
        sizes[i] = parts[i].size;
    }
    for (size_t i = 0; i < n; i++)
        part_of[i] = number_of[labels[i]];
    partition->quality = NAN;
    return partition;
}

IbidPartition *partition_new(const IbidGraph *graph, const igraph_vector_int_t *membership)
{
    size_t n = ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE);
    g_autofree uint32_t *labels = g_new(uint32_t, n + 1);
    IbidPartition *partition;

    for (size_t i = 0; i < n; i++)
        labels[i] = (uint32_t)VECTOR(*membership)[i];
    partition = partition_of(labels, n);
    partition->quality = modularity(graph, partition);
    return partition;
}

void ibid_partition_free(IbidPartition *partition)
{
    if (partition == NULL)
        return;
    g_array_unref(partition->part_of);
    g_array_unref(partition->sizes);
    g_free(partition);
}
