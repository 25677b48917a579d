/* Two graphs beside each other: which vertices and citations are the same. */
#include <ibid/comparison.h>

#include "graph_fixture.h"

/* "in/a.html|A title|2020-01-02|https://e.example/a", the last three perhaps empty; ';' between.
 * Stubs begin with '?' and outside sources with '!', which are no part of their keys. */
static IbidGraph *graph_of(const char *text)
{
    g_autoptr(GPtrArray) pieces = g_ptr_array_new_with_free_func(fixture_free_piece);
    g_autoptr(GArray) arcs = g_array_new(FALSE, TRUE, sizeof(IbidArc));
    g_auto(GStrv) all = g_strsplit(text, ";", -1);

    for (guint i = 0; all[i] != NULL && all[i][0] != '\0'; i++) {
        g_auto(GStrv) parts = g_strsplit(all[i], "|", -1);
        IbidPieceKind kind = all[i][0] == '?'   ? IBID_PIECE_STUB
                             : all[i][0] == '!' ? IBID_PIECE_EXTERNAL
                                                : IBID_PIECE_OWN;
        IbidPiece *piece = ibid_piece_new(kind, parts[0] + (kind != IBID_PIECE_OWN));
        /* what is not here is in the graph only where it is cited */
        IbidArc arc = {.citing = 0, .cited = i, .classes = 1, .mentions = 1};

        piece->title = parts[1] != NULL && *parts[1] != '\0' ? g_strdup(parts[1]) : NULL;
        if (parts[1] != NULL && parts[2] != NULL) {
            piece->date = ibid_date_from_iso(parts[2]);
            piece->url = g_strdup(parts[3]);
        }
        g_ptr_array_add(pieces, piece);
        if (kind != IBID_PIECE_OWN)
            g_array_append_val(arcs, arc);
    }
    return ibid_graph_new(pieces, arcs, NULL);
}

/* "in/a=feb/a by address": the matches in order of the earlier graph. */
static char *spell(const IbidComparison *comparison)
{
    GString *text = g_string_new(NULL);
    size_t n = ibid_graph_first(comparison->before, IBID_VERTEX_DATE);

    for (size_t v = 0; v < n; v++) {
        uint32_t after = comparison->after_of[v];

        if (after != IBID_NOT_THERE)
            g_string_append_printf(text, "%s%s=%s by %s", text->len > 0 ? ", " : "",
                                   ibid_graph_vertex(comparison->before, v)->key,
                                   ibid_graph_vertex(comparison->after, after)->key,
                                   ibid_match_rule_name((IbidMatchRule)comparison->rule_of[after]));
    }
    return g_string_free(text, FALSE);
}

