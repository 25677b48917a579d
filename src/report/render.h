/* Findings written out.  Each returns (transfer full) text that ends in a newline. */
#pragma once

#include "report/finding.h"

/* Writes one block of a finding, with what it ends in. */
typedef void (*RenderBlock)(GString *out, const Finding *finding, const Block *block);

/* What the renderings for people share: which blocks they show, and what parts them. */
char *render_blocks(const Finding *finding, RenderBlock append_block);

/* True for what people read; a table that is empty, or for programs, is not. */
bool render_shows(const Block *block);

/* White space as single spaces, then no control character nor direction override.  Returns:
 * (transfer full). */
char *render_line(const char *text);
/* The same of each line of a block of lines, in which tabs stay.  Returns: (transfer full). */
char *render_lines(const char *lines);
/* "… and 1,234 more": rows that are not shown.  Returns: (transfer full). */
char *render_more(const Table *table);

/*
 * For a terminal: aligned columns, lines as wide as the finding says where words allow.  Control
 * characters and direction overrides of cells and words are neutralised.
 */
char *render_text(const Finding *finding);

/* CommonMark with pipe tables.  Nothing in a cell or a word can become markup, HTML included. */
char *render_markdown(const Finding *finding);

/*
 * One ASCII object: "report", "notes" (paragraphs too), "tables" (arrays of objects by name) and
 * "more" (rows left out, by table); keys sorted.  Unknown cells are null.
 */
char *render_json(const Finding *finding);

/*
 * RFC 4180, headed by the keys of the columns: the table `name`, or the first where that is NULL.
 * Words that a spreadsheet would take for a formula get an apostrophe in front.
 *
 * Returns: NULL with IBID_ERROR_USAGE where there is no such table.
 */
char *render_csv(const Finding *finding, const char *name, GError **error);
