#include "report/html_pieces.h"

#include <ibid/ages.h>
#include <ibid/scores.h>
#include <math.h>

#include "report/division.h"
#include "report/json_column.h"
#include "report/render.h"

static void add_date(GString *column, IbidDate date)
{
    char iso[IBID_DATE_SIZE];

    json_column_text(column,
                     date.precision == IBID_PRECISION_NONE ? NULL : ibid_date_format(date, iso));
}

/* Days from 0001-01-01, as lags are reckoned. */
static void add_day(GString *column, IbidDate date)
{
    if (date.precision == IBID_PRECISION_NONE)
        json_column_null(column);
    else
        json_column_number(column, ibid_date_days(date));
}

static const char *precision_name(const IbidVertex *vertex)
{
    return vertex->date.precision == IBID_PRECISION_NONE
               ? NULL
               : ibid_date_precision_name(vertex->date.precision);
}

static const char *outlet_name(const IbidVertex *vertex)
{
    return vertex->outlet;
}

static const char *kind_name(const IbidVertex *vertex)
{
    return ibid_vertex_kind_name(vertex->kind);
}

/* Texts that many vertices have in common. */
static void add_coded(GString *object, const char *name, const IbidGraph *graph,
                      const uint32_t *vertices, size_t n, const char *(*text)(const IbidVertex *))
{
    CodedColumn column = coded_column_new();

    for (size_t i = 0; i < n; i++)
        coded_column_add(&column, text(ibid_graph_vertex(graph, vertices[i])));
    json_object_coded(object, name, &column);
    coded_column_clear(&column);
}

/* All authors of each, as they are shown. */
static void add_authors(GString *object, const IbidGraph *graph, size_t n)
{
    CodedColumn column = coded_column_new();

    for (size_t i = 0; i < n; i++) {
        const GPtrArray *authors = ibid_graph_vertex(graph, i)->authors;
        g_autoptr(GString) names = g_string_new(NULL);

        for (guint j = 0; j < authors->len; j++)
            g_string_append_printf(names, "%s%s", j > 0 ? "; " : "",
                                   (const char *)g_ptr_array_index(authors, j));
        coded_column_add(&column, authors->len == 0 ? NULL : names->str);
    }
    json_object_coded(object, "authors", &column);
    coded_column_clear(&column);
}

/* The address, path and label of a vertex side by side, so that what they share packs well; null
 * for what the ones before say already. */
static void add_names(GString *names, const IbidVertex *vertex)
{
    const char *path = g_strcmp0(vertex->key, vertex->url) == 0 ? NULL : vertex->key;
    const char *fallback = vertex->url != NULL ? vertex->url : vertex->key;
    g_autofree char *label = render_line(vertex->label);

    json_column_text(names, vertex->url);
    json_column_text(names, path);
    json_column_text(names, g_str_equal(label, fallback) ? NULL : label);
}

/* What pieces and whatever else is cited have in common. */
static void add_vertices(GString *object, const IbidGraph *graph, const uint32_t *vertices,
                         size_t n)
{
    g_autoptr(GString) names = g_string_new(NULL), date = g_string_new(NULL);
    g_autoptr(GString) day = g_string_new(NULL);

    for (size_t i = 0; i < n; i++) {
        const IbidVertex *vertex = ibid_graph_vertex(graph, vertices[i]);

        add_names(names, vertex);
        add_date(date, vertex->date);
        add_day(day, vertex->date);
    }
    json_object_column(object, "names", names);
    json_object_column(object, "date", date);
    json_object_column(object, "day", day);
    add_coded(object, "precision", graph, vertices, n, precision_name);
}

/* One number a piece, from one a vertex of the network; null for what is not in it. */
static void add_scores(GString *object, const char *name, const HtmlNumbers *numbers,
                       const double *scores)
{
    const IbidNetwork *network = numbers->request->selected;
    g_autoptr(GString) column = g_string_new(NULL);
    size_t piece = 0;

    for (uint32_t v = 0; v < network->n; v++, piece++) {
        for (; piece < network->graph_vertex[v]; piece++)
            json_column_null(column);
        json_column_decimal(column, scores[v], 9);
    }
    for (; piece < numbers->n_pieces; piece++)
        json_column_null(column);
    json_object_column(object, name, column);
}

/* The same, from one a counted piece: these have the numbers of the graph. */
static void add_counts(GString *object, const char *name, const HtmlNumbers *numbers,
                       const uint32_t *counts)
{
    const IbidNetwork *network = numbers->request->selected;
    g_autofree double *scores = g_new(double, network->n + 1);

    for (size_t v = 0; v < network->n; v++)
        scores[v] = counts[network->graph_vertex[v]];
    add_scores(object, name, numbers, scores);
}

