#include "report/html_data.h"

#include <jansson.h>

#include "report/words.h"
#include <ibid/scores.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC(json_t, json_decref)

/* Adds a value to the column `key` of `data`. */
static void add(json_t *data, const char *key, json_t *value)
{
    json_t *column = json_object_get(data, key);

    if (column == NULL) {
        column = json_array();
        json_object_set_new(data, key, column);
    }
    json_array_append_new(column, value);
}

static json_t *text_or_null(const char *text)
{
    return text == NULL ? json_null() : json_string(text);
}

static void add_piece(json_t *data, const IbidVertex *vertex)
{
    char iso[IBID_DATE_SIZE];
    g_autofree char *authors = words_authors(vertex->authors);

    add(data, "label", json_string(vertex->label));
    add(data, "date",
        text_or_null(vertex->date.precision == IBID_PRECISION_NONE
                         ? NULL
                         : ibid_date_format(vertex->date, iso)));
    add(data, "authors", text_or_null(authors));
    add(data, "outlet", text_or_null(vertex->outlet));
    add(data, "path", json_string(vertex->key));
    add(data, "url", text_or_null(vertex->url));
}

static void add_citations(json_t *data, const ReportRequest *request)
{
    for (size_t arc = 0; arc < ibid_graph_n_arcs(request->graph); arc++) {
        const IbidArc *citation = ibid_graph_arc(request->graph, arc);

        if (!ibid_graph_is_inner(request->graph, arc) || !request_counts(request, arc))
            continue;
        add(data, "citing", json_integer(citation->citing));
        add(data, "cited", json_integer(citation->cited));
        add(data, "self", json_integer(citation->self));
    }
}

/* The JSON, with "<" as it may stand in a script. */
static void append_json(GString *out, const json_t *data)
{
    char *text = json_dumps(data, JSON_ENSURE_ASCII | JSON_SORT_KEYS | JSON_COMPACT);

    for (const char *p = text; *p != '\0'; p++)
        if (*p == '<')
            g_string_append(out, "\\u003c");
        else
            g_string_append_c(out, *p);
    free(text);
}

bool html_data(const ReportRequest *request, GString *out, GError **error)
{
    g_autoptr(json_t) data = json_object();

    (void)error;
    for (size_t i = 0; i < ibid_graph_n_of_kind(request->graph, IBID_VERTEX_PIECE); i++)
        add_piece(data, ibid_graph_vertex(request->graph, i));
    add_citations(data, request);
    g_string_append(out, "<script type=\"application/json\" id=\"data\">");
    append_json(out, data);
    g_string_append(out, "</script>\n");
    return true;
}
