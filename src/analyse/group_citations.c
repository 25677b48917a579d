#include <ibid/structure.h>

#include <stdlib.h>

#include "base/buckets.h"
#include "base/numbers.h"

typedef struct {
    const IbidNetwork *network;
    const uint32_t *group_start;
    const uint32_t *groups;
    Buckets vertices; /* of each group */
    uint32_t *counts; /* one a group: of the row at hand */
    uint32_t *cited;  /* groups with a count */
    uint32_t n_cited;
} Work;

static bool has_group(const Work *work, uint32_t v)
{
    return work->group_start[v + 1] > work->group_start[v];
}

static void count_row(Work *work, uint32_t group)
{
    const IbidNetwork *network = work->network;

    for (uint32_t i = work->vertices.start[group]; i < work->vertices.start[group + 1]; i++) {
        uint32_t v = work->vertices.members[i];

        for (uint32_t j = network->out_start[v]; j < network->out_start[v + 1]; j++) {
            uint32_t to = network->out[j];

            for (uint32_t k = work->group_start[to]; k < work->group_start[to + 1]; k++)
                if (work->counts[work->groups[k]]++ == 0)
                    work->cited[work->n_cited++] = work->groups[k];
        }
    }
}

/* Appends the row, and sets its counts back to 0. */
static void take_row(Work *work, uint32_t group, IbidGroupCitations *citations)
{
    uint64_t sum = 0;

    if (work->n_cited > 1)
        qsort(work->cited, work->n_cited, sizeof *work->cited, numbers_by_uint32);
    for (uint32_t i = 0; i < work->n_cited; i++)
        sum += work->counts[work->cited[i]];
    for (uint32_t i = 0; i < work->n_cited; i++) {
        uint32_t cited = work->cited[i], n = work->counts[cited];
        IbidGroupCell cell = {group, cited, n, (double)n / (double)sum};

        g_array_append_val(citations->cells, cell);
        citations->taken[cited] += n;
        work->counts[cited] = 0;
    }
    citations->given[group] = sum;
    work->n_cited = 0;
}

static void count_arcs(const Work *work, IbidGroupCitations *citations)
{
    const IbidNetwork *network = work->network;

    for (uint32_t v = 0; v < network->n; v++)
        for (uint32_t i = network->out_start[v]; i < network->out_start[v + 1]; i++)
            citations->n_counted += has_group(work, v) && has_group(work, network->out[i]);
    citations->n_without = (uint32_t)network->n_arcs - citations->n_counted;
}

IbidGroupCitations *ibid_group_citations(const IbidNetwork *network, const uint32_t *group_start,
                                         const uint32_t *groups, size_t n_groups)
{
    IbidGroupCitations *citations = g_new0(IbidGroupCitations, 1);
    g_autofree uint32_t *counts = g_new0(uint32_t, n_groups + 1);
    g_autofree uint32_t *cited = g_new(uint32_t, n_groups + 1);
    Work work = {
        .network = network,
        .group_start = group_start,
        .groups = groups,
        .vertices = buckets_of_lists(group_start, groups, network->n, n_groups),
        .counts = counts,
        .cited = cited,
    };

    citations->cells = g_array_new(FALSE, FALSE, sizeof(IbidGroupCell));
    citations->given = g_new0(uint64_t, n_groups + 1);
    citations->taken = g_new0(uint64_t, n_groups + 1);
    count_arcs(&work, citations);
    for (uint32_t g = 0; g < n_groups; g++) {
        count_row(&work, g);
        take_row(&work, g, citations);
    }
    buckets_clear(&work.vertices);
    return citations;
}

void ibid_group_citations_free(IbidGroupCitations *citations)
{
    if (citations == NULL)
        return;
    g_array_unref(citations->cells);
    g_free(citations->given);
    g_free(citations->taken);
    g_free(citations);
}
