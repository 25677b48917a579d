/* The historiograph's layout: time is true, nothing lies on anything, and few lines cross. */
#include <ibid/layout.h>
#include <math.h>

#include "analyse/layout_part.h"
#include "network_rows.h"

enum { N_ROUNDS = 12 };

/* Citations of earlier pieces; dates of all precisions within `n_days`, and a few missing. */
static IbidNetwork *random_corpus(GRand *random, uint32_t n, int n_days, bool in_days)
{
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) dates = g_ptr_array_new_with_free_func(g_free);

    for (uint32_t v = 0; v < n; v++) {
        GDate day;
        int form = in_days ? 9 : g_rand_int_range(random, 0, 10);

        g_date_clear(&day, 1);
        g_date_set_dmy(&day, 1, G_DATE_JANUARY, 2015);
        g_date_add_days(&day, (guint)g_rand_int_range(random, 0, n_days));
        g_ptr_array_add(dates, form == 0   ? g_strdup("")
                               : form == 1 ? g_strdup_printf("%d", g_date_get_year(&day))
                               : form == 2 ? g_strdup_printf("%d-24", g_date_get_year(&day))
                               : form == 3 ? g_strdup_printf("%d-%02d", g_date_get_year(&day),
                                                             (int)g_date_get_month(&day))
                                           : g_strdup_printf("%d-%02d-%02d", g_date_get_year(&day),
                                                             (int)g_date_get_month(&day),
                                                             g_date_get_day(&day)));
        for (int k = g_rand_int_range(random, -3, 6); k > 0 && v > 0; k--)
            g_ptr_array_add(rows,
                            g_strdup_printf("%u %d", v, g_rand_int_range(random, 0, (gint32)v)));
    }
    g_ptr_array_add(rows, NULL);
    return network_of((const char *const *)rows->pdata, (const char *const *)dates->pdata, n, NULL);
}

static void assert_apart(const IbidLayout *layout)
{
    for (size_t i = 0; i < layout->n; i++)
        for (size_t k = 0; k < i; k++)
            g_assert_cmpfloat(hypot(layout->x[i] - layout->x[k], layout->y[i] - layout->y[k]), >=,
                              layout->radius[i] + layout->radius[k]);
}

static void assert_inside(const IbidNetwork *network, const IbidLayout *layout)
{
    for (uint32_t v = 0; v < network->n; v++) {
        bool is_dated = network->dates[v].precision != IBID_PRECISION_NONE;

        g_assert_cmpfloat(layout->y[v], >=, 0);
        g_assert_cmpfloat(layout->y[v], <=, layout->height);
        g_assert_cmpfloat(layout->x[v], >=, is_dated ? 0 : -layout->lane);
        g_assert_cmpfloat(layout->x[v], <=, is_dated ? layout->width : 0);
        g_assert_cmpfloat(layout->from[v], <=, layout->x[v]);
        g_assert_cmpfloat(layout->to[v], >=, layout->x[v]);
    }
}

/* Vertices are in order of their dates. */
static void assert_ordered(const IbidNetwork *network, const IbidLayout *layout)
{
    for (uint32_t v = 1; v < network->n; v++)
        if (ibid_date_compare(network->dates[v - 1], network->dates[v]) != 0)
            g_assert_cmpfloat(layout->x[v - 1], <, layout->x[v]);
}

static void pieces_stand_apart_in_time(void)
{
    static const struct {
        uint32_t n;
        int n_days;
        bool in_days;
    } cases[] = {{1, 1, true},    {2, 1, true},     {40, 1, true},     {150, 1, true},
                 {40, 30, true},  {40, 2000, true}, {300, 90, true},   {400, 3000, true},
                 {60, 30, false}, {60, 400, false}, {400, 3000, false}};
    g_autoptr(GRand) random = g_rand_new_with_seed(7);

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(IbidNetwork) network =
            random_corpus(random, cases[i].n, cases[i].n_days, cases[i].in_days);
        g_autoptr(IbidLayout) layout = ibid_historiograph_layout(network, NULL, NULL);

        g_assert_nonnull(layout);
        g_assert_cmpuint(layout->n, ==, network->n);
        assert_apart(layout);
        assert_inside(network, layout);
        if (cases[i].in_days)
            assert_ordered(network, layout);
    }
}

static void nothing_is_laid_out(void)
{
    static const char *const none[] = {NULL};
    g_autoptr(IbidNetwork) network = network_of(none, NULL, 0, NULL);
    g_autoptr(IbidLayout) layout = ibid_historiograph_layout(network, NULL, NULL);

    g_assert_cmpuint(layout->n, ==, 0);
    g_assert_cmpfloat(layout->width, ==, 0);
    g_assert_cmpfloat(layout->height, ==, 0);
}