static const struct {
    const char *before, *after, *matches;
} rows[] = {
    {"", "", ""},
    {"in/a", "in/a", "in/a=in/a by path"},
    /* another title alone is a change, not another piece */
    {"in/a|Tides", "in/a|Locks", "in/a=in/a by path"},
    {"in/a|Tides|2020-01-02", "in/a|Tides|2021-01-02", "in/a=in/a by path"},
    /* but with another date, or another address, it is another */
    {"in/a|Tides|2020-01-02", "in/a|Locks|2021-01-02", ""},
    {"in/a|Tides||https://e.example/1", "in/a|Locks||https://e.example/2", ""},
    {"in/a|Tides|2020-01-02|https://e.example/1", "in/a|Locks|2021-01-02|http://e.example/1/",
     "in/a=in/a by path"},
    /* numbered anew */
    {"1|Tides|2020-01-02;2|Locks|2020-01-03", "1|Locks|2020-01-03;2|Tides|2020-01-02",
     "1=2 by title-date, 2=1 by title-date"},
    /* another folder */
    {"jan/a|Tides||https://e.example/a", "feb/b|Tides now||http://www.e.example/a/",
     "jan/a=feb/b by address"},
    {"jan/a|Tides!|2020-01-02", "feb/b|tides|2020-01-02", "jan/a=feb/b by title-date"},
    {"jan/a|High tides today", "feb/b|High tides today|2020", "jan/a=feb/b by title"},
    {"jan/a|High tides today|2021", "feb/b|High tides today|2020", ""},
    {"jan/a|Tides", "feb/b|Tides", ""},
    {"jan/x/a|Tides;jan/y/a|Locks", "feb/2/x/a|Tide;feb/2/y/a|Lock",
     "jan/x/a=feb/2/x/a by folder, jan/y/a=feb/2/y/a by folder"},
    /* what several share decides nothing */
    {"j/a|Tides|2020-01-02;j/b|Tides|2020-01-02", "f/c|Tides|2020-01-02", ""},
    {"j/a|High tides today;j/b|High tides today|2020", "f/c|High tides today", ""},
    {"j/a|||https://e.example/;j/b|||https://e.example/", "f/c|||https://e.example/", ""},
    /* what was missing is here; what was outside, too */
    {"in/a;?https://e.example/b", "in/a;in/b|Locks||https://e.example/b",
     "in/a=in/a by path, https://e.example/b=in/b by address"},
    {"in/a;?title:locks|Locks|2020-01-02", "in/a;in/b|Locks|2020-01-02",
     "in/a=in/a by path, title:locks=in/b by title-date"},
    {"in/a;in/b|||https://o.example/x", "in/a;!https://o.example/x",
     "in/a=in/a by path, in/b=https://o.example/x by address"},
    {"in/a;!https://o.example/x", "in/a;!https://o.example/x",
     "in/a=in/a by path, https://o.example/x=https://o.example/x by path"},
    /* a piece that lost its address is itself, not what is cited there now */
    {"in/a|Tides|2020-01-02|https://e.example/a", "feb/a|Tides|2020-01-02;?https://e.example/a",
     "in/a=feb/a by title-date"},
    /* keys of plain networks look like titles and paths, and are neither */
    {"x/a-1|x/a-1|2020", "y/a-1|y/a-1|2020", ""},
    {"a-1|a-1|2020", "a 1|a 1|2020", ""},
};

static void test_rules(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(IbidGraph) before = graph_of(rows[i].before), after = graph_of(rows[i].after);
        g_autoptr(IbidComparison) comparison = ibid_compare(before, after);
        g_autofree char *matches = spell(comparison);

        g_assert_cmpstr(matches, ==, rows[i].matches);
    }
}

static void test_arcs(void)
{
    g_autoptr(IbidGraph) before = fixture_graph_of("b>a c>a c>b c>?s d>a");
    g_autoptr(IbidGraph) after = fixture_graph_of("b>a c>a c>?s e>a b>c");
    g_autoptr(IbidComparison) comparison = ibid_compare(before, after);
    g_autoptr(GArray) both = g_array_new(FALSE, FALSE, sizeof(size_t));
    g_autofree char *kept = NULL;

    for (size_t i = 0; i < ibid_graph_n_arcs(before); i++)
        if (comparison->after_arc_of[i] != IBID_NOT_THERE) {
            g_assert_cmpuint(comparison->before_arc_of[comparison->after_arc_of[i]], ==, i);
            g_array_append_val(both, i);
        }
    kept = fixture_arcs(before, both);
    g_assert_cmpstr(kept, ==, "b>a c>a c>?s");
}

