#include "extract/sketch.h"

#include <string.h>

#include "base/text.h"

/* Words a shingle: short enough to survive scanning errors, long enough to be no common phrase. */
#define SHINGLE_WORDS 4

/* One shingle in so many is kept: a text of 150 words keeps about 37, one of 3,000 about 750. */
#define SAMPLING 4

/* FNV leaves the high bits of short words alike; this spreads them.  Source: A. Appleby,
 * MurmurHash3, finaliser of 64 bits. */
static uint64_t mixed(uint64_t hash)
{
    hash = (hash ^ (hash >> 33)) * G_GUINT64_CONSTANT(0xff51afd7ed558ccd);
    hash = (hash ^ (hash >> 33)) * G_GUINT64_CONSTANT(0xc4ceb9fe1a85ec53);
    return hash ^ (hash >> 33);
}

static int by_value(gconstpointer a, gconstpointer b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

    return (x > y) - (x < y);
}

static void sort_once_each(GArray *hashes)
{
    size_t n = 0;

    g_array_sort(hashes, by_value);
    for (size_t i = 0; i < hashes->len; i++) {
        uint64_t hash = g_array_index(hashes, uint64_t, i);

        if (n == 0 || g_array_index(hashes, uint64_t, n - 1) != hash)
            g_array_index(hashes, uint64_t, n++) = hash;
    }
    g_array_set_size(hashes, (guint)n);
}

void sketch_text(const char *text, IbidArticle *article)
{
    g_autofree char *key = text_key(text);
    uint64_t last[SHINGLE_WORDS] = {0}; /* hashes of the last words, as a ring */
    size_t n = 0;

    g_array_set_size(article->sketch, 0);
    for (const char *word = key; *word != '\0'; n++) {
        uint64_t hash, shingle = 0;

        word = text_hash_skeleton(word, &hash);
        last[n % SHINGLE_WORDS] = mixed(hash);
        for (size_t i = 0; i < SHINGLE_WORDS; i++)
            shingle = mixed(shingle * 31 + last[(n + 1 + i) % SHINGLE_WORDS]);
        if (n + 1 >= SHINGLE_WORDS && shingle < G_MAXUINT64 / SAMPLING)
            g_array_append_val(article->sketch, shingle);
    }
    article->n_words = (unsigned)n;
    sort_once_each(article->sketch);
}
