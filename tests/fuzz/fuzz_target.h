/* What every fuzz target has; include it in exactly one file of each. */
#pragma once

#include <glib.h>
#include <stdlib.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

static void complaint_is_fatal(const char *domain, GLogLevelFlags level, const char *message,
                               gpointer data)
{
    g_log_default_handler(domain, level & ~(GLogLevelFlags)G_LOG_FLAG_FATAL, message, data);
    abort(); /* GLib's own way to stop is a trap, which libFuzzer does not record */
}

/* A library that GLib complains about has a bug, whatever it returns. */
int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    g_log_set_default_handler(complaint_is_fatal, NULL);
    return 0;
}
