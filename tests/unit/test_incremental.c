#include <string.h>

#include "base/address.h"
#include "site_corpus.h"

/*
 * Articles added a few at a time, with a resolution after each few, end as they do when all are
 * resolved at once.  The articles are made of few words, few days and few hosts, so that they get
 * into each other's way as often as can be.
 */

#define PICK(chance, array) ((array)[g_rand_int_range((chance), 0, G_N_ELEMENTS(array))])

static const char *const nouns[] = {"Harbour", "Miller", "Lantern", "Orchard", "Railway", "Winter"};
static const char *const hosts[] = {"https://slip.example", "https://quay.example",
                                    "http://www.dock.example", "https://pier.example"};
static const char *const places[] = {SITE_LIST, SITE_PLAIN, SITE_SOURCES, SITE_PROSE ">a", NULL};

static char *random_title(GRand *chance)
{
    switch (g_rand_int_range(chance, 0, 6)) {
    case 0:
        return g_strdup("Weekly Briefing");
    case 1:
        return g_strdup_printf("Letters from the Coast, Part %d", g_rand_int_range(chance, 1, 5));
    default:
        return g_strdup_printf("The %s and the %s of the %s at Night", PICK(chance, nouns),
                               PICK(chance, nouns), PICK(chance, nouns));
    }
}

/* As scanners and hurried hands leave it. */
static char *worn(GRand *chance, char *title)
{
    size_t length = strlen(title);

    for (int i = g_rand_int_range(chance, 0, 4); i > 0; i--)
        title[g_rand_int_range(chance, 0, (gint32)length)] = PICK(chance, "ocl1nrm");
    if (g_rand_int_range(chance, 0, 8) == 0 && length > 14) {
        g_autofree char *whole = title;

        whole[length * 2 / 3] = '\0';
        return g_strconcat(whole, "…", NULL);
    }
    return title;
}

static IbidDate random_date(GRand *chance)
{
    if (g_rand_int_range(chance, 0, 6) == 0)
        return (IbidDate){0};
    return ibid_date_new(2020, 1, g_rand_int_range(chance, 1, 20));
}

static char *random_address(GRand *chance, int n_articles)
{
    static const char *const endings[] = {"", "", "/", ".html", "?utm_source=x", "/amp", "?page=2"};
    int number = g_rand_int_range(chance, 0, n_articles * 5 / 4);

    return g_strdup_printf("%s/%s-%d%s", PICK(chance, hosts), g_rand_boolean(chance) ? "p" : "P",
                           number, PICK(chance, endings));
}

static void add_reference(IbidArticle *article, GRand *chance, int n_articles)
{
    IbidReference *reference = ibid_reference_new();

    reference->class = (IbidReferenceClass)g_rand_int_range(chance, 0, IBID_N_CLASSES);
    reference->anchor = worn(chance, random_title(chance));
    if (g_rand_boolean(chance))
        reference->cited_title = worn(chance, random_title(chance));
    reference->cited_date = random_date(chance);
    if (g_rand_int_range(chance, 0, 12) == 0)
        reference->url = g_strdup_printf("a-%02d", g_rand_int_range(chance, 0, n_articles));
    else if (reference->class == IBID_CLASS_MENTION)
        reference->kind = g_intern_string("quotation");
    else if (g_rand_boolean(chance))
        reference->url = random_address(chance, n_articles);
    reference->url_canonical = address_canonical(reference->url);
    reference->place = g_strdup(PICK(chance, places));
    reference->rule = g_intern_string("a-rule");
    g_ptr_array_add(article->references, reference);
}

static void add_address(IbidArticle *article, char *url, const char *source)
{
    ibid_article_add_address(article, url, address_canonical(url), source);
}

/* Every third text is one of a few, and so is a reprint or an original of one. */
static void add_text(IbidArticle *article, GRand *chance, int number)
{
    uint64_t text = (uint64_t)(g_rand_int_range(chance, 0, 3) == 0 ? number % 5 : 100 + number);

    article->n_words = 400;
    for (uint64_t i = 0; i < 50; i++) {
        uint64_t passage = text << 32 | i;

        g_array_append_val(article->sketch, passage);
    }
}

