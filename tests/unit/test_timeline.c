/* The timeline: its periods, what it counts, and its drawing. */
#include <jansson.h>
#include <libxml/parser.h>
#include <math.h>

#include <ibid/report.h>

#include "nasty_graph.h"
#include "report/svg.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC(json_t, json_decref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(xmlDoc, xmlFreeDoc)

static char *timeline_of(const IbidGraph *graph, IbidReportFormat format, const char *per)
{
    IbidReportOptions options = {.format = format, .timeline = {.per = per}};
    g_autoptr(GError) error = NULL;
    char *text = ibid_report("timeline", NULL, graph, &options, &error);

    g_assert_no_error(error);
    return text;
}

static json_t *tables_of(const IbidGraph *graph, const char *per)
{
    g_autofree char *text = timeline_of(graph, IBID_FORMAT_JSON, per);
    g_autoptr(json_t) root = json_loads(text, 0, NULL);

    return json_incref(json_object_get(root, "tables"));
}

/* What a column of a table sums up to. */
static json_int_t sum_of(const json_t *tables, const char *table, const char *column)
{
    json_int_t sum = 0;
    size_t i;
    json_t *row;

    json_array_foreach(json_object_get(tables, table), i, row) sum +=
        json_integer_value(json_object_get(row, column));
    return sum;
}

static size_t n_rows(const json_t *tables, const char *table)
{
    return json_array_size(json_object_get(tables, table));
}

/* "2019:1 2020:0": periods with their pieces. */
static char *periods_of(const json_t *tables)
{
    GString *text = g_string_new(NULL);
    size_t i;
    json_t *row;

    json_array_foreach(json_object_get(tables, "periods"), i, row)
    {
        const char *period = json_string_value(json_object_get(row, "period"));

        g_string_append_printf(text, "%s%s:%d", i == 0 ? "" : " ", period == NULL ? "?" : period,
                               (int)json_integer_value(json_object_get(row, "pieces")));
    }
    return g_string_free(text, FALSE);
}

static const struct {
    const char *graph, *per, *periods;
} spans[] = {
    {"a=2019-11-30 b=2020-02-01", "month", "2019-11:1 2019-12:0 2020-01:0 2020-02:1"},
    {"a=2019-11-30 b=2019-12-02 c=2019-12", "day",
     "2019-11-30:1 2019-12:1 2019-12-01:0 2019-12-02:1"},
    {"a=2019 b=2019-03 c=2019-21 d", "month", "2019:1 2019-21:1 2019-03:1 ?:1"},
    {"a=2019 b=2021-36 c", "year", "2019:1 2020:0 2021:1 ?:1"},
    {"a", "year", "?:1"},
    /* A span of centuries lists no day without a piece. */
    {"a=0001-01-01 b=9999-12-31", "day", "0001-01-01:1 9999-12-31:1"},
};

static void periods_span_all(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(spans); i++) {
        g_autoptr(IbidGraph) graph = fixture_graph_of(spans[i].graph);
        g_autoptr(json_t) tables = tables_of(graph, spans[i].per);
        g_autofree char *periods = periods_of(tables);

        g_assert_cmpstr(periods, ==, spans[i].periods);
    }
}

/* A graph of `n` pieces with dates of all kinds, and citations among them and elsewhere. */
static IbidGraph *any_graph(int n)
{
    g_autoptr(GString) text = g_string_new(NULL);

    for (int i = 0; i < n; i++) {
        int year = g_test_rand_int_range(2001, 2009), month = g_test_rand_int_range(1, 13);

        switch (g_test_rand_int_range(0, 8)) {
        case 0:
            g_string_append_printf(text, "p%d ", i);
            break;
        case 1:
            g_string_append_printf(text, "p%d=%d ", i, year);
            break;
        case 2:
            g_string_append_printf(text, "p%d=%d-%d ", i, year, g_test_rand_int_range(21, 25));
            break;
        case 3:
            g_string_append_printf(text, "p%d=%d-%02d ", i, year, month);
            break;
        default:
            g_string_append_printf(text, "p%d=%d-%02d-%02d ", i, year, month,
                                   g_test_rand_int_range(1, 29));
        }
        for (int k = g_test_rand_int_range(0, 4); k > 0; k--)
            g_string_append_printf(text, "p%d>p%d ", i, g_test_rand_int_range(0, n));
        if (i % 5 == 0)
            g_string_append_printf(text, "p%d>!out%d p%d>?lost ", i, i % 3, i);
    }
    return fixture_graph_of(text->str);
}

