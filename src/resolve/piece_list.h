/* The pieces of a resolution while it is made, and their numbers when it is done. */
#pragma once

#include <glib.h>
#include <stdbool.h>

#include <ibid/model.h>

#include "resolve/earlier.h"
#include "resolve/known_article.h"

typedef struct PieceList PieceList;

/* One piece for each original; `known` is borrowed for the list's life. */
PieceList *piece_list_new(const GPtrArray *known);
void piece_list_free(PieceList *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PieceList, piece_list_free)

/*
 * A piece's number while the list grows: 1 …, of an original, or of an address that is not here.
 * piece_list_finish() says what it becomes.
 */
int64_t piece_list_of_article(const PieceList *list, unsigned article);

/*
 * The stub or external piece of an address, made where missing.
 *
 * @wanted     false when only furniture or readers name it; a piece that none wants is dropped
 * @reference  gives it a title and a date when it has none, or NULL
 */
int64_t piece_list_of_address(PieceList *list, IbidPieceKind kind, const char *canonical,
                              bool wanted, const IbidReference *reference);

/* The number of the piece with this kind and key while the list grows, or 0. */
int64_t piece_list_number(const PieceList *list, IbidPieceKind kind, const char *key);

/* A stub known by its title and maybe date only.  Two of one title get keys that differ. */
int64_t piece_list_add_title(PieceList *list, const char *title, IbidDate date);

/*
 * Drops what nobody wants and gives all pieces their final numbers: those that they had, and new
 * ones by kind, then key.
 *
 * @earlier      whose numbers stay, or NULL
 * @ret_pieces   (transfer full) IbidPiece *, by kind, then key
 *
 * Returns: (transfer full) int64_t by the number so far: the final one, 0 when dropped.
 */
GArray *piece_list_finish(PieceList *list, const Earlier *earlier, GPtrArray **ret_pieces);
