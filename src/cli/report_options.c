#include "report_options.h"

#include <ibid/error.h>
#include <ibid/pipeline.h>
#include <stdio.h>

#include "corpus_opener.h"
#include "report_printer.h"

void report_command_clear(ReportCommand *report)
{
    GivenOptions *given = &report->given;

    g_free(given->format);
    g_free(given->table);
    g_free(given->author);
    g_free(given->outlet);
    g_free(given->from);
    g_free(given->to);
    g_free(given->self);
    g_free(given->class);
    g_free(given->aliases);
    g_free(given->edges);
    g_free(given->dates);
    g_free(given->authors);
}

static bool parse(const Command *command, const GOptionEntry *own, GivenOptions *given, int most,
                  int *argc, char ***argv, GError **error)
{
    const GOptionEntry shared[] = {
        {"json", 0, 0, G_OPTION_ARG_NONE, &given->json, "Same as --format json", NULL},
        {"format", 'f', 0, G_OPTION_ARG_STRING, &given->format,
         "text (the default), markdown, json or csv", "FORMAT"},
        {"table", 't', 0, G_OPTION_ARG_STRING, &given->table,
         "For csv: which table; the first if not said", "TABLE"},
        {"limit", 'n', 0, G_OPTION_ARG_INT, &given->limit, "Rows of a table at most", "N"},
        {"author", 0, 0, G_OPTION_ARG_STRING, &given->author, "Only articles by this author",
         "NAME"},
        {"outlet", 0, 0, G_OPTION_ARG_STRING, &given->outlet, "Only articles in this outlet",
         "NAME"},
        {"from", 0, 0, G_OPTION_ARG_STRING, &given->from, "Only articles of this day or later",
         "DATE"},
        {"to", 0, 0, G_OPTION_ARG_STRING, &given->to, "Only articles of this day or earlier",
         "DATE"},
        {"cluster", 0, 0, G_OPTION_ARG_INT, &given->cluster,
         "Only articles of this cluster, by its number in ibid clusters", "N"},
        {"class", 0, 0, G_OPTION_ARG_STRING, &given->class,
         "Only references of these classes: body, appendix, footnote …, with commas between",
         "CLASSES"},
        {"self", 0, 0, G_OPTION_ARG_STRING, &given->self,
         "Citations by an author of the cited article: include (the default), exclude or only",
         "WHICH"},
        {"edges", 0, 0, G_OPTION_ARG_FILENAME, &given->edges,
         "Instead of a corpus, citations: citing TAB cited", "FILE"},
        {"dates", 0, 0, G_OPTION_ARG_FILENAME, &given->dates, "For --edges: key TAB YYYY[-MM[-DD]]",
         "FILE"},
        {"authors", 0, 0, G_OPTION_ARG_FILENAME, &given->authors, "For --edges: key TAB name;name",
         "FILE"},
        CORPUS_OPTION_ALIASES(&given->aliases),
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GArray) entries = g_array_new(TRUE, FALSE, sizeof(GOptionEntry));

    for (const GOptionEntry *entry = own; entry != NULL && entry->long_name != NULL; entry++)
        g_array_append_vals(entries, entry, 1);
    g_array_append_vals(entries, shared, G_N_ELEMENTS(shared));
    return command_parse(command, (const GOptionEntry *)(const void *)entries->data, 0, most + 1,
                         argc, argv, error);
}

/* The place of `value` among `names`, which NULL ends; 0 where it is NULL. */
static bool choose(const char *option, const char *const *names, const char *value, int *ret_at,
                   GError **error)
{
    g_autofree char *all = g_strjoinv(", ", (char **)(gsize)names);

    *ret_at = 0;
    if (value == NULL)
        return true;
    for (int i = 0; names[i] != NULL; i++)
        if (g_str_equal(names[i], value)) {
            *ret_at = i;
            return true;
        }
    g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "%s is one of %s, not \"%s\"", option, all,
                value);
    return false;
}

