/* Where chains of references end, and what they all pass through. */
#include <ibid/grounding.h>
#include <math.h>

#include "analyse/grounding_scores.h"
#include "graph_fixture.h"
#include "network_rows.h"

/* 'o' own, 'x' outside, '?' unresolved. */
static uint8_t *roles_of(const char *letters)
{
    size_t n = strlen(letters);
    uint8_t *roles = g_new(uint8_t, n + 1);

    for (size_t i = 0; i < n; i++)
        roles[i] = letters[i] == 'x'   ? IBID_ROLE_OUTSIDE
                   : letters[i] == '?' ? IBID_ROLE_UNRESOLVED
                                       : IBID_ROLE_OWN;
    return roles;
}

typedef struct {
    const char *roles;
    const char *const *arcs;
    double outside, unresolved, own, endless; /* of the last vertex */
} GroundingRow;

static const char *const no_arcs[] = {NULL};
static const char *const to_outside[] = {"1 0", NULL};
/* 3 cites an outside source, and 2, which cites nothing. */
static const char *const halves[] = {"3 0", "3 2", NULL};
/* Half of the stub, half of the half that is outside. */
static const char *const mixed[] = {"3 0", "3 2", "4 1", "4 3", NULL};
/* 1 and 2 cite one another; 1 an outside source, too: all walks get there. */
static const char *const leaky[] = {"1 0", "1 2", "2 1", NULL};
/* 1 and 2 cite one another and nothing else; 3 cites 1 and an outside source. */
static const char *const closed[] = {"1 2", "2 1", "3 0", "3 1", NULL};
/* What an outside source cites is no matter. */
static const char *const beyond[] = {"0 1", "2 0", NULL};

static const GroundingRow grounding_rows[] = {
    {"o", no_arcs, 0, 0, 1, 0},       {"x", no_arcs, 1, 0, 0, 0},
    {"?", no_arcs, 0, 1, 0, 0},       {"xo", to_outside, 1, 0, 0, 0},
    {"xooo", halves, 0.5, 0, 0.5, 0}, {"x?ooo", mixed, 0.25, 0.5, 0.25, 0},
    {"xoo", leaky, 1, 0, 0, 0},       {"xooo", closed, 0.5, 0, 0, 0.5},
    {"xoo", beyond, 1, 0, 0, 0},
};

static void check_close(double a, double b)
{
    g_assert_cmpfloat_with_epsilon(a, b, 1e-11);
}

static void test_worked(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(grounding_rows); i++) {
        const GroundingRow *row = &grounding_rows[i];
        size_t n = strlen(row->roles);
        g_autoptr(IbidNetwork) network = network_of(row->arcs, NULL, n, NULL);
        g_autofree uint8_t *roles = roles_of(row->roles);
        g_autoptr(IbidGrounding) grounding =
            ibid_grounding(network, &(IbidChainEnds){.roles = roles});

        check_close(grounding->outside[n - 1], row->outside);
        check_close(grounding->unresolved[n - 1], row->unresolved);
        check_close(grounding->own[n - 1], row->own);
        check_close(grounding->endless[n - 1], row->endless);
        g_assert_cmpfloat(grounding->error, <=, 1e-12);
    }
}

/* Two of three references lead nowhere known; a loop with a lost reference is not endless. */
static void test_lost(void)
{
    static const char *const arcs[] = {"1 0", "2 3", "3 2", NULL};
    const uint32_t n_lost[] = {0, 2, 0, 1};
    g_autoptr(IbidNetwork) network = network_of(arcs, NULL, 4, NULL);
    g_autofree uint8_t *roles = roles_of("xooo");
    const IbidChainEnds ends = {roles, n_lost};
    g_autoptr(IbidGrounding) grounding = ibid_grounding(network, &ends);
    g_autoptr(IbidDependence) dependence = ibid_dependence(network, &ends);

    check_close(grounding->outside[1], 1.0 / 3);
    check_close(grounding->unresolved[1], 2.0 / 3);
    check_close(grounding->unresolved[2], 1);
    check_close(grounding->endless[2], 0);
    g_assert_cmpuint(dependence->dominator[1], ==, IBID_DEPENDS_ON_NONE);
    g_assert_cmpuint(dependence->dominator[2], ==, 3);
}

