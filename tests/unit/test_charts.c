#include <libxml/parser.h>
#include <libxml/tree.h>
#include <math.h>

#include <ibid/report.h>

#include "nasty_graph.h"
#include "report/time_bins.h"

typedef void (*Visit)(xmlNode *node, gpointer data);

static char *attribute(xmlNode *node, const char *name)
{
    xmlChar *value = xmlGetProp(node, (const xmlChar *)name);
    char *copy = g_strdup((const char *)value);

    xmlFree(value);
    return copy;
}

static double number(xmlNode *node, const char *name)
{
    g_autofree char *value = attribute(node, name);
    char *end;
    double result;

    g_assert_nonnull(value);
    result = g_ascii_strtod(value, &end);
    g_assert_true(*end == '\0' && isfinite(result));
    return result;
}

static bool is_of(xmlNode *node, const char *element, const char *class)
{
    g_autofree char *classes = NULL;
    g_auto(GStrv) words = NULL;

    if (node->type != XML_ELEMENT_NODE || g_strcmp0((const char *)node->name, element) != 0)
        return false;
    classes = attribute(node, "class");
    words = g_strsplit(classes == NULL ? "" : classes, " ", -1);
    return class == NULL || g_strv_contains((const char *const *)words, class);
}

static char *words_of(xmlNode *node)
{
    xmlChar *content = xmlNodeGetContent(node);
    char *copy = g_strdup((const char *)content);

    xmlFree(content);
    return copy;
}

static void walk(xmlNode *node, Visit visit, gpointer data)
{
    for (; node != NULL; node = node->next) {
        visit(node, data);
        walk(node->children, visit, data);
    }
}

/* Nothing is drawn at no place, nor with less than no size, nor by a style or a script. */
static void is_sane(xmlNode *node, gpointer data)
{
    static const char *const sizes[] = {"width", "height", "r"};
    static const char *const places[] = {"x", "y", "x1", "y1", "x2", "y2", "cx", "cy"};

    (void)data;
    if (node->type != XML_ELEMENT_NODE)
        return;
    g_assert_cmpstr((const char *)node->name, !=, "script");
    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++)
        if (xmlHasProp(node, (const xmlChar *)sizes[i]) != NULL)
            g_assert_cmpfloat(number(node, sizes[i]), >=, 0);
    for (size_t i = 0; i < G_N_ELEMENTS(places); i++)
        if (xmlHasProp(node, (const xmlChar *)places[i]) != NULL)
            number(node, places[i]);
    g_assert_null(xmlHasProp(node, (const xmlChar *)"style"));
    g_assert_null(xmlHasProp(node, (const xmlChar *)"onload"));
}

static void free_drawing(gpointer drawing)
{
    xmlFreeDoc(drawing);
}

/* The charts of a report's page: xmlDoc *. */
static GPtrArray *charts_of(const char *report, const IbidGraph *graph)
{
    IbidReportOptions options = {.format = IBID_FORMAT_HTML};
    g_autoptr(GError) error = NULL;
    g_autofree char *page = ibid_report(report, NULL, graph, &options, &error);
    GPtrArray *charts = g_ptr_array_new_with_free_func(free_drawing);
    const char *end, *start = page;

    g_assert_no_error(error);
    while ((start = strstr(start, "<svg ")) != NULL) {
        xmlDoc *drawing;

        end = strstr(start, "</svg>");
        g_assert_nonnull(end);
        end += strlen("</svg>");
        drawing = xmlReadMemory(start, (int)(end - start), NULL, "UTF-8", XML_PARSE_NONET);
        g_assert_nonnull(drawing);
        walk(xmlDocGetRootElement(drawing), is_sane, NULL);
        g_ptr_array_add(charts, drawing);
        start = end;
    }
    return charts;
}

static const char *const reports[] = {"self", "ages", "grounding", "structure"};

