/* Sentences that are shown beside what they cite. */
#pragma once

#include <glib.h>

/*
 * The sentence; of a longer one, at most `most` bytes around the anchor (or, where that does not
 * stand in it, from the beginning on), whole words where it can be, with "…" where something is
 * left out.
 *
 * @anchor  or NULL
 *
 * Returns: (transfer full).
 */
char *sentence_cut(const char *sentence, const char *anchor, size_t most);
