#include "extract/part_labels.h"

#include <glib.h>
#include <string.h>

#include "base/text.h"

/* A table by the keys of its labels, which are written as people write them. */
typedef struct {
    GHashTable *first; /* char * -> number of the first row with this key + 1 */
    size_t *next;      /* one a row: number of the next with the same key + 1, or 0 */
} LabelIndex;

static LabelIndex *build_index(const PartLabel *labels, size_t n_labels)
{
    LabelIndex *index = g_new0(LabelIndex, 1);

    index->first = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    index->next = g_new0(size_t, n_labels + 1);
    for (size_t i = n_labels; i-- > 0;) {
        char *key = text_key(labels[i].label);

        index->next[i] = GPOINTER_TO_SIZE(g_hash_table_lookup(index->first, key));
        g_hash_table_replace(index->first, key, GSIZE_TO_POINTER(i + 1));
    }
    return index;
}

static const LabelIndex *index_of(const PartLabel *labels, size_t n_labels)
{
    static GMutex lock;
    static GHashTable *indexes; /* const PartLabel * -> LabelIndex * */
    LabelIndex *index;

    g_mutex_lock(&lock);
    if (indexes == NULL)
        indexes = g_hash_table_new(NULL, NULL);
    index = g_hash_table_lookup(indexes, labels);
    if (index == NULL) {
        index = build_index(labels, n_labels);
        g_hash_table_insert(indexes, (gpointer)labels, index);
    }
    g_mutex_unlock(&lock);
    return index;
}

static const PartLabel *row(const PartLabel *labels, size_t number)
{
    return number == 0 ? NULL : &labels[number - 1];
}

const PartLabel *part_label(const PartLabel *labels, size_t n_labels, const char *text,
                            const PartLabel *previous)
{
    const LabelIndex *index = index_of(labels, n_labels);
    g_autofree char *key = NULL;

    if (previous != NULL)
        return row(labels, index->next[previous - labels]);
    key = text_key(text);
    return row(labels, GPOINTER_TO_SIZE(g_hash_table_lookup(index->first, key)));
}

const PartLabel *part_label_at_start(const PartLabel *labels, size_t n_labels, const char *text)
{
    const LabelIndex *index = index_of(labels, n_labels);
    g_autofree char *key = text_key(text);

    for (char *end = strrchr(key, ' '); end != NULL; end = strrchr(key, ' ')) {
        size_t number;

        *end = '\0';
        number = GPOINTER_TO_SIZE(g_hash_table_lookup(index->first, key));
        if (number > 0)
            return row(labels, number);
    }
    return NULL;
}