static void hostile_names_are_words(void)
{
    g_autoptr(IbidGraph) graph = nasty_graph();

    for (size_t i = 0; i < G_N_ELEMENTS(reports); i++) {
        g_autoptr(GPtrArray) charts = charts_of(reports[i], graph);

        g_assert_cmpuint(charts->len, >, 0);
    }
}

static void little_can_be_drawn(void)
{
    static const char *const corpora[] = {"",
                                          "a",
                                          "a b>a",
                                          "a=2020 b=2020 b>a a>b",
                                          "a=0001 b=9999-12-31 b>a",
                                          "a=2020-01-01 b=2021-24 c d=2019-33 b>a c>b d>c",
                                          "a=2021 b=2020 b>a a>!out a>?lost"};

    for (size_t i = 0; i < G_N_ELEMENTS(corpora); i++)
        for (size_t k = 0; k < G_N_ELEMENTS(reports); k++) {
            g_autoptr(IbidGraph) graph = fixture_graph_of(corpora[i]);

            g_ptr_array_unref(charts_of(reports[k], graph));
        }
}

/* Pieces of a press of three authors and three outlets, by month; of one in ten nothing is known
 * when. */
static IbidGraph *press(void)
{
    static const char *const outlets[] = {"Bell & Co", "Crier", NULL};
    static const char *const authors[] = {"Ann", "Ben;Cy", "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d"};
    g_autoptr(Fixture) fixture = fixture_new();
    g_autoptr(GRand) random = g_rand_new_with_seed(7);

    for (int i = 0; i < 150; i++) {
        g_autofree char *key = g_strdup_printf("p%03d", i);
        g_autofree char *date =
            g_strdup_printf("%d-%02d-%02d", 2018 + i / 30, 1 + i % 12, 1 + i % 28);
        IbidPiece *piece = fixture_piece(fixture, key);

        piece->date = i % 10 == 0 ? (IbidDate){0} : ibid_date_from_iso(date);
        piece->outlet = g_strdup(outlets[i % 3]);
        fixture_sign(fixture, key, authors[g_rand_int_range(random, 0, 3)]);
        for (int k = 0; k < 3 && i > 0; k++) {
            g_autofree char *cited = g_strdup_printf("p%03d", g_rand_int_range(random, 0, i));
            IbidArc *arc = fixture_cite(fixture, key, cited);

            arc->classes = k == 2 ? 1u << IBID_CLASS_APPENDIX : 1u << IBID_CLASS_BODY;
        }
        if (i % 4 == 0)
            fixture_cite(fixture, key, "!https://out.example/x");
    }
    return fixture_graph(fixture);
}

/* Sums of what bars of one chart are high, by class, and the height of 1. */
typedef struct {
    GHashTable *heights; /* class -> double * */
    double zero, unit;   /* y of the tick of 0; pixels */
} Bars;

static void add_bar(xmlNode *node, gpointer data)
{
    Bars *bars = data;
    g_autofree char *class = NULL;
    double *sum;

    if (is_of(node, "text", "tick") && is_of(node, "text", "end")) {
        g_autofree char *words = words_of(node);
        double value = g_ascii_strtod(words, NULL);

        if (strchr(words, '%') == NULL && value == 0)
            bars->zero = number(node, "y");
        else if (strchr(words, '%') == NULL)
            bars->unit = (bars->zero - number(node, "y")) / value;
    }
    if (!is_of(node, "rect", NULL) || !is_of(node->parent, "g", "bar"))
        return;
    class = attribute(node, "class");
    sum = g_hash_table_lookup(bars->heights, class);
    if (sum == NULL) {
        sum = g_new0(double, 1);
        g_hash_table_insert(bars->heights, g_strdup(class), sum);
    }
    *sum += number(node, "height");
}

static double bars_high(const Bars *bars, const char *class)
{
    const double *sum = g_hash_table_lookup(bars->heights, class);

    return sum == NULL ? 0 : *sum / bars->unit;
}

static Bars read_bars(xmlDoc *chart)
{
    Bars bars = {.heights = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free)};

    walk(xmlDocGetRootElement(chart), add_bar, &bars);
    return bars;
}

