#include <ibid/graph.h>

#include "graph_fixture.h"

/* Every arc in order: "b>a b>2020-01-02 …". */
static char *all_arcs(const IbidGraph *graph)
{
    g_autoptr(GArray) arcs = g_array_new(FALSE, FALSE, sizeof(size_t));

    for (size_t i = 0; i < ibid_graph_n_arcs(graph); i++)
        g_array_append_val(arcs, i);
    return fixture_arcs(graph, arcs);
}

static char *all_vertices(const IbidGraph *graph)
{
    g_autoptr(GArray) vertices = g_array_new(FALSE, FALSE, sizeof(uint32_t));

    for (uint32_t i = 0; i < ibid_graph_n_vertices(graph); i++)
        g_array_append_val(vertices, i);
    return fixture_keys(graph, vertices);
}

typedef struct {
    const char *name;
    const char *text;
    IbidDatePrecision dates;
    const char *vertices;
    const char *arcs;
} Case;

static const Case cases[] = {
    {"empty", "", IBID_PRECISION_NONE, "", ""},
    {"by-date-then-key", "c=2020-01-01 b=2020-01-01 a=2021-01-01 z", IBID_PRECISION_NONE,
     "z b c a 2020-01-01 2021-01-01", "b>2020-01-01 c>2020-01-01 a>2021-01-01"},
    {"kinds-in-order", "b>!x b>?s b>a", IBID_PRECISION_NONE, "a b ?s !x", "b>a b>?s b>!x"},
    {"uncited-left-out", "a b>a ?s !x", IBID_PRECISION_NONE, "a b", "b>a"},
    {"loops-and-repeats", "a>a b>a b>a", IBID_PRECISION_NONE, "a b", "b>a"},
    {"loop-keeps-no-stub", "?s>?s a", IBID_PRECISION_NONE, "a", ""},
    {"by-month", "a=2020-01-01 b=2020-01-31 c=2020", IBID_PRECISION_MONTH, "c a b 2020 2020-01",
     "c>2020 a>2020-01 b>2020-01"},
    {"by-year", "a=2020-01-01 b=2020-12-31 c=2020", IBID_PRECISION_YEAR, "c a b 2020",
     "c>2020 a>2020 b>2020"},
    {"dated-stub", "a>?s ?s=2019-03", IBID_PRECISION_NONE, "a ?s 2019-03", "a>?s ?s>2019-03"},
};

static void check_case(gconstpointer data)
{
    const Case *c = data;
    g_autoptr(Fixture) fixture = fixture_read(c->text);
    const IbidGraphOptions options = {.dates = c->dates};
    g_autoptr(IbidGraph) graph = ibid_graph_new(fixture->pieces, fixture->arcs, &options);
    g_autofree char *vertices = all_vertices(graph);
    g_autofree char *arcs = all_arcs(graph);

    g_assert_cmpstr(vertices, ==, c->vertices);
    g_assert_cmpstr(arcs, ==, c->arcs);
}

static void repeated_arcs_are_folded(void)
{
    g_autoptr(Fixture) fixture = fixture_read("b=2020-03-01 a=2020-02-01");

    fixture_cite(fixture, "b", "a")->classes = 1u << IBID_CLASS_APPENDIX;
    *fixture_cite(fixture, "b", "a") = (IbidArc){
        .citing = fixture_index(fixture, "b"),
        .cited = fixture_index(fixture, "a"),
        .classes = 1u << IBID_CLASS_BODY,
        .mentions = 2,
        .anchor = "see",
    };

    g_autoptr(IbidGraph) graph = fixture_graph(fixture);
    const IbidArc *arc = ibid_graph_arc(graph, 1);

    g_assert_cmpuint(ibid_graph_n_arcs(graph), ==, 3);
    g_assert_cmpuint(arc->kind, ==, IBID_ARC_CITES);
    g_assert_cmpuint(arc->classes, ==, 1u << IBID_CLASS_APPENDIX | 1u << IBID_CLASS_BODY);
    g_assert_cmpuint(arc->mentions, ==, 3);
    g_assert_cmpstr(arc->anchor, ==, "see");
    g_assert_true(arc->dated);
    g_assert_cmpint(arc->lag_days, ==, 29);
    g_assert_cmpuint(ibid_graph_arc(graph, 2)->kind, ==, IBID_ARC_PUBLISHED);
}

static void authors_are_compared_by_key(void)
{
    g_autoptr(Fixture) fixture = fixture_read("b>a c>a d>a e>c");

    fixture_sign(fixture, "a", "Ana Núñez;Bo");
    fixture_sign(fixture, "b", "ANA NUNEZ");
    fixture_sign(fixture, "c", "Cy;—");
    fixture_sign(fixture, "e", "?!");

    g_autoptr(IbidGraph) graph = fixture_graph(fixture);

    g_assert_true(ibid_graph_arc(graph, 0)->self);
    g_assert_false(ibid_graph_arc(graph, 1)->self);
    g_assert_false(ibid_graph_arc(graph, 2)->self);
    g_assert_false(ibid_graph_arc(graph, 3)->self);
}