static void test_empty(void)
{
    g_autoptr(IbidNetwork) network = network_of(no_arcs, NULL, 0, NULL);
    g_autoptr(IbidGrounding) grounding = ibid_grounding(network, NULL);
    g_autoptr(IbidDependence) dependence = ibid_dependence(network, NULL);

    g_assert_cmpfloat(grounding->error, ==, 0);
    g_assert_nonnull(dependence->dominator);
}

/*
 * A ladder of `n` pieces: each cites the one before it once and the one behind it; the first cites
 * an outside source, the last a piece without references.  From step i of n + 1 the chance of the
 * outside source is 1 - i / (n + 1), as the gambler's ruin has it.
 */
static IbidNetwork *ladder(uint32_t n)
{
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(g_free);

    for (uint32_t i = 1; i <= n; i++) {
        g_ptr_array_add(rows, g_strdup_printf("%u %u", i, i - 1));
        g_ptr_array_add(rows, g_strdup_printf("%u %u", i, i + 1));
    }
    g_ptr_array_add(rows, NULL);
    return network_of((const char *const *)rows->pdata, NULL, n + 2, NULL);
}

static void test_ladder(void)
{
    static const uint32_t sizes[] = {1, 2, 32, 33, 200, 2001};

    for (size_t s = 0; s < G_N_ELEMENTS(sizes); s++) {
        uint32_t n = sizes[s];
        g_autoptr(IbidNetwork) network = ladder(n);
        g_autofree uint8_t *roles = g_new0(uint8_t, n + 2);

        roles[0] = IBID_ROLE_OUTSIDE;

        g_autoptr(IbidGrounding) grounding =
            ibid_grounding(network, &(IbidChainEnds){.roles = roles});

        g_assert_cmpfloat(grounding->error, <=, n <= 2000 ? 1e-12 : 1);
        for (uint32_t i = 0; i < n + 2; i++)
            g_assert_cmpfloat(fabs(grounding->outside[i] - (1 - (double)i / (n + 1))), <=,
                              grounding->error + 1e-11);
    }
}

/* `n_rings` rings of 40 pieces, each of which also cites what is before its ring: the first vertex,
 * else one that cites the ring before. */
static IbidNetwork *rings(uint32_t n_rings)
{
    enum { SIZE = 40 };
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(g_free);

    for (uint32_t ring = 0; ring < n_rings; ring++) {
        uint32_t before = ring * (SIZE + 1), first = before + 1;

        for (uint32_t i = 0; i < SIZE; i++) {
            g_ptr_array_add(rows, g_strdup_printf("%u %u", first + i, first + (i + 1) % SIZE));
            g_ptr_array_add(rows, g_strdup_printf("%u %u", first + i, before));
        }
        if (ring > 0)
            g_ptr_array_add(rows, g_strdup_printf("%u %u", before, before - 1));
    }
    g_ptr_array_add(rows, NULL);
    return network_of((const char *const *)rows->pdata, NULL, n_rings * (SIZE + 1), NULL);
}

/* What is left of a walk in one loop is missing in the next, too. */
static void errors_add_up(void)
{
    g_autoptr(IbidNetwork) one = rings(1), two = rings(2);
    g_autoptr(IbidGrounding) of_one = ibid_grounding(one, NULL);
    g_autoptr(IbidGrounding) of_two = ibid_grounding(two, NULL);

    g_assert_cmpfloat(of_one->error, >, 0);
    g_assert_cmpfloat(of_two->error, ==, 2 * of_one->error);
    check_close(of_two->own[two->n - 1], 1);
}

