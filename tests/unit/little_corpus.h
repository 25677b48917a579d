/* A little resolved corpus of our own, made without the stages before the store. */
#pragma once

#include <glib/gstdio.h>

#include <ibid/graph.h>
#include <ibid/store.h>

#define EVIL_TITLE "=Evil | <b>\"]]>\" & `code` *x* [y](z) \x01\xe2\x80\xae\xf0\x9f\x98\x80 #1"

typedef struct {
    char *folder, *path;
    IbidStore *store;
    IbidGraph *graph;
} LittleCorpus;

typedef struct {
    const char *path, *title, *author, *date, *outlet;
    int piece; /* 0 for a redirect */
} LittleArticle;

typedef struct {
    int document; /* from 0 */
    IbidReferenceClass class;
    const char *kind, *text, *url;
    int piece;     /* 0: none … */
    int candidate; /* … but this one came nearest */
    const char *rule;
    int runner_up;
    unsigned flags;
} LittleReference;

static const LittleArticle little_articles[] = {
    {"in/alpha.html", "Alpha opens", "Ann Author", "2021-03-01", "The Example", 1},
    {"in/beta.html", "Beta answers", "Ann Author", "2021-06-15", "The Example", 2},
    {"in/delta.html", "Delta has = no author", NULL, "2022", NULL, 4},
    {"in/evil.html", EVIL_TITLE, "Ben Writer", "2021-03-02", "The Other", 3},
    {"in/gone.html", "Moved", NULL, "2021-03-01", NULL, 0},
    {"in/reprint.txt", "Alpha opens", "Ann Author", "2021-04-01", "The Copy", 1},
};

static const LittleReference little_references[] = {
    {0, IBID_CLASS_BODY, "link", "beta, which came later", "https://e.example/b", 2, 2, "address",
     0, 0},
    {1, IBID_CLASS_BODY, "link", "Alpha", "https://e.example/a", 1, 1, "address", 0, 0},
    {1, IBID_CLASS_APPENDIX, "item", "Alpha opens", NULL, 1, 1, "title-date", 3,
     IBID_FLAG_REPAIRED_DATE},
    {1, IBID_CLASS_BODY, "link", "a source", "https://out.example/x", 6, 0, "outside", 0, 0},
    {2, IBID_CLASS_BODY, "underline", "one two", NULL, 2, 2, "title", 0, IBID_FLAG_PERHAPS_TWO},
    {2, IBID_CLASS_BODY, "underline", "Something", NULL, 0, 2, "ambiguous", 3, 0},
    {3, IBID_CLASS_BODY, "link", "Alpha, \"quoted\"", "https://e.example/a", 1, 1, "address", 0, 0},
    {3, IBID_CLASS_APPENDIX, "item", "A lost article", NULL, 5, 0, "unseen", 0, 0},
    {3, IBID_CLASS_BOILERPLATE, "share", "=cmd()", "https://share.example/", 0, 0, NULL, 0, 0},
};

static inline void little_save_article(LittleCorpus *corpus, int number)
{
    const LittleArticle *little = &little_articles[number];
    g_autoptr(IbidArticle) article = ibid_article_new(little->path);
    g_autoptr(GError) error = NULL;

    article->role = little->piece == 0 ? IBID_ROLE_REDIRECT : IBID_ROLE_ARTICLE;
    article->title = g_strdup(little->title);
    article->outlet = g_strdup(little->outlet);
    article->date = ibid_date_from_iso(little->date);
    if (little->author != NULL)
        g_ptr_array_add(article->authors, g_strdup(little->author));
    for (size_t i = 0; i < G_N_ELEMENTS(little_references); i++) {
        const LittleReference *from = &little_references[i];
        IbidReference *reference;

        if (from->document != number)
            continue;
        reference = ibid_reference_new();
        reference->class = from->class;
        reference->kind = g_intern_string(from->kind);
        reference->rule = g_intern_string("a-rule");
        reference->anchor = g_strdup(from->text);
        reference->url = g_strdup(from->url);
        reference->sentence = g_strdup_printf("Somebody said: %s, as is known.", from->text);
        reference->offset = (int64_t)(100 * i);
        reference->length = 10;
        reference->flags = from->flags;
        g_ptr_array_add(article->references, reference);
    }
    g_assert_true(ibid_store_save(corpus->store, article, "hash", "", &error));
    g_assert_no_error(error);
}

