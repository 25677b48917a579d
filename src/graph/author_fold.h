/* Which spellings among the authors of a corpus are one person's. */
#pragma once

#include <glib.h>

/*
 * Says of keys for which other key they stand, where the corpus leaves no doubt:
 *
 * - "ivan petrov" for the Cyrillic (or Greek) spelling that is written so in Latin letters;
 * - "john q smith" for "john smith", where no Smith with J has another middle name;
 * - "john smith" for "j smith", where that is the only person whom the initials fit.
 *
 * @names  their names as printed, by author_key(); char * to char *
 *
 * Returns: (transfer full) key -> the key that it stands for, both owned; no key of the latter is
 *   among the former.  Cost: quadratic in the spellings of one family name with one first letter.
 */
GHashTable *author_fold(GHashTable *names);
