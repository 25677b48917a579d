#include <glib.h>
#include <math.h>

#include "analyse/disc_packing.h"

static void assert_apart(const Disc *discs, size_t n)
{
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < i; k++)
            g_assert_cmpfloat(hypot(discs[i].x - discs[k].x, discs[i].y - discs[k].y), >=,
                              discs[i].radius + discs[k].radius - 1e-6);
}

static void test_never_overlap(void)
{
    enum { N = 40 };
    Disc discs[N];
    double ties[N * N] = {0};
    g_autoptr(GRand) random = g_rand_new_with_seed(7);

    for (int round = 0; round < 20; round++) {
        for (size_t i = 0; i < N; i++) {
            discs[i].radius = g_rand_double_range(random, 0.1, 30);
            for (size_t k = 0; k < i; k++)
                ties[i * N + k] = ties[k * N + i] = g_rand_int_range(random, 0, 4);
        }
        disc_packing(discs, N, ties);
        assert_apart(discs, N);
    }
}

/* Of equal discs, what is tied touches; what is not gives way. */
static void test_tied_are_near(void)
{
    enum { N = 7 };
    Disc discs[N];
    double ties[N * N] = {0};

    for (size_t i = 0; i < N; i++)
        discs[i].radius = 1;
    ties[0 * N + 6] = ties[6 * N + 0] = 5;
    disc_packing(discs, N, ties);
    assert_apart(discs, N);
    g_assert_cmpfloat_with_epsilon(hypot(discs[0].x - discs[6].x, discs[0].y - discs[6].y), 2,
                                   1e-6);
}

static void test_few(void)
{
    Disc one = {.radius = 3}, two[] = {{.radius = 3}, {.radius = 1}};
    double none[4] = {0};

    disc_packing(&one, 0, none);
    disc_packing(&one, 1, none);
    g_assert_cmpfloat(one.x, ==, 0);
    disc_packing(two, 2, none);
    g_assert_cmpfloat(two[1].x - two[0].x, ==, 4);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/disc-packing/never-overlap", test_never_overlap);
    g_test_add_func("/disc-packing/tied-are-near", test_tied_are_near);
    g_test_add_func("/disc-packing/few", test_few);
    return g_test_run();
}
