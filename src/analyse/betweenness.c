#include <ibid/scores.h>

#include <ibid/error.h>
#include <math.h>
#include <stdlib.h>

#include "analyse/shortest_paths.h"
#include "base/watch.h"

/*
 * Sources are taken in blocks, whose sums are added up in the order of the blocks: so the result is
 * the same, to the last bit, however many threads there are.  A block that is done before its turn
 * is put aside, as long as it is less than AHEAD blocks ahead.
 */
enum { BLOCK = 4, AHEAD = 8, MOST_THREADS = 64 };

/* Of a block, or of all. */
typedef struct {
    double *sums;
    double *squares; /* or NULL */
} Sums;

typedef struct {
    const IbidNetwork *network;
    const uint32_t *sources;
    size_t n_sources;
    Sums all;

    GMutex lock;
    GCond one_is_added;
    size_t n_taken; /* blocks */
    size_t n_added;
    bool is_adding;                   /* a thread is */
    Sums aside[AHEAD];                /* by number of block, modulo AHEAD */
    Sums spare[AHEAD + MOST_THREADS]; /* all 0 */
    size_t n_spare;
    GThread *asker; /* who alone tells how far it is */
    bool is_stopped;
    GError **error;
} Work;

/* Returns: false when none is left. */
static bool take_block(Work *work, size_t *ret_block, Sums *ret_sums)
{
    size_t n = work->network->n;
    bool is_taken;

    *ret_sums = (Sums){0};
    g_mutex_lock(&work->lock);
    is_taken = !work->is_stopped && work->n_taken * BLOCK < work->n_sources;
    *ret_block = work->n_taken;
    work->n_taken += is_taken;
    if (is_taken && work->n_spare > 0)
        *ret_sums = work->spare[--work->n_spare];
    g_mutex_unlock(&work->lock);
    if (is_taken && ret_sums->sums == NULL)
        *ret_sums =
            (Sums){g_new0(double, n + 1), work->all.squares != NULL ? g_new0(double, n + 1) : NULL};
    return is_taken;
}

static void move(double *to, double *from, size_t n)
{
    for (size_t v = 0; v < n; v++) {
        to[v] += from[v];
        from[v] = 0;
    }
}

/* Adds up what is put aside, as far as it goes; the lock is held, but not while adding. */
static void add_in_order(Work *work)
{
    Sums *next;

    work->is_adding = true;
    while ((next = &work->aside[work->n_added % AHEAD])->sums != NULL) {
        g_mutex_unlock(&work->lock);
        move(work->all.sums, next->sums, work->network->n);
        if (next->squares != NULL)
            move(work->all.squares, next->squares, work->network->n);
        g_mutex_lock(&work->lock);
        work->spare[work->n_spare++] = *next;
        *next = (Sums){0};
        work->n_added++;
        g_cond_broadcast(&work->one_is_added);
    }
    work->is_adding = false;
}

/* Takes over the sums of a block. */
static void hand_in(Work *work, size_t block, Sums sums)
{
    g_mutex_lock(&work->lock);
    while (block >= work->n_added + AHEAD)
        g_cond_wait(&work->one_is_added, &work->lock);
    work->aside[block % AHEAD] = sums;
    if (!work->is_adding)
        add_in_order(work);
    g_mutex_unlock(&work->lock);
}

static void tell(Work *work)
{
    size_t n_done;

    if (g_thread_self() != work->asker)
        return;
    g_mutex_lock(&work->lock);
    n_done = MIN(work->n_taken * BLOCK, work->n_sources);
    g_mutex_unlock(&work->lock);
    if (watch_goes_on(work->network->watch, "betweenness", n_done, work->n_sources, work->error))
        return;
    g_mutex_lock(&work->lock);
    work->is_stopped = true;
    g_mutex_unlock(&work->lock);
}

static gpointer do_blocks(gpointer data)
{
    Work *work = data;
    size_t block;
    Sums sums;
    g_auto(PathRoom) room = {0};

    path_room_init(&room, work->network);
    while (take_block(work, &block, &sums)) {
        size_t first = block * BLOCK, end = MIN(first + BLOCK, work->n_sources);

        for (size_t i = first; i < end; i++)
            shortest_paths_add(&room, work->sources[i], sums.sums, sums.squares);
        hand_in(work, block, sums);
        tell(work);
    }
    return NULL;
}