/* All references of the press are in the body or in the appendix, and some in both. */
static void own_bars_are_as_high_as_counts(void)
{
    g_autoptr(IbidGraph) graph = press();
    g_autoptr(GPtrArray) charts = charts_of("self", graph);
    Bars bars = read_bars(g_ptr_array_index(charts, 0));
    double own = 0, outlet = 0, others = 0, elsewhere = 0;

    for (size_t i = 0; i < ibid_graph_n_arcs(graph); i++) {
        const IbidArc *arc = ibid_graph_arc(graph, i);
        int n_parts = ((arc->classes & 1u << IBID_CLASS_BODY) != 0) +
                      ((arc->classes & 1u << IBID_CLASS_APPENDIX) != 0);
        const char *citing = ibid_graph_vertex(graph, arc->citing)->outlet;

        if (arc->kind != IBID_ARC_CITES)
            continue;
        if (!ibid_graph_is_inner(graph, i))
            elsewhere += n_parts;
        else if (arc->self)
            own += n_parts;
        else if (citing != NULL &&
                 g_strcmp0(citing, ibid_graph_vertex(graph, arc->cited)->outlet) == 0)
            outlet += n_parts;
        else
            others += n_parts;
    }
    g_assert_cmpfloat(own, >, 50);
    g_assert_cmpfloat_with_epsilon(bars_high(&bars, "own"), own, 2);
    g_assert_cmpfloat_with_epsilon(bars_high(&bars, "outlet"), outlet, 2);
    g_assert_cmpfloat_with_epsilon(bars_high(&bars, "others"), others, 2);
    g_assert_cmpfloat_with_epsilon(bars_high(&bars, "elsewhere"), elsewhere, 2);
    g_hash_table_unref(bars.heights);
}

static void ages_are_all_in_bars(void)
{
    g_autoptr(IbidGraph) graph = press();
    g_autoptr(GPtrArray) charts = charts_of("ages", graph);
    Bars bars = read_bars(g_ptr_array_index(charts, 0));
    double n = 0;

    for (size_t i = 0; i < ibid_graph_n_arcs(graph); i++) {
        const IbidArc *arc = ibid_graph_arc(graph, i);

        n += arc->kind == IBID_ARC_CITES && arc->dated && arc->lag_days >= 0;
    }
    g_assert_cmpuint(charts->len, ==, 3);
    g_assert_cmpfloat_with_epsilon(bars_high(&bars, "plain"), n, 1);
    g_hash_table_unref(bars.heights);
}

static void add_number(xmlNode *node, gpointer data)
{
    double *sum = data;
    g_autofree char *words = NULL;

    if (!is_of(node, "text", "tick"))
        return;
    words = words_of(node);
    *sum += g_ascii_strtod(words, NULL);
}

/* Each citation stands in its field, and at the end of its row and its column. */
static void matrix_has_all_citations(void)
{
    g_autoptr(IbidGraph) graph = press();
    g_autoptr(GPtrArray) charts = charts_of("structure", graph);
    double sum = 0, n = 0;

    for (size_t i = 0; i < ibid_graph_n_arcs(graph); i++) {
        const IbidArc *arc = ibid_graph_arc(graph, i);

        n += ibid_graph_is_inner(graph, i) &&
             ibid_graph_vertex(graph, arc->citing)->outlet != NULL &&
             ibid_graph_vertex(graph, arc->cited)->outlet != NULL;
    }
    g_assert_cmpuint(charts->len, ==, 2);
    walk(xmlDocGetRootElement(g_ptr_array_index(charts, 0)), add_number, &sum);
    g_assert_cmpfloat(sum, ==, 3 * n);
}

/* Widths of the parts of one bar, which has no bars beside it. */
static void add_width(xmlNode *node, gpointer data)
{
    double *widths = data;

    if (is_of(node, "rect", NULL) && is_of(node->parent, "g", "bar"))
        widths[is_of(node, "rect", "hit") ? 0 : 1] += number(node, "width");
}

