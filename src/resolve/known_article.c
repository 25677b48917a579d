#include "resolve/known_article.h"

void known_article_free(KnownArticle *known)
{
    if (known == NULL)
        return;
    ibid_article_free(known->article);
    g_free(known);
}

static IbidArticle *copy_of(const IbidArticle *article)
{
    IbidArticle *copy = ibid_article_new(article->id);

    copy->role = article->role;
    copy->title = g_strdup(article->title);
    copy->outlet = g_strdup(article->outlet);
    copy->first_outlet = g_strdup(article->first_outlet);
    copy->date = article->date;
    copy->url = g_strdup(article->url);
    copy->redirect = g_strdup(article->redirect);
    copy->n_words = article->n_words;
    for (guint i = 0; i < article->authors->len; i++)
        g_ptr_array_add(copy->authors, g_strdup(g_ptr_array_index(article->authors, i)));
    for (guint i = 0; i < article->addresses->len; i++) {
        const IbidAddress *address = g_ptr_array_index(article->addresses, i);

        ibid_article_add_address(copy, g_strdup(address->url), g_strdup(address->url_canonical),
                                 address->source);
    }
    if (article->sketch->len > 0)
        g_array_append_vals(copy->sketch, article->sketch->data, article->sketch->len);
    return copy;
}

KnownArticle *known_article_new(const IbidStoredArticle *row, unsigned place)
{
    KnownArticle *known = g_new(KnownArticle, 1);

    *known = (KnownArticle){
        .document = row->document,
        .piece = row->piece,
        .reason_before = row->reason,
        .is_new = row->is_new,
        .article = copy_of(row->article),
        .original = place,
        .reason = "original",
    };
    return known;
}

GPtrArray *known_articles_load(IbidStore *store, GError **error)
{
    g_autoptr(GPtrArray) known = g_ptr_array_new_with_free_func((GDestroyNotify)known_article_free);
    g_autoptr(IbidArticleRows) rows = ibid_store_articles(store, error);
    g_autoptr(GError) failure = NULL;
    const IbidStoredArticle *row = NULL;

    if (rows == NULL)
        return NULL;
    while (ibid_article_rows_next(rows, &row, &failure))
        g_ptr_array_add(known, known_article_new(row, known->len));
    if (failure != NULL) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return NULL;
    }
    return g_steal_pointer(&known);
}
