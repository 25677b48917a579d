#include <glib.h>
#include <glib/gstdio.h>

#include <ibid/resolve.h>

#include "base/address.h"

/* A corpus in a folder of its own. */
typedef struct {
    char *folder, *path;
    IbidStore *store;
} Corpus;

static void set_up(Corpus *corpus, gconstpointer data)
{
    g_autoptr(GError) error = NULL;

    (void)data;
    corpus->folder = g_dir_make_tmp("ibid-resolve-XXXXXX", &error);
    g_assert_no_error(error);
    corpus->path = g_build_filename(corpus->folder, "corpus.ibid", NULL);
    corpus->store = ibid_store_open(corpus->path, IBID_STORE_UPDATE, &error);
    g_assert_no_error(error);
}

static void tear_down(Corpus *corpus, gconstpointer data)
{
    (void)data;
    ibid_store_close(corpus->store);
    g_remove(corpus->path);
    g_rmdir(corpus->folder);
    g_free(corpus->path);
    g_free(corpus->folder);
}

static IbidArticle *article(const char *id, const char *title, const char *date, const char *url)
{
    IbidArticle *made = ibid_article_new(id);

    made->title = g_strdup(title);
    made->date = ibid_date_from_iso(date);
    made->url = g_strdup(url);
    if (url != NULL)
        ibid_article_add_address(made, g_strdup(url), address_canonical(url), "given");
    return made;
}

static void cite(IbidArticle *citing, IbidReferenceClass class, const char *title, const char *date,
                 const char *url)
{
    IbidReference *reference = ibid_reference_new();

    reference->class = class;
    reference->anchor = g_strdup(title);
    if (class == IBID_CLASS_APPENDIX)
        reference->cited_title = g_strdup(title);
    reference->cited_date = ibid_date_from_iso(date);
    reference->url = g_strdup(url);
    reference->url_canonical = address_canonical(url);
    g_ptr_array_add(citing->references, reference);
}

/* Takes ownership of `saved`. */
static void save(Corpus *corpus, IbidArticle *saved)
{
    g_autoptr(GError) error = NULL;

    ibid_store_save(corpus->store, saved, "hash", "", &error);
    g_assert_no_error(error);
    ibid_article_free(saved);
}

/* "rule key" for each reference, in their order; "rule -" for no piece. */
static GPtrArray *resolve(Corpus *corpus, IbidResolveCounts *ret_counts)
{
    GPtrArray *results = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) pieces = NULL;
    g_autoptr(IbidReferenceRows) rows = NULL;
    g_autoptr(GHashTable) keys = g_hash_table_new(g_int64_hash, g_int64_equal);
    const IbidStoredReference *row = NULL;

    g_assert_true(ibid_resolve(corpus->store, ret_counts, &error));
    g_assert_no_error(error);
    pieces = ibid_store_pieces(corpus->store, &error);
    g_assert_no_error(error);
    for (guint i = 0; i < pieces->len; i++) {
        IbidPiece *piece = g_ptr_array_index(pieces, i);

        g_hash_table_insert(keys, &piece->id, piece->key);
    }
    rows = ibid_store_references(corpus->store, (1u << IBID_N_CLASSES) - 1, &error);
    while (ibid_reference_rows_next(rows, &row, &error)) {
        const char *key = g_hash_table_lookup(keys, &row->resolution.piece);

        g_ptr_array_add(results, g_strdup_printf("%s %s", row->resolution.rule, key ? key : "-"));
    }
    g_assert_no_error(error);
    return results;
}

static void check(const GPtrArray *results, const char *const *expected, size_t n)
{
    g_assert_cmpuint(results->len, ==, n);
    for (guint i = 0; i < results->len; i++)
        g_assert_cmpstr(g_ptr_array_index(results, i), ==, expected[i]);
}