static void undated_pieces_have_a_lane(void)
{
    static const char *const rows[] = {"1 0", "2 1", NULL};
    static const char *const dates[] = {"", "2020-05-01", "2021", ""};
    g_autoptr(IbidNetwork) network = network_of(rows, dates, 4, NULL);
    g_autoptr(IbidLayout) layout = ibid_historiograph_layout(network, NULL, NULL);
    g_autoptr(IbidNetwork) undated = network_of(rows, NULL, 3, NULL);
    g_autoptr(IbidLayout) lane = ibid_historiograph_layout(undated, NULL, NULL);

    assert_inside(network, layout);
    assert_apart(layout);
    g_assert_cmpfloat(layout->lane, >, 0);
    g_assert_cmpint(layout->first_day, ==, ibid_date_days(ibid_date_new(2020, 5, 1)));
    g_assert_cmpint(layout->end_day, ==, ibid_date_days(ibid_date_new(2022, 1, 1)));
    g_assert_cmpfloat(lane->width, ==, 0);
    assert_inside(undated, lane);
    assert_apart(lane);
}

/* What is in no citation stands on the base line. */
static void pieces_alone_stand_below(void)
{
    static const char *const rows[] = {"1 0", NULL};
    static const char *const dates[] = {"2020-01-01", "2020-02-01", "2020-03-01", "2020-03-01"};
    g_autoptr(IbidNetwork) network = network_of(rows, dates, 4, NULL);
    g_autoptr(IbidLayout) layout = ibid_historiograph_layout(network, NULL, NULL);

    g_assert_cmpfloat(layout->y[0], <, layout->alone);
    g_assert_cmpfloat(layout->y[1], <, layout->alone);
    g_assert_cmpfloat(layout->y[2], >, layout->alone);
    g_assert_cmpfloat(layout->y[3], >, layout->alone);
}

/* Area grows evenly with citations, up to a radius. */
static void sizes_grow_with_citations(void)
{
    static const char *const rows[] = {"1 0", NULL};
    static const char *const dates[] = {"2020-01-01", "2020-02-01", "2020-03-01"};
    static const uint32_t few[] = {2, 1, 0}, many[] = {2000, 1000, 0};
    g_autoptr(IbidNetwork) network = network_of(rows, dates, 3, NULL);
    IbidLayoutOptions options = {.least_radius = 2, .most_radius = 10, .citations = few};
    g_autoptr(IbidLayout) small = ibid_historiograph_layout(network, &options, NULL);
    g_autoptr(IbidLayout) large = NULL;

    options.citations = many;
    large = ibid_historiograph_layout(network, &options, NULL);
    g_assert_cmpfloat_with_epsilon(small->radius[0], sqrt(12), 1e-9);
    g_assert_cmpfloat_with_epsilon(small->radius[1], sqrt(8), 1e-9);
    g_assert_cmpfloat_with_epsilon(large->radius[0], 10, 1e-9);
    g_assert_cmpfloat_with_epsilon(large->radius[1], sqrt(52), 1e-9);
    g_assert_cmpfloat_with_epsilon(large->radius[2], 2, 1e-9);
}

/* Two lines that cross, one that touches neither, and one that runs over a piece. */
static void crossings_are_counted(void)
{
    static const char *const rows[] = {"3 0", "2 1", "5 4", "8 6", NULL};
    static const char *const dates[] = {"2020", "2020", "2021", "2021", "2020",
                                        "2021", "2020", "2021", "2022"};
    static const double x[] = {0, 0, 2, 2, 0, 2, 0, 1, 2};
    static double heights[] = {0, 1, 0, 1, 2, 2, 9, 9, 9};
    static const uint32_t vertices[] = {0, 1, 2, 3, 4, 5, 6, 7, 8};
    g_autoptr(IbidNetwork) network = network_of(rows, dates, 9, NULL);
    g_autofree double *by_key = g_new(double, 9), *x_by_key = g_new(double, 9);
    LayoutPart part = {.network = network, .vertices = vertices, .n = 9};

    for (uint32_t v = 0; v < 9; v++) {
        uint32_t key = (uint32_t)g_ascii_strtoull(network->keys[v], NULL, 10);

        by_key[v] = heights[key];
        x_by_key[v] = x[key];
    }
    part.x = x_by_key;
    part.heights = by_key;
    g_assert_cmpuint(layout_crossings(&part, 0), ==, 2);
}

/* Everything in layers of about ten. */
static LayoutPart part_of(const IbidNetwork *network, double *x, uint32_t *layers, double *heights,
                          uint32_t *vertices)
{
    for (uint32_t v = 0; v < network->n; v++) {
        x[v] = layers[v] = v / 10;
        vertices[v] = v;
    }
    return (LayoutPart){network, x, layers, heights, vertices, (uint32_t)network->n};
}