static void add_lags(GString *object, const HtmlNumbers *numbers)
{
    const IbidNetwork *network = numbers->request->selected;
    g_autoptr(IbidCitations) citations = ibid_citations_of_network(numbers->request->counted);
    g_autofree double *lags = ibid_half_lives(citations, /* of_cited= */ false);
    g_autofree double *scores = g_new(double, network->n + 1);

    for (size_t v = 0; v < network->n; v++)
        scores[v] = lags[network->graph_vertex[v]];
    add_scores(object, "median_lag", numbers, scores);
}

/* Numbers of clusters as people read them; what stands alone is in none. */
static bool add_clusters(GString *object, const HtmlNumbers *numbers, GError **error)
{
    size_t n = numbers->request->selected->n;
    g_auto(Division) division = {0};
    g_autofree double *cluster = g_new(double, n + 1);

    if (!division_find(numbers->request, &division, error))
        return false;
    for (size_t v = 0; v < n; v++) {
        uint32_t part = g_array_index(division.clusters->part_of, uint32_t, v);

        cluster[v] = NAN;
        if (g_array_index(division.clusters->sizes, uint32_t, part) > 1)
            cluster[v] = part + 1;
    }
    add_scores(object, "cluster", numbers, cluster);
    return true;
}

/* How many different things each cites, the unknown to the page, too. */
static void add_references(GString *object, const HtmlNumbers *numbers)
{
    const IbidGraph *graph = numbers->request->graph;
    g_autoptr(GString) column = g_string_new(NULL);

    for (size_t v = 0; v < numbers->n_pieces; v++) {
        size_t arc, end, n = 0;

        ibid_graph_out(graph, v, &arc, &end);
        for (; arc < end; arc++)
            n += ibid_graph_arc(graph, arc)->kind == IBID_ARC_CITES &&
                 request_counts(numbers->request, arc);
        json_column_number(column, (int64_t)n);
    }
    json_object_column(object, "references", column);
}

/* Which pieces were asked for: 1 or 0; nothing where all were. */
static void add_wanted(GString *object, const HtmlNumbers *numbers)
{
    g_autoptr(GString) column = g_string_new(NULL);

    if (numbers->request->wants == NULL)
        return;
    for (size_t v = 0; v < numbers->n_pieces; v++)
        json_column_number(column, request_wants(numbers->request, v));
    json_object_column(object, "wanted", column);
}

static void add_measures(GString *object, const HtmlNumbers *numbers)
{
    const IbidNetwork *network = numbers->request->counted;
    const IbidLocalCitationOptions by_others = {.without_self = true};
    g_autofree uint32_t *lcs = ibid_local_citations(network, NULL);
    g_autofree uint32_t *noself = ibid_local_citations(network, &by_others);

    add_counts(object, "lcs", numbers, lcs);
    add_counts(object, "lcs_noself", numbers, noself);
    add_lags(object, numbers);
    add_references(object, numbers);
    add_wanted(object, numbers);
}

/* Numbers [first, end) of citations. */
static void add_citations(GString *object, const HtmlNumbers *numbers, size_t first, size_t end)
{
    static const char *const names[] = {"citing", "cited", "self", "mentions", "classes"};
    GString *columns[G_N_ELEMENTS(names)];

    for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
        columns[i] = g_string_new(NULL);
    for (size_t citation = first; citation < end; citation++) {
        const IbidArc *arc = html_numbers_arc(numbers, citation);

        json_column_number(columns[0], numbers->number_of[arc->citing]);
        json_column_number(columns[1], numbers->number_of[arc->cited]);
        json_column_number(columns[2], arc->self);
        json_column_number(columns[3], arc->mentions);
        json_column_number(columns[4], arc->classes);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        json_object_column(object, names[i], columns[i]);
        g_string_free(columns[i], TRUE);
    }
}

static void add_others(GString *object, const HtmlNumbers *numbers)
{
    const uint32_t *vertices = (const uint32_t *)(void *)numbers->others->data;
    const IbidGraph *graph = numbers->request->graph;

    json_object_begin(object, "others");
    add_vertices(object, graph, vertices, numbers->others->len);
    add_coded(object, "kind", graph, vertices, numbers->others->len, kind_name);
    json_object_number(object, "left_out", (int64_t)numbers->n_left_out);
    json_object_end(object);
    json_object_begin(object, "outer");
    add_citations(object, numbers, numbers->n_inner, numbers->arcs->len);
    json_object_end(object);
}

bool html_pieces(const HtmlNumbers *numbers, GString *object, GError **error)
{
    const IbidGraph *graph = numbers->request->graph;

    /* The numbers of pieces are those of their vertices. */
    add_vertices(object, graph, numbers->number_of, numbers->n_pieces);
    add_coded(object, "outlet", graph, numbers->number_of, numbers->n_pieces, outlet_name);
    add_authors(object, graph, numbers->n_pieces);
    add_measures(object, numbers);
    if (!add_clusters(object, numbers, error))
        return false;
    add_citations(object, numbers, 0, numbers->n_inner);
    add_others(object, numbers);
    return true;
}
