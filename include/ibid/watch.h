/* Somebody who watches long work, and may stop it. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct {
    /*
     * Told now and then, by the thread that asked for the work, how far it is: `done` of `total`.
     *
     * @what  what is being done, "betweenness"; static storage
     *
     * Returns: false to stop it, with IBID_ERROR_STOPPED.
     */
    bool (*tell)(const char *what, size_t done, size_t total, gpointer data);
    gpointer data;
} IbidWatch;
