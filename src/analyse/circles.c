#include <ibid/structure.h>

#include "analyse/chain_parts.h"

/* What is known of a part once all that its chains lead to is. */
typedef struct {
    uint32_t circle; /* as IbidCircles has it */
    bool is_in;
    bool is_sure;
} Verdict;

/* Brings the part to which a reference leads into what was known of the others. */
static void take_in(Verdict *verdict, bool *has_exit, const Verdict *other)
{
    if (!*has_exit)
        verdict->circle = other->circle;
    else if (verdict->circle != other->circle)
        verdict->circle = verdict->circle == IBID_CIRCLE_NONE || other->circle == IBID_CIRCLE_NONE
                              ? IBID_CIRCLE_NONE
                              : IBID_CIRCLE_SEVERAL;
    verdict->is_sure = verdict->is_sure && other->is_sure;
    *has_exit = true;
}

/* Returns: what becomes of its chains; `*ret_n_unresolved` of its references are not known. */
static Verdict judge(const ChainParts *parts, uint32_t part, const Verdict *verdicts,
                     uint32_t *ret_n_unresolved)
{
    const IbidNetwork *network = parts->network;
    Verdict verdict = {IBID_CIRCLE_NONE, false, true};
    bool has_exit = false;
    uint32_t n_unresolved = 0;

    for (uint32_t i = parts->vertices.start[part]; i < parts->vertices.start[part + 1]; i++) {
        uint32_t v = parts->vertices.members[i];

        if (chain_role(&parts->ends, v) != IBID_ROLE_OWN)
            return verdict;
        n_unresolved += chain_n_lost(&parts->ends, v);
        for (uint32_t j = network->out_start[v]; j < network->out_start[v + 1]; j++) {
            uint32_t cited = network->out[j];

            if (chain_role(&parts->ends, cited) == IBID_ROLE_UNRESOLVED)
                n_unresolved++;
            else if (parts->part_of[cited] != part)
                take_in(&verdict, &has_exit, &verdicts[parts->part_of[cited]]);
        }
    }
    verdict.is_in = !has_exit && chain_parts_size(parts, part) > 1;
    verdict.is_sure = verdict.is_sure && n_unresolved == 0;
    *ret_n_unresolved = n_unresolved;
    return verdict;
}

static int largest_first(gconstpointer a, gconstpointer b)
{
    const IbidCircle *x = a, *y = b;

    if (x->size != y->size)
        return x->size < y->size ? 1 : -1;
    return (x->earliest > y->earliest) - (x->earliest < y->earliest);
}

/* Puts circles in order; `new_number[i]` is that of the circle that was found i-th. */
static void order_circles(GArray *circles, uint32_t *new_number, const uint32_t *found_as)
{
    g_array_sort(circles, largest_first);
    for (guint i = 0; i < circles->len; i++)
        new_number[found_as[g_array_index(circles, IbidCircle, i).earliest]] = i;
}

static void collect(const ChainParts *parts, const Verdict *verdicts, IbidCircles *circles)
{
    size_t n = parts->network->n;
    g_autofree uint32_t *new_number = g_new(uint32_t, circles->circles->len + 1);

    for (size_t v = 0; v < n; v++)
        circles->circle_of[v] = verdicts[parts->part_of[v]].circle;
    order_circles(circles->circles, new_number, circles->circle_of);
    for (size_t v = 0; v < n; v++) {
        const Verdict *verdict = &verdicts[parts->part_of[v]];
        uint32_t circle = verdict->circle;

        if (circle == IBID_CIRCLE_NONE)
            continue;
        circles->is_in[v] = verdict->is_in;
        circles->is_sure[v] = verdict->is_sure;
        circles->n_in += verdict->is_in;
        circles->n_led += !verdict->is_in;
        circles->n_sure += verdict->is_sure;
        if (circle == IBID_CIRCLE_SEVERAL)
            continue;
        circles->circle_of[v] = new_number[circle];
        if (!verdict->is_in)
            g_array_index(circles->circles, IbidCircle, new_number[circle]).n_led++;
    }
}

IbidCircles *ibid_circles(const IbidNetwork *network, const IbidChainEnds *ends)
{
    IbidCircles *circles = g_new0(IbidCircles, 1);
    g_auto(ChainParts) parts = {0};
    g_autofree Verdict *verdicts = NULL;

    chain_parts_init(&parts, network, ends);
    verdicts = g_new(Verdict, parts.n + 1);
    circles->circles = g_array_new(FALSE, TRUE, sizeof(IbidCircle));
    circles->circle_of = g_new(uint32_t, network->n + 1);
    circles->is_in = g_new0(bool, network->n + 1);
    circles->is_sure = g_new0(bool, network->n + 1);
    for (uint32_t p = 0; p < parts.n; p++) {
        IbidCircle circle = {parts.vertices.members[parts.vertices.start[p]],
                             chain_parts_size(&parts, p), 0, 0};

        verdicts[p] = judge(&parts, p, verdicts, &circle.n_unresolved);
        if (!verdicts[p].is_in)
            continue;
        verdicts[p].circle = circles->circles->len;
        g_array_append_val(circles->circles, circle);
    }
    collect(&parts, verdicts, circles);
    return circles;
}

void ibid_circles_free(IbidCircles *circles)
{
    if (circles == NULL)
        return;
    g_array_unref(circles->circles);
    g_free(circles->circle_of);
    g_free(circles->is_in);
    g_free(circles->is_sure);
    g_free(circles);
}
