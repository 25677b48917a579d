/*
 * Compares what is measured on a corpus with the answers of an independent program,
 * ../shared/oracle, over its worked examples.  Skipped where they are not at hand.
 */
#include <ibid/flow.h>
#include <ibid/partition.h>
#include <ibid/self_citation.h>
#include <jansson.h>

#include "graph_fixture.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC(json_t, json_decref)

typedef struct {
    IbidGraph *graph;
    GHashTable *vertex_of; /* key -> vertex */
    json_t *gold;
} Example;

static char *gold_path(const char *name, const char *ending)
{
    const char *shared = g_getenv("IBID_SHARED");
    g_autofree char *file = g_strconcat(name, ending, NULL);

    return g_build_filename(shared != NULL ? shared : ".", "oracle", "gold", file, NULL);
}

/* Lines of the example's table of this name; none where it has no such table. */
static char **gold_lines(const char *name, const char *ending)
{
    g_autofree char *path = gold_path(name, ending);
    g_autofree char *text = NULL;

    g_file_get_contents(path, &text, NULL, NULL);
    return g_strsplit(text != NULL ? text : "", "\n", -1);
}

static void read_table(Fixture *fixture, const char *name, const char *ending)
{
    g_auto(GStrv) lines = gold_lines(name, ending);

    for (size_t i = 0; lines[i] != NULL; i++) {
        g_auto(GStrv) cells = g_strsplit(lines[i], "\t", 2);

        if (lines[i][0] == '#' || cells[0] == NULL || cells[1] == NULL)
            continue;
        if (g_str_equal(ending, ".edges"))
            fixture_cite(fixture, cells[0], cells[1]);
        else if (g_str_equal(ending, ".dates"))
            fixture_piece(fixture, cells[0])->date = ibid_date_from_iso(cells[1]);
        else
            fixture_sign(fixture, cells[0], cells[1]);
    }
}

static void example_clear(Example *example)
{
    ibid_graph_free(example->graph);
    g_clear_pointer(&example->vertex_of, g_hash_table_unref);
    json_decref(example->gold);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Example, example_clear)

static bool open_example(const char *name, Example *ret_example)
{
    g_autoptr(Fixture) fixture = fixture_new();
    g_autofree char *path = gold_path(name, ".json");

    ret_example->gold = json_load_file(path, 0, NULL);
    if (ret_example->gold == NULL)
        return false;
    read_table(fixture, name, ".edges");
    read_table(fixture, name, ".dates");
    read_table(fixture, name, ".authors");
    ret_example->graph = fixture_graph(fixture);
    ret_example->vertex_of = g_hash_table_new(g_str_hash, g_str_equal);
    for (uint32_t i = 0; i < ibid_graph_n_of_kind(ret_example->graph, IBID_VERTEX_PIECE); i++)
        g_hash_table_insert(ret_example->vertex_of,
                            (char *)(gsize)ibid_graph_vertex(ret_example->graph, i)->key,
                            GUINT_TO_POINTER(i));
    return true;
}

/* "scores.pagerank" and the like; never NULL. */
static const json_t *gold_at(const Example *example, const char *path)
{
    g_auto(GStrv) names = g_strsplit(path, ".", -1);
    const json_t *value = example->gold;

    for (size_t i = 0; names[i] != NULL; i++)
        value = json_object_get(value, names[i]);
    g_assert_nonnull(value);
    return value;
}

static void compare_counts(const Example *example)
{
    g_autoptr(IbidPartition) components = ibid_components(ibid_graph_network(example->graph));

    g_assert_cmpint(components->sizes->len, ==, json_integer_value(gold_at(example, "counts.wcc")));
    g_assert_cmpint(g_array_index(components->sizes, uint32_t, 0), ==,
                    json_integer_value(gold_at(example, "counts.largest_wcc")));
    g_assert_cmpint(components->part_of->len, ==,
                    json_integer_value(gold_at(example, "counts.nodes")));
}

static void compare_self_citation(const Example *example)
{
    g_autoptr(IbidPieceGroups) groups =
        ibid_piece_groups_new(ibid_graph_network(example->graph), IBID_GROUPS_AUTHOR);
    const json_t *gold = json_object_get(example->gold, "self_citation");
    const json_t *authors = json_object_get(gold, "per_author");

    for (uint32_t g = 0; g < groups->n; g++) {
        g_autoptr(IbidSelfCounts) counts = ibid_self_counts(groups, g, IBID_PER_ALL);
        const IbidSelfShare *given = &counts->total.given[IBID_SELF_WHOLE];
        const json_t *answer = json_object_get(authors, groups->names[g]);

        /* The oracle lists only those whose pieces cite. */
        if (answer == NULL)
            continue;
        g_assert_cmpint(given->all - given->unknown, ==,
                        json_integer_value(json_object_get(answer, "given")));
        g_assert_cmpint(given->own, ==, json_integer_value(json_object_get(answer, "self")));
        g_assert_cmpint(counts->total.pieces, ==,
                        json_integer_value(json_object_get(answer, "papers")));
    }
}

static void check_example(gconstpointer name)
{
    g_auto(Example) example = {0};

    if (!open_example(name, &example)) {
        g_test_skip("the oracle's answers are not here");
        return;
    }
    compare_counts(&example);
    compare_self_citation(&example);
}

int main(int argc, char **argv)
{
    static const char *const names[] = {"mpaR5",     "mpaR7",        "mainpathsjl11",
                                        "batagelj7", "wiki_partial", "toy"};

    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *path = g_strdup_printf("/oracle/%s", names[i]);

        g_test_add_data_func(path, names[i], check_example);
    }
    return g_test_run();
}
