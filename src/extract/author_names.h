/* Names of authors, out of what bylines say. */
#pragma once

#include <ibid/model.h>

/* A longer name is a sentence. */
#define AUTHOR_NAME_LIMIT 60 /* bytes */

/* `name` past the words before it that are no part of it: "By", "Written by", "Von". */
const char *author_without_lead_in(const char *name);

/*
 * Adds the names in `list` to `article->authors`: "Ann Lee, Bo Ek and Cy Day", "Lee, Ann".  What is
 * no name (an address, a phrase, "Admin") and what is there already is left out.
 */
void author_names_add(IbidArticle *article, const char *list);
