/* Small graphs for tests, spelled as text: pieces are named by their keys. */
#pragma once

#include <ibid/graph.h>
#include <string.h>

typedef struct {
    GPtrArray *pieces;
    GHashTable *index_of; /* key, the piece's -> index */
    GArray *arcs;
} Fixture;

static inline void fixture_free_piece(gpointer piece)
{
    ibid_piece_free(piece);
}

static inline Fixture *fixture_new(void)
{
    Fixture *fixture = g_new0(Fixture, 1);

    fixture->pieces = g_ptr_array_new_with_free_func(fixture_free_piece);
    fixture->index_of = g_hash_table_new(g_str_hash, g_str_equal);
    fixture->arcs = g_array_new(FALSE, TRUE, sizeof(IbidArc));
    return fixture;
}

static inline void fixture_free(Fixture *fixture)
{
    g_hash_table_unref(fixture->index_of);
    g_ptr_array_unref(fixture->pieces);
    g_array_unref(fixture->arcs);
    g_free(fixture);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Fixture, fixture_free)

/* The index of the piece, made where it is new.  Keys that begin with "?" are stubs, "!" outside
 * sources. */
static inline uint32_t fixture_index(Fixture *fixture, const char *key)
{
    gpointer known;
    IbidPieceKind kind = key[0] == '?'   ? IBID_PIECE_STUB
                         : key[0] == '!' ? IBID_PIECE_EXTERNAL
                                         : IBID_PIECE_OWN;

    if (g_hash_table_lookup_extended(fixture->index_of, key, NULL, &known))
        return GPOINTER_TO_UINT(known);

    IbidPiece *piece = ibid_piece_new(kind, key);
    uint32_t index = fixture->pieces->len;

    piece->n_documents = 1;
    g_ptr_array_add(fixture->pieces, piece);
    g_hash_table_insert(fixture->index_of, piece->key, GUINT_TO_POINTER(index));
    return index;
}

static inline IbidPiece *fixture_piece(Fixture *fixture, const char *key)
{
    uint32_t index = fixture_index(fixture, key);

    return g_ptr_array_index(fixture->pieces, index);
}

static inline IbidArc *fixture_cite(Fixture *fixture, const char *citing, const char *cited)
{
    IbidArc arc = {
        .citing = fixture_index(fixture, citing),
        .cited = fixture_index(fixture, cited),
        .classes = 1u << IBID_CLASS_BODY,
        .mentions = 1,
    };

    g_array_append_val(fixture->arcs, arc);
    return &g_array_index(fixture->arcs, IbidArc, fixture->arcs->len - 1);
}

static inline void fixture_sign(Fixture *fixture, const char *key, const char *authors)
{
    g_auto(GStrv) names = g_strsplit(authors, ";", -1);

    for (size_t i = 0; names[i] != NULL; i++)
        g_ptr_array_add(fixture_piece(fixture, key)->authors, g_strdup(names[i]));
}

/* "b>a c>a ?x" and "a=2020-01-02 b=2021": citations, pieces, dates; separated by spaces. */
static inline Fixture *fixture_read(const char *text)
{
    Fixture *fixture = fixture_new();
    g_auto(GStrv) words = g_strsplit(text, " ", -1);

    for (size_t i = 0; words[i] != NULL; i++) {
        g_auto(GStrv) arc = g_strsplit(words[i], ">", 2);
        g_auto(GStrv) date = g_strsplit(words[i], "=", 2);

        if (words[i][0] == '\0')
            continue;
        if (arc[1] != NULL)
            fixture_cite(fixture, arc[0], arc[1]);
        else if (date[1] != NULL)
            fixture_piece(fixture, date[0])->date = ibid_date_from_iso(date[1]);
        else
            fixture_index(fixture, words[i]);
    }
    return fixture;
}

static inline IbidGraph *fixture_graph(const Fixture *fixture)
{
    return ibid_graph_new(fixture->pieces, fixture->arcs, NULL);
}

static inline IbidGraph *fixture_graph_of(const char *text)
{
    g_autoptr(Fixture) fixture = fixture_read(text);

    return fixture_graph(fixture);
}

/* Keys of an array of vertices, separated by spaces. */
static inline char *fixture_keys(const IbidGraph *graph, const GArray *vertices)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < vertices->len; i++)
        g_string_append_printf(text, "%s%s", i == 0 ? "" : " ",
                               ibid_graph_vertex(graph, g_array_index(vertices, uint32_t, i))->key);
    return g_string_free(text, FALSE);
}

/* An array of arcs as in fixture_read(). */
static inline char *fixture_arcs(const IbidGraph *graph, const GArray *arcs)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < arcs->len; i++) {
        const IbidArc *arc = ibid_graph_arc(graph, g_array_index(arcs, size_t, i));

        g_string_append_printf(text, "%s%s>%s", i == 0 ? "" : " ",
                               ibid_graph_vertex(graph, arc->citing)->key,
                               ibid_graph_vertex(graph, arc->cited)->key);
    }
    return g_string_free(text, FALSE);
}
