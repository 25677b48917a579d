#include <ibid/scores.h>
#include <math.h>

#include "report/chain_view.h"
#include "report/grounding_groups.h"
#include "report/grounding_sources.h"
#include "report/words.h"

/* Chances are shown and sorted by so many digits: sums that differ by less differ by chance. */
enum { CHANCE_DIGITS = 6 };
#define CHANCE_UNITS 1e6

static const Column end_columns[] = {
    {"end", "Where walks end", COLUMN_TEXT},
    {"mean", NULL, COLUMN_DECIMAL},
    {"share", "Share", COLUMN_TEXT},
    {"all", "Articles all of whose walks do", COLUMN_NUMBER},
};

static const Column piece_columns[] = {
    {"grounded", "Grounded", COLUMN_TEXT}, {"low", NULL, COLUMN_DECIMAL},
    {"high", NULL, COLUMN_DECIMAL},        {"own", NULL, COLUMN_DECIMAL},
    {"endless", NULL, COLUMN_DECIMAL},     {"references", "References", COLUMN_NUMBER},
    {"lcs", "Cited by", COLUMN_NUMBER},    {"date", "Date", COLUMN_DATE},
    {"title", "Title", COLUMN_TEXT},       {"authors", "Author", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
};

typedef struct {
    uint32_t vertex;
    int64_t low, high; /* in CHANCE_UNITS */
    uint32_t lcs;
} Grounded;

/* The least grounded first; of equals those that others rely on most. */
static int least_first(gconstpointer a, gconstpointer b)
{
    const Grounded *x = a, *y = b;

    if (x->low != y->low)
        return x->low < y->low ? -1 : 1;
    if (x->high != y->high)
        return x->high < y->high ? -1 : 1;
    if (x->lcs != y->lcs)
        return x->lcs > y->lcs ? -1 : 1;
    return (x->vertex > y->vertex) - (x->vertex < y->vertex);
}

static double high_of(const IbidGrounding *grounding, uint32_t v)
{
    return MIN(grounding->outside[v] + grounding->unresolved[v], 1);
}

/* Articles that were asked for and have references, in the order in which they are shown. */
static GArray *rank_pieces(const ChainView *view, const IbidGrounding *grounding,
                           const uint32_t *lcs)
{
    GArray *ranking = g_array_new(FALSE, FALSE, sizeof(Grounded));

    for (uint32_t v = 0; v < view->request->counted->n; v++) {
        Grounded it = {v, llround(grounding->outside[v] * CHANCE_UNITS),
                       llround(high_of(grounding, v) * CHANCE_UNITS), lcs[v]};

        if (chain_view_wants(view, v) && chain_view_n_references(view, v) > 0)
            g_array_append_val(ranking, it);
    }
    g_array_sort(ranking, least_first);
    return ranking;
}

/* "41", and what is not quite nothing, or all, is not told as such. */
static char *percent(int64_t units)
{
    double chance = (double)units / CHANCE_UNITS;
    long rounded = lround(chance * 100);

    if (units > 0 && rounded == 0)
        return g_strdup("under 1");
    if (units < (int64_t)CHANCE_UNITS && rounded == 100)
        return g_strdup("over 99");
    return g_strdup_printf("%ld", rounded);
}

/* "25 %", "25 to 75 %". */
static char *interval(const Grounded *it)
{
    g_autofree char *low = percent(it->low), *high = percent(it->high);

    return g_str_equal(low, high) ? g_strdup_printf("%s %%", low)
                                  : g_strdup_printf("%s to %s %%", low, high);
}

static void add_end(Table *table, const char *end, const double *chances, const GArray *ranking)
{
    double sum = 0, mean;
    int64_t n_all = 0;
    g_autofree char *share = NULL;

    for (guint i = 0; i < ranking->len; i++) {
        double chance = chances[g_array_index(ranking, Grounded, i).vertex];

        sum += chance;
        n_all += llround(chance * CHANCE_UNITS) == (int64_t)CHANCE_UNITS;
    }
    mean = sum / ranking->len;
    share = percent(llround(mean * CHANCE_UNITS));
    table_text(table, end);
    if (ranking->len < WORDS_LEAST_DENOMINATOR) {
        table_nothing(table);
        table_nothing(table);
    } else {
        table_decimal(table, mean, CHANCE_DIGITS);
        table_take(table, g_strdup_printf("%s %%", share));
    }
    table_number(table, n_all);
}

static void add_ends(const IbidGrounding *grounding, const GArray *ranking, Finding *finding)
{
    Table *table = finding_table(finding, "ends", end_columns, G_N_ELEMENTS(end_columns));

    table->limit = 0;
    if (ranking->len == 0)
        return;
    add_end(table, "at an outside source", grounding->outside, ranking);
    add_end(table, "at a reference that could not be resolved", grounding->unresolved, ranking);
    add_end(table, "at an article here without references", grounding->own, ranking);
    add_end(table, "nowhere: round and round among articles here", grounding->endless, ranking);
}

static void add_pieces(const ChainView *view, const IbidGrounding *grounding, const GArray *ranking,
                       Finding *finding)
{
    Table *table = finding_table(finding, "grounding", piece_columns, G_N_ELEMENTS(piece_columns));

    table->for_programs = !view->knows_outside; /* people would read the same 0 of each */
    for (guint i = 0; i < ranking->len; i++) {
        const Grounded *it = &g_array_index(ranking, Grounded, i);
        const IbidVertex *vertex = ibid_graph_vertex(view->request->graph, it->vertex);

        table_take(table, interval(it));
        table_decimal(table, grounding->outside[it->vertex], CHANCE_DIGITS);
        table_decimal(table, high_of(grounding, it->vertex), CHANCE_DIGITS);
        table_decimal(table, grounding->own[it->vertex], CHANCE_DIGITS);
        table_decimal(table, grounding->endless[it->vertex], CHANCE_DIGITS);
        table_number(table, chain_view_n_references(view, it->vertex));
        table_number(table, it->lcs);
        table_date(table, vertex->date);
        table_text(table, vertex->label);
        table_take(table, words_authors(vertex->authors));
        table_text(table, vertex->key);
    }
}

static void introduce(const ChainView *view, Finding *finding)
{
    finding_heading(finding, 1, "What chains of references rest on");
    finding_note(finding,
                 "Follow one of an article's references, then one of what it cites, and so on, "
                 "each as likely as the others.  The article is grounded by the chance that this "
                 "walk ends at an outside source.  References that could not be resolved make it "
                 "a span: as if none, or all of them, led outside.  This tells where chains lead, "
                 "not whether what they lead to is right.");
    if (!view->knows_outside)
        finding_note(finding, "Nothing here is known to be an outside source, so no chain ends "
                              "in one.  A file of --roles can tell which articles are.");
}

bool report_grounding(const ReportRequest *request, Finding *finding, GError **error)
{
    g_auto(ChainView) view = {0};
    g_autoptr(IbidGrounding) grounding = NULL;
    g_autofree uint32_t *lcs = ibid_local_citations(request->counted, NULL);
    g_autoptr(GArray) ranking = NULL;

    if (!chain_view_init(&view, request, error))
        return false;
    grounding = ibid_grounding(view.chains.network, &view.chains.ends);
    ranking = rank_pieces(&view, grounding, lcs);
    introduce(&view, finding);
    if (ranking->len == 0)
        finding_paragraph(finding, "No article here has references.");
    add_ends(grounding, ranking, finding);
    grounding_add_groups(&view, grounding, finding);
    if (ranking->len > 0 && view.knows_outside)
        finding_paragraph(finding, "The least grounded first, of those that have references:");
    add_pieces(&view, grounding, ranking, finding);
    if (grounding->error > 1 / CHANCE_UNITS)
        finding_note(finding,
                     "Some loop hardly ever lets a walk out: chances may be higher by up "
                     "to %.2g.",
                     grounding->error);
    grounding_add_sources(&view, finding);
    grounding_add_circles(&view, finding);
    return true;
}