/* A chain of 300,000 pieces, and a circle of as many. */
static void test_deep(void)
{
    enum { N = 300000 };
    g_autofree uint32_t *citing = g_new(uint32_t, N + 1), *cited = g_new(uint32_t, N + 1);

    for (uint32_t i = 0; i < N; i++) {
        citing[i] = i;
        cited[i] = i == 0 ? N - 1 : i - 1;
    }
    citing[N] = N / 2;
    cited[N] = N;
    for (int is_circle = 0; is_circle < 2; is_circle++) {
        size_t first = is_circle ? 0 : 1;
        g_autoptr(IbidNetwork) network =
            ibid_network_new(&(IbidNetworkParts){.n = N + 1,
                                                 .n_citations = N + 1 - first,
                                                 .citing = citing + first,
                                                 .cited = cited + first});
        g_autoptr(IbidGrounding) grounding = ibid_grounding(network, NULL);
        g_autoptr(IbidDependence) dependence = ibid_dependence(network, NULL);

        check_close(grounding->own[N - 1], 1);
        g_assert_cmpuint(dependence->dominator[N - 1], ==, N - 2);
        g_assert_cmpuint(dependence->n_dependents[N / 2], ==, is_circle ? N - 1 : N / 2 - 1);
    }
}

/* Random roles and lost references for `n` vertices. */
static void make_ends(size_t n, uint8_t *roles, uint32_t *n_lost)
{
    for (size_t v = 0; v < n; v++) {
        int die = g_test_rand_int_range(0, 10);

        roles[v] = die == 0 ? IBID_ROLE_OUTSIDE : die == 1 ? IBID_ROLE_UNRESOLVED : IBID_ROLE_OWN;
        n_lost[v] = die == 2 ? (uint32_t)g_test_rand_int_range(1, 3) : 0;
    }
}

/* The equations hold, and the chances add up. */
static void check_equations(const IbidNetwork *network, const IbidChainEnds *ends,
                            const IbidGrounding *grounding)
{
    const double *of[] = {grounding->outside, grounding->unresolved, grounding->own,
                          grounding->endless};

    for (uint32_t v = 0; v < network->n; v++) {
        uint32_t n = network->out_start[v + 1] - network->out_start[v] + ends->n_lost[v];
        double all = 0;

        for (size_t k = 0; k < G_N_ELEMENTS(of); k++) {
            double sum = k == 1 ? ends->n_lost[v] : 0;

            for (uint32_t i = network->out_start[v]; i < network->out_start[v + 1]; i++)
                sum += of[k][network->out[i]];
            if (ends->roles[v] == IBID_ROLE_OWN && n > 0)
                check_close(of[k][v], sum / n);
            all += of[k][v];
        }
        check_close(all, 1);
    }
}

/* Whether a chain from `v` that does not pass through `without` ends. */
static bool ends_without(const IbidNetwork *network, const IbidChainEnds *ends, uint32_t v,
                         uint32_t without)
{
    g_autofree bool *is_seen = g_new0(bool, network->n + 1);
    g_autoptr(GArray) todo = g_array_new(FALSE, FALSE, sizeof(uint32_t));

    is_seen[v] = true;
    g_array_append_val(todo, v);
    while (todo->len > 0) {
        uint32_t at = g_array_index(todo, uint32_t, todo->len - 1);
        uint32_t first = network->out_start[at], end = network->out_start[at + 1];

        g_array_set_size(todo, todo->len - 1);
        if (ends->roles[at] != IBID_ROLE_OWN || first == end || ends->n_lost[at] > 0)
            return true;
        for (uint32_t i = first; i < end; i++)
            if (network->out[i] != without && !is_seen[network->out[i]]) {
                is_seen[network->out[i]] = true;
                g_array_append_val(todo, network->out[i]);
            }
    }
    return false;
}

/* Whether `x` is above `v` in the tree. */
static bool is_above(const IbidDependence *dependence, uint32_t x, uint32_t v)
{
    for (uint32_t at = dependence->dominator[v]; at < IBID_DEPENDS_ENDLESS;
         at = dependence->dominator[at])
        if (at == x)
            return true;
    return false;
}

