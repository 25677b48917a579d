#include "graph/network_of_graph.h"

#include <string.h>

#include "base/numbers.h"
#include "graph/graph_data.h"
#include "graph/network_build.h"

/* Vertices of a graph are in order, and so are its authors. */
static void describe_pieces(const IbidGraph *graph, size_t n, NetworkWord *keys, IbidDate *dates)
{
    for (size_t i = 0; i < n; i++) {
        const IbidVertex *vertex = ibid_graph_vertex(graph, i);

        keys[i] = (NetworkWord){vertex->key, strlen(vertex->key)};
        dates[i] = vertex->date;
    }
}

static NetworkWord *list_names(const AuthorIndex *index, size_t n)
{
    NetworkWord *names = g_new(NetworkWord, n + 1);

    for (uint32_t i = 0; i < n; i++) {
        const char *name = author_index_name(index, i);

        names[i] = (NetworkWord){name, strlen(name)};
    }
    return names;
}

static GArray *list_authors(const AuthorIndex *index, size_t n, uint32_t *first, uint32_t *counts)
{
    GArray *authors = g_array_new(FALSE, FALSE, sizeof(uint32_t));

    for (size_t i = 0; i < n; i++) {
        size_t count;
        const uint32_t *of_vertex = author_index_of(index, i, &count);

        first[i] = authors->len;
        counts[i] = (uint32_t)count;
        if (count > 0)
            g_array_append_vals(authors, of_vertex, (guint)count);
    }
    return authors;
}

/* False for what is no name.  Vertices may bear a name that a person says and none spells. */
static bool find_author(const AuthorIndex *index, const char *name, uint32_t *ret_author)
{
    return author_index_spelled(index, name, ret_author) ||
           author_index_find(index, name, ret_author);
}

/* Whom each of `n` pieces names first. */
static uint32_t *list_first_authors(const IbidGraph *graph, size_t n)
{
    uint32_t *first = g_new(uint32_t, n + 1);

    for (size_t i = 0; i < n; i++) {
        const GPtrArray *names = ibid_graph_vertex(graph, i)->authors;
        guint k = 0;

        while (k < names->len &&
               !find_author(graph->authors, g_ptr_array_index(names, k), &first[i]))
            k++;
        if (k == names->len)
            first[i] = UINT32_MAX;
    }
    return first;
}

/* Returns: (transfer full) numbers of the graph's inner arcs. */
static uint32_t *list_arcs(const IbidGraph *graph, NetworkCitation *citations, size_t *ret_n)
{
    size_t n_arcs = ibid_graph_n_arcs(graph), n = 0;
    uint32_t *numbers = g_new(uint32_t, n_arcs + 1);

    for (size_t i = 0; i < n_arcs; i++) {
        const IbidArc *arc = ibid_graph_arc(graph, i);

        if (!ibid_graph_is_inner(graph, i))
            continue;
        citations[n] = (NetworkCitation){arc->citing, arc->cited};
        numbers[n++] = (uint32_t)i;
    }
    *ret_n = n;
    return g_renew(uint32_t, numbers, n + 1);
}

IbidNetwork *network_of_graph(const IbidGraph *graph)
{
    size_t n = ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE);
    size_t n_authors = author_index_size(graph->authors);
    g_autofree NetworkWord *keys = g_new(NetworkWord, n + 1);
    g_autofree NetworkWord *names = list_names(graph->authors, n_authors);
    g_autofree IbidDate *dates = g_new0(IbidDate, n + 1);
    g_autofree uint32_t *first = g_new(uint32_t, n + 1);
    g_autofree uint32_t *counts = g_new(uint32_t, n + 1);
    g_autoptr(GArray) authors = list_authors(graph->authors, n, first, counts);
    g_autofree uint32_t *named_first = list_first_authors(graph, n);
    NetworkDraft draft = {
        .n = n,
        .keys = keys,
        .dates = dates,
        .citations = g_new(NetworkCitation, ibid_graph_n_arcs(graph) + 1),
        .author_first = first,
        .author_n = counts,
        .authors = (const uint32_t *)(const void *)authors->data,
        .first_author = named_first,
        .author_names = names,
        .n_authors = n_authors,
        .is_ordered = true,
    };
    uint32_t *graph_arc = list_arcs(graph, draft.citations, &draft.n_citations);
    IbidNetwork *network;

    describe_pieces(graph, n, keys, dates);
    network = network_build(&draft);
    network->graph = graph;
    network->graph_arc = graph_arc;
    network->graph_vertex = numbers_count_up(n);
    return network;
}

/* Works that are not in the network, by the authors that they have now. */
static uint32_t *move_other_works(const IbidNetwork *network, const AuthorIndex *index)
{
    uint32_t *moved = g_new0(uint32_t, author_index_size(index) + 1), author;

    for (size_t a = 0; a < network->n_authors; a++)
        if (author_index_spelled(index, network->author_names[a], &author))
            moved[author] += network->n_other_works[a];
    return moved;
}

void network_set_authors(IbidNetwork *network, const IbidGraph *graph)
{
    const AuthorIndex *index = graph->authors;
    size_t n_authors = author_index_size(index);
    uint32_t *other_works = move_other_works(network, index);
    uint32_t *start = g_new(uint32_t, network->n + 1), *counts = g_new(uint32_t, network->n + 1);
    GArray *authors = list_authors(index, network->n, start, counts);
    const char **names = g_new(const char *, n_authors + 1);

    start[network->n] = authors->len;
    for (uint32_t a = 0; a < n_authors; a++)
        names[a] = author_index_name(index, a);
    names[n_authors] = NULL;
    network_replace_authors(
        network,
        &(NetworkAuthors){n_authors, start, (uint32_t *)(void *)g_array_free(authors, FALSE),
                          list_first_authors(graph, network->n), names, other_works});
    g_free(counts);
}
