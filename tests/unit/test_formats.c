#include <igraph.h>

#include <ibid/error.h>
#include <ibid/export.h>

#include "export/ascii.h"
#include "export/dates.h"
#include "export_files.h"
#include "little_corpus.h"
#include "nasty_graph.h"

static GPtrArray *export_of(const IbidGraph *graph, const char *format)
{
    g_autoptr(GError) error = NULL;
    GPtrArray *files = exported_files(format, "f/graph.out", NULL, graph, NULL, &error);

    g_assert_no_error(error);
    return files;
}

typedef igraph_error_t (*Reader)(igraph_t *graph, FILE *file);

static igraph_error_t read_pajek(igraph_t *graph, FILE *file)
{
    return igraph_read_graph_pajek(graph, file);
}

static igraph_error_t read_gml(igraph_t *graph, FILE *file)
{
    return igraph_read_graph_gml(graph, file);
}

/* igraph warns of "graphics" and of references that it leaves as they are. */
static void ignore_warning(const char *reason, const char *file, int line)
{
    (void)reason;
    (void)file;
    (void)line;
}

/* igraph's own reader finds the same vertices and arcs; the caller destroys the graph. */
static void read_back(const IbidGraph *graph, const char *format, Reader read, igraph_t *ret_graph)
{
    g_autoptr(GPtrArray) files = export_of(graph, format);
    const GString *content = exported_file(files, 0)->content;
    FILE *file = tmpfile();

    igraph_set_attribute_table(&igraph_cattribute_table);
    igraph_set_warning_handler(ignore_warning);
    g_assert_cmpuint(fwrite(content->str, 1, content->len, file), ==, content->len);
    rewind(file);
    g_assert_cmpint(read(ret_graph, file), ==, IGRAPH_SUCCESS);
    fclose(file);
    g_assert_true(igraph_is_directed(ret_graph));
    g_assert_cmpuint((size_t)igraph_vcount(ret_graph), ==, ibid_graph_n_vertices(graph));
    g_assert_cmpuint((size_t)igraph_ecount(ret_graph), ==, ibid_graph_n_arcs(graph));
    for (size_t i = 0; i < ibid_graph_n_arcs(graph); i++) {
        const IbidArc *arc = ibid_graph_arc(graph, i);

        g_assert_cmpuint((size_t)IGRAPH_FROM(ret_graph, (igraph_integer_t)i), ==, arc->citing);
        g_assert_cmpuint((size_t)IGRAPH_TO(ret_graph, (igraph_integer_t)i), ==, arc->cited);
        g_assert_cmpfloat(EAN(ret_graph, "weight", (igraph_integer_t)i), ==, MAX(1, arc->mentions));
    }
}

/* What the character references of a title say, "&" aside: igraph decodes some. */
static void igraph_reads_gml(void)
{
    g_autoptr(IbidGraph) graph = nasty_graph();
    igraph_t read;

    read_back(graph, "gml", read_gml, &read);
    for (size_t i = 0; i < ibid_graph_n_vertices(graph); i++) {
        const IbidVertex *vertex = ibid_graph_vertex(graph, i);
        g_autofree char *label = g_strdup_printf("n%zu", i);
        igraph_integer_t number = (igraph_integer_t)i;

        g_assert_cmpstr(VAS(&read, "label", number), ==, label);
        g_assert_cmpstr(VAS(&read, "kind", number), ==, ibid_vertex_kind_name(vertex->kind));
        if (vertex->kind == IBID_VERTEX_DATE)
            g_assert_cmpstr(VAS(&read, "caption", number), ==, vertex->label);
        if (vertex->title != NULL && strstr(vertex->title, "quote") != NULL)
            g_assert_cmpstr(VAS(&read, "title", number), ==,
                            "It said &#34;quote&#34; and 'quote', ended in a &#92;");
    }
    igraph_destroy(&read);
}

static void igraph_reads_pajek(void)
{
    g_autoptr(IbidGraph) graph = nasty_graph();
    igraph_t read;

    read_back(graph, "pajek", read_pajek, &read);
    for (size_t i = 0; i < ibid_graph_n_vertices(graph); i++) {
        g_autofree char *label = g_strdup_printf("n%zu", i);

        g_assert_cmpstr(VAS(&read, "id", (igraph_integer_t)i), ==, label);
        g_assert_cmpfloat(VAN(&read, "xfact", (igraph_integer_t)i), >, 0);
    }
    igraph_destroy(&read);
}

