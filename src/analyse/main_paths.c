#include "analyse/arc_weights.h"

/* Sums of doubles that differ by less, as a share of them, are the same but for rounding. */
#define ROUNDING 1e-12

/* What is found on the way; an arc is taken once. */
typedef struct {
    const IbidArcWeights *weights;
    const IbidFlow *flow;
    bool *is_taken; /* one an arc */
    bool *is_seen;  /* one a vertex */
    GArray *queue;  /* uint32_t: vertices to go on from */
} Walk;

/* The best sums of weights along paths that lead to each vertex, or from it. */
typedef struct {
    PathNumbers *sums;
    long double *near;    /* the sums, nearly */
    PathNumber sum, best; /* to work with */
} Sums;

static void sums_clear(Sums *sums)
{
    path_numbers_free(sums->sums);
    g_free(sums->near);
    path_number_clear(&sums->sum);
    path_number_clear(&sums->best);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Sums, sums_clear)

static void push(Walk *walk, uint32_t vertex)
{
    if (walk->is_seen[vertex])
        return;
    walk->is_seen[vertex] = true;
    g_array_append_val(walk->queue, vertex);
}

static bool pop(Walk *walk, uint32_t *ret_vertex)
{
    if (walk->queue->len == 0)
        return false;
    *ret_vertex = g_array_index(walk->queue, uint32_t, walk->queue->len - 1);
    g_array_set_size(walk->queue, walk->queue->len - 1);
    return true;
}

static void start_over(Walk *walk)
{
    for (size_t i = 0; i < walk->flow->n; i++)
        walk->is_seen[i] = false;
    g_array_set_size(walk->queue, 0);
}

/* Calls push() for the ends of the heaviest arcs into a cited vertex, and takes them. */
static void step_forward(Walk *walk, uint32_t v)
{
    const IbidFlow *flow = walk->flow;
    uint32_t first = flow->in_start[v], end = flow->in_start[v + 1], best = first;

    for (uint32_t i = first + 1; i < end; i++)
        if (arc_weights_compare_in(walk->weights, i, best) > 0)
            best = i;
    for (uint32_t i = first; i < end; i++)
        if (arc_weights_compare_in(walk->weights, i, best) == 0) {
            walk->is_taken[flow->in_place[i]] = true;
            push(walk, flow->in[i]);
        }
}

/* The same out of a citing vertex. */
static void step_back(Walk *walk, uint32_t v)
{
    const IbidFlow *flow = walk->flow;
    uint32_t first = flow->out_start[v], end = flow->out_start[v + 1], best = first;

    for (uint32_t i = first + 1; i < end; i++)
        if (arc_weights_compare_out(walk->weights, i, best) > 0)
            best = i;
    for (uint32_t i = first; i < end; i++)
        if (arc_weights_compare_out(walk->weights, i, best) == 0) {
            walk->is_taken[i] = true;
            push(walk, flow->out[i]);
        }
}

static void walk_on(Walk *walk, void (*step)(Walk *, uint32_t))
{
    uint32_t v;

    while (pop(walk, &v))
        step(walk, v);
}

/* Takes the heaviest of the arcs out of sources, or into sinks, and goes on from their ends. */
static void start_at_ends(Walk *walk, bool at_sinks)
{
    const IbidFlow *flow = walk->flow;
    g_auto(PathNumber) weight, best;

    path_number_init(&weight, walk->weights->is_exact);
    path_number_init(&best, walk->weights->is_exact);
    for (int pass = 0; pass < 2; pass++)
        for (uint32_t v = 0; v < flow->n; v++)
            for (uint32_t i = flow->out_start[v]; i < flow->out_start[v + 1]; i++) {
                uint32_t u = flow->out[i];

                if (at_sinks ? flow->in_start[v] < flow->in_start[v + 1]
                             : flow->out_start[u] < flow->out_start[u + 1])
                    continue;
                arc_weights_get(walk->weights, i, v, &weight);
                if (pass == 0 && path_number_compare(&weight, &best) > 0)
                    path_number_copy(&best, &weight);
                if (pass == 1 && path_number_compare(&weight, &best) == 0) {
                    walk->is_taken[i] = true;
                    push(walk, at_sinks ? u : v);
                }
            }
}

static void sums_init(Sums *sums, const Walk *walk)
{
    bool is_exact = walk->weights->is_exact;

    sums->sums = path_numbers_new(walk->flow->n, is_exact);
    sums->near = g_new(long double, walk->flow->n + 1);
    path_number_init(&sums->sum, is_exact);
    path_number_init(&sums->best, is_exact);
}

