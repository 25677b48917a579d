/* How the commands that report or export find a corpus, and the graph of it. */
#pragma once

#include <ibid/graph.h>

/* The option that all of them have. */
#define CORPUS_OPTIONS_ALIASES(file)                                                               \
    {                                                                                              \
        "aliases", 0, 0, G_OPTION_ARG_FILENAME, (file),                                            \
            "Other spellings of authors' names; aliases.tsv beside the corpus unless given",       \
            "FILE"                                                                                 \
    }

/*
 * Opens the corpus at `path` and loads its graph; complains of the aliases on standard error.
 *
 * @aliases    the file that was named, or NULL
 * @ret_store  (transfer full) untouched on failure
 *
 * Returns: (transfer full) or NULL.
 */
IbidGraph *corpus_graph(const char *path, const char *aliases, IbidStore **ret_store,
                        GError **error);
