#include <ibid/clusters.h>
#include <math.h>

#include "base/address.h"
#include "export/arc_find.h"
#include "export/ascii.h"
#include "export/export_context.h"
#include "export/json_out.h"
#include "export/look.h"
#include "export/works.h"

/*
 * A map and a network of the pieces, and both in one file of JSON: VOSviewer wants a cluster of
 * each item, and numbers for ids.  Its links have no direction and stand once a pair.  Sources:
 * https://app.vosviewer.com/docs/file-types/map-and-network-file-type,
 * https://app.vosviewer.com/docs/file-types/json-file-type.
 */

/* Clusters above it VOSviewer does not know. */
#define MOST_CLUSTERS 1000
/* A cluster is called by so many. */
#define CLUSTER_WORDS 3

/* Which columns can be filled for all items. */
typedef struct {
    bool clusters, years;
} Columns;

static Columns find_columns(const Measured *measured)
{
    Columns columns = {.clusters = true, .years = true};

    for (size_t i = 0; i < measured->n_pieces; i++) {
        columns.clusters &= g_array_index(measured->clusters->part_of, uint32_t, i) < MOST_CLUSTERS;
        columns.years &= attribute_date(measured, i).precision != IBID_PRECISION_NONE;
    }
    return columns;
}

/* In quotation marks, since commas and semicolons may part columns too; so without any inside. */
static void append_words(GString *out, const char *text)
{
    g_autofree char *words = g_strdelimit(g_strdup(text), "\"", '\'');

    g_string_append_printf(out, "\t\"%s\"", words);
}

/* VOSviewer takes a description for HTML.  Returns: (transfer full). */
static char *description_of(const Work *work)
{
    g_autofree char *authors = work->authors == NULL ? NULL : g_strjoinv("; ", work->authors);

    return g_markup_printf_escaped("<b>%s</b><br>%s<br>%s", work->title,
                                   authors == NULL ? "" : authors,
                                   work->outlet == NULL ? "" : work->outlet);
}

static void append_real(GString *out, double number)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];

    g_string_append_printf(out, "\t%s", g_ascii_formatd(text, sizeof text, "%.4f", number));
}

/* Returns: (transfer full), "" for none. */
static char *address_of(const Work *work)
{
    return address_is_web(work->url) ? ascii_url(work->url) : g_strdup("");
}

static unsigned cluster_of(const Work *work)
{
    return g_array_index(work->measured->clusters->part_of, uint32_t, work->number) + 1;
}

static void append_item(GString *out, const Work *work, Columns columns)
{
    Look look = look_of(work->measured, work->number);
    g_autofree char *url = address_of(work), *description = description_of(work);

    g_string_append_printf(out, "%zu", work->number + 1);
    append_words(out, work->title);
    append_words(out, description);
    append_words(out, url);
    append_real(out, look.x / 1000);
    append_real(out, look.y / 1000);
    if (columns.clusters)
        g_string_append_printf(out, "\t%u", cluster_of(work));
    g_string_append_printf(out, "\t%u", work->measured->citations[work->number]);
    if (columns.years)
        g_string_append_printf(out, "\t%d", work->date.year);
    g_string_append_c(out, '\n');
}

static void append_map(GString *out, const Measured *measured)
{
    g_auto(Work) work = works_of(measured);
    Columns columns = find_columns(measured);

    g_string_append_printf(out, "id\tlabel\tdescription\turl\tx\ty%s\tweight<Citations>%s\n",
                           columns.clusters ? "\tcluster" : "",
                           columns.years ? "\tscore<Year>" : "");
    while (works_next(&work))
        if (work.kind == IBID_VERTEX_PIECE)
            append_item(out, &work, columns);
}

/* The weight of a link, once a pair: that of the citations both ways; 0 for no link. */
static int64_t link_weight(const IbidGraph *graph, size_t number)
{
    const IbidArc *arc = ibid_graph_arc(graph, number);
    size_t back;

    if (!ibid_graph_is_inner(graph, number))
        return 0;
    if (!arc_find(graph, arc->cited, arc->citing, &back))
        return attribute_weight(arc);
    if (arc->citing > arc->cited)
        return 0;
    return attribute_weight(arc) + attribute_weight(ibid_graph_arc(graph, back));
}

static void append_network(GString *out, const IbidGraph *graph)
{
    for (size_t i = 0; i < ibid_graph_n_arcs(graph); i++) {
        const IbidArc *arc = ibid_graph_arc(graph, i);
        int64_t weight = link_weight(graph, i);

        if (weight > 0)
            g_string_append_printf(out, "%u\t%u\t%" G_GINT64_FORMAT "\n",
                                   MIN(arc->citing, arc->cited) + 1,
                                   MAX(arc->citing, arc->cited) + 1, weight);
    }
}

/* To four digits, as the map has them. */
static json_t *coordinate(double place)
{
    return json_real(floor(place * 10 + 0.5) / 10000);
}

