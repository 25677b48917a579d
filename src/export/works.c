#include "export/works.h"

void works_clear(Work *work)
{
    g_clear_pointer(&work->title, g_free);
    g_clear_pointer(&work->authors, g_strfreev);
    g_clear_pointer(&work->outlet, g_free);
    g_clear_pointer(&work->url, g_free);
    g_clear_pointer(&work->cited, g_array_unref);
}

Work works_of(const Measured *measured)
{
    return (Work){.measured = measured};
}

static void find_cited(Work *work)
{
    const IbidGraph *graph = work->measured->graph;
    size_t first, end;

    work->cited = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    ibid_graph_out(graph, work->number, &first, &end);
    for (size_t i = first; i < end; i++) {
        const IbidArc *arc = ibid_graph_arc(graph, i);

        if (arc->kind == IBID_ARC_CITES)
            g_array_append_val(work->cited, arc->cited);
    }
}

bool works_next(Work *work)
{
    const IbidGraph *graph = work->measured->graph;
    const IbidVertex *vertex;

    works_clear(work);
    while (work->n_begun < ibid_graph_n_vertices(graph) &&
           ibid_graph_vertex(graph, work->n_begun)->kind == IBID_VERTEX_DATE)
        work->n_begun++;
    if (work->n_begun >= ibid_graph_n_vertices(graph))
        return false;
    work->number = work->n_begun++;
    vertex = ibid_graph_vertex(graph, work->number);
    work->kind = vertex->kind;
    work->date = vertex->date;
    work->title = attribute_line(vertex->label[0] == '\0' ? vertex->key : vertex->label);
    work->outlet = attribute_line(vertex->outlet);
    work->url = attribute_line(vertex->url);
    if (vertex->authors->len > 0)
        work->authors = g_new0(char *, vertex->authors->len + 1);
    for (guint i = 0; i < vertex->authors->len; i++)
        work->authors[i] = attribute_line(g_ptr_array_index(vertex->authors, i));
    find_cited(work);
    return true;
}
