/* What differs between an earlier resolution and one after additions. */
#pragma once

#include "resolve/earlier.h"

/*
 * @pieces    IbidPiece *: all that there are now, with their numbers
 * @ret_gone  (transfer full) int64_t: numbers of those that are no more
 *
 * Returns: (transfer container) IbidPiece *: new ones, and such as are described otherwise.
 */
GPtrArray *changes_in_pieces(const Earlier *earlier, const GPtrArray *pieces, GArray **ret_gone);

/*
 * @resolutions  IbidResolution: of references that did not stand …
 * @before       … and what each of them was; rule NULL for none
 *
 * Returns: (transfer full) those that are not what they were.
 */
GArray *changes_in_resolutions(const GArray *resolutions, const GArray *before);
