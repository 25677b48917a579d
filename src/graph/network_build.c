#include "graph/network_build.h"

#include <stdlib.h>
#include <string.h>

#include "base/numbers.h"
#include "graph/network_order.h"

/* A list of neighbours of each vertex, in the making. */
typedef struct {
    uint32_t *start; /* n + 1 */
    uint32_t *ends;
} Lists;

/* What each vertex cites, in the order of `citations`, numbered as `number_of` says. */
static Lists list_cited(const NetworkDraft *draft, const uint32_t *number_of, size_t *ret_n_loops)
{
    Lists lists = {g_new0(uint32_t, draft->n + 1), NULL};
    g_autofree uint32_t *place = g_new(uint32_t, draft->n + 1);
    size_t n_loops = 0;

    for (size_t i = 0; i < draft->n_citations; i++) {
        NetworkCitation *it = &draft->citations[i];

        *it = (NetworkCitation){number_of[it->citing], number_of[it->cited]};
        if (it->citing == it->cited)
            n_loops++;
        else
            lists.start[it->citing + 1]++;
    }
    numbers_add_up(lists.start, draft->n);
    memcpy(place, lists.start, (draft->n + 1) * sizeof *place);
    lists.ends = g_new(uint32_t, draft->n_citations - n_loops + 1);
    for (size_t i = 0; i < draft->n_citations; i++) {
        NetworkCitation it = draft->citations[i];

        if (it.citing != it.cited)
            lists.ends[place[it.citing]++] = it.cited;
    }
    *ret_n_loops = n_loops;
    return lists;
}

/* Most lists are short. */
enum { SHORT = 64 };

static void sort_list(uint32_t *ends, uint32_t n)
{
    if (n > SHORT) {
        qsort(ends, n, sizeof *ends, numbers_by_uint32);
        return;
    }
    for (uint32_t i = 1; i < n; i++) {
        uint32_t end = ends[i], j = i;

        for (; j > 0 && ends[j - 1] > end; j--)
            ends[j] = ends[j - 1];
        ends[j] = end;
    }
}

/* Puts each list in order.  Returns: how many doubles were left out. */
static size_t sort_and_fold(Lists *lists, size_t n)
{
    uint32_t kept = 0, first = 0, n_ends = lists->start[n];

    for (size_t i = 0; i < n; i++) {
        uint32_t end = lists->start[i + 1];

        sort_list(lists->ends + first, end - first);
        lists->start[i] = kept;
        for (uint32_t j = first; j < end; j++)
            if (j == first || lists->ends[j] != lists->ends[j - 1])
                lists->ends[kept++] = lists->ends[j];
        first = end;
    }
    lists->start[n] = kept;
    return n_ends - kept;
}

/* Turns arcs around, with their numbers. */
void network_index_arcs(IbidNetwork *network)
{
    size_t n = network->n;
    uint32_t *start = g_new0(uint32_t, n + 1), *in = g_new(uint32_t, network->n_arcs + 1);
    uint32_t *in_arc = g_new(uint32_t, network->n_arcs + 1);
    g_autofree uint32_t *place = g_new(uint32_t, n + 1);

    for (size_t i = 0; i < network->n_arcs; i++)
        start[network->out[i] + 1]++;
    numbers_add_up(start, n);
    memcpy(place, start, (n + 1) * sizeof *place);
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t j = network->out_start[i]; j < network->out_start[i + 1]; j++) {
            uint32_t at = place[network->out[j]]++;

            in[at] = i;
            in_arc[at] = j;
        }
    network->in_start = start;
    network->in = in;
    network->in_arc = in_arc;
}

static void build_arcs(NetworkDraft *draft, const uint32_t *order, IbidNetwork *network)
{
    g_autofree uint32_t *number_of = g_new(uint32_t, draft->n + 1);
    Lists out;

    for (uint32_t i = 0; i < draft->n; i++)
        number_of[order[i]] = i;
    out = list_cited(draft, number_of, &network->n_loops);
    g_clear_pointer(&draft->citations, g_free);
    network->n_doubles = sort_and_fold(&out, draft->n);
    network->n_arcs = out.start[draft->n];
    network->out_start = out.start;
    network->out = g_renew(uint32_t, out.ends, network->n_arcs + 1);
    network_index_arcs(network);
}

