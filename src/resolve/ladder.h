/* The ways in which a reference finds its piece, tried one after another. */
#pragma once

#include <glib.h>

#include <ibid/resolve.h>

#include "resolve/address_index.h"
#include "resolve/known_article.h"
#include "resolve/piece_list.h"
#include "resolve/title_stubs.h"

typedef struct Ladder Ladder;

/* All are borrowed for the ladder's life; `known` after reprints_fold(). */
Ladder *ladder_new(const GPtrArray *known, PieceList *pieces, TitleStubs *stubs);
void ladder_free(Ladder *ladder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Ladder, ladder_free)

/* The place of a document among the known articles. */
unsigned ladder_place_of(const Ladder *ladder, int64_t document);

/*
 * Resolves one reference.  Pieces have their numbers of `pieces` so far; a title that is not here
 * goes to `stubs`, and gets its piece when they are finished.
 *
 * @place  where the result will stand among the resolutions
 */
IbidResolution ladder_climb(Ladder *ladder, const IbidStoredReference *row, guint place);

/* What was learnt of sites that are one: IbidSameSite *, borrowed.  It is a setting of the whole
 * corpus: where it changes, any reference may mean another piece. */
const GPtrArray *ladder_same_sites(const Ladder *ladder);
