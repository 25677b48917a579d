#include "export/ascii.h"
#include "export/export_context.h"
#include "export/look.h"
#include "export/works.h"

/*
 * A map and a network of the pieces: VOSviewer wants a cluster of each item, and numbers for ids.
 * Its links have no direction and stand once a pair.  Source:
 * https://app.vosviewer.com/docs/file-types/map-and-network-file-type.
 */

/* Clusters above it VOSviewer does not know. */
#define MOST_CLUSTERS 1000

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

/* VOSviewer takes a description for HTML. */
static void append_description(GString *out, const Work *work)
{
    g_autofree char *authors = work->authors == NULL ? NULL : g_strjoinv("; ", work->authors);
    g_autofree char *markup = g_markup_printf_escaped("<b>%s</b><br>%s<br>%s", work->title,
                                                      authors == NULL ? "" : authors,
                                                      work->outlet == NULL ? "" : work->outlet);

    append_words(out, markup);
}

static void append_real(GString *out, double number)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];

    g_string_append_printf(out, "\t%s", g_ascii_formatd(text, sizeof text, "%.4f", number));
}

static bool is_web_address(const char *url)
{
    return url != NULL && (g_str_has_prefix(url, "https://") || g_str_has_prefix(url, "http://"));
}

static void append_item(GString *out, const Work *work, Columns columns)
{
    const Measured *measured = work->measured;
    Look look = look_of(measured, work->number);
    g_autofree char *url = is_web_address(work->url) ? ascii_url(work->url) : NULL;

    g_string_append_printf(out, "%zu", work->number + 1);
    append_words(out, work->title);
    append_description(out, work);
    append_words(out, url == NULL ? "" : url);
    append_real(out, look.x / 1000);
    append_real(out, look.y / 1000);
    if (columns.clusters)
        g_string_append_printf(
            out, "\t%u", g_array_index(measured->clusters->part_of, uint32_t, work->number) + 1);
    g_string_append_printf(out, "\t%u", measured->citations[work->number]);
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

/* The weight of the citation the other way, 0 for none. */
static int64_t weight_back(const IbidGraph *graph, const IbidArc *arc)
{
    size_t first, end;

    ibid_graph_out(graph, arc->cited, &first, &end);
    while (first < end) {
        size_t middle = first + (end - first) / 2;
        const IbidArc *back = ibid_graph_arc(graph, middle);

        if (back->cited == arc->citing)
            return attribute_weight(back);
        if (back->cited < arc->citing)
            first = middle + 1;
        else
            end = middle;
    }
    return 0;
}

static void append_network(GString *out, const IbidGraph *graph)
{
    for (size_t i = 0; i < ibid_graph_n_arcs(graph); i++) {
        const IbidArc *arc = ibid_graph_arc(graph, i);
        int64_t back = ibid_graph_is_inner(graph, i) ? weight_back(graph, arc) : 0;

        if (!ibid_graph_is_inner(graph, i) || (back > 0 && arc->citing > arc->cited))
            continue;
        g_string_append_printf(out, "%u\t%u\t%" G_GINT64_FORMAT "\n",
                               MIN(arc->citing, arc->cited) + 1, MAX(arc->citing, arc->cited) + 1,
                               attribute_weight(arc) + back);
    }
}

bool export_vosviewer(const ExportContext *context, GString *out, GError **error)
{
    (void)error;
    append_map(out, context->measured);
    append_network(context->siblings[0], context->graph);
    return true;
}
