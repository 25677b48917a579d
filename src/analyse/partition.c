#include "analyse/partition.h"

#include <math.h>

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

void ibid_partition_free(IbidPartition *partition)
{
    if (partition == NULL)
        return;
    g_array_unref(partition->part_of);
    g_array_unref(partition->sizes);
    g_free(partition);
}
