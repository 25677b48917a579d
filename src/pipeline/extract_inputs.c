#include <ibid/pipeline.h>

#include "pipeline/reading.h"

bool ibid_pipeline_extract(const char *const *inputs, const IbidPipelineOptions *options,
                           IbidArticleSink sink, gpointer sink_data, IbidPipelineCounts *ret_counts,
                           GError **error)
{
    IbidPipelineCounts counts = {0};
    g_autoptr(IbidWalker) walker = ibid_walker_new(inputs, &options->walk, error);
    g_autoptr(Reading) reading = NULL;
    const ReadInput *input;
    bool wanted = true;

    if (walker == NULL)
        return false;
    reading = reading_new(walker, options, &counts, NULL, NULL);
    for (ReadingStep step; wanted && (step = reading_next(reading, &input)) != READING_END;) {
        if (step != READING_ARTICLE)
            continue;
        wanted = sink(input->article, sink_data, error);
        counts.added++;
    }
    counts.passed_over = ibid_walker_n_passed_over(walker);
    *ret_counts = counts;
    return wanted;
}
