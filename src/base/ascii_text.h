/* Text for terminals that know no other letters than those of ASCII. */
#pragma once

/*
 * `text` in ASCII, as far as there is a custom to write it so: quotation marks, dashes, letters
 * with marks, and other scripts as ICU writes them in Latin letters.  What is left becomes '?'.
 *
 * Returns: (transfer full).
 */
char *ascii_text(const char *text);
