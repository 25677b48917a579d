#include "export/export_context.h"
#include "export/records.h"
#include "export/xml_out.h"

#define NAMESPACE "http://graphml.graphdrawing.org/xmlns"

/* Names of types in GraphML. */
static const char *const type_names[] = {
    [ATTRIBUTE_STRING] = "string",
    [ATTRIBUTE_INT] = "int",
    [ATTRIBUTE_DOUBLE] = "double",
    [ATTRIBUTE_BOOLEAN] = "boolean",
};

/* Keys are "v_label", "e_weight" …: Gephi and others take "d0" and the like for their own. */
static void write_keys(xmlTextWriter *writer, const char *element, char prefix,
                       const Records *records)
{
    for (size_t i = 0; i < records->n_attributes; i++) {
        const Attribute *attribute = &records->attributes[i];

        xml_open(writer, "key");
        xml_key(writer, "id", prefix, attribute->name);
        xml_attribute(writer, "for", element);
        xml_attribute(writer, "attr.name", attribute->name);
        xml_attribute(writer, "attr.type", type_names[attribute->type]);
        xml_close(writer);
    }
}

static void write_data(xmlTextWriter *writer, char prefix, Records *records)
{
    char buffer[ATTRIBUTE_TEXT_SIZE];

    while (records_next_value(records)) {
        xml_open(writer, "data");
        xml_key(writer, "key", prefix, records->attribute->name);
        xml_text(writer, attribute_text(records->attribute->type, &records->value, buffer));
        xml_close(writer);
    }
}

static void write_nodes(xmlTextWriter *writer, Records *vertices)
{
    while (records_next(vertices)) {
        xml_open(writer, "node");
        xml_number(writer, "id", 'n', vertices->number);
        write_data(writer, 'v', vertices);
        xml_close(writer);
    }
}

static void write_edges(xmlTextWriter *writer, Records *arcs)
{
    while (records_next(arcs)) {
        const IbidArc *arc = ibid_graph_arc(arcs->measured->graph, arcs->number);

        xml_open(writer, "edge");
        xml_number(writer, "source", 'n', arc->citing);
        xml_number(writer, "target", 'n', arc->cited);
        write_data(writer, 'e', arcs);
        xml_close(writer);
    }
}

bool export_graphml(const ExportContext *context, GString *out, GError **error)
{
    g_autoptr(xmlTextWriter) writer = xml_writer(out);
    g_auto(Records) vertices = records_of_vertices(context->measured);
    g_auto(Records) arcs = records_of_arcs(context->measured);

    if (writer != NULL) {
        xml_open(writer, "graphml");
        xml_attribute(writer, "xmlns", NAMESPACE);
        xml_comment(writer, " " EXPORT_DIRECTION " ");
        write_keys(writer, "node", 'v', &vertices);
        write_keys(writer, "edge", 'e', &arcs);
        xml_open(writer, "graph");
        xml_attribute(writer, "id", "citations");
        xml_attribute(writer, "edgedefault", "directed");
        write_nodes(writer, &vertices);
        write_edges(writer, &arcs);
    }
    return xml_end(writer, "GraphML", error);
}
