#include "report/flow_view.h"

#include "report/chain_list.h"
#include "report/words.h"

static const Column chain_columns[] = {
    {"step", "#", COLUMN_NUMBER},
    {"date", "Date", COLUMN_DATE},
    {"lag_days", "Days later", COLUMN_NUMBER},
    {"title", "Title", COLUMN_TEXT},
    {"authors", "Author", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
};

bool flow_view_init(FlowView *view, const ReportRequest *request, GError **error)
{
    static const char *const rules[] = {
        [IBID_CYCLES_SET_ASIDE] = "set-aside",
        [IBID_CYCLES_CONDENSE] = "condense",
        [IBID_CYCLES_PREPRINT] = "preprint",
        NULL,
    };
    size_t rule;

    *view = (FlowView){.request = request};
    if (!request_choose("--cycles", rules, request->options->chains.cycles, &rule, error))
        return false;
    view->flow = ibid_flow_new(request->selected, (IbidCycleRule)rule);
    if (view->flow->rule == IBID_CYCLES_CONDENSE)
        view->loops = ibid_strong_components(request->selected);
    return true;
}

void flow_view_clear(FlowView *view)
{
    ibid_flow_free(view->flow);
    ibid_partition_free(view->loops);
}

const IbidVertex *flow_view_vertex(const FlowView *view, uint32_t vertex)
{
    return request_vertex(view->request, view->request->selected, view->flow->vertex[vertex]);
}

uint32_t flow_view_piece(const FlowView *view, uint32_t vertex)
{
    const IbidNetwork *network = view->request->selected;

    return network->graph_vertex[view->flow->vertex[vertex]];
}

/* How many vertices of the network a vertex of the flow stands for. */
static uint32_t n_condensed(const FlowView *view, uint32_t vertex)
{
    uint32_t part;

    if (view->loops == NULL)
        return 1;
    part = g_array_index(view->loops->part_of, uint32_t, view->flow->vertex[vertex]);
    return g_array_index(view->loops->sizes, uint32_t, part);
}

char *flow_view_label(const FlowView *view, uint32_t vertex)
{
    const char *label = flow_view_vertex(view, vertex)->label;
    uint32_t n = n_condensed(view, vertex);

    if (n > 1)
        return g_strdup_printf("%s (and %u more in its loop)", label, n - 1);
    if (vertex >= view->request->selected->n)
        return g_strdup_printf("%s (preprint)", label);
    return g_strdup(label);
}

void flow_view_add_chain(const FlowView *view, Finding *finding, const char *name,
                         const GArray *chain)
{
    Table *table = finding_table(finding, name, chain_columns, G_N_ELEMENTS(chain_columns));
    const IbidVertex *before = NULL;

    chain_list_add(view, finding, chain);
    table->is_drawn = true;
    table->limit = 0; /* a chain with a piece left out is none */
    for (guint i = 0; i < chain->len; i++) {
        uint32_t at = g_array_index(chain, uint32_t, i);
        const IbidVertex *vertex = flow_view_vertex(view, at);

        table_number(table, (int64_t)i + 1);
        table_date(table, vertex->date);
        if (before == NULL || before->date.precision == IBID_PRECISION_NONE ||
            vertex->date.precision == IBID_PRECISION_NONE)
            table_nothing(table);
        else
            table_number(table, ibid_date_days(vertex->date) - ibid_date_days(before->date));
        table_take(table, flow_view_label(view, at));
        table_take(table, words_authors(vertex->authors));
        table_text(table, vertex->key);
        before = vertex;
    }
}

void flow_view_add_arc(const FlowView *view, Table *table, uint32_t citing, uint32_t arc)
{
    uint32_t cited = view->flow->out[arc];

    table_date(table, flow_view_vertex(view, cited)->date);
    table_take(table, flow_view_label(view, cited));
    table_date(table, flow_view_vertex(view, citing)->date);
    table_take(table, flow_view_label(view, citing));
    table_text(table, flow_view_vertex(view, cited)->key);
    table_text(table, flow_view_vertex(view, citing)->key);
}
