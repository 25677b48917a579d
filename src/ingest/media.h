/* What a file is: by its name, and by how its content starts. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include <ibid/ingest.h>

typedef enum {
    MEDIA_ARTICLE,  /* of the media that its row names */
    MEDIA_BY_START, /* text of some kind; its start may still say that it is HTML */
    MEDIA_NOT_READ, /* of a kind that is no article, or that no reader is there for yet */
} MediaVerdict;

/* A kind of file.  To read a new one, add a row to media_table.c and a reader to extract/. */
typedef struct {
    const char *extensions; /* in lower case, a space around each */
    const char *what;       /* "a style sheet": as named to the user */
    MediaVerdict verdict;
    IbidMedia media;
} MediaName;

/* How content starts.  `start` may hold NUL bytes; letters of marked-up text match in any case. */
typedef struct {
    const char *start;
    size_t length;
    const char *what;
    MediaVerdict verdict;
    IbidMedia media;
    bool is_markup; /* white space, comments and an XML declaration may stand before it */
} MediaStart;

extern const MediaName media_names[];
extern const size_t n_media_names;
extern const MediaStart media_starts[];
extern const size_t n_media_starts;

/* The row for a file's name, or NULL when the name tells nothing. */
const MediaName *media_by_name(const char *name);

/*
 * Finds the media of content whose name has the row `name` (or NULL).
 *
 * Sets IBID_ERROR_FORMAT, without the file's name, when the content is empty or binary, or of a
 * kind that is not read.
 */
bool media_of(const MediaName *name, const char *bytes, size_t length, IbidMedia *ret_media,
              GError **error);
