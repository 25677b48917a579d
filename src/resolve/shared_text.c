#include "resolve/shared_text.h"

/* A text is reprinted by fewer than this; what more articles share is furniture. */
#define MOST_SHARERS 24

typedef struct {
    uint64_t hash;
    unsigned owner;
} Passage;

static int by_hash(gconstpointer a, gconstpointer b)
{
    const Passage *x = a, *y = b;

    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->owner > y->owner) - (x->owner < y->owner);
}

static GArray *all_passages(const GPtrArray *sketches)
{
    GArray *passages = g_array_new(FALSE, FALSE, sizeof(Passage));

    for (guint i = 0; i < sketches->len; i++) {
        const GArray *sketch = g_ptr_array_index(sketches, i);

        for (guint j = 0; sketch != NULL && j < sketch->len; j++) {
            Passage passage = {g_array_index(sketch, uint64_t, j), i};

            if (j == 0 || passage.hash != g_array_index(sketch, uint64_t, j - 1))
                g_array_append_val(passages, passage);
        }
    }
    g_array_sort(passages, by_hash);
    return passages;
}

/* Counts one more passage for each two of the owners of passages [start, end). */
static void count_pairs(const Passage *start, const Passage *end, GHashTable *counts)
{
    for (const Passage *later = start + 1; later < end; later++)
        for (const Passage *earlier = start; earlier < later; earlier++) {
            int64_t pair = (int64_t)later->owner << 32 | earlier->owner;
            unsigned *count = g_hash_table_lookup(counts, &pair);

            if (count == NULL) {
                int64_t *key = g_new(int64_t, 1);

                *key = pair;
                count = g_new0(unsigned, 1);
                g_hash_table_insert(counts, key, count);
            }
            ++*count;
        }
}

static int by_place(gconstpointer a, gconstpointer b)
{
    const SharedText *x = a, *y = b;

    if (x->later != y->later)
        return x->later < y->later ? -1 : 1;
    return (x->earlier > y->earlier) - (x->earlier < y->earlier);
}

static GArray *pairs_of(GHashTable *counts)
{
    GArray *pairs = g_array_new(FALSE, FALSE, sizeof(SharedText));
    GHashTableIter iterator;
    gpointer key, count;

    g_hash_table_iter_init(&iterator, counts);
    while (g_hash_table_iter_next(&iterator, &key, &count)) {
        int64_t pair = *(int64_t *)key;
        SharedText shared = {(unsigned)(pair & G_MAXUINT32), (unsigned)(pair >> 32),
                             *(unsigned *)count};

        if (shared.n_shared >= 2)
            g_array_append_val(pairs, shared);
    }
    g_array_sort(pairs, by_place);
    return pairs;
}

GArray *shared_text_find(const GPtrArray *sketches, GArray **ret_n_sampled)
{
    g_autoptr(GArray) passages = all_passages(sketches);
    g_autoptr(GHashTable) counts =
        g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, g_free);
    const Passage *first = (const Passage *)(void *)passages->data, *last = first + passages->len;
    GArray *n_sampled = g_array_new(FALSE, TRUE, sizeof(unsigned));

    g_array_set_size(n_sampled, sketches->len);
    for (const Passage *start = first, *end; start < last; start = end) {
        for (end = start; end < last && end->hash == start->hash; end++)
            ;
        if (end - start > MOST_SHARERS)
            continue;
        for (const Passage *passage = start; passage < end; passage++)
            g_array_index(n_sampled, unsigned, passage->owner)++;
        count_pairs(start, end, counts);
    }
    *ret_n_sampled = n_sampled;
    return pairs_of(counts);
}
