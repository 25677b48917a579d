#include "pipeline/reading.h"

#include "base/text.h"

void reading_tell(const IbidPipelineOptions *options, IbidNoticeKind kind, const char *line)
{
    g_autofree char *printable = NULL;

    if (options->notice == NULL)
        return;
    printable = text_printable(line); /* file names and titles may hold anything */
    options->notice(kind, printable, options->notice_data);
}

void reading_clear(Reading *reading)
{
    g_clear_pointer(&reading->document, ibid_document_free);
    g_clear_pointer(&reading->article, ibid_article_free);
    reading->damaged = false;
}

static ReadingStep trouble(Reading *reading, const char *line)
{
    reading_tell(reading->options, IBID_NOTICE_TROUBLE, line);
    reading->counts->unreadable++;
    return READING_TROUBLE;
}

static ReadingStep read_article(Reading *reading)
{
    g_autofree char *damage = NULL;
    g_autoptr(GError) cause = NULL;

    if (!ibid_document_decode(reading->document, &damage, &cause))
        return trouble(reading, cause->message);
    reading->article = ibid_extract(reading->document, &reading->options->extract, &cause);
    if (reading->article == NULL)
        return trouble(reading, cause->message);
    if (damage != NULL) {
        trouble(reading, damage);
        reading->damaged = true;
    }
    return READING_ARTICLE;
}

ReadingStep reading_next(Reading *reading)
{
    g_autoptr(GError) cause = NULL;

    reading_clear(reading);
    switch (ibid_walker_next(reading->walker, &reading->document, &cause)) {
    case IBID_WALK_END:
        return READING_END;
    case IBID_WALK_UNREADABLE:
        return trouble(reading, cause->message);
    case IBID_WALK_DOCUMENT:
        break;
    }
    if (reading->wanted != NULL && !reading->wanted(reading->document, reading->wanted_data))
        return READING_SKIPPED;
    return read_article(reading);
}
