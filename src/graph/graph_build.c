#include "graph/graph_build.h"

#include <stdlib.h>
#include <string.h>

#include "graph/graph_data.h"
#include "graph/network_of_graph.h"

#define NOWHERE UINT32_MAX

static const IbidVertexKind vertex_kind_of[IBID_N_PIECE_KINDS] = {
    [IBID_PIECE_OWN] = IBID_VERTEX_PIECE,
    [IBID_PIECE_STUB] = IBID_VERTEX_STUB,
    [IBID_PIECE_EXTERNAL] = IBID_VERTEX_EXTERNAL,
};

/* A piece on its way to becoming a vertex. */
typedef struct {
    const IbidPiece *piece;
    uint32_t index; /* in the caller's array */
} Candidate;

static int by_kind_date_key(gconstpointer a, gconstpointer b)
{
    const Candidate *x = a;
    const Candidate *y = b;
    int order = (int)x->piece->kind - (int)y->piece->kind;

    if (order == 0)
        order = ibid_date_compare(x->piece->date, y->piece->date);
    if (order == 0)
        order = strcmp(x->piece->key, y->piece->key);
    if (order == 0)
        order = (x->index > y->index) - (x->index < y->index);
    return order;
}

static int by_date(gconstpointer a, gconstpointer b)
{
    return ibid_date_compare(*(const IbidDate *)a, *(const IbidDate *)b);
}

static IbidDate coarsen(IbidDate date, IbidDatePrecision precision)
{
    if (date.precision <= precision)
        return date;
    return ibid_date_new(date.year, precision >= IBID_PRECISION_MONTH ? date.month : 0, 0);
}

static void drop_loops(GArray *mentions)
{
    Mention *all = (Mention *)(void *)mentions->data;
    guint kept = 0;

    for (guint i = 0; i < mentions->len; i++)
        if (all[i].citing != all[i].cited)
            all[kept++] = all[i];
    g_array_set_size(mentions, kept);
}

/* Pieces of the corpus, and what is cited, in the order of their vertices. */
static GArray *choose_vertices(const GPtrArray *pieces, const GArray *mentions)
{
    GArray *chosen = g_array_sized_new(FALSE, FALSE, sizeof(Candidate), pieces->len);
    g_autofree bool *is_named = g_new0(bool, pieces->len + 1);

    for (guint i = 0; i < mentions->len; i++) {
        const Mention *mention = &g_array_index(mentions, Mention, i);

        is_named[mention->citing] = is_named[mention->cited] = true;
    }
    for (guint i = 0; i < pieces->len; i++) {
        Candidate candidate = {g_ptr_array_index(pieces, i), i};

        if (candidate.piece->kind == IBID_PIECE_OWN || is_named[i])
            g_array_append_val(chosen, candidate);
    }
    g_array_sort(chosen, by_kind_date_key);
    return chosen;
}

static IbidVertex vertex_of_piece(const IbidPiece *piece)
{
    return (IbidVertex){
        .kind = vertex_kind_of[piece->kind],
        .key = piece->key,
        .label = piece->title != NULL ? piece->title
                 : piece->url != NULL ? piece->url
                                      : piece->key,
        .title = piece->title,
        .authors = piece->authors,
        .outlet = piece->outlet,
        .url = piece->url,
        .date = piece->date,
        .n_documents = piece->kind == IBID_PIECE_OWN ? piece->n_documents : 0,
    };
}

static IbidVertex vertex_of_date(const IbidGraph *graph, IbidDate date)
{
    char iso[IBID_DATE_SIZE];
    const char *key = g_string_chunk_insert_const(graph->text, ibid_date_format(date, iso));

    return (IbidVertex){
        .kind = IBID_VERTEX_DATE,
        .key = key,
        .label = key,
        .authors = graph->no_authors,
        .date = date,
    };
}

/* The distinct dates of the vertices, no finer than `precision`, ascending. */
static GArray *list_dates(const GArray *vertices, IbidDatePrecision precision)
{
    GArray *dates = g_array_new(FALSE, FALSE, sizeof(IbidDate));
    guint kept = 0;

    for (guint i = 0; i < vertices->len; i++) {
        IbidDate date = coarsen(g_array_index(vertices, IbidVertex, i).date, precision);

        if (date.precision != IBID_PRECISION_NONE)
            g_array_append_val(dates, date);
    }
    g_array_sort(dates, by_date);

    IbidDate *all = (IbidDate *)(void *)dates->data;

    for (guint i = 0; i < dates->len; i++)
        if (kept == 0 || by_date(&all[kept - 1], &all[i]) != 0)
            all[kept++] = all[i];
    g_array_set_size(dates, kept);
    return dates;
}

/* Tells the mentions of vertices from now on, no more of indices into the caller's array. */
static void renumber(GArray *mentions, const GArray *chosen, size_t n_pieces)
{
    g_autofree uint32_t *vertex_of = g_new(uint32_t, n_pieces + 1);

    for (size_t i = 0; i < n_pieces; i++)
        vertex_of[i] = NOWHERE;
    for (guint i = 0; i < chosen->len; i++)
        vertex_of[g_array_index(chosen, Candidate, i).index] = i;
    for (guint i = 0; i < mentions->len; i++) {
        Mention *mention = &g_array_index(mentions, Mention, i);

        mention->citing = vertex_of[mention->citing];
        mention->cited = vertex_of[mention->cited];
    }
}

