/* What seasons and quarters of years are called in dates, in many languages. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    const char *name; /* lower case, UTF-8 */
    int season;       /* 0 for spring … 3 for winter; -1 for "quarter" */
    bool year_first;  /* the year stands before it */
    bool doubtful;    /* another word as well: a season only with a capital, at a beginning */
} SeasonName;

/* In the order of strcmp() over `name`. */
extern const SeasonName season_names[];
extern const size_t n_season_names;
