#include <ibid/error.h>
#include <string.h>

#include "export/export_context.h"

typedef struct {
    IbidExportFormat told;
    bool (*write)(const ExportContext *context, GString *out, GError **error);
    bool reads_store;    /* and no measures */
    unsigned leaves_out; /* what it does not tell of MEASURED_ALL */
} Format;

static const Format formats[] = {
    {.told = {.name = "graphml",
              .file = "graph.graphml",
              .summary = "the graph with all attributes, for Gephi, networkx, igraph"},
     .write = export_graphml},
    {.told = {.name = "references-csv",
              .file = "references.csv",
              .summary = "one row a reference, with its evidence"},
     .write = export_references_csv,
     .reads_store = true},
    {.told = {.name = "pieces-csv",
              .file = "pieces.csv",
              .summary = "one row a document, with the piece it belongs to"},
     .write = export_pieces_csv,
     .reads_store = true},
    {.told = {.name = "gexf",
              .summary = "GEXF 1.3 with dates, places, sizes and colours, for Gephi"},
     .write = export_gexf},
    {.told = {.name = "gml", .summary = "GML, ASCII; the title is an attribute"},
     .write = export_gml},
    {.told = {.name = "pajek",
              .summary = "network, clusters, LCS and titles, for Pajek",
              .parts = {".net", ".clu", ".vec", ".nam"}},
     .write = export_pajek},
    {.told = {.name = "dot", .summary = "DOT, for Graphviz"}, .write = export_dot},
    {.told = {.name = "cytoscape", .summary = "JSON for Cytoscape and cytoscape.js"},
     .write = export_cytoscape},
    {.told = {.name = "graphology", .summary = "JSON for graphology and sigma"},
     .write = export_graphology},
    {.told = {.name = "gephi",
              .summary = "tables of nodes and edges, for Gephi",
              .parts = {"nodes", "edges"}},
     .write = export_gephi},
    {.told = {.name = "neo4j",
              .summary = "tables of nodes and relationships, for Neo4j",
              .parts = {"nodes", "edges"}},
     .write = export_neo4j},
    {.told = {.name = "vosviewer",
              .summary = "map and network of the pieces, and both as JSON, for VOSviewer",
              .parts = {"map", "network", ".json"}},
     .write = export_vosviewer,
     .leaves_out = MEASURED_SCORES},
    {.told = {.name = "opencitations", .summary = "one row a citation, as OpenCitations has them"},
     .write = export_opencitations,
     .leaves_out = MEASURED_ALL},
    {.told = {.name = "histcite", .summary = "one row a piece, as HistCite lists them"},
     .write = export_histcite,
     .leaves_out = MEASURED_ALL},
    {.told = {.name = "csl-json",
              .summary = "bibliography for Zotero, pandoc and other citation processors"},
     .write = export_csl_json,
     .leaves_out = MEASURED_ALL},
    {.told = {.name = "bibtex", .summary = "bibliography for BibTeX and biblatex"},
     .write = export_bibtex,
     .leaves_out = MEASURED_ALL},
    {.told = {.name = "ris", .summary = "bibliography for reference managers"},
     .write = export_ris,
     .leaves_out = MEASURED_ALL},
    {.told = {.name = "jsonld", .summary = "linked data with schema.org's citation"},
     .write = export_jsonld,
     .leaves_out = MEASURED_ALL},
    {.told = {.name = "backlinks",
              .summary =
                  "a folder of Markdown pages for Obsidian: who cites a piece, in which words",
              .is_folder = true},
     .write = export_backlinks,
     .leaves_out = MEASURED_ALL},
    {.told = {.name = "tables",
              .summary = "a folder of CSV tables with types, for Parquet, DuckDB, pandas",
              .is_folder = true},
     .write = export_tables,
     .leaves_out = MEASURED_PLACES},
    {.told = {.name = "svg",
              .summary = "drawing of the pieces through time, for browsers and Inkscape"},
     .write = export_svg,
     .leaves_out = MEASURED_ALL},
    {.told = {.name = "json", .summary = "the graph with the same attributes as GraphML"},
     .write = export_json},
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

/* Adds what the format reads to `context`, and has it write. */
static bool write_format(const Format *format, ExportContext *context, GString *out,
                         const IbidExportOptions *options, GError **error)
{
    g_autoptr(Measured) measured = NULL;

    if (context->store == NULL && format->reads_store) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "format \"%s\" needs a corpus",
                    format->told.name);
        return false;
    }
    if (!format->reads_store &&
        (measured = measured_new(context->graph, options, MEASURED_ALL & ~format->leaves_out,
                                 error)) == NULL)
        return false;
    context->measured = measured;
    return format->write(context, out, error);
}