static void add_dates(IbidGraph *graph, GArray *mentions, IbidDatePrecision precision)
{
    g_autoptr(GArray) dates = list_dates(graph->vertices, precision);
    guint n = graph->vertices->len;

    for (guint i = 0; i < n; i++) {
        IbidDate date = coarsen(g_array_index(graph->vertices, IbidVertex, i).date, precision);
        guint at;

        if (date.precision != IBID_PRECISION_NONE &&
            g_array_binary_search(dates, &date, by_date, &at)) {
            Mention published = {.citing = i, .cited = n + at, .mentions = 1};

            g_array_append_val(mentions, published);
        }
    }
    for (guint i = 0; i < dates->len; i++) {
        IbidVertex vertex = vertex_of_date(graph, g_array_index(dates, IbidDate, i));

        g_array_append_val(graph->vertices, vertex);
    }
}

void graph_count_kinds(IbidGraph *graph)
{
    for (guint i = 0; i < graph->vertices->len; i++)
        graph->first[g_array_index(graph->vertices, IbidVertex, i).kind + 1]++;
    for (int kind = 0; kind < IBID_N_VERTEX_KINDS; kind++)
        graph->first[kind + 1] += graph->first[kind];
}

static void describe_arcs(IbidGraph *graph)
{
    for (guint i = 0; i < graph->arcs->len; i++) {
        IbidArc *arc = &g_array_index(graph->arcs, IbidArc, i);
        IbidDate citing = g_array_index(graph->vertices, IbidVertex, arc->citing).date;
        IbidDate cited = g_array_index(graph->vertices, IbidVertex, arc->cited).date;

        arc->dated =
            citing.precision != IBID_PRECISION_NONE && cited.precision != IBID_PRECISION_NONE;
        if (arc->cited >= graph->first[IBID_VERTEX_DATE]) {
            arc->kind = IBID_ARC_PUBLISHED;
            continue;
        }
        if (arc->dated)
            arc->lag_days = ibid_date_days(citing) - ibid_date_days(cited);
        arc->self = author_index_share(graph->authors, arc->citing, arc->cited);
    }
}

static GArray *zeroes(guint n)
{
    GArray *array = g_array_sized_new(FALSE, TRUE, sizeof(uint32_t), n);

    return g_array_set_size(array, n);
}

/* Arcs are sorted, so that one pass places them all. */
void graph_index_arcs(IbidGraph *graph)
{
    guint n = graph->vertices->len;
    const IbidArc *arcs = (const IbidArc *)(const void *)graph->arcs->data;

    graph->out_start = zeroes(n + 1);
    graph->in_start = zeroes(n + 1);
    graph->in = zeroes(graph->arcs->len);

    uint32_t *out_start = (uint32_t *)(void *)graph->out_start->data;
    uint32_t *in_start = (uint32_t *)(void *)graph->in_start->data;
    g_autofree uint32_t *place = g_new0(uint32_t, n + 1);

    for (guint i = 0; i < graph->arcs->len; i++) {
        out_start[arcs[i].citing + 1]++;
        in_start[arcs[i].cited + 1]++;
    }
    for (guint i = 0; i < n; i++) {
        out_start[i + 1] += out_start[i];
        in_start[i + 1] += in_start[i];
        place[i] = in_start[i];
    }
    for (guint i = 0; i < graph->arcs->len; i++)
        g_array_index(graph->in, uint32_t, place[arcs[i].cited]++) = i;
}

/* The names of `authors` as aliases say them, each once; NULL where they change nothing. */
static GPtrArray *rename_authors(const GPtrArray *authors, const AuthorIndex *index)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    bool changes = false;

    for (guint i = 0; i < authors->len; i++) {
        const char *name = g_ptr_array_index(authors, i);
        const char *said = author_index_said(index, name);

        changes |= strcmp(said, name) != 0;
        if (!g_ptr_array_find_with_equal_func(names, said, g_str_equal, NULL))
            g_ptr_array_add(names, g_strdup(said));
    }
    return changes ? g_steal_pointer(&names) : NULL;
}

static void rename_all(IbidGraph *graph)
{
    for (guint i = 0; i < graph->vertices->len; i++) {
        IbidVertex *vertex = &g_array_index(graph->vertices, IbidVertex, i);
        GPtrArray *names = rename_authors(vertex->authors, graph->authors);

        if (names == NULL)
            continue;
        g_ptr_array_add(graph->renamed, names);
        vertex->authors = names;
    }
}

void graph_finish(IbidGraph *graph, IbidAuthorAliases *aliases, bool are_names_exact)
{
    graph->authors = author_index_new(graph->vertices, aliases, are_names_exact);
    if (aliases != NULL)
        rename_all(graph);
    describe_arcs(graph);
}

IbidGraph *graph_build(GPtrArray *pieces, GArray *mentions, GStringChunk *text,
                       IbidDatePrecision dates, IbidAuthorAliases *aliases)
{
    IbidGraph *graph = g_new0(IbidGraph, 1);

    drop_loops(mentions);

    g_autoptr(GArray) chosen = choose_vertices(pieces, mentions);

    graph->pieces = g_ptr_array_ref(pieces);
    graph->text = text;
    graph->no_authors = g_ptr_array_new();
    graph->renamed = g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);
    graph->vertices = g_array_sized_new(FALSE, FALSE, sizeof(IbidVertex), chosen->len);
    for (guint i = 0; i < chosen->len; i++) {
        IbidVertex vertex = vertex_of_piece(g_array_index(chosen, Candidate, i).piece);

        g_array_append_val(graph->vertices, vertex);
    }
    renumber(mentions, chosen, pieces->len);
    add_dates(graph, mentions, dates);
    graph_count_kinds(graph);
    graph->arcs = mention_fold(mentions);
    graph_finish(graph, aliases, /* are_names_exact= */ false);
    graph_index_arcs(graph);
    graph->network = network_of_graph(graph);
    return graph;
}
