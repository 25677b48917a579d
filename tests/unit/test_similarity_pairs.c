#include <glib.h>

#include <ibid/error.h>
#include <ibid/similarity.h>
#include <string.h>

/* d and e cite a, b and c; f cites a and b; g cites a alone. */
static const uint32_t citing[] = {3, 3, 3, 4, 4, 4, 5, 5, 6}, cited[] = {0, 1, 2, 0, 1, 2, 0, 1, 0};
static const char *const keys[] = {"a", "b", "c", "d", "e", "f", "g"};

static const struct {
    uint32_t a, b, common;
} cocited[] = {{0, 1, 3}, {0, 2, 2}, {1, 2, 2}}, coupled[] = {{3, 4, 3}, {3, 5, 2}, {4, 5, 2}};

static IbidNetwork *network(void)
{
    const IbidNetworkParts parts = {.n = G_N_ELEMENTS(keys),
                                    .n_citations = G_N_ELEMENTS(citing),
                                    .citing = citing,
                                    .cited = cited,
                                    .keys = keys};

    return ibid_network_new(&parts);
}

static void pairs_are_counted_and_listed(void)
{
    g_autoptr(IbidNetwork) made = network();
    g_autoptr(IbidPairs) both_cited = ibid_cocitation(made, 10, NULL),
                         both_citing = ibid_coupling(made, 3, NULL);

    g_assert_cmpuint(both_cited->n_pairs, ==, 3);
    g_assert_cmpuint(both_cited->sum, ==, 7);
    g_assert_cmpuint(both_citing->n_pairs, ==, 6);
    g_assert_cmpuint(both_citing->sum, ==, 10);
    g_assert_cmpuint(both_citing->top->len, ==, 3);
    for (guint i = 0; i < 3; i++) {
        const IbidPair *x = &g_array_index(both_cited->top, IbidPair, i);
        const IbidPair *y = &g_array_index(both_citing->top, IbidPair, i);

        g_assert_true(x->a == cocited[i].a && x->b == cocited[i].b);
        g_assert_cmpuint(x->common, ==, cocited[i].common);
        g_assert_true(y->a == coupled[i].a && y->b == coupled[i].b);
        g_assert_cmpuint(y->common, ==, coupled[i].common);
    }
}

/* What `n` pieces "1" … "n" have in common that all cite piece "0". */
static IbidPairs *coupled_by_one(uint32_t n, GError **error)
{
    g_autofree uint32_t *from = g_new(uint32_t, n), *to = g_new0(uint32_t, n);
    g_autoptr(IbidNetwork) made = NULL;

    for (uint32_t i = 0; i < n; i++)
        from[i] = i + 1;
    made = ibid_network_new(
        &(IbidNetworkParts){.n = n + 1, .n_citations = n, .citing = from, .cited = to});
    return ibid_coupling(made, 3, error);
}

static void of_many_alike_the_first_are_listed(void)
{
    g_autoptr(IbidPairs) pairs = coupled_by_one(300, NULL);
    static const uint32_t second[] = {10, 100, 101}; /* after "1", as bytes go */

    g_assert_cmpuint(pairs->n_pairs, ==, 300 * 299 / 2);
    for (guint i = 0; i < 3; i++) {
        const IbidPair *pair = &g_array_index(pairs->top, IbidPair, i);

        g_assert_cmpuint(pair->a, ==, 1);
        g_assert_cmpuint(pair->b, ==, second[i]);
        g_assert_cmpuint(pair->common, ==, 1);
    }
}

static void what_would_take_for_ever_is_refused(void)
{
    g_autoptr(GError) error = NULL;

    g_assert_null(coupled_by_one(300000, &error));
    g_assert_error(error, IBID_ERROR, IBID_ERROR_NUMERIC);
    g_assert_nonnull(strstr(error->message, "44999850000"));
}

static void common_is_measured_against_both(void)
{
    g_assert_cmpfloat_with_epsilon(ibid_similarity(IBID_SIMILARITY_ASSOCIATION, 2, 4, 3), 2.0 / 12,
                                   1e-15);
    g_assert_cmpfloat_with_epsilon(ibid_similarity(IBID_SIMILARITY_SALTON, 2, 4, 1), 1, 1e-15);
    g_assert_cmpfloat_with_epsilon(ibid_similarity(IBID_SIMILARITY_JACCARD, 2, 4, 3), 0.4, 1e-15);
    g_assert_cmpfloat_with_epsilon(ibid_similarity(IBID_SIMILARITY_INCLUSION, 2, 4, 3), 2.0 / 3,
                                   1e-15);
    g_assert_cmpfloat(ibid_similarity(IBID_SIMILARITY_SALTON, 0, 0, 3), ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/similarity-pairs/counts", pairs_are_counted_and_listed);
    g_test_add_func("/similarity-pairs/alike", of_many_alike_the_first_are_listed);
    g_test_add_func("/similarity-pairs/refused", what_would_take_for_ever_is_refused);
    g_test_add_func("/similarity-pairs/normalised", common_is_measured_against_both);
    return g_test_run();
}
