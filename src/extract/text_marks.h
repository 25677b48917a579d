/* The marks by which a line of a text shows what it is: bullets, quotations, dates, rules. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* True when "<u>" or "</u>" stands at `p`. */
bool text_is_tag(const char *p);

/* Length of the bullet, number or dash that an item starts with, white space included; or 0. */
size_t text_bullet_length(const char *item);

/* The number of a note or item: "1.", "2)", "(3)", "[4]", "⁵"; 0 when it starts with none.
 * `*ret_length` is how long it is, white space after it included. */
unsigned text_number_at(const char *item, size_t *ret_length);

/* Length of the quotation mark at `text`, or 0; apostrophes do not count. */
size_t text_quote_length(const char *text);

/* As text_quote_length(), for the start of a quotation: "‘" as well. */
size_t text_opening_length(const char *text);

/* "*", "* * *", "-----", "⁂": nothing but marks. */
bool text_is_rule(const char *line);

/* "[1] …", "¹ …" */
bool text_is_note(const char *line);

/* Past the date that an item starts with, also "(5 May 2020)"; NULL when it starts with none. */
const char *text_after_date(const char *line);

/* "5 May 2020: …", "2020-05-05 – …" */
bool text_starts_with_date(const char *line);

/* "… (5 May 2020)", "…, 5.5.2020" */
bool text_ends_with_date(const char *line);

/* True when a digit of any script is in the line: without one there is no date. */
bool text_has_digit(const char *line);

/* The date at the end that no mark leads in: after a quotation ("“Title” 5 May 2020"), or of digits
 * alone ("Title 2020-05-05"); NULL where there is none. */
const char *text_bare_date_at_end(const char *line);

/* True when a quotation mark or an underline is in the line. */
bool text_is_quoted(const char *line, size_t length);

/* "See also: “Title” …": the list is in the line itself. */
bool text_quotes_after_colon(const char *line);

/* "Title: https://example.org/a" */
bool text_ends_with_address(const char *line);

/* True when a line without a bullet starts as an item does: a quotation, an underline, an address,
 * a date. */
bool text_lists(const char *line);
