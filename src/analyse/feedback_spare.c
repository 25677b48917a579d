#include "analyse/feedback_spare.h"

#include <stdlib.h>
#include <string.h>

#include "base/buckets.h"
#include "base/numbers.h"

/* A second or less; what is sorted counts for so many steps each. */
enum { MOST_STEPS = 30000000, STEPS_OF_SORTING = 4 };

/*
 * An order of the members in which all arcs that are not questioned lead down.  An arc that is
 * taken back may lead up in it; then those below its upper end and those above its lower end, as
 * far as they lie between the two, change places.
 */
typedef struct {
    const LoopArcs *loop;
    bool *is_feedback;
    Buckets out, in;   /* arcs of each member */
    uint32_t *rank;    /* one a member */
    uint32_t *at;      /* the member of each rank */
    uint32_t *seen_in; /* one a member: the last search that came to it */
    uint32_t n_searches;
    uint32_t *found; /* ranks of members that a search came to: those below, then those above */
    uint32_t *pool;
    uint64_t n_steps;
} Order;

/* Members that cite nothing, save by what is questioned, first. */
static void rank_members(Order *order)
{
    const LoopArcs *loop = order->loop;
    g_autofree uint32_t *n_below = g_new0(uint32_t, loop->n + 1);
    uint32_t n = 0;

    for (uint32_t i = 0; i < loop->n_arcs; i++)
        n_below[loop->citing[i]] += !order->is_feedback[i];
    for (uint32_t v = 0; v < loop->n; v++)
        if (n_below[v] == 0)
            order->at[n++] = v;
    for (uint32_t k = 0; k < n; k++) {
        uint32_t v = order->at[k];

        order->rank[v] = k;
        for (uint32_t j = order->in.start[v]; j < order->in.start[v + 1]; j++) {
            uint32_t arc = order->in.members[j];

            if (!order->is_feedback[arc] && --n_below[loop->citing[arc]] == 0)
                order->at[n++] = loop->citing[arc];
        }
    }
}

static void order_init(Order *order, const LoopArcs *loop, bool *is_feedback)
{
    order->loop = loop;
    order->is_feedback = is_feedback;
    order->out = buckets_of(loop->citing, loop->n_arcs, loop->n);
    order->in = buckets_of(loop->cited, loop->n_arcs, loop->n);
    order->rank = g_new(uint32_t, loop->n + 1);
    order->at = g_new(uint32_t, loop->n + 1);
    order->seen_in = g_new0(uint32_t, loop->n + 1);
    order->found = g_new(uint32_t, loop->n + 1);
    order->pool = g_new(uint32_t, loop->n + 1);
    rank_members(order);
}

static void order_clear(Order *order)
{
    buckets_clear(&order->out);
    buckets_clear(&order->in);
    g_free(order->rank);
    g_free(order->at);
    g_free(order->seen_in);
    g_free(order->found);
    g_free(order->pool);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Order, order_clear)

/*
 * Puts the ranks of what is reached from a member, itself included, into `found`, ascending.
 *
 * @lists, @ends  the arcs to follow, and where they lead
 * @low, @high    only ranks between these, both excluded, are gone to
 * @target        a member; where it is reached, the search is over
 *
 * Returns: how many there are; 0 where the target is reached.
 */
static uint32_t search(Order *order, uint32_t from, const Buckets *lists, const uint32_t *ends,
                       uint32_t low, uint32_t high, uint32_t target, uint32_t *found)
{
    uint32_t n = 0, number = ++order->n_searches;

    found[n++] = order->rank[from];
    order->seen_in[from] = number;
    for (uint32_t k = 0; k < n; k++) {
        uint32_t v = order->at[found[k]];

        for (uint32_t j = lists->start[v]; j < lists->start[v + 1]; j++) {
            uint32_t arc = lists->members[j], next = ends[arc];

            order->n_steps++;
            if (order->is_feedback[arc])
                continue;
            if (next == target)
                return 0;
            if (order->seen_in[next] == number || order->rank[next] <= low ||
                order->rank[next] >= high)
                continue;
            order->seen_in[next] = number;
            found[n++] = order->rank[next];
        }
    }
    order->n_steps += STEPS_OF_SORTING * (uint64_t)n;
    qsort(found, n, sizeof *found, numbers_by_uint32);
    return n;
}

/* Gives the ranks that were found, in order, to the members found below, then those above. */
static void reorder(Order *order, uint32_t n)
{
    g_autofree uint32_t *members = g_new(uint32_t, n);

    for (uint32_t k = 0; k < n; k++)
        members[k] = order->at[order->found[k]];
    memcpy(order->pool, order->found, n * sizeof *order->pool);
    qsort(order->pool, n, sizeof *order->pool, numbers_by_uint32);
    for (uint32_t k = 0; k < n; k++) {
        order->rank[members[k]] = order->pool[k];
        order->at[order->pool[k]] = members[k];
    }
}

/* Takes the arc back unless something would go round. */
static void try_back(Order *order, uint32_t arc)
{
    const LoopArcs *loop = order->loop;
    uint32_t citing = loop->citing[arc], cited = loop->cited[arc];
    uint32_t low = order->rank[citing], high = order->rank[cited];

    if (low < high) {
        uint32_t n_below =
            search(order, cited, &order->out, loop->cited, low, high, citing, order->found);

        if (n_below == 0)
            return;
        reorder(order, n_below + search(order, citing, &order->in, loop->citing, low, high, cited,
                                        order->found + n_below));
    }
    order->is_feedback[arc] = false;
}

uint32_t feedback_spare(const LoopArcs *loop, bool *is_feedback)
{
    g_auto(Order) order = {0};
    uint32_t n = 0;

    order_init(&order, loop, is_feedback);
    for (int is_forward = 0; is_forward < 2; is_forward++)
        for (uint32_t i = 0; i < loop->n_arcs && order.n_steps < MOST_STEPS; i++)
            if (is_feedback[i] && (loop->citing[i] < loop->cited[i]) == is_forward)
                try_back(&order, i);
    for (uint32_t i = 0; i < loop->n_arcs; i++)
        n += is_feedback[i];
    return n;
}
