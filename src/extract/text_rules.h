/*
 * What phrases of a text extract say about the part they stand in.  To teach ibid a phrase, add a
 * row to text_rules_table.c; all are compared as text_skeleton() sees them, so scanning errors and
 * lost spaces do no harm.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* A phrase of the outlet's own, in no article's text. */
typedef struct {
    const char *phrase;
    const char *kind; /* of the references in it */
    bool anywhere;    /* also inside a paragraph; such a phrase alone proves nothing */
} TextPhrase;

extern const TextPhrase text_phrases[];
extern const size_t n_text_phrases;

typedef enum {
    TEXT_LIST_APPENDIX,
    TEXT_LIST_NOTES,
    TEXT_LIST_COMMENTS,
    TEXT_LIST_SITE, /* the site's own, unless the entries bear dates */
} TextListKind;

/* What a heading of a list of references starts with. */
typedef struct {
    const char *phrase;
    TextListKind list;
} TextListHeading;

extern const TextListHeading text_list_headings[];
extern const size_t n_text_list_headings;

typedef enum {
    TEXT_FIELD_TITLE,
    TEXT_FIELD_AUTHOR,
    TEXT_FIELD_DATE,
    TEXT_FIELD_OUTLET,
    TEXT_FIELD_URL,
    TEXT_FIELD_TAGS,
} TextField;

/* A label before a colon, above an article or in its byline. */
typedef struct {
    const char *label;
    TextField field;
} TextLabel;

extern const TextLabel text_labels[];
extern const size_t n_text_labels;

/* The words that open a byline, NULL at the end. */
extern const char *const text_byline_words[];

/* What pages are called and counted with: "Page 3 of 9"; as g_utf8_casefold() has them, NULL at
 * the end. */
extern const char *const text_page_words[];
extern const char *const text_of_words[];

bool text_is_page_word(const char *folded);
bool text_is_of_word(const char *folded);

/* The row whose phrase `skeleton` starts with, or NULL. */
const TextPhrase *text_phrase_at_start(const char *skeleton);

/* The first row, of either kind, whose phrase is in `skeleton`; or NULL. */
const TextPhrase *text_phrase_within(const char *skeleton);

/* True when words before a link, as a skeleton, ask to subscribe or to join. */
bool text_phrase_asks_to_subscribe(const char *skeleton);

/* The row that the heading `skeleton` starts with, or NULL. */
const TextListHeading *text_list_heading(const char *skeleton);

/* What the line, whole, heads by the vocabulary of pages (part_table.h), or false; numbers at its
 * ends are left out: "Comments (3)". */
bool text_page_heading(const char *line, TextListKind *ret_list);

/* The row for exactly the label `skeleton`, or NULL. */
const TextLabel *text_label(const char *skeleton);

/* Length in bytes of the word of a byline that `line` starts with, its colon and space included;
 * 0 when there is none. */
size_t text_byline_word(const char *line);