static IbidArticle *random_article(guint32 seed, int number, int n_articles)
{
    GRand *chance = g_rand_new_with_seed(seed * 1000 + (guint32)number);
    g_autofree char *id = g_strdup_printf("a-%02d.html", number);
    IbidArticle *article = ibid_article_new(id);
    int n_references = g_rand_int_range(chance, 0, 12);

    article->title = random_title(chance);
    article->date = random_date(chance);
    g_ptr_array_add(article->authors, g_strdup_printf("Ada %s", PICK(chance, nouns)));
    if (g_rand_int_range(chance, 0, 4) != 0) {
        article->url = random_address(chance, n_articles);
        add_address(article, g_strdup(article->url), "given");
    }
    if (g_rand_int_range(chance, 0, 6) == 0)
        add_address(article, random_address(chance, n_articles), "canonical");
    if (g_rand_int_range(chance, 0, 8) == 0) {
        article->role = IBID_ROLE_REDIRECT;
        article->redirect = random_address(chance, n_articles);
    }
    add_text(article, chance, number);
    for (int i = 0; i < n_references; i++)
        add_reference(article, chance, n_articles);
    g_rand_free(chance);
    return article;
}

static void add(SiteCorpus *corpus, guint32 seed, int number, int n_articles)
{
    g_autoptr(IbidArticle) article = random_article(seed, number, n_articles);
    g_autoptr(GError) error = NULL;

    ibid_store_save(corpus->store, article, "hash", "", &error);
    g_assert_no_error(error);
}

static void resolve(SiteCorpus *corpus)
{
    g_autoptr(GError) error = NULL;

    ibid_resolve(corpus->store, NULL, &error);
    g_assert_no_error(error);
}

static const char *key_of(GHashTable *keys, int64_t id)
{
    return id == 0 ? "-" : g_hash_table_lookup(keys, &id);
}

static void describe_articles(IbidStore *store, GHashTable *keys, GHashTable *ids, GString *text)
{
    g_autoptr(IbidArticleRows) rows = ibid_store_articles(store, NULL);
    const IbidStoredArticle *row;

    while (ibid_article_rows_next(rows, &row, NULL)) {
        g_string_append_printf(text, "%s is %s by %s\n", row->article->id, key_of(keys, row->piece),
                               row->reason == NULL ? "-" : row->reason);
        g_hash_table_insert(ids, g_memdup2(&row->document, sizeof row->document),
                            g_strdup(row->article->id));
    }
}

static void describe_references(IbidStore *store, GHashTable *keys, GHashTable *ids, GString *text)
{
    g_autoptr(IbidReferenceRows) rows = ibid_store_references(store, 0xff, NULL);
    const IbidStoredReference *row;

    while (ibid_reference_rows_next(rows, &row, NULL))
        g_string_append_printf(
            text, "%s cites %s as %s %s: %s %.9f, near %s, or %s %.9f %s\n",
            (char *)g_hash_table_lookup(ids, &row->document), row->reference->anchor,
            ibid_reference_class_name(row->reference->class), row->resolution.rule,
            key_of(keys, row->resolution.piece), row->resolution.score,
            key_of(keys, row->resolution.candidate), key_of(keys, row->resolution.runner_up),
            row->resolution.runner_up_score,
            row->resolution.reason == NULL ? "-" : row->resolution.reason);
}

static void describe_pieces(const GPtrArray *pieces, GHashTable *keys, GString *text)
{
    for (guint i = 0; i < pieces->len; i++) {
        IbidPiece *piece = g_ptr_array_index(pieces, i);
        char date[IBID_DATE_SIZE];

        g_hash_table_insert(keys, &piece->id, piece->key);
        g_string_append_printf(
            text, "%s %s \"%s\" %s %s, %u, %s\n", ibid_piece_kind_name(piece->kind), piece->key,
            piece->title, piece->url, ibid_date_format(piece->date, date), piece->n_documents,
            piece->authors->len == 0 ? "-" : (char *)g_ptr_array_index(piece->authors, 0));
    }
}

