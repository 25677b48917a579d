/*
 * Titles in memory, found again by what is left of them after misreading.
 *
 * Kept under the keys of title_keys.h, and by day; a look-up meets the titles that share one, never
 * all.  Works that bear one title in the same letters are kept under it, and told apart by date.
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

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

/*
 * Adds a title of `work`, which may have several.  A title without letters is passed over; one in
 * Cyrillic or Greek letters is found by its Latin spellings too.
 */
void title_index_add(TitleIndex *index, const char *title, IbidDate date, unsigned work);

#define TITLE_MOST_CANDIDATES 24

/*
 * The works most likely meant, one candidate each, best first, then by number.
 *
 * Returns: (transfer full) array of TitleCandidate, TITLE_MOST_CANDIDATES at most.
 *
 * Cost: bounded, whatever the size of the index, but for the works that bear one title.
 */
GArray *title_index_find(TitleIndex *index, const TitleForm *title, IbidDate date);

/* The same of the works that bear the title to the letter, as far as a scanner tells letters. */
GArray *title_index_find_same(TitleIndex *index, const TitleForm *title, IbidDate date);

/*
 * True when title_index_find() of an index that holds these titles among others might consider one
 * of them.
 */
bool title_index_has_candidates(const TitleIndex *index, const TitleForm *title, IbidDate date);

/* The same of title_index_find_same(). */
bool title_index_has_same(const TitleIndex *index, const TitleForm *title);
