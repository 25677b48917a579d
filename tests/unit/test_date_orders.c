#include <ibid/store.h>

#include <glib/gstdio.h>

/* A document of a host, how its dates are written, and a date of two readings that it cites. */
typedef struct {
    const char *id, *url, *outlet, *language, *order, *written;
    const char *said; /* its date by its language, or NULL */
} Document;

static void save(IbidStore *store, const Document *document)
{
    g_autoptr(IbidArticle) article = ibid_article_new(document->id);
    IbidReference *reference = ibid_reference_new();
    g_autoptr(GError) error = NULL;

    article->url = g_strdup(document->url);
    article->outlet = g_strdup(document->outlet);
    article->language = g_strdup(document->language);
    article->date_order = document->order;
    if (document->written != NULL) {
        IbidDateEvidence evidence = {
            .date = ibid_date_new(2021, 0, 0), .source = "byline", .confidence = 0.5};

        reference->cited_date = evidence.date;
        if (document->said != NULL)
            evidence.date = ibid_date_from_iso(document->said);
        g_strlcpy(evidence.written, document->written, IBID_DATE_SIZE);
        g_array_append_val(article->dates, evidence);
        article->date = evidence.date;
        reference->cited_written = g_strdup(document->written);
        reference->flags = IBID_FLAG_AMBIGUOUS_DATE | IBID_FLAG_TRUNCATED;
        reference->cited_confidence = 0.9;
    }
    reference->class = IBID_CLASS_APPENDIX;
    g_ptr_array_add(article->references, reference);
    g_assert_true(ibid_store_save(store, article, "h", "s", &error));
    g_assert_no_error(error);
}

/* "ID ARTICLE-DATE CITED-DATE CONFIDENCE FLAGS" of each document that leaves one open. */
static char *outcome(IbidStore *store)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(IbidArticleRows) articles = ibid_store_articles(store, &error);
    g_autoptr(IbidReferenceRows) references = ibid_store_references(store, ~0u, &error);
    const IbidStoredArticle *article;
    const IbidStoredReference *row;
    GString *text = g_string_new(NULL);

    while (ibid_article_rows_next(articles, &article, &error)) {
        g_autofree char *flags = NULL;
        char date[IBID_DATE_SIZE], cited[IBID_DATE_SIZE];

        g_assert_true(ibid_reference_rows_next(references, &row, &error));
        flags = ibid_reference_flag_names(row->reference->flags);
        if (row->reference->cited_written != NULL)
            g_string_append_printf(text, "%s %s %s %.2f %s\n", article->article->id,
                                   ibid_date_format(article->article->date, date),
                                   ibid_date_format(row->reference->cited_date, cited),
                                   row->reference->cited_confidence, flags);
    }
    g_assert_no_error(error);
    return g_string_free(text, FALSE);
}

static const Document documents[] = {
    {"a", "https://harbour.example/a", NULL, NULL, "day-first", NULL, NULL},
    {"b", "https://harbour.example/b", "The Quay", NULL, "day-first", NULL, NULL},
    {"c", "https://harbour.example/c", NULL, NULL, NULL, "3/4/2021", NULL},
    {"d", "https://harbour.example/d", NULL, NULL, "month-first", "3/4/2021", NULL},
    {"e", NULL, "The Hill", NULL, "month-first", NULL, NULL},
    {"f", NULL, "the hill", NULL, "month-first", NULL, NULL},
    {"g", NULL, "The Hill", NULL, NULL, "3/4/2021", NULL},
    {"h", "https://alone.example/", NULL, "en-US", NULL, "3/4/2021", NULL},
    {"i", "https://alone.co.uk/", NULL, "en-US", NULL, "3/4/2021", NULL},
    {"j", "https://alone.example/", NULL, "pt-BR", NULL, "3/4/2021", NULL},
    {"k", NULL, "The Quay", NULL, NULL, "3/4/2021", NULL},
    {"l", "https://harbour.example/l", NULL, "en-US", NULL, "3/4/2021", "2021-03-04"},
};

/* The host speaks against itself once "d" is there, so "c" stays open. */
static const char with_d[] = "c 2021 2021 0.90 truncated ambiguous-date\n"
                             "d 2021-03-04 2021-03-04 0.95 truncated learnt-date-order\n"
                             "g 2021-03-04 2021-03-04 0.90 truncated learnt-date-order\n"
                             "h 2021 2021 0.90 truncated ambiguous-date\n"
                             "i 2021 2021-04-03 0.70 truncated learnt-date-order\n"
                             "j 2021 2021-04-03 0.70 truncated learnt-date-order\n"
                             "k 2021 2021 0.90 truncated ambiguous-date\n"
                             "l 2021-03-04 2021 0.90 truncated ambiguous-date\n";

static const char without_d[] = "c 2021-04-03 2021-04-03 0.90 truncated learnt-date-order\n"
                                "g 2021-03-04 2021-03-04 0.90 truncated learnt-date-order\n"
                                "h 2021 2021 0.90 truncated ambiguous-date\n"
                                "i 2021 2021-04-03 0.70 truncated learnt-date-order\n"
                                "j 2021 2021-04-03 0.70 truncated learnt-date-order\n"
                                "k 2021 2021 0.90 truncated ambiguous-date\n"
                                "l 2021-04-03 2021-04-03 0.90 truncated learnt-date-order\n";

static void save_no_resolution(IbidStore *store)
{
    g_autoptr(GPtrArray) pieces = g_ptr_array_new();
    g_autoptr(GArray) memberships = g_array_new(FALSE, FALSE, sizeof(IbidMembership));
    g_autoptr(GArray) resolutions = g_array_new(FALSE, FALSE, sizeof(IbidResolution));

    g_assert_true(ibid_store_save_resolution(store, 1, pieces, memberships, resolutions, NULL));
}

/* @resolved  true where a resolution was saved before the last change */
static void learn(IbidStore *store, const char *expected, bool resolved)
{
    g_autoptr(GError) error = NULL;
    int64_t n_changed;

    /* Twice: what was learnt before is no evidence. */
    for (int i = 0; i < 2; i++) {
        g_autofree char *text = NULL;

        g_assert_true(ibid_store_learn_date_orders(store, &n_changed, &error));
        g_assert_no_error(error);
        g_assert_true((n_changed > 0) == (resolved && i == 0));
        text = outcome(store);
        g_assert_cmpstr(text, ==, expected);
    }
}

/* The order of arrival changes nothing, and what was learnt is unlearnt when its reason goes. */
static void orders_are_learnt(void)
{
    for (int backwards = 0; backwards < 2; backwards++) {
        g_autoptr(GError) error = NULL;
        g_autofree char *folder = g_dir_make_tmp("ibid-orders-XXXXXX", &error);
        g_autofree char *path = g_build_filename(folder, "corpus.ibid", NULL);
        size_t n = G_N_ELEMENTS(documents);

        {
            g_autoptr(IbidStore) store = ibid_store_open(path, IBID_STORE_UPDATE, &error);

            g_assert_no_error(error);
            for (size_t i = 0; i < n; i++)
                save(store, &documents[backwards ? n - 1 - i : i]);
            learn(store, with_d, false);
            g_assert_true(ibid_store_remove(store, "d", &error));
            learn(store, without_d, false);
            save_no_resolution(store);
            save(store, &documents[3]);
            learn(store, with_d, true);
        }
        g_unlink(path);
        g_assert_cmpint(g_rmdir(folder), ==, 0);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/date-orders/are-learnt", orders_are_learnt);
    return g_test_run();
}
