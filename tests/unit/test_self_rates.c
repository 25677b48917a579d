#include <glib.h>

#include <ibid/self_citation.h>

/* Ann wrote 0 and 1, Bo 1 and 2, nobody 3: 1 cites 0, 2 cites 0 and 1, 3 cites 0, 1 cites 3. */
static const uint32_t citing[] = {1, 2, 2, 3, 1}, cited[] = {0, 0, 1, 0, 3};
static const uint32_t author_start[] = {0, 1, 3, 4, 4}, authors[] = {0, 0, 1, 1};
static const char *const names[] = {"Ann", "Bo"};

static void rates_are_counted(void)
{
    const IbidNetworkParts parts = {.n = 4,
                                    .n_citations = G_N_ELEMENTS(citing),
                                    .citing = citing,
                                    .cited = cited,
                                    .author_start = author_start,
                                    .authors = authors,
                                    .author_names = names,
                                    .n_authors = G_N_ELEMENTS(names)};
    g_autoptr(IbidNetwork) network = ibid_network_new(&parts);
    g_autoptr(IbidSelfRates) rates = ibid_self_rates(network);
    const IbidAuthorRate *ann = &g_array_index(rates->authors, IbidAuthorRate, 0), *bo = ann + 1;

    g_assert_cmpuint(rates->authors->len, ==, 2);
    g_assert_cmpuint(rates->n_signed, ==, 3);
    g_assert_cmpuint(rates->n_self, ==, 2);
    g_assert_true(ann->works == 2 && ann->given == 1 && ann->own == 1);
    g_assert_true(bo->works == 2 && bo->given == 3 && bo->own == 1);
    g_assert_true(ann->h == 1 && ann->h_noself == 1);
    g_assert_true(bo->h == 1 && bo->h_noself == 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/self-rates/counts", rates_are_counted);
    return g_test_run();
}
