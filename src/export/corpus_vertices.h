/* Where the pieces and documents of a corpus are in a graph of it, or of a part of it. */
#pragma once

#include <ibid/graph.h>

#include "store/corpus.h"

typedef struct {
    Corpus *corpus;
    GHashTable *numbers; /* int64_t *, of pieces -> vertex, one higher since 0 is NULL */
} CorpusVertices;

/* Returns: (transfer full), or NULL with IBID_ERROR_STORE. */
CorpusVertices *corpus_vertices_read(IbidStore *store, const IbidGraph *graph, GError **error);
void corpus_vertices_free(CorpusVertices *vertices);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CorpusVertices, corpus_vertices_free)

/* False for what is not in the graph. */
bool corpus_vertices_piece(const CorpusVertices *vertices, int64_t piece, uint32_t *ret_vertex);
bool corpus_vertices_document(const CorpusVertices *vertices, int64_t document,
                              uint32_t *ret_vertex);
