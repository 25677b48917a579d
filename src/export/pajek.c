#include "export/ascii.h"
#include "export/export_context.h"
#include "export/look.h"
#include "export/records.h"

/*
 * A network, a partition by cluster, a vector of local citation scores, and the titles as labels
 * of vertices.  Pajek takes labels for identities when it joins networks, so in the network they
 * are the ids of all other formats; it reads character references in any label.  Addresses stay
 * out: Gephi cannot read a second pair of quotation marks in a line.  Source: A. Mrvar and V.
 * Batagelj, "Pajek reference manual", http://mrvar.fdv.uni-lj.si/pajek/.
 */

/* Pajek draws from 0 to 1, downwards; a frame is kept free. */
static void append_real(GString *out, double number)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];

    g_string_append_printf(out, " %s", g_ascii_formatd(text, sizeof text, "%.4f", number));
}

static void append_vertex(GString *out, const Measured *measured, size_t number)
{
    const IbidVertex *vertex = ibid_graph_vertex(measured->graph, number);
    Look look = look_of(measured, number);

    g_string_append_printf(out, "%zu \"n%zu\"", number + 1, number);
    append_real(out, 0.1 + 0.8 * look.x / 1000);
    append_real(out, 0.9 - 0.8 * look.y / 1000);
    g_string_append(out, vertex->kind == IBID_VERTEX_PIECE ? " ellipse x_fact" : " box x_fact");
    append_real(out, look.size / 10);
    g_string_append(out, " y_fact");
    append_real(out, look.size / 10);
    g_string_append_printf(out, " ic %s\n", look.colour);
}

static void append_arc(GString *out, const Records *arcs, const char *anchor)
{
    const IbidArc *arc = ibid_graph_arc(arcs->measured->graph, arcs->number);

    g_string_append_printf(out, "%u %u %" G_GINT64_FORMAT, arc->citing + 1, arc->cited + 1,
                           attribute_weight(arc));
    if (anchor != NULL && anchor[0] != '\0') {
        g_string_append(out, " l \"");
        ascii_append(out, anchor);
        g_string_append_c(out, '"');
    }
    g_string_append_c(out, '\n');
}

static void append_network(GString *out, const Measured *measured)
{
    g_auto(Records) arcs = records_of_arcs(measured);

    for (size_t i = 0; i < ibid_graph_n_vertices(measured->graph); i++)
        append_vertex(out, measured, i);
    g_string_append(out, "*Arcs\n");
    while (records_next(&arcs)) {
        g_autofree char *anchor = NULL;

        while (records_next_value(&arcs))
            if (g_str_equal(arcs.attribute->name, "anchor"))
                anchor = g_steal_pointer(&arcs.value.string);
        append_arc(out, &arcs, anchor);
    }
}

bool export_pajek(const ExportContext *context, GString *out, GError **error)
{
    const Measured *measured = context->measured;
    size_t n = ibid_graph_n_vertices(measured->graph);
    GString *clusters = context->siblings[0], *scores = context->siblings[1],
            *titles = context->siblings[2];

    (void)error;
    g_string_append_printf(out, "%% " EXPORT_DIRECTION "\n*Vertices %zu\n", n);
    append_network(out, measured);
    g_string_append_printf(clusters, "*Vertices %zu\n", n);
    g_string_append_printf(scores, "*Vertices %zu\n", n);
    g_string_append_printf(titles, "*Vertices %zu\n", n);
    for (size_t i = 0; i < n; i++) {
        g_autofree char *label = attribute_label(measured, i);
        bool is_piece = i < measured->n_pieces;

        /* 0 for what is in no cluster, and what has no score */
        g_string_append_printf(
            clusters, "%u\n",
            is_piece ? g_array_index(measured->clusters->part_of, uint32_t, i) + 1 : 0);
        g_string_append_printf(scores, "%u\n", is_piece ? measured->citations[i] : 0);
        g_string_append_printf(titles, "%zu \"", i + 1);
        ascii_append(titles, label);
        g_string_append(titles, "\"\n");
    }
    return true;
}
