/* What changed from one graph to another, as the report tells it, and what meets a condition. */
#include <ibid/conditions.h>
#include <ibid/error.h>
#include <jansson.h>

#include "graph_fixture.h"
#include "little_corpus.h"

/* The tables of a report; to be unreferenced. */
static json_t *compare(const IbidGraph *before, const IbidGraph *after, const IbidFilter *filter)
{
    const IbidReportSubject old = {NULL, before}, new = {NULL, after};
    IbidReportOptions options = {.format = IBID_FORMAT_JSON};
    g_autoptr(GError) error = NULL;
    g_autofree char *text = NULL;
    json_t *root, *tables;

    options.filter = filter != NULL ? *filter : (IbidFilter){0};
    text = ibid_report_difference(&old, &new, &options, &error);
    g_assert_no_error(error);
    root = json_loads(text, 0, NULL);
    tables = json_incref(json_object_get(root, "tables"));
    json_decref(root);
    return tables;
}

/* "a:2 b:1" of two columns; the second may be NULL. */
static char *spell(const json_t *tables, const char *table, const char *one, const char *other)
{
    GString *text = g_string_new(NULL);
    size_t i;
    const json_t *row;

    json_array_foreach(json_object_get(tables, table), i, row)
    {
        g_autofree char *left = json_dumps(json_object_get(row, one), JSON_ENCODE_ANY);
        g_autofree char *right =
            other == NULL ? g_strdup("") : json_dumps(json_object_get(row, other), JSON_ENCODE_ANY);

        g_string_append_printf(text, "%s%s%s%s", i == 0 ? "" : " ", left, other == NULL ? "" : ":",
                               right);
    }
    for (char *p = text->str; (p = strchr(p, '"')) != NULL;)
        g_string_erase(text, p - text->str, 1);
    return g_string_free(text, FALSE);
}

static void has_rows(const json_t *tables, const char *table, const char *one, const char *other,
                     const char *expected)
{
    g_autofree char *text = spell(tables, table, one, other);

    g_assert_cmpstr(text, ==, expected);
}

static int64_t count_of(const json_t *tables, const char *count, const char *column)
{
    size_t i;
    const json_t *row;

    json_array_foreach(json_object_get(tables, "counts"), i, row)
    {
        if (g_str_equal(json_string_value(json_object_get(row, "count")), count))
            return json_integer_value(json_object_get(row, column));
    }
    g_assert_not_reached();
}

static const char old_text[] = "a=2020 b=2021 c=2021-05 d=2022 e=2023 b>a c>a c>b d>c e>d c>?s";
static const char new_text[] = "a=2020 b=2021-03 c=2021-05 d=2022 f=2023 b>a c>a d>c f>d f>a b>d";

static void test_changes(void)
{
    g_autoptr(IbidGraph) before = fixture_graph_of(old_text), after = fixture_graph_of(new_text);
    json_t *tables = compare(before, after, NULL);

    has_rows(tables, "pieces_added", "path", NULL, "f");
    has_rows(tables, "pieces_dropped", "path", NULL, "e");
    has_rows(tables, "pieces_changed", "path", "field", "b:date");
    has_rows(tables, "citations_added", "citing", "cited", "b:d f:a f:d");
    has_rows(tables, "citations_added", "citing", "only_here", "b:citation f:citing f:citing");
    has_rows(tables, "citations_dropped", "citing", "cited", "c:b e:d c:?s");
    has_rows(tables, "citations_dropped", "citing", "only_here", "c:citation e:citing c:cited");
    has_rows(tables, "citations_changed", "citing", NULL, "");
    has_rows(tables, "ranks", "path", "moved", "a:stays d:stays c:down 1 b:no longer cited");
    has_rows(tables, "ranks", "old_lcs", "lcs", "2:3 1:2 1:1 1:0");
    g_assert_cmpint(count_of(tables, "articles", "change"), ==, 0);
    g_assert_cmpint(count_of(tables, "future", "new"), ==, 1);
    g_assert_cmpint(count_of(tables, "missing", "change"), ==, -1);
    json_decref(tables);
}

