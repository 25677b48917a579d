#include "progress.h"

#include <stdio.h>
#include <unistd.h>

/* A job shorter than this is over before anybody wonders. */
#define PATIENCE G_USEC_PER_SEC

/* Between two updates: quick to the eye, slow to the terminal. */
#define INTERVAL (G_USEC_PER_SEC / 10)

bool progress_is_wanted(void)
{
    return isatty(STDERR_FILENO) != 0;
}

void progress_show(Progress *progress, const char *what, size_t done, size_t total)
{
    gint64 now = g_get_monotonic_time();

    if (progress->started == 0)
        progress->started = now;
    if (now - progress->started < PATIENCE || now - progress->shown < INTERVAL)
        return;
    fprintf(stderr, "\r\033[K%s: %zu of %zu", what, done, total);
    fflush(stderr);
    progress->shown = now;
    progress->visible = true;
}

void progress_clear(Progress *progress)
{
    if (progress->visible)
        fputs("\r\033[K", stderr);
    progress->visible = false;
}

static bool show(const char *what, size_t done, size_t total, gpointer data)
{
    progress_show(data, what, done, total);
    return true;
}

const IbidWatch *progress_watch(Progress *progress)
{
    progress->watch = (IbidWatch){show, progress};
    return progress_is_wanted() ? &progress->watch : NULL;
}
