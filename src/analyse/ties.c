#include "analyse/ties.h"

#include "analyse/neighbours.h"
#include "base/buckets.h"

void ties_free(Ties *ties)
{
    if (ties == NULL)
        return;
    g_free(ties->start);
    g_free(ties->other);
    g_free(ties->weight);
    g_free(ties->degree);
    g_free(ties);
}

Ties *ties_sum_up(Ties *ties)
{
    double ends = 0;

    g_free(ties->degree);
    ties->degree = g_new0(double, ties->n + 1);
    for (uint32_t v = 0; v < ties->n; v++) {
        for (size_t i = ties->start[v]; i < ties->start[v + 1]; i++)
            ties->degree[v] += ties_weight(ties, i);
        ends += ties->degree[v];
    }
    ties->total = ends / 2;
    return ties;
}

Ties *ties_of_citations(const IbidNetwork *network)
{
    Ties *ties = g_new0(Ties, 1);
    size_t n_ends = 0;

    ties->n = (uint32_t)network->n;
    ties->start = g_new(size_t, network->n + 1);
    ties->other = g_new(uint32_t, 2 * network->n_arcs + 1);
    for (uint32_t v = 0; v < network->n; v++) {
        Neighbours all = neighbours_of(network, v);

        ties->start[v] = n_ends;
        while (neighbours_next(&all, &ties->other[n_ends]))
            n_ends++;
    }
    ties->start[network->n] = n_ends;
    return ties_sum_up(ties);
}

Ties *ties_new(const IbidNetwork *network, const IbidClusterOptions *options, GError **error)
{
    if (options->ties == IBID_TIES_CITATION)
        return ties_of_citations(network);
    return ties_of_pairs(network, options->ties, options->similarity,
                         options->strongest > 0 ? options->strongest : IBID_STRONGEST_TIES, error);
}

/* Where the ties of one group are added up. */
typedef struct {
    double *near;  /* one a group; 0 unless met */
    uint32_t *met; /* groups */
} FoldedRow;

static size_t fold_row(const Ties *ties, const uint32_t *groups, const uint32_t *members,
                       uint32_t n_members, FoldedRow *row)
{
    uint32_t own = groups[members[0]];
    size_t n_met = 0;

    for (uint32_t m = 0; m < n_members; m++)
        for (size_t i = ties->start[members[m]]; i < ties->start[members[m] + 1]; i++) {
            uint32_t group = groups[ties->other[i]];

            if (group == own)
                continue;
            row->met[n_met] = group;
            n_met += row->near[group] == 0;
            row->near[group] += ties_weight(ties, i);
        }
    return n_met;
}

Ties *ties_fold(const Ties *ties, const uint32_t *groups, uint32_t n_groups)
{
    Ties *folded = g_new0(Ties, 1);
    Buckets members = buckets_of(groups, ties->n, n_groups);
    FoldedRow row = {g_new0(double, (size_t)n_groups + 1), g_new(uint32_t, (size_t)n_groups + 1)};
    size_t n_ends = 0;

    /* As long as they were at the most; memory that is not written to is not taken. */
    folded->other = g_new(uint32_t, ties->start[ties->n] + 1);
    folded->weight = g_new(double, ties->start[ties->n] + 1);
    folded->start = g_new(size_t, (size_t)n_groups + 1);
    folded->degree = g_new0(double, (size_t)n_groups + 1);
    folded->n = n_groups;
    folded->total = ties->total;
    for (uint32_t v = 0; v < ties->n; v++)
        folded->degree[groups[v]] += ties->degree[v];
    for (uint32_t group = 0; group < n_groups; group++) {
        uint32_t first = members.start[group];
        size_t n_met =
            fold_row(ties, groups, members.members + first, members.start[group + 1] - first, &row);

        folded->start[group] = n_ends;
        for (size_t i = 0; i < n_met; i++, n_ends++) {
            folded->other[n_ends] = row.met[i];
            folded->weight[n_ends] = row.near[row.met[i]];
            row.near[row.met[i]] = 0;
        }
    }
    folded->start[n_groups] = n_ends;
    folded->other = g_renew(uint32_t, folded->other, n_ends + 1);
    folded->weight = g_renew(double, folded->weight, n_ends + 1);
    buckets_clear(&members);
    g_free(row.near);
    g_free(row.met);
    return folded;
}
