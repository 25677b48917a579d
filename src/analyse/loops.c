#include <ibid/structure.h>

#include <ibid/partition.h>
#include <string.h>

#include "analyse/feedback_arcs.h"
#include "analyse/feedback_spare.h"
#include "base/watch.h"
#include "graph/igraph_guard.h"

/* Measured with igraph 0.10.2: the least of up to 20 members takes 0.1 s, of 30 seconds already;
 * the approximation 0.4 s for 10,000, and grows with the square. */
enum { MOST_FOR_LEAST = 20, MOST_CUBES = 200000, MOST_SQUARES = 400000000 };

#define NO_LOOP UINT32_MAX

const char *ibid_feedback_method_name(IbidFeedbackMethod method)
{
    static const char *const names[IBID_N_FEEDBACK_METHODS] = {
        [IBID_FEEDBACK_LEAST] = "least",
        [IBID_FEEDBACK_BY_DEGREES] = "by degrees",
        [IBID_FEEDBACK_BY_DATE] = "by date",
    };

    return names[method];
}

/* Members of all loops, in order of time in each. */
typedef struct {
    const IbidNetwork *network;
    IbidLoops *loops;
    uint32_t *start;   /* one a loop, and one more */
    uint32_t *members; /* vertices */
    uint32_t *place;   /* one a vertex: among the members of its loop */
    bool *is_feedback; /* one an arc */
    uint64_t cubes;    /* of the sizes of loops that were solved for the least */
    uint64_t squares;  /* of those that were approximated */
} Work;

/* The undated come first, as ibid_network_rank() has it. */
static void list_members(Work *work)
{
    const IbidNetwork *network = work->network;
    guint n = work->loops->loops->len;
    g_autofree uint32_t *next = g_new(uint32_t, n + 1);

    work->start = g_new0(uint32_t, n + 1);
    for (guint i = 0; i < n; i++) {
        next[i] = work->start[i];
        work->start[i + 1] = next[i] + g_array_index(work->loops->loops, IbidLoop, i).size;
    }
    work->members = g_new(uint32_t, work->start[n] + 1);
    work->place = g_new(uint32_t, network->n + 1);
    for (int dated = 0; dated < 2; dated++)
        for (uint32_t v = 0; v < network->n; v++) {
            uint32_t loop = work->loops->loop_of[v];

            if (loop == NO_LOOP || (network->dates[v].precision != IBID_PRECISION_NONE) != dated)
                continue;
            work->place[v] = next[loop] - work->start[loop];
            work->members[next[loop]++] = v;
        }
}

/* The arcs within a loop. */
typedef struct {
    GArray *numbers; /* uint32_t: in the network, ascending by citing member */
    GArray *citing;  /* uint32_t: members */
    GArray *cited;
} Arcs;

static void arcs_clear(Arcs *arcs)
{
    g_array_unref(arcs->numbers);
    g_array_unref(arcs->citing);
    g_array_unref(arcs->cited);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Arcs, arcs_clear)

static uint32_t *numbers_of(GArray *array)
{
    return (uint32_t *)(void *)array->data;
}

static void list_arcs(const Work *work, uint32_t loop, Arcs *arcs)
{
    const IbidNetwork *network = work->network;

    arcs->numbers = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    arcs->citing = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    arcs->cited = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    for (uint32_t i = work->start[loop]; i < work->start[loop + 1]; i++) {
        uint32_t v = work->members[i];

        for (uint32_t j = network->out_start[v]; j < network->out_start[v + 1]; j++) {
            uint32_t cited = network->out[j];

            if (work->loops->loop_of[cited] != loop)
                continue;
            g_array_append_val(arcs->numbers, j);
            g_array_append_val(arcs->citing, work->place[v]);
            g_array_append_val(arcs->cited, work->place[cited]);
        }
    }
}

/* Returns: how many cite a later member. */
static uint32_t choose_by_date(const LoopArcs *loop, bool *ret_is_chosen)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < loop->n_arcs; i++)
        n += ret_is_chosen[i] = loop->citing[i] < loop->cited[i];
    return n;
}

static bool may_solve(Work *work, uint32_t size)
{
    uint64_t cube = (uint64_t)size * size * size;

    if (size > MOST_FOR_LEAST || work->cubes + cube > MOST_CUBES)
        return false;
    work->cubes += cube;
    return true;
}

static bool may_approximate(Work *work, uint32_t size)
{
    uint64_t square = (uint64_t)size * size;

    if (work->squares + square > MOST_SQUARES)
        return false;
    work->squares += square;
    return true;
}

