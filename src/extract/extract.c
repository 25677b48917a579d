#include <ibid/error.h>
#include <ibid/extract.h>

#include "base/address.h"
#include "extract/html_article.h"
#include "extract/text_article.h"

static bool read_article(IbidDocument *document, const IbidExtractOptions *options,
                         IbidArticle *article, GError **error)
{
    switch (document->media) {
    case IBID_MEDIA_HTML:
        return html_article_read(document, options, article, error);
    case IBID_MEDIA_TEXT:
        return text_article_read(document, options, article, error);
    }
    g_return_val_if_reached(false);
}

/* Publication before changes and copies; more confident first; more precise; as found. */
static int by_worth(gconstpointer a, gconstpointer b)
{
    const IbidDateEvidence *x = a, *y = b;

    if (x->kind != y->kind)
        return (int)x->kind - (int)y->kind;
    if (x->confidence != y->confidence)
        return x->confidence > y->confidence ? -1 : 1;
    return (int)y->date.precision - (int)x->date.precision;
}

static void choose_date(IbidArticle *article)
{
    g_array_sort(article->dates, by_worth); /* stable: merge sort in GLib */
    /* A page that only tells when it was changed was there by then; a copy tells nothing. */
    if (article->dates->len > 0 &&
        g_array_index(article->dates, IbidDateEvidence, 0).kind != IBID_DATE_CAPTURED)
        article->date = g_array_index(article->dates, IbidDateEvidence, 0).date;
}

static void choose_address(IbidArticle *article)
{
    const IbidAddress *best;

    if (article->addresses->len == 0)
        return;
    best = g_ptr_array_index(article->addresses, 0);
    article->url = g_strdup(best->url);
}

/* What the user said holds only where the document is silent. */
static void fill_in(IbidArticle *article, const IbidExtractOptions *options)
{
    if (options->author != NULL && article->authors->len == 0)
        g_ptr_array_add(article->authors, g_strdup(options->author));
    if (options->outlet != NULL && article->outlet == NULL)
        article->outlet = g_strdup(options->outlet);
}

IbidArticle *ibid_extract(IbidDocument *document, const IbidExtractOptions *options, GError **error)
{
    g_autoptr(IbidArticle) article = ibid_article_new(document->id);

    g_return_val_if_fail(document->text != NULL, NULL);
    if (document->url != NULL)
        ibid_article_add_address(article, g_strdup(document->url), address_canonical(document->url),
                                 "given");
    if (!read_article(document, options, article, error))
        return NULL;
    choose_date(article);
    choose_address(article);
    if (options != NULL)
        fill_in(article, options);
    return g_steal_pointer(&article);
}