static uint32_t arc_at(const IbidFlow *flow, bool is_back, uint32_t k)
{
    return is_back ? flow->in_place[k] : k;
}

/* The sum that the arc to the `k`th neighbour brings to a vertex, into `sums->sum`. */
static void sum_through(const Walk *walk, bool is_back, uint32_t v, uint32_t k, Sums *sums)
{
    const IbidFlow *flow = walk->flow;
    uint32_t other = is_back ? flow->in[k] : flow->out[k];

    arc_weights_get(walk->weights, arc_at(flow, is_back, k), is_back ? other : v, &sums->sum);
    path_numbers_add_to(sums->sums, &other, 1, &sums->sum);
}

/* Weights that are no products come of decays such as 0.1, whose sums depend on their order. */
static bool is_as_good(const Walk *walk, const PathNumber *sum, const PathNumber *best)
{
    if (walk->weights->of_arc != NULL)
        return sum->real >= best->real * (1 - ROUNDING);
    return path_number_compare(sum, best) == 0;
}

/* Where sums are looked for: behind each vertex, or before it. */
typedef struct {
    const Walk *walk;
    bool is_back;
    const uint32_t *start, *of;
    const long double *own;   /* factors of weights, nearly: of the vertex … */
    const long double *other; /* … and of those in `of`; or NULL both where there are none */
} SumSearch;

/* The sum through the arc to `of[k]`, nearly. */
static long double near_sum(const SumSearch *search, const Sums *sums, uint32_t v, uint32_t k)
{
    const Walk *walk = search->walk;
    uint32_t known = search->of[k];
    long double weight;

    if (search->own != NULL)
        weight = search->own[v] * search->other[known];
    else
        weight = walk->weights->of_arc[arc_at(walk->flow, search->is_back, k)];
    return sums->near[known] + weight;
}

/* Only of those that are nearly the best the sum itself is worked out. */
static void find_sum(const SumSearch *search, uint32_t v, Sums *sums)
{
    uint32_t first = search->start[v], end = search->start[v + 1];
    long double most = 0;

    for (uint32_t k = first; k < end; k++)
        most = MAX(most, near_sum(search, sums, v, k));
    path_number_set(&sums->best, 0);
    for (uint32_t k = first; k < end; k++) {
        if (near_sum(search, sums, v, k) < most * (1 - ROUNDING))
            continue;
        sum_through(search->walk, search->is_back, v, k, sums);
        if (path_number_compare(&sums->sum, &sums->best) > 0)
            path_number_copy(&sums->best, &sums->sum);
    }
    path_numbers_set(sums->sums, v, &sums->best);
    sums->near[v] = path_numbers_near(sums->sums, v);
}

static long double *near_all(const PathNumbers *numbers)
{
    long double *near;

    if (numbers == NULL)
        return NULL;
    near = g_new(long double, numbers->n + 1);
    for (uint32_t i = 0; i < numbers->n; i++)
        near[i] = path_numbers_near(numbers, i);
    return near;
}

/* The best sums to each vertex, or from it. */
static void find_sums(const Walk *walk, bool is_back, Sums *sums)
{
    const IbidFlow *flow = walk->flow;
    g_autofree long double *before = near_all(walk->weights->before);
    g_autofree long double *after = near_all(walk->weights->after);
    const SumSearch search = {
        .walk = walk,
        .is_back = is_back,
        .start = is_back ? flow->in_start : flow->out_start,
        .of = is_back ? flow->in : flow->out,
        .own = is_back ? before : after,
        .other = is_back ? after : before,
    };

    sums_init(sums, walk);
    for (size_t i = 0; i < flow->n; i++)
        find_sum(&search, flow->order[is_back ? flow->n - 1 - i : i], sums);
}

/* Takes all arcs by which the best sums came about, from the vertices in the queue on. */
static void follow_sums(Walk *walk, bool is_back, Sums *sums)
{
    const IbidFlow *flow = walk->flow;
    const uint32_t *start = is_back ? flow->in_start : flow->out_start;
    const uint32_t *of = is_back ? flow->in : flow->out;
    uint32_t v;

    while (pop(walk, &v)) {
        path_numbers_get(sums->sums, v, &sums->best);
        for (uint32_t k = start[v]; k < start[v + 1]; k++) {
            sum_through(walk, is_back, v, k, sums);
            if (!is_as_good(walk, &sums->sum, &sums->best))
                continue;
            walk->is_taken[arc_at(flow, is_back, k)] = true;
            push(walk, of[k]);
        }
    }
}

