#include "report/chain_list.h"
#include "report/chain_sections.h"
#include "report/words.h"

static const Column route_columns[] = {
    {"step", "#", COLUMN_NUMBER},    {"date", "Date", COLUMN_DATE},
    {"title", "Title", COLUMN_TEXT}, {"authors", "Author", COLUMN_TEXT},
    {"cites", "Cites", COLUMN_TEXT}, {"path", "Path", COLUMN_PATH},
};

/* The articles of the routes, which are numbered from 1 as they stand there. */
typedef struct {
    const FlowView *view;
    GArray *vertices;   /* uint32_t, of the flow: by date */
    uint32_t *number;   /* one a vertex of the flow; 0 for what is on no route */
    GPtrArray *cites;   /* char *: "1, 3", one an article */
    GString *citations; /* "18-17 19-17": numbers of pieces */
} Routes;

static void routes_clear(Routes *routes)
{
    g_array_unref(routes->vertices);
    g_free(routes->number);
    g_ptr_array_unref(routes->cites);
    g_string_free(routes->citations, TRUE);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Routes, routes_clear)

/* Vertices of the flow are in order of date. */
static void number_articles(Routes *routes, const GArray *arcs)
{
    const IbidFlow *flow = routes->view->flow;
    uint32_t citing = 0;

    for (guint i = 0; i < arcs->len; i++) {
        uint32_t arc = g_array_index(arcs, uint32_t, i);

        while (flow->out_start[citing + 1] <= arc)
            citing++;
        routes->number[citing] = routes->number[flow->out[arc]] = 1;
    }
    for (uint32_t v = 0; v < flow->n; v++) {
        if (routes->number[v] == 0)
            continue;
        g_array_append_val(routes->vertices, v);
        routes->number[v] = routes->vertices->len;
    }
}

/* Arcs are in order of what cites. */
static void list_citations(Routes *routes, const GArray *arcs)
{
    const FlowView *view = routes->view;
    guint i = 0;

    for (guint k = 0; k < routes->vertices->len; k++) {
        uint32_t citing = g_array_index(routes->vertices, uint32_t, k);
        g_autoptr(GString) cites = g_string_new(NULL);

        for (; i < arcs->len; i++) {
            uint32_t arc = g_array_index(arcs, uint32_t, i), cited = view->flow->out[arc];

            if (arc >= view->flow->out_start[citing + 1])
                break;
            g_string_append_printf(cites, "%s%u", cites->len > 0 ? ", " : "",
                                   routes->number[cited]);
            g_string_append_printf(routes->citations, "%s%u-%u",
                                   routes->citations->len > 0 ? " " : "",
                                   flow_view_piece(view, citing), flow_view_piece(view, cited));
        }
        g_ptr_array_add(routes->cites, g_string_free(g_steal_pointer(&cites), FALSE));
    }
}

static void add_table(const Routes *routes, Finding *finding)
{
    Table *table = finding_table(finding, "key_routes", route_columns, G_N_ELEMENTS(route_columns));

    table->is_drawn = true;
    table->limit = 0;
    for (guint i = 0; i < routes->vertices->len; i++) {
        uint32_t at = g_array_index(routes->vertices, uint32_t, i);
        const IbidVertex *vertex = flow_view_vertex(routes->view, at);
        const char *cites = g_ptr_array_index(routes->cites, i);

        table_number(table, (int64_t)i + 1);
        table_date(table, vertex->date);
        table_take(table, flow_view_label(routes->view, at));
        table_take(table, words_authors(vertex->authors));
        table_text(table, *cites == '\0' ? NULL : cites);
        table_text(table, vertex->key);
    }
}

static void draw(const Routes *routes, Finding *finding)
{
    g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);

    for (guint i = 0; i < routes->cites->len; i++) {
        const char *cites = g_ptr_array_index(routes->cites, i);

        g_ptr_array_add(words, *cites == '\0' ? g_strdup("") : g_strconcat("cites ", cites, NULL));
    }
    chain_list_add_routes(routes->view, finding, routes->vertices, words, routes->citations->str);
}

void chain_sections_key_routes(const FlowView *view, const IbidArcWeights *weights, size_t k,
                               Finding *finding)
{
    g_autofree char *sum = NULL, *citations = words_count(k, "citation", "citations");
    g_autoptr(GArray) arcs = ibid_main_path(weights, IBID_PATH_KEY_ROUTE_GLOBAL, k, &sum);
    g_auto(Routes) routes = {
        .view = view,
        .vertices = g_array_new(FALSE, FALSE, sizeof(uint32_t)),
        .number = g_new0(uint32_t, view->flow->n + 1),
        .cites = g_ptr_array_new_with_free_func(g_free),
        .citations = g_string_new(NULL),
    };

    number_articles(&routes, arcs);
    list_citations(&routes, arcs);
    finding_heading(finding, 2, "Key routes");
    finding_paragraph(finding,
                      "The %s on the most trails, and from each the trails back and on whose steps "
                      "are shared by the most.  Oldest first; numbers say which of them an "
                      "article cites.",
                      citations);
    draw(&routes, finding);
    add_table(&routes, finding);
}