/* All that was decided, as text, without numbers of rows. */
static char *decided(SiteCorpus *corpus)
{
    GString *text = g_string_new(NULL);
    g_autoptr(GPtrArray) pieces = ibid_store_pieces(corpus->store, NULL);
    g_autoptr(GPtrArray) learnt = ibid_store_site_places(corpus->store, NULL);
    g_autoptr(GHashTable) keys = g_hash_table_new(g_int64_hash, g_int64_equal);
    g_autoptr(GHashTable) ids = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, g_free);

    describe_pieces(pieces, keys, text);
    describe_articles(corpus->store, keys, ids, text);
    describe_references(corpus->store, keys, ids, text);
    for (guint i = 0; i < learnt->len; i++) {
        const IbidSitePlace *place = g_ptr_array_index(learnt, i);

        g_string_append_printf(text, "%s %s %s %d\n", place->host, place->place, place->kind,
                               (int)place->n_with);
    }
    return g_string_free(text, FALSE);
}

/* The first line in which two texts differ, for the message. */
static void check_same(const char *one, const char *other, guint32 seed)
{
    g_auto(GStrv) lines = g_strsplit(one, "\n", -1), others = g_strsplit(other, "\n", -1);

    for (size_t i = 0; lines[i] != NULL && others[i] != NULL; i++)
        if (strcmp(lines[i], others[i]) != 0)
            g_error("seed %u:\n  at once: %s\n  added:   %s", seed, lines[i], others[i]);
    g_assert_cmpstr(one, ==, other);
}

static void shuffle(GRand *chance, int *numbers, int n)
{
    for (int i = n - 1; i > 0; i--) {
        int j = g_rand_int_range(chance, 0, i + 1), kept = numbers[i];

        numbers[i] = numbers[j];
        numbers[j] = kept;
    }
}

static char *random_subject(GRand *chance, int n_articles)
{
    return g_strdup_printf("a-%02d.html%s", g_rand_int_range(chance, 0, n_articles + 1),
                           g_rand_int_range(chance, 0, 3) == 0 ? "@0" : "");
}

/* What a person has decided, before all articles are there. */
static void add_overrides(SiteCorpus *corpus, guint32 seed, int n_articles)
{
    GRand *chance = g_rand_new_with_seed(seed);
    g_autoptr(GPtrArray) overrides =
        g_ptr_array_new_with_free_func((GDestroyNotify)ibid_override_free);
    g_autoptr(GError) error = NULL;

    for (unsigned i = 0; i < seed % 6; i++) {
        IbidOverride *override = g_new0(IbidOverride, 1);

        override->line = i + 1;
        override->action = (IbidOverrideAction)g_rand_int_range(chance, 0, IBID_N_OVERRIDE_ACTIONS);
        override->subject = random_subject(chance, n_articles);
        override->note = g_strdup("so");
        if (override->action == IBID_OVERRIDE_DATE)
            override->value = g_strdup("2020-01-07");
        else if (override->action != IBID_OVERRIDE_DROP_LINK)
            override->value = random_subject(chance, n_articles);
        g_ptr_array_add(overrides, override);
    }
    ibid_store_save_overrides(corpus->store, overrides, &error);
    g_assert_no_error(error);
    g_rand_free(chance);
}

enum { MOST_ARTICLES = 40 };

static void check_seed(guint32 seed)
{
    GRand *chance = g_rand_new_with_seed(seed);
    int n = g_rand_int_range(chance, 2, MOST_ARTICLES), numbers[MOST_ARTICLES];
    g_auto(SiteCorpus) at_once = {0}, by_and_by = {0};
    g_autofree char *one = NULL, *other = NULL;

    site_open(&at_once);
    site_open(&by_and_by);
    add_overrides(&at_once, seed, n);
    add_overrides(&by_and_by, seed, n);
    for (int i = 0; i < n; i++) {
        numbers[i] = i;
        add(&at_once, seed, i, n);
    }
    shuffle(chance, numbers, n);
    for (int i = 0; i < n; i++) {
        add(&by_and_by, seed, numbers[i], n);
        if (g_rand_int_range(chance, 0, 5) == 0)
            resolve(&by_and_by);
    }
    resolve(&at_once);
    resolve(&by_and_by);
    one = decided(&at_once);
    other = decided(&by_and_by);
    check_same(one, other, seed);
    g_rand_free(chance);
}

static void additions_end_as_the_whole(void)
{
    for (guint32 seed = 1; seed <= 60; seed++)
        check_seed(seed);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/incremental/as-the-whole", additions_end_as_the_whole);
    return g_test_run();
}