/*
 * Takes the arcs through which a sum of doubles is the best, as the sum of what leads to them, they
 * themselves and what leads on comes out: rounding leaves no more of the path to follow.
 */
static void take_tight(Walk *walk, Sums *to)
{
    const IbidFlow *flow = walk->flow;
    g_auto(Sums) from;

    find_sums(walk, /* is_back= */ true, &from);
    for (uint32_t v = 0; v < flow->n; v++)
        for (uint32_t k = flow->out_start[v]; k < flow->out_start[v + 1]; k++) {
            sum_through(walk, /* is_back= */ false, v, k, to);
            to->sum.real += from.sums->real[v];
            if (is_as_good(walk, &to->sum, &to->best))
                walk->is_taken[k] = true;
        }
}

static void take_global(Walk *walk, char **ret_sum)
{
    const IbidFlow *flow = walk->flow;
    g_auto(Sums) sums;
    uint32_t best = 0;

    find_sums(walk, /* is_back= */ false, &sums);
    for (uint32_t v = 1; v < flow->n; v++)
        if (path_numbers_compare(sums.sums, v, best) > 0)
            best = v;
    for (uint32_t v = 0; v < flow->n; v++)
        if (path_numbers_compare(sums.sums, v, best) == 0)
            push(walk, v);
    path_number_set(&sums.best, 0);
    if (flow->n > 0)
        path_numbers_get(sums.sums, best, &sums.best);
    if (ret_sum != NULL)
        *ret_sum = path_number_text(&sums.best);
    if (sums.sums->is_exact)
        follow_sums(walk, /* is_back= */ false, &sums);
    else
        take_tight(walk, &sums);
}

/* Pushes the cited, or the citing ends of the key arcs. */
static void start_at_keys(Walk *walk, const GArray *keys, bool at_citing)
{
    start_over(walk);
    for (guint i = 0; i < keys->len; i++) {
        uint32_t arc = g_array_index(keys, uint32_t, i);

        walk->is_taken[arc] = true;
        push(walk, at_citing ? arc_weights_citing(walk->flow, arc) : walk->flow->out[arc]);
    }
}

static void take_key_routes(Walk *walk, bool is_global, size_t k)
{
    g_autoptr(GArray) keys = ibid_arc_weights_top(walk->weights, k);

    for (int at_citing = 0; at_citing < 2; at_citing++) {
        start_at_keys(walk, keys, at_citing);
        if (is_global) {
            g_auto(Sums) sums;

            find_sums(walk, /* is_back= */ at_citing, &sums);
            follow_sums(walk, /* is_back= */ at_citing, &sums);
        } else {
            walk_on(walk, at_citing ? step_forward : step_back);
        }
    }
}

static void take(Walk *walk, IbidMainPath kind, size_t k, char **ret_sum)
{
    switch (kind) {
    case IBID_PATH_LOCAL_FORWARD:
    case IBID_PATH_LOCAL_BACKWARD:
        start_at_ends(walk, kind == IBID_PATH_LOCAL_BACKWARD);
        walk_on(walk, kind == IBID_PATH_LOCAL_BACKWARD ? step_back : step_forward);
        break;
    case IBID_PATH_GLOBAL:
        take_global(walk, ret_sum);
        break;
    case IBID_PATH_KEY_ROUTE_LOCAL:
    case IBID_PATH_KEY_ROUTE_GLOBAL:
        take_key_routes(walk, kind == IBID_PATH_KEY_ROUTE_GLOBAL, k);
        break;
    }
}

GArray *ibid_main_path(const IbidArcWeights *weights, IbidMainPath kind, size_t k, char **ret_sum)
{
    const IbidFlow *flow = weights->flow;
    GArray *path = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    g_autofree bool *is_taken = g_new0(bool, flow->n_arcs + 1);
    g_autofree bool *is_seen = g_new0(bool, flow->n + 1);
    g_autoptr(GArray) queue = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    Walk walk = {weights, flow, is_taken, is_seen, queue};

    take(&walk, kind, k, ret_sum);
    for (uint32_t i = 0; i < flow->n_arcs; i++)
        if (is_taken[i])
            g_array_append_val(path, i);
    return path;
}
