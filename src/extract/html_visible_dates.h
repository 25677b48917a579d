/* Dates that stand in view near the headline, without any mark of what they are. */
#pragma once

#include <ibid/model.h>

#include "extract/page.h"
#include "extract/page_parts.h"

/* Adds them to `article->dates`; needs its title.  Cost: O(elements + text). */
void html_visible_dates_read(const Page *page, const PageParts *parts, IbidArticle *article);

/* True where dates are those of comments, or of what is cited, never the article's own. */
bool html_dates_others(const PartVerdict *verdict);

/* Words before a date that say something was changed then. */
extern const char *const html_change_words[];
extern const size_t html_n_change_words;

/* True when the words before a date say that something was changed then. */
bool html_tells_of_change(const char *text, size_t length);

/* Adds when the copy was made, as the program that saved it noted at either end of the `length`
 * bytes of `html`. */
void html_captured_read(const char *html, size_t length, IbidArticle *article);
