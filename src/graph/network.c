#include <ibid/network.h>
#include <string.h>

#include "base/numbers.h"
#include "graph/graph_data.h"
#include "graph/network_build.h"

static NetworkWord word_of(const char *text)
{
    return (NetworkWord){text, strlen(text)};
}

static NetworkWord *words_of(const char *const *texts, size_t n)
{
    NetworkWord *words = g_new(NetworkWord, n + 1);

    for (size_t i = 0; i < n; i++)
        words[i] = word_of(texts[i]);
    return words;
}

/* "0", "1" …; kept by `*ret_text`. */
static NetworkWord *number_words(size_t n, GStringChunk *text)
{
    NetworkWord *words = g_new(NetworkWord, n + 1);

    for (size_t i = 0; i < n; i++) {
        char number[24];

        g_snprintf(number, sizeof number, "%" G_GSIZE_FORMAT, i);
        words[i] = word_of(g_string_chunk_insert(text, number));
    }
    return words;
}

static NetworkCitation *copy_citations(const IbidNetworkParts *parts)
{
    NetworkCitation *citations = g_new(NetworkCitation, parts->n_citations + 1);

    for (size_t i = 0; i < parts->n_citations; i++) {
        g_assert(parts->citing[i] < parts->n && parts->cited[i] < parts->n);
        citations[i] = (NetworkCitation){parts->citing[i], parts->cited[i]};
    }
    return citations;
}

IbidNetwork *ibid_network_new(const IbidNetworkParts *parts)
{
    bool has_authors = parts->author_start != NULL;
    size_t n = parts->n, n_authors = has_authors ? parts->n_authors : 0;
    GStringChunk *text = g_string_chunk_new(4096);
    g_autofree NetworkWord *keys =
        parts->keys != NULL ? words_of(parts->keys, n) : number_words(n, text);
    g_autofree NetworkWord *names = words_of(parts->author_names, n_authors);
    g_autofree IbidDate *no_dates = g_new0(IbidDate, n + 1);
    g_autofree uint32_t *author_n = g_new0(uint32_t, n + 1);
    IbidNetwork *network;
    NetworkDraft draft = {
        .n = n,
        .keys = keys,
        .dates = parts->dates != NULL ? parts->dates : no_dates,
        .citations = copy_citations(parts),
        .n_citations = parts->n_citations,
        .author_first = parts->author_start,
        .author_n = author_n,
        .authors = parts->authors,
        .author_names = names,
        .n_authors = n_authors,
    };

    for (size_t i = 0; has_authors && i < n; i++)
        author_n[i] = parts->author_start[i + 1] - parts->author_start[i];
    network = network_build(&draft);
    g_string_chunk_free(text);
    return network;
}

void ibid_network_free(IbidNetwork *network)
{
    if (network == NULL || (network->graph != NULL && network->graph->network == network))
        return;
    network_release(network);
}

void network_release(IbidNetwork *network)
{
    NetworkData *data = (NetworkData *)network;

    if (network == NULL)
        return;
    numbers_free_const(network->out_start);
    numbers_free_const(network->out);
    numbers_free_const(network->in_start);
    numbers_free_const(network->in);
    numbers_free_const(network->in_arc);
    numbers_free_const(network->dates);
    numbers_free_const(network->keys);
    numbers_free_const(network->author_start);
    numbers_free_const(network->authors);
    numbers_free_const(network->first_author);
    numbers_free_const(network->author_names);
    numbers_free_const(network->n_other_works);
    numbers_free_const(network->graph_arc);
    numbers_free_const(network->graph_vertex);
    igraph_view_free(data->view);
    g_free(data->text);
    g_free(data);
}

void network_replace_authors(IbidNetwork *network, const NetworkAuthors *authors)
{
    numbers_free_const(network->author_start);
    numbers_free_const(network->authors);
    numbers_free_const(network->first_author);
    numbers_free_const(network->author_names);
    numbers_free_const(network->n_other_works);
    network->n_authors = authors->n_authors;
    network->author_start = authors->start;
    network->authors = authors->authors;
    network->first_author = authors->first_author;
    network->author_names = authors->names;
    network->n_other_works = authors->n_other_works;
}

const IbidNetwork *ibid_graph_network(const IbidGraph *graph)
{
    return graph->network;
}

void ibid_network_set_watch(IbidNetwork *network, const IbidWatch *watch)
{
    network->watch = watch;
}

void ibid_graph_set_watch(IbidGraph *graph, const IbidWatch *watch)
{
    graph->network->watch = watch;
}

bool ibid_network_find(const IbidNetwork *network, const char *key, uint32_t *ret_vertex)
{
    for (uint32_t i = 0; i < network->n; i++)
        if (g_str_equal(network->keys[i], key)) {
            *ret_vertex = i;
            return true;
        }
    return false;
}

/* The last place in [first, end) of `sorted` whose value is at most `value`; it exists. */
static uint32_t last_at_most(const uint32_t *sorted, uint32_t first, uint32_t end, uint32_t value)
{
    while (end - first > 1) {
        uint32_t middle = first + (end - first) / 2;

        if (sorted[middle] <= value)
            first = middle;
        else
            end = middle;
    }
    return first;
}

bool ibid_network_find_arc(const IbidNetwork *network, uint32_t citing, uint32_t cited,
                           uint32_t *ret_arc)
{
    uint32_t first = network->out_start[citing], end = network->out_start[citing + 1], arc;

    if (first == end)
        return false;
    arc = last_at_most(network->out, first, end, cited);
    if (network->out[arc] != cited)
        return false;
    *ret_arc = arc;
    return true;
}

uint32_t ibid_network_citing(const IbidNetwork *network, uint32_t arc)
{
    return last_at_most(network->out_start, 0, (uint32_t)network->n + 1, arc);
}

bool ibid_network_is_self(const IbidNetwork *network, uint32_t a, uint32_t b)
{
    const uint32_t *start = network->author_start, *authors = network->authors;
    uint32_t i = start[a], j = start[b];

    while (i < start[a + 1] && j < start[b + 1]) {
        if (authors[i] == authors[j])
            return true;
        if (authors[i] < authors[j])
            i++;
        else
            j++;
    }
    return false;
}

bool ibid_network_is_future(const IbidNetwork *network, uint32_t citing, uint32_t cited)
{
    IbidDate date = network->dates[citing], other = network->dates[cited];

    /* Vertices are in order of date, so most calls end here. */
    return cited > citing && date.precision != IBID_PRECISION_NONE &&
           other.precision != IBID_PRECISION_NONE && !ibid_date_agrees(date, other) &&
           ibid_date_compare(other, date) > 0;
}
