#include "export/export_context.h"
#include "export/json_out.h"

/* Rises when the meaning of a key changes. */
#define JSON_VERSION 1
#define DIRECTION "citing to cited; from a piece to its date"

static void append_nodes(GString *out, const Measured *measured)
{
    g_auto(Records) vertices = records_of_vertices(measured);

    while (records_next(&vertices)) {
        g_autoptr(json_t) node = json_object();

        json_object_set_new(node, "id", json_sprintf("n%zu", vertices.number));
        json_out_values(node, &vertices);
        json_out_line(out, node, vertices.number == 0);
    }
}

static void append_edges(GString *out, const Measured *measured)
{
    g_auto(Records) arcs = records_of_arcs(measured);

    while (records_next(&arcs)) {
        const IbidArc *arc = ibid_graph_arc(measured->graph, arcs.number);
        g_autoptr(json_t) edge = json_object();

        json_object_set_new(edge, "source", json_sprintf("n%u", arc->citing));
        json_object_set_new(edge, "target", json_sprintf("n%u", arc->cited));
        json_out_values(edge, &arcs);
        json_out_line(out, edge, arcs.number == 0);
    }
}

bool export_json(const ExportContext *context, GString *out, GError **error)
{
    (void)error;
    g_string_append_printf(out,
                           "{\"format\": \"ibid-graph\", \"version\": %d, \"directed\": true,\n"
                           "\"edges_run\": \"" DIRECTION "\",\n\"nodes\": [",
                           JSON_VERSION);
    append_nodes(out, context->measured);
    g_string_append(out, "\n],\n\"edges\": [");
    append_edges(out, context->measured);
    g_string_append(out, "\n]}\n");
    return true;
}
