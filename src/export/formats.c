#include <ibid/error.h>

#include "export/export_context.h"

static const IbidExportFormat formats[] = {
    {"graphml", "graph.graphml", "the graph with all attributes, for Gephi, networkx, igraph"},
    {"references-csv", "references.csv", "one row a reference, with its evidence"},
    {"pieces-csv", "pieces.csv", "one row a document, with the piece it belongs to"},
    {"json", NULL, "the graph with the same attributes as GraphML"},
};

/* In the order of `formats`. */
static bool (*const writers[])(const ExportContext *, GString *, GError **) = {
    export_graphml, export_references_csv, export_pieces_csv, export_json};
G_STATIC_ASSERT(G_N_ELEMENTS(formats) == G_N_ELEMENTS(writers));

const IbidExportFormat *ibid_export_formats(size_t *ret_n)
{
    *ret_n = G_N_ELEMENTS(formats);
    return formats;
}

/* Likewise. */
static const bool reads_store[] = {false, true, true, false};
G_STATIC_ASSERT(G_N_ELEMENTS(formats) == G_N_ELEMENTS(reads_store));

static void set_unknown_format(const char *format, GError **error)
{
    g_autoptr(GString) names = g_string_new(NULL);

    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++)
        g_string_append_printf(names, "%s%s", i > 0 ? ", " : "", formats[i].name);
    g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "there is no format \"%s\"; there are: %s",
                format, names->str);
}

GString *ibid_export(const char *format, IbidStore *store, const IbidGraph *graph,
                     const IbidExportOptions *options, GError **error)
{
    const ExportContext context = {store, graph, options};
    g_autoptr(GString) out = NULL;
    size_t i = 0;

    while (i < G_N_ELEMENTS(formats) && !g_str_equal(formats[i].name, format))
        i++;
    if (i == G_N_ELEMENTS(formats)) {
        set_unknown_format(format, error);
        return NULL;
    }
    if (store == NULL && reads_store[i]) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "format \"%s\" needs a corpus", format);
        return NULL;
    }
    out = g_string_new(NULL);
    return writers[i](&context, out, error) ? g_steal_pointer(&out) : NULL;
}
