#include "export/ascii.h"
#include "export/export_context.h"
#include "export/look.h"
#include "export/records.h"
#include <string.h>

/*
 * Source: M. Himsolt, "GML: A portable Graph File Format", University of Passau, 1997.  Numbers are
 * of 32 bits there, and reals have a point.
 */

/* In GML, "label" is what is unique. */
static const char *name_of(const Attribute *attribute)
{
    return g_str_equal(attribute->name, "label") ? "caption" : records_keyword(attribute);
}

static void append_real(GString *out, double number)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];
    const char *exponent;

    g_ascii_formatd(text, sizeof text, "%." G_STRINGIFY(ATTRIBUTE_DIGITS) "g", number);
    exponent = strchr(text, 'e');
    if (strchr(text, '.') != NULL)
        g_string_append(out, text);
    else if (exponent != NULL)
        g_string_append_printf(out, "%.*s.0%s", (int)(exponent - text), text, exponent);
    else
        g_string_append_printf(out, "%s.0", text);
}

static void append_value(GString *out, AttributeType type, const AttributeValue *value)
{
    switch (type) {
    case ATTRIBUTE_STRING:
        g_string_append_c(out, '"');
        ascii_append(out, value->string);
        g_string_append_c(out, '"');
        break;
    case ATTRIBUTE_INT:
        if (value->integer >= G_MININT32 && value->integer <= G_MAXINT32)
            g_string_append_printf(out, "%" G_GINT64_FORMAT, value->integer);
        else
            append_real(out, (double)value->integer);
        break;
    case ATTRIBUTE_DOUBLE:
        append_real(out, value->real);
        break;
    case ATTRIBUTE_BOOLEAN:
        g_string_append_c(out, value->boolean ? '1' : '0');
        break;
    }
}

static void append_values(GString *out, Records *records)
{
    while (records_next_value(records)) {
        g_string_append_printf(out, "    %s ", name_of(records->attribute));
        append_value(out, records->attribute->type, &records->value);
        g_string_append_c(out, '\n');
    }
}

static void append_look(GString *out, const Look *look)
{
    char colour[LOOK_COLOUR_SIZE];
    const struct {
        const char *name;
        double number;
    } numbers[] = {{"x", look->x}, {"y", look->y}, {"w", look->size}, {"h", look->size}};

    g_string_append(out, "    graphics [");
    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++) {
        g_string_append_printf(out, " %s ", numbers[i].name);
        append_real(out, numbers[i].number);
    }
    g_string_append_printf(out, " type \"ellipse\" fill \"%s\" ]\n", look_colour(look, colour));
}

static void append_nodes(GString *out, const Measured *measured)
{
    g_auto(Records) vertices = records_of_vertices(measured);

    vertices.skips_look = true;
    while (records_next(&vertices)) {
        Look look = look_of(measured, vertices.number);

        g_string_append_printf(out, "  node [\n    id %zu\n    label \"n%zu\"\n", vertices.number,
                               vertices.number);
        append_values(out, &vertices);
        append_look(out, &look);
        g_string_append(out, "  ]\n");
    }
}

static void append_edges(GString *out, const Measured *measured)
{
    g_auto(Records) arcs = records_of_arcs(measured);

    while (records_next(&arcs)) {
        const IbidArc *arc = ibid_graph_arc(measured->graph, arcs.number);

        g_string_append_printf(out, "  edge [\n    source %u\n    target %u\n", arc->citing,
                               arc->cited);
        append_values(out, &arcs);
        g_string_append(out, "  ]\n");
    }
}

bool export_gml(const ExportContext *context, GString *out, GError **error)
{
    (void)error;
    g_string_append(out, "# " EXPORT_DIRECTION "\nCreator \"ibid\"\ngraph [\n  directed 1\n");
    append_nodes(out, context->measured);
    append_edges(out, context->measured);
    g_string_append(out, "]\n");
    return true;
}
