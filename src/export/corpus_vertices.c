#include "export/corpus_vertices.h"

/* Kinds are numbered alike. */
G_STATIC_ASSERT((int)IBID_VERTEX_PIECE == (int)IBID_PIECE_OWN &&
                (int)IBID_VERTEX_STUB == (int)IBID_PIECE_STUB &&
                (int)IBID_VERTEX_EXTERNAL == (int)IBID_PIECE_EXTERNAL);

/* Vertices of one kind by their keys, one higher. */
static GHashTable *index_keys(const IbidGraph *graph, IbidVertexKind kind)
{
    GHashTable *index = g_hash_table_new(g_str_hash, g_str_equal);
    size_t first = ibid_graph_first(graph, kind);

    for (size_t i = first; i < first + ibid_graph_n_of_kind(graph, kind); i++)
        g_hash_table_insert(index, (gpointer)ibid_graph_vertex(graph, i)->key,
                            GUINT_TO_POINTER(i + 1));
    return index;
}

CorpusVertices *corpus_vertices_read(IbidStore *store, const IbidGraph *graph, GError **error)
{
    g_autoptr(CorpusVertices) vertices = g_new0(CorpusVertices, 1);
    GHashTable *of_kind[IBID_N_PIECE_KINDS];

    vertices->corpus = corpus_read(store, error);
    if (vertices->corpus == NULL)
        return NULL;
    vertices->numbers = g_hash_table_new(g_int64_hash, g_int64_equal);
    for (int kind = 0; kind < IBID_N_PIECE_KINDS; kind++)
        of_kind[kind] = index_keys(graph, (IbidVertexKind)kind);
    for (guint i = 0; i < vertices->corpus->pieces->len; i++) {
        IbidPiece *piece = g_ptr_array_index(vertices->corpus->pieces, i);
        gpointer number = g_hash_table_lookup(of_kind[piece->kind], piece->key);

        if (number != NULL)
            g_hash_table_insert(vertices->numbers, &piece->id, number);
    }
    for (int kind = 0; kind < IBID_N_PIECE_KINDS; kind++)
        g_hash_table_unref(of_kind[kind]);
    return g_steal_pointer(&vertices);
}

void corpus_vertices_free(CorpusVertices *vertices)
{
    if (vertices == NULL)
        return;
    g_clear_pointer(&vertices->numbers, g_hash_table_unref);
    g_clear_pointer(&vertices->corpus, corpus_free);
    g_free(vertices);
}

bool corpus_vertices_piece(const CorpusVertices *vertices, int64_t piece, uint32_t *ret_vertex)
{
    gint64 key = piece;
    guint number = GPOINTER_TO_UINT(g_hash_table_lookup(vertices->numbers, &key));

    if (number > 0)
        *ret_vertex = number - 1;
    return number > 0;
}

bool corpus_vertices_document(const CorpusVertices *vertices, int64_t document,
                              uint32_t *ret_vertex)
{
    const CorpusDocument *known = corpus_document(vertices->corpus, document);

    return known != NULL && corpus_vertices_piece(vertices, known->piece, ret_vertex);
}
