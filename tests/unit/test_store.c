#include <ibid/error.h>
#include <ibid/store.h>

#include <glib/gstdio.h>
#include <sqlite3.h>

typedef struct {
    char *folder, *path;
    IbidStore *store;
} Fixture;

static void set_up(Fixture *fixture, gconstpointer data)
{
    g_autoptr(GError) error = NULL;

    (void)data;
    fixture->folder = g_dir_make_tmp("ibid-store-XXXXXX", &error);
    g_assert_no_error(error);
    fixture->path = g_build_filename(fixture->folder, "corpus.ibid", NULL);
    fixture->store = ibid_store_open(fixture->path, IBID_STORE_UPDATE, &error);
    g_assert_no_error(error);
}

static void tear_down(Fixture *fixture, gconstpointer data)
{
    g_autofree char *log = g_strconcat(fixture->path, "-wal", NULL);
    g_autofree char *index = g_strconcat(fixture->path, "-shm", NULL);

    (void)data;
    ibid_store_close(fixture->store);
    g_unlink(log);
    g_unlink(index);
    g_unlink(fixture->path);
    g_assert_cmpint(g_rmdir(fixture->folder), ==, 0);
    g_free(fixture->path);
    g_free(fixture->folder);
}

static IbidArticle *sample(const char *id)
{
    IbidArticle *article = ibid_article_new(id);
    IbidReference *reference = ibid_reference_new();
    IbidDateEvidence evidence = {.date = ibid_date_new(2024, 3, 0),
                                 .kind = IBID_DATE_MODIFIED,
                                 .zone = "+02:00",
                                 .source = g_intern_string("meta"),
                                 .confidence = 0.5};
    uint64_t hash = G_GUINT64_CONSTANT(0xfedcba9876543210);

    article->title = g_strdup("Lock 'gates'");
    g_ptr_array_add(article->authors, g_strdup("A. Author"));
    g_ptr_array_add(article->authors, g_strdup("B. Writer"));
    article->date = evidence.date;
    g_array_append_val(article->dates, evidence);
    ibid_article_add_address(article, g_strdup("http://www.example.org/a"),
                             g_strdup("https://example.org/a"), "given");
    article->n_words = 321;
    g_array_append_val(article->sketch, hash);
    reference->class = IBID_CLASS_APPENDIX;
    reference->kind = g_intern_string("list-item");
    reference->anchor = g_strdup("I9 May 2023: \"Tides\"");
    reference->cited_title = g_strdup("Tides");
    reference->cited_date = ibid_date_new(2023, 5, 19);
    reference->offset = 1000;
    reference->length = 30;
    reference->rule = g_intern_string("dated-item");
    reference->flags = IBID_FLAG_REPAIRED_DATE | IBID_FLAG_TRUNCATED;
    g_ptr_array_add(article->references, reference);
    g_ptr_array_add(article->references, ibid_reference_new());
    return article;
}

static void save(Fixture *fixture, const char *id)
{
    g_autoptr(IbidArticle) article = sample(id);
    g_autoptr(GError) error = NULL;

    g_assert_true(ibid_store_save(fixture->store, article, "hash", "settings", &error));
    g_assert_no_error(error);
}

static void articles_round_trip(Fixture *fixture, gconstpointer data)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(IbidArticleRows) rows = NULL;
    const IbidStoredArticle *row;
    char iso[IBID_DATE_SIZE];

    (void)data;
    save(fixture, "b.html");
    save(fixture, "a.html");
    save(fixture, "b.html"); /* again: replaces */
    rows = ibid_store_articles(fixture->store, &error);
    g_assert_true(ibid_article_rows_next(rows, &row, &error));
    g_assert_cmpstr(row->article->id, ==, "a.html");
    g_assert_true(ibid_article_rows_next(rows, &row, &error));
    g_assert_cmpstr(row->article->id, ==, "b.html");
    g_assert_cmpstr(row->article->title, ==, "Lock 'gates'");
    g_assert_cmpuint(row->article->authors->len, ==, 2);
    g_assert_cmpstr(g_ptr_array_index(row->article->authors, 1), ==, "B. Writer");
    g_assert_cmpstr(ibid_date_format(row->article->date, iso), ==, "2024-03");
    g_assert_cmpuint(row->article->dates->len, ==, 1);
    g_assert_cmpuint(row->article->addresses->len, ==, 1);
    g_assert_cmpuint(row->article->n_words, ==, 321);
    g_assert_cmpuint(g_array_index(row->article->sketch, uint64_t, 0), ==,
                     G_GUINT64_CONSTANT(0xfedcba9876543210));
    g_assert_false(ibid_article_rows_next(rows, &row, &error));
    g_assert_no_error(error);
}

static void references_round_trip(Fixture *fixture, gconstpointer data)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(IbidReferenceRows) rows = NULL;
    const IbidStoredReference *row;

    (void)data;
    save(fixture, "a.html");
    rows = ibid_store_references(fixture->store, 1u << IBID_CLASS_APPENDIX, &error);
    g_assert_true(ibid_reference_rows_next(rows, &row, &error));
    g_assert_cmpint(row->reference->class, ==, IBID_CLASS_APPENDIX);
    g_assert_cmpstr(row->reference->cited_title, ==, "Tides");
    g_assert_cmpint(row->reference->cited_date.day, ==, 19);
    g_assert_cmpuint(row->reference->flags, ==, IBID_FLAG_REPAIRED_DATE | IBID_FLAG_TRUNCATED);
    g_assert_null(row->reference->url);
    g_assert_null(row->resolution.rule);
    g_assert_false(ibid_reference_rows_next(rows, &row, &error));
    g_assert_no_error(error);
}

