/* What lies under the inputs: every file, in byte order, and every place that could not be seen. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "ingest/media.h"

/* A file to read, or a place that cannot be read. */
typedef struct {
    char *path;            /* as the system knows it */
    char *id;              /* as the user does: UTF-8 */
    char *relative;        /* below the input folder; the file's name for an input file */
    const MediaName *name; /* what the name tells, or NULL */
    char *problem;         /* why it cannot be read, or NULL */
} ListingEntry;

typedef struct {
    GPtrArray *entries;   /* ListingEntry *, by path, each path once */
    GPtrArray *whole;     /* char *: ids of input folders that were listed, a '/' at the end */
    GPtrArray *unseen;    /* char *: ids of folders that could not be listed, a '/' at the end */
    bool misses_input;    /* an input itself could not be looked at */
    size_t n_passed_over; /* files in folders whose names say that they are no articles */
} Listing;

/*
 * Lists files and folders; opens folders only.
 *
 * Links to files and folders are followed unless what they lead to is listed anyway; a link to a
 * folder that holds it is a problem.  Hidden names and folders of results are passed over.
 *
 * @inputs  paths, NULL at the end
 * @skip    a folder never to enter, or NULL
 *
 * Cost: one stat a file.
 */
Listing *listing_new(const char *const *inputs, const char *skip);
void listing_free(Listing *listing);