static void each_rung_is_reached(Corpus *corpus, gconstpointer data)
{
    static const char *const expected[] = {
        "address b.html",
        "self a.html",
        "address-loose b.html",
        "stub-address https://example.org/absent",
        "external https://example.com/paper",
        "no-address -",
        "address b.html",
        "external -",
        "title-date c.txt",
        "stub-title title:a book that is not here",
        "title c.txt",
        "unmatched -",
        "title-date c.txt",
        "address b.html", /* before it an unmatched mention, which is no reference */
        "address-view b.html",
        "external https://doi.org/10.1000/x",
    };
    IbidArticle *a = article("a.html", "On Lighthouses", "2020-01-01", "https://example.org/a");
    IbidResolveCounts counts;
    g_autoptr(GPtrArray) results = NULL;

    (void)data;
    cite(a, IBID_CLASS_BODY, "there", "", "http://www.example.org/b.html?utm_source=x");
    cite(a, IBID_CLASS_BODY, "above", "", "https://example.org/a#top");
    cite(a, IBID_CLASS_BODY, "there", "", "https://example.org/B.aspx");
    cite(a, IBID_CLASS_BODY, "gone", "", "https://example.org/absent");
    cite(a, IBID_CLASS_BODY, "paper", "", "https://example.com/paper");
    cite(a, IBID_CLASS_BODY, "write", "", "mailto:desk@example.org");
    cite(a, IBID_CLASS_BOILERPLATE, "next", "", "https://example.org/b");
    cite(a, IBID_CLASS_BOILERPLATE, "share", "", "https://example.net/share");
    cite(a, IBID_CLASS_APPENDIX, "The Salt Roads of the North", "2019-05-06", NULL);
    cite(a, IBID_CLASS_APPENDIX, "A Book That Is Not Here", "", NULL);
    cite(a, IBID_CLASS_BODY, "The Salt Roads of the North", "", NULL);
    cite(a, IBID_CLASS_BODY, "Europe", "", NULL);
    cite(a, IBID_CLASS_APPENDIX, "The Salt Roads of the North", "2019-05-06",
         "https://example.net/salt");
    cite(a, IBID_CLASS_MENTION, "The Salt Roads of the North", "", NULL);
    cite(a, IBID_CLASS_BODY, "there", "",
         "https://web.archive.org/web/20200103000000/http://example.org/b.html");
    cite(a, IBID_CLASS_BODY, "there", "", "https://m.example.org/b/print/");
    cite(a, IBID_CLASS_BODY, "paper", "", "doi:10.1000/X");
    save(corpus, a);
    save(corpus, article("b.html", "On Bells", "2020-01-02", "https://example.org/b"));
    save(corpus, article("c.txt", "The Salt Roads of the North", "2019-05-06", NULL));
    results = resolve(corpus, &counts);
    check(results, expected, G_N_ELEMENTS(expected));
    g_assert_cmpuint(counts.n_pieces, ==, 3);
    g_assert_cmpuint(counts.n_reprints, ==, 0);
    g_assert_cmpuint(counts.n_unresolved, ==, 2);
    g_assert_cmpuint(counts.n_ambiguous, ==, 0);
}

static void spellings_of_an_absent_work_are_one_stub(Corpus *corpus, gconstpointer data)
{
    static const char *const expected[] = {
        "stub-title title:the drowned villages",       "stub-title title:the drowned villages",
        "stub-title title:the drowned villages",       "stub-title title:weekly letter",
        "stub-title title:weekly letter (2020-02-08)", "stub-title title:the drowned villages",
    };
    IbidArticle *a = article("a.txt", "On Lighthouses", "2020-03-01", NULL);
    g_autoptr(GPtrArray) results = NULL;

    (void)data;
    cite(a, IBID_CLASS_APPENDIX, "The Drowned Villages", "2018-04-04", NULL);
    cite(a, IBID_CLASS_APPENDIX, "Tbe Drowned ViIlages", "2018-04-05", NULL);
    cite(a, IBID_CLASS_APPENDIX, "The Drowned Vill…", "2018-04-04", NULL);
    cite(a, IBID_CLASS_APPENDIX, "Weekly Letter", "2020-02-01", NULL);
    cite(a, IBID_CLASS_APPENDIX, "Weekly Letter", "2020-02-08", NULL);
    cite(a, IBID_CLASS_APPENDIX, "The Drowned Villages", "2018-04-04", NULL);
    save(corpus, a);
    results = resolve(corpus, NULL);
    check(results, expected, G_N_ELEMENTS(expected));
}

static void titles_meet_in_latin_letters(Corpus *corpus, gconstpointer data)
{
    static const char *const expected[] = {"title-date b.txt", "title-date c.txt"};
    IbidArticle *a = article("a.txt", "On Lighthouses", "2020-03-01", NULL);
    g_autoptr(GPtrArray) results = NULL;

    (void)data;
    cite(a, IBID_CLASS_APPENDIX, "Последняя зима мельника", "2019-12-01", NULL);
    cite(a, IBID_CLASS_APPENDIX, "Solyanye dorogi severa", "2019-11-01", NULL);
    save(corpus, a);
    save(corpus, article("b.txt", "Poslednyaya zima melnika", "2019-12-01", NULL));
    save(corpus, article("c.txt", "Соляные дороги севера", "2019-11-01", NULL));
    results = resolve(corpus, NULL);
    check(results, expected, G_N_ELEMENTS(expected));
}

