/* The stages in one call: from files and folders to a corpus, its reports and exports. */
#pragma once

#include <glib.h>
#include <stdbool.h>

#include <ibid/extract.h>
#include <ibid/graph.h>
#include <ibid/ingest.h>
#include <ibid/store.h>

typedef enum {
    IBID_NOTICE_TROUBLE, /* an input could not be read, or was read with damage */
    IBID_NOTICE_DETAIL,  /* what is being done, for those who asked */
} IbidNoticeKind;

/* Where words for the user go: one line, no newline at its end, names what it is about. */
typedef void (*IbidNotice)(IbidNoticeKind kind, const char *line, gpointer data);

/* Told after each document how many of all there are have been dealt with. */
typedef void (*IbidProgress)(size_t done, size_t total, gpointer data);

typedef struct {
    IbidWalkOptions walk;
    IbidExtractOptions extract;
    IbidNotice notice;     /* or NULL */
    IbidProgress progress; /* or NULL */
    const char *aliases;   /* file of ibid_pipeline_aliases(), or NULL */
    const char *command;   /* the line that asked for it, which the report tells; or NULL */
    gpointer data;         /* for both */
} IbidPipelineOptions;

/* What a run did. */
typedef struct {
    size_t added;       /* documents read that were not stored */
    size_t changed;     /* stored under the same path, with other content or settings */
    size_t unchanged;   /* skipped by hash */
    size_t vanished;    /* dropped: no longer there */
    size_t unreadable;  /* inputs that could not be read, or were read with damage; all named */
    size_t passed_over; /* files that are no articles by their names */
} IbidPipelineCounts;

/*
 * Reads inputs into a store, one transaction a document: stopped at any moment, it goes on where
 * it was when called again.
 *
 * @inputs   paths, NULL at the end
 * @replace  true when the inputs are the whole corpus: other documents are dropped
 *
 * Errors: of the store (IBID_ERROR_STORE) and of usage; a bad input is a notice and a count.
 */
IBID_API bool ibid_pipeline_add(IbidStore *store, const char *const *inputs, bool replace,
                                const IbidPipelineOptions *options, IbidPipelineCounts *ret_counts,
                                GError **error);

/*
 * Opens the corpus at `path` (a .ibid file, or a folder that holds corpus.ibid) to be read,
 * resolving it first where articles, or the overrides.tsv beside it, have changed since.
 *
 * @options         whose notice is told of lines of overrides.tsv that cannot be read, or name
 *   nothing that is here; or NULL
 * @ret_n_unread    lines that cannot be read, and were left out; or NULL
 *
 * Returns: (transfer full) the store, or NULL as ibid_store_open() and ibid_resolve() do.
 */
IBID_API IbidStore *ibid_pipeline_open(const char *path, const IbidPipelineOptions *options,
                                       size_t *ret_n_unread, GError **error);

/*
 * Reads what a person says of authors' names: the file `options->aliases`, or where that is NULL,
 * aliases.tsv beside the corpus at `path`, if there is one.
 *
 * @options       whose notice is told of lines that cannot be taken; or NULL
 * @ret_n_unread  how many these are; or NULL
 *
 * Returns: (transfer full) the aliases, maybe none; or NULL with IBID_ERROR_IO.
 */
IBID_API IbidAuthorAliases *ibid_pipeline_aliases(const char *path,
                                                  const IbidPipelineOptions *options,
                                                  size_t *ret_n_unread, GError **error);

/* Receives one article at a time; return false with `error` set to stop. */
typedef bool (*IbidArticleSink)(const IbidArticle *article, gpointer data, GError **error);

/* Reads inputs and hands each article to `sink`; stores nothing. */
IBID_API bool ibid_pipeline_extract(const char *const *inputs, const IbidPipelineOptions *options,
                                    IbidArticleSink sink, gpointer sink_data,
                                    IbidPipelineCounts *ret_counts, GError **error);

/*
 * Does the whole job: reads inputs into `folder`/corpus.ibid, resolves, and writes the reports and
 * exports beside it.  `folder` is made where missing; each file replaces its earlier self at once.
 * Nothing in `folder` is ever read as input.
 *
 * Errors: IBID_ERROR_IO when `folder` holds something that is not ours or cannot be written;
 *   those of ibid_pipeline_add(), ibid_resolve(), ibid_report() and ibid_export().
 */
IBID_API bool ibid_pipeline_run(const char *const *inputs, const char *folder,
                                const IbidPipelineOptions *options, IbidPipelineCounts *ret_counts,
                                GError **error);
