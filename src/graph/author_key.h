/* What spellings of one author's name have in common. */
#pragma once

#include <glib.h>

/*
 * text_key() of the name in the order first, last, without honorifics: that of "Smith, Dr John" is
 * that of "John Smith".  A name that is all honorific keeps it.
 *
 * Returns: (transfer full) "" when there is no letter in the name.
 */
char *author_key(const char *name);
