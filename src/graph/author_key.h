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

/*
 * Says which full names stand behind initials: "j smith" is "john smith" where that is the only
 * full name among `keys` that fits.  "jo smith" is no initials, and "j smith" may be two people.
 *
 * @keys  the author_key()s of a corpus, as a set
 *
 * Returns: (transfer full) initials -> full key, both owned
 */
GHashTable *author_key_initials(GHashTable *keys);
