#include <ibid/partition.h>
#include <stdlib.h>

#include "analyse/partition.h"
#include "base/numbers.h"

/* How many pairs there are of so many things. */
static double pairs_of(uint64_t n)
{
    return (double)n * (double)(n - (n > 0)) / 2;
}

/* Pairs within the same label; `labels` are sorted for it. */
static double pairs_within(uint64_t *labels, size_t n)
{
    double pairs = 0;

    qsort(labels, n, sizeof *labels, numbers_by_uint64);
    for (size_t i = 0, end; i < n; i = end) {
        for (end = i + 1; end < n && labels[end] == labels[i]; end++)
            ;
        pairs += pairs_of(end - i);
    }
    return pairs;
}

double ibid_adjusted_rand(const uint32_t *a, const uint32_t *b, size_t n)
{
    uint32_t n_a, n_b;
    g_autofree uint32_t *of_a = partition_labels(a, n, &n_a), *of_b = partition_labels(b, n, &n_b);
    g_autofree uint64_t *labels = g_new(uint64_t, n + 1);
    double in_a, in_b, in_both, expected, most;

    for (size_t i = 0; i < n; i++)
        labels[i] = of_a[i];
    in_a = pairs_within(labels, n);
    for (size_t i = 0; i < n; i++)
        labels[i] = of_b[i];
    in_b = pairs_within(labels, n);
    for (size_t i = 0; i < n; i++)
        labels[i] = (uint64_t)of_a[i] << 32 | of_b[i];
    in_both = pairs_within(labels, n);
    expected = n < 2 ? 0 : in_a * (in_b / pairs_of(n));
    most = (in_a + in_b) / 2;
    return most > expected ? (in_both - expected) / (most - expected) : 1;
}
