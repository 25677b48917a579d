/* What `add` and `extract` share: inputs read in order, troubles told and counted. */
#pragma once

#include <ibid/pipeline.h>

typedef enum {
    READING_ARTICLE, /* an article was read */
    READING_SKIPPED, /* the document was not wanted */
    READING_TROUBLE, /* it could not be read; told and counted */
    READING_END,
} ReadingStep;

/* Says whether a document is to be read at all. */
typedef bool (*ReadingWanted)(const IbidDocument *document, gpointer data);

/* One input, in order; what it holds stays until the next. */
typedef struct {
    IbidDocument *document; /* NULL where there was none */
    IbidArticle *article;   /* what it holds, after READING_ARTICLE */
    bool damaged;           /* it was read with damage */
} ReadInput;

/*
 * Documents are found and handed out in order by the caller's thread; between the two, other
 * threads read articles out of them, some documents ahead.
 */
typedef struct Reading Reading;

/*
 * @counts  `unreadable` is counted there
 * @wanted  called in the caller's thread, for some documents before earlier ones are handed out;
 *          or NULL: all are
 */
Reading *reading_new(IbidWalker *walker, const IbidPipelineOptions *options,
                     IbidPipelineCounts *counts, ReadingWanted wanted, gpointer wanted_data);
void reading_free(Reading *reading);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Reading, reading_free)

/* Moves to the next input; `*ret_input` is the reading's own. */
ReadingStep reading_next(Reading *reading, const ReadInput **ret_input);

/* Hands a line to the user's notice, if there is one. */
void reading_tell(const IbidPipelineOptions *options, IbidNoticeKind kind, const char *line);
