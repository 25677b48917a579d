/* Dates of what is cited that are told relative to the article's own: "last Tuesday". */
#pragma once

#include <ibid/model.h>

/*
 * Gives the references that have no date the one that is told beside them, seen from the article's:
 * in an entry of a list, at its beginning or end or in brackets; in running text, right beside the
 * link or underline, with words between that tell of writing it ("last week's", "I wrote"), and no
 * others.
 * "Yesterday I read" tells when something was read.  Nothing where the article has no date.
 */
void relative_dates_read(IbidArticle *article);
