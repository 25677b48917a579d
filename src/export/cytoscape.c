#include "export/export_context.h"
#include "export/json_out.h"
#include "export/look.h"

/*
 * JSON that cytoscape.js takes as it is, Cytoscape imports, and networkx reads, which wants a
 * "value" and a "name".  Source: https://js.cytoscape.org/#notation/elements-json.
 */

static void append_nodes(GString *out, const Measured *measured)
{
    g_auto(Records) vertices = records_of_vertices(measured);

    vertices.skips_look = true;
    while (records_next(&vertices)) {
        Look look = look_of(measured, vertices.number);
        char colour[LOOK_COLOUR_SIZE];
        g_autoptr(json_t) node = json_object();
        json_t *data =
            json_pack("{s:o, s:o, s:f, s:s}", "id", json_sprintf("n%zu", vertices.number), "value",
                      json_sprintf("n%zu", vertices.number), "size", look.size, "color",
                      look_colour(&look, colour));

        json_out_values(data, &vertices);
        json_object_set(data, "name", json_object_get(data, "label"));
        json_object_set_new(node, "data", data);
        /* there y grows downwards */
        json_object_set_new(node, "position", json_pack("{s:f, s:f}", "x", look.x, "y", -look.y));
        json_out_line(out, node, vertices.number == 0);
    }
}

static void append_edges(GString *out, const Measured *measured)
{
    g_auto(Records) arcs = records_of_arcs(measured);

    while (records_next(&arcs)) {
        const IbidArc *arc = ibid_graph_arc(measured->graph, arcs.number);
        g_autoptr(json_t) edge = json_object();
        json_t *data =
            json_pack("{s:o, s:o, s:o}", "id", json_sprintf("e%zu", arcs.number), "source",
                      json_sprintf("n%u", arc->citing), "target", json_sprintf("n%u", arc->cited));

        json_out_values(data, &arcs);
        json_object_set_new(edge, "data", data);
        json_out_line(out, edge, arcs.number == 0);
    }
}

/* cytoscape.js would arrange what has places already, were it not told of the layout. */
bool export_cytoscape(const ExportContext *context, GString *out, GError **error)
{
    (void)error;
    g_string_append(out, "{\"format_version\": \"1.0\", \"generated_by\": \"ibid\", "
                         "\"target_cytoscapejs_version\": \"~3\",\n"
                         "\"directed\": true, \"multigraph\": false, "
                         "\"layout\": {\"name\": \"preset\"},\n"
                         "\"data\": {\"description\": \"" EXPORT_DIRECTION "\"},\n"
                         "\"elements\": {\"nodes\": [");
    append_nodes(out, context->measured);
    g_string_append(out, "\n],\n\"edges\": [");
    append_edges(out, context->measured);
    g_string_append(out, "\n]}}\n");
    return true;
}
