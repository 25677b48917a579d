/*
 * Whether a title that is named in running text is one of those that are here.
 *
 * Words in quotation marks or italics may be anything: what somebody said, a book, a ship.  So only
 * a title to the letter counts, or one beside its date; never a title of few words or of several
 * works alone, nor what is younger than who names it.
 */
#pragma once

#include "resolve/known_article.h"
#include "resolve/title_match.h"

/* True when the reference names a day, month or quarter: then like titles are candidates too. */
bool mention_is_dated(const IbidReference *reference);

/*
 * Decides between candidates, of which none but those to the letter are needed where the reference
 * is not dated.
 *
 * @candidates  TitleCandidate, best first
 * @known       KnownArticle *: what their works are numbers of
 * @citing      number of the article that contains the reference
 */
TitleMatch mention_match_decide(const IbidReference *reference, const TitleForm *title,
                                const GArray *candidates, const GPtrArray *known, unsigned citing);
