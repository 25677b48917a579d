#include "command.h"

#include <ibid/error.h>

const Command commands[] = {
    {"run", "INPUT... -o OUT", "Do the whole job: read articles, write reports and exports",
     cmd_run},
    {"add", "CORPUS INPUT...", "Read articles into a corpus", cmd_add},
    {"extract", "INPUT...", "Print what each article holds as JSON Lines; store nothing",
     cmd_extract},
    {"inputs", "CORPUS", "List what was read, or with --sites what was learnt of whole sites",
     cmd_inputs},
    {"check", "CORPUS", "Say what was read, kept and left out, and what is doubtful", cmd_check},
    {"top", "CORPUS | --edges FILE", "List the most-cited articles", cmd_top},
    {"clusters", "CORPUS | --edges FILE", "List groups of articles that cite each other",
     cmd_clusters},
    {"chains", "CORPUS | --edges FILE", "Follow the longest chain and the main path", cmd_chains},
    {"path", "(CORPUS | --edges FILE) A [B]",
     "Follow the shortest chains from A to B, or all around A", cmd_path},
    {"timeline", "CORPUS | --edges FILE",
     "List by day, month or year what appeared and what it cites", cmd_timeline},
    {"self", "CORPUS | --edges FILE", "Show per year how often authors cite themselves", cmd_self},
    {"ages", "CORPUS | --edges FILE", "Show how old what is cited is", cmd_ages},
    {"grounding", "CORPUS | --edges FILE",
     "Show where chains of references end, and what all depends on", cmd_grounding},
    {"structure", "CORPUS | --edges FILE", "Show loops, the bow-tie, and who cites whom",
     cmd_report},
    {"diff", "OLD NEW | --old-edges FILE --edges FILE",
     "Say what changed from one corpus to another", cmd_diff},
    {"why", "CORPUS A B", "Print the evidence that A cites B", cmd_why},
    {"report", "CORPUS | --edges FILE", "Write all findings but the timeline as one page",
     cmd_report},
    {"measures", "CORPUS | --edges FILE", "Print all measures, also of any network of citations",
     cmd_measures},
    {"describe", "[MEASURE]", "List the measures, or say what one is and where it comes from",
     cmd_describe},
    {"export", "CORPUS | --edges FILE", "Write the graph for other programs", cmd_export},
};
const size_t n_commands = G_N_ELEMENTS(commands);

const Command *command_find(const char *name)
{
    for (size_t i = 0; i < n_commands; i++)
        if (g_str_equal(commands[i].name, name))
            return &commands[i];
    return NULL;
}

/* GOption leaves "--" in place where a name behind it begins with a dash. */
static void drop_separator(int *argc, char **argv)
{
    int at = 1;

    while (at < *argc && !g_str_equal(argv[at], "--"))
        at++;
    if (at == *argc)
        return;
    (*argc)--;
    for (int i = at; i <= *argc; i++)
        argv[i] = argv[i + 1];
}

bool command_parse(const Command *command, const GOptionEntry *entries, int least, int most,
                   int *argc, char ***argv, GError **error)
{
    g_autoptr(GOptionContext) context = g_option_context_new(command->arguments);
    g_autofree char *summary = g_strconcat(command->summary, ".", NULL);
    g_autoptr(GError) cause = NULL;

    g_option_context_set_summary(context, summary);
    if (entries != NULL)
        g_option_context_add_main_entries(context, entries, NULL);
    if (!g_option_context_parse(context, argc, argv, &cause)) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "%s: %s; see ibid %s --help",
                    command->name, cause->message, command->name);
        return false;
    }
    drop_separator(argc, *argv);
    if (*argc - 1 < least || *argc - 1 > most) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "usage: ibid %s %s", command->name,
                    command->arguments);
        return false;
    }
    return true;
}
