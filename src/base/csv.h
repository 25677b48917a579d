/*
 * Comma-separated values as RFC 4180 has them: UTF-8, CRLF at the end of a row, cells quoted where
 * they hold a comma, a quote or a line break.
 */
#pragma once

#include <glib.h>
#include <stdint.h>

/* A row under construction. */
typedef struct {
    GString *out;
    size_t n_cells;
} CsvRow;

/*
 * A cell as it is, for what other programs match on: paths, addresses, names of rules.  NULL is an
 * empty cell.
 */
void csv_exact(CsvRow *row, const char *text);

/*
 * A cell of words that came from outside.  Where a spreadsheet would take it for a formula, it
 * gets an apostrophe in front: it starts with = + - @, a tab or a carriage return, and is no
 * number.  Controls that steer terminals become blanks.
 */
void csv_words(CsvRow *row, const char *text);

void csv_integer(CsvRow *row, int64_t number);
void csv_score(CsvRow *row, double score);

/* Ends the row; the next cell starts another. */
void csv_end(CsvRow *row);

/* A row of names. */
void csv_header(CsvRow *row, const char *const *names, size_t n);