static void append_json_items(GString *out, const Measured *measured)
{
    g_auto(Work) work = works_of(measured);
    Columns columns = find_columns(measured);

    while (works_next(&work) && work.kind == IBID_VERTEX_PIECE) {
        Look look = look_of(measured, work.number);
        g_autofree char *url = address_of(&work), *description = description_of(&work);
        g_autoptr(json_t) item =
            json_pack("{s:I, s:s, s:s, s:o, s:o, s:{s:I}}", "id", (json_int_t)work.number + 1,
                      "label", work.title, "description", description, "x", coordinate(look.x), "y",
                      coordinate(look.y), "weights", "Citations",
                      (json_int_t)measured->citations[work.number]);

        if (url[0] != '\0')
            json_object_set_new(item, "url", json_string(url));
        if (columns.clusters)
            json_object_set_new(item, "cluster", json_integer(cluster_of(&work)));
        if (columns.years)
            json_object_set_new(item, "scores", json_pack("{s:i}", "Year", work.date.year));
        json_out_line(out, item, work.number == 0);
    }
}

static void append_json_links(GString *out, const IbidGraph *graph)
{
    bool first = true;

    for (size_t i = 0; i < ibid_graph_n_arcs(graph); i++) {
        const IbidArc *arc = ibid_graph_arc(graph, i);
        int64_t weight = link_weight(graph, i);

        if (weight == 0)
            continue;
        g_string_append_printf(
            out, "%s\n{\"source_id\": %u, \"target_id\": %u, \"strength\": %" G_GINT64_FORMAT "}",
            first ? "" : ",", MIN(arc->citing, arc->cited) + 1, MAX(arc->citing, arc->cited) + 1,
            weight);
        first = false;
    }
}

/* Each cluster has the colour that its pieces have in all other formats. */
static void append_json_colours(GString *out, const Measured *measured)
{
    size_t n = measured->clusters->sizes->len;
    g_autofree bool *is_told = g_new0(bool, n + 1);
    bool first = true;

    for (size_t i = 0; i < measured->n_pieces; i++) {
        unsigned cluster = g_array_index(measured->clusters->part_of, uint32_t, i);
        Look look = look_of(measured, i);
        char colour[LOOK_COLOUR_SIZE];

        if (is_told[cluster] || cluster >= MOST_CLUSTERS)
            continue;
        is_told[cluster] = true;
        g_string_append_printf(out, "%s\n{\"cluster\": %u, \"color\": \"%s\"}", first ? "" : ",",
                               cluster + 1, look_colour(&look, colour));
        first = false;
    }
}

/* The words that tell each cluster from the others, of its titles; titles that are keys say none.
 * Returns: (transfer full) GArray of IbidClusterWord, one a cluster. */
static GPtrArray *words_of_clusters(const Measured *measured)
{
    g_autofree const char **titles = g_new0(const char *, measured->n_pieces + 1);

    for (size_t i = 0; i < measured->n_pieces; i++) {
        const IbidVertex *piece = ibid_graph_vertex(measured->graph, i);

        titles[i] = g_strcmp0(piece->title, piece->key) == 0 ? NULL : piece->title;
    }
    return ibid_cluster_words(measured->clusters, titles, CLUSTER_WORDS);
}

/* "tide, harbour, quay"; where there are no words, as VOSviewer calls them.  Returns: (transfer
 * full). */
static char *cluster_label(const GArray *words, size_t number)
{
    GString *label = g_string_new(NULL);

    for (guint i = 0; i < words->len; i++)
        g_string_append_printf(label, "%s%s", i == 0 ? "" : ", ",
                               g_array_index(words, IbidClusterWord, i).word);
    if (words->len == 0)
        g_string_printf(label, "Cluster %zu", number);
    return g_string_free(label, FALSE);
}

static void append_json_clusters(GString *out, const Measured *measured)
{
    size_t n = MIN(measured->clusters->sizes->len, MOST_CLUSTERS);
    g_autoptr(GPtrArray) words = words_of_clusters(measured);

    for (size_t i = 0; i < n; i++) {
        g_autofree char *label = cluster_label(g_ptr_array_index(words, i), i + 1);
        g_autofree char *line = attribute_line(label);
        g_autoptr(json_t) cluster =
            json_pack("{s:I, s:s}", "cluster", (json_int_t)i + 1, "label", line);

        json_out_line(out, cluster, i == 0);
    }
}

static void append_json(GString *out, const Measured *measured)
{
    g_string_append(out, "{\"network\": {\n\"items\": [");
    append_json_items(out, measured);
    g_string_append(out, "\n],\n\"links\": [");
    append_json_links(out, measured->graph);
    g_string_append(out, "\n],\n\"clusters\": [");
    append_json_clusters(out, measured);
    g_string_append(out, "\n]},\n\"config\": {\n"
                         "\"terminology\": {\"item\": \"article\", \"items\": \"articles\","
                         " \"link\": \"citation\", \"links\": \"citations\","
                         " \"link_strength\": \"References\"},\n"
                         "\"color_schemes\": {\"cluster_colors\": [");
    append_json_colours(out, measured);
    g_string_append(out, "\n]}}}\n");
}

bool export_vosviewer(const ExportContext *context, GString *out, GError **error)
{
    (void)error;
    append_map(out, context->measured);
    append_network(context->siblings[0], context->graph);
    append_json(context->siblings[1], context->measured);
    return true;
}
