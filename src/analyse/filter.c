#include <ibid/clusters.h>
#include <ibid/filter.h>
#include <string.h>

#include "base/text.h"
#include "graph/author_index.h"

static bool is_known(IbidDate date)
{
    return date.precision != IBID_PRECISION_NONE;
}

/* At the coarser precision of two dates: May 2023 is within 2023, and 2023 within May 2023. */
static bool is_between(IbidDate date, IbidDate from, IbidDate to)
{
    if (!is_known(from) && !is_known(to))
        return true;
    return is_known(date) &&
           (!is_known(from) || ibid_date_agrees(date, from) || ibid_date_compare(date, from) > 0) &&
           (!is_known(to) || ibid_date_agrees(date, to) || ibid_date_compare(date, to) < 0);
}

/* True where all pieces are asked for. */
static bool wants_all(const IbidFilter *filter)
{
    return filter->author == NULL && filter->outlet == NULL && filter->cluster == 0 &&
           !is_known(filter->from) && !is_known(filter->to);
}

static void keep_dates(const IbidFilter *filter, const IbidGraph *graph, bool *wanted, size_t n)
{
    for (size_t i = 0; i < n; i++)
        wanted[i] &= is_between(ibid_graph_vertex(graph, i)->date, filter->from, filter->to);
}

static void keep_author(const IbidFilter *filter, const IbidGraph *graph, bool *wanted, size_t n)
{
    const AuthorIndex *index = author_index_borrow(graph);
    uint32_t author = 0;
    bool is_here = filter->author != NULL && author_index_find(index, filter->author, &author);

    for (size_t i = 0; filter->author != NULL && i < n; i++)
        wanted[i] &= is_here && author_index_wrote(index, author, i);
}

static void keep_outlet(const IbidFilter *filter, const IbidGraph *graph, bool *wanted, size_t n)
{
    g_autofree char *outlet = filter->outlet == NULL ? NULL : text_name_key(filter->outlet);

    for (size_t i = 0; outlet != NULL && i < n; i++) {
        const char *name = ibid_graph_vertex(graph, i)->outlet;
        g_autofree char *key = name == NULL ? NULL : text_name_key(name);

        wanted[i] &= key != NULL && g_str_equal(key, outlet);
    }
}

static bool keep_cluster(const IbidFilter *filter, const IbidNetwork *counted, bool *wanted,
                         GError **error)
{
    g_autoptr(IbidPartition) clusters = NULL;

    if (filter->cluster == 0)
        return true;
    clusters = ibid_clusters(counted, NULL, error);
    if (clusters == NULL)
        return false;
    for (size_t i = 0; i < counted->n; i++)
        wanted[i] &= g_array_index(clusters->part_of, uint32_t, i) == filter->cluster - 1;
    return true;
}

bool ibid_filter_is_open(const IbidFilter *filter)
{
    return filter->self == IBID_SELF_INCLUDE && wants_all(filter);
}

bool ibid_filter_counts(const IbidFilter *filter, const IbidArc *arc)
{
    if (arc->kind != IBID_ARC_CITES)
        return false;
    return filter->self == IBID_SELF_INCLUDE || arc->self == (filter->self == IBID_SELF_ONLY);
}

IbidNetwork *ibid_filter_citations(const IbidFilter *filter, const IbidGraph *graph)
{
    const IbidNetwork *all = ibid_graph_network(graph);
    g_autofree bool *keeps = NULL;

    if (filter->self == IBID_SELF_INCLUDE)
        return (IbidNetwork *)(gsize)all;
    keeps = g_new(bool, all->n_arcs + 1);
    for (size_t i = 0; i < all->n_arcs; i++)
        keeps[i] = ibid_filter_counts(filter, ibid_graph_arc(graph, all->graph_arc[i]));
    return ibid_network_select(all, NULL, keeps, NULL);
}

bool ibid_filter_pieces(const IbidFilter *filter, const IbidGraph *graph,
                        const IbidNetwork *counted, bool **ret_wanted, GError **error)
{
    g_autofree bool *wanted = NULL;

    *ret_wanted = NULL;
    if (wants_all(filter))
        return true;
    wanted = g_new(bool, counted->n + 1);
    memset(wanted, true, counted->n);
    keep_dates(filter, graph, wanted, counted->n);
    keep_author(filter, graph, wanted, counted->n);
    keep_outlet(filter, graph, wanted, counted->n);
    if (!keep_cluster(filter, counted, wanted, error))
        return false;
    *ret_wanted = g_steal_pointer(&wanted);
    return true;
}

IbidGraph *ibid_filter_graph(const IbidFilter *filter, const IbidGraph *graph, GError **error)
{
    g_autoptr(IbidNetwork) counted = ibid_filter_citations(filter, graph);
    g_autofree bool *wanted = NULL, *counts = g_new(bool, ibid_graph_n_arcs(graph) + 1);

    if (!ibid_filter_pieces(filter, graph, counted, &wanted, error))
        return NULL;
    for (size_t i = 0; i < ibid_graph_n_arcs(graph); i++)
        counts[i] = ibid_filter_counts(filter, ibid_graph_arc(graph, i));
    return ibid_graph_select(graph, wanted, counts);
}