static void test_classes(void)
{
    g_autoptr(Fixture) old = fixture_new(), new = fixture_new();
    g_autoptr(IbidGraph) before = NULL, after = NULL;
    json_t *tables;

    fixture_cite(old, "b", "a");
    fixture_cite(old, "c", "a");
    fixture_cite(new, "b", "a")->classes = 1u << IBID_CLASS_BODY | 1u << IBID_CLASS_APPENDIX;
    fixture_cite(new, "c", "a")->mentions = 2;
    before = fixture_graph(old);
    after = fixture_graph(new);
    tables = compare(before, after, NULL);
    has_rows(tables, "citations_changed", "old_classes", "classes",
             "body:body, appendix body:body");
    has_rows(tables, "citations_changed", "old_mentions", "mentions", "1:1 1:2");
    has_rows(tables, "citations_added", "citing", NULL, "");
    json_decref(tables);
}

/* What was missing is told once, as found; nothing of it is new. */
static void test_found(void)
{
    g_autoptr(Fixture) old = fixture_read("in/a ?https://e.example/b"), new = fixture_new();
    g_autoptr(IbidGraph) before = NULL, after = NULL;
    json_t *tables;

    g_free(fixture_piece(old, "?https://e.example/b")->key);
    fixture_piece(new, "in/b")->url = g_strdup("https://e.example/b");
    fixture_cite(new, "in/a", "in/b");
    g_hash_table_remove_all(old->index_of);
    ((IbidPiece *)g_ptr_array_index(old->pieces, 1))->key = g_strdup("https://e.example/b");
    g_array_append_vals(old->arcs, &(IbidArc){.citing = 0, .cited = 1, .classes = 1, .mentions = 1},
                        1);
    before = fixture_graph(old);
    after = fixture_graph(new);
    tables = compare(before, after, NULL);
    has_rows(tables, "pieces_changed", "old", "new", "missing article:article");
    has_rows(tables, "pieces_changed", "path", "matched_by", "in/b:address");
    has_rows(tables, "pieces_added", "path", NULL, "");
    has_rows(tables, "citations_added", "citing", NULL, "");
    json_decref(tables);
    tables = compare(after, before, NULL);
    has_rows(tables, "pieces_changed", "old", "new", "article:missing article");
    has_rows(tables, "pieces_dropped", "path", NULL, "");
    json_decref(tables);
}

static void test_filtered(void)
{
    g_autoptr(Fixture) old = fixture_read(old_text), new = fixture_read(new_text);
    const IbidFilter filter = {.author = "Ann Author"};
    g_autoptr(IbidGraph) before = NULL, after = NULL;
    json_t *tables;

    fixture_sign(old, "b", "Ann Author");
    fixture_sign(new, "b", "Ann Author");
    fixture_sign(new, "f", "Ben Writer");
    before = fixture_graph(old);
    after = fixture_graph(new);
    tables = compare(before, after, &filter);
    has_rows(tables, "pieces_added", "path", NULL, "");
    has_rows(tables, "pieces_changed", "path", "field", "b:date");
    has_rows(tables, "citations_added", "citing", "cited", "b:d");
    g_assert_cmpint(count_of(tables, "articles", "new"), ==, 1);
    json_decref(tables);
}

/* Pieces "0" … with a few authors and dates, and citations at random. */
static IbidGraph *random_graph(GRand *chance)
{
    g_autoptr(Fixture) fixture = fixture_new();

    for (int i = 0; i < 30; i++) {
        g_autofree char *one = g_strdup_printf("%d", g_rand_int_range(chance, 0, 15));
        g_autofree char *other =
            g_strdup_printf("%s%d", g_rand_int_range(chance, 0, 5) == 0 ? "?" : "",
                            g_rand_int_range(chance, 0, 15));
        IbidPiece *piece = fixture_piece(fixture, one);

        piece->date = ibid_date_new(2000 + g_rand_int_range(chance, 0, 3), 0, 0);
        if (piece->authors->len == 0)
            fixture_sign(fixture, one, g_rand_boolean(chance) ? "Ann" : "Ben");
        if (!g_str_equal(one, other))
            fixture_cite(fixture, one, other);
    }
    return fixture_graph(fixture);
}

