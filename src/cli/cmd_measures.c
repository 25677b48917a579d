#include <ibid/chain_ends.h>
#include <ibid/error.h>
#include <ibid/export.h>

#include <stdio.h>

#include "graph_options.h"
#include "progress.h"

/* What the command line asks for. */
typedef struct {
    GraphOptions graph;
    char *partition, *roles, *cycles;
    gboolean quick, json;
    int top, n_sources;
    double tau, decay;
    IbidMeasuresOptions options;
} Asked;

static void asked_clear(Asked *asked)
{
    g_free(asked->partition);
    g_free(asked->roles);
    g_free(asked->cycles);
    graph_options_clear(&asked->graph);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Asked, asked_clear)

/* What is measured, and what keeps it alive. */
typedef struct {
    IbidStore *store;
    IbidGraph *graph, *part; /* or NULL */
    IbidNetwork *network;    /* to be freed, or the graph's own */
} Measured;

static void measured_clear(Measured *measured)
{
    ibid_network_free(measured->network);
    ibid_graph_free(measured->part);
    ibid_graph_free(measured->graph);
    ibid_store_close(measured->store);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Measured, measured_clear)

/* A graph is made only where it is needed: it takes several times the memory of the network. */
static bool open_measured(const GraphInput *input, const IbidFilter *filter, Measured *measured,
                          ExitStatus *ret_status, GError **error)
{
    if (input->corpus == NULL && input->aliases == NULL && ibid_filter_is_open(filter)) {
        measured->network = network_open(&input->files, ret_status, error);
        return measured->network != NULL;
    }
    measured->graph = graph_open(input, &measured->store, ret_status, error);
    if (measured->graph != NULL)
        measured->part = ibid_filter_graph(filter, measured->graph, error);
    if (measured->part == NULL)
        return false;
    measured->network = (IbidNetwork *)(gsize)ibid_graph_network(measured->part);
    return true;
}

/* What people say of the pieces, read into the options; the rest of them is borrowed. */
static bool read_files(Asked *asked, const IbidNetwork *network, uint32_t **ret_labels,
                       uint8_t **ret_roles, ExitStatus *status, GError **error)
{
    g_autoptr(GPtrArray) of_labels = NULL, of_roles = NULL;

    if (asked->partition != NULL) {
        *ret_labels = ibid_network_read_labels(network, asked->partition, &of_labels, error);
        if (*ret_labels == NULL)
            return false;
        complain_of_lines(of_labels, status);
    }
    if (asked->roles != NULL) {
        *ret_roles = ibid_network_read_roles(network, asked->roles, &of_roles, error);
        if (*ret_roles == NULL)
            return false;
        complain_of_lines(of_roles, status);
    }
    asked->options.partition = *ret_labels;
    asked->options.roles = *ret_roles;
    return true;
}

static ExitStatus print_measures(Asked *asked, const GraphInput *input, const IbidFilter *filter,
                                 GError **error)
{
    ExitStatus status;
    g_auto(Progress) progress = {0};
    g_auto(Measured) measured = {0};
    g_autoptr(GPtrArray) left_out = g_ptr_array_new_with_free_func(g_free);
    g_autofree uint32_t *labels = NULL;
    g_autofree uint8_t *roles = NULL;
    g_autofree char *text = NULL;

    if (!open_measured(input, filter, &measured, &status, error) ||
        !read_files(asked, measured.network, &labels, &roles, &status, error))
        return EXIT_FAILED;
    ibid_network_set_watch(measured.network, progress_watch(&progress));
    asked->options.left_out = left_out;
    text = ibid_export_measures(measured.network, &asked->options, error);
    if (text == NULL)
        return EXIT_FAILED;
    progress_clear(&progress);
    complain_of_lines(left_out, &status);
    fputs(text, stdout);
    return status;
}

static bool check(Asked *asked, const Command *command, GError **error)
{
    static const char *const rules[] = {"set-aside", "condense", "preprint", NULL};
    size_t n_sources;
    int rule;

    if (!option_positive(command, "--tau", asked->tau, &asked->options.citerank_years, error) ||
        !option_positive(command, "--decay", asked->decay, &asked->options.decay, error) ||
        !option_count(command, "--top", asked->top, &asked->options.top, error) ||
        !option_count(command, "--betweenness-sources", asked->n_sources, &n_sources, error))
        return false;
    if (asked->options.decay > 1) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "measures: --decay must be at most 1");
        return false;
    }
    asked->options.is_large = asked->quick;
    if (!option_choose("--cycles", rules, asked->cycles, &rule, error))
        return false;
    asked->options.n_sources = (uint32_t)n_sources;
    asked->options.cycles = (IbidCycleRule)rule;
    return true;
}

ExitStatus cmd_measures(const Command *command, int argc, char **argv, GError **error)
{
    g_auto(Asked) asked = {.tau = OPTION_UNSAID, .decay = OPTION_UNSAID};
    const GOptionEntry own[] = {
        {"partition", 0, 0, G_OPTION_ARG_FILENAME, &asked.partition,
         "A division to be judged: key TAB label", "FILE"},
        {"roles", 0, 0, G_OPTION_ARG_FILENAME, &asked.roles,
         "What articles are, if not own: key TAB outside, or unresolved", "FILE"},
        {"top", 0, 0, G_OPTION_ARG_INT, &asked.top, "Rows of a list at most; 10 if not said", "N"},
        {"decay", 0, 0, G_OPTION_ARG_DOUBLE, &asked.decay,
         "How measures fade along a path; 0.5 if not said", "X"},
        {"tau", 0, 0, G_OPTION_ARG_DOUBLE, &asked.tau, "Years of CiteRank; 2.6 if not said",
         "YEARS"},
        {"cycles", 0, 0, G_OPTION_ARG_STRING, &asked.cycles,
         "What becomes of loops where chains are followed: set-aside (the default), condense or "
         "preprint",
         "RULE"},
        {"quick", 0, 0, G_OPTION_ARG_NONE, &asked.quick,
         "Leave out what takes much more than passes over the citations: exact betweenness", NULL},
        {"betweenness-sources", 0, 0, G_OPTION_ARG_INT, &asked.n_sources,
         "Estimate betweenness from so many articles, with standard errors", "N"},
        {"json", 0, 0, G_OPTION_ARG_NONE, &asked.json, "JSON, as is without options", NULL},
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GArray) entries = graph_options_entries(&asked.graph, own);
    GraphInput input = {0};
    IbidFilter filter = {0};
    int at;

    if (!command_parse(command, (const GOptionEntry *)(const void *)entries->data, 0, 1, &argc,
                       &argv, error) ||
        !graph_options_read(&asked.graph, command, 0, 0, argc, argv, &input, &filter, &at, error) ||
        !check(&asked, command, error))
        return EXIT_USAGE;
    return print_measures(&asked, &input, &filter, error);
}