static void ends_of_chains_fill_bars(void)
{
    g_autoptr(IbidGraph) graph = press();
    g_autoptr(GPtrArray) charts = charts_of("grounding", graph);
    double widths[2] = {0};

    walk(xmlDocGetRootElement(g_ptr_array_index(charts, 0)), add_width, widths);
    g_assert_cmpfloat(widths[0], >, 0);
    g_assert_cmpfloat_with_epsilon(widths[0], widths[1], 3);
}

typedef struct {
    const char *dates;
    unsigned most, n;
    const char *first, *last, *length;
} BinCase;

static void periods_are_few_and_whole(void)
{
    static const BinCase cases[] = {
        {"2021-03-01 2021-05-31", 40, 3, "2021-03", "2021-05", "month"},
        {"2021-03 2021-03-09", 40, 1, "2021-03", "2021-03", "month"},
        {"2015-12-31 2021-01-01", 40, 22, "Q4 2015", "Q1 2021", "quarter"},
        {"2001-01-01 2040-12-31", 40, 40, "2001", "2040", "year"},
        {"2000-01-01 2040-12-31", 40, 21, "2000–2001", "2040–2041", "2 years"},
        {"2020 2021-05-01 2021-07-01", 40, 2, "2020", "2021", "year"},
        {"0001-01-01 9999-12-31", 40, 10, "0–999", "9000–9999", "1000 years"},
        {"2020-33 2020-24", 5, 1, "2020", "2020", "year"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_auto(GStrv) words = g_strsplit(cases[i].dates, " ", -1);
        IbidDate dates[8];
        unsigned n = g_strv_length(words);
        TimeBins bins;
        g_autofree char *first = NULL, *last = NULL, *length = NULL, *none = NULL;

        for (unsigned k = 0; k < n; k++)
            dates[k] = ibid_date_from_iso(words[k]);
        bins = time_bins_over(dates, n, cases[i].most);
        first = time_bins_name(&bins, 0);
        last = time_bins_name(&bins, bins.n - 1);
        length = time_bins_length(&bins);
        none = time_bins_tick(&bins, bins.n, 40);
        g_assert_cmpuint(bins.n, ==, cases[i].n);
        g_assert_cmpstr(first, ==, cases[i].first);
        g_assert_cmpstr(last, ==, cases[i].last);
        g_assert_cmpstr(length, ==, cases[i].length);
        g_assert_null(none);
        for (unsigned k = 0; k < n; k++)
            g_assert_cmpuint(time_bins_place(&bins, dates[k]), <, bins.n);
        g_assert_cmpuint(time_bins_place(&bins, (IbidDate){0}), ==, bins.n);
    }
}

static void no_dates_make_no_periods(void)
{
    IbidDate none = {0};
    TimeBins bins = time_bins_over(&none, 1, 40);
    g_autofree char *name = time_bins_name(&bins, 0);

    g_assert_cmpuint(bins.n, ==, 0);
    g_assert_cmpuint(time_bins_place(&bins, ibid_date_from_iso("2020")), ==, 0);
    g_assert_cmpstr(name, ==, "no date");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/charts/hostile-names-are-words", hostile_names_are_words);
    g_test_add_func("/charts/little-can-be-drawn", little_can_be_drawn);
    g_test_add_func("/charts/own-bars-are-as-high-as-counts", own_bars_are_as_high_as_counts);
    g_test_add_func("/charts/ages-are-all-in-bars", ages_are_all_in_bars);
    g_test_add_func("/charts/matrix-has-all-citations", matrix_has_all_citations);
    g_test_add_func("/charts/ends-of-chains-fill-bars", ends_of_chains_fill_bars);
    g_test_add_func("/charts/periods-are-few-and-whole", periods_are_few_and_whole);
    g_test_add_func("/charts/no-dates-make-no-periods", no_dates_make_no_periods);
    return g_test_run();
}
