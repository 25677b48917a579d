/*
 * What persons have decided (overrides.tsv), as it applies to the articles at hand.
 *
 * A subject is an article by its path or address, or a reference as PATH@BYTE, the place that
 * `ibid why` and `ibid check` print.
 */
#pragma once

#include <stdbool.h>

#include "resolve/known_article.h"
#include "resolve/ladder.h"

typedef struct Corrections Corrections;

/* @known  borrowed for the life of what is returned; NULL is returned with IBID_ERROR_STORE. */
Corrections *corrections_load(IbidStore *store, GPtrArray *known, GError **error);
void corrections_free(Corrections *corrections);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Corrections, corrections_free)

/* Sets dates, authors and outlets; before reprints_fold(). */
void corrections_describe(Corrections *corrections);

/* Joins and parts articles; after reprints_fold(). */
void corrections_fold(Corrections *corrections);

/* True when a line is about this reference. */
bool corrections_concern(const Corrections *corrections, const IbidStoredReference *row);

/* Resolves a reference as its lines say; for the rest as ladder_climb() does. */
IbidResolution corrections_climb(Corrections *corrections, Ladder *ladder, PieceList *pieces,
                                 const IbidStoredReference *row, guint place);

/* Writes down which lines apply. */
bool corrections_save(const Corrections *corrections, IbidStore *store, GError **error);
