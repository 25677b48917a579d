#include <ibid/structure.h>

#include <stdlib.h>

#include "base/numbers.h"

typedef struct {
    const IbidPieceGroups *groups;
    uint32_t *counts; /* one a group: of the row at hand */
    uint32_t *cited;  /* groups with a count */
    uint32_t n_cited;
} Work;

static bool has_group(const IbidPieceGroups *groups, uint32_t v)
{
    return groups->start[v + 1] > groups->start[v];
}

static void count_row(Work *work, uint32_t group)
{
    const IbidPieceGroups *groups = work->groups;
    const IbidNetwork *network = groups->network;

    for (uint32_t i = groups->member_start[group]; i < groups->member_start[group + 1]; i++) {
        uint32_t v = groups->members[i];

        for (uint32_t j = network->out_start[v]; j < network->out_start[v + 1]; j++) {
            uint32_t to = network->out[j];

            for (uint32_t k = groups->start[to]; k < groups->start[to + 1]; k++)
                if (work->counts[groups->groups[k]]++ == 0)
                    work->cited[work->n_cited++] = groups->groups[k];
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

static void count_arcs(const IbidPieceGroups *groups, IbidGroupCitations *citations)
{
    const IbidNetwork *network = groups->network;

    for (uint32_t v = 0; v < network->n; v++)
        for (uint32_t i = network->out_start[v]; i < network->out_start[v + 1]; i++)
            citations->n_counted += has_group(groups, v) && has_group(groups, network->out[i]);
    citations->n_without = (uint32_t)network->n_arcs - citations->n_counted;
}

IbidGroupCitations *ibid_group_citations(const IbidPieceGroups *groups)
{
    IbidGroupCitations *citations = g_new0(IbidGroupCitations, 1);
    g_autofree uint32_t *counts = g_new0(uint32_t, groups->n + 1);
    g_autofree uint32_t *cited = g_new(uint32_t, groups->n + 1);
    Work work = {.groups = groups, .counts = counts, .cited = cited};

    citations->cells = g_array_new(FALSE, FALSE, sizeof(IbidGroupCell));
    citations->given = g_new0(uint64_t, groups->n + 1);
    citations->taken = g_new0(uint64_t, groups->n + 1);
    count_arcs(groups, citations);
    for (uint32_t g = 0; g < groups->n; g++) {
        count_row(&work, g);
        take_row(&work, g, citations);
    }
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
