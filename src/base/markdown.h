/* Words in Markdown: CommonMark, and what Obsidian adds to it. */
#pragma once

#include <glib.h>

/*
 * Appends `text` in one line, so that nothing in it is markup, HTML, a link, a tag, a formula or a
 * comment: control characters and direction overrides become '?'.  It may open a line.
 */
void markdown_append(GString *out, const char *text);
