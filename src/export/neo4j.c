#include "export/csv_out.h"
#include "export/export_context.h"

/*
 * Tables for "neo4j-admin database import".  Source:
 * https://neo4j.com/docs/operations-manual/current/tools/neo4j-admin/neo4j-admin-import/.
 */

static const char *const type_names[] = {
    [ATTRIBUTE_STRING] = "string",
    [ATTRIBUTE_INT] = "long",
    [ATTRIBUTE_DOUBLE] = "double",
    [ATTRIBUTE_BOOLEAN] = "boolean",
};

/* Of vertices, by kind. */
static const char *const labels[] = {
    [IBID_VERTEX_PIECE] = "Piece",
    [IBID_VERTEX_STUB] = "Stub",
    [IBID_VERTEX_EXTERNAL] = "External",
    [IBID_VERTEX_DATE] = "Date",
};

/* Names of authors have semicolons between, as Neo4j wants arrays. */
static void append_columns(CsvRow *row, const Records *records)
{
    for (size_t i = 0; i < records->n_attributes; i++) {
        const Attribute *attribute = &records->attributes[i];
        g_autofree char *column =
            g_strdup_printf("%s:%s%s", attribute->name, type_names[attribute->type],
                            g_str_equal(attribute->name, "authors") ? "[]" : "");

        csv_exact(row, column);
    }
}

static void append_nodes(CsvRow *row, const Measured *measured)
{
    g_auto(Records) vertices = records_of_vertices(measured);

    vertices.tells_unknown = true;
    csv_exact(row, "id:ID");
    append_columns(row, &vertices);
    csv_exact(row, ":LABEL");
    csv_end(row);
    while (records_next(&vertices)) {
        csv_out_id(row, vertices.number);
        while (records_next_value(&vertices))
            csv_out_value(row, &vertices);
        csv_exact(row, labels[ibid_graph_vertex(measured->graph, vertices.number)->kind]);
        csv_end(row);
    }
}

static void append_edges(CsvRow *row, const Measured *measured)
{
    g_auto(Records) arcs = records_of_arcs(measured);

    arcs.tells_unknown = true;
    csv_exact(row, ":START_ID");
    csv_exact(row, ":END_ID");
    append_columns(row, &arcs);
    csv_exact(row, ":TYPE");
    csv_end(row);
    while (records_next(&arcs)) {
        const IbidArc *arc = ibid_graph_arc(measured->graph, arcs.number);

        csv_out_id(row, arc->citing);
        csv_out_id(row, arc->cited);
        while (records_next_value(&arcs))
            csv_out_value(row, &arcs);
        csv_exact(row, arc->kind == IBID_ARC_CITES ? "CITES" : "PUBLISHED");
        csv_end(row);
    }
}

bool export_neo4j(const ExportContext *context, GString *out, GError **error)
{
    CsvRow nodes = {.out = out}, edges = {.out = context->siblings[0]};

    (void)error;
    append_nodes(&nodes, context->measured);
    append_edges(&edges, context->measured);
    return true;
}
