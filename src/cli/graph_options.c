#include "graph_options.h"

#include <ibid/error.h>

void graph_options_clear(GraphOptions *options)
{
    g_free(options->author);
    g_free(options->outlet);
    g_free(options->from);
    g_free(options->to);
    g_free(options->self);
    g_free(options->class);
    g_free(options->aliases);
    g_free(options->edges);
    g_free(options->dates);
    g_free(options->authors);
}

GArray *graph_options_entries(GraphOptions *options, const GOptionEntry *own)
{
    const GOptionEntry shared[] = {
        {"author", 0, 0, G_OPTION_ARG_STRING, &options->author, "Only articles by this author",
         "NAME"},
        {"outlet", 0, 0, G_OPTION_ARG_STRING, &options->outlet, "Only articles in this outlet",
         "NAME"},
        {"from", 0, 0, G_OPTION_ARG_STRING, &options->from, "Only articles of this day or later",
         "DATE"},
        {"to", 0, 0, G_OPTION_ARG_STRING, &options->to, "Only articles of this day or earlier",
         "DATE"},
        {"cluster", 0, 0, G_OPTION_ARG_INT, &options->cluster,
         "Only articles of this cluster, by its number in ibid clusters", "N"},
        {"class", 0, 0, G_OPTION_ARG_STRING, &options->class,
         "Only references of these classes: body, appendix, footnote …, with commas between",
         "CLASSES"},
        {"self", 0, 0, G_OPTION_ARG_STRING, &options->self,
         "Citations by an author of the cited article: include (the default), exclude or only",
         "WHICH"},
        {"edges", 0, 0, G_OPTION_ARG_FILENAME, &options->edges,
         "Instead of a corpus, citations: citing TAB cited", "FILE"},
        {"dates", 0, 0, G_OPTION_ARG_FILENAME, &options->dates,
         "For --edges: key TAB YYYY[-MM[-DD]]", "FILE"},
        {"authors", 0, 0, G_OPTION_ARG_FILENAME, &options->authors,
         "For --edges: key TAB name;name", "FILE"},
        CORPUS_OPTION_ALIASES(&options->aliases),
        G_OPTION_ENTRY_NULL,
    };
    GArray *entries = g_array_new(FALSE, FALSE, sizeof(GOptionEntry));

    for (const GOptionEntry *entry = own; entry->long_name != NULL; entry++)
        g_array_append_vals(entries, entry, 1);
    return g_array_append_vals(entries, shared, G_N_ELEMENTS(shared));
}

bool option_choose(const char *option, const char *const *names, const char *value, int *ret_at,
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

bool option_format(const Command *command, gboolean json, char **format, GError **error)
{
    if (!json)
        return true;
    if (*format == NULL)
        *format = g_strdup("json");
    if (g_str_equal(*format, "json"))
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                "%s: --json and --format %s exclude each other", command->name, *format);
    return false;
}

bool option_table(const Command *command, const char *table, const char *format, GError **error)
{
    if (table == NULL || g_strcmp0(format, "csv") == 0)
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "%s: --table goes with --format csv",
                command->name);
    return false;
}

bool option_count(const Command *command, const char *option, int value, size_t *ret_count,
                  GError **error)
{
    *ret_count = (size_t)MAX(value, 0);
    if (value >= 0)
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "%s: %s must not be negative", command->name,
                option);
    return false;
}

bool option_positive(const Command *command, const char *option, double value, double *ret_value,
                     GError **error)
{
    *ret_value = isnan(value) ? 0 : value;
    if (isnan(value) || (value > 0 && !isinf(value)))
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "%s: %s must be more than 0", command->name,
                option);
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

static bool is_empty(const char *value)
{
    return value != NULL && *value == '\0';
}

static bool read_filter(const GraphOptions *options, const Command *command, IbidFilter *ret_filter,
                        GError **error)
{
    static const char *const selves[] = {"include", "exclude", "only", NULL};
    int self;

    if (!option_choose("--self", selves, options->self, &self, error) ||
        !read_date("--from", options->from, &ret_filter->from, error) ||
        !read_date("--to", options->to, &ret_filter->to, error) ||
        !option_count(command, "--cluster", options->cluster, &ret_filter->cluster, error))
        return false;
    ret_filter->author = options->author;
    ret_filter->outlet = options->outlet;
    ret_filter->self = (IbidSelfFilter)self;
    return true;
}

static bool check_together(const GraphOptions *options, const Command *command, GError **error)
{
    bool is_plain = options->edges != NULL;
    const char *wrong = NULL;

    if (is_plain && (options->class != NULL || options->outlet != NULL))
        wrong = "--class and --outlet need a corpus; --edges has neither";
    else if (!is_plain && (options->dates != NULL || options->authors != NULL))
        wrong = "--dates and --authors go with --edges; a corpus has its own";
    else if (is_empty(options->author) || is_empty(options->outlet) || is_empty(options->class))
        wrong = "--author, --outlet and --class name something, or are left out";
    if (wrong != NULL)
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "%s: %s", command->name, wrong);
    return wrong == NULL;
}

bool graph_options_read(const GraphOptions *options, const Command *command, int least, int most,
                        int argc, char **argv, GraphInput *ret_input, IbidFilter *ret_filter,
                        int *ret_arguments, GError **error)
{
    bool is_plain = options->edges != NULL;
    int n = argc - (is_plain ? 1 : 2);

    if (n < least || n > most) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "usage: ibid %s %s", command->name,
                    command->arguments);
        return false;
    }
    if (!check_together(options, command, error))
        return false;
    ret_input->corpus = is_plain ? NULL : argv[1];
    ret_input->files = (IbidNetworkFiles){options->edges, options->dates, options->authors};
    ret_input->aliases = options->aliases;
    *ret_arguments = argc - n;
    return read_classes(options->class, &ret_input->classes, error) &&
           read_filter(options, command, ret_filter, error);
}
