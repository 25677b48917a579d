/* Where articles come from: files and folders, one document at a time. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include <ibid/export_macro.h>

/* No saved article is larger; a larger file is something else, and is refused unread. */
#define IBID_DOCUMENT_LIMIT (64 * 1024 * 1024) /* bytes */

typedef enum { IBID_MEDIA_HTML, IBID_MEDIA_TEXT } IbidMedia;

/* Bytes with an origin. */
typedef struct {
    char *id;  /* path as given; bytes that are not UTF-8 percent-escaped */
    char *url; /* the address that the user gave for it, or NULL */
    IbidMedia media;
    GBytes *bytes; /* as stored */
    char *text;    /* `bytes` as UTF-8, white-washed by ibid_document_decode(); NULL before */
    size_t length; /* of `text`, in bytes */
    char *charset; /* in which `bytes` are, after decoding; "UTF-8" when text is bytes */
} IbidDocument;

IBID_API void ibid_document_free(IbidDocument *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidDocument, ibid_document_free)

/* A document of the user's own making, for tests and embedders: `bytes` are copied. */
IBID_API IbidDocument *ibid_document_new(const char *id, IbidMedia media, const char *bytes,
                                         size_t length);

/*
 * Fills in `text`, `length` and `charset`: by byte-order mark, <meta charset>, validity as UTF-8,
 * or detection.  Bytes that are not valid become one '?' each, so that places stay true.
 *
 * Returns: false with IBID_ERROR_FORMAT when the document cannot be read at all.  When it was read
 *   but is damaged, returns true and sets `*ret_damage` to one line saying so (transfer full).
 */
IBID_API bool ibid_document_decode(IbidDocument *document, char **ret_damage, GError **error);

/* SHA-256 of the bytes, in hex; made at the first call and owned by the document. */
IBID_API const char *ibid_document_hash(const IbidDocument *document);

/*
 * Where `position` of `text` lies in `bytes`.
 *
 * Cost: O(1) for UTF-8; else O(distance) from the last call's position when called with rising
 *   positions.
 */
IBID_API size_t ibid_document_offset(IbidDocument *document, size_t position);

/* Walks files and folders in byte order of their paths. */
typedef struct IbidWalker IbidWalker;

typedef struct {
    const char *url;      /* address of the one document, or NULL */
    const char *base_url; /* address of an input folder's root, or NULL */
    const char *skip;     /* a folder never to read from (the output), or NULL */
} IbidWalkOptions;

/*
 * Lists what there is to read; reads no document yet.
 *
 * @inputs  paths of files and folders, NULL at the end
 *
 * Returns: (transfer full) a walker before its first document; or NULL with IBID_ERROR_USAGE when
 *   the options contradict the inputs (--url with many documents).
 */
IBID_API IbidWalker *ibid_walker_new(const char *const *inputs, const IbidWalkOptions *options,
                                     GError **error);
IBID_API void ibid_walker_free(IbidWalker *walker);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidWalker, ibid_walker_free)

typedef enum { IBID_WALK_DOCUMENT, IBID_WALK_UNREADABLE, IBID_WALK_END } IbidWalkStep;

/*
 * Moves to the next document.
 *
 * IBID_WALK_DOCUMENT: `*ret_document` is the caller's.  IBID_WALK_UNREADABLE: an input could not
 * be read, `error` says which and why, and the walk can go on.
 */
IBID_API IbidWalkStep ibid_walker_next(IbidWalker *walker, IbidDocument **ret_document,
                                       GError **error);

/* How often ibid_walker_next() will have something to say before the end. */
IBID_API size_t ibid_walker_n_inputs(const IbidWalker *walker);

/* Files passed over because their names say that they are no articles (style sheets, images). */
IBID_API size_t ibid_walker_n_passed_over(const IbidWalker *walker);

/*
 * True when the walk could tell that nothing is at `id` any more: it lies under an input that was
 * listed whole and was not met.  Call at the end of the walk.
 */
IBID_API bool ibid_walker_vanished(const IbidWalker *walker, const char *id);

/* True when `id` is one of the inputs, or lies under one of them, whether or not it is there. */
IBID_API bool ibid_walker_covers(const IbidWalker *walker, const char *id);
