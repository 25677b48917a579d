/* What a reference says of a piece besides its title and date. */
#pragma once

#include <stdbool.h>

#include <ibid/model.h>

/*
 * True when the words around the title name an author of the article, by family name, as far as a
 * scanner tells letters: “Anna Berg, ‘Weekly briefing’”.
 *
 * Cost: O(length of the sentence · authors).
 */
bool named_beside_author(const IbidReference *reference, const IbidArticle *article);

/* The same of the outlet in which it appeared. */
bool named_beside_outlet(const IbidReference *reference, const IbidArticle *article);

/*
 * A number that stands right behind the title, and was not taken for a part of it:
 * “‘Weekly briefing’, No. 12”, "Weekly briefing (vol. 3)", „Wochenschau“, Nr. 7.
 *
 * @title  as the reference gives it
 *
 * Returns: (transfer full) title and number as they would stand in a title, "Weekly briefing No.
 *   12"; NULL for none.
 */
char *named_beside_number(const IbidReference *reference, const char *title);
