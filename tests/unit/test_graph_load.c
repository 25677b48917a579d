#include <glib/gstdio.h>
#include <ibid/graph.h>

/* Documents of the corpus below, in the order of their paths. */
enum { CITED = 1, ORIGINAL, REPRINT, N_DOCUMENTS = REPRINT };

/* Pieces, by the store's numbers. */
enum { PIECE_CITED = 1, PIECE_CITING, PIECE_STUB, PIECE_OUTSIDE, PIECE_TAGGED };

typedef struct {
    int document;
    IbidReferenceClass class;
    const char *anchor;
    int64_t piece;
} Row;

/* The reprint repeats its original's references and adds one. */
static const Row rows[] = {
    {ORIGINAL, IBID_CLASS_BODY, "", PIECE_CITED},
    {ORIGINAL, IBID_CLASS_APPENDIX, "a title", PIECE_CITED},
    {ORIGINAL, IBID_CLASS_BODY, "stub", PIECE_STUB},
    {ORIGINAL, IBID_CLASS_BODY, "itself", PIECE_CITING},
    {ORIGINAL, IBID_CLASS_BODY, "unknown", 0},
    {ORIGINAL, IBID_CLASS_BOILERPLATE, "tag", PIECE_TAGGED},
    {ORIGINAL, IBID_CLASS_MENTION, "named", PIECE_CITED},
    {ORIGINAL, IBID_CLASS_MENTION, "no title after all", 0},
    {REPRINT, IBID_CLASS_BODY, "again", PIECE_CITED},
    {REPRINT, IBID_CLASS_FOOTNOTE, "note", PIECE_CITED},
    {REPRINT, IBID_CLASS_FOOTNOTE, "note", PIECE_CITED},
    {REPRINT, IBID_CLASS_BODY, "outside", PIECE_OUTSIDE},
};

static const char *const paths[] = {"", "a.html", "b.html", "c.html"};

static void save_articles(IbidStore *store)
{
    for (int document = 1; document <= N_DOCUMENTS; document++) {
        g_autoptr(IbidArticle) article = ibid_article_new(paths[document]);
        g_autoptr(GError) error = NULL;

        for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
            IbidReference *reference = ibid_reference_new();

            if (rows[i].document != document) {
                ibid_reference_free(reference);
                continue;
            }
            reference->class = rows[i].class;
            reference->anchor = g_strdup(rows[i].anchor);
            reference->rule = "test";
            g_ptr_array_add(article->references, reference);
        }
        ibid_store_save(store, article, "hash", "", &error);
        g_assert_no_error(error);
    }
}

static void add_piece(GPtrArray *pieces, IbidPieceKind kind, const char *key, const char *date)
{
    IbidPiece *piece = ibid_piece_new(kind, key);

    piece->id = pieces->len + 1;
    piece->date = ibid_date_from_iso(date);
    g_ptr_array_add(piece->authors, g_strdup("Ann"));
    g_ptr_array_add(pieces, piece);
}

static void free_piece(gpointer piece)
{
    ibid_piece_free(piece);
}

/* References are numbered in the order in which they were saved, as `rows` are. */
static void save_resolution(IbidStore *store)
{
    g_autoptr(GPtrArray) pieces = g_ptr_array_new_with_free_func(free_piece);
    g_autoptr(GArray) memberships = g_array_new(FALSE, TRUE, sizeof(IbidMembership));
    g_autoptr(GArray) resolutions = g_array_new(FALSE, TRUE, sizeof(IbidResolution));
    g_autoptr(GError) error = NULL;

    add_piece(pieces, IBID_PIECE_OWN, "a.html", "2020-01-01");
    add_piece(pieces, IBID_PIECE_OWN, "b.html", "2020-02-01");
    add_piece(pieces, IBID_PIECE_STUB, "title:stub", "");
    add_piece(pieces, IBID_PIECE_EXTERNAL, "https://outside.example/", "");
    add_piece(pieces, IBID_PIECE_EXTERNAL, "https://tagged.example/", "");
    for (int document = 1; document <= N_DOCUMENTS; document++) {
        IbidMembership membership = {document, document == CITED ? PIECE_CITED : PIECE_CITING,
                                     "original"};

        g_array_append_val(memberships, membership);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        IbidResolution resolution = {
            .reference = (int64_t)i + 1, .piece = rows[i].piece, .score = 1, .rule = "test"};

        g_array_append_val(resolutions, resolution);
    }
    ibid_store_save_resolution(store, 1, pieces, memberships, resolutions, &error);
    g_assert_no_error(error);
}

