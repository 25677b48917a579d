#include "export/csv_out.h"
#include "export/export_context.h"

/* Tables for Gephi's "Import spreadsheet".  Source:
 * https://docs.gephi.org/desktop/User_Manual/Import/CSV. */

/* Gephi knows some columns by name. */
static const char *column_of(const Attribute *attribute)
{
    if (g_str_equal(attribute->name, "label"))
        return "Label";
    return g_str_equal(attribute->name, "weight") ? "Weight" : attribute->name;
}

static void append_header(CsvRow *row, const char *const *own, size_t n, const Records *records)
{
    for (size_t i = 0; i < n; i++)
        csv_exact(row, own[i]);
    for (size_t i = 0; i < records->n_attributes; i++)
        csv_exact(row, column_of(&records->attributes[i]));
    csv_end(row);
}

static void append_nodes(CsvRow *row, const Measured *measured)
{
    static const char *const own[] = {"Id"};
    g_auto(Records) vertices = records_of_vertices(measured);

    vertices.tells_unknown = true;
    append_header(row, own, G_N_ELEMENTS(own), &vertices);
    while (records_next(&vertices)) {
        csv_out_id(row, vertices.number);
        while (records_next_value(&vertices))
            csv_out_value(row, &vertices);
        csv_end(row);
    }
}

static void append_edges(CsvRow *row, const Measured *measured)
{
    static const char *const own[] = {"Source", "Target", "Type"};
    g_auto(Records) arcs = records_of_arcs(measured);

    arcs.tells_unknown = true;
    append_header(row, own, G_N_ELEMENTS(own), &arcs);
    while (records_next(&arcs)) {
        const IbidArc *arc = ibid_graph_arc(measured->graph, arcs.number);

        csv_out_id(row, arc->citing);
        csv_out_id(row, arc->cited);
        csv_exact(row, "Directed");
        while (records_next_value(&arcs))
            csv_out_value(row, &arcs);
        csv_end(row);
    }
}

bool export_gephi(const ExportContext *context, GString *out, GError **error)
{
    CsvRow nodes = {.out = out}, edges = {.out = context->siblings[0]};

    (void)error;
    append_nodes(&nodes, context->measured);
    append_edges(&edges, context->measured);
    return true;
}