static void outlets_beside_titles_are_known(Corpus *corpus, gconstpointer data)
{
    static const char *const expected[] = {"title b.txt", "title b.txt", "title-date b.txt",
                                           "stub-title title:the courier boots counted"};
    IbidArticle *a = article("a.txt", "On Lighthouses", "2020-03-01", NULL);
    IbidArticle *b = article("b.txt", "Boots, Counted", "2019-12-01", NULL);
    g_autoptr(GPtrArray) results = NULL;

    (void)data;
    b->outlet = g_strdup("The Gazette");
    cite(a, IBID_CLASS_APPENDIX, "The Gazette: Boots, Counted", "", NULL);
    cite(a, IBID_CLASS_APPENDIX, "Boots, Counted | Tbe Gazette", "", NULL);
    cite(a, IBID_CLASS_APPENDIX, "Boots, Counted - The Gazette", "2019-12-01", NULL);
    cite(a, IBID_CLASS_APPENDIX, "The Courier: Boots, Counted", "", NULL);
    save(corpus, a);
    save(corpus, b);
    results = resolve(corpus, NULL);
    check(results, expected, G_N_ELEMENTS(expected));
}

static void a_title_borne_twice_is_ambiguous(Corpus *corpus, gconstpointer data)
{
    static const char *const expected[] = {"ambiguous -", "title-date c.txt", "title d.txt"};
    IbidArticle *a = article("a.txt", "On Lighthouses", "2020-03-01", NULL);
    IbidArticle *d = article("d.txt", "Notes From the Pier", "2020-02-01", NULL);
    IbidArticle *e = article("e.txt", "Notes From the Pier", "2020-02-08", NULL);
    IbidResolveCounts counts;
    g_autoptr(GPtrArray) results = NULL;

    (void)data;
    g_ptr_array_add(a->authors, g_strdup("Ada Quill"));
    g_ptr_array_add(d->authors, g_strdup("Ada Quill"));
    g_ptr_array_add(e->authors, g_strdup("Bo Ferry"));
    cite(a, IBID_CLASS_APPENDIX, "Weekly Briefing", "", NULL);
    cite(a, IBID_CLASS_APPENDIX, "Weekly Briefing", "2020-02-08", NULL);
    cite(a, IBID_CLASS_APPENDIX, "Notes From the Pier", "", NULL);
    save(corpus, a);
    save(corpus, article("b.txt", "Weekly briefing", "2020-02-01", NULL));
    save(corpus, article("c.txt", "Weekly briefing", "2020-02-08", NULL));
    save(corpus, d);
    save(corpus, e);
    results = resolve(corpus, &counts);
    check(results, expected, G_N_ELEMENTS(expected));
    g_assert_cmpuint(counts.n_ambiguous, ==, 1);
}

static void cite_in(IbidArticle *citing, const char *title, const char *date, const char *sentence)
{
    IbidReference *reference;

    cite(citing, IBID_CLASS_APPENDIX, title, date, NULL);
    reference = g_ptr_array_index(citing->references, citing->references->len - 1);
    reference->sentence = g_strdup(sentence);
}

static void save_by(Corpus *corpus, const char *id, const char *title, const char *author,
                    const char *outlet)
{
    IbidArticle *made = article(id, title, "2020-02-01", NULL);

    g_ptr_array_add(made->authors, g_strdup(author));
    made->outlet = g_strdup(outlet);
    save(corpus, made);
}