static void complain_of_several(const Format *format, GError **error)
{
    if (format->told.is_folder)
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                    "format \"%s\" writes a folder; name a new or empty one (--output)",
                    format->told.name);
    else
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                    "format \"%s\" writes %zu files; name the first of them (--output)",
                    format->told.name, n_parts(format));
}

GString *ibid_export(const char *name, IbidStore *store, const IbidGraph *graph,
                     const IbidExportOptions *options, GError **error)
{
    const Format *format = find_format(name, error);
    g_autoptr(GString) out = g_string_new(NULL);
    ExportContext context = {.store = store, .graph = graph};

    if (format == NULL)
        return NULL;
    if (n_parts(format) > 0 || format->told.is_folder) {
        complain_of_several(format, error);
        return NULL;
    }
    return write_format(format, &context, out, options, error) ? g_steal_pointer(&out) : NULL;
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

/* Returns: (transfer full) char *, or NULL with IBID_ERROR_USAGE. */
static GPtrArray *name_files(const Format *format, const char *first, GError **error)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);

    g_ptr_array_add(names, g_strdup(first));
    for (size_t i = 1; i < n_parts(format); i++) {
        g_ptr_array_add(names, part_name(&format->told, i, first));
        if (!g_str_equal(g_ptr_array_index(names, i), first))
            continue;
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                    "%s is the name of another file of format \"%s\"; the first is %s", first,
                    format->told.name, format->told.parts[0]);
        return NULL;
    }
    return g_steal_pointer(&names);
}

static void free_content(gpointer content)
{
    g_string_free(content, TRUE);
}

static bool write_files(const Format *format, const char *first, ExportContext *context,
                        const IbidExportOptions *options, GError **error)
{
    g_autoptr(GPtrArray) names = name_files(format, first, error);
    g_autoptr(GPtrArray) contents = g_ptr_array_new_with_free_func(free_content);

    if (names == NULL)
        return false;
    for (guint i = 0; i < names->len; i++)
        g_ptr_array_add(contents, g_string_new(NULL));
    context->siblings = (GString *const *)contents->pdata + 1;
    if (!write_format(format, context, g_ptr_array_index(contents, 0), options, error))
        return false;
    for (guint i = 0; i < names->len; i++)
        if (!context->write(g_ptr_array_index(names, i), g_ptr_array_index(contents, i),
                            context->data, error))
            return false;
    return true;
}

bool export_in_folder(const ExportContext *context, const char *name, const GString *content,
                      GError **error)
{
    g_autofree char *path = g_build_filename(context->folder, name, NULL);

    return context->write(path, content, context->data, error);
}

bool ibid_export_files(const char *name, const char *path, IbidStore *store, const IbidGraph *graph,
                       const IbidExportOptions *options, IbidExportWrite write, gpointer data,
                       GError **error)
{
    const Format *format = find_format(name, error);
    ExportContext context = {.store = store, .graph = graph, .write = write, .data = data};

    if (format == NULL)
        return false;
    if (!format->told.is_folder)
        return write_files(format, path, &context, options, error);
    context.folder = path;
    return write_format(format, &context, NULL, options, error);
}