/* What is met, by condition and place: "orphans: x". */
static char *check(const char *names, const IbidReportSubject *before,
                   const IbidReportSubject *after)
{
    const IbidConditionScope scope = {.corpus = after->store != NULL, .two = before != NULL};
    g_autoptr(GPtrArray) lines = NULL;
    g_autoptr(GError) error = NULL;
    GString *text = g_string_new(NULL);
    unsigned conditions;

    g_assert_true(ibid_conditions_read(names, scope, &conditions, &error));
    lines = ibid_conditions_check(conditions, before, after, NULL, &error);
    g_assert_no_error(error);
    for (guint i = 0; i < lines->len; i++) {
        g_auto(GStrv) parts = g_strsplit(g_ptr_array_index(lines, i), ": ", 3);

        g_assert_true(strstr(parts[2], ";") != NULL); /* says what to do, too */
        g_string_append_printf(text, "%s%s: %s", i == 0 ? "" : ", ", parts[0], parts[1]);
    }
    return g_string_free(text, FALSE);
}

static void test_itself(void)
{
    static const char *const changes[] = {
        "pieces_added",      "pieces_dropped",    "pieces_changed", "citations_added",
        "citations_dropped", "citations_changed", "pieces_matched", "ranks",
        "clusters"};
    g_autoptr(GRand) chance = g_rand_new_with_seed(3);

    for (int round = 0; round < 100; round++) {
        g_autoptr(IbidGraph) graph = random_graph(chance);
        const IbidReportSubject subject = {NULL, graph};
        g_autofree char *text =
            ibid_report_difference(&subject, &subject, &(IbidReportOptions){0}, NULL);
        g_autofree char *met = check("orphans,future,loops,undated,lost", &subject, &subject);
        json_t *tables = compare(graph, graph, NULL);

        for (size_t i = 0; i < G_N_ELEMENTS(changes); i++)
            g_assert_cmpuint(json_array_size(json_object_get(tables, changes[i])), ==, 0);
        g_assert_nonnull(strstr(text, "Nothing has changed."));
        g_assert_cmpstr(met, ==, "");
        json_decref(tables);
    }
}

/* One table of the one comparison is another of that the other way round. */
static void mirrors(const json_t *there, const char *table, const json_t *back, const char *other,
                    const char *const columns[2], const char *const other_columns[2])
{
    g_autofree char *left = spell(there, table, columns[0], columns[1]);
    g_autofree char *right = spell(back, other, other_columns[0], other_columns[1]);

    g_assert_cmpstr(left, ==, right);
}

static void test_mirror(void)
{
    static const char *const ends[] = {"citing", "cited"}, *const path[] = {"path", "lcs"};
    static const char *const old_new[] = {"old", "new"}, *const new_old[] = {"new", "old"};
    g_autoptr(GRand) chance = g_rand_new_with_seed(4);

    for (int round = 0; round < 200; round++) {
        g_autoptr(IbidGraph) before = random_graph(chance), after = random_graph(chance);
        json_t *there = compare(before, after, NULL), *back = compare(after, before, NULL);

        mirrors(there, "pieces_added", back, "pieces_dropped", path, path);
        mirrors(there, "pieces_dropped", back, "pieces_added", path, path);
        mirrors(there, "citations_added", back, "citations_dropped", ends, ends);
        mirrors(there, "citations_dropped", back, "citations_added", ends, ends);
        mirrors(there, "counts", back, "counts", old_new, new_old);
        mirrors(there, "rates", back, "rates", old_new, new_old);
        g_assert_cmpuint(json_array_size(json_object_get(there, "pieces_changed")), ==,
                         json_array_size(json_object_get(back, "pieces_changed")));
        g_assert_cmpuint(json_array_size(json_object_get(there, "ranks")), ==,
                         json_array_size(json_object_get(back, "ranks")));
        json_decref(there);
        json_decref(back);
    }
}