/* Copies `word` to `*text`, which moves on behind it. */
static const char *copy_word(const NetworkWord *word, char **text)
{
    char *copy = *text;

    if (word->length > 0)
        memcpy(copy, word->text, word->length);
    copy[word->length] = '\0';
    *text += word->length + 1;
    return copy;
}

static size_t size_of_words(const NetworkWord *words, size_t n)
{
    size_t size = 0;

    for (size_t i = 0; i < n; i++)
        size += words[i].length + 1;
    return size;
}

static const char **copy_words(const NetworkWord *words, const uint32_t *order, size_t n,
                               char **text)
{
    const char **copies = g_new(const char *, n + 1);

    for (size_t i = 0; i < n; i++)
        copies[i] = copy_word(&words[order[i]], text);
    copies[n] = NULL;
    return copies;
}

static void describe_vertices(const NetworkDraft *draft, const uint32_t *order,
                              IbidNetwork *network)
{
    IbidDate *dates = g_new0(IbidDate, draft->n + 1);

    for (size_t i = 0; i < draft->n; i++) {
        dates[i] = draft->dates[order[i]];
        network->n_dated += dates[i].precision != IBID_PRECISION_NONE;
    }
    network->dates = dates;
}

/* @number_of  the number in the network of each author of the draft */
static uint32_t *list_first_authors(const NetworkDraft *draft, const uint32_t *order,
                                    const uint32_t *number_of)
{
    uint32_t *first = g_new(uint32_t, draft->n + 1);

    for (size_t i = 0; i < draft->n; i++) {
        uint32_t v = order[i];
        bool is_signed = draft->n_authors > 0 && draft->author_n[v] > 0;

        if (!is_signed)
            first[i] = UINT32_MAX;
        else if (draft->first_author != NULL && draft->first_author[v] != UINT32_MAX)
            first[i] = number_of[draft->first_author[v]];
        else
            first[i] = number_of[draft->authors[draft->author_first[v]]];
    }
    return first;
}

static void build_authors(const NetworkDraft *draft, const uint32_t *order,
                          const uint32_t *author_order, IbidNetwork *network)
{
    g_autofree uint32_t *number_of = g_new(uint32_t, draft->n_authors + 1);
    uint32_t *start = g_new0(uint32_t, draft->n + 1), *authors;
    uint32_t *others = g_new0(uint32_t, draft->n_authors + 1);

    for (uint32_t i = 0; i < draft->n_authors; i++)
        number_of[author_order[i]] = i;
    for (size_t i = 0; draft->n_authors > 0 && i < draft->n; i++)
        start[i + 1] = draft->author_n[order[i]];
    numbers_add_up(start, draft->n);
    authors = g_new(uint32_t, start[draft->n] + 1);
    for (size_t i = 0; draft->n_authors > 0 && i < draft->n; i++) {
        uint32_t first = draft->author_first[order[i]], n = start[i + 1] - start[i];

        for (uint32_t j = 0; j < n; j++)
            authors[start[i] + j] = number_of[draft->authors[first + j]];
        if (n > 1)
            qsort(authors + start[i], n, sizeof *authors, numbers_by_uint32);
    }
    network->author_start = start;
    network->authors = authors;
    network->first_author = list_first_authors(draft, order, number_of);
    network->n_authors = draft->n_authors;
    network->n_other_works = others;
    for (size_t i = 0; draft->n_others != NULL && i < draft->n_authors; i++)
        others[i] = draft->n_others[author_order[i]];
}

IbidNetwork *network_build(NetworkDraft *draft)
{
    NetworkData *data = g_new0(NetworkData, 1);
    IbidNetwork *network = &data->network;
    g_autofree uint32_t *order = draft->is_ordered
                                     ? numbers_count_up(draft->n)
                                     : network_order(draft, &network->has_number_keys);
    g_autofree uint32_t *author_order =
        draft->is_ordered ? numbers_count_up(draft->n_authors)
                          : network_order_words(draft->author_names, draft->n_authors);
    char *text = g_malloc(size_of_words(draft->keys, draft->n) +
                          size_of_words(draft->author_names, draft->n_authors) + 1);

    data->text = text;
    data->view = igraph_view_new();
    network->n = draft->n;
    network->keys = copy_words(draft->keys, order, draft->n, &text);
    network->author_names = copy_words(draft->author_names, author_order, draft->n_authors, &text);
    describe_vertices(draft, order, network);
    build_authors(draft, order, author_order, network);
    build_arcs(draft, order, network);
    return network;
}
