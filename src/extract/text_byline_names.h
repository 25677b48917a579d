/* The names in a byline that says by its grammar where they end: "and", "for", an address. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "extract/text_blocks.h"

#include <ibid/model.h>

/*
 * Adds the authors in "Ann Lee, Bo Ek and Cy Day for Harbour Light".
 *
 * @names       of a byline, its leading word and date left out
 * @ret_outlet  (transfer full) whom they wrote for, where it says; else untouched
 *
 * Returns: false, and adds nothing, where no such mark is there or what it parts are no names.
 */
bool text_byline_names(const char *names, IbidArticle *article, char **ret_outlet);

/*
 * Adds the authors whom an article signs with: "By" and full names, and no more, as its last words.
 *
 * @blocks  TextBlock of `text`, parts assigned
 */
void text_byline_at_end(const char *text, const GArray *blocks, IbidArticle *article);

/* True when `names` is a list of two names or more, of two words or more each. */
bool text_byline_is_list(const char *names);

/* True for "Jan van" before the `end` of a word: the name goes on. */
bool text_ends_in_particle(const char *names, size_t end);
