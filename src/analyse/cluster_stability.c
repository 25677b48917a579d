#include <math.h>

#include "analyse/cluster_options.h"
#include "analyse/leiden.h"
#include "analyse/modularity.h"
#include "analyse/partition.h"

/* Runs agree after two or three rounds; where they never do, this bounds the time. */
#define MOST_ROUNDS 10

/* Ties that fewer of the runs have within a cluster are cut in a round of consensus. */
#define LEAST_SHARE 0.5

/* What threads take runs from, and where each leaves the labels that it found. */
typedef struct {
    const Ties *ties;
    const IbidClusterOptions *options;
    LeidenWatch *watch;
    GPtrArray *runs; /* uint32_t *, n each */
    gint n_taken;
} Work;

static gpointer do_runs(gpointer data)
{
    Work *work = data;
    guint i;

    while ((i = (guint)g_atomic_int_add(&work->n_taken, 1)) < work->runs->len)
        g_ptr_array_index(work->runs, i) =
            leiden(work->ties, work->options->resolution, work->options->seed + i,
                   work->options->iterations, work->watch);
    return NULL;
}

static void join_thread(gpointer thread)
{
    g_thread_join(thread);
}

/* Labels of all vertices by each of `k` runs; NULL where they were stopped. */
static GPtrArray *run_all(const Ties *ties, const IbidClusterOptions *options, unsigned k,
                          const IbidWatch *watch, GError **error)
{
    g_autoptr(GPtrArray) runs = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) threads = g_ptr_array_new_with_free_func(join_thread);
    LeidenWatch shared = {watch, g_thread_self(), .n_iterations = (size_t)k * options->iterations};
    Work work = {ties, options, &shared, runs, 0};

    g_ptr_array_set_size(runs, (gint)k);
    for (unsigned i = 1; i < MIN(options->n_threads, k) && leiden_goes_on(&shared); i++) {
        GThread *thread = g_thread_try_new("clusters", do_runs, &work, NULL);

        if (thread != NULL) /* else the others do its work */
            g_ptr_array_add(threads, thread);
    }
    do_runs(&work);
    g_ptr_array_set_size(threads, 0); /* waits for all */
    if (shared.error != NULL)
        g_propagate_error(error, shared.error);
    return shared.error != NULL ? NULL : g_steal_pointer(&runs);
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

/* Runs on what runs have in common, until they agree; false where it was stopped. */
static bool agree(const Ties *ties, const IbidClusterOptions *options, GPtrArray **runs,
                  const IbidWatch *watch, IbidClusterStability *stability, GError **error)
{
    g_autoptr(Ties) common = NULL;

    for (;;) {
        Ties *next = weigh_by_runs(common != NULL ? common : ties, *runs, &stability->has_agreed);

        ties_free(common);
        common = next;
        if (stability->has_agreed || stability->n_rounds == MOST_ROUNDS)
            return true;
        stability->n_rounds++;
        g_ptr_array_unref(*runs);
        *runs = run_all(common, options, stability->n_runs, watch, error);
        if (*runs == NULL)
            return false;
    }
}

static IbidPartition *partition_of_run(const Ties *ties, const uint32_t *labels, double resolution)
{
    IbidPartition *partition = partition_of(labels, ties->n);

    partition->quality = modularity_of_ties(ties, labels, resolution);
    return partition;
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
    IbidClusterOptions all = cluster_options(options);
    g_autoptr(Ties) ties = ties_new(network, &all, error);
    g_autoptr(IbidClusterStability) stability = g_new0(IbidClusterStability, 1);
    g_autoptr(GPtrArray) runs = NULL;

    stability->n_runs = MAX(n_runs, 1);
    if (ties != NULL)
        runs = run_all(ties, &all, stability->n_runs, network->watch, error);
    if (runs == NULL)
        return NULL;
    compare_runs(runs, ties, stability);
    judge_runs(runs, ties, all.resolution, stability);
    if (!agree(ties, &all, &runs, network->watch, stability, error))
        return NULL;
    stability->consensus = partition_of_run(ties, g_ptr_array_index(runs, 0), all.resolution);
    return g_steal_pointer(&stability);
}

void ibid_cluster_stability_free(IbidClusterStability *stability)
{
    if (stability == NULL)
        return;
    ibid_partition_free(stability->consensus); /* NULL, where it was stopped */
    g_free(stability);
}
