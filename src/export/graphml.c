#include <libxml/xmlwriter.h>

#include "export/attributes.h"
#include "export/export_context.h"

#include <ibid/error.h>

#define NAMESPACE "http://graphml.graphdrawing.org/xmlns"
#define DIRECTION                                                                                  \
    " Edges run from the citing piece to the cited one, and from a piece to its date. "

G_DEFINE_AUTOPTR_CLEANUP_FUNC(xmlTextWriter, xmlFreeTextWriter)

/* Names of types in GraphML. */
static const char *const type_names[] = {
    [ATTRIBUTE_STRING] = "string",
    [ATTRIBUTE_INT] = "int",
    [ATTRIBUTE_DOUBLE] = "double",
    [ATTRIBUTE_BOOLEAN] = "boolean",
};

static const xmlChar *xml(const char *text)
{
    return (const xmlChar *)text;
}

static void open_element(xmlTextWriter *writer, const char *name)
{
    xmlTextWriterStartElement(writer, xml(name));
}

static void write_attribute(xmlTextWriter *writer, const char *name, const char *value)
{
    xmlTextWriterWriteAttribute(writer, xml(name), xml(value));
}

static void write_vertex_number(xmlTextWriter *writer, const char *name, size_t vertex)
{
    xmlTextWriterWriteFormatAttribute(writer, xml(name), "n%zu", vertex);
}

/* Keys are "v_label", "e_weight" …: Gephi and others take "d0" and the like for their own. */
static void write_keys(xmlTextWriter *writer, const char *element, char prefix,
                       const Attribute *attributes, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        open_element(writer, "key");
        xmlTextWriterWriteFormatAttribute(writer, xml("id"), "%c_%s", prefix, attributes[i].name);
        write_attribute(writer, "for", element);
        write_attribute(writer, "attr.name", attributes[i].name);
        write_attribute(writer, "attr.type", type_names[attributes[i].type]);
        xmlTextWriterEndElement(writer);
    }
}

static void write_value(xmlTextWriter *writer, AttributeType type, const AttributeValue *value)
{
    char number[G_ASCII_DTOSTR_BUF_SIZE];

    switch (type) {
    case ATTRIBUTE_STRING:
        xmlTextWriterWriteString(writer, xml(value->string));
        break;
    case ATTRIBUTE_INT:
        xmlTextWriterWriteFormatString(writer, "%" G_GINT64_FORMAT, value->integer);
        break;
    case ATTRIBUTE_DOUBLE:
        g_ascii_formatd(number, sizeof number, "%." G_STRINGIFY(ATTRIBUTE_DIGITS) "g", value->real);
        xmlTextWriterWriteString(writer, xml(number));
        break;
    case ATTRIBUTE_BOOLEAN:
        xmlTextWriterWriteString(writer, xml(value->boolean ? "true" : "false"));
        break;
    }
}

static void write_data(xmlTextWriter *writer, char prefix, const Measured *measured, size_t number,
                       const Attribute *attributes, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        g_auto(AttributeValue) value = {0};

        attribute_read(&attributes[i], measured, number, &value);
        if (!value.known)
            continue;
        open_element(writer, "data");
        xmlTextWriterWriteFormatAttribute(writer, xml("key"), "%c_%s", prefix, attributes[i].name);
        write_value(writer, attributes[i].type, &value);
        xmlTextWriterEndElement(writer);
    }
}

static void write_graph(xmlTextWriter *writer, const Measured *measured)
{
    const IbidGraph *graph = measured->graph;
    size_t n_of_vertex, n_of_arc;
    const Attribute *of_vertex = vertex_attributes(measured, &n_of_vertex);
    const Attribute *of_arc = arc_attributes(&n_of_arc);

    write_keys(writer, "node", 'v', of_vertex, n_of_vertex);
    write_keys(writer, "edge", 'e', of_arc, n_of_arc);
    open_element(writer, "graph");
    write_attribute(writer, "id", "citations");
    write_attribute(writer, "edgedefault", "directed");
    for (size_t i = 0; i < ibid_graph_n_vertices(graph); i++) {
        open_element(writer, "node");
        write_vertex_number(writer, "id", i);
        write_data(writer, 'v', measured, i, of_vertex, n_of_vertex);
        xmlTextWriterEndElement(writer);
    }
    for (size_t i = 0; i < ibid_graph_n_arcs(graph); i++) {
        open_element(writer, "edge");
        write_vertex_number(writer, "source", ibid_graph_arc(graph, i)->citing);
        write_vertex_number(writer, "target", ibid_graph_arc(graph, i)->cited);
        write_data(writer, 'e', measured, i, of_arc, n_of_arc);
        xmlTextWriterEndElement(writer);
    }
    xmlTextWriterEndElement(writer);
}

static int append_bytes(void *out, const char *bytes, int length)
{
    g_string_append_len(out, bytes, length);
    return length;
}

/* Returns: (transfer full) a writer that appends to `out`, or NULL when memory is out. */
static xmlTextWriter *writer_to(GString *out)
{
    xmlOutputBufferPtr output = xmlOutputBufferCreateIO(append_bytes, NULL, out, NULL);
    xmlTextWriter *writer = output == NULL ? NULL : xmlNewTextWriter(output);

    if (writer == NULL && output != NULL)
        xmlOutputBufferClose(output);
    return writer;
}

bool export_graphml(const ExportContext *context, GString *out, GError **error)
{
    g_autoptr(Measured) measured = measured_new(context->graph, context->options, error);
    g_autoptr(xmlTextWriter) writer = measured == NULL ? NULL : writer_to(out);

    if (measured == NULL)
        return false;
    if (writer != NULL) {
        xmlTextWriterSetIndent(writer, 1);
        xmlTextWriterStartDocument(writer, NULL, "UTF-8", NULL);
        open_element(writer, "graphml");
        write_attribute(writer, "xmlns", NAMESPACE);
        xmlTextWriterWriteComment(writer, xml(DIRECTION));
        write_graph(writer, measured);
    }
    /* Of all failures only running out of memory is left, and it sticks to the writer. */
    if (writer != NULL && xmlTextWriterEndDocument(writer) >= 0 && xmlTextWriterFlush(writer) >= 0)
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_NUMERIC, "ran out of memory writing GraphML");
    return false;
}