static inline IbidPiece *little_piece(int id, IbidPieceKind kind, const char *key,
                                      const char *title, const LittleArticle *article)
{
    IbidPiece *piece = ibid_piece_new(kind, key);

    piece->id = id;
    piece->title = g_strdup(title);
    if (article != NULL && article->author != NULL)
        g_ptr_array_add(piece->authors, g_strdup(article->author));
    if (article != NULL)
        piece->date = ibid_date_from_iso(article->date);
    if (article != NULL)
        piece->outlet = g_strdup(article->outlet);
    if (kind == IBID_PIECE_EXTERNAL)
        piece->url = g_strdup(key);
    return piece;
}

/* Numbers of the store's rows, in the order in which they were saved. */
static inline GArray *little_numbers(IbidStore *store, bool references)
{
    GArray *numbers = g_array_new(FALSE, FALSE, sizeof(int64_t));
    g_autoptr(IbidArticleRows) articles = ibid_store_articles(store, NULL);
    g_autoptr(IbidReferenceRows) rows = ibid_store_references(store, 0xff, NULL);
    const IbidStoredArticle *article;
    const IbidStoredReference *row;

    while (!references && ibid_article_rows_next(articles, &article, NULL))
        g_array_append_val(numbers, article->document);
    while (references && ibid_reference_rows_next(rows, &row, NULL))
        g_array_append_val(numbers, row->number);
    return numbers;
}

static inline void little_resolve(LittleCorpus *corpus, size_t n_articles, size_t n_references)
{
    g_autoptr(GPtrArray) pieces = g_ptr_array_new_with_free_func((GDestroyNotify)ibid_piece_free);
    g_autoptr(GArray) memberships = g_array_new(FALSE, FALSE, sizeof(IbidMembership));
    g_autoptr(GArray) resolutions = g_array_new(FALSE, TRUE, sizeof(IbidResolution));
    g_autoptr(GArray) documents = little_numbers(corpus->store, false);
    g_autoptr(GArray) references = little_numbers(corpus->store, true);
    g_autoptr(GError) error = NULL;

    for (size_t i = 0; i < n_articles; i++) {
        const LittleArticle *article = &little_articles[i];
        IbidMembership membership = {g_array_index(documents, int64_t, i), article->piece,
                                     "original"};

        if (article->piece != 0)
            g_array_append_val(memberships, membership);
        if (article->piece != 0 && i != 5) /* the reprint */
            g_ptr_array_add(pieces, little_piece(article->piece, IBID_PIECE_OWN, article->path,
                                                 article->title, article));
    }
    g_ptr_array_add(
        pieces, little_piece(5, IBID_PIECE_STUB, "title:a lost article", "A lost article", NULL));
    g_ptr_array_add(pieces,
                    little_piece(6, IBID_PIECE_EXTERNAL, "https://out.example/x", NULL, NULL));
    for (size_t i = 0; i < n_references; i++) {
        const LittleReference *from = &little_references[i];
        IbidResolution resolution = {.reference = g_array_index(references, int64_t, i),
                                     /* what is not here yet is missing */
                                     .piece = n_articles == 1 ? 5 : from->piece,
                                     .candidate = n_articles == 1 ? 0 : from->candidate,
                                     .score = 0.9,
                                     .rule = from->rule,
                                     .runner_up = from->runner_up,
                                     .runner_up_score = from->runner_up == 0 ? 0 : 0.8};

        if (from->rule != NULL)
            g_array_append_val(resolutions, resolution);
    }
    g_assert_true(
        ibid_store_save_resolution(corpus->store, 1, pieces, memberships, resolutions, &error));
    g_assert_no_error(error);
}

static inline void little_corpus_clear(LittleCorpus *corpus)
{
    ibid_graph_free(corpus->graph);
    ibid_store_close(corpus->store);
    g_remove(corpus->path);
    g_rmdir(corpus->folder);
    g_free(corpus->path);
    g_free(corpus->folder);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(LittleCorpus, little_corpus_clear)

/* The first `n_articles` of them with their references. */
static inline LittleCorpus little_corpus_new(size_t n_articles)
{
    LittleCorpus corpus = {.folder = g_dir_make_tmp("ibid-XXXXXX", NULL)};
    g_autoptr(GError) error = NULL;
    size_t n_references = 0;

    corpus.path = g_build_filename(corpus.folder, "corpus.ibid", NULL);
    corpus.store = ibid_store_open(corpus.path, IBID_STORE_UPDATE, &error);
    g_assert_no_error(error);
    for (size_t i = 0; i < n_articles; i++)
        little_save_article(&corpus, (int)i);
    while (n_references < G_N_ELEMENTS(little_references) &&
           little_references[n_references].document < (int)n_articles)
        n_references++;
    little_resolve(&corpus, n_articles, n_references);
    corpus.graph = ibid_graph_load(corpus.store, NULL, &error);
    g_assert_no_error(error);
    return corpus;
}
#define LITTLE_N_ARTICLES G_N_ELEMENTS(little_articles)
