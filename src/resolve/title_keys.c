#include "resolve/title_keys.h"

#include <glib.h>
#include <string.h>

/* Letters that a title which was cut off still has. */
#define START_LETTERS 14

/* Hash functions x * factor + summand; the same in every run, from a linear congruence. */
typedef struct {
    uint32_t factor[TITLE_N_MINIMA], summand[TITLE_N_MINIMA];
} Family;

static gpointer build_family(gpointer unused)
{
    Family *family = g_new(Family, 1);
    uint64_t state = G_GUINT64_CONSTANT(0x9e3779b97f4a7c15);

    (void)unused;
    for (size_t i = 0; i < TITLE_N_MINIMA; i++) {
        state = state * G_GUINT64_CONSTANT(6364136223846793005) + 1442695040888963407u;
        family->factor[i] = (uint32_t)(state >> 32) | 1;
        state = state * G_GUINT64_CONSTANT(6364136223846793005) + 1442695040888963407u;
        family->summand[i] = (uint32_t)(state >> 32);
    }
    return family;
}

static const Family *hash_family(void)
{
    static GOnce once = G_ONCE_INIT;

    return g_once(&once, build_family, NULL);
}

/* MurmurHash3's finalizer, by Austin Appleby: every bit of the input moves half of the output's. */
static uint32_t mixed(uint32_t x)
{
    x = (x ^ x >> 16) * 0x85ebca6bu;
    x = (x ^ x >> 13) * 0xc2b2ae35u;
    return x ^ x >> 16;
}

/* The least value of each function over the three-letter parts; of a shorter title, over itself. */
static void find_minima(const char *skeleton, size_t length, unsigned n, uint32_t *minima)
{
    const Family *family = hash_family();

    memset(minima, 0xff, n * sizeof *minima);
    for (size_t i = 0; i == 0 || i + 3 <= length; i++) {
        uint32_t part = 0;

        for (size_t j = i; j < MIN(i + 3, length); j++)
            part = part << 8 | (unsigned char)skeleton[j];
        part = mixed(part);
        for (unsigned k = 0; k < n; k++)
            minima[k] = MIN(minima[k], part * family->factor[k] + family->summand[k]);
    }
}

static void join_bands(const uint32_t *minima, unsigned n_rows, uint32_t *keys, unsigned n_keys,
                       uint32_t seed)
{
    for (unsigned band = 0; band < n_keys; band++) {
        keys[band] = seed + band;
        for (unsigned row = 0; row < n_rows; row++)
            keys[band] = mixed(keys[band] ^ minima[band * n_rows + row]) + row;
    }
}

void title_keys(const char *skeleton, TitleKeys *ret_keys)
{
    uint32_t minima[TITLE_N_MINIMA];
    size_t length = strlen(skeleton);

    find_minima(skeleton, length, TITLE_N_MINIMA, minima);
    for (size_t i = 0; i < TITLE_N_MINIMA; i++)
        ret_keys->signature[i] = (uint8_t)minima[i];
    join_bands(minima, TITLE_BAND_ROWS, ret_keys->bands, TITLE_BANDS, 0);
    find_minima(skeleton, MIN(length, START_LETTERS), TITLE_START_BANDS * TITLE_START_ROWS, minima);
    join_bands(minima, TITLE_START_ROWS, ret_keys->starts, TITLE_START_BANDS, TITLE_BANDS);
}

/* 0x80 in each byte that is 0 in `x`, 0 in the others. */
static uint64_t zero_bytes(uint64_t x)
{
    const uint64_t low = G_GUINT64_CONSTANT(0x7f7f7f7f7f7f7f7f);

    return ~(((x & low) + low) | x | low);
}

unsigned title_keys_agreement(const uint8_t *a, const uint8_t *b)
{
    uint64_t n = 0; /* in eight bytes, none of which exceeds the number of words */

    G_STATIC_ASSERT(TITLE_N_MINIMA % 8 == 0 && TITLE_N_MINIMA < 256);
    for (size_t i = 0; i < TITLE_N_MINIMA; i += 8) {
        uint64_t x, y;

        memcpy(&x, a + i, sizeof x);
        memcpy(&y, b + i, sizeof y);
        n += zero_bytes(x ^ y) >> 7;
    }
    return (unsigned)(n * G_GUINT64_CONSTANT(0x0101010101010101) >> 56);
}
