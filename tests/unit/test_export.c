#include <glib.h>
#include <glib/gstdio.h>
#include <igraph.h>
#include <jansson.h>
#include <string.h>

#include <ibid/error.h>
#include <ibid/export.h>

#include "base/csv.h"
#include "little_corpus.h"

typedef struct {
    const char *words, *cell;
} Cell;

static void cells_are_quoted(void)
{
    static const Cell cases[] = {
        {"plain", "plain"},
        {"", ""},
        {NULL, ""},
        {"a,b", "\"a,b\""},
        {"say \"x\"", "\"say \"\"x\"\"\""},
        {"two\nlines", "\"two\nlines\""},
        {"=1+1", "'=1+1"},
        {"@handle, too", "\"'@handle, too\""},
        {"-5", "-5"},
        {"- dash", "'- dash"},
        {"+1.5e3", "+1.5e3"},
        {"\tx", "'\tx"},
        {"\x1b[31mred\x7f", " [31mred "},
        {"a\302\23331m \302\251", "a\302\24031m \302\251"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        CsvRow row = {.out = out};

        csv_words(&row, cases[i].words);
        g_assert_cmpstr(out->str, ==, cases[i].cell);
    }
}

static void rows_end_in_crlf(void)
{
    g_autoptr(GString) out = g_string_new(NULL);
    CsvRow row = {.out = out};

    csv_exact(&row, "=path");
    csv_integer(&row, -3);
    csv_end(&row);
    csv_score(&row, 0.5);
    csv_end(&row);
    g_assert_cmpstr(out->str, ==, "=path,-3\r\n0.5000\r\n");
}

static GString *export_of(const LittleCorpus *corpus, const char *format)
{
    g_autoptr(GError) error = NULL;
    GString *content = ibid_export(format, corpus->store, corpus->graph, NULL, &error);

    g_assert_no_error(error);
    return content;
}

static void references_are_one_a_row(void)
{
    g_auto(LittleCorpus) corpus = little_corpus_new(LITTLE_N_ARTICLES);
    g_autoptr(GString) csv = export_of(&corpus, "references-csv");
    g_auto(GStrv) lines = g_strsplit(csv->str, "\r\n", -1);

    g_assert_cmpuint(g_strv_length(lines), ==, G_N_ELEMENTS(little_references) + 2);
    g_assert_true(g_str_has_prefix(lines[0], "source,target,target_kind,class,kind,anchor,url,"));
    g_assert_true(g_str_has_prefix(lines[3], "in/beta.html,in/alpha.html,piece,appendix,item,"));
    g_assert_true(g_str_has_prefix(
        lines[9], "in/evil.html,https://share.example/,,boilerplate,share,'=cmd(),"));
}

static void pieces_are_one_a_document(void)
{
    g_auto(LittleCorpus) corpus = little_corpus_new(LITTLE_N_ARTICLES);
    g_autoptr(GString) csv = export_of(&corpus, "pieces-csv");

    g_assert_nonnull(strstr(csv->str, "\r\nin/reprint.txt,in/alpha.html,article,Alpha opens,"));
    g_assert_nonnull(strstr(csv->str, "\r\nin/gone.html,in/gone.html,redirect,Moved,"));
    g_assert_nonnull(strstr(csv->str, "\"'=Evil | <b>\"\"]]>\"\" &"));
}

/* Reads GraphML with igraph's own reader; the caller destroys the graph. */
static void read_graphml(const LittleCorpus *corpus, igraph_t *ret_graph)
{
    g_autoptr(GString) xml = export_of(corpus, "graphml");
    FILE *file = tmpfile();

    igraph_set_attribute_table(&igraph_cattribute_table);
    g_assert_cmpuint(fwrite(xml->str, 1, xml->len, file), ==, xml->len);
    rewind(file);
    g_assert_cmpint(igraph_read_graph_graphml(ret_graph, file, 0), ==, IGRAPH_SUCCESS);
    fclose(file);
}

static void graphml_reads_back(void)
{
    g_auto(LittleCorpus) corpus = little_corpus_new(LITTLE_N_ARTICLES);
    igraph_t graph;

    read_graphml(&corpus, &graph);
    g_assert_true(igraph_is_directed(&graph));
    g_assert_cmpuint((size_t)igraph_vcount(&graph), ==, ibid_graph_n_vertices(corpus.graph));
    g_assert_cmpuint((size_t)igraph_ecount(&graph), ==, ibid_graph_n_arcs(corpus.graph));
    for (size_t i = 0; i < ibid_graph_n_vertices(corpus.graph); i++) {
        const IbidVertex *vertex = ibid_graph_vertex(corpus.graph, i);

        g_assert_cmpstr(VAS(&graph, "kind", (igraph_integer_t)i), ==,
                        ibid_vertex_kind_name(vertex->kind));
        if (strstr(vertex->label, "Evil") == NULL)
            g_assert_cmpstr(VAS(&graph, "label", (igraph_integer_t)i), ==, vertex->label);
        else /* the control character is replaced, all else is as it was */
            g_assert_true(g_str_has_prefix(VAS(&graph, "label", (igraph_integer_t)i),
                                           "=Evil | <b>\"]]>\" & `code` *x* [y](z) \xef\xbf\xbd"));
    }
    for (size_t i = 0; i < ibid_graph_n_arcs(corpus.graph); i++) {
        const IbidArc *arc = ibid_graph_arc(corpus.graph, i);
        igraph_integer_t number = (igraph_integer_t)i;

        g_assert_cmpuint((size_t)IGRAPH_FROM(&graph, number), ==, arc->citing);
        g_assert_cmpuint((size_t)IGRAPH_TO(&graph, number), ==, arc->cited);
        if (arc->dated && arc->kind == IBID_ARC_CITES)
            g_assert_cmpfloat(EAN(&graph, "lag_days", number), ==, (double)arc->lag_days);
        if (arc->kind == IBID_ARC_CITES)
            g_assert_cmpint(EAB(&graph, "self", number), ==, arc->self);
    }
    igraph_destroy(&graph);
}

static void attributes_are_typed(void)
{
    g_auto(LittleCorpus) corpus = little_corpus_new(LITTLE_N_ARTICLES);
    g_autoptr(GString) xml = export_of(&corpus, "graphml");

    g_assert_nonnull(strstr(xml->str, "<key id=\"v_year\" for=\"node\" attr.name=\"year\" "
                                      "attr.type=\"int\"/>"));
    g_assert_nonnull(strstr(xml->str, "<key id=\"v_pagerank\" for=\"node\" "
                                      "attr.name=\"pagerank\" attr.type=\"double\"/>"));
    g_assert_nonnull(strstr(xml->str, "<key id=\"e_self\" for=\"edge\" attr.name=\"self\" "
                                      "attr.type=\"boolean\"/>"));
    g_assert_null(strstr(xml->str, "for=\"graph\""));
    g_assert_null(strstr(xml->str, "id=\"d0\""));
}

static void json_holds_the_same_graph(void)
{
    g_auto(LittleCorpus) corpus = little_corpus_new(LITTLE_N_ARTICLES);
    g_autoptr(GString) text = export_of(&corpus, "json");
    json_t *root = json_loads(text->str, 0, NULL);

    g_assert_nonnull(root);
    g_assert_cmpuint(json_array_size(json_object_get(root, "nodes")), ==,
                     ibid_graph_n_vertices(corpus.graph));
    g_assert_cmpuint(json_array_size(json_object_get(root, "edges")), ==,
                     ibid_graph_n_arcs(corpus.graph));
    json_decref(root);
}

static void unknown_formats_are_refused(void)
{
    g_auto(LittleCorpus) corpus = little_corpus_new(1);
    g_autoptr(GError) error = NULL;

    g_assert_null(ibid_export("gexf2", corpus.store, corpus.graph, NULL, &error));
    g_assert_error(error, IBID_ERROR, IBID_ERROR_USAGE);
    g_assert_nonnull(strstr(error->message, "graphml, references-csv"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/csv/cells-are-quoted", cells_are_quoted);
    g_test_add_func("/csv/rows-end-in-crlf", rows_end_in_crlf);
    g_test_add_func("/csv/references-are-one-a-row", references_are_one_a_row);
    g_test_add_func("/csv/pieces-are-one-a-document", pieces_are_one_a_document);
    g_test_add_func("/graphml/reads-back", graphml_reads_back);
    g_test_add_func("/graphml/attributes-are-typed", attributes_are_typed);
    g_test_add_func("/json/holds-the-same-graph", json_holds_the_same_graph);
    g_test_add_func("/formats/unknown-are-refused", unknown_formats_are_refused);
    return g_test_run();
}
