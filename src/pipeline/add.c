#include <ibid/pipeline.h>

#include "pipeline/reading.h"

/* Unlike any settings, so that a damaged document is read, and told of, at every run. */
#define DAMAGED_SETTINGS "damaged"

typedef struct {
    IbidStore *store;
    const IbidPipelineOptions *options;
    IbidPipelineCounts *counts;
    GHashTable *stored; /* ids at the start; those met are taken out */
} Adding;

/* Whatever decides how a document is read, besides its bytes. */
static char *settings_of(const IbidDocument *document, const IbidExtractOptions *options)
{
    return g_strdup_printf("extract %d\nurl %s\nauthor %s\noutlet %s", IBID_EXTRACT_VERSION,
                           document->url != NULL ? document->url : "",
                           options->author != NULL ? options->author : "",
                           options->outlet != NULL ? options->outlet : "");
}

static bool is_new_or_changed(const IbidDocument *document, gpointer data)
{
    Adding *adding = data;
    g_autofree char *settings = settings_of(document, &adding->options->extract);

    return !ibid_store_has(adding->store, document->id, ibid_document_hash(document), settings);
}

static bool save(Adding *adding, const ReadInput *input, GError **error)
{
    g_autofree char *settings = settings_of(input->document, &adding->options->extract);
    g_autofree char *line = g_strdup_printf("read %s", input->article->id);

    if (!ibid_store_save(adding->store, input->article, ibid_document_hash(input->document),
                         input->damaged ? DAMAGED_SETTINGS : settings, error))
        return false;
    if (g_hash_table_contains(adding->stored, input->article->id))
        adding->counts->changed++;
    else
        adding->counts->added++;
    reading_tell(adding->options, IBID_NOTICE_DETAIL, line);
    return true;
}

static bool read_all(Adding *adding, IbidWalker *walker, GError **error)
{
    g_autoptr(Reading) reading =
        reading_new(walker, adding->options, adding->counts, is_new_or_changed, adding);
    const ReadInput *input;
    bool going_well = true;

    for (ReadingStep step; going_well && (step = reading_next(reading, &input)) != READING_END;) {
        if (step == READING_ARTICLE)
            going_well = save(adding, input, error);
        else if (step == READING_SKIPPED)
            adding->counts->unchanged++;
        if (input->document != NULL)
            g_hash_table_remove(adding->stored, input->document->id);
    }
    return going_well;
}

/* Drops what was stored, was not met, and is known not to be there any more. */
static bool drop_vanished(Adding *adding, const GPtrArray *ids, const IbidWalker *walker,
                          bool replace, GError **error)
{
    for (guint i = 0; i < ids->len; i++) {
        const char *id = g_ptr_array_index(ids, i);
        g_autofree char *line = NULL;

        if (!g_hash_table_contains(adding->stored, id))
            continue;
        if (!ibid_walker_vanished(walker, id) && (!replace || ibid_walker_covers(walker, id)))
            continue;
        if (!ibid_store_remove(adding->store, id, error))
            return false;
        adding->counts->vanished++;
        line = g_strdup_printf("dropped %s: no longer among the inputs", id);
        reading_tell(adding->options, IBID_NOTICE_DETAIL, line);
    }
    return true;
}

bool ibid_pipeline_add(IbidStore *store, const char *const *inputs, bool replace,
                       const IbidPipelineOptions *options, IbidPipelineCounts *ret_counts,
                       GError **error)
{
    g_autoptr(IbidWalker) walker = ibid_walker_new(inputs, &options->walk, error);
    g_autoptr(GPtrArray) ids = walker == NULL ? NULL : ibid_store_ids(store, error);
    g_autoptr(GHashTable) stored = g_hash_table_new(g_str_hash, g_str_equal);
    IbidPipelineCounts counts = {0};
    Adding adding = {store, options, &counts, stored};

    if (ids == NULL)
        return false;
    for (guint i = 0; i < ids->len; i++)
        g_hash_table_add(stored, g_ptr_array_index(ids, i));
    if (!read_all(&adding, walker, error) || !drop_vanished(&adding, ids, walker, replace, error))
        return false;
    counts.passed_over = ibid_walker_n_passed_over(walker);
    *ret_counts = counts;
    return true;
}
