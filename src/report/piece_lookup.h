/* Finds the piece that a person means by a path, an address or a title. */
#pragma once

#include "store/corpus.h"

/*
 * By path of any of its documents, or address; else by the end of a path, from a slash on; else by
 * title, case and punctuation aside.
 *
 * Returns: the corpus's, or NULL with IBID_ERROR_UNKNOWN when none or more than one fits; the
 *   message then lists candidates.
 */
const IbidPiece *piece_lookup(const Corpus *corpus, const char *name, GError **error);
