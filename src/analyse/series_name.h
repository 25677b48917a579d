/* The name of a series that a title begins with. */
#pragma once

#include <glib.h>

/*
 * text_key() of the name that `title` would bear as a part of a series, as the comment at
 * ibid_piece_groups_new() says.
 *
 * Returns: (transfer full), or NULL when that has no two letters.
 */
char *series_name_key(const char *title);

/* The beginning of `title` whose text_key() is `key`.  Returns: (transfer full). */
char *series_name_as_printed(const char *title, const char *key);
