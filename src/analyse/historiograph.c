#include <ibid/paths.h>
#include <stdlib.h>

typedef struct {
    uint32_t vertex;
    uint32_t n_cited;
    uint64_t rank;
} Candidate;

static int most_cited_first(const void *a, const void *b)
{
    const Candidate *x = a, *y = b;

    if (x->n_cited != y->n_cited)
        return x->n_cited > y->n_cited ? -1 : 1;
    return x->rank < y->rank ? -1 : x->rank > y->rank;
}

static int by_number(const void *a, const void *b)
{
    const Candidate *x = a, *y = b;

    return x->vertex < y->vertex ? -1 : x->vertex > y->vertex;
}

GArray *ibid_historiograph(const IbidNetwork *network, size_t k, size_t least)
{
    g_autofree Candidate *candidates = g_new(Candidate, network->n + 1);
    GArray *chosen = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    size_t n = 0;

    for (uint32_t v = 0; v < network->n; v++) {
        uint32_t n_cited = network->in_start[v + 1] - network->in_start[v];

        if (n_cited >= least)
            candidates[n++] = (Candidate){v, n_cited, ibid_network_rank(network, v)};
    }
    if (k > 0 && k < n) {
        qsort(candidates, n, sizeof *candidates, most_cited_first);
        n = k;
        qsort(candidates, n, sizeof *candidates, by_number);
    }
    for (size_t i = 0; i < n; i++)
        g_array_append_val(chosen, candidates[i].vertex);
    return chosen;
}
