#include "report/part_portrait.h"

#include "report/part_words.h"

#define NAMING_WORDS 5

static PartPortrait *portrait_new(const IbidClusterPortrait *extent, const char *words)
{
    PartPortrait *portrait = g_new0(PartPortrait, 1);

    portrait->extent = *extent;
    portrait->words = g_strdup(words);
    portrait->pieces = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    portrait->authors = g_ptr_array_new_with_free_func(g_free);
    return portrait;
}

static void portrait_free(PartPortrait *portrait)
{
    g_free(portrait->words);
    g_array_unref(portrait->pieces);
    g_ptr_array_unref(portrait->authors);
    g_free(portrait);
}

static void count_authors(const ReportRequest *request, PartPortrait *portrait)
{
    g_autoptr(GHashTable) counts = g_hash_table_new(g_str_hash, g_str_equal);

    for (guint i = 0; i < portrait->pieces->len; i++) {
        uint32_t piece = g_array_index(portrait->pieces, uint32_t, i);
        const GPtrArray *authors = request_vertex(request, request->selected, piece)->authors;

        for (guint j = 0; j < authors->len; j++) {
            const char *name = g_ptr_array_index(authors, j);
            AuthorCount *count = g_hash_table_lookup(counts, name);

            if (count == NULL) {
                count = g_new0(AuthorCount, 1);
                count->name = name;
                g_hash_table_insert(counts, (gpointer)name, count);
                g_ptr_array_add(portrait->authors, count);
            }
            count->pieces++;
        }
    }
}

static int by_pieces(const void *a, const void *b)
{
    const AuthorCount *left = *(AuthorCount *const *)a, *right = *(AuthorCount *const *)b;

    if (left->pieces != right->pieces)
        return left->pieces > right->pieces ? -1 : 1;
    return g_strcmp0(left->name, right->name);
}

static int by_citations(const void *a, const void *b, gpointer lcs)
{
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    uint32_t n_left = ((const uint32_t *)lcs)[left];
    uint32_t n_right = ((const uint32_t *)lcs)[right];

    if (n_left != n_right)
        return n_left > n_right ? -1 : 1;
    return (left > right) - (left < right);
}

GPtrArray *part_portraits(const ReportRequest *request, const IbidPartition *partition, size_t n,
                          const uint32_t *lcs)
{
    GPtrArray *portraits = g_ptr_array_new_with_free_func((GDestroyNotify)portrait_free);
    g_autoptr(GArray) extents = ibid_cluster_portraits(request->selected, partition);
    g_autoptr(GPtrArray) words = part_words(request, partition, NAMING_WORDS);

    for (guint i = 0; i < n; i++)
        g_ptr_array_add(portraits, portrait_new(&g_array_index(extents, IbidClusterPortrait, i),
                                                g_ptr_array_index(words, i)));
    for (uint32_t v = 0; v < partition->part_of->len; v++) {
        uint32_t part = g_array_index(partition->part_of, uint32_t, v);

        if (part < n)
            g_array_append_val(((PartPortrait *)g_ptr_array_index(portraits, part))->pieces, v);
    }
    for (guint i = 0; i < n; i++) {
        PartPortrait *portrait = g_ptr_array_index(portraits, i);

        g_array_sort_with_data(portrait->pieces, by_citations, (gpointer)(gsize)lcs);
        count_authors(request, portrait);
        g_ptr_array_sort(portrait->authors, by_pieces);
    }
    return portraits;
}

char *part_portrait_authors(const PartPortrait *portrait, unsigned n)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < MIN(portrait->authors->len, n); i++) {
        const AuthorCount *count = g_ptr_array_index(portrait->authors, i);

        g_string_append_printf(text, "%s%s (%u)", i > 0 ? ", " : "", count->name, count->pieces);
    }
    if (portrait->authors->len > n)
        g_string_append_printf(text, " and %u more", portrait->authors->len - n);
    return g_string_free(text, portrait->authors->len == 0);
}
