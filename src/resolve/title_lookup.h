/* The titles of a corpus, as references are looked for by theirs. */
#pragma once

#include <ibid/model.h>

#include "resolve/known_article.h"
#include "resolve/title_match.h"

typedef struct TitleLookup TitleLookup;

/* @known  after reprints_fold(); borrowed for the life of what is returned */
TitleLookup *title_lookup_new(const GPtrArray *known);
void title_lookup_free(TitleLookup *lookup);

/*
 * The work that the title of a reference means: as it is printed, or else by one of its
 * title_variants().  candidates_raise() decides
 * between those that fit equally well.
 *
 * @citing  place of the article that contains the reference
 */
TitleMatch title_lookup_match(TitleLookup *lookup, const IbidReference *reference, unsigned citing,
                              MatchPlace place);

/* The same of a title in running text; mention_match_decide() says what counts. */
TitleMatch title_lookup_mention(TitleLookup *lookup, const IbidReference *mention, unsigned citing);
