/* What must hold of every article, whatever it was read from. */
#pragma once

#include <ibid/extract.h>

#include <string.h>

static void article_holds(const IbidArticle *article, size_t size)
{
    g_autofree char *json = ibid_article_to_json(article);
    int64_t previous = 0;

    for (guint i = 0; i < article->references->len; i++) {
        const IbidReference *reference = g_ptr_array_index(article->references, i);

        g_assert_cmpint(reference->offset, >=, previous);
        g_assert_cmpint(reference->length, >=, 0);
        g_assert_cmpint(reference->offset + reference->length, <=, (int64_t)size);
        g_assert_true(reference->anchor == NULL || g_utf8_validate(reference->anchor, -1, NULL));
        g_assert_true(reference->kind != NULL && reference->rule != NULL);
        previous = reference->offset;
    }
    g_assert_true(g_str_is_ascii(json));
    g_assert_null(strchr(json, '\n'));
}

/* Reads `data` as one document and checks what comes out. */
static int article_holds_of(const guint8 *data, gsize size, IbidMedia media)
{
    g_autoptr(IbidDocument) document = ibid_document_new("fuzzed", media, (const char *)data, size);
    g_autoptr(IbidArticle) article = NULL;
    g_autoptr(GError) error = NULL;
    g_autofree char *damage = NULL;

    if (ibid_document_decode(document, &damage, &error))
        article = ibid_extract(document, NULL, &error);
    g_assert_true((article != NULL) == (error == NULL));
    if (article != NULL)
        article_holds(article, size);
    return 0;
}
