/* How far a long job is: one line on standard error, only on a terminal, only if the job lasts. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct {
    gint64 started; /* monotonic, in microseconds; 0 before the first call */
    gint64 shown;   /* when the line was last written */
    bool visible;
} Progress;

/* Whether standard error is a terminal. */
bool progress_is_wanted(void);

void progress_show(Progress *progress, size_t done, size_t total);

/* Takes the line away, so that other words can be written. */
void progress_clear(Progress *progress);
