#include "export/export_context.h"
#include "export/json_out.h"
#include "export/look.h"

/* What graphology's import() takes and sigma draws.  Source:
 * https://graphology.github.io/serialization.html. */

static void append_nodes(GString *out, const Measured *measured)
{
    g_auto(Records) vertices = records_of_vertices(measured);

    vertices.skips_look = true;
    while (records_next(&vertices)) {
        Look look = look_of(measured, vertices.number);
        char colour[LOOK_COLOUR_SIZE];
        g_autoptr(json_t) node = json_object();
        json_t *attributes = json_pack("{s:f, s:f, s:f, s:s}", "x", look.x, "y", look.y, "size",
                                       look.size, "color", look_colour(&look, colour));

        json_out_values(attributes, &vertices);
        json_object_set_new(node, "key", json_sprintf("n%zu", vertices.number));
        json_object_set_new(node, "attributes", attributes);
        json_out_line(out, node, vertices.number == 0);
    }
}

static void append_edges(GString *out, const Measured *measured)
{
    g_auto(Records) arcs = records_of_arcs(measured);

    while (records_next(&arcs)) {
        const IbidArc *arc = ibid_graph_arc(measured->graph, arcs.number);
        json_t *attributes = json_object();
        g_autoptr(json_t) edge =
            json_pack("{s:o, s:o, s:o, s:o}", "key", json_sprintf("e%zu", arcs.number), "source",
                      json_sprintf("n%u", arc->citing), "target", json_sprintf("n%u", arc->cited),
                      "attributes", attributes);

        json_out_values(attributes, &arcs);
        json_out_line(out, edge, arcs.number == 0);
    }
}

bool export_graphology(const ExportContext *context, GString *out, GError **error)
{
    (void)error;
    g_string_append(
        out, "{\"attributes\": {\"description\": \"" EXPORT_DIRECTION "\"},\n"
             "\"options\": {\"type\": \"directed\", \"multi\": false, \"allowSelfLoops\": false},\n"
             "\"nodes\": [");
    append_nodes(out, context->measured);
    g_string_append(out, "\n],\n\"edges\": [");
    append_edges(out, context->measured);
    g_string_append(out, "\n]}\n");
    return true;
}
