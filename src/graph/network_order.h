/* In which order the vertices of a network are numbered. */
#pragma once

#include "graph/network_build.h"

/*
 * The vertices of `draft` by date, then key, the undated last.
 *
 * @ret_has_number_keys  all keys are of digits, and were ordered as numbers
 *
 * Returns: (transfer full) n of them.  Cost: O(n log n); O(n) where keys are in order.
 */
uint32_t *network_order(const NetworkDraft *draft, bool *ret_has_number_keys);

/* Numbers of `words` in byte order.  Returns: (transfer full). */
uint32_t *network_order_words(const NetworkWord *words, size_t n);
