/* The lines of a text that is printed on pages, and which of them look like a page's edge. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef enum {
    TEXT_EDGE_NONE,    /* too long for a running head */
    TEXT_EDGE_WORDS,   /* a short line: a running head, if it comes again */
    TEXT_EDGE_NUMBER,  /* "12" */
    TEXT_EDGE_PAGE,    /* "Page 3", "- 4 -", "3/9" */
    TEXT_EDGE_TOTAL,   /* "Page 3 of 9" */
    TEXT_EDGE_PRINTED, /* of a browser: "25/11/2024, 10:31   Title" */
    TEXT_EDGE_ADDRESS, /* of a browser: "https://example.org/a 3/9" */
} TextEdgeForm;

/* A line that is not blank. */
typedef struct {
    size_t start, end; /* bytes of the text, white space around it left out */
    guint64 key;    /* the same for lines that differ in number, case or white space only; or 0 */
    guint32 number; /* of the page, or 0 */
    TextEdgeForm form;
    bool after_break; /* a form feed stands between it and the line before */
    bool after_blank; /* or a blank line */
} TextLine;

/* Returns: (transfer full) TextLine, in order.  Cost: O(length). */
GArray *text_lines(const char *text, size_t length);
