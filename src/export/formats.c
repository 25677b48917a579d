#include <ibid/error.h>
#include <string.h>

#include "export/export_context.h"

typedef struct {
    IbidExportFormat told;
    bool (*write)(const ExportContext *context, GString *out, GError **error);
    bool reads_store; /* and no measures */
} Format;

static const Format formats[] = {
    {{"graphml",
      "graph.graphml",
      "the graph with all attributes, for Gephi, networkx, igraph",
      {NULL}},
     export_graphml,
     false},
    {{"references-csv", "references.csv", "one row a reference, with its evidence", {NULL}},
     export_references_csv,
     true},
    {{"pieces-csv", "pieces.csv", "one row a document, with the piece it belongs to", {NULL}},
     export_pieces_csv,
     true},
    {{"gexf", NULL, "GEXF 1.3 with dates, places, sizes and colours, for Gephi", {NULL}},
     export_gexf,
     false},
    {{"gml", NULL, "GML, ASCII; the title is an attribute", {NULL}}, export_gml, false},
    {{"pajek",
      NULL,
      "network, clusters, LCS and titles, for Pajek",
      {".net", ".clu", ".vec", ".nam"}},
     export_pajek,
     false},
    {{"dot", NULL, "DOT, for Graphviz", {NULL}}, export_dot, false},
    {{"cytoscape", NULL, "JSON for Cytoscape and cytoscape.js", {NULL}}, export_cytoscape, false},
    {{"graphology", NULL, "JSON for graphology and sigma", {NULL}}, export_graphology, false},
    {{"gephi", NULL, "tables of nodes and edges, for Gephi", {"nodes", "edges"}},
     export_gephi,
     false},
    {{"neo4j", NULL, "tables of nodes and relationships, for Neo4j", {"nodes", "edges"}},
     export_neo4j,
     false},
    {{"vosviewer", NULL, "map and network of the pieces, for VOSviewer", {"map", "network"}},
     export_vosviewer,
     false},
    {{"opencitations", NULL, "one row a citation, as OpenCitations has them", {NULL}},
     export_opencitations,
     false},
    {{"histcite", NULL, "one row a piece, as HistCite lists them", {NULL}}, export_histcite, false},
    {{"csl-json", NULL, "bibliography for Zotero, pandoc and other citation processors", {NULL}},
     export_csl_json,
     false},
    {{"bibtex", NULL, "bibliography for BibTeX and biblatex", {NULL}}, export_bibtex, false},
    {{"ris", NULL, "bibliography for reference managers", {NULL}}, export_ris, false},
    {{"jsonld", NULL, "linked data with schema.org's citation", {NULL}}, export_jsonld, false},
    {{"svg", NULL, "drawing of the pieces through time, for browsers and Inkscape", {NULL}},
     export_svg,
     false},
    {{"json", NULL, "the graph with the same attributes as GraphML", {NULL}}, export_json, false},
};

const IbidExportFormat *ibid_export_format(size_t number)
{
    return number < G_N_ELEMENTS(formats) ? &formats[number].told : NULL;
}

static const Format *find_format(const char *name, GError **error)
{
    g_autoptr(GString) names = g_string_new(NULL);

    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++) {
        if (g_str_equal(formats[i].told.name, name))
            return &formats[i];
        g_string_append_printf(names, "%s%s", i > 0 ? ", " : "", formats[i].told.name);
    }
    g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "there is no format \"%s\"; there are: %s",
                name, names->str);
    return NULL;
}

static size_t n_parts(const Format *format)
{
    size_t n = 0;

    while (n < IBID_EXPORT_PARTS && format->told.parts[n] != NULL)
        n++;
    return n;
}

/* Fills `outs`, one a file of the format. */
static bool write_files(const Format *format, IbidStore *store, const IbidGraph *graph,
                        const IbidExportOptions *options, GString *const *outs, GError **error)
{
    g_autoptr(Measured) measured = NULL;
    ExportContext context = {.store = store, .graph = graph, .siblings = outs + 1};

    if (store == NULL && format->reads_store) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "format \"%s\" needs a corpus",
                    format->told.name);
        return false;
    }
    if (!format->reads_store && (measured = measured_new(graph, options, error)) == NULL)
        return false;
    context.measured = measured;
    return format->write(&context, outs[0], error);
}

GString *ibid_export(const char *name, IbidStore *store, const IbidGraph *graph,
                     const IbidExportOptions *options, GError **error)
{
    const Format *format = find_format(name, error);
    g_autoptr(GString) out = g_string_new(NULL);

    if (format == NULL)
        return NULL;
    if (n_parts(format) > 0) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                    "format \"%s\" writes %zu files; name the first of them (--output)", name,
                    n_parts(format));
        return NULL;
    }
    return write_files(format, store, graph, options, &out, error) ? g_steal_pointer(&out) : NULL;
}

static void file_free(gpointer data)
{
    IbidExportFile *file = data;

    g_free(file->name);
    if (file->content != NULL)
        g_string_free(file->content, TRUE);
    g_free(file);
}

/* The name of part `part` of a format, whose first file is called `first`. */
static char *part_name(const IbidExportFormat *format, size_t part, const char *first)
{
    const char *what = format->parts[part], *base = strrchr(first, '/'), *ending;
    g_autofree char *stem = NULL;

    base = base == NULL ? first : base + 1;
    ending = *base == '\0' ? NULL : strrchr(base + 1, '.'); /* ".hidden" has none */
    stem = ending == NULL ? g_strdup(first) : g_strndup(first, (size_t)(ending - first));
    if (part == 0)
        return g_strdup(first);
    if (what[0] == '.')
        return g_strconcat(stem, what, NULL);
    if (g_str_has_suffix(stem + (base - first), format->parts[0]))
        stem[strlen(stem) - strlen(format->parts[0])] = '\0';
    else
        return g_strconcat(stem, "-", what, ending, NULL);
    return g_strconcat(stem, what, ending, NULL);
}

/* Returns: (transfer full) IbidExportFile *, empty ones; or NULL with IBID_ERROR_USAGE. */
static GPtrArray *name_files(const Format *format, const char *first, GError **error)
{
    g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func(file_free);

    for (size_t i = 0; i < MAX(1, n_parts(format)); i++) {
        IbidExportFile *file = g_new0(IbidExportFile, 1);

        file->name = i == 0 ? g_strdup(first) : part_name(&format->told, i, first);
        file->content = g_string_new(NULL);
        g_ptr_array_add(files, file);
        if (i == 0 || !g_str_equal(file->name, first))
            continue;
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                    "%s is the name of another file of format \"%s\"; the first is %s", first,
                    format->told.name, format->told.parts[0]);
        return NULL;
    }
    return g_steal_pointer(&files);
}

GPtrArray *ibid_export_files(const char *name, const char *first, IbidStore *store,
                             const IbidGraph *graph, const IbidExportOptions *options,
                             GError **error)
{
    const Format *format = find_format(name, error);
    g_autoptr(GPtrArray) files = format == NULL ? NULL : name_files(format, first, error);
    GString *outs[IBID_EXPORT_PARTS] = {NULL};

    if (files == NULL)
        return NULL;
    for (guint i = 0; i < files->len; i++)
        outs[i] = ((IbidExportFile *)g_ptr_array_index(files, i))->content;
    return write_files(format, store, graph, options, outs, error) ? g_steal_pointer(&files) : NULL;
}
