#include "analyse/partition.h"

#include <math.h>

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

uint32_t *partition_labels(const uint32_t *labels, size_t n, uint32_t *ret_n)
{
    uint32_t *parts = g_new(uint32_t, n + 1);
    g_autoptr(GHashTable) known = g_hash_table_new(NULL, NULL);

    *ret_n = 0;
    for (size_t v = 0; v < n; v++) {
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

void ibid_partition_free(IbidPartition *partition)
{
    if (partition == NULL)
        return;
    g_array_unref(partition->part_of);
    g_array_unref(partition->sizes);
    g_free(partition);
}
