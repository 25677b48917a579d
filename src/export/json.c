#include <jansson.h>
#include <stdlib.h>

#include "export/attributes.h"
#include "export/export_context.h"

/* Rises when the meaning of a key changes. */
#define JSON_VERSION 1
#define DIRECTION "citing to cited; from a piece to its date"

G_DEFINE_AUTOPTR_CLEANUP_FUNC(json_t, json_decref)

static json_t *value_of(AttributeType type, const AttributeValue *value)
{
    switch (type) {
    case ATTRIBUTE_STRING:
        return json_string(value->string);
    case ATTRIBUTE_INT:
        return json_integer(value->integer);
    case ATTRIBUTE_DOUBLE:
        return json_real(value->real);
    case ATTRIBUTE_BOOLEAN:
        return json_boolean(value->boolean);
    }
    return json_null();
}

static void add_attributes(json_t *object, const Measured *measured, size_t number,
                           const Attribute *attributes, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        g_auto(AttributeValue) value = {0};

        attribute_read(&attributes[i], measured, number, &value);
        if (value.known)
            json_object_set_new(object, attributes[i].name, value_of(attributes[i].type, &value));
    }
}

/* One record a line, so that the tree in memory stays small. */
static void append_record(GString *out, const json_t *object, bool first)
{
    char *line = json_dumps(object, JSON_ENSURE_ASCII | JSON_SORT_KEYS |
                                        JSON_REAL_PRECISION(ATTRIBUTE_DIGITS));

    g_string_append_printf(out, "%s\n%s", first ? "" : ",", line);
    free(line);
}

static void append_nodes(GString *out, const Measured *measured)
{
    size_t n;
    const Attribute *attributes = vertex_attributes(measured, &n);

    for (size_t i = 0; i < ibid_graph_n_vertices(measured->graph); i++) {
        g_autoptr(json_t) node = json_object();

        json_object_set_new(node, "id", json_sprintf("n%zu", i));
        add_attributes(node, measured, i, attributes, n);
        append_record(out, node, i == 0);
    }
}

static void append_edges(GString *out, const Measured *measured)
{
    size_t n;
    const Attribute *attributes = arc_attributes(&n);

    for (size_t i = 0; i < ibid_graph_n_arcs(measured->graph); i++) {
        const IbidArc *arc = ibid_graph_arc(measured->graph, i);
        g_autoptr(json_t) edge = json_object();

        json_object_set_new(edge, "source", json_sprintf("n%u", arc->citing));
        json_object_set_new(edge, "target", json_sprintf("n%u", arc->cited));
        add_attributes(edge, measured, i, attributes, n);
        append_record(out, edge, i == 0);
    }
}

bool export_json(const ExportContext *context, GString *out, GError **error)
{
    g_autoptr(Measured) measured = measured_new(context->graph, context->options, error);

    if (measured == NULL)
        return false;
    g_string_append_printf(out,
                           "{\"format\": \"ibid-graph\", \"version\": %d, \"directed\": true,\n"
                           "\"edges_run\": \"" DIRECTION "\",\n\"nodes\": [",
                           JSON_VERSION);
    append_nodes(out, measured);
    g_string_append(out, "\n],\n\"edges\": [");
    append_edges(out, measured);
    g_string_append(out, "\n]}\n");
    return true;
}
