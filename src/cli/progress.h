/* How far a long job is: one line on standard error, only on a terminal, only if the job lasts. */
#pragma once

#include <ibid/watch.h>

typedef struct {
    gint64 started; /* monotonic, in microseconds; 0 before the first call */
    gint64 shown;   /* when the line was last written */
    bool visible;
    IbidWatch watch;
} Progress;

/* Whether standard error is a terminal. */
bool progress_is_wanted(void);

/* @what  whose `done` of `total` are behind us, "documents" */
void progress_show(Progress *progress, const char *what, size_t done, size_t total);

/* What shows how far long work is; NULL where nobody would see it.  It is `progress`'s. */
const IbidWatch *progress_watch(Progress *progress);

/* Takes the line away, so that other words can be written. */
void progress_clear(Progress *progress);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Progress, progress_clear)
