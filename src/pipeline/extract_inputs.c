#include <ibid/pipeline.h>

#include "pipeline/reading.h"

bool ibid_pipeline_extract(const char *const *inputs, const IbidPipelineOptions *options,
                           IbidArticleSink sink, gpointer sink_data, IbidPipelineCounts *ret_counts,
                           GError **error)
{
    IbidPipelineCounts counts = {0};
    g_autoptr(IbidWalker) walker = ibid_walker_new(inputs, &options->walk, error);
    Reading reading = {.walker = walker, .options = options, .counts = &counts};
    bool wanted = true;

    if (walker == NULL)
        return false;
    for (ReadingStep step; wanted && (step = reading_next(&reading)) != READING_END;) {
        if (step != READING_ARTICLE)
            continue;
        wanted = sink(reading.article, sink_data, error);
        counts.added++;
    }
    reading_clear(&reading);
    counts.passed_over = ibid_walker_n_passed_over(walker);
    *ret_counts = counts;
    return wanted;
}
