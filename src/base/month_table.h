/* What months are called in dates, in many languages. */
#pragma once

#include <stddef.h>

typedef struct {
    const char *name; /* lower case, UTF-8, whole or abbreviated, without a dot */
    int month;        /* 1 to 12 */
} MonthName;

/* In the order of strcmp() over `name`. */
extern const MonthName month_names[];
extern const size_t n_month_names;