static void names_beside_repeated_titles_decide(Corpus *corpus, gconstpointer data)
{
    static const char *const expected[] = {
        "title b.txt", "title-date c.txt", "ambiguous -", "ambiguous -", "title e.txt",
    };
    IbidArticle *a = article("a.txt", "On Lighthouses", "2020-03-01", NULL);
    g_autoptr(GPtrArray) results = NULL;

    (void)data;
    cite_in(a, "Weekly Briefing", "", "Ada Quill, “Weekly Briefing”");
    cite_in(a, "Weekly Briefing", "2020-02-01", "“Weekly Briefing”, The Pier Post, 1 Feb 2020");
    cite_in(a, "Weekly Briefing", "", "Cy Buoy, “Weekly Briefing”");
    cite_in(a, "Weekly Briefing", "", "Ada Quill in The Pier Post, “Weekly Briefing”");
    cite_in(a, "Letter to the Harbour", "", "“Letter to the Harbour”, No. 12");
    save(corpus, a);
    save_by(corpus, "b.txt", "Weekly briefing", "Ada Quill", "Gull and Mast");
    save_by(corpus, "c.txt", "Weekly briefing", "Bo Ferry", "The Pier Post");
    save_by(corpus, "d.txt", "Letter to the Harbour, No. 11", "Bo Ferry", "The Pier Post");
    save_by(corpus, "e.txt", "Letter to the Harbour, No. 12", "Bo Ferry", "The Pier Post");
    results = resolve(corpus, NULL);
    check(results, expected, G_N_ELEMENTS(expected));
}

static void pages_without_addresses_cite_by_path(Corpus *corpus, gconstpointer data)
{
    static const char *const expected[] = {"path saved/b.html", "path saved/more/c.html",
                                           "no-address -", "no-address -"};
    IbidArticle *a = article("saved/a.html", "On Lighthouses", "", NULL);
    g_autoptr(GPtrArray) results = NULL;

    (void)data;
    cite(a, IBID_CLASS_BODY, "b", "", "b.html#part");
    cite(a, IBID_CLASS_BODY, "c", "", "./more/../more/c");
    cite(a, IBID_CLASS_BODY, "d", "", "d.html");
    cite(a, IBID_CLASS_BODY, "top", "", "#top");
    save(corpus, a);
    save(corpus, article("saved/b.html", "On Bells", "", NULL));
    save(corpus, article("saved/more/c.html", "On Salt", "", NULL));
    results = resolve(corpus, NULL);
    check(results, expected, G_N_ELEMENTS(expected));
}

static void reprints_are_one_piece(Corpus *corpus, gconstpointer data)
{
    static const char *const expected[] = {"address b.html", "address b.html", "self b.html"};
    IbidArticle *a = article("a.html", "On Salt", "2020-03-01", "https://example.org/a");
    IbidArticle *b = article("b.html", "On Bells", "2020-01-01", "https://example.org/b");
    IbidArticle *c = article("c.html", "On Bells", "2020-01-04", "https://example.net/c");
    IbidResolveCounts counts;
    g_autoptr(GPtrArray) results = NULL;

    (void)data;
    for (uint64_t hash = 1; hash <= 30; hash++) {
        g_array_append_val(b->sketch, hash);
        g_array_append_val(c->sketch, hash);
    }
    cite(a, IBID_CLASS_BODY, "b", "", "https://example.org/b");
    cite(a, IBID_CLASS_BODY, "c", "", "https://example.net/c");
    cite(c, IBID_CLASS_BODY, "original", "", "https://example.org/b");
    save(corpus, a);
    save(corpus, b);
    save(corpus, c);
    results = resolve(corpus, &counts);
    check(results, expected, G_N_ELEMENTS(expected));
    g_assert_cmpuint(counts.n_pieces, ==, 2);
    g_assert_cmpuint(counts.n_reprints, ==, 1);
}

static void an_empty_corpus_resolves(Corpus *corpus, gconstpointer data)
{
    IbidResolveCounts counts;
    g_autoptr(GPtrArray) results = resolve(corpus, &counts);

    (void)data;
    g_assert_cmpuint(results->len, ==, 0);
    g_assert_cmpuint(counts.n_pieces, ==, 0);
}

int main(int argc, char **argv)
{
    static const struct {
        const char *path;
        void (*run)(Corpus *corpus, gconstpointer data);
    } tests[] = {
        {"/resolve/rungs", each_rung_is_reached},
        {"/resolve/stubs", spellings_of_an_absent_work_are_one_stub},
        {"/resolve/latin", titles_meet_in_latin_letters},
        {"/resolve/outlets", outlets_beside_titles_are_known},
        {"/resolve/ambiguous", a_title_borne_twice_is_ambiguous},
        {"/resolve/names", names_beside_repeated_titles_decide},
        {"/resolve/paths", pages_without_addresses_cite_by_path},
        {"/resolve/reprints", reprints_are_one_piece},
        {"/resolve/empty", an_empty_corpus_resolves},
    };

    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(tests); i++)
        g_test_add(tests[i].path, Corpus, NULL, set_up, tests[i].run, tear_down);
    return g_test_run();
}
