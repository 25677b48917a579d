/* The drawing of the historiograph: well-formed whatever titles say, with each piece and citation
 * once. */
#include "report/historiograph.h"

#include <ibid/export.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

#include "nasty_graph.h"
#include "report/svg.h"

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

typedef struct {
    double x1, y1, x2, y2;
} Box;

static double number_of(const xmlNode *element, const char *name)
{
    xmlChar *text = xmlGetProp(element, (const xmlChar *)name);
    double number = g_ascii_strtod((const char *)text, NULL);

    xmlFree(text);
    return number;
}

static Box box_of_words(const xmlNode *text, double size)
{
    xmlChar *class = xmlGetProp(text, (const xmlChar *)"class"), *words = xmlNodeGetContent(text);
    double width = svg_width_of((const char *)words, size), x = number_of(text, "x");
    double left = strstr((const char *)class, "start") != NULL ? x
                  : strstr((const char *)class, "end") != NULL ? x - width
                                                               : x - width / 2;
    double base = number_of(text, "y");

    xmlFree(class);
    xmlFree(words);
    return (Box){left, base - size + 2, left + width, base + 2};
}

/* Of pieces that are circles, and of words whose classes begin with `words`. */
static void list_boxes(const xmlNode *node, const char *words, GArray *pieces, GArray *labels)
{
    for (; node != NULL; node = node->next) {
        xmlChar *class = node->type == XML_ELEMENT_NODE
                             ? xmlGetProp((xmlNode *)node, (const xmlChar *)"class")
                             : NULL;

        if (node->type == XML_ELEMENT_NODE && g_str_equal(node->name, "circle") &&
            xmlHasProp((xmlNode *)node, (const xmlChar *)"data-piece") != NULL) {
            double x = number_of(node, "cx"), y = number_of(node, "cy"), r = number_of(node, "r");
            Box box = {x - r, y - r, x + r, y + r};

            g_array_append_val(pieces, box);
        } else if (class != NULL && g_str_has_prefix((const char *)class, words)) {
            Box box = box_of_words(node, words[0] == 't' ? SVG_TICK_SIZE : SVG_LABEL_SIZE);

            g_array_append_val(labels, box);
        }
        xmlFree(class);
        list_boxes(node->children, words, pieces, labels);
    }
}

static unsigned count_covered(const Box *box, const GArray *others, guint n)
{
    unsigned n_covered = 0;

    for (guint i = 0; i < n; i++) {
        const Box *other = &g_array_index(others, Box, i);

        n_covered += box->x1 < other->x2 && other->x1 < box->x2 && box->y1 < other->y2 &&
                     other->y1 < box->y2;
    }
    return n_covered;
}

/* The first title, that of what is cited most, stands in any case. */
static void titles_cover_nothing(void)
{
    g_autoptr(GString) rows = g_string_new(NULL);
    g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(Box));
    g_autoptr(GArray) labels = g_array_new(FALSE, FALSE, sizeof(Box));
    g_autoptr(IbidGraph) graph = NULL;
    xmlDoc *document;

    for (int i = 0; i < 600; i++)
        g_string_append_printf(rows, "a-rather-long-title-%03d=2020-%02d-%02d ", i, 1 + i % 12,
                               1 + i % 28);
    for (int i = 1; i < 60; i++)
        g_string_append_printf(rows, "a-rather-long-title-%03d>a-rather-long-title-%03d ", 12 * i,
                               12 * (i / 2) % 7);
    graph = fixture_graph_of(rows->str);
    document = drawing_of(graph);
    list_boxes(xmlDocGetRootElement(document), "label ", pieces, labels);
    g_assert_cmpuint(pieces->len, >, 500);
    g_assert_cmpuint(labels->len, >, 2);
    for (guint i = 0; i < labels->len; i++) {
        const Box *box = &g_array_index(labels, Box, i);

        g_assert_cmpuint(count_covered(box, labels, i), ==, 0);
        if (i > 0)
            g_assert_cmpuint(count_covered(box, pieces, pieces->len), ==, 0);
    }
    xmlFreeDoc(document);
}

static void times_do_not_collide(void)
{
    for (int days = 1; days < 1500; days += days < 60 ? 1 : 37) {
        g_autofree char *rows = g_strdup_printf("a=2019-12-20 b=%d-%02d-%02d", 2020 + days / 336,
                                                1 + days % 336 / 28, 1 + days % 28);
        g_autoptr(IbidGraph) graph = fixture_graph_of(rows);
        g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(Box));
        g_autoptr(GArray) ticks = g_array_new(FALSE, FALSE, sizeof(Box));
        xmlDoc *document = drawing_of(graph);

        list_boxes(xmlDocGetRootElement(document), "tick middle", pieces, ticks);
        g_assert_cmpuint(ticks->len, >, 1);
        for (guint i = 0; i < ticks->len; i++)
            g_assert_cmpuint(count_covered(&g_array_index(ticks, Box, i), ticks, i), ==, 0);
        xmlFreeDoc(document);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/historiograph/hostile-titles", hostile_titles_stay_words);
    g_test_add_func("/historiograph/little", little_is_drawn_too);
    g_test_add_func("/historiograph/most-cited", most_cited_are_drawn);
    g_test_add_func("/historiograph/titles", titles_cover_nothing);
    g_test_add_func("/historiograph/times", times_do_not_collide);
    return g_test_run();
}