/* Takes the approximation where it questions fewer. */
static bool approximate(const LoopArcs *arcs, IbidLoop *loop, bool *is_chosen, GError **error)
{
    g_autofree bool *is_other = g_new(bool, arcs->n_arcs);
    uint32_t n = feedback_arcs_find(arcs, /* is_least= */ false, is_other, error);

    if (n == 0)
        return false;
    n = feedback_spare(arcs, is_other);
    if (n < loop->n_feedback) {
        loop->n_feedback = n;
        loop->method = IBID_FEEDBACK_BY_DEGREES;
        memcpy(is_chosen, is_other, arcs->n_arcs * sizeof *is_chosen);
    }
    return true;
}

/* A single arc to question cannot be improved on. */
static bool choose(Work *work, const LoopArcs *arcs, IbidLoop *loop, bool *is_chosen,
                   GError **error)
{
    loop->n_feedback = choose_by_date(arcs, is_chosen);
    loop->method = loop->n_feedback == 1 ? IBID_FEEDBACK_LEAST : IBID_FEEDBACK_BY_DATE;
    if (loop->n_feedback == 1)
        return true;
    if (may_solve(work, arcs->n)) {
        loop->method = IBID_FEEDBACK_LEAST;
        loop->n_feedback = feedback_arcs_find(arcs, /* is_least= */ true, is_chosen, error);
        return loop->n_feedback > 0;
    }
    loop->n_feedback = feedback_spare(arcs, is_chosen);
    return !may_approximate(work, arcs->n) || approximate(arcs, loop, is_chosen, error);
}

static bool question(Work *work, uint32_t number, GError **error)
{
    guint n = work->loops->loops->len;
    IbidLoop *loop = &g_array_index(work->loops->loops, IbidLoop, number);
    g_auto(Arcs) arcs = {0};
    g_autofree bool *is_chosen = NULL;
    LoopArcs all;

    if (!watch_goes_on(work->network->watch, "loops", n - 1 - number, n, error))
        return false;
    list_arcs(work, number, &arcs);
    loop->n_arcs = arcs.numbers->len;
    is_chosen = g_new0(bool, loop->n_arcs + 1);
    all = (LoopArcs){loop->size, loop->n_arcs, numbers_of(arcs.citing), numbers_of(arcs.cited)};
    if (!choose(work, &all, loop, is_chosen, error))
        return false;
    for (uint32_t i = 0; i < loop->n_arcs; i++)
        work->is_feedback[numbers_of(arcs.numbers)[i]] = is_chosen[i];
    return true;
}

/* Loops have the numbers of their components, which stand first, by size. */
static IbidLoops *find_loops(const IbidNetwork *network)
{
    g_autoptr(IbidPartition) parts = ibid_strong_components(network);
    IbidLoops *loops = g_new0(IbidLoops, 1);

    loops->loops = g_array_new(FALSE, TRUE, sizeof(IbidLoop));
    loops->feedback = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    loops->loop_of = g_new(uint32_t, network->n + 1);
    for (guint i = 0; i < parts->sizes->len; i++) {
        IbidLoop loop = {.earliest = NO_LOOP, .size = g_array_index(parts->sizes, uint32_t, i)};

        if (loop.size < 2)
            break;
        g_array_append_val(loops->loops, loop);
    }
    for (uint32_t v = 0; v < network->n; v++) {
        uint32_t part = g_array_index(parts->part_of, uint32_t, v);
        IbidLoop *loop;

        loops->loop_of[v] = part < loops->loops->len ? part : NO_LOOP;
        if (part >= loops->loops->len)
            continue;
        loop = &g_array_index(loops->loops, IbidLoop, part);
        loop->earliest = MIN(loop->earliest, v);
    }
    return loops;
}

static void work_clear(Work *work)
{
    g_free(work->start);
    g_free(work->members);
    g_free(work->place);
    g_free(work->is_feedback);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Work, work_clear)

IbidLoops *ibid_loops(const IbidNetwork *network, GError **error)
{
    g_auto(IgraphTurn) turn G_GNUC_UNUSED = igraph_guard_enter();
    g_autoptr(IbidLoops) loops = find_loops(network);
    g_auto(Work) work = {.network = network, .loops = loops};

    list_members(&work);
    work.is_feedback = g_new0(bool, network->n_arcs + 1);
    /* The smallest first: most of them can be solved for the least. */
    for (guint i = loops->loops->len; i-- > 0;)
        if (!question(&work, i, error))
            return NULL;
    for (uint32_t i = 0; i < network->n_arcs; i++)
        if (work.is_feedback[i])
            g_array_append_val(loops->feedback, i);
    return g_steal_pointer(&loops);
}

void ibid_loops_free(IbidLoops *loops)
{
    if (loops == NULL)
        return;
    g_array_unref(loops->loops);
    g_array_unref(loops->feedback);
    g_free(loops->loop_of);
    g_free(loops);
}
