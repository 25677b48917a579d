/* What the commands that read a corpus share. */
#pragma once

#include <ibid/graph.h>

#include "command.h"

/*
 * Opens the corpus at `path`, naming on standard error what cannot be read of the files beside it.
 *
 * @ret_status  EXIT_OK, or EXIT_PARTLY where there was such
 *
 * Returns: (transfer full), or NULL with `error` set.
 */
IbidStore *corpus_open(const char *path, ExitStatus *ret_status, GError **error);

/* The option of the commands that report or export. */
#define CORPUS_OPTION_ALIASES(file)                                                                \
    {                                                                                              \
        "aliases", 0, 0, G_OPTION_ARG_FILENAME, (file),                                            \
            "Other spellings of authors' names; aliases.tsv beside the corpus unless given",       \
            "FILE"                                                                                 \
    }

/*
 * As corpus_open(), and loads the graph.
 *
 * @aliases    the file that was named, or NULL
 * @ret_store  (transfer full) untouched on failure
 *
 * Returns: (transfer full), or NULL with `error` set.
 */
IbidGraph *corpus_graph(const char *path, const char *aliases, IbidStore **ret_store,
                        ExitStatus *ret_status, GError **error);
