#include "input_options.h"

#include <inttypes.h>
#include <stdio.h>

#include "complain.h"

void input_options_clear(InputOptions *options)
{
    g_free(options->url);
    g_free(options->base_url);
    g_free(options->author);
    g_free(options->outlet);
    progress_clear(&options->progress);
}

GOptionEntry *input_options_entries(InputOptions *options, const GOptionEntry *more)
{
    const GOptionEntry own[] = {
        {"url", 0, 0, G_OPTION_ARG_STRING, &options->url, "Address of the one document", "URL"},
        {"base-url", 0, 0, G_OPTION_ARG_STRING, &options->base_url,
         "Address of an input folder's root", "URL"},
        {"author", 0, 0, G_OPTION_ARG_STRING, &options->author,
         "Author, where a document does not tell", "NAME"},
        {"outlet", 0, 0, G_OPTION_ARG_STRING, &options->outlet,
         "Outlet, where a document does not tell", "NAME"},
        {"quiet", 'q', 0, G_OPTION_ARG_NONE, &options->quiet, "Say only what went wrong", NULL},
        {"verbose", 'v', 0, G_OPTION_ARG_NONE, &options->verbose, "Name every document read", NULL},
    };
    GArray *entries = g_array_new(TRUE, TRUE, sizeof(GOptionEntry));

    g_array_append_vals(entries, own, G_N_ELEMENTS(own));
    for (; more != NULL && more->long_name != NULL; more++)
        g_array_append_vals(entries, more, 1);
    return (GOptionEntry *)(void *)g_array_free(entries, FALSE);
}

static void tell(IbidNoticeKind kind, const char *line, gpointer data)
{
    InputOptions *options = data;

    if (kind != IBID_NOTICE_TROUBLE && !options->verbose)
        return;
    progress_clear(&options->progress);
    complain(line);
}

static void show_progress(size_t done, size_t total, gpointer data)
{
    InputOptions *options = data;

    progress_show(&options->progress, "documents", done, total);
}

IbidPipelineOptions input_options_pipeline(InputOptions *options)
{
    return (IbidPipelineOptions){
        .walk = {.url = options->url, .base_url = options->base_url},
        .extract = {.author = options->author, .outlet = options->outlet},
        .notice = tell,
        .progress = !options->quiet && progress_is_wanted() ? show_progress : NULL,
        .data = options,
    };
}

/* One count: what --json calls it, and how it reads; left out of the words when it is 0. */
typedef struct {
    const char *key, *words;
    size_t n;
} Count;

static void print_words(const Count *counts, size_t n_counts)
{
    const char *before = "ibid: ";

    for (size_t i = 0; i < n_counts; i++) {
        if (counts[i].n == 0)
            continue;
        fprintf(stderr, "%s%zu %s", before, counts[i].n, counts[i].words);
        before = ", ";
    }
    fprintf(stderr, "%s\n", before[0] == 'i' ? "ibid: no articles found" : "");
}

static void print_json(const Count *counts, size_t n_counts)
{
    for (size_t i = 0; i < n_counts; i++)
        printf("%s\"%s\": %zu", i > 0 ? ", " : "{", counts[i].key, counts[i].n);
    printf("}\n");
}

ExitStatus input_options_report(InputOptions *options, const IbidPipelineCounts *counts)
{
    const Count rows[] = {
        {"added", "added", counts->added},
        {"changed", "read again", counts->changed},
        {"unchanged", "unchanged", counts->unchanged},
        {"vanished", "dropped (no longer there)", counts->vanished},
        {"unreadable", "could not be read well (see above)", counts->unreadable},
        {"passed_over", "passed over (not articles by their names)", counts->passed_over},
    };

    progress_clear(&options->progress);
    if (options->json)
        print_json(rows, G_N_ELEMENTS(rows));
    else if (!options->quiet)
        print_words(rows, G_N_ELEMENTS(rows));
    return counts->unreadable > 0 ? EXIT_PARTLY : EXIT_OK;
}
