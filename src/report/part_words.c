#include "report/part_words.h"

#include <string.h>

#include "base/text.h"

/* An address shown as the text of its link says nothing in words. */
static bool is_wording(const char *text)
{
    return text != NULL && strstr(text, "://") == NULL;
}

/* Each wording once: what is cited twenty times by its title is not twenty times as telling. */
static void add_wording(GString *text, GHashTable *known, const char *wording)
{
    if (is_wording(wording) && g_hash_table_add(known, text_key(wording)))
        g_string_append_printf(text, "%s\n", wording);
}

/* Titles that are keys, as of plain citations, are no words. */
static char *text_of(const ReportRequest *request, uint32_t vertex)
{
    const IbidNetwork *network = request->selected;
    const IbidVertex *piece = request_vertex(request, network, vertex);
    g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    GString *text = g_string_new(NULL);

    if (piece->title != NULL && !g_str_equal(piece->title, piece->key))
        add_wording(text, known, piece->title);
    for (uint32_t i = network->in_start[vertex]; i < network->in_start[vertex + 1]; i++)
        add_wording(text, known,
                    ibid_graph_arc(request->graph, network->graph_arc[network->in_arc[i]])->anchor);
    return g_string_free(text, text->len == 0);
}

GPtrArray *part_words(const ReportRequest *request, const IbidPartition *partition, size_t k)
{
    size_t n = request->selected->n;
    g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) words = NULL;
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);

    for (uint32_t v = 0; v < n; v++)
        g_ptr_array_add(texts, text_of(request, v));
    words = ibid_cluster_words(partition, (const char *const *)texts->pdata, k);
    for (guint i = 0; i < words->len; i++) {
        const GArray *of_part = g_ptr_array_index(words, i);
        GString *name = g_string_new(NULL);

        for (guint j = 0; j < of_part->len; j++)
            g_string_append_printf(name, "%s%s", j > 0 ? ", " : "",
                                   g_array_index(of_part, IbidClusterWord, j).word);
        g_ptr_array_add(names, g_string_free(name, of_part->len == 0));
    }
    return names;
}
