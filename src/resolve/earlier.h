/* What an earlier resolution decided, and which of it still stands after additions. */
#pragma once

#include <stdbool.h>

#include "resolve/known_article.h"

typedef struct Earlier Earlier;

/*
 * @known  after reprints_fold(); borrowed for the life of what is returned
 *
 * Returns: (transfer full), or NULL with IBID_ERROR_STORE.
 */
Earlier *earlier_load(IbidStore *store, const GPtrArray *known, GError **error);
void earlier_free(Earlier *earlier);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Earlier, earlier_free)

/* The piece of a number, or NULL. */
const IbidPiece *earlier_piece(const Earlier *earlier, int64_t id);

/* The number of the piece with this kind and key, or 0. */
int64_t earlier_number(const Earlier *earlier, IbidPieceKind kind, const char *key);

/* The greatest number in use. */
int64_t earlier_last(const Earlier *earlier);

/* Its pieces.  Returns: (transfer none) array of IbidPiece *. */
const GPtrArray *earlier_pieces(const Earlier *earlier);

/* True when the article at `place` is new, or is another piece than it was. */
bool earlier_is_changed(const Earlier *earlier, unsigned place);

/*
 * True when nothing that has changed can touch the reference: what it was found to mean stands.
 *
 * @citing  place of the article that contains it
 */
bool earlier_stands(const Earlier *earlier, const IbidStoredReference *row, unsigned citing);
