/* Whether a title that is cited is one of those that are here. */
#pragma once

#include <stdbool.h>

#include "resolve/title_index.h"

/* How much has to be shown, by where the title was found. */
typedef enum {
    MATCH_LISTED,    /* in a list of references: it is a title, and often has a date */
    MATCH_IN_TEXT,   /* an underline in running text, which may be a title by accident */
    MATCH_ADDRESSED, /* beside an address that is not here: only title and date together tell */
    MATCH_ABSENT,    /* between titles that are only cited: whether they are one work */
    N_MATCH_PLACES,
} MatchPlace;

#define NO_WORK G_MAXUINT

typedef struct {
    unsigned work;    /* NO_WORK when there is none, or several fit */
    unsigned best;    /* the best candidate, even where it was not enough, or NO_WORK */
    double score;     /* of the best candidate; 0 without one */
    const char *rule; /* "title-date", "title", "ambiguous" or "unmatched" */
    unsigned runner_up;
    double runner_up_score;
    const char *reason; /* see IbidResolution; NULL where there is a work, or nothing fits */
} TitleMatch;

/*
 * Decides between the candidates of title_index_find().
 *
 * A date is evidence, never a gate: what it says sets how alike the titles have to be.  A title
 * that several works bear is never enough alone.
 *
 * @candidates  best first
 */
TitleMatch title_match_decide(const TitleForm *title, const GArray *candidates, MatchPlace place);
