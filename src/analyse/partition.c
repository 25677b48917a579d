#include "analyse/partition.h"

#include <math.h>

#include "analyse/inner.h"

typedef struct {
    uint32_t label;
    uint32_t size;
    uint32_t earliest; /* vertex; they are numbered by date and key */
} Part;

static int by_size_then_earliest(gconstpointer a, gconstpointer b)
{
    const Part *x = a;
    const Part *y = b;

    if (x->size != y->size)
        return x->size < y->size ? 1 : -1;
    return (x->earliest > y->earliest) - (x->earliest < y->earliest);
}

/* The parts in their order. */
static GArray *rank_parts(const uint32_t *labels, uint32_t n)
{
    GArray *parts = g_array_sized_new(FALSE, TRUE, sizeof(Part), n);
    guint kept = 0;

    g_array_set_size(parts, n);
    for (uint32_t i = 0; i < n; i++) {
        Part *part = &g_array_index(parts, Part, labels[i]);

        if (part->size++ == 0)
            *part = (Part){.label = labels[i], .size = 1, .earliest = i};
    }
    for (guint i = 0; i < n; i++)
        if (g_array_index(parts, Part, i).size > 0)
            g_array_index(parts, Part, kept++) = g_array_index(parts, Part, i);
    g_array_set_size(parts, kept);
    g_array_sort(parts, by_size_then_earliest);
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

IbidPartition *partition_of(const uint32_t *labels, size_t n)
{
    g_autoptr(GArray) parts = rank_parts(labels, (uint32_t)n);
    g_autofree uint32_t *number_of = g_new(uint32_t, n + 1);
    IbidPartition *partition = g_new0(IbidPartition, 1);

    partition->part_of = g_array_sized_new(FALSE, FALSE, sizeof(uint32_t), (guint)n);
    partition->sizes = g_array_sized_new(FALSE, FALSE, sizeof(uint32_t), parts->len);
    for (guint i = 0; i < parts->len; i++) {
        const Part *part = &g_array_index(parts, Part, i);

        number_of[part->label] = i;
        g_array_append_val(partition->sizes, part->size);
    }
    for (size_t i = 0; i < n; i++)
        g_array_append_val(partition->part_of, number_of[labels[i]]);
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