static bool read_date(const char *option, const char *text, IbidDate *ret_date, GError **error)
{
    *ret_date = text == NULL ? (IbidDate){0} : ibid_date_from_iso(text);
    if (text == NULL || ret_date->precision != IBID_PRECISION_NONE)
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                "%s is a date as 2024, 2024-08 or 2024-08-19, not \"%s\"", option, text);
    return false;
}

bool report_option_count(const Command *command, const char *option, int value, size_t *ret_count,
                         GError **error)
{
    *ret_count = (size_t)MAX(value, 0);
    if (value >= 0)
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "%s: %s must not be negative", command->name,
                option);
    return false;
}

static bool set_options(const Command *command, const GivenOptions *given,
                        IbidReportOptions *options, GError **error)
{
    static const char *const formats[] = {"text", "markdown", "json", "csv", NULL};
    static const char *const selves[] = {"include", "exclude", "only", NULL};
    int format, self;

    if (!choose("--format", formats, given->format, &format, error) ||
        !choose("--self", selves, given->self, &self, error) ||
        !read_date("--from", given->from, &options->filter.from, error) ||
        !read_date("--to", given->to, &options->filter.to, error) ||
        !report_option_count(command, "--limit", given->limit, &options->limit, error) ||
        !report_option_count(command, "--cluster", given->cluster, &options->filter.cluster, error))
        return false;
    options->format = given->json ? IBID_FORMAT_JSON : (IbidReportFormat)format;
    options->table = given->table;
    options->filter.author = given->author;
    options->filter.outlet = given->outlet;
    options->filter.self = (IbidSelfFilter)self;
    return true;
}

/* Which classes of references make arcs, as a set; 0 where none were named. */
static bool read_classes(const char *text, unsigned *ret_classes, GError **error)
{
    g_auto(GStrv) names = g_strsplit(text == NULL ? "" : text, ",", -1);

    *ret_classes = 0;
    for (size_t i = 0; names[i] != NULL; i++) {
        IbidReferenceClass class;

        if (!ibid_reference_class_find(g_strstrip(names[i]), &class)) {
            g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                        "--class: there is no class \"%s\"; there are body, appendix, footnote, "
                        "mention, comment and boilerplate",
                        names[i]);
            return false;
        }
        *ret_classes |= 1u << class;
    }
    return true;
}

/* The arguments: a corpus unless citations come from a file, then what the report is about. */
static bool read_arguments(const Command *command, const GivenOptions *given, int least, int most,
                           int argc, char **argv, const char **ret_corpus,
                           IbidReportOptions *options, GError **error)
{
    int at = given->edges == NULL ? 2 : 1, n = argc - at;

    *ret_corpus = given->edges == NULL ? argv[1] : NULL;
    if (given->edges != NULL && (given->class != NULL || given->outlet != NULL)) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                    "%s: --class and --outlet need a corpus; --edges has neither", command->name);
        return false;
    }
    if (n < least || n > most) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                    "usage: ibid %s %s; or --edges FILE in place of a corpus", command->name,
                    command->arguments);
        return false;
    }
    options->citing = n > 0 ? argv[at] : NULL;
    options->cited = n > 1 ? argv[at + 1] : NULL;
    return true;
}

bool report_command_parse(ReportCommand *ret_report, const Command *command,
                          const GOptionEntry *own, int least, int most, int argc, char **argv,
                          GError **error)
{
    GivenOptions *given = &ret_report->given;
    ReportInput *input = &ret_report->input;

    if (!parse(command, own, given, most, &argc, &argv, error) ||
        !read_arguments(command, given, least, most, argc, argv, &input->corpus,
                        &ret_report->options, error) ||
        !set_options(command, given, &ret_report->options, error) ||
        !read_classes(given->class, &input->classes, error))
        return false;
    input->aliases = given->aliases;
    input->files = (IbidNetworkFiles){given->edges, given->dates, given->authors};
    return true;
}
