#include "store/corpus.h"

/* What the resolver calls a reference that two pieces fit as well. */
#define AMBIGUOUS "ambiguous"

static void document_free(CorpusDocument *document)
{
    g_free(document->path);
    g_free(document->hash);
    g_free(document->title);
    g_free(document->first_outlet);
    g_ptr_array_unref(document->addresses);
    g_free(document);
}

static IbidDate first_capture(const GArray *dates)
{
    IbidDate first = {0};

    for (guint i = 0; i < dates->len; i++) {
        const IbidDateEvidence *one = &g_array_index(dates, IbidDateEvidence, i);

        if (one->kind == IBID_DATE_CAPTURED &&
            (first.precision == IBID_PRECISION_NONE || ibid_date_compare(one->date, first) < 0))
            first = one->date;
    }
    return first;
}

static CorpusDocument *document_new(const IbidStoredArticle *row)
{
    const IbidArticle *article = row->article;
    CorpusDocument *document = g_new0(CorpusDocument, 1);

    document->piece = row->piece;
    document->role = article->role;
    document->path = g_strdup(article->id);
    document->hash = g_strdup(row->hash);
    document->title = g_strdup(article->title);
    document->first_outlet = g_strdup(article->first_outlet);
    document->has_author = article->authors->len > 0;
    document->date_confidence = article->date_confidence;
    document->date = article->date;
    document->captured = first_capture(article->dates);
    document->addresses = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < article->addresses->len; i++) {
        const IbidAddress *address = g_ptr_array_index(article->addresses, i);

        if (address->url_canonical != NULL)
            g_ptr_array_add(document->addresses, g_strdup(address->url_canonical));
    }
    return document;
}

static int64_t *number_key(int64_t number)
{
    int64_t *key = g_new(int64_t, 1);

    *key = number;
    return key;
}

static bool read_documents(Corpus *corpus, IbidStore *store, GError **error)
{
    g_autoptr(IbidArticleRows) rows = ibid_store_articles(store, error);
    g_autoptr(GError) failure = NULL;
    const IbidStoredArticle *row;

    if (rows == NULL)
        return false;
    while (ibid_article_rows_next(rows, &row, &failure)) {
        CorpusDocument *document = document_new(row);

        g_ptr_array_add(corpus->documents, document);
        g_hash_table_insert(corpus->document_by_number, number_key(row->document), document);
    }
    if (failure == NULL)
        return true;
    g_propagate_error(error, g_steal_pointer(&failure));
    return false;
}

Corpus *corpus_read(IbidStore *store, GError **error)
{
    g_autoptr(Corpus) corpus = g_new0(Corpus, 1);

    corpus->documents = g_ptr_array_new_with_free_func((GDestroyNotify)document_free);
    corpus->document_by_number = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    corpus->piece_by_number = g_hash_table_new(g_int64_hash, g_int64_equal);
    corpus->pieces = ibid_store_pieces(store, error);
    if (corpus->pieces == NULL || !read_documents(corpus, store, error))
        return NULL;
    for (guint i = 0; i < corpus->pieces->len; i++) {
        IbidPiece *piece = g_ptr_array_index(corpus->pieces, i);

        g_hash_table_insert(corpus->piece_by_number, &piece->id, piece);
    }
    return g_steal_pointer(&corpus);
}

void corpus_free(Corpus *corpus)
{
    if (corpus == NULL)
        return;
    g_clear_pointer(&corpus->piece_by_number, g_hash_table_unref);
    g_clear_pointer(&corpus->pieces, g_ptr_array_unref);
    g_clear_pointer(&corpus->document_by_number, g_hash_table_unref);
    g_clear_pointer(&corpus->documents, g_ptr_array_unref);
    g_free(corpus);
}

const CorpusDocument *corpus_document(const Corpus *corpus, int64_t number)
{
    return g_hash_table_lookup(corpus->document_by_number, &number);
}

const IbidPiece *corpus_piece(const Corpus *corpus, int64_t number)
{
    return g_hash_table_lookup(corpus->piece_by_number, &number);
}

bool corpus_is_ambiguous(const IbidResolution *resolution)
{
    return g_strcmp0(resolution->rule, AMBIGUOUS) == 0;
}

const IbidPiece *corpus_cited(const Corpus *corpus, const IbidResolution *resolution)
{
    return corpus_piece(corpus, resolution->piece);
}

const char *corpus_label(const IbidPiece *piece)
{
    return piece->title != NULL ? piece->title : piece->url != NULL ? piece->url : piece->key;
}
