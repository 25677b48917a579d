/* Figures in plain words.  All return (transfer full) text. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <ibid/graph.h>

/* Below this denominator a rate is given as counts only. */
#define WORDS_LEAST_DENOMINATOR 5

/* "12,345" of "12345", "-1,234.50" of "-1234.50". */
char *words_grouped(const char *number);

/* "12,345". */
char *words_number(size_t n);

/* "1 article", "no articles", "12,345 articles". */
char *words_count(size_t n, const char *one, const char *many);

/* "3/4", and with its rounded percentage from WORDS_LEAST_DENOMINATOR on: "3/12 (25 %)". */
char *words_rate(size_t numerator, size_t denominator);

/* "41 %" of 0.41; "<1 %" and ">99 %" where it is not quite none, or all. */
char *words_share(double share);

/* Reads what words_rate() wrote, and "43 %"; false for other words.
 * @ret_share  from 0 to 1; NAN of nothing */
bool words_read_rate(const char *words, double *ret_share);

/* "128 to 1,358": quartiles. */
char *words_middle_half(double lower, double upper);

/* The time from a citing piece back to what it cites: "31 days earlier", "the same day". */
char *words_lag(int64_t days);

/* "Ann Author", "Ann Author and Ben Writer", "Ann Author and 3 others"; NULL for nobody. */
char *words_authors(const GPtrArray *authors);

/* "“Title” (2023-05-02)", the date where it is known. */
char *words_vertex(const IbidVertex *vertex);

/* "2023-05-02"; "no date" where nothing is known. */
char *words_date(IbidDate date);

/* "from 2021-03-01 to 2023-05-02", "on 2023-05-02", "at unknown dates". */
char *words_span(IbidDate first, IbidDate last);