static void counts_add_up(void)
{
    static const char *const pers[] = {"day", "month", "year"};

    for (int round = 0; round < 30; round++) {
        g_autoptr(IbidGraph) graph = any_graph(g_test_rand_int_range(1, 80));
        size_t n = ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE);

        for (size_t i = 0; i < G_N_ELEMENTS(pers); i++) {
            g_autoptr(json_t) tables = tables_of(graph, pers[i]);
            json_int_t received = (json_int_t)n_rows(tables, "received");

            g_assert_cmpint(sum_of(tables, "periods", "pieces"), ==, (json_int_t)n);
            g_assert_cmpuint(n_rows(tables, "pieces"), ==, n);
            g_assert_cmpint(sum_of(tables, "periods", "given"), ==,
                            (json_int_t)n_rows(tables, "given"));
            g_assert_cmpint(sum_of(tables, "pieces", "given"), ==,
                            (json_int_t)n_rows(tables, "given"));
            g_assert_cmpint(sum_of(tables, "periods", "received"), ==, received);
            g_assert_cmpint(sum_of(tables, "pieces", "received"), ==, received);
            g_assert_cmpint(sum_of(tables, "periods", "in_corpus"), ==, received);
        }
    }
}

static xmlDoc *drawing_of(const IbidGraph *graph, const char *per)
{
    g_autofree char *svg = timeline_of(graph, IBID_FORMAT_SVG, per);
    xmlDoc *document = xmlReadMemory(svg, (int)strlen(svg), "timeline.svg", NULL, XML_PARSE_NONET);

    g_assert_nonnull(document);
    g_assert_null(strstr(svg, "@import"));
    g_assert_null(strstr(svg, "url("));
    return document;
}

/* No element that runs or fetches, no attribute that does. */
static void assert_inert(const xmlNode *node)
{
    static const char *const elements[] = {"svg",  "title", "desc",   "style", "rect",
                                           "line", "text",  "circle", "g",     NULL};

    for (; node != NULL; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        g_assert_true(g_strv_contains(elements, (const char *)node->name));
        for (const xmlAttr *attribute = node->properties; attribute != NULL;
             attribute = attribute->next) {
            g_assert_false(g_str_has_prefix((const char *)attribute->name, "on"));
            g_assert_cmpstr((const char *)attribute->name, !=, "href");
            g_assert_cmpstr((const char *)attribute->name, !=, "style");
        }
        assert_inert(node->children);
    }
}

static void titles_are_inert(void)
{
    g_autoptr(IbidGraph) graph = nasty_graph();
    g_autoptr(xmlDoc) document = drawing_of(graph, "day");
    g_autofree char *page = timeline_of(graph, IBID_FORMAT_HTML, "day");

    assert_inert(xmlDocGetRootElement(document));
    g_assert_null(strstr(page, "<script>alert(1)"));
    for (size_t i = 0; i < ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE); i++) {
        g_autofree char *item = g_strdup_printf("<li data-piece=\"%zu\">", i);

        g_assert_nonnull(strstr(page, item));
    }
}

/* Calls `look` on all elements of a name, one after the other. */
static void each(const xmlNode *node, const char *name, void (*look)(xmlNode *, GArray *),
                 GArray *found)
{
    for (; node != NULL; node = node->next) {
        if (node->type == XML_ELEMENT_NODE && xmlStrEqual(node->name, (const xmlChar *)name))
            look((xmlNode *)node, found);
        each(node->children, name, look, found);
    }
}

