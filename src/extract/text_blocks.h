/* The paragraphs, list items and single lines that a text extract consists of. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "extract/text_rules.h"

/* What a block looks like by itself; what it is follows from where it stands (text_parts.h). */
typedef enum {
    TEXT_FORM_PLAIN,
    TEXT_FORM_RULE,    /* "*", "* * *", "-----" */
    TEXT_FORM_BYLINE,  /* starts with "By" */
    TEXT_FORM_LABEL,   /* "Published: 5 May 2020" */
    TEXT_FORM_HEADING, /* of a list of references */
    TEXT_FORM_ITEM,    /* starts with a bullet, a number or a date */
    TEXT_FORM_NOTE,    /* starts with "[1]" */
    TEXT_FORM_PHRASE,  /* starts with a phrase of the outlet's own */
} TextForm;

typedef enum {
    TEXT_PART_TITLE,
    TEXT_PART_BYLINE,
    TEXT_PART_BODY,
    TEXT_PART_HEADING, /* of a section, or of a list of references */
    TEXT_PART_APPENDIX,
    TEXT_PART_FOOTNOTE,
    TEXT_PART_BOILERPLATE,
    TEXT_PART_COMMENT, /* by a reader */
    TEXT_PART_EDGE,    /* of a printed page: its number, its running head */
} TextPart;

typedef struct {
    size_t start, end; /* bytes of the text, white space around it left out */
    TextForm form;
    TextPart part;            /* TEXT_PART_BODY until text_parts_assign() */
    TextListKind list;        /* of a TEXT_FORM_HEADING */
    const TextPhrase *phrase; /* of the outlet's own in it, or NULL */
    TextField field;          /* of a TEXT_FORM_LABEL */
    const char *kind;         /* of a TEXT_PART_EDGE, and of the site's own list; or NULL */
    size_t n_references;      /* that stand in it, once they are read */
    bool is_dated;            /* an item with a date at its start or end */
    bool is_quoted;           /* an item with a quoted or underlined title */
    bool is_listed;           /* an item that others of its form stand next to */
    size_t title_end;         /* of an item in two lines: where its title ends; else 0 */
} TextBlock;

/*
 * Splits a text at blank lines, and where a line starts something of its own although the blank
 * line before it was lost.
 *
 * Returns: (transfer full) TextBlock, in order.
 */
GArray *text_blocks(const char *text, size_t length);

/*
 * What the bytes [start, end) say: tags of underlines left out, words broken over lines joined,
 * white space folded.
 *
 * Returns: (transfer full).
 */
char *text_words(const char *text, size_t start, size_t end);

/* As text_words(), but words stay broken: what a reader of the bytes sees.  (transfer full) */
char *text_as_printed(const char *text, size_t start, size_t end);

/* Leaves white space of any script off the bytes [*start, *end). */
void text_trim(const char *text, size_t *start, size_t *end);
