/* From stored references to the pieces they mean, each with the reason it was believed. */
#pragma once

#include <ibid/store.h>

/* Rises when the same articles could be resolved otherwise; a corpus is then resolved anew. */
#define IBID_RESOLVE_VERSION 1

/* What a resolution did, for the report to the user. */
typedef struct {
    size_t n_pieces;
    size_t n_reprints;   /* documents folded onto another's piece */
    size_t n_resolved;   /* references to pieces of the corpus */
    size_t n_ambiguous;  /* more than one piece fits as well */
    size_t n_unresolved; /* to stubs */
} IbidResolveCounts;

/*
 * Folds reprints into pieces, tells the furniture of sites from what authors wrote
 * (ibid_store_learn_sites()), finds the piece of every reference, and saves all of it.
 *
 * Where articles were only added since the last time, resolves again what they can touch, and
 * writes what has changed; the outcome is the same as of all at once.  Else what an earlier run
 * decided is replaced.
 *
 * Errors: IBID_ERROR_STORE; the earlier resolution then stays.
 *
 * Cost: O(articles + references) for addresses; for titles, the candidates that share a rare
 *   trigram.
 */
IBID_API bool ibid_resolve(IbidStore *store, IbidResolveCounts *ret_counts, GError **error);
