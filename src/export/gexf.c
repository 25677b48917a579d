#include "export/dates.h"
#include "export/export_context.h"
#include "export/look.h"
#include "export/records.h"
#include "export/xml_out.h"

/* Source: GEXF 1.3, https://gexf.net/schema.html. */
#define NAMESPACE "http://gexf.net/1.3"
#define NAMESPACE_VIZ "http://gexf.net/1.3/viz"

static const char *const type_names[] = {
    [ATTRIBUTE_STRING] = "string",
    [ATTRIBUTE_INT] = "integer",
    [ATTRIBUTE_DOUBLE] = "double",
    [ATTRIBUTE_BOOLEAN] = "boolean",
};

/* GEXF has places of its own for these. */
static bool has_own_place(const Records *records, const Attribute *attribute)
{
    return !records_tells(records, attribute) || g_str_equal(attribute->name, "label") ||
           g_str_equal(attribute->name, "weight");
}

/* Ids are the names: graphology shows ids, the others titles. */
static void write_attributes(xmlTextWriter *writer, const char *class, const Records *records)
{
    xml_open(writer, "attributes");
    xml_attribute(writer, "class", class);
    xml_attribute(writer, "mode", "static");
    for (size_t i = 0; i < records->n_attributes; i++) {
        const Attribute *attribute = &records->attributes[i];

        if (has_own_place(records, attribute))
            continue;
        xml_open(writer, "attribute");
        xml_attribute(writer, "id", records_keyword(attribute));
        xml_attribute(writer, "title", records_keyword(attribute));
        xml_attribute(writer, "type", type_names[attribute->type]);
        xml_close(writer);
    }
    xml_close(writer);
}

static void write_values(xmlTextWriter *writer, Records *records)
{
    char buffer[ATTRIBUTE_TEXT_SIZE];

    xml_open(writer, "attvalues");
    while (records_next_value(records)) {
        if (has_own_place(records, records->attribute))
            continue;
        xml_open(writer, "attvalue");
        xml_attribute(writer, "for", records_keyword(records->attribute));
        xml_attribute(writer, "value",
                      attribute_text(records->attribute->type, &records->value, buffer));
        xml_close(writer);
    }
    xml_close(writer);
}

static void write_real(xmlTextWriter *writer, const char *name, double number)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];

    xml_attribute(writer, name, g_ascii_formatd(text, sizeof text, "%.1f", number));
}

static void write_look(xmlTextWriter *writer, const Look *look)
{
    xml_open(writer, "viz:color");
    xml_integer(writer, "r", look->red);
    xml_integer(writer, "g", look->green);
    xml_integer(writer, "b", look->blue);
    xml_close(writer);
    xml_open(writer, "viz:position");
    write_real(writer, "x", look->x);
    write_real(writer, "y", look->y);
    write_real(writer, "z", 0);
    xml_close(writer);
    xml_open(writer, "viz:size");
    write_real(writer, "value", look->size);
    xml_close(writer);
}

/* From its first day on; what has no date is always there. */
static void write_start(xmlTextWriter *writer, IbidDate date)
{
    char text[IBID_DATE_SIZE];

    if (date.precision != IBID_PRECISION_NONE)
        xml_attribute(writer, "start", dates_first_day(date, text));
}

static void write_nodes(xmlTextWriter *writer, Records *vertices)
{
    const Measured *measured = vertices->measured;
    g_autofree char *label = NULL;

    xml_open(writer, "nodes");
    while (records_next(vertices)) {
        Look look = look_of(measured, vertices->number);

        g_free(label);
        label = attribute_label(measured, vertices->number);
        xml_open(writer, "node");
        xml_number(writer, "id", 'n', vertices->number);
        xml_attribute(writer, "label", label);
        write_start(writer, attribute_date(measured, vertices->number));
        write_values(writer, vertices);
        write_look(writer, &look);
        xml_close(writer);
    }
    xml_close(writer);
}

/* A citation of the future is there only when both its ends are. */
static IbidDate later(IbidDate a, IbidDate b)
{
    return ibid_date_compare(a, b) < 0 ? b : a;
}

static void write_edges(xmlTextWriter *writer, Records *arcs)
{
    const Measured *measured = arcs->measured;

    xml_open(writer, "edges");
    while (records_next(arcs)) {
        const IbidArc *arc = ibid_graph_arc(measured->graph, arcs->number);

        xml_open(writer, "edge");
        xml_number(writer, "id", 'e', arcs->number);
        xml_number(writer, "source", 'n', arc->citing);
        xml_number(writer, "target", 'n', arc->cited);
        xml_integer(writer, "weight", attribute_weight(arc));
        write_start(writer, later(attribute_date(measured, arc->citing),
                                  attribute_date(measured, arc->cited)));
        write_values(writer, arcs);
        xml_close(writer);
    }
    xml_close(writer);
}

static void write_head(xmlTextWriter *writer)
{
    xml_open(writer, "gexf");
    xml_attribute(writer, "xmlns", NAMESPACE);
    xml_attribute(writer, "xmlns:viz", NAMESPACE_VIZ);
    xml_attribute(writer, "version", "1.3");
    xml_open(writer, "meta");
    xml_open(writer, "creator");
    xml_text(writer, "ibid");
    xml_close(writer);
    xml_open(writer, "description");
    xml_text(writer, EXPORT_DIRECTION);
    xml_close(writer);
    xml_close(writer);
    xml_open(writer, "graph");
    xml_attribute(writer, "defaultedgetype", "directed");
    xml_attribute(writer, "mode", "dynamic");
    xml_attribute(writer, "timeformat", "date");
}

bool export_gexf(const ExportContext *context, GString *out, GError **error)
{
    g_autoptr(xmlTextWriter) writer = xml_writer(out);
    g_auto(Records) vertices = records_of_vertices(context->measured);
    g_auto(Records) arcs = records_of_arcs(context->measured);

    vertices.skips_look = true;
    if (writer != NULL) {
        write_head(writer);
        write_attributes(writer, "node", &vertices);
        write_attributes(writer, "edge", &arcs);
        write_nodes(writer, &vertices);
        write_edges(writer, &arcs);
    }
    return xml_end(writer, "GEXF", error);
}
