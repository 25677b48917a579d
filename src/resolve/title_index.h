/*
 * Titles in memory, found again by what is left of them after misreading.
 *
 * Kept by the three-letter parts of their skeletons, and by day; a look-up visits the titles that
 * share its rarest parts, never all.
 */
#pragma once

#include <glib.h>

#include <ibid/date.h>

#include "resolve/similarity.h"
#include "resolve/title_form.h"

typedef struct TitleIndex TitleIndex;

/* A title that may be meant. */
typedef struct {
    unsigned work; /* the caller's number */
    double similarity;
    DateEvidence dates;
    double score; /* 0 to 1: both together */
} TitleCandidate;

TitleIndex *title_index_new(void);
void title_index_free(TitleIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TitleIndex, title_index_free)

/* Adds a title of `work`, which may have several.  A title without letters is passed over. */
void title_index_add(TitleIndex *index, const char *title, IbidDate date, unsigned work);

/*
 * The works most likely meant, one candidate each, best first, then by number.
 *
 * Returns: (transfer full) array of TitleCandidate; few.
 *
 * Cost: bounded by the lengths of the rarest lists, whatever the size of the index.
 */
GArray *title_index_find(TitleIndex *index, const TitleForm *title, IbidDate date);
