#include "analyse/arc_weights.h"

#include <ibid/error.h>
#include <math.h>

#include "analyse/node_pairs.h"

/* Numbers that take more are refused; best sums of paths take as much again. */
#define MOST_LIMBS (256e6 / sizeof(mp_limb_t))

/* So many products of limbs take less than half a second, and paths are found in ten rounds. */
#define MOST_STEPS 4e8

/* Which paths count: those that begin and end anywhere, or only where the flow does. */
static const struct {
    const char *name;
    bool begins_anywhere, ends_anywhere;
} kinds[IBID_N_ARC_WEIGHTS] = {
    [IBID_WEIGHT_SPC] = {"SPC", false, false},
    [IBID_WEIGHT_SPLC] = {"SPLC", true, false},
    [IBID_WEIGHT_SPLC_REV] = {"SPLC_rev", false, true},
    [IBID_WEIGHT_SPNP] = {"SPNP", true, true},
    [IBID_WEIGHT_SPGD] = {"SPGD", true, false},
    [IBID_WEIGHT_PAIRS] = {"SPNP_pairs", true, true},
};

const char *ibid_arc_weight_name(IbidArcWeight kind)
{
    return kinds[kind].name;
}

/* Neighbours from which paths come: cited vertices, or citing ones when they are counted back. */
typedef struct {
    const IbidFlow *flow;
    const uint32_t *start, *of;
    bool is_back;
} Direction;

static Direction direction_of(const IbidFlow *flow, bool is_back)
{
    if (is_back)
        return (Direction){flow, flow->in_start, flow->in, true};
    return (Direction){flow, flow->out_start, flow->out, false};
}

/* log2 of each number, nearly: their sizes.  Returns: (transfer full) n of them. */
static double *estimate_logs(const Direction *along, bool begins_anywhere)
{
    size_t n = along->flow->n;
    double *logs = g_new(double, n + 1);

    for (size_t i = 0; i < n; i++) {
        uint32_t v = along->flow->order[along->is_back ? n - 1 - i : i];
        uint32_t first = along->start[v], end = along->start[v + 1];
        double most = 0, sum = begins_anywhere || first == end;

        for (uint32_t k = first; k < end; k++)
            most = MAX(most, logs[along->of[k]]);
        sum *= exp2(-most);
        for (uint32_t k = first; k < end; k++)
            sum += exp2(logs[along->of[k]] - most);
        logs[v] = most + log2(sum);
    }
    return logs;
}

static double limbs_of(double log)
{
    return log / GMP_LIMB_BITS + 1;
}

/* True when neither the numbers of a kind nor the products of them, one an arc, take too much. */
static bool fits_nearly(const IbidFlow *flow, const Direction *on, const Direction *back,
                        IbidArcWeight kind)
{
    g_autofree double *before = estimate_logs(on, kinds[kind].begins_anywhere);
    g_autofree double *after = estimate_logs(back, kinds[kind].ends_anywhere);
    double limbs = 0, steps = 0;

    for (size_t v = 0; v < flow->n; v++) {
        limbs += limbs_of(before[v]) + limbs_of(after[v]);
        for (uint32_t k = flow->out_start[v]; k < flow->out_start[v + 1]; k++)
            steps += limbs_of(before[flow->out[k]]) * limbs_of(after[v]);
    }
    return limbs <= MOST_LIMBS && steps <= MOST_STEPS;
}

/* The same; a bound by depth tells at once for most. */
static bool fits(const IbidFlow *flow, const Direction *on, const Direction *back,
                 IbidArcWeight kind)
{
    g_autofree uint32_t *depths = ibid_flow_depths(flow);
    double depth = 0, degree = 1, limbs;

    for (size_t v = 0; v < flow->n; v++) {
        depth = MAX(depth, depths[v]);
        degree = MAX(degree, flow->out_start[v + 1] - flow->out_start[v] + 1);
        degree = MAX(degree, flow->in_start[v + 1] - flow->in_start[v] + 1);
    }
    limbs = limbs_of(depth * log2(degree));
    return (2 * limbs * (double)flow->n <= MOST_LIMBS &&
            limbs * limbs * (double)flow->n_arcs <= MOST_STEPS) ||
           fits_nearly(flow, on, back, kind);
}

static void count(const Direction *along, bool begins_anywhere, PathNumbers *numbers)
{
    g_auto(PathNumber) sum;

    path_number_init(&sum, numbers->is_exact);
    for (size_t i = 0; i < numbers->n; i++) {
        uint32_t v = along->flow->order[along->is_back ? numbers->n - 1 - i : i];
        uint32_t first = along->start[v], end = along->start[v + 1];

        path_number_set(&sum, begins_anywhere || first == end);
        path_numbers_add_to(numbers, along->of + first, end - first, &sum);
        path_numbers_set(numbers, v, &sum);
    }
}

static void count_fading(const IbidFlow *flow, double decay, PathNumbers *numbers)
{
    for (size_t i = 0; i < numbers->n; i++) {
        uint32_t v = flow->order[i];
        long double sum = 0; /* so that the order of few terms does not show */

        for (uint32_t k = flow->out_start[v]; k < flow->out_start[v + 1]; k++)
            sum += numbers->real[flow->out[k]];
        numbers->real[v] = 1 + decay * (double)sum;
    }
}

/* In long doubles, so that the order of the arcs does not show. */
static double sum_of_reals(const IbidArcWeights *weights)
{
    const IbidFlow *flow = weights->flow;
    long double sum = 0;

    for (uint32_t v = 0; v < flow->n; v++)
        for (uint32_t k = flow->out_start[v]; k < flow->out_start[v + 1]; k++)
            sum += weights->before->real[flow->out[k]] * weights->after->real[v];
    return (double)sum;
}

