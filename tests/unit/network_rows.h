/* Little networks for unit tests, from rows of text or at random. */
#pragma once

#include <ibid/network.h>
#include <string.h>

/* A network of pieces "0" .. "n - 1" with citations "citing cited"; dates and authors (a letter
 * each) may be NULL. */
G_GNUC_UNUSED static IbidNetwork *network_of(const char *const *rows, const char *const *dates,
                                             size_t n, const char *authors)
{
    static const char *const names[] = {"A", "B", "C"};
    g_autoptr(GArray) citing = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    g_autoptr(GArray) cited = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    g_autofree IbidDate *all = g_new0(IbidDate, n + 1);
    g_autofree uint32_t *start = g_new0(uint32_t, n + 1), *wrote = g_new0(uint32_t, n + 1);

    for (size_t i = 0; rows[i] != NULL; i++) {
        uint32_t u = (uint32_t)g_ascii_strtoull(rows[i], NULL, 10);
        uint32_t v = (uint32_t)g_ascii_strtoull(strchr(rows[i], ' ') + 1, NULL, 10);

        g_array_append_val(citing, u);
        g_array_append_val(cited, v);
    }
    for (size_t v = 0; v < n; v++) {
        all[v] = dates != NULL ? ibid_date_from_iso(dates[v]) : (IbidDate){0};
        start[v + 1] = (uint32_t)(v + 1);
        wrote[v] = authors != NULL ? (uint32_t)(authors[v] - 'A') : 0;
    }
    return ibid_network_new(&(IbidNetworkParts){
        .n = n,
        .n_citations = citing->len,
        .citing = (const uint32_t *)(void *)citing->data,
        .cited = (const uint32_t *)(void *)cited->data,
        .dates = all,
        .author_start = authors != NULL ? start : NULL,
        .authors = authors != NULL ? wrote : NULL,
        .author_names = authors != NULL ? names : NULL,
        .n_authors = authors != NULL ? G_N_ELEMENTS(names) : 0,
    });
}

/* A network of `n` vertices where each cites some before it, and a few behind it. */
G_GNUC_UNUSED static IbidNetwork *random_network(uint32_t n, GRand *random)
{
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(g_free);

    for (uint32_t i = 0; i < 4 * n; i++)
        g_ptr_array_add(rows, g_strdup_printf("%d %d", g_rand_int_range(random, 0, (gint32)n),
                                              g_rand_int_range(random, 0, (gint32)n)));
    g_ptr_array_add(rows, NULL);
    return network_of((const char *const *)rows->pdata, NULL, n, NULL);
}
