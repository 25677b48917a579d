#include <glib.h>
#include <string.h>

#include <ibid/export.h>
#include <ibid/measures.h>

static void every_measure_is_told_in_full(void)
{
    g_autoptr(GHashTable) names = g_hash_table_new(g_str_hash, g_str_equal);
    size_t n;
    const IbidMeasure *const *all = ibid_measures(&n);

    g_assert_cmpuint(n, >, 0);
    for (size_t i = 0; i < n; i++) {
        const IbidMeasure *measure = all[i];
        const char *const told[] = {measure->name,       measure->title,  measure->unit,
                                    measure->definition, measure->source, measure->function,
                                    measure->cost};

        for (size_t k = 0; k < G_N_ELEMENTS(told); k++)
            g_assert_true(told[k] != NULL && *told[k] != '\0');
        g_assert_true(g_str_has_prefix(measure->function, "ibid_"));
        g_assert_true(g_hash_table_add(names, (gpointer)measure->name));
        g_assert_true(ibid_measure_find(measure->name) == measure);
    }
    g_assert_null(ibid_measure_find("no such measure"));
}

static void counts_are_under_their_keys(void)
{
    static const uint32_t citing[] = {1, 2, 2, 2, 3}, cited[] = {0, 0, 1, 1, 3};
    const IbidNetworkParts parts = {
        .n = 5, .n_citations = G_N_ELEMENTS(citing), .citing = citing, .cited = cited};
    g_autoptr(IbidNetwork) network = ibid_network_new(&parts);
    g_autofree char *json = ibid_export_measures(network, NULL, NULL);

    g_assert_nonnull(strstr(json, "\"arcs\": 3"));
    g_assert_nonnull(strstr(json, "\"duplicates\": 1"));
    g_assert_nonnull(strstr(json, "\"isolates\": 2"));
    g_assert_nonnull(strstr(json, "\"self_loops\": 1"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/measures/table", every_measure_is_told_in_full);
    g_test_add_func("/measures/counts", counts_are_under_their_keys);
    return g_test_run();
}