static void spellings_are_one_author(void)
{
    g_autoptr(Fixture) fixture = fixture_read("b>a c>a d>a");

    fixture_sign(fixture, "a", "J. Smith");
    fixture_sign(fixture, "b", "Smith, John");
    fixture_sign(fixture, "c", "Dr John Smith");
    fixture_sign(fixture, "d", "Jane Day");

    g_autoptr(IbidGraph) graph = fixture_graph(fixture);

    g_assert_true(ibid_graph_arc(graph, 0)->self);
    g_assert_true(ibid_graph_arc(graph, 1)->self);
    g_assert_false(ibid_graph_arc(graph, 2)->self);
}

static void initials_of_two_are_neither(void)
{
    g_autoptr(Fixture) fixture = fixture_read("b>a c>a");

    fixture_sign(fixture, "a", "J. Smith");
    fixture_sign(fixture, "b", "John Smith");
    fixture_sign(fixture, "c", "Jane Smith");

    g_autoptr(IbidGraph) graph = fixture_graph(fixture);

    g_assert_false(ibid_graph_arc(graph, 0)->self);
    g_assert_false(ibid_graph_arc(graph, 1)->self);
}

static void both_directions_agree(void)
{
    g_autoptr(IbidGraph) graph =
        fixture_graph_of("b>a c>a c>b d>?s c>?s d>!x a=2020 b=2020 d=2021-05");
    size_t n_out = 0;
    size_t n_in = 0;

    for (size_t v = 0; v < ibid_graph_n_vertices(graph); v++) {
        size_t first;
        size_t end;
        size_t n;
        const uint32_t *in = ibid_graph_in(graph, v, &n);

        ibid_graph_out(graph, v, &first, &end);
        g_assert_cmpuint(first, ==, n_out);
        for (size_t i = first; i < end; i++)
            g_assert_cmpuint(ibid_graph_arc(graph, i)->citing, ==, v);
        for (size_t i = 0; i < n; i++) {
            g_assert_cmpuint(ibid_graph_arc(graph, in[i])->cited, ==, v);
            g_assert_true(i == 0 || in[i - 1] < in[i]);
        }
        n_out = end;
        n_in += n;
    }
    g_assert_cmpuint(n_out, ==, ibid_graph_n_arcs(graph));
    g_assert_cmpuint(n_in, ==, ibid_graph_n_arcs(graph));
}

static void kinds_are_counted(void)
{
    g_autoptr(IbidGraph) graph = fixture_graph_of("b>a b>?s b>!x b>!y a=2020");
    static const size_t counts[IBID_N_VERTEX_KINDS] = {2, 1, 2, 1};
    size_t first = 0;

    for (unsigned kind = 0; kind < IBID_N_VERTEX_KINDS; kind++) {
        g_assert_cmpuint(ibid_graph_n_of_kind(graph, kind), ==, counts[kind]);
        g_assert_cmpuint(ibid_graph_first(graph, kind), ==, first);
        g_assert_cmpuint(ibid_graph_vertex(graph, first)->kind, ==, kind);
        first += counts[kind];
    }
    g_assert_cmpstr(ibid_vertex_kind_name(IBID_VERTEX_EXTERNAL), ==, "external");
}

static void label_falls_back(void)
{
    g_autoptr(Fixture) fixture = fixture_read("a=2020 b=2021 c=2022");

    fixture_piece(fixture, "a")->title = g_strdup("Title");
    fixture_piece(fixture, "a")->url = g_strdup("https://a.example/");
    fixture_piece(fixture, "b")->url = g_strdup("https://b.example/");

    g_autoptr(IbidGraph) graph = fixture_graph(fixture);

    g_assert_cmpstr(ibid_graph_vertex(graph, 0)->label, ==, "Title");
    g_assert_cmpstr(ibid_graph_vertex(graph, 1)->label, ==, "https://b.example/");
    g_assert_cmpstr(ibid_graph_vertex(graph, 2)->label, ==, "c");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strdup_printf("/graph/build/%s", cases[i].name);

        g_test_add_data_func(path, &cases[i], check_case);
    }
    g_test_add_func("/graph/repeated-arcs-are-folded", repeated_arcs_are_folded);
    g_test_add_func("/graph/authors-are-compared-by-key", authors_are_compared_by_key);
    g_test_add_func("/graph/spellings-are-one-author", spellings_are_one_author);
    g_test_add_func("/graph/initials-of-two-are-neither", initials_of_two_are_neither);
    g_test_add_func("/graph/both-directions-agree", both_directions_agree);
    g_test_add_func("/graph/kinds-are-counted", kinds_are_counted);
    g_test_add_func("/graph/label-falls-back", label_falls_back);
    return g_test_run();
}
