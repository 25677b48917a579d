#include <ibid/store.h>

#include <string.h>

#include "store/store_db.h"

struct IbidArticleRows {
    IbidStore *store;
    sqlite3_stmt *documents, *authors, *tags, *addresses, *dates;
    IbidStoredArticle row;
};

static const char documents_sql[] =
    "SELECT d.id, path, role, title, outlet, first_outlet, language, date, url, redirect, words,"
    " sketch, ifnull(m.piece, 0), d.id > ifnull((SELECT last_document FROM resolved), 0),"
    " m.reason, date_confidence, date_order, hash"
    " FROM document d LEFT JOIN membership m ON m.document = d.id ORDER BY path";

IbidArticleRows *ibid_store_articles(IbidStore *store, GError **error)
{
    g_autoptr(IbidArticleRows) rows = g_new0(IbidArticleRows, 1);

    rows->store = store;
    rows->documents = store_query(store, documents_sql, error);
    if (rows->documents == NULL)
        return NULL;
    rows->authors =
        store_query(store, "SELECT name FROM author WHERE document = ? ORDER BY position", error);
    if (rows->authors == NULL)
        return NULL;
    rows->tags =
        store_query(store, "SELECT name FROM tag WHERE document = ? ORDER BY position", error);
    if (rows->tags == NULL)
        return NULL;
    rows->addresses = store_query(store,
                                  "SELECT url, canonical, source FROM address WHERE document = ?"
                                  " ORDER BY position",
                                  error);
    if (rows->addresses == NULL)
        return NULL;
    rows->dates =
        store_query(store,
                    "SELECT date, kind, zone, source, confidence, written FROM date_evidence"
                    " WHERE document = ? ORDER BY position",
                    error);
    return rows->dates == NULL ? NULL : g_steal_pointer(&rows);
}

static void read_sketch(sqlite3_stmt *query, int column, GArray *sketch)
{
    const void *blob = sqlite3_column_blob(query, column);
    size_t n = (size_t)sqlite3_column_bytes(query, column) / sizeof(uint64_t);

    if (n == 0)
        return;
    g_array_set_size(sketch, (guint)n);
    memcpy(sketch->data, blob, n * sizeof(uint64_t));
    for (guint i = 0; i < n; i++)
        g_array_index(sketch, uint64_t, i) = GUINT64_FROM_BE(g_array_index(sketch, uint64_t, i));
}

static IbidArticle *read_document(sqlite3_stmt *query)
{
    IbidArticle *article = ibid_article_new((const char *)sqlite3_column_text(query, 1));

    article->role = strcmp((const char *)sqlite3_column_text(query, 2), "redirect") == 0
                        ? IBID_ROLE_REDIRECT
                        : IBID_ROLE_ARTICLE;
    article->title = column_text(query, 3);
    article->outlet = column_text(query, 4);
    article->first_outlet = column_text(query, 5);
    article->language = column_text(query, 6);
    article->date = column_date(query, 7);
    article->url = column_text(query, 8);
    article->redirect = column_text(query, 9);
    article->n_words = (unsigned)sqlite3_column_int64(query, 10);
    article->date_confidence = sqlite3_column_double(query, 15);
    if (sqlite3_column_type(query, 16) != SQLITE_NULL)
        article->date_order = column_interned(query, 16);
    read_sketch(query, 11, article->sketch);
    return article;
}

static bool read_names(IbidArticleRows *rows, sqlite3_stmt *query, GPtrArray *names, GError **error)
{
    g_autoptr(GError) failure = NULL;

    store_bind(query, "i", rows->row.document);
    while (store_step(rows->store, query, &failure))
        g_ptr_array_add(names, column_text(query, 0));
    return store_ended(&failure, error);
}

static bool read_addresses(IbidArticleRows *rows, GError **error)
{
    g_autoptr(GError) failure = NULL;

    store_bind(rows->addresses, "i", rows->row.document);
    while (store_step(rows->store, rows->addresses, &failure))
        ibid_article_add_address(rows->row.article, column_text(rows->addresses, 0),
                                 column_text(rows->addresses, 1),
                                 column_interned(rows->addresses, 2));
    return store_ended(&failure, error);
}

static bool read_dates(IbidArticleRows *rows, GError **error)
{
    g_autoptr(GError) failure = NULL;

    store_bind(rows->dates, "i", rows->row.document);
    while (store_step(rows->store, rows->dates, &failure)) {
        IbidDateEvidence evidence = {.date = column_date(rows->dates, 0),
                                     .source = column_interned(rows->dates, 3),
                                     .confidence = sqlite3_column_double(rows->dates, 4)};

        ibid_date_kind_find((const char *)sqlite3_column_text(rows->dates, 1), &evidence.kind);
        g_strlcpy(evidence.zone, (const char *)sqlite3_column_text(rows->dates, 2), IBID_ZONE_SIZE);
        g_strlcpy(evidence.written, (const char *)sqlite3_column_text(rows->dates, 5),
                  IBID_DATE_SIZE);
        g_array_append_val(rows->row.article->dates, evidence);
    }
    return store_ended(&failure, error);
}

bool ibid_article_rows_next(IbidArticleRows *rows, const IbidStoredArticle **ret_row,
                            GError **error)
{
    g_clear_pointer(&rows->row.article, ibid_article_free);
    if (!store_step(rows->store, rows->documents, error))
        return false;
    rows->row = (IbidStoredArticle){
        .document = sqlite3_column_int64(rows->documents, 0),
        .piece = sqlite3_column_int64(rows->documents, 12),
        .reason = sqlite3_column_type(rows->documents, 14) == SQLITE_NULL
                      ? NULL
                      : column_interned(rows->documents, 14),
        .is_new = sqlite3_column_int(rows->documents, 13) != 0,
        .hash = (const char *)sqlite3_column_text(rows->documents, 17),
        .article = read_document(rows->documents),
    };
    if (!read_names(rows, rows->authors, rows->row.article->authors, error) ||
        !read_names(rows, rows->tags, rows->row.article->tags, error) ||
        !read_addresses(rows, error) || !read_dates(rows, error))
        return false;
    *ret_row = &rows->row;
    return true;
}

void ibid_article_rows_free(IbidArticleRows *rows)
{
    if (rows == NULL)
        return;
    ibid_article_free(rows->row.article);
    sqlite3_finalize(rows->documents);
    sqlite3_finalize(rows->authors);
    sqlite3_finalize(rows->tags);
    sqlite3_finalize(rows->addresses);
    sqlite3_finalize(rows->dates);
    g_free(rows);
}

bool ibid_store_has(IbidStore *store, const char *id, const char *hash, const char *settings)
{
    g_autoptr(sqlite3_stmt) query = store_query(
        store, "SELECT 1 FROM document WHERE path = ? AND hash = ? AND settings = ?", NULL);

    if (query == NULL)
        return false;
    store_bind(query, "sss", id, hash, settings);
    return sqlite3_step(query) == SQLITE_ROW;
}

GPtrArray *ibid_store_ids(IbidStore *store, GError **error)
{
    g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(sqlite3_stmt) query =
        store_query(store, "SELECT path FROM document ORDER BY path", error);
    g_autoptr(GError) failure = NULL;

    if (query == NULL)
        return NULL;
    while (store_step(store, query, &failure))
        g_ptr_array_add(ids, column_text(query, 0));
    return store_ended(&failure, error) ? g_steal_pointer(&ids) : NULL;
}