static double number_of(xmlNode *node, const char *attribute)
{
    xmlChar *value = xmlGetProp(node, (const xmlChar *)attribute);
    double number = value == NULL ? NAN : g_ascii_strtod((const char *)value, NULL);

    xmlFree(value);
    return number;
}

static bool has_class(xmlNode *node, const char *class)
{
    xmlChar *value = xmlGetProp(node, (const xmlChar *)"class");
    g_auto(GStrv) all = g_strsplit(value == NULL ? "" : (const char *)value, " ", -1);

    xmlFree(value);
    return g_strv_contains((const char *const *)all, class);
}

/* A circle; or a box of words, or a pole. */
typedef struct {
    double x, y, radius;
    double left, right, top, bottom;
} Shape;

static void add_dot(xmlNode *node, GArray *found)
{
    Shape shape = {
        .x = number_of(node, "cx"), .y = number_of(node, "cy"), .radius = number_of(node, "r")};

    g_array_append_val(found, shape);
}

static void add_pole(xmlNode *node, GArray *found)
{
    Shape shape = {.left = number_of(node, "x1"),
                   .right = number_of(node, "x1"),
                   .top = number_of(node, "y1"),
                   .bottom = number_of(node, "y2")};

    if (has_class(node, "pole"))
        g_array_append_val(found, shape);
}

/* Words behind a pole are those of a title. */
static void add_title(xmlNode *node, GArray *found)
{
    xmlChar *words = xmlNodeGetContent(node);
    double x = number_of(node, "x"), y = number_of(node, "y");
    double width = svg_width_of((const char *)words, SVG_LABEL_SIZE);
    Shape shape = {.left = has_class(node, "end") ? x - width : x,
                   .right = has_class(node, "end") ? x : x + width,
                   .top = y - SVG_LABEL_SIZE + 3,
                   .bottom = y + 2};

    if (node->prev != NULL && has_class(node->prev, "pole"))
        g_array_append_val(found, shape);
    xmlFree(words);
}

static bool overlap(const Shape *a, const Shape *b)
{
    return a->left < b->right && b->left < a->right && a->top < b->bottom && b->top < a->bottom;
}

static void assert_readable(const xmlNode *root)
{
    g_autoptr(GArray) dots = g_array_new(FALSE, FALSE, sizeof(Shape));
    g_autoptr(GArray) poles = g_array_new(FALSE, FALSE, sizeof(Shape));
    g_autoptr(GArray) titles = g_array_new(FALSE, FALSE, sizeof(Shape));

    each(root, "circle", add_dot, dots);
    each(root, "line", add_pole, poles);
    each(root, "text", add_title, titles);
    g_assert_cmpuint(poles->len, ==, titles->len);
    for (guint i = 0; i < dots->len; i++)
        for (guint k = 0; k < i; k++) {
            const Shape *a = &g_array_index(dots, Shape, i), *b = &g_array_index(dots, Shape, k);

            /* Places are written with one decimal. */
            g_assert_cmpfloat(hypot(a->x - b->x, a->y - b->y), >, a->radius + b->radius - 0.3);
        }
    for (guint i = 0; i < titles->len; i++) {
        const Shape *title = &g_array_index(titles, Shape, i);

        g_assert_cmpfloat(title->left, >=, 0);
        g_assert_cmpfloat(title->right, <=, 880);
        for (guint k = 0; k < titles->len; k++) {
            g_assert_true(i == k || !overlap(title, &g_array_index(titles, Shape, k)));
            g_assert_true(i == k || !overlap(title, &g_array_index(poles, Shape, k)));
        }
    }
}

static void drawings_are_readable(void)
{
    for (int round = 0; round < 40; round++) {
        g_autoptr(IbidGraph) graph = any_graph(g_test_rand_int_range(1, 200));
        g_autoptr(xmlDoc) document = drawing_of(graph, round % 2 == 0 ? "day" : "year");

        assert_readable(xmlDocGetRootElement(document));
    }
}