static IbidGraph *load(const IbidGraphOptions *options)
{
    g_autofree char *folder = g_dir_make_tmp("ibid-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "corpus.ibid", NULL);
    g_autoptr(GError) error = NULL;
    IbidStore *store = ibid_store_open(path, IBID_STORE_UPDATE, &error);

    g_assert_no_error(error);
    save_articles(store);
    save_resolution(store);

    IbidGraph *graph = ibid_graph_load(store, options, &error);

    g_assert_no_error(error);
    ibid_store_close(store);
    g_remove(path);
    g_rmdir(folder);
    return graph;
}

static void reprints_do_not_double_mentions(void)
{
    g_autoptr(IbidGraph) graph = load(NULL);
    const IbidArc *arc = ibid_graph_arc(graph, 1);

    g_assert_cmpuint(arc->citing, ==, 1);
    g_assert_cmpuint(arc->cited, ==, 0);
    g_assert_cmpuint(arc->mentions, ==, 3);
    g_assert_cmpuint(arc->classes, ==, IBID_CITING_CLASSES);
    g_assert_cmpstr(arc->anchor, ==, "a title");
    g_assert_true(arc->self);
    g_assert_cmpint(arc->lag_days, ==, 31);
}

static void uncited_and_own_are_left_out(void)
{
    g_autoptr(IbidGraph) graph = load(NULL);

    g_assert_cmpuint(ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE), ==, 2);
    g_assert_cmpuint(ibid_graph_n_of_kind(graph, IBID_VERTEX_STUB), ==, 1);
    g_assert_cmpuint(ibid_graph_n_of_kind(graph, IBID_VERTEX_EXTERNAL), ==, 1);
    g_assert_cmpuint(ibid_graph_n_of_kind(graph, IBID_VERTEX_DATE), ==, 2);
    g_assert_cmpuint(ibid_graph_n_arcs(graph), ==, 5);
    g_assert_cmpuint(ibid_graph_vertex(graph, 1)->n_documents, ==, 2);
}

static void classes_are_those_asked_for(void)
{
    const IbidGraphOptions options = {.classes = 1u << IBID_CLASS_BOILERPLATE};
    g_autoptr(IbidGraph) graph = load(&options);
    size_t external = ibid_graph_first(graph, IBID_VERTEX_EXTERNAL);

    g_assert_cmpuint(ibid_graph_n_of_kind(graph, IBID_VERTEX_STUB), ==, 0);
    g_assert_cmpstr(ibid_graph_vertex(graph, external)->key, ==, "https://tagged.example/");
}

static void mentions_make_edges_where_asked(void)
{
    const IbidGraphOptions options = {.classes = 1u << IBID_CLASS_MENTION};
    g_autoptr(IbidGraph) graph = load(&options);
    const IbidArc *arc = ibid_graph_arc(graph, 1);

    g_assert_cmpuint(ibid_graph_n_arcs(graph), ==, 3); /* two are those of dates */
    g_assert_cmpuint(arc->classes, ==, 1u << IBID_CLASS_MENTION);
    g_assert_cmpuint(arc->mentions, ==, 1);
    g_assert_cmpstr(arc->anchor, ==, "named");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/graph/load/reprints-do-not-double-mentions", reprints_do_not_double_mentions);
    g_test_add_func("/graph/load/uncited-and-own-are-left-out", uncited_and_own_are_left_out);
    g_test_add_func("/graph/load/classes-are-those-asked-for", classes_are_those_asked_for);
    g_test_add_func("/graph/load/mentions-where-asked", mentions_make_edges_where_asked);
    return g_test_run();
}
