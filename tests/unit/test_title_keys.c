#include <glib.h>
#include <stdbool.h>
#include <string.h>

#include "resolve/title_keys.h"

static unsigned n_shared_bands(const TitleKeys *a, const TitleKeys *b)
{
    unsigned n = 0;

    for (size_t i = 0; i < TITLE_BANDS; i++)
        n += a->bands[i] == b->bands[i];
    return n;
}

typedef struct {
    const char *name, *one, *other;
    unsigned least_agreement, most_agreement; /* of TITLE_N_MINIMA */
    unsigned least_bands, most_bands;         /* of TITLE_BANDS */
    bool same_start;
} Case;

/* Skeletons; the share of agreeing bytes is near the Jaccard likeness of their three-letter parts.
 */
static const Case cases[] = {
    {"same", "theharbouratnight", "theharbouratnight", 120, 120, 40, 40, true},
    {"short-same", "ab", "ab", 120, 120, 40, 40, true},
    {"one-letter-off", "theharbouratnightanditskeepers", "theharbouratnightandltskeepers", 80, 112,
     10, 36, true},
    {"half-misread", "theharbouratnightanditskeepers", "tbeharhouratriightanditskeeqers", 25, 70, 1,
     20, false},
    {"cut-off", "theharbouratnightanditskeepersatthecoast", "theharbourat", 10, 60, 0, 20, true},
    {"unlike", "theharbouratnight", "quietwinterofmillers", 0, 6, 0, 0, false},
};

static void check_case(gconstpointer data)
{
    const Case *c = data;
    TitleKeys one, other;
    unsigned agreement, n_bands, n_starts = 0;

    title_keys(c->one, &one);
    title_keys(c->other, &other);
    agreement = title_keys_agreement(one.signature, other.signature);
    n_bands = n_shared_bands(&one, &other);
    for (size_t i = 0; i < TITLE_START_BANDS; i++)
        n_starts += one.starts[i] == other.starts[i];
    g_assert_cmpuint(agreement, >=, c->least_agreement);
    g_assert_cmpuint(agreement, <=, c->most_agreement);
    g_assert_cmpuint(n_bands, >=, c->least_bands);
    g_assert_cmpuint(n_bands, <=, c->most_bands);
    if (c->same_start)
        g_assert_cmpuint(n_starts, >, 0);
}

/* Counting eight bytes at a time agrees with counting one by one. */
static void agreement_counts_equal_bytes(void)
{
    for (int round = 0; round < 1000; round++) {
        uint8_t a[TITLE_N_MINIMA], b[TITLE_N_MINIMA];
        unsigned n = 0;

        for (size_t i = 0; i < TITLE_N_MINIMA; i++) {
            a[i] = (uint8_t)g_test_rand_int_range(0, 4);
            b[i] = (uint8_t)(a[i] ^ (uint8_t)(g_test_rand_int_range(0, 2) << 7 |
                                              g_test_rand_int_range(0, 2)));
            n += a[i] == b[i];
        }
        g_assert_cmpuint(title_keys_agreement(a, b), ==, n);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strdup_printf("/title-keys/%s", cases[i].name);

        g_test_add_data_func(path, &cases[i], check_case);
    }
    g_test_add_func("/title-keys/agreement", agreement_counts_equal_bytes);
    return g_test_run();
}
