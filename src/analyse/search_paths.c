#include <gmp.h>
#include <ibid/analyse.h>
#include <ibid/error.h>

#include "analyse/flow.h"
#include "analyse/path_counts.h"

/* Counts that take more are refused: they would be numbers of many thousand digits. */
#define LARGEST_RESULT 1e9 /* bytes */

typedef struct {
    const IbidGraph *graph;
    const Flow *flow;
    const PathCounts *before; /* paths from the sources */
    const PathCounts *after;  /* paths to the sinks */
} Search;

static void count_arc(const Search *search, uint32_t cited, uint32_t citing, mpz_t ret_count)
{
    mpz_mul(ret_count, search->before->values[cited], search->after->values[citing]);
}

static GPtrArray *write_counts(const Search *search, const GArray *kept)
{
    GPtrArray *counts = g_ptr_array_new_full(kept->len, g_free);
    mpz_t count;

    mpz_init(count);
    for (guint i = 0; i < kept->len; i++) {
        const IbidArc *arc = ibid_graph_arc(search->graph, g_array_index(kept, size_t, i));

        count_arc(search, arc->cited, arc->citing, count);

        /* Room for a sign and the end; mpz_sizeinbase() may be one too large. */
        char *text = g_malloc(mpz_sizeinbase(count, 10) + 2);

        g_ptr_array_add(counts, mpz_get_str(text, 10, count));
    }
    mpz_clear(count);
    return counts;
}

/* A piece that is both source and sink is on no path. */
static char *write_total(const Search *search)
{
    mpz_t total;

    mpz_init(total);
    for (uint32_t i = 0; i < search->flow->n_pieces; i++)
        if (flow_is_source(search->flow, i) && !flow_is_sink(search->flow, i))
            mpz_add(total, total, search->after->values[i]);

    char *text = g_malloc(mpz_sizeinbase(total, 10) + 2);

    mpz_get_str(text, 10, total);
    mpz_clear(total);
    return text;
}

/* Finds the best way on from `piece`; those from pieces that cite it are known. */
static void extend_path(const Search *search, uint32_t piece, PathCounts *sums, uint32_t *next)
{
    const Flow *flow = search->flow;
    mpz_t sum;

    next[piece] = (uint32_t)flow->n_pieces;
    mpz_init(sum);
    for (uint32_t i = flow->down_start[piece]; i < flow->down_start[piece + 1]; i++) {
        uint32_t citing = flow->down[i];

        count_arc(search, piece, citing, sum);
        mpz_add(sum, sum, sums->values[citing]);

        int order = mpz_cmp(sum, sums->values[piece]);

        if (order > 0 || (order == 0 && flow_comes_first(search->graph, citing, next[piece]))) {
            mpz_set(sums->values[piece], sum);
            next[piece] = citing;
        }
    }
    mpz_clear(sum);
}

static uint32_t best_source(const Search *search, const PathCounts *sums)
{
    const Flow *flow = search->flow;
    uint32_t best = (uint32_t)flow->n_pieces;

    for (uint32_t i = 0; i < flow->n_pieces; i++) {
        if (!flow_is_source(flow, i) || flow_is_sink(flow, i))
            continue;

        int order = best == flow->n_pieces ? 1 : mpz_cmp(sums->values[i], sums->values[best]);

        if (order > 0 || (order == 0 && flow_comes_first(search->graph, i, best)))
            best = i;
    }
    return best;
}

static GArray *find_main_path(const Search *search)
{
    size_t n_pieces = search->flow->n_pieces;
    g_autoptr(PathCounts) sums = path_counts_new(n_pieces);
    g_autofree uint32_t *next = g_new(uint32_t, n_pieces + 1);

    for (size_t i = n_pieces; i-- > 0;)
        extend_path(search, search->flow->order[i], sums, next);
    return flow_follow(search->flow, next, best_source(search, sums));
}

IbidSearchPaths *ibid_search_paths(const IbidGraph *graph, const IbidAcyclicPart *part,
                                   GError **error)
{
    g_autoptr(Flow) flow = flow_new(graph, part, error);

    if (flow == NULL)
        return NULL;

    double bytes = path_counts_estimate(flow);

    if (bytes > LARGEST_RESULT) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_NUMERIC,
                    "the search path counts would take %.0f GB", bytes / 1e9);
        return NULL;
    }

    g_autoptr(PathCounts) before = path_counts_from_sources(flow);
    g_autoptr(PathCounts) after = path_counts_to_sinks(flow);
    const Search search = {graph, flow, before, after};
    IbidSearchPaths *paths = g_new0(IbidSearchPaths, 1);

    paths->counts = write_counts(&search, part->kept);
    paths->main_path = find_main_path(&search);
    paths->total = write_total(&search);
    return paths;
}

void ibid_search_paths_free(IbidSearchPaths *paths)
{
    if (paths == NULL)
        return;
    g_ptr_array_unref(paths->counts);
    g_array_unref(paths->main_path);
    g_free(paths->total);
    g_free(paths);
}
