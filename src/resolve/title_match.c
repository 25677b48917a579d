#include "resolve/title_match.h"

#include <string.h>

/* A likeness that no two titles reach. */
#define NEVER 2.0

/*
 * How alike titles have to be under each evidence of the dates.  scripts/fit-titles fits them on
 * half of the title-only corpora; what it fits is no better on the other half, so these stay.
 */
static const double least_likeness[N_MATCH_PLACES][N_DATE_EVIDENCES] = {
    [MATCH_LISTED] =
        {
            [DATES_SAME] = 0.58,
            [DATES_NEXT] = 0.66,
            [DATES_NEAR] = 0.92,
            [DATES_ROUGH] = 0.82,
            [DATES_MISREAD] = 0.88,
            [DATES_UNKNOWN] = 0.86,
            [DATES_APART] = 0.94,
        },
    [MATCH_IN_TEXT] =
        {
            [DATES_SAME] = 0.80,
            [DATES_NEXT] = 0.80,
            [DATES_NEAR] = 0.90,
            [DATES_ROUGH] = 0.92,
            [DATES_MISREAD] = 0.92,
            [DATES_UNKNOWN] = 0.92,
            [DATES_APART] = 0.98,
        },
    [MATCH_ADDRESSED] =
        {
            [DATES_SAME] = 0.95,
            [DATES_NEXT] = 0.95,
            [DATES_NEAR] = NEVER,
            [DATES_ROUGH] = NEVER,
            [DATES_MISREAD] = NEVER,
            [DATES_UNKNOWN] = NEVER,
            [DATES_APART] = NEVER,
        },
    [MATCH_ABSENT] =
        {
            [DATES_SAME] = 0.70,
            [DATES_NEXT] = 0.80,
            [DATES_NEAR] = NEVER,
            [DATES_ROUGH] = 0.90,
            [DATES_MISREAD] = 0.95,
            [DATES_UNKNOWN] = 0.90,
            [DATES_APART] = NEVER,
        },
};

/* Shorter ones without a date's support have to be the same to the letter. */
#define LONG_ENOUGH 12 /* bytes of skeleton */

/* Shorter ones are no titles without a date's support. */
#define SHORTEST 4

/* Works whose scores differ by less fit equally well. */
#define MARGIN 0.02

/* Titles more alike than this are one title that repeats. */
#define SAME_TITLE 0.97

static bool supports(DateEvidence dates)
{
    return dates <= DATES_NEXT || dates == DATES_ROUGH;
}

static bool fits(const TitleForm *title, const TitleCandidate *candidate, MatchPlace place)
{
    size_t length = strlen(title->skeleton);

    if (candidate->similarity < least_likeness[place][candidate->dates])
        return false;
    if (supports(candidate->dates))
        return true;
    if (length < SHORTEST || (place == MATCH_IN_TEXT && title->is_name))
        return false;
    return length >= LONG_ENOUGH || candidate->similarity == 1;
}

/* True when another work bears the title of the best as well. */
static bool repeats(const GArray *candidates)
{
    const TitleCandidate *best = &g_array_index(candidates, TitleCandidate, 0);
    const TitleCandidate *next = best + 1;

    return candidates->len > 1 && best->similarity >= SAME_TITLE && next->similarity >= SAME_TITLE;
}

/* A title to the letter beats a like one, whatever the scores. */
static bool fit_alike(const TitleCandidate *best, const TitleCandidate *next)
{
    bool to_the_letter = best->similarity == 1 && next->similarity < 1;

    return !to_the_letter && best->score - next->score < MARGIN;
}

TitleMatch title_match_decide(const TitleForm *title, const GArray *candidates, MatchPlace place)
{
    TitleMatch match = {
        .work = NO_WORK, .best = NO_WORK, .rule = "unmatched", .runner_up = NO_WORK};
    const TitleCandidate *best, *next;

    if (candidates->len == 0)
        return match;
    best = &g_array_index(candidates, TitleCandidate, 0);
    next = candidates->len > 1 ? best + 1 : NULL;
    match.best = best->work;
    match.score = CLAMP(best->score, 0, 1);
    if (!fits(title, best, place))
        return match;
    if (next != NULL && fits(title, next, place)) {
        match.runner_up = next->work;
        match.runner_up_score = CLAMP(next->score, 0, 1);
    }
    /* A date that none of several equal titles has means one that is not here. */
    if (best->dates == DATES_APART && repeats(candidates)) {
        match.reason = "other-date";
        return match;
    }
    if (match.runner_up != NO_WORK && fit_alike(best, next)) {
        match.rule = "ambiguous";
        match.reason = repeats(candidates) ? "title-repeats" : "two-fit-alike";
        return match;
    }
    match.work = best->work;
    match.rule = supports(best->dates) ? "title-date" : "title";
    return match;
}
