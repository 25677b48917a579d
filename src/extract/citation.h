/* A citation as scholars write it. */
#pragma once

#include <stdbool.h>

/*
 * Reads "Smith, J., & Doe, A. (2019, March 3). The salt roads. Journal of Marshes, 12(3)." and its
 * kin: names, the year in parentheses, then the title up to the end of its sentence.  And "Smith,
 * John: The salt roads. In: Journal of Marshes".
 *
 * @ret_title  (transfer full)
 * @ret_date   (transfer full) as dates are else written, "March 3, 2019"; or the year alone; NULL
 *             where it is not between names and title
 *
 * Returns false, and neither, where the words are no such citation.
 *
 * Cost: O(length).
 */
bool citation_read(const char *words, char **ret_title, char **ret_date);