static void resolution_is_replaced_and_outdated(Fixture *fixture, gconstpointer data)
{
    g_autoptr(GPtrArray) pieces = g_ptr_array_new_with_free_func((GDestroyNotify)ibid_piece_free);
    g_autoptr(GPtrArray) stored = NULL;
    g_autoptr(GArray) memberships = g_array_new(FALSE, FALSE, sizeof(IbidMembership));
    g_autoptr(GArray) resolutions = g_array_new(FALSE, FALSE, sizeof(IbidResolution));
    IbidMembership membership = {1, 1, "original"};
    IbidResolution resolution = {.reference = 1, .piece = 1, .score = 0.9, .rule = "title-date"};
    IbidPiece *piece = ibid_piece_new(IBID_PIECE_OWN, "a.html");
    g_autoptr(GError) error = NULL;
    IbidStoreCounts counts;

    (void)data;
    save(fixture, "a.html");
    g_assert_cmpint(ibid_store_resolution_state(fixture->store, 1), ==, IBID_TO_BE_RESOLVED_ANEW);
    piece->id = 1;
    g_ptr_array_add(piece->authors, g_strdup("A. Author"));
    g_ptr_array_add(pieces, piece);
    g_array_append_val(memberships, membership);
    g_array_append_val(resolutions, resolution);
    for (int i = 0; i < 2; i++)
        g_assert_true(ibid_store_save_resolution(fixture->store, 1, pieces, memberships,
                                                 resolutions, &error));
    g_assert_no_error(error);
    g_assert_cmpint(ibid_store_resolution_state(fixture->store, 1), ==, IBID_RESOLVED);
    /* Another version of the resolver. */
    g_assert_cmpint(ibid_store_resolution_state(fixture->store, 2), ==, IBID_TO_BE_RESOLVED_ANEW);
    stored = ibid_store_pieces(fixture->store, &error);
    g_assert_cmpuint(stored->len, ==, 1);
    g_assert_cmpuint(((IbidPiece *)g_ptr_array_index(stored, 0))->n_documents, ==, 1);
    g_assert_true(ibid_store_count(fixture->store, &counts, &error));
    g_assert_cmpint(counts.articles, ==, 1);
    g_assert_cmpint(counts.references_of_class[IBID_CLASS_BODY], ==, 1);
    save(fixture, "b.html");
    g_assert_cmpint(ibid_store_resolution_state(fixture->store, 1), ==, IBID_RESOLVED_IN_PART);
    g_assert_true(ibid_store_remove(fixture->store, "a.html", &error));
    g_assert_cmpint(ibid_store_resolution_state(fixture->store, 1), ==, IBID_TO_BE_RESOLVED_ANEW);
    g_assert_no_error(error);
}

static void a_failed_save_changes_nothing(Fixture *fixture, gconstpointer data)
{
    g_autoptr(IbidArticle) article = sample("a.html");
    g_autoptr(GError) error = NULL;

    (void)data;
    save(fixture, "a.html");
    ((IbidReference *)g_ptr_array_index(article->references, 1))->rule = NULL;
    g_assert_false(ibid_store_save(fixture->store, article, "other", "settings", &error));
    g_assert_error(error, IBID_ERROR, IBID_ERROR_STORE);
    g_assert_true(ibid_store_has(fixture->store, "a.html", "hash", "settings"));
    g_assert_false(ibid_store_has(fixture->store, "a.html", "hash", "others"));
}

static void foreign_files_are_refused(Fixture *fixture, gconstpointer data)
{
    g_autofree char *other = g_build_filename(fixture->folder, "other.ibid", NULL);
    g_autoptr(GError) error = NULL;
    sqlite3 *db = NULL;

    (void)data;
    g_assert_true(ibid_store_recognises(fixture->path));
    g_assert_null(ibid_store_open(other, IBID_STORE_READ, &error));
    g_assert_error(error, IBID_ERROR, IBID_ERROR_IO);
    g_clear_error(&error);
    sqlite3_open(other, &db);
    sqlite3_exec(db, "CREATE TABLE precious (x)", NULL, NULL, NULL);
    sqlite3_close(db);
    g_assert_false(ibid_store_recognises(other));
    g_assert_null(ibid_store_open(other, IBID_STORE_UPDATE, &error));
    g_assert_error(error, IBID_ERROR, IBID_ERROR_STORE);
    g_unlink(other);
}

static void a_newer_schema_is_refused(Fixture *fixture, gconstpointer data)
{
    g_autoptr(GError) error = NULL;
    sqlite3 *db = NULL;

    (void)data;
    sqlite3_open(fixture->path, &db);
    sqlite3_exec(db, "PRAGMA user_version = 99", NULL, NULL, NULL);
    sqlite3_close(db);
    g_assert_null(ibid_store_open(fixture->path, IBID_STORE_UPDATE, &error));
    g_assert_error(error, IBID_ERROR, IBID_ERROR_STORE);
}

int main(int argc, char **argv)
{
    static const struct {
        const char *path;
        void (*test)(Fixture *, gconstpointer);
    } tests[] = {
        {"/store/articles-round-trip", articles_round_trip},
        {"/store/references-round-trip", references_round_trip},
        {"/store/resolution-is-replaced-and-outdated", resolution_is_replaced_and_outdated},
        {"/store/a-failed-save-changes-nothing", a_failed_save_changes_nothing},
        {"/store/foreign-files-are-refused", foreign_files_are_refused},
        {"/store/a-newer-schema-is-refused", a_newer_schema_is_refused},
    };

    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(tests); i++)
        g_test_add(tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
    return g_test_run();
}
