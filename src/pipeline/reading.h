/* What `add` and `extract` share: inputs read one at a time, troubles told and counted. */
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

typedef struct {
    IbidWalker *walker;
    const IbidPipelineOptions *options;
    IbidPipelineCounts *counts; /* `unreadable` is counted here */
    ReadingWanted wanted;       /* or NULL: all are */
    gpointer wanted_data;
    IbidDocument *document; /* the current one */
    IbidArticle *article;   /* what it holds, after READING_ARTICLE */
    bool damaged;           /* it was read with damage */
} Reading;

ReadingStep reading_next(Reading *reading);

/* Frees the current document and article. */
void reading_clear(Reading *reading);

/* Hands a line to the user's notice, if there is one. */
void reading_tell(const IbidPipelineOptions *options, IbidNoticeKind kind, const char *line);
