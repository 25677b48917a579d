#include <ibid/model.h>

void ibid_address_free(IbidAddress *address)
{
    if (address == NULL)
        return;
    g_free(address->url);
    g_free(address->url_canonical);
    g_free(address);
}

void ibid_passage_free(IbidPassage *passage)
{
    if (passage == NULL)
        return;
    g_free(passage->text);
    g_free(passage);
}

IbidArticle *ibid_article_new(const char *id)
{
    IbidArticle *article = g_new0(IbidArticle, 1);

    article->id = g_strdup(id);
    article->authors = g_ptr_array_new_with_free_func(g_free);
    article->tags = g_ptr_array_new_with_free_func(g_free);
    article->dates = g_array_new(FALSE, FALSE, sizeof(IbidDateEvidence));
    article->addresses = g_ptr_array_new_with_free_func((GDestroyNotify)ibid_address_free);
    article->sketch = g_array_new(FALSE, FALSE, sizeof(uint64_t));
    article->passages = g_ptr_array_new_with_free_func((GDestroyNotify)ibid_passage_free);
    article->references = g_ptr_array_new_with_free_func((GDestroyNotify)ibid_reference_free);
    return article;
}

void ibid_article_free(IbidArticle *article)
{
    if (article == NULL)
        return;
    g_free(article->id);
    g_free(article->title);
    g_ptr_array_unref(article->authors);
    g_free(article->outlet);
    g_free(article->first_outlet);
    g_free(article->language);
    g_ptr_array_unref(article->tags);
    g_array_unref(article->dates);
    g_free(article->url);
    g_ptr_array_unref(article->addresses);
    g_free(article->redirect);
    g_array_unref(article->sketch);
    g_ptr_array_unref(article->references);
    g_ptr_array_unref(article->passages);
    g_free(article);
}

void ibid_article_add_address(IbidArticle *article, char *url, char *url_canonical,
                              const char *source)
{
    IbidAddress *address = g_new(IbidAddress, 1);

    *address = (IbidAddress){url, url_canonical, g_intern_string(source)};
    for (guint i = 0; i < article->addresses->len; i++) {
        const IbidAddress *known = g_ptr_array_index(article->addresses, i);

        if (g_strcmp0(known->url, url) == 0) {
            ibid_address_free(address);
            return;
        }
    }
    g_ptr_array_add(article->addresses, address);
}
