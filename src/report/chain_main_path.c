#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "report/chain_sections.h"
#include "report/words.h"

/* Of key-route main paths; the number that Liu and Lu show most. */
#define DEFAULT_KEY_ROUTES 10
/* Of IBID_WEIGHT_SPGD and IBID_WEIGHT_SPAD. */
#define DECAY 0.5
/* Digits of a number that people are shown as it is. */
#define MOST_DIGITS 12
/* Digits of a number that a double holds. */
#define READ_DIGITS 15

static const char *const weight_names[] = {
    [IBID_WEIGHT_SPC] = "spc",
    [IBID_WEIGHT_SPLC] = "splc",
    [IBID_WEIGHT_SPLC_REV] = "splc-reversed",
    [IBID_WEIGHT_SPNP] = "spnp",
    [IBID_WEIGHT_SPGD] = "spgd",
    [IBID_WEIGHT_PAIRS] = "spnp-pairs",
    [IBID_WEIGHT_SPAD] = "spad",
    NULL,
};

/* What is counted, in words. */
static const char *const weight_words[] = {
    [IBID_WEIGHT_SPC] = "search path count",
    [IBID_WEIGHT_SPLC] = "search path link count: trails that begin anywhere",
    [IBID_WEIGHT_SPLC_REV] = "search path link count against the flow: trails that end anywhere",
    [IBID_WEIGHT_SPNP] = "search path node pair: trails that begin and end anywhere",
    [IBID_WEIGHT_SPGD] =
        "search path geometric decay: trails that begin anywhere, less with each step",
    [IBID_WEIGHT_PAIRS] = "search path node pair: pairs of articles that trails join",
    [IBID_WEIGHT_SPAD] =
        ("search path arithmetic decay: trails of at most two citations that begin "
         "anywhere, the second counting half"),
};

/* In the order of weight_names' sibling, IbidMainPath, but for the default, which is first. */
static const char *const path_names[] = {
    "global", "local-forward", "local-backward", "key-route-local", "key-route-global", NULL,
};
static const IbidMainPath path_kinds[] = {
    IBID_PATH_GLOBAL,          IBID_PATH_LOCAL_FORWARD,    IBID_PATH_LOCAL_BACKWARD,
    IBID_PATH_KEY_ROUTE_LOCAL, IBID_PATH_KEY_ROUTE_GLOBAL,
};

static const char *const path_words[] = {
    [IBID_PATH_LOCAL_FORWARD] =
        "The main path begins with the citation of an article without references here that is on "
        "the most trails, and goes always on by the one on the most trails",
    [IBID_PATH_LOCAL_BACKWARD] =
        "The main path ends with the citation by an article not cited here that is on the most "
        "trails, and goes always back by the one on the most trails",
    [IBID_PATH_GLOBAL] =
        "The main path is the trail of citations whose steps are shared by the most trails",
    [IBID_PATH_KEY_ROUTE_LOCAL] =
        "The main paths go through each of the %zu citations on the most trails, from there always "
        "by the one on the most trails",
    [IBID_PATH_KEY_ROUTE_GLOBAL] =
        "The main paths go through each of the %zu citations on the most trails, by the trails "
        "whose steps are shared by the most",
};

static const Column arc_columns[] = {
    FLOW_ARC_COLUMNS,
    {"weight", NULL, COLUMN_TEXT},
    {"log10_weight", NULL, COLUMN_DECIMAL},
    {"trails", "Trails", COLUMN_TEXT},
};

static const Column total_columns[] = {
    {"weight", NULL, COLUMN_TEXT},       {"path", NULL, COLUMN_TEXT},
    {"key_routes", NULL, COLUMN_NUMBER}, {"articles", NULL, COLUMN_NUMBER},
    {"citations", NULL, COLUMN_NUMBER},  {"sum", NULL, COLUMN_TEXT},
    {"trails", NULL, COLUMN_TEXT},       {"log10_trails", NULL, COLUMN_DECIMAL},
};

/* What was asked for, and what was found. */
typedef struct {
    IbidArcWeight weight;
    IbidMainPath kind;
    size_t k;
    IbidArcWeights *weights;
    GArray *arcs; /* uint32_t */
    GArray *walk; /* uint32_t: one way along them */
    char *sum;    /* along a global path; or NULL */
    char *trails; /* in all, from end to end */
} MainPath;

