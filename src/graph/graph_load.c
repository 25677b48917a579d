#include <ibid/graph.h>

#include "graph/graph_build.h"
#include "graph/graph_data.h"

/* Numbers of the store as indices into the array of pieces, one higher since 0 is NULL. */
static GHashTable *index_pieces(const GPtrArray *pieces)
{
    GHashTable *index_of = g_hash_table_new(g_int64_hash, g_int64_equal);

    for (guint i = 0; i < pieces->len; i++) {
        IbidPiece *piece = g_ptr_array_index(pieces, i);

        g_hash_table_insert(index_of, &piece->id, GUINT_TO_POINTER(i + 1));
    }
    return index_of;
}

static unsigned index_of_piece(GHashTable *index_of, int64_t piece)
{
    gint64 key = piece;

    return GPOINTER_TO_UINT(g_hash_table_lookup(index_of, &key));
}

/* The piece of every document, as index_pieces() counts. */
static GHashTable *index_documents(IbidStore *store, GHashTable *index_of, GError **error)
{
    g_autoptr(GHashTable) piece_of =
        g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    g_autoptr(IbidArticleRows) rows = ibid_store_articles(store, error);
    g_autoptr(GError) failure = NULL;
    const IbidStoredArticle *row;

    if (rows == NULL)
        return NULL;
    while (ibid_article_rows_next(rows, &row, &failure)) {
        unsigned index = index_of_piece(index_of, row->piece);
        gint64 document = row->document;

        if (index != 0)
            g_hash_table_insert(piece_of, g_memdup2(&document, sizeof document),
                                GUINT_TO_POINTER(index));
    }
    if (failure != NULL) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return NULL;
    }
    return g_steal_pointer(&piece_of);
}

/* What a walk over the references needs to know, and where it is. */
typedef struct {
    GHashTable *index_of; /* store's number of a piece */
    GHashTable *piece_of; /* store's number of a document */
    GStringChunk *text;
    GArray *mentions;
    int64_t document; /* of the reference before */
    uint32_t n_documents;
    unsigned n_lost; /* references of the document before that nothing was found for */
    unsigned *lost;  /* the most of any document of each piece, as index_pieces() counts */
} Walk;

/* The one may be any of several pieces, the other none that is known; all else is no reference. */
static bool is_lost(const IbidResolution *resolution)
{
    return resolution->piece == 0 && (g_strcmp0(resolution->rule, "ambiguous") == 0 ||
                                      g_strcmp0(resolution->rule, "unmatched") == 0);
}

static void add_reference(Walk *walk, const IbidStoredReference *row)
{
    unsigned citing = index_of_piece(walk->piece_of, row->document);
    unsigned cited = index_of_piece(walk->index_of, row->resolution.piece);
    const char *anchor = row->reference->anchor;

    if (walk->n_documents == 0 || row->document != walk->document) {
        walk->document = row->document;
        walk->n_documents++;
        walk->n_lost = 0;
    }
    walk->n_lost += is_lost(&row->resolution);
    walk->lost[citing] = MAX(walk->lost[citing], walk->n_lost);
    if (citing == 0 || cited == 0)
        return;

    Mention mention = {
        .citing = citing - 1,
        .cited = cited - 1,
        .place = walk->mentions->len,
        .document = walk->n_documents,
        .classes = 1u << row->reference->class,
        .mentions = 1,
        .anchor = anchor == NULL || anchor[0] == '\0'
                      ? NULL
                      : g_string_chunk_insert_const(walk->text, anchor),
    };

    g_array_append_val(walk->mentions, mention);
}

static bool read_references(IbidStore *store, unsigned classes, Walk *walk, GError **error)
{
    g_autoptr(IbidReferenceRows) rows = ibid_store_references(store, classes, error);
    g_autoptr(GError) failure = NULL;
    const IbidStoredReference *row;

    if (rows == NULL)
        return false;
    while (ibid_reference_rows_next(rows, &row, &failure))
        add_reference(walk, row);
    if (failure == NULL)
        return true;
    g_propagate_error(error, g_steal_pointer(&failure));
    return false;
}

/* Vertices of the corpus have the keys of their pieces. */
static void tell_lost(IbidGraph *graph, const GPtrArray *pieces, const unsigned *lost)
{
    g_autoptr(GHashTable) lost_of = g_hash_table_new(NULL, NULL);

    for (guint i = 0; i < pieces->len; i++) {
        const IbidPiece *piece = g_ptr_array_index(pieces, i);

        g_hash_table_insert(lost_of, piece->key, GUINT_TO_POINTER(lost[i + 1]));
    }
    for (size_t v = 0; v < ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE); v++) {
        IbidVertex *vertex = &g_array_index(graph->vertices, IbidVertex, v);

        vertex->n_lost = GPOINTER_TO_UINT(g_hash_table_lookup(lost_of, vertex->key));
    }
}

IbidGraph *ibid_graph_load(IbidStore *store, const IbidGraphOptions *options, GError **error)
{
    IbidGraphOptions wanted = options != NULL ? *options : (IbidGraphOptions){0};
    g_autoptr(GPtrArray) pieces = ibid_store_pieces(store, error);

    if (pieces == NULL)
        return NULL;

    g_autoptr(GHashTable) index_of = index_pieces(pieces);
    g_autoptr(GHashTable) piece_of = index_documents(store, index_of, error);

    if (piece_of == NULL)
        return NULL;

    g_autoptr(GArray) mentions = g_array_new(FALSE, FALSE, sizeof(Mention));
    g_autofree unsigned *lost = g_new0(unsigned, pieces->len + 1);
    IbidGraph *graph;
    Walk walk = {
        .index_of = index_of,
        .piece_of = piece_of,
        .text = g_string_chunk_new(4096),
        .mentions = mentions,
        .lost = lost,
    };

    if (!read_references(store, wanted.classes != 0 ? wanted.classes : IBID_CITING_CLASSES, &walk,
                         error)) {
        g_string_chunk_free(walk.text);
        return NULL;
    }
    graph = graph_build(pieces, mentions, walk.text,
                        wanted.dates != IBID_PRECISION_NONE ? wanted.dates : IBID_PRECISION_DAY,
                        wanted.aliases);
    tell_lost(graph, pieces, lost);
    return graph;
}
