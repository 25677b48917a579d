/* Words for times seen from another: "yesterday", "vor zwei Wochen", "mardi dernier". */
#pragma once

#include <stddef.h>

typedef enum {
    RELATIVE_DAYS,
    RELATIVE_WEEKS,
    RELATIVE_MONTHS,
    RELATIVE_YEARS,
    RELATIVE_WEEKDAY, /* the last one before */
} RelativeUnit;

typedef struct {
    const char *phrase; /* lower case; "%n" stands for a number, "%w" for a day of the week */
    RelativeUnit unit;
    int back;             /* how many of them; 0 also where "%n" tells */
    const char *language; /* where the word is another one elsewhere: only in this; else NULL */
} RelativePhrase;

extern const RelativePhrase relative_phrases[];
extern const size_t n_relative_phrases;

typedef struct {
    const char *word; /* lower case */
    int value;        /* the number; days from Monday */
} RelativeWord;

extern const RelativeWord relative_numbers[];
extern const size_t n_relative_numbers;
extern const RelativeWord relative_weekdays[];
extern const size_t n_relative_weekdays;