static void empty_graphs_are_read(void)
{
    g_autoptr(IbidGraph) graph = fixture_graph_of("");
    igraph_t read;

    read_back(graph, "gml", read_gml, &read);
    igraph_destroy(&read);
    read_back(graph, "pajek", read_pajek, &read);
    igraph_destroy(&read);
}

/* Same input, same bytes. */
static void bytes_are_the_same(void)
{
    const IbidExportFormat *format;

    for (size_t i = 0; (format = ibid_export_format(i)) != NULL; i++) {
        g_autoptr(IbidGraph) one = nasty_graph();
        g_autoptr(IbidGraph) other = nasty_graph();
        g_autoptr(GPtrArray) first = NULL, second = NULL;

        if (g_str_has_suffix(format->name, "-csv"))
            continue;
        first = export_of(one, format->name);
        second = export_of(other, format->name);
        g_assert_cmpuint(first->len, ==, second->len);
        for (guint k = 0; k < first->len; k++) {
            g_assert_cmpuint(exported_file(first, k)->content->len, >, 0);
            g_assert_cmpstr(exported_file(first, k)->content->str, ==,
                            exported_file(second, k)->content->str);
        }
    }
}

typedef struct {
    const char *format, *first, *names;
} Naming;

static void siblings_are_named(void)
{
    static const Naming cases[] = {
        {"pajek", "a.b/graph.net", "a.b/graph.net a.b/graph.clu a.b/graph.vec a.b/graph.nam"},
        {"pajek", "a.b/graph", "a.b/graph a.b/graph.clu a.b/graph.vec a.b/graph.nam"},
        {"pajek", ".net", ".net .net.clu .net.vec .net.nam"},
        {"gephi", "out/nodes.csv", "out/nodes.csv out/edges.csv"},
        {"gephi", "my-nodes.csv", "my-nodes.csv my-edges.csv"},
        {"gephi", "nodes.d/graph.csv", "nodes.d/graph.csv nodes.d/graph-edges.csv"},
        {"vosviewer", "map", "map network map.json"},
        {"tables", "a.b/t",
         "a.b/t/pieces.csv a.b/t/citations.csv a.b/t/references.csv a.b/t/datapackage.json "
         "a.b/t/parquet.sql"},
        {"backlinks", "notes/", "notes/a.md notes/b.md notes/index.md"},
        {"graphml", "x", "x"},
    };
    g_autoptr(IbidGraph) graph = fixture_graph_of("b>a");
    g_autoptr(GError) error = NULL;

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GPtrArray) files =
            exported_files(cases[i].format, cases[i].first, NULL, graph, NULL, NULL);
        g_autoptr(GString) names = g_string_new(NULL);

        for (guint k = 0; k < files->len; k++)
            g_string_append_printf(names, "%s%s", k == 0 ? "" : " ", exported_file(files, k)->name);
        g_assert_cmpstr(names->str, ==, cases[i].names);
    }
    g_assert_null(exported_files("pajek", "graph.clu", NULL, graph, NULL, &error));
    g_assert_error(error, IBID_ERROR, IBID_ERROR_USAGE);
}

static void several_files_need_a_name(void)
{
    g_autoptr(IbidGraph) graph = fixture_graph_of("b>a");
    g_autoptr(GError) error = NULL;

    g_assert_null(ibid_export("pajek", NULL, graph, NULL, &error));
    g_assert_error(error, IBID_ERROR, IBID_ERROR_USAGE);
    g_assert_nonnull(strstr(error->message, "writes 4 files"));
    g_clear_error(&error);
    g_assert_null(ibid_export("backlinks", NULL, graph, NULL, &error));
    g_assert_error(error, IBID_ERROR, IBID_ERROR_USAGE);
    g_assert_nonnull(strstr(error->message, "writes a folder"));
}

static void dates_have_a_first_and_last_day(void)
{
    static const char *const cases[][4] = {
        {"2021-03-04", "2021-03-04", "2021-03-04", "2021-03-04"},
        {"2021-03", "2021-03-01", "2021-03-31", "2021-03"},
        {"2020-02", "2020-02-01", "2020-02-29", "2020-02"},
        {"2021", "2021-01-01", "2021-12-31", "2021"},
        {"2021-21", "2021-03-01", "2021-05-31", "2021"},
        {"2021-24", "2021-12-01", "2022-02-28", "2021"},
        {"9999-24", "9999-12-01", "9999-12-31", "9999"},
        {"2021-34", "2021-04-01", "2021-06-30", "2021"},
        {"", "", "", ""},
    };
    char text[IBID_DATE_SIZE];

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        IbidDate date = ibid_date_from_iso(cases[i][0]);

        g_assert_cmpstr(dates_first_day(date, text), ==, cases[i][1]);
        g_assert_cmpstr(dates_last_day(date, text), ==, cases[i][2]);
        g_assert_cmpstr(dates_plain(date, text), ==, cases[i][3]);
    }
}

