/* Lines that say where an article appeared first, in pages and in texts. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* True when the line begins as one that says so: "This article was originally published …". */
bool text_origin_is_said(const char *line, size_t length);

/*
 * The outlet that such a line names: "… on the author's Substack, X.", "… in The Gazette on 5 May".
 *
 * Returns: (transfer full) NULL when it names none.
 */
char *text_origin_name(const char *line);
