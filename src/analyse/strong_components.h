/* Which vertices of a network reach one another. */
#pragma once

#include <ibid/network.h>

/*
 * @is_aside  one an arc: true for those to be passed over; or NULL
 * @ret_n     how many components there are
 *
 * Returns: (transfer full) the component of each vertex, numbered so that none has an arc to one of
 *   a higher number.
 */
uint32_t *strong_components(const IbidNetwork *network, const bool *is_aside, uint32_t *ret_n);
