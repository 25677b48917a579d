#include "base/csv.h"
#include "export/export_context.h"
#include "graph/author_index.h"
#include "store/corpus.h"

static const char *const column_names[] = {
    "path",           "piece",  "role", "title",        "authors", "date",
    "date_precision", "outlet", "url",  "first_outlet", "words",   "language",
};

/* Names as a person says them, each once. */
static char *joined(const IbidGraph *graph, const GPtrArray *names)
{
    const AuthorIndex *index = author_index_borrow(graph);
    g_autoptr(GPtrArray) said = g_ptr_array_new();

    for (guint i = 0; i < names->len; i++) {
        const char *name = author_index_said(index, g_ptr_array_index(names, i));

        if (!g_ptr_array_find_with_equal_func(said, name, g_str_equal, NULL))
            g_ptr_array_add(said, (gpointer)name);
    }
    g_ptr_array_add(said, NULL);
    return g_strjoinv(";", (char **)said->pdata);
}

static void add_row(CsvRow *row, const IbidGraph *graph, const Corpus *corpus,
                    const IbidStoredArticle *stored)
{
    const IbidArticle *article = stored->article;
    const IbidPiece *piece = corpus_piece(corpus, stored->piece);
    bool is_redirect = article->role == IBID_ROLE_REDIRECT;
    g_autofree char *authors = joined(graph, article->authors);
    char date[IBID_DATE_SIZE];

    csv_exact(row, article->id);
    csv_exact(row, is_redirect || piece == NULL ? article->id : piece->key);
    csv_exact(row, is_redirect ? "redirect" : "article");
    csv_words(row, article->title);
    csv_words(row, authors);
    csv_exact(row, ibid_date_format(article->date, date));
    csv_exact(row, article->date.precision == IBID_PRECISION_NONE
                       ? NULL
                       : ibid_date_precision_name(article->date.precision));
    csv_words(row, article->outlet);
    csv_exact(row, article->url);
    csv_words(row, article->first_outlet);
    csv_integer(row, article->n_words);
    csv_words(row, article->language);
    csv_end(row);
}

bool export_pieces_csv(const ExportContext *context, GString *out, GError **error)
{
    g_autoptr(Corpus) corpus = corpus_read(context->store, error);
    g_autoptr(IbidArticleRows) rows =
        corpus == NULL ? NULL : ibid_store_articles(context->store, error);
    g_autoptr(GError) failure = NULL;
    const IbidStoredArticle *stored;
    CsvRow row = {.out = out};

    if (rows == NULL)
        return false;
    csv_header(&row, column_names, G_N_ELEMENTS(column_names));
    while (ibid_article_rows_next(rows, &stored, &failure))
        add_row(&row, context->graph, corpus, stored);
    if (failure == NULL)
        return true;
    g_propagate_error(error, g_steal_pointer(&failure));
    return false;
}
