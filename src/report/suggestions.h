/* Lines of overrides.tsv that would settle what is doubtful, see ibid_suggest_overrides(). */
#pragma once

#include "store/corpus.h"

typedef struct {
    char *why; /* NULL where it is a choice beside the one before */
    IbidOverrideAction action;
    char *subject, *value, *note;
} Suggestion;

/*
 * Those on references first, then those on articles.
 *
 * Returns: (transfer full) array of Suggestion *, or NULL with IBID_ERROR_STORE.
 */
GPtrArray *suggestions_read(IbidStore *store, const Corpus *corpus, GError **error);

/* Appends the line, as a comment, below one that says why. */
void suggestions_append(GString *lines, const Suggestion *suggestion);
