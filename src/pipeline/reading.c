#include "pipeline/reading.h"

#include "base/text.h"

/* Documents ahead of the one handed out: enough to keep the threads busy while one is stored. */
enum { AHEAD_PER_THREAD = 4 };

/* More threads find more than one writer can store. */
enum { MOST_THREADS = 16 };

/* Bytes of documents ahead: small ones are read ahead by the dozen, the largest one at a time. */
#define MOST_BYTES_AHEAD (IBID_DOCUMENT_LIMIT / 4)

typedef struct {
    ReadInput input; /* first, so that callers see no more */
    ReadingStep step;
    char *trouble; /* to be told when it is handed out, or NULL */
    size_t n_bytes;
    bool done; /* the only field that two threads look at; under the lock */
} Task;

struct Reading {
    IbidWalker *walker;
    const IbidPipelineOptions *options;
    IbidPipelineCounts *counts;
    ReadingWanted wanted;
    gpointer wanted_data;
    GThreadPool *threads; /* or NULL: articles are read in the caller's */
    GQueue ahead;         /* Task, in order */
    guint most_ahead;
    size_t n_bytes_ahead;
    Task *current;
    size_t n_done;
    GMutex lock;
    GCond one_done;
};

void reading_tell(const IbidPipelineOptions *options, IbidNoticeKind kind, const char *line)
{
    g_autofree char *printable = NULL;

    if (options->notice == NULL)
        return;
    printable = text_printable(line); /* file names and titles may hold anything */
    options->notice(kind, printable, options->data);
}

static void task_free(Task *task)
{
    if (task == NULL)
        return;
    ibid_document_free(task->input.document);
    ibid_article_free(task->input.article);
    g_free(task->trouble);
    g_free(task);
}

static void read_article(Task *task, const IbidExtractOptions *options)
{
    g_autoptr(GError) cause = NULL;

    if (ibid_document_decode(task->input.document, &task->trouble, &cause))
        task->input.article = ibid_extract(task->input.document, options, &cause);
    task->input.damaged = task->trouble != NULL;
    task->step = task->input.article == NULL ? READING_TROUBLE : READING_ARTICLE;
    if (task->input.article == NULL) {
        g_free(task->trouble);
        task->trouble = g_strdup(cause->message);
    }
}

static void run_task(gpointer data, gpointer reading_data)
{
    Task *task = data;
    Reading *reading = reading_data;

    read_article(task, &reading->options->extract);
    g_mutex_lock(&reading->lock);
    task->done = true;
    g_cond_signal(&reading->one_done);
    g_mutex_unlock(&reading->lock);
}

static void start(Reading *reading, Task *task)
{
    if (reading->threads != NULL)
        g_thread_pool_push(reading->threads, task, NULL); /* its threads run already */
    else
        run_task(task, reading);
}

static void wait_for(Reading *reading, const Task *task)
{
    g_mutex_lock(&reading->lock);
    while (!task->done)
        g_cond_wait(&reading->one_done, &reading->lock);
    g_mutex_unlock(&reading->lock);
}

/* Finds the next input, and has it read where it is to be. */
static Task *find_next(Reading *reading)
{
    Task *task = g_new0(Task, 1);
    g_autoptr(GError) cause = NULL;
    IbidWalkStep step = ibid_walker_next(reading->walker, &task->input.document, &cause);

    task->done = true;
    if (step == IBID_WALK_END) {
        task->step = READING_END;
    } else if (step == IBID_WALK_UNREADABLE) {
        task->step = READING_TROUBLE;
        task->trouble = g_strdup(cause->message);
    } else if (reading->wanted != NULL &&
               !reading->wanted(task->input.document, reading->wanted_data)) {
        task->step = READING_SKIPPED;
    } else {
        task->done = false;
        task->n_bytes = g_bytes_get_size(task->input.document->bytes);
        start(reading, task);
    }
    return task;
}

static bool may_look_ahead(Reading *reading)
{
    const Task *last = g_queue_peek_tail(&reading->ahead);

    if (last == NULL)
        return true;
    return reading->ahead.length < reading->most_ahead &&
           reading->n_bytes_ahead < MOST_BYTES_AHEAD && last->step != READING_END;
}

Reading *reading_new(IbidWalker *walker, const IbidPipelineOptions *options,
                     IbidPipelineCounts *counts, ReadingWanted wanted, gpointer wanted_data)
{
    Reading *reading = g_new0(Reading, 1);
    guint n_threads = MIN(g_get_num_processors(), MOST_THREADS);

    reading->walker = walker;
    reading->options = options;
    reading->counts = counts;
    reading->wanted = wanted;
    reading->wanted_data = wanted_data;
    g_queue_init(&reading->ahead);
    g_mutex_init(&reading->lock);
    g_cond_init(&reading->one_done);
    /* Threads of its own: they end with it, and what they keep for themselves ends with them.  One
     * alone would only take turns with the caller. */
    if (n_threads > 1)
        reading->threads = g_thread_pool_new(run_task, reading, (int)n_threads, TRUE, NULL);
    reading->most_ahead = reading->threads == NULL ? 1 : n_threads * AHEAD_PER_THREAD;
    return reading;
}

void reading_free(Reading *reading)
{
    if (reading == NULL)
        return;
    if (reading->threads != NULL)
        g_thread_pool_free(reading->threads, /* immediate= */ TRUE, /* wait= */ TRUE);
    g_queue_clear_full(&reading->ahead, (GDestroyNotify)task_free);
    task_free(reading->current);
    g_mutex_clear(&reading->lock);
    g_cond_clear(&reading->one_done);
    g_free(reading);
}

ReadingStep reading_next(Reading *reading, const ReadInput **ret_input)
{
    Task *task;

    g_clear_pointer(&reading->current, task_free);
    while (may_look_ahead(reading)) {
        g_queue_push_tail(&reading->ahead, find_next(reading));
        reading->n_bytes_ahead += ((Task *)g_queue_peek_tail(&reading->ahead))->n_bytes;
    }
    task = reading->current = g_queue_pop_head(&reading->ahead);
    wait_for(reading, task);
    reading->n_bytes_ahead -= task->n_bytes;
    if (task->trouble != NULL) {
        reading_tell(reading->options, IBID_NOTICE_TROUBLE, task->trouble);
        reading->counts->unreadable++;
    }
    if (reading->options->progress != NULL && task->step != READING_END)
        reading->options->progress(++reading->n_done, ibid_walker_n_inputs(reading->walker),
                                   reading->options->data);
    *ret_input = &task->input;
    return task->step;
}
