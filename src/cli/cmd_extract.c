#include <ibid/error.h>
#include <ibid/extract.h>
#include <ibid/pipeline.h>

#include <errno.h>
#include <limits.h>
#include <stdio.h>

#include "input_options.h"

/* How articles are written. */
typedef struct {
    gboolean json, text, html; /* as GOption sets them */
} Form;

static bool print_article(const IbidArticle *article, gpointer data, GError **error)
{
    const Form *form = data;
    g_autofree char *record = form->html   ? ibid_explain_html(article)
                              : form->text ? ibid_explain_text(article)
                                           : ibid_article_to_json(article);

    if (puts(record) >= 0)
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_IO, "cannot write results: %s", g_strerror(errno));
    return false;
}

/* GOption has no option whose value may be left out without taking the next argument for it. */
static void name_explanations(char **argv)
{
    static char as_html[] = "--explain-html", as_text[] = "--explain";

    for (; *argv != NULL; argv++) {
        if (g_str_equal(*argv, "--"))
            return;
        if (g_str_equal(*argv, "--explain=html"))
            *argv = as_html;
        else if (g_str_equal(*argv, "--explain=text"))
            *argv = as_text;
    }
}

ExitStatus cmd_extract(const Command *command, int argc, char **argv, GError **error)
{
    g_auto(InputOptions) options = {0};
    Form form = {0};
    const GOptionEntry more[] = {
        {"json", 0, 0, G_OPTION_ARG_NONE, &form.json, "JSON Lines, as is without options", NULL},
        {"explain", 0, 0, G_OPTION_ARG_NONE, &form.text,
         "Parts, links and the rules that decided, for people; --explain=html as a page", NULL},
        {"explain-html", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &form.html, NULL, NULL},
        G_OPTION_ENTRY_NULL,
    };
    g_autofree GOptionEntry *entries = input_options_entries(&options, more);
    IbidPipelineOptions pipeline;
    IbidPipelineCounts counts;

    name_explanations(argv);
    if (!command_parse(command, entries, 1, INT_MAX, &argc, &argv, error))
        return EXIT_USAGE;
    options.quiet = TRUE; /* the records are the words */
    pipeline = input_options_pipeline(&options);
    pipeline.extract.passages = form.text || form.html;
    if (!ibid_pipeline_extract((const char *const *)argv + 1, &pipeline, print_article, &form,
                               &counts, error))
        return EXIT_FAILED;
    return counts.unreadable > 0 ? EXIT_PARTLY : EXIT_OK;
}
