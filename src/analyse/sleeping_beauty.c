#include <ibid/scores.h>

#include <math.h>
#include <stdlib.h>

/* Adds up the citations of a vertex by year from its own on; `*counts` holds what they need. */
static void count_by_year(const IbidNetwork *network, uint32_t vertex, GArray *counts)
{
    int first = network->dates[vertex].year;

    g_array_set_size(counts, 0);
    g_array_set_size(counts, 1);
    for (uint32_t i = network->in_start[vertex]; i < network->in_start[vertex + 1]; i++) {
        int year = network->dates[network->in[i]].year;

        if (year < first)
            continue;
        if ((guint)(year - first) >= counts->len)
            g_array_set_size(counts, (guint)(year - first) + 1);
        g_array_index(counts, int64_t, year - first)++;
    }
}

static guint best_year(const int64_t *counts, guint n)
{
    guint best = 0;

    for (guint t = 1; t < n; t++)
        if (counts[t] > counts[best])
            best = t;
    return best;
}

/* The year that is farthest from the line, in whole numbers: the line's length is left out. */
static guint farthest_year(const int64_t *counts, guint best)
{
    int64_t most = -1;
    guint farthest = 0;

    for (guint t = 0; t <= best; t++) {
        int64_t distance = llabs((counts[best] - counts[0]) * t - best * (counts[t] - counts[0]));

        if (distance > most) {
            most = distance;
            farthest = t;
        }
    }
    return farthest;
}

static double sum_below_line(const int64_t *counts, guint best)
{
    double slope = (double)(counts[best] - counts[0]) / best, sum = 0;

    for (guint t = 0; t <= best; t++)
        sum += (slope * t + (double)(counts[0] - counts[t])) / (double)MAX(1, counts[t]);
    return sum;
}

IbidBeauty *ibid_sleeping_beauties(const IbidNetwork *network)
{
    IbidBeauty *all = g_new0(IbidBeauty, network->n + 1);
    g_autoptr(GArray) counts = g_array_new(FALSE, /* clear= */ TRUE, sizeof(int64_t));

    for (uint32_t v = 0; v < network->n; v++) {
        const int64_t *years;

        if (network->dates[v].precision == IBID_PRECISION_NONE) {
            all[v].beauty = NAN;
            continue;
        }
        count_by_year(network, v, counts);
        years = (const int64_t *)(void *)counts->data;
        all[v].years = best_year(years, counts->len);
        if (all[v].years == 0)
            continue;
        all[v].beauty = sum_below_line(years, all[v].years);
        all[v].awakening = network->dates[v].year + (int)farthest_year(years, all[v].years);
    }
    return all;
}
