/* The tags and texts of a page's HTML, one after the other. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "extract/page_names.h"

/* A part of the HTML. */
typedef struct {
    const char *start;
    size_t length;
} PageBytes;

typedef struct {
    enum { TOKEN_TEXT, TOKEN_START_TAG, TOKEN_END_TAG } kind;
    PageBytes bytes; /* all of it */
    /* Of tags: */
    PageBytes name;
    const PageElement *element; /* NULL for an unknown one */
    bool is_closed;             /* a start tag that ends in "/>" */
    /* Of start tags: the attributes that rules know, of each the first. */
    bool is_given[N_ATTRS];
    PageBytes values[N_ATTRS]; /* as they stand there, with references, without quotation marks */
} PageToken;

typedef struct {
    const char *at, *end;
    PageBytes raw; /* name of the open element that holds text only; length 0 for none */
} PageTokens;

/*
 * The next tag or text, in `*ret_token`; comments, declarations and instructions are passed over.
 * `tokens` begins as {.at = html, .end = html + length}; the HTML is UTF-8, and stays the caller's.
 *
 * Reads as the HTML standard's "Tokenization" does, but that a tag that ends in "/>" is closed
 * whatever its name, as people mean it.
 *
 * Returns: false at the end.
 *
 * Cost: all of them O(length).
 */
bool page_tokens_next(PageTokens *tokens, PageToken *ret_token);