/* Dates at the ends of what dates can be, and none at all, are drawn like others. */
static void odd_spans_are_drawn(void)
{
    static const char *const graphs[] = {"a=0001-01-01 b=9999-12-31 b>a", "a=9999", "a=0001", "a b",
                                         "a=0999-12-31 b=1000-01-01",     ""};

    for (size_t i = 0; i < G_N_ELEMENTS(graphs); i++) {
        g_autoptr(IbidGraph) graph = fixture_graph_of(graphs[i]);
        g_autoptr(xmlDoc) day = drawing_of(graph, "day"), year = drawing_of(graph, "year");
        g_autofree char *text = timeline_of(graph, IBID_FORMAT_TEXT, "month");

        assert_inert(xmlDocGetRootElement(day));
        assert_inert(xmlDocGetRootElement(year));
        g_assert_cmpuint(strlen(text), <, 4000);
    }
}

/* Days of which the periods between are not listed are as narrow as those of which they are. */
static void bars_are_wide_enough(void)
{
    g_autoptr(IbidGraph) graph = fixture_graph_of("a=1600-01-01 b=2020-01-01 b>a");
    g_autofree char *svg = timeline_of(graph, IBID_FORMAT_SVG, "day");

    g_assert_nonnull(strstr(svg, "Citations given, per year"));
}

static double height_of(const char *rows)
{
    g_autoptr(IbidGraph) graph = fixture_graph_of(rows);
    g_autoptr(xmlDoc) document = drawing_of(graph, "day");

    return number_of(xmlDocGetRootElement(document), "height");
}

/* Dots that do not fit become bars, and leave no room behind. */
static void crowds_take_little_room(void)
{
    g_autoptr(GString) one_day = g_string_new(NULL), undated = g_string_new("a=2020-01-01");

    for (int i = 0; i < 700; i++) {
        g_string_append_printf(one_day, " p%03d=2020-01-01", i);
        g_string_append_printf(undated, " p%03d", i);
    }
    g_assert_cmpfloat(height_of(one_day->str), <, 400);
    g_assert_cmpfloat(height_of(undated->str), <, 400);
}

/* Words of the axis; those below the drawing begin further left. */
static void add_tick(xmlNode *node, GArray *found)
{
    xmlChar *words = xmlNodeGetContent(node);
    double x = number_of(node, "x");
    double right = x + svg_width_of((const char *)words, SVG_TICK_SIZE);

    if (has_class(node, "tick") && has_class(node, "start") && x > 44)
        g_array_append_val(found, right);
    xmlFree(words);
}

/* Names of times end within the drawing, however long it spans. */
static void times_have_room(void)
{
    for (int days = 1; days < 400; days += 7)
        for (int has_undated = 0; has_undated < 2; has_undated++) {
            g_autofree char *rows =
                g_strdup_printf("a=2020-01-01 b=%d-%02d-%02d%s", 2020 + days / 336,
                                1 + days % 336 / 28, 1 + days % 28, has_undated ? " c" : "");
            g_autoptr(IbidGraph) graph = fixture_graph_of(rows);
            g_autoptr(xmlDoc) document = drawing_of(graph, "day");
            g_autoptr(GArray) ticks = g_array_new(FALSE, FALSE, sizeof(double));

            each(xmlDocGetRootElement(document), "text", add_tick, ticks);
            g_assert_cmpuint(ticks->len, >, 1);
            for (guint i = 0; i < ticks->len; i++)
                g_assert_cmpfloat(g_array_index(ticks, double, i), <=, has_undated ? 816 : 880);
        }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/timeline/periods-span-all", periods_span_all);
    g_test_add_func("/timeline/counts-add-up", counts_add_up);
    g_test_add_func("/timeline/titles-are-inert", titles_are_inert);
    g_test_add_func("/timeline/drawings-are-readable", drawings_are_readable);
    g_test_add_func("/timeline/odd-spans-are-drawn", odd_spans_are_drawn);
    g_test_add_func("/timeline/bars-are-wide-enough", bars_are_wide_enough);
    g_test_add_func("/timeline/crowds-take-little-room", crowds_take_little_room);
    g_test_add_func("/timeline/times-have-room", times_have_room);
    return g_test_run();
}