/* Fading weights are in doubles, as decays are. */
static bool count_to_fade(IbidArcWeights *weights, double decay, GError **error)
{
    const IbidFlow *flow = weights->flow;
    const Direction back = direction_of(flow, true);
    g_autoptr(PathNumbers) after = path_numbers_new(flow->n, /* is_exact= */ true);

    weights->before = path_numbers_new(flow->n, /* is_exact= */ false);
    count_fading(flow, decay, weights->before);
    count(&back, kinds[weights->kind].ends_anywhere, after);
    weights->after = path_numbers_round(after);
    if (isfinite(sum_of_reals(weights))) /* as then all sums of some of them are */
        return true;
    g_set_error_literal(error, IBID_ERROR, IBID_ERROR_NUMERIC,
                        "fading weights would be larger than 10^308: take a smaller decay");
    return false;
}

static void count_all(IbidArcWeights *weights, bool is_exact)
{
    const IbidFlow *flow = weights->flow;
    const Direction on = direction_of(flow, false), back = direction_of(flow, true);

    weights->before = path_numbers_new(flow->n, is_exact);
    weights->after = path_numbers_new(flow->n, is_exact);
    count(&on, kinds[weights->kind].begins_anywhere, weights->before);
    count(&back, kinds[weights->kind].ends_anywhere, weights->after);
}

/* False with IBID_ERROR_NUMERIC when they are too many. */
static bool count_vertices(IbidArcWeights *weights, bool is_exact, GError **error)
{
    for (int is_back = 0; is_back < 2; is_back++) {
        g_autofree uint32_t *reached = node_pairs_reached(weights->flow, is_back, error);
        PathNumbers *numbers;
        g_auto(PathNumber) number;

        path_number_init(&number, is_exact);
        if (reached == NULL)
            return false;
        numbers = path_numbers_new(weights->flow->n, is_exact);
        for (uint32_t v = 0; v < weights->flow->n; v++) {
            path_number_set(&number, reached[v]);
            path_numbers_set(numbers, v, &number);
        }
        *(is_back ? &weights->after : &weights->before) = numbers;
    }
    return true;
}

IbidArcWeights *ibid_arc_weights_new(const IbidFlow *flow, IbidArcWeight kind, double decay,
                                     bool is_exact, GError **error)
{
    g_autoptr(IbidArcWeights) weights = g_new0(IbidArcWeights, 1);
    const Direction on = direction_of(flow, false), back = direction_of(flow, true);
    bool fades = kind == IBID_WEIGHT_SPGD;

    weights->flow = flow;
    weights->kind = kind;
    if (kind == IBID_WEIGHT_PAIRS)
        return count_vertices(weights, is_exact, error) ? g_steal_pointer(&weights) : NULL;
    if ((is_exact || fades) && !fits(flow, &on, &back, kind)) {
        g_set_error_literal(error, IBID_ERROR, IBID_ERROR_NUMERIC,
                            "the numbers of paths would take more than 256 MB, or their products "
                            "too long; count them in doubles");
        return NULL;
    }
    if (fades && !count_to_fade(weights, decay, error))
        return NULL;
    if (!fades)
        count_all(weights, is_exact);
    return g_steal_pointer(&weights);
}

void ibid_arc_weights_free(IbidArcWeights *weights)
{
    if (weights == NULL)
        return;
    path_numbers_free(weights->before);
    path_numbers_free(weights->after);
    g_free(weights);
}

uint32_t arc_weights_citing(const IbidFlow *flow, uint32_t arc)
{
    uint32_t low = 0, high = (uint32_t)flow->n;

    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;

        if (flow->out_start[middle] <= arc)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static void weigh(const IbidArcWeights *weights, uint32_t arc, PathNumber *ret_weight)
{
    path_numbers_product(weights->before, weights->flow->out[arc], weights->after,
                         arc_weights_citing(weights->flow, arc), ret_weight);
}

char *ibid_arc_weights_text(const IbidArcWeights *weights, uint32_t arc)
{
    g_auto(PathNumber) weight;

    path_number_init(&weight, weights->before->is_exact);
    weigh(weights, arc, &weight);
    return path_number_text(&weight);
}

double ibid_arc_weights_log10(const IbidArcWeights *weights, uint32_t arc)
{
    g_auto(PathNumber) weight;

    path_number_init(&weight, weights->before->is_exact);
    weigh(weights, arc, &weight);
    return path_number_log2(&weight) * log10(2);
}

char *ibid_arc_weights_sum(const IbidArcWeights *weights)
{
    const IbidFlow *flow = weights->flow;
    bool is_exact = weights->before->is_exact;
    g_auto(PathNumber) sum, cited;

    path_number_init(&sum, is_exact);
    path_number_init(&cited, is_exact);
    sum.real = is_exact ? 0 : sum_of_reals(weights);
    for (uint32_t v = 0; v < flow->n && is_exact; v++) {
        uint32_t first = flow->out_start[v], end = flow->out_start[v + 1];

        path_number_set(&cited, 0);
        path_numbers_add_to(weights->before, flow->out + first, end - first, &cited);
        path_numbers_add_product(weights->after, v, &cited, &sum);
    }
    return path_number_text(&sum);
}

char *ibid_arc_weights_total(const IbidArcWeights *weights)
{
    const IbidFlow *flow = weights->flow;
    g_auto(PathNumber) total;

    path_number_init(&total, weights->before->is_exact);
    for (uint32_t v = 0; v < flow->n; v++)
        if (flow->out_start[v] == flow->out_start[v + 1] &&
            flow->in_start[v] < flow->in_start[v + 1])
            path_numbers_add_to(weights->after, &v, 1, &total);
    return path_number_text(&total);
}