static void main_path_clear(MainPath *path)
{
    ibid_arc_weights_free(path->weights);
    g_clear_pointer(&path->arcs, g_array_unref);
    g_clear_pointer(&path->walk, g_array_unref);
    g_free(path->sum);
    g_free(path->trails);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(MainPath, main_path_clear)

/* Of a whole number in decimals. */
static double log10_of(const char *decimals)
{
    g_autofree char *head = g_strndup(decimals, READ_DIGITS);
    size_t length = strlen(decimals);

    return log10(g_ascii_strtod(head, NULL)) + (double)(length - strlen(head));
}

/* "1234", or of greater ones "10^87.1". */
static char *brief(const char *number, double log10)
{
    return strlen(number) <= MOST_DIGITS ? g_strdup(number) : g_strdup_printf("10^%.1f", log10);
}

static bool choose(const ReportRequest *request, MainPath *path, GError **error)
{
    size_t weight, kind;

    if (!request_choose("--weight", weight_names, request->options->chains.weight, &weight,
                        error) ||
        !request_choose("--path", path_names, request->options->chains.path, &kind, error))
        return false;
    path->weight = (IbidArcWeight)weight;
    path->kind = path_kinds[kind];
    path->k = request->options->chains.n_key_routes;
    path->k = path->k > 0 ? path->k : DEFAULT_KEY_ROUTES;
    return true;
}

/* How many trails there are from end to end; NULL with IBID_ERROR_NUMERIC. */
static char *count_trails(const IbidFlow *flow, const IbidArcWeights *weights, IbidArcWeight kind,
                          GError **error)
{
    g_autoptr(IbidArcWeights) counts = NULL;

    if (kind == IBID_WEIGHT_SPC)
        return ibid_arc_weights_total(weights);
    counts = ibid_arc_weights_new(flow, IBID_WEIGHT_SPC, 0, /* is_exact= */ true, error);
    return counts == NULL ? NULL : ibid_arc_weights_total(counts);
}

static bool find(const IbidFlow *flow, MainPath *path, GError **error)
{
    path->weights = ibid_arc_weights_new(flow, path->weight, DECAY, /* is_exact= */ true, error);
    if (path->weights == NULL)
        return false;
    path->trails = count_trails(flow, path->weights, path->weight, error);
    if (path->trails == NULL)
        return false;
    path->arcs = ibid_main_path(path->weights, path->kind, path->k, &path->sum);
    path->walk = ibid_path_walk(flow, path->arcs);
    return true;
}

/* How many vertices the arcs of the path join. */
static size_t n_articles(const IbidFlow *flow, const MainPath *path)
{
    g_autofree bool *is_on = g_new0(bool, flow->n + 1);
    size_t n = 0;
    uint32_t citing = 0;

    for (guint i = 0; i < path->arcs->len; i++) {
        uint32_t arc = g_array_index(path->arcs, uint32_t, i);

        while (flow->out_start[citing + 1] <= arc)
            citing++;
        is_on[citing] = is_on[flow->out[arc]] = true;
    }
    for (size_t v = 0; v < flow->n; v++)
        n += is_on[v];
    return n;
}

static bool has_key_routes(const MainPath *path)
{
    return path->kind == IBID_PATH_KEY_ROUTE_LOCAL || path->kind == IBID_PATH_KEY_ROUTE_GLOBAL;
}

static void add_totals(const FlowView *view, const MainPath *path, Finding *finding)
{
    Table *table =
        finding_table(finding, "main_path_totals", total_columns, G_N_ELEMENTS(total_columns));
    const char *name = view->request->options->chains.path;

    table->for_programs = true;
    table_text(table, weight_names[path->weight]);
    table_text(table, name != NULL ? name : path_names[0]);
    if (has_key_routes(path))
        table_number(table, (int64_t)path->k);
    else
        table_nothing(table);
    table_number(table, (int64_t)n_articles(view->flow, path));
    table_number(table, path->arcs->len);
    table_text(table, path->sum);
    table_text(table, path->trails);
    table_decimal(table, log10_of(path->trails), 6);
}

/* All of it, for programs, and for people where it is more than one line. */
static void add_arcs(const FlowView *view, const MainPath *path, Finding *finding)
{
    const IbidFlow *flow = view->flow;
    Table *table =
        finding_table(finding, "main_path_citations", arc_columns, G_N_ELEMENTS(arc_columns));
    uint32_t citing = 0;

    table->for_programs = path->arcs->len + 1 == path->walk->len;
    for (guint i = 0; i < path->arcs->len; i++) {
        uint32_t arc = g_array_index(path->arcs, uint32_t, i);
        g_autofree char *weight = ibid_arc_weights_text(path->weights, arc);
        double log10 = ibid_arc_weights_log10(path->weights, arc);

        while (flow->out_start[citing + 1] <= arc)
            citing++;
        flow_view_add_arc(view, table, citing, arc);
        table_text(table, weight);
        table_decimal(table, log10, 6);
        table_take(table, brief(weight, log10));
    }
}

static void introduce(const MainPath *path, Finding *finding)
{
    g_autofree char *many = brief(path->trails, log10_of(path->trails));
    g_autofree char *all = words_grouped(path->trails);
    g_autoptr(GString) words = g_string_new(NULL);
    g_auto(GStrv) parts = g_strsplit(path_words[path->kind], "%zu", 2);

    g_string_append(words, parts[0]);
    if (parts[1] != NULL)
        g_string_append_printf(words, "%zu%s", path->k, parts[1]);
    finding_paragraph(finding,
                      "%s (%s), from an article that cites nothing here to one that nothing here "
                      "cites.  Oldest first; each cites the one before it.",
                      words->str, weight_words[path->weight]);
    if (g_str_equal(many, path->trails))
        finding_note(finding, "Number of trails in all: %s.", all);
    else
        finding_note(finding, "Number of trails in all: %s, which is about %s.", all, many);
}

bool chain_sections_main_path(const FlowView *view, Finding *finding, GError **error)
{
    g_auto(MainPath) path = {0};
    g_autoptr(GError) cause = NULL;

    if (!choose(view->request, &path, error))
        return false;
    if (view->flow->n_arcs == 0)
        return true;
    finding_heading(finding, 2, "Main path");
    if (!find(view->flow, &path, &cause)) { /* that says something of the corpus: go on */
        finding_note(finding, "The main path is not known: %s.", cause->message);
        return true;
    }
    introduce(&path, finding);
    flow_view_add_chain(view, finding, "main_path", path.walk);
    if (path.arcs->len + 1 > path.walk->len)
        finding_note(finding,
                     "The main path parts in places, and this is one way along it.  All of its "
                     "citations:");
    add_arcs(view, &path, finding);
    add_totals(view, &path, finding);
    /* In a report of its own they are there for the asking; of few citations they are all. */
    if (finding->depth > 0 && !has_key_routes(&path) && view->flow->n_arcs > path.k)
        chain_sections_key_routes(view, path.weights, path.k, finding);
    return true;
}
