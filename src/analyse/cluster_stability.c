#include <math.h>

#include "analyse/cluster_run.h"
#include "analyse/leiden.h"
#include "analyse/modularity.h"
#include "analyse/partition.h"

/* Runs agree after two or three rounds; where they never do, this bounds the time. */
#define MOST_ROUNDS 10

/* Ties that fewer of the runs have within a cluster are cut in a round of consensus. */
#define LEAST_SHARE 0.5

/* Labels of `n` vertices by each of `k` runs. */
static GPtrArray *run_all(const Ties *ties, const IbidClusterOptions *options, unsigned k)
{
    GPtrArray *runs = g_ptr_array_new_with_free_func(g_free);

    for (unsigned i = 0; i < k; i++)
        g_ptr_array_add(runs,
                        leiden(ties, options->resolution, options->seed + i, options->iterations));
    return runs;
}

static void compare_runs(const GPtrArray *runs, const Ties *ties, IbidClusterStability *stability)
{
    double sum = 0, n_pairs = (double)runs->len * (runs->len - 1) / 2;

    stability->least_rand = runs->len > 1 ? 1 : NAN;
    for (guint i = 0; i < runs->len; i++)
        for (guint j = i + 1; j < runs->len; j++) {
            double rand =
                ibid_adjusted_rand(g_ptr_array_index(runs, i), g_ptr_array_index(runs, j), ties->n);

            sum += rand;
            stability->least_rand = MIN(stability->least_rand, rand);
        }
    stability->mean_rand = sum / n_pairs;
}

/* The share of runs that have both ends of a tie in one cluster. */
static double share_of_runs(const GPtrArray *runs, uint32_t a, uint32_t b)
{
    unsigned n = 0;

    for (guint i = 0; i < runs->len; i++) {
        const uint32_t *labels = g_ptr_array_index(runs, i);

        n += labels[a] == labels[b];
    }
    return (double)n / runs->len;
}

/*
 * The ties weighed by the runs, without those that most runs cut.
 *
 * @ret_agree  whether all runs agree on every tie
 */
static Ties *weigh_by_runs(const Ties *ties, const GPtrArray *runs, bool *ret_agree)
{
    Ties *weighed = g_new0(Ties, 1);
    size_t n_ends = 0;

    *ret_agree = true;
    weighed->n = ties->n;
    weighed->start = g_new(size_t, (size_t)ties->n + 1);
    weighed->other = g_new(uint32_t, ties->start[ties->n] + 1);
    weighed->weight = g_new(double, ties->start[ties->n] + 1);
    for (uint32_t v = 0; v < ties->n; v++) {
        weighed->start[v] = n_ends;
        for (size_t i = ties->start[v]; i < ties->start[v + 1]; i++) {
            double share = share_of_runs(runs, v, ties->other[i]);

            *ret_agree &= share == 0 || share == 1;
            if (share < LEAST_SHARE)
                continue;
            weighed->other[n_ends] = ties->other[i];
            weighed->weight[n_ends++] = share;
        }
    }
    weighed->start[ties->n] = n_ends;
    return ties_sum_up(weighed);
}

/* Runs on what runs have in common, until they agree.  Takes the runs. */
static void agree(const Ties *ties, const IbidClusterOptions *options, GPtrArray *runs,
                  IbidClusterStability *stability)
{
    g_autoptr(Ties) common = NULL;

    for (;;) {
        Ties *next = weigh_by_runs(common != NULL ? common : ties, runs, &stability->has_agreed);

        ties_free(common);
        common = next;
        if (stability->has_agreed || stability->n_rounds == MOST_ROUNDS)
            break;
        stability->n_rounds++;
        g_ptr_array_unref(runs);
        runs = run_all(common, options, stability->n_runs);
    }
    stability->consensus = partition_of(g_ptr_array_index(runs, 0), ties->n);
    stability->consensus->quality =
        modularity_of_ties(ties, g_ptr_array_index(runs, 0), options->resolution);
    g_ptr_array_unref(runs);
}

static void judge_runs(const GPtrArray *runs, const Ties *ties, double resolution,
                       IbidClusterStability *stability)
{
    stability->least_quality = ties->total > 0 ? INFINITY : NAN;
    stability->most_quality = ties->total > 0 ? -INFINITY : NAN;
    for (guint i = 0; i < runs->len && ties->total > 0; i++) {
        double quality = modularity_of_ties(ties, g_ptr_array_index(runs, i), resolution);

        stability->least_quality = MIN(stability->least_quality, quality);
        stability->most_quality = MAX(stability->most_quality, quality);
    }
}

IbidClusterStability *ibid_cluster_stability(const IbidNetwork *network,
                                             const IbidClusterOptions *options, unsigned n_runs,
                                             GError **error)
{
    IbidClusterOptions all = cluster_run_options(options);
    g_autoptr(Ties) ties = ties_new(network, &all, error);
    IbidClusterStability *stability;
    GPtrArray *runs;

    if (ties == NULL)
        return NULL;
    stability = g_new0(IbidClusterStability, 1);
    stability->n_runs = MAX(n_runs, 1);
    runs = run_all(ties, &all, stability->n_runs);
    compare_runs(runs, ties, stability);
    judge_runs(runs, ties, all.resolution, stability);
    agree(ties, &all, runs, stability);
    return stability;
}

void ibid_cluster_stability_free(IbidClusterStability *stability)
{
    if (stability == NULL)
        return;
    ibid_partition_free(stability->consensus);
    g_free(stability);
}