static void sweeps_make_nothing_worse(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(11);
    uint64_t all_swept = 0, all_sugiyama = 0;

    for (int round = 0; round < N_ROUNDS; round++) {
        g_autoptr(IbidNetwork) network =
            random_corpus(random, 60 + 20 * (uint32_t)round, 900, true);
        g_autofree double *x = g_new(double, network->n), *heights = g_new(double, network->n);
        g_autofree uint32_t *layers = g_new(uint32_t, network->n),
                            *vertices = g_new(uint32_t, network->n);
        LayoutPart part = part_of(network, x, layers, heights, vertices);
        uint64_t start, swept, sugiyama;

        layout_start(&part);
        start = layout_crossings(&part, 0);
        layout_sweep(&part);
        swept = layout_crossings(&part, 0);
        g_assert_cmpuint(swept, <=, start);
        g_assert_true(layout_sugiyama(&part, NULL));
        sugiyama = layout_crossings(&part, 0);
        layout_sweep(&part);
        g_assert_cmpuint(layout_crossings(&part, 0), <=, sugiyama);
        all_swept += swept;
        all_sugiyama += sugiyama;
    }
    /* Taken together, ours are no worse than igraph's. */
    g_assert_cmpuint(all_swept, <=, all_sugiyama);
}

/* The same pieces in another order, with other numbers, stand where they stood. */
static void places_do_not_depend_on_the_input(void)
{
    static const char *const one[] = {"1 0", "2 0", "3 1", "3 2", "4 1", NULL};
    static const char *const other[] = {"4 1", "3 2", "3 1", "2 0", "1 0", NULL};
    static const char *const dates[] = {"2020-01-01", "2020-01-01", "2020-06-01", "2021-02-03", ""};
    g_autoptr(IbidNetwork) a = network_of(one, dates, 5, NULL),
                           b = network_of(other, dates, 5, NULL);
    g_autoptr(IbidLayout) first = ibid_historiograph_layout(a, NULL, NULL);
    g_autoptr(IbidLayout) second = ibid_historiograph_layout(b, NULL, NULL);

    for (size_t v = 0; v < 5; v++) {
        g_assert_cmpfloat(first->x[v], ==, second->x[v]);
        g_assert_cmpfloat(first->y[v], ==, second->y[v]);
    }
}

/* Layers are months, or days where months are few; a span of many empty months has none for them,
 * so that a chain over forty years is as flat as one over forty months. */
static void empty_months_cost_nothing(void)
{
    static const char *const rows[] = {"1 0", "2 1", "2 0", "3 2", "3 0", NULL};
    static const char *const near[] = {"2020-01-01", "2020-02-01", "2020-03-01", "2020-04-01"};
    static const char *const far[] = {"1920-01-01", "1950-02-01", "1980-03-01", "2020-04-01"};
    g_autoptr(IbidNetwork) a = network_of(rows, near, 4, NULL), b = network_of(rows, far, 4, NULL);
    g_autoptr(IbidLayout) first = ibid_historiograph_layout(a, NULL, NULL);
    g_autoptr(IbidLayout) second = ibid_historiograph_layout(b, NULL, NULL);

    g_assert_cmpfloat(first->height, ==, second->height);
}

/* The floor passes by each row once for pieces of one size, if these come one after the other: else
 * this takes many minutes. */
static void many_undated_find_room(void)
{
    enum { N = 20000 };
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(g_free);
    g_autofree const char **dates = g_new(const char *, N);
    g_autoptr(GRand) random = g_rand_new_with_seed(1);
    g_autoptr(IbidNetwork) network = NULL;
    g_autoptr(IbidLayout) layout = NULL;
    double area = 0;

    for (int v = 0; v < N; v++) {
        dates[v] = v == 0 ? "2020-01-01" : "";
        if (v > 0)
            g_ptr_array_add(rows, g_strdup_printf("%d %d", v, g_rand_int_range(random, 0, v)));
    }
    g_ptr_array_add(rows, NULL);
    network = network_of((const char *const *)rows->pdata, dates, N, NULL);
    layout = ibid_historiograph_layout(network, NULL, NULL);
    g_assert_nonnull(layout);
    assert_inside(network, layout);
    for (uint32_t v = 0; v < N; v++)
        area += pow(2 * layout->radius[v] + 2, 2);
    g_assert_cmpfloat(layout->height * layout->lane, <, 4 * area);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/layout/apart-in-time", pieces_stand_apart_in_time);
    g_test_add_func("/layout/nothing", nothing_is_laid_out);
    g_test_add_func("/layout/undated", undated_pieces_have_a_lane);
    g_test_add_func("/layout/alone", pieces_alone_stand_below);
    g_test_add_func("/layout/sizes", sizes_grow_with_citations);
    g_test_add_func("/layout/crossings", crossings_are_counted);
    g_test_add_func("/layout/sweeps", sweeps_make_nothing_worse);
    g_test_add_func("/layout/any-order", places_do_not_depend_on_the_input);
    g_test_add_func("/layout/empty-months", empty_months_cost_nothing);
    g_test_add_func("/layout/many-undated", many_undated_find_room);
    return g_test_run();
}