static void check_dominators(const IbidNetwork *network, const IbidChainEnds *ends,
                             const IbidDependence *dependence, const IbidGrounding *grounding)
{
    g_autofree uint32_t *counts = g_new0(uint32_t, network->n + 1);

    for (uint32_t v = 0; v < network->n; v++) {
        bool is_endless = dependence->dominator[v] == IBID_DEPENDS_ENDLESS;

        g_assert_true(is_endless == !ends_without(network, ends, v, UINT32_MAX));
        g_assert_true(is_endless == (grounding->endless[v] == 1));
        for (uint32_t x = 0; x < network->n; x++) {
            bool passes = x != v && !is_endless && !ends_without(network, ends, v, x);

            g_assert_true(passes == is_above(dependence, x, v));
            counts[x] += passes;
        }
    }
    for (uint32_t v = 0; v < network->n; v++)
        g_assert_cmpuint(counts[v], ==, dependence->n_dependents[v]);
}

static void test_random(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed((guint32)g_test_rand_int());

    for (int round = 0; round < 200; round++) {
        uint32_t n = (uint32_t)g_test_rand_int_range(1, 60);
        uint32_t n_arcs = (uint32_t)g_test_rand_int_range(0, (gint32)(2 * n));
        g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(g_free);
        g_autofree uint8_t *roles = g_new0(uint8_t, n + 1);
        g_autofree uint32_t *n_lost = g_new0(uint32_t, n + 1);
        const IbidChainEnds ends = {roles, n_lost};

        for (uint32_t i = 0; i < n_arcs; i++)
            g_ptr_array_add(rows, g_strdup_printf("%d %d", g_rand_int_range(random, 0, (gint32)n),
                                                  g_rand_int_range(random, 0, (gint32)n)));
        g_ptr_array_add(rows, NULL);
        make_ends(n, roles, n_lost);

        g_autoptr(IbidNetwork) network =
            network_of((const char *const *)rows->pdata, NULL, n, NULL);
        g_autoptr(IbidGrounding) grounding = ibid_grounding(network, &ends);
        g_autoptr(IbidDependence) dependence = ibid_dependence(network, &ends);

        check_equations(network, &ends, grounding);
        check_dominators(network, &ends, dependence, grounding);
    }
}

/* "!" is an outside source, "?" a stub. */
static void test_graph(void)
{
    g_autoptr(IbidGraph) graph =
        fixture_graph_of("a=2020-01-01 b=2020-01-02 c=2020-01-03 a>!x b>a b>?y c>b c>a");
    g_autofree uint8_t *roles = NULL;
    g_autofree uint32_t *n_lost = NULL;
    g_autoptr(IbidNetwork) network = ibid_graph_whole_network(graph, &roles, &n_lost);
    const IbidChainEnds ends = {roles, n_lost};
    g_autofree double *scores = grounding_scores_grounding(ibid_graph_network(graph), NULL, NULL);
    g_autofree double *dependents =
        grounding_scores_dependents(ibid_graph_network(graph), NULL, NULL);
    g_autoptr(IbidGrounding) grounding = ibid_grounding(network, &ends);
    g_autoptr(IbidDependence) dependence = ibid_dependence(network, &ends);
    uint32_t x;

    g_assert_cmpuint(network->n, ==, 5);
    g_assert_cmpuint(network->graph_vertex[4], ==, 4);
    check_close(scores[2], 0.75);
    check_close(dependents[0], 0);
    g_assert_true(ibid_network_find(network, "!x", &x));
    check_close(grounding->outside[2], 0.75);
    check_close(grounding->unresolved[2], 0.25);
    g_assert_cmpuint(dependence->dominator[0], ==, x);
    g_assert_cmpuint(dependence->dominator[1], ==, IBID_DEPENDS_ON_NONE);
    g_assert_cmpuint(dependence->n_dependents[x], ==, 1);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/grounding/worked", test_worked);
    g_test_add_func("/grounding/lost", test_lost);
    g_test_add_func("/grounding/empty", test_empty);
    g_test_add_func("/grounding/ladder", test_ladder);
    g_test_add_func("/grounding/errors", errors_add_up);
    g_test_add_func("/grounding/deep", test_deep);
    g_test_add_func("/grounding/random", test_random);
    g_test_add_func("/grounding/graph", test_graph);
    return g_test_run();
}
