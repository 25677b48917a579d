/* Numbers the parts of a division alike for every measure that makes one. */
#pragma once

#include <ibid/partition.h>

/*
 * Numbers parts by size (largest first), then earliest vertex; `quality` is NAN.
 *
 * @labels  `n` of them, below n
 *
 * Returns: (transfer full).
 */
IbidPartition *partition_of(const uint32_t *labels, size_t n);

/*
 * Any labels as numbers from 0 on, in the order in which they come; UINT32_MAX is no label, but a
 * part of its own.
 *
 * @ret_n  how many parts there are
 *
 * Returns: (transfer full).
 */
uint32_t *partition_labels(const uint32_t *labels, size_t n, uint32_t *ret_n);