/* A graph of few names, so that pieces share titles, dates, addresses and folders. */
static IbidGraph *random_graph(GRand *chance)
{
    static const char *const titles[] = {"",      "Tides",           "Locks",
                                         "tides", "High tide today", "Two words"};
    static const char *const dates[] = {"", "2020", "2020-01-02", "2021-05"};
    g_autoptr(Fixture) fixture = fixture_new();
    int n = g_rand_int_range(chance, 0, 12);

    for (int i = 0; i < n; i++) {
        g_autofree char *key =
            g_strdup_printf("%s%s/%d", i % 4 == 3 ? "?" : "", g_rand_boolean(chance) ? "in" : "out",
                            g_rand_int_range(chance, 0, 14));
        IbidPiece *piece = fixture_piece(fixture, key);
        const char *title = titles[g_rand_int_range(chance, 0, G_N_ELEMENTS(titles))];
        const char *date = dates[g_rand_int_range(chance, 0, G_N_ELEMENTS(dates))];

        g_free(piece->title);
        g_free(piece->url);
        piece->title = *title == '\0' ? NULL : g_strdup(title);
        piece->date = ibid_date_from_iso(date);
        piece->url = g_rand_boolean(chance)
                         ? g_strdup_printf("https://e.example/%d", g_rand_int_range(chance, 0, 9))
                         : NULL;
    }
    for (guint i = 0; i < 3 * fixture->pieces->len; i++) {
        const IbidPiece *one = g_ptr_array_index(
            fixture->pieces, g_rand_int_range(chance, 0, (gint32)fixture->pieces->len));
        const IbidPiece *other = g_ptr_array_index(
            fixture->pieces, g_rand_int_range(chance, 0, (gint32)fixture->pieces->len));

        if (one->kind == IBID_PIECE_OWN && one != other)
            fixture_cite(fixture, one->key, other->key);
    }
    return fixture_graph(fixture);
}

static void test_itself(void)
{
    g_autoptr(GRand) chance = g_rand_new_with_seed(1);

    for (int round = 0; round < 300; round++) {
        g_autoptr(IbidGraph) graph = random_graph(chance);
        g_autoptr(IbidComparison) comparison = ibid_compare(graph, graph);

        for (size_t v = 0; v < ibid_graph_first(graph, IBID_VERTEX_DATE); v++) {
            g_assert_cmpuint(comparison->after_of[v], ==, v);
            g_assert_cmpint(comparison->rule_of[v], ==, IBID_MATCH_PATH);
        }
        for (size_t i = 0; i < ibid_graph_n_arcs(graph); i++)
            if (ibid_graph_arc(graph, i)->kind == IBID_ARC_CITES)
                g_assert_cmpuint(comparison->after_arc_of[i], ==, i);
    }
}

/* Each is matched with one at most; and the other way round, the same is. */
static void test_mirror(void)
{
    g_autoptr(GRand) chance = g_rand_new_with_seed(2);
    size_t n_matched = 0;

    for (int round = 0; round < 1000; round++) {
        g_autoptr(IbidGraph) before = random_graph(chance), after = random_graph(chance);
        g_autoptr(IbidComparison) there = ibid_compare(before, after);
        g_autoptr(IbidComparison) back = ibid_compare(after, before);

        for (size_t v = 0; v < ibid_graph_n_vertices(before); v++) {
            uint32_t other = there->after_of[v];

            g_assert_cmpuint(back->before_of[v], ==, other);
            if (other == IBID_NOT_THERE)
                continue;
            g_assert_cmpuint(there->before_of[other], ==, v);
            g_assert_cmpuint(back->after_of[other], ==, v);
            g_assert_cmpint(there->rule_of[other], ==, back->rule_of[v]);
            n_matched++;
        }
        for (size_t i = 0; i < ibid_graph_n_arcs(before); i++)
            g_assert_cmpuint(back->before_arc_of[i], ==, there->after_arc_of[i]);
        for (size_t i = 0; i < ibid_graph_n_arcs(after); i++)
            g_assert_cmpuint(back->after_arc_of[i], ==, there->before_arc_of[i]);
    }
    g_assert_cmpuint(n_matched, >, 1000);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/comparison/rules", test_rules);
    g_test_add_func("/comparison/arcs", test_arcs);
    g_test_add_func("/comparison/itself", test_itself);
    g_test_add_func("/comparison/mirror", test_mirror);
    return g_test_run();
}
