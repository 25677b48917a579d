#include "base/numbers.h"

#include <glib.h>

uint32_t *numbers_count_up(size_t n)
{
    uint32_t *numbers = g_new(uint32_t, n + 1);

    for (size_t i = 0; i < n; i++)
        numbers[i] = (uint32_t)i;
    return numbers;
}

void numbers_add_up(uint32_t *starts, size_t n)
{
    for (size_t i = 0; i < n; i++)
        starts[i + 1] += starts[i];
}

int numbers_by_uint32(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

    return (x > y) - (x < y);
}

int numbers_by_uint64(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

    return (x > y) - (x < y);
}

int numbers_by_int64(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

void numbers_free_const(const void *array)
{
    g_free((void *)(gsize)array);
}