static void do_all(Work *work, guint n_threads)
{
    GThread *threads[MOST_THREADS];
    guint n_others = 0;

    g_mutex_init(&work->lock);
    g_cond_init(&work->one_is_added);
    /* Where no thread can be had, the others do its work. */
    for (guint i = 1; i < n_threads; i++) {
        GThread *thread = g_thread_try_new("betweenness", do_blocks, work, NULL);

        if (thread != NULL)
            threads[n_others++] = thread;
    }
    do_blocks(work);
    for (guint i = 0; i < n_others; i++)
        g_thread_join(threads[i]);
    for (size_t i = 0; i < work->n_spare; i++) {
        g_free(work->spare[i].sums);
        g_free(work->spare[i].squares);
    }
    g_mutex_clear(&work->lock);
    g_cond_clear(&work->one_is_added);
}

/* The newest first: they reach most, and a thread should not be left alone with such at the end. */
static int newest_first(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

    return (x < y) - (x > y);
}

/* `k` of n vertices without repetition: the beginning of a shuffle. */
static uint32_t *choose_sources(size_t n, size_t k, uint32_t seed)
{
    uint32_t *all = g_new(uint32_t, n + 1);
    GRand *random = g_rand_new_with_seed(seed);

    for (uint32_t i = 0; i < n; i++)
        all[i] = i;
    for (size_t i = 0; i < k && k < n; i++) {
        size_t other = (size_t)g_rand_int_range(random, (gint32)i, (gint32)n);
        uint32_t vertex = all[other];

        all[other] = all[i];
        all[i] = vertex;
    }
    g_rand_free(random);
    qsort(all, k, sizeof *all, newest_first);
    return all;
}

/* Sums over a sample become estimates of those over all, `squares` their standard errors. */
static void estimate(double *sums, double *squares, size_t n, size_t n_sources)
{
    double k = (double)n_sources, all = (double)n;

    for (size_t v = 0; v < n; v++) {
        double spread = MAX(squares[v] - sums[v] * sums[v] / k, 0) / (k - 1);

        sums[v] *= all / k;
        squares[v] = n_sources > 1 ? all * sqrt(spread / k * (1 - k / all)) : NAN;
    }
}

static bool check_range(const double *sums, size_t n, GError **error)
{
    for (size_t v = 0; v < n; v++)
        if (!isfinite(sums[v])) {
            g_set_error_literal(error, IBID_ERROR, IBID_ERROR_NUMERIC,
                                "betweenness: there are more shortest chains between two pieces "
                                "than can be counted");
            return false;
        }
    return true;
}

IbidBetweenness *ibid_betweenness(const IbidNetwork *network, const IbidBetweennessOptions *options,
                                  GError **error)
{
    IbidBetweennessOptions all = options != NULL ? *options : (IbidBetweennessOptions){0};
    size_t n = network->n, k = all.n_sources > 0 ? MIN(all.n_sources, n) : n;
    g_autoptr(IbidBetweenness) betweenness = g_new0(IbidBetweenness, 1);
    g_autofree uint32_t *sources = choose_sources(n, k, all.seed);
    guint n_threads = all.n_threads > 0 ? all.n_threads : g_get_num_processors();
    Work work = {.network = network,
                 .sources = sources,
                 .n_sources = k,
                 .asker = g_thread_self(),
                 .error = error};

    betweenness->n_sources = k;
    betweenness->values = work.all.sums = g_new0(double, n + 1);
    if (k < n)
        betweenness->standard_errors = work.all.squares = g_new0(double, n + 1);
    do_all(&work, (guint)MIN(MIN(n_threads, MOST_THREADS), k / BLOCK + 1));
    if (work.is_stopped || !check_range(work.all.sums, n, error))
        return NULL;
    if (k < n)
        estimate(work.all.sums, work.all.squares, n, k);
    return g_steal_pointer(&betweenness);
}

void ibid_betweenness_free(IbidBetweenness *betweenness)
{
    if (betweenness == NULL)
        return;
    g_free(betweenness->values);
    g_free(betweenness->standard_errors);
    g_free(betweenness);
}
