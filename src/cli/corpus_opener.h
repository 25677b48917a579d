/* What the commands that read a corpus share. */
#pragma once

#include <ibid/graph.h>
#include <ibid/network.h>

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
 * Reads a network from plain text, naming on standard error the lines that cannot be read.
 *
 * @ret_status  EXIT_OK, or EXIT_PARTLY where there were such
 *
 * Returns: (transfer full), or NULL with `error` set.
 */
IbidNetwork *network_open(const IbidNetworkFiles *files, ExitStatus *ret_status, GError **error);

/* What to make a graph of. */
typedef struct {
    const char *corpus;     /* path; or NULL for `files` */
    IbidNetworkFiles files; /* of citations that come without a corpus */
    const char *aliases;    /* the file that was named, or NULL for one beside the input */
    unsigned classes;       /* of references that make arcs, as in IbidGraphOptions; of a corpus */
} GraphInput;

/*
 * Opens the input, see corpus_open() and network_open(), and makes its graph.
 *
 * @ret_store  (transfer full) untouched on failure, and without a corpus
 *
 * Returns: (transfer full), or NULL with `error` set.
 */
IbidGraph *graph_open(const GraphInput *input, IbidStore **ret_store, ExitStatus *ret_status,
                      GError **error);

/* Names each complaint, on lines or what else is left out, on standard error; where there are any,
 * `*status` is EXIT_PARTLY. */
void complain_of_lines(const GPtrArray *complaints, ExitStatus *status);