static const struct {
    const char *conditions, *before, *after, *met;
} rows[] = {
    {"orphans", NULL, "b>a x ?s", "orphans: x"},
    {"orphans", "b>a x", "b>a x", ""},
    {"orphans", "b>a x", "b>a x y", "orphans: y"},
    {"orphans", "b>a", "b a", "orphans: a, orphans: b"},
    {"orphans", NULL, "b>a x>?s", "orphans: x"},
    {"undated", NULL, "a=2020 b", "undated: b"},
    {"undated", "a=2020 b", "a b", "undated: a"},
    {"future", NULL, "a=2020 b=2021 a>b b>a", "future: a"},
    {"future", NULL, "a=2021 b=2021-02 a>b", ""},
    {"future", "a=2020 b=2021 a>b", "a=2020 b=2021 c=2022 a>b a>c", "future: a"},
    {"future", "a=2020 b=2021 a>b", "a=2020 b=2021 a>b", ""},
    {"future", "a=2022 b=2021 a>b", "a=2020 b=2021 a>b", "future: a"},
    {"loops", NULL, "a>b b>a c>a", "loops: a"},
    {"loops", "a>b b>a", "a>b b>a c>a", ""},
    {"loops", "a>b b>a", "a>b b>c c>a b>a", "loops: a"},
    {"loops", "a>b b>c c>a", "a>b b>a c", ""},
    {"loops", "a>b b>a c>d d>c", "a>b b>a c>d d>c a>c c>a", "loops: a"},
    {"lost", "a b>a c>a c>?s", "a b c>a", "lost: b"},
    {"lost", "a b>a x", "a b>a", "lost: x"},
    {"lost", "b>a", "b>a c>a", ""},
    {" loops , orphans", NULL, "a>b b>a x", "orphans: x, loops: a"},
};

static void test_conditions(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(IbidGraph) before =
            rows[i].before == NULL ? NULL : fixture_graph_of(rows[i].before);
        g_autoptr(IbidGraph) after = fixture_graph_of(rows[i].after);
        const IbidReportSubject old = {NULL, before}, new = {NULL, after};
        g_autofree char *met = check(rows[i].conditions, before == NULL ? NULL : &old, &new);

        g_assert_cmpstr(met, ==, rows[i].met);
    }
}

static void test_references(void)
{
    g_auto(LittleCorpus) corpus = little_corpus_new(LITTLE_N_ARTICLES);
    const IbidReportSubject subject = {corpus.store, corpus.graph};
    g_autofree char *met = check("missing,ambiguous,dead-ends", NULL, &subject);
    g_autofree char *again = check("missing,ambiguous,dead-ends", &subject, &subject);

    g_assert_cmpstr(met, ==, "missing: in/evil.html@700, ambiguous: in/delta.html@500");
    g_assert_cmpstr(again, ==, "");
}

static void test_names(void)
{
    static const struct {
        const char *names;
        IbidConditionScope scope;
        const char *message;
    } bad[] = {
        {"orfans", {true, true}, "no condition \"orfans\""},
        {"", {true, true}, "no condition \"\""},
        {"orphans,", {true, true}, "no condition \"\""},
        {"lost", {true, false}, "a corpus to compare with"},
        {"loops,dead-ends", {false, true}, "needs a corpus"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_autoptr(GError) error = NULL;
        unsigned conditions;

        g_assert_false(ibid_conditions_read(bad[i].names, bad[i].scope, &conditions, &error));
        g_assert_error(error, IBID_ERROR, IBID_ERROR_USAGE);
        g_assert_nonnull(strstr(error->message, bad[i].message));
        g_assert_nonnull(strstr(error->message, "orphans"));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/difference/changes", test_changes);
    g_test_add_func("/difference/classes", test_classes);
    g_test_add_func("/difference/found", test_found);
    g_test_add_func("/difference/filtered", test_filtered);
    g_test_add_func("/difference/itself", test_itself);
    g_test_add_func("/difference/mirror", test_mirror);
    g_test_add_func("/conditions/of-pieces", test_conditions);
    g_test_add_func("/conditions/of-references", test_references);
    g_test_add_func("/conditions/names", test_names);
    return g_test_run();
}
