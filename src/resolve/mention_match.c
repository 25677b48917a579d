#include "resolve/mention_match.h"

#include <string.h>

#include "base/text.h"
#include "resolve/cited_title.h"
#include "resolve/mention_cue.h"

/* Beside its date a title may be misread this much. */
#define LEAST_LIKENESS 0.9

/* Shorter ones tell nothing, even beside a date. */
enum { BYTES_LEAST = 4 };

/* What a title without a date must have where the words beside it say that it is one, and where
 * they do not: "The End" and "Hello, world" are said anywhere, as slogans are. */
typedef struct {
    unsigned n_words, n_letters, n_wide;
} Length;

static const Length with_cue = {3, 12, 6}, without_cue = {5, 20, 10};

bool mention_is_dated(const IbidReference *reference)
{
    return reference->cited_date.precision > IBID_PRECISION_SEASON;
}

static bool supports(DateEvidence dates)
{
    return dates <= DATES_NEXT || dates == DATES_ROUGH;
}

static bool has_length(const char *title, const Length *least)
{
    g_autofree char *key = text_key(title);
    g_auto(GStrv) words = g_strsplit(key, " ", -1);
    unsigned n_wide = 0, n_letters = 0;

    for (const char *p = key; *p != '\0'; p = g_utf8_next_char(p)) {
        n_wide += g_unichar_iswide(g_utf8_get_char(p)) ? 1 : 0;
        n_letters += *p != ' ';
    }
    if (n_wide > 0)
        return n_wide >= least->n_wide;
    return g_strv_length(words) >= least->n_words && n_letters >= least->n_letters;
}

/* Italics are for emphasis, books and ships too, so the words beside them have to say more. */
static bool is_distinct(const IbidReference *reference)
{
    if (!has_length(cited_title(reference), &with_cue))
        return false;
    switch (mention_cue(reference->sentence, cited_title(reference))) {
    case CUE_WRITING:
        return true;
    case CUE_OTHER:
        return false;
    default:
        return g_str_equal(reference->kind, "quotation") &&
               has_length(cited_title(reference), &without_cue);
    }
}

/* What is named as an outlet is named, is the outlet. */
static bool is_outlet(const char *title, const IbidArticle *article)
{
    g_autofree char *key = NULL, *outlet = NULL;

    if (article->outlet == NULL)
        return false;
    key = text_key(title);
    outlet = text_key(article->outlet);
    return strcmp(key, outlet) == 0;
}

/* A headline that quotes somebody; others quote the same words. */
static bool is_quotation(const char *title)
{
    gunichar first = title == NULL ? 0 : g_utf8_get_char(title);
    GUnicodeType type = g_unichar_type(first);

    return first == '"' || first == '\'' || type == G_UNICODE_INITIAL_PUNCTUATION ||
           type == G_UNICODE_FINAL_PUNCTUATION || first == 0x201E || first == 0x201A;
}

/* What did not exist yet is not named, but for a day's delay. */
static bool is_younger(IbidDate cited, IbidDate citing)
{
    return cited.precision != IBID_PRECISION_NONE && citing.precision != IBID_PRECISION_NONE &&
           !ibid_date_agrees(cited, citing) && ibid_date_days(cited) > ibid_date_days(citing) + 1;
}

/* What stays the same from candidate to candidate. */
typedef struct {
    const IbidReference *reference;
    const TitleForm *title;
    const GPtrArray *known;
    const KnownArticle *citing;
    bool is_distinct;
} Judging;

static bool was_there(const Judging *judging, const TitleCandidate *candidate)
{
    const IbidArticle *article = known_article_at(judging->known, candidate->work)->article;

    return !is_younger(article->date, judging->citing->article->date);
}

static bool fits(const Judging *judging, const TitleCandidate *candidate)
{
    const IbidArticle *article = known_article_at(judging->known, candidate->work)->article;

    if (!was_there(judging, candidate))
        return false;
    if (supports(candidate->dates))
        return candidate->similarity >= LEAST_LIKENESS &&
               strlen(judging->title->skeleton) >= BYTES_LEAST;
    return candidate->dates != DATES_APART && candidate->similarity == 1 && judging->is_distinct &&
           !is_quotation(article->title) && !is_outlet(cited_title(judging->reference), article);
}

/* Whether both may be meant: dates tell, else each that bears the title. */
static bool rivals(const Judging *judging, const TitleCandidate *best, const TitleCandidate *other)
{
    if (other == best || !was_there(judging, other))
        return false;
    return supports(best->dates) ? other->dates <= best->dates && fits(judging, other)
                                 : other->similarity == 1;
}

static const TitleCandidate *first_that_fits(const Judging *judging, const GArray *candidates)
{
    for (guint i = 0; i < candidates->len; i++)
        if (fits(judging, &g_array_index(candidates, TitleCandidate, i)))
            return &g_array_index(candidates, TitleCandidate, i);
    return NULL;
}

/* Of several issues of a series that name it, none names another. */
static bool is_own_title(const Judging *judging, const GArray *candidates)
{
    for (guint i = 0; i < candidates->len; i++) {
        const TitleCandidate *candidate = &g_array_index(candidates, TitleCandidate, i);

        if (candidate->similarity == 1 && candidate->work == judging->citing->original)
            return true;
    }
    return false;
}

TitleMatch mention_match_decide(const IbidReference *reference, const TitleForm *title,
                                const GArray *candidates, const GPtrArray *known, unsigned citing)
{
    TitleMatch match = {
        .work = NO_WORK, .best = NO_WORK, .rule = "unmatched", .runner_up = NO_WORK};
    Judging judging = {reference, title, known, known_article_at(known, citing), false};
    const TitleCandidate *best;

    if (candidates->len == 0)
        return match;
    judging.is_distinct =
        is_distinct(reference) && !is_outlet(cited_title(reference), judging.citing->article);
    best = first_that_fits(&judging, candidates);
    if (best == NULL || is_own_title(&judging, candidates))
        return match;
    match.best = best->work;
    match.score = CLAMP(best->score, 0, 1);
    for (guint i = 0; i < candidates->len && match.runner_up == NO_WORK; i++) {
        const TitleCandidate *other = &g_array_index(candidates, TitleCandidate, i);

        if (rivals(&judging, best, other)) {
            match.runner_up = other->work;
            match.runner_up_score = CLAMP(other->score, 0, 1);
        }
    }
    match.work = match.runner_up == NO_WORK ? best->work : NO_WORK;
    match.reason = match.runner_up != NO_WORK ? "title-repeats" : NULL;
    match.rule = match.runner_up != NO_WORK ? "ambiguous"
                 : supports(best->dates)    ? "title-date"
                                            : "title";
    return match;
}
