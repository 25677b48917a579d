/* The drawing of the historiograph: well-formed whatever titles say, with each piece and citation
 * once. */
#include "report/historiograph.h"

#include <ibid/export.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

#include "nasty_graph.h"

typedef struct {
    unsigned n_pieces, n_texts;
    size_t n_curves;
} Found;

static xmlDoc *drawing_of(const IbidGraph *graph)
{
    g_autoptr(GString) svg = ibid_export("svg", NULL, graph, NULL, NULL);
    xmlDoc *document;

    g_assert_nonnull(svg);
    document = xmlReadMemory(svg->str, (int)svg->len, NULL, NULL,
                             XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    g_assert_nonnull(document);
    return document;
}

static size_t count_letters(const char *text, char letter)
{
    size_t n = 0;

    for (; *text != '\0'; text++)
        n += *text == letter;
    return n;
}

static void look_at(const xmlNode *node, Found *found)
{
    for (; node != NULL; node = node->next) {
        xmlNode *element = (xmlNode *)node;
        const char *name = (const char *)node->name;

        if (node->type != XML_ELEMENT_NODE)
            continue;
        g_assert_true(xmlHasProp(element, (const xmlChar *)"style") == NULL);
        g_assert_cmpstr(name, !=, "script");
        found->n_pieces += xmlHasProp(element, (const xmlChar *)"data-piece") != NULL;
        found->n_texts += g_str_equal(name, "text");
        if (g_str_equal(name, "path")) {
            xmlChar *steps = xmlGetProp(element, (const xmlChar *)"d");

            found->n_curves += count_letters((const char *)steps, 'q');
            xmlFree(steps);
        }
        look_at(node->children, found);
    }
}

static void hostile_titles_stay_words(void)
{
    g_autoptr(IbidGraph) graph = nasty_graph();
    xmlDoc *document = drawing_of(graph);
    Found found = {0};

    look_at(xmlDocGetRootElement(document), &found);
    g_assert_cmpuint(found.n_pieces, ==, ibid_graph_network(graph)->n);
    g_assert_cmpuint(found.n_curves, ==, ibid_graph_network(graph)->n_arcs);
    xmlFreeDoc(document);
}

static void little_is_drawn_too(void)
{
    static const char *const rows[] = {"", "a", "a=2020-01-01", "a=2020 b=2020 a>b",
                                       "a=0001-01-01 b=9999-12-31 b>a"};

    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(IbidGraph) graph = fixture_graph_of(rows[i]);
        xmlDoc *document = drawing_of(graph);
        Found found = {0};

        look_at(xmlDocGetRootElement(document), &found);
        g_assert_cmpuint(found.n_pieces, ==, ibid_graph_network(graph)->n);
        g_assert_cmpuint(found.n_texts, <, 120);
        xmlFreeDoc(document);
    }
}

static void most_cited_are_drawn(void)
{
    g_autoptr(GString) rows = g_string_new(NULL);
    g_autoptr(IbidGraph) graph = NULL;
    xmlDoc *document;
    Found found = {0};

    for (int i = 0; i < HISTORIOGRAPH_MOST + 5; i++)
        g_string_append_printf(rows, "p%05d=2020-%02d-%02d ", i, 1 + i % 12, 1 + i % 28);
    g_string_append(rows, "p01000>p01502");
    graph = fixture_graph_of(rows->str);
    document = drawing_of(graph);
    look_at(xmlDocGetRootElement(document), &found);
    g_assert_cmpuint(found.n_pieces, ==, HISTORIOGRAPH_MOST);
    xmlFreeDoc(document);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/historiograph/hostile-titles", hostile_titles_stay_words);
    g_test_add_func("/historiograph/little", little_is_drawn_too);
    g_test_add_func("/historiograph/most-cited", most_cited_are_drawn);
    return g_test_run();
}
