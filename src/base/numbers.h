/* Arrays of numbers: filling them, adding them up, putting them in order. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* 0, 1 … n - 1.  Returns: (transfer full) with room for one more. */
uint32_t *numbers_count_up(size_t n);

/* What was counted at [i + 1] of n + 1 becomes where the i-th of n lists begins, at [i]. */
void numbers_add_up(uint32_t *starts, size_t n);

/* For qsort() and its like, ascending; each for numbers of one type. */
int numbers_by_uint32(const void *a, const void *b);
int numbers_by_uint64(const void *a, const void *b);
int numbers_by_int64(const void *a, const void *b);

/* Frees what was ours before it was made const for others. */
void numbers_free_const(const void *array);
