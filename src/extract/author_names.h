/* Names of authors, out of what bylines say. */
#pragma once

#include <stdbool.h>

#include <ibid/model.h>

/* A longer name is a sentence. */
#define AUTHOR_NAME_LIMIT 60 /* bytes */

/* `name` past the words before it that are no part of it: "By", "Written by", "Von". */
const char *author_without_lead_in(const char *name);

/* True for "Redaktion", "The Editors", "Harbour Press": a desk or an outlet, and nobody's name. */
bool author_is_nobody(const char *name);

/* True for "van", "de": words in small letters within a name. */
bool author_is_particle(const char *word);

/*
 * Adds the names in `list` to `article->authors`: "Ann Lee, Bo Ek and Cy Day", "Lee, Ann".  What is
 * no name (an address, a phrase, "Admin") and what is there already is left out.
 */
void author_names_add(IbidArticle *article, const char *list);
