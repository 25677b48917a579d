/*
 * What the pages of a folder are called: the title of what they are about, as far as a file may
 * have it.
 */
#pragma once

#include <glib.h>

/*
 * A name of one file for each of `labels`, without ending.  No two are the same, nor any the same
 * as one of `taken`, whatever the case of their letters and the form of their accents.  They are
 * valid on Linux, macOS and Windows, within 143 bytes with a short ending, hold nothing that links
 * of Obsidian or Markdown take for their own, and lead nowhere else.
 *
 * @labels  char *; of equal ones each gets its `mark`, and where these are equal its number
 * @marks   char *, one a label
 * @taken   ending with NULL
 *
 * Returns: (transfer full) array of char *.  Cost: O(bytes).
 */
GPtrArray *page_names(const GPtrArray *labels, const GPtrArray *marks, const char *const *taken);
