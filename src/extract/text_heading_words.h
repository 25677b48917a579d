/* Headings of lists that are composed of common words: "Earlier columns by the author", "往期文章".
 */
#pragma once

#include <stdbool.h>

/*
 * True when all of `line` is words that say which pieces ("earlier", "related") and what they are
 * ("columns", "articles"), one of each at least, or a word that heads lists by itself ("Dossier").
 * Case, accents and a colon at the end do not count.
 */
bool text_heading_is_composed(const char *line);

/* As text_heading_is_composed(), where "which" is said of the past: sites head with "related" and
 * "other" what they add by themselves. */
bool text_heading_is_of_past(const char *line);
