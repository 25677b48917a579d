#include <ibid/error.h>
#include <ibid/extract.h>

#include "base/address.h"
#include "base/date_reader.h"
#include "extract/captures.h"
#include "extract/html_article.h"
#include "extract/relative_dates.h"
#include "extract/text_article.h"

/* Witnesses are not quite independent of each other. */
#define MOST_CERTAIN 0.99

/* More would be those of other articles. */
enum { DATE_LIMIT = 40, FIRST_YEAR = 1900, LAST_YEAR = 2100 };

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

/* What a reader sees in several places is one witness. */
static const char *witness(const IbidDateEvidence *evidence)
{
    static const char *const seen[] = {"byline", "label", "visible"};

    for (size_t i = 0; i < G_N_ELEMENTS(seen); i++)
        if (g_str_equal(evidence->source, seen[i]))
            return seen[0];
    return evidence->source;
}

static bool is_same_claim(const IbidDateEvidence *a, const IbidDateEvidence *b)
{
    return a->kind == b->kind && ibid_date_compare(a->date, b->date) == 0;
}

/*
 * The sum of what each witness of the same date is worth; and into `*ret_doubt` how likely all of
 * them are wrong, each for itself.
 */
static double support(const GArray *dates, const IbidDateEvidence *claim, double *ret_doubt)
{
    double sum = 0;

    *ret_doubt = 1;
    for (guint i = 0; i < dates->len; i++) {
        const IbidDateEvidence *one = &g_array_index(dates, IbidDateEvidence, i);
        bool counted = !is_same_claim(one, claim);

        /* They are in the order of confidence, so the first of each witness is its best. */
        for (guint k = 0; k < i && !counted; k++) {
            const IbidDateEvidence *other = &g_array_index(dates, IbidDateEvidence, k);

            counted = is_same_claim(other, claim) && g_str_equal(witness(other), witness(one));
        }
        if (counted)
            continue;
        sum += one->confidence;
        *ret_doubt *= 1 - one->confidence;
    }
    return sum;
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

/* Of a page that only shows when it was changed, that is the day by which it is known. */
static bool may_be_chosen(const GArray *dates, const IbidDateEvidence *one)
{
    IbidDateKind first = g_array_index(dates, IbidDateEvidence, 0).kind;

    return one->kind == IBID_DATE_PUBLISHED || (first == IBID_DATE_MODIFIED && one->kind == first &&
                                                g_str_equal(witness(one), "byline"));
}

/* Other years are slips: no article was published or saved in them. */
static void drop_impossible(GArray *dates)
{
    for (guint i = dates->len; i-- > 0;) {
        int year = g_array_index(dates, IbidDateEvidence, i).date.year;

        if (year < FIRST_YEAR || year > LAST_YEAR)
            g_array_remove_index(dates, i);
    }
}

/* The day of publication that most is said for; a month or a year only where no day is known. */
static void choose_date(IbidArticle *article)
{
    IbidDatePrecision precision = IBID_PRECISION_NONE;
    double best = 0, doubt;

    drop_impossible(article->dates);
    captures_rule_out(article->dates);
    g_array_sort(article->dates, by_worth); /* stable: merge sort in GLib */
    if (article->dates->len > DATE_LIMIT)
        g_array_set_size(article->dates, DATE_LIMIT);
    for (guint i = 0; i < article->dates->len; i++) {
        const IbidDateEvidence *one = &g_array_index(article->dates, IbidDateEvidence, i);
        double worth = support(article->dates, one, &doubt);

        if (!may_be_chosen(article->dates, one) || worth <= 0 || one->date.precision < precision ||
            (one->date.precision == precision && worth <= best))
            continue;
        precision = one->date.precision;
        best = worth;
        article->date = one->date;
        article->date_confidence = MIN(1 - doubt, MOST_CERTAIN);
    }
}

/* The article's own date may tell how it writes dates in numbers, where nothing else does. */
static void learn_order(IbidArticle *article)
{
    const IbidDateEvidence chosen = {.date = article->date, .kind = IBID_DATE_PUBLISHED};

    for (guint i = 0; article->date_order == NULL && i < article->dates->len; i++) {
        const IbidDateEvidence *one = &g_array_index(article->dates, IbidDateEvidence, i);

        /* By the page's language only, it was itself read so. */
        if (one->written[0] != '\0' && !is_same_claim(one, &chosen))
            article->date_order = date_order_name(date_order_told_by(one->written, article->date));
    }
}

static void choose_address(IbidArticle *article)
{
    const IbidAddress *best;

    if (article->addresses->len == 0)
        return;
    best = g_ptr_array_index(article->addresses, 0);
    if (!g_str_equal(best->source, "origin")) /* where it appeared first is not where this is */
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
    captures_read(document->url, article);
    choose_date(article);
    learn_order(article);
    relative_dates_read(article);
    choose_address(article);
    if (options != NULL)
        fill_in(article, options);
    return g_steal_pointer(&article);
}