/* By hand, and as dateutil's relativedelta has them. */
static void spans_are_durations(void)
{
    static const char *const cases[][3] = {
        {"2020-01-15", "2021-03-04", "P1Y1M17D"},
        {"2021-03-04", "2020-01-15", "-P1Y1M17D"},
        {"2020-02-29", "2021-03-01", "P1Y1D"},
        {"2021-01-31", "2021-02-28", "P28D"},
        {"2021-03-04", "2021-03-04", "P0D"},
        {"2021-03", "2021-11-04", "P8M"},
        {"2021-03", "2021-03-31", "P0M"},
        {"2019", "2021-11-04", "P2Y"},
        {"2021-24", "2019-01-02", "-P2Y"},
        {"2021", "2021", "P0Y"},
        {"", "2021", ""},
        {"0001-01-01", "9999-12-31", "P9998Y11M30D"},
    };
    char text[DATES_SPAN_SIZE];

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpstr(
            dates_span(ibid_date_from_iso(cases[i][0]), ibid_date_from_iso(cases[i][1]), text), ==,
            cases[i][2]);
}

static void text_becomes_ascii(void)
{
    g_autoptr(GString) out = g_string_new(NULL);

    ascii_append(out, "a \"b\" & \\ é\n😀~");
    g_assert_cmpstr(out->str, ==, "a &#34;b&#34; &#38; &#92; &#233;&#10;&#128512;~");
}

/* Files are FOLDER/FORMAT.0 and those beside it; folders FOLDER/FORMAT. */
static int write_graph(const IbidGraph *graph, IbidStore *store, const char *folder)
{
    const IbidExportFormat *format;

    for (size_t i = 0; (format = ibid_export_format(i)) != NULL; i++) {
        g_autofree char *first =
            g_strdup_printf("%s/%s%s", folder, format->name, format->is_folder ? "" : ".0");
        const IbidExportOptions options = {.measures = "all"};
        g_autoptr(GPtrArray) files = NULL;

        if (store == NULL && g_str_has_suffix(format->name, "-csv"))
            continue;
        g_mkdir_with_parents(format->is_folder ? first : folder, 0777);
        files = exported_files(format->name, first, store, graph, &options, NULL);
        for (guint k = 0; k < files->len; k++) {
            const ExportedFile *file = exported_file(files, k);

            if (!g_file_set_contents(file->name, file->content->str, (gssize)file->content->len,
                                     NULL))
                return 1;
        }
    }
    return 0;
}

/* With --write FOLDER, writes graphs in all formats there, for check_formats.py. */
static int write_all(const char *folder)
{
    static const char *const texts[][2] = {{"empty", ""}, {"single", "a"}};
    g_auto(LittleCorpus) corpus = little_corpus_new(LITTLE_N_ARTICLES);
    g_autoptr(IbidGraph) nasty = nasty_graph();
    g_autofree char *little_folder = g_build_filename(folder, "little", NULL);
    g_autofree char *nasty_folder = g_build_filename(folder, "nasty", NULL);

    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(IbidGraph) graph = fixture_graph_of(texts[i][1]);
        g_autofree char *path = g_build_filename(folder, texts[i][0], NULL);

        if (write_graph(graph, NULL, path) != 0)
            return 1;
    }
    return write_graph(corpus.graph, corpus.store, little_folder) ||
           write_graph(nasty, NULL, nasty_folder);
}

int main(int argc, char **argv)
{
    if (argc == 3 && g_str_equal(argv[1], "--write"))
        return write_all(argv[2]);
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/formats/igraph-reads-gml", igraph_reads_gml);
    g_test_add_func("/formats/igraph-reads-pajek", igraph_reads_pajek);
    g_test_add_func("/formats/empty-graphs-are-read", empty_graphs_are_read);
    g_test_add_func("/formats/bytes-are-the-same", bytes_are_the_same);
    g_test_add_func("/formats/siblings-are-named", siblings_are_named);
    g_test_add_func("/formats/several-files-need-a-name", several_files_need_a_name);
    g_test_add_func("/formats/dates-have-a-first-and-last-day", dates_have_a_first_and_last_day);
    g_test_add_func("/formats/spans-are-durations", spans_are_durations);
    g_test_add_func("/formats/text-becomes-ascii", text_becomes_ascii);
    return g_test_run();
}
