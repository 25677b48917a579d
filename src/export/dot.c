#include "export/export_context.h"
#include "export/look.h"
#include "export/records.h"

/*
 * Source: the DOT language, https://graphviz.org/doc/info/lang.html.  Time runs from left to right,
 * as in the layout of "dot"; "neato -n" draws vertices where the other formats have them.
 */

static const char *const shapes[] = {
    [IBID_VERTEX_PIECE] = "ellipse",
    [IBID_VERTEX_STUB] = "hexagon",
    [IBID_VERTEX_EXTERNAL] = "box",
    [IBID_VERTEX_DATE] = "plaintext",
};

/* Blanks for line breaks. */
static char in_line(char c)
{
    return c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
}

/* What is drawn, within quotation marks: Graphviz looks for escapes there, and for character
 * references. */
static void append_drawn(GString *out, const char *text)
{
    g_string_append_c(out, '"');
    for (; *text != '\0'; text++) {
        if (*text == '"' || *text == '\\')
            g_string_append_c(out, '\\');
        if (*text == '&')
            g_string_append(out, "&amp;");
        else
            g_string_append_c(out, in_line(*text));
    }
    g_string_append_c(out, '"');
}

/*
 * All else, where backslashes stay as they are, but for one before a quotation mark.  So an odd
 * number of them before such a mark or the end becomes even, or they would take it with them: of
 * all text only this reads back as another.
 */
static void append_quoted(GString *out, const char *text)
{
    size_t run = 0;

    g_string_append_c(out, '"');
    for (;; text++) {
        if ((*text == '"' || *text == '\0') && run % 2 == 1)
            g_string_append_c(out, '\\');
        if (*text == '\0')
            break;
        if (*text == '"')
            g_string_append_c(out, '\\');
        g_string_append_c(out, in_line(*text));
        run = *text == '\\' ? run + 1 : 0;
    }
    g_string_append_c(out, '"');
}

static void append_values(GString *out, Records *records)
{
    char buffer[ATTRIBUTE_TEXT_SIZE];

    while (records_next_value(records)) {
        const Attribute *attribute = records->attribute;
        const char *text = attribute_text(attribute->type, &records->value, buffer);

        g_string_append_printf(out, ", %s=", attribute->name);
        if (g_str_equal(attribute->name, "label"))
            append_drawn(out, text);
        else
            append_quoted(out, text);
    }
}

static void append_real(GString *out, const char *name, double number)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];

    g_string_append_printf(out, "%s%s", name, g_ascii_formatd(text, sizeof text, "%.1f", number));
}

static void append_nodes(GString *out, const Measured *measured)
{
    g_auto(Records) vertices = records_of_vertices(measured);

    vertices.skips_look = true;
    while (records_next(&vertices)) {
        const IbidVertex *vertex = ibid_graph_vertex(measured->graph, vertices.number);
        Look look = look_of(measured, vertices.number);
        char colour[LOOK_COLOUR_SIZE];

        g_string_append_printf(out, "  n%zu [shape=%s, fillcolor=\"%s\"", vertices.number,
                               shapes[vertex->kind], look_colour(&look, colour));
        append_real(out, ", pos=\"", look.x);
        append_real(out, ",", look.y);
        append_real(out, "\", size=\"", look.size);
        g_string_append_c(out, '"');
        append_values(out, &vertices);
        g_string_append(out, "];\n");
    }
}

static void append_edges(GString *out, const Measured *measured)
{
    g_auto(Records) arcs = records_of_arcs(measured);

    while (records_next(&arcs)) {
        const IbidArc *arc = ibid_graph_arc(measured->graph, arcs.number);

        g_string_append_printf(out, "  n%u -> n%u [style=%s", arc->citing, arc->cited,
                               arc->kind == IBID_ARC_CITES ? "solid" : "dotted");
        append_values(out, &arcs);
        g_string_append(out, "];\n");
    }
}

bool export_dot(const ExportContext *context, GString *out, GError **error)
{
    (void)error;
    g_string_append(out, "// " EXPORT_DIRECTION "\n"
                         "digraph citations {\n"
                         "  rankdir=RL;\n"
                         "  node [style=filled];\n");
    append_nodes(out, context->measured);
    append_edges(out, context->measured);
    g_string_append(out, "}\n");
    return true;
}
