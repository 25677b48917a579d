#include "report/grounding_groups.h"

#include <ibid/piece_groups.h>
#include <math.h>

#include "report/words.h"

enum { SHARE_DIGITS = 6, N_LEVELS = 2 };

static const IbidGroupLevel levels[N_LEVELS] = {IBID_GROUPS_OUTLET, IBID_GROUPS_AUTHOR};
static const char *const level_names[N_LEVELS] = {"By outlet", "By author"};

#define END_COLUMNS(heading)                                                                       \
    {                                                                                              \
        {"level", NULL, COLUMN_TEXT}, {"group", heading, COLUMN_TEXT},                             \
            {"pieces", "Articles", COLUMN_NUMBER}, {"at_outside", "Outside", COLUMN_TEXT},         \
            {"at_unresolved", "Unresolved", COLUMN_TEXT}, {"at_own", "Here", COLUMN_TEXT},         \
            {"nowhere", "Nowhere", COLUMN_TEXT}, {"outside", NULL, COLUMN_DECIMAL},                \
            {"unresolved", NULL, COLUMN_DECIMAL}, {"own", NULL, COLUMN_DECIMAL},                   \
            {"endless", NULL, COLUMN_DECIMAL},                                                     \
    }

static const Column columns[N_LEVELS][11] = {END_COLUMNS("Outlet"), END_COLUMNS("Author")};

static void count(MeanEnds *ends, const IbidGrounding *grounding, uint32_t v)
{
    ends->n++;
    ends->outside += grounding->outside[v];
    ends->unresolved += grounding->unresolved[v];
    ends->own += grounding->own[v];
    ends->endless += grounding->endless[v];
}

static void divide(MeanEnds *ends)
{
    ends->outside /= (double)ends->n;
    ends->unresolved /= (double)ends->n;
    ends->own /= (double)ends->n;
    ends->endless /= (double)ends->n;
}

static bool is_counted(const ChainView *view, uint32_t v)
{
    return chain_view_wants(view, v) && chain_view_n_references(view, v) > 0;
}

/* The largest first, then by name. */
static int largest_first(gconstpointer a, gconstpointer b)
{
    const MeanEnds *x = a, *y = b;

    if (x->n != y->n)
        return x->n > y->n ? -1 : 1;
    return g_strcmp0(x->name, y->name);
}

static GArray *count_groups(const ChainView *view, const IbidGrounding *grounding,
                            const IbidPieceGroups *groups)
{
    GArray *all = g_array_new(FALSE, FALSE, sizeof(MeanEnds));

    for (uint32_t group = 0; group < groups->n; group++) {
        MeanEnds ends = {.name = groups->names[group]};

        for (uint32_t i = groups->member_start[group]; i < groups->member_start[group + 1]; i++)
            if (is_counted(view, groups->members[i]))
                count(&ends, grounding, groups->members[i]);
        if (ends.n == 0)
            continue;
        divide(&ends);
        g_array_append_val(all, ends);
    }
    g_array_sort(all, largest_first);
    return all;
}

static void add_row(Table *table, IbidGroupLevel level, const MeanEnds *ends)
{
    const double shares[] = {ends->outside, ends->unresolved, ends->own, ends->endless};
    bool is_enough = ends->n >= WORDS_LEAST_DENOMINATOR;

    table_text(table, ibid_group_level_name(level));
    table_text(table, ends->name);
    table_number(table, (int64_t)ends->n);
    for (size_t i = 0; i < G_N_ELEMENTS(shares); i++)
        table_take(table, is_enough ? words_share(shares[i]) : NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(shares); i++)
        table_decimal(table, is_enough ? shares[i] : NAN, SHARE_DIGITS);
}

/* Of one group people have read as much; and of small ones there are no shares. */
static bool is_for_people(const GArray *groups)
{
    return groups->len > 1 && g_array_index(groups, MeanEnds, 0).n >= WORDS_LEAST_DENOMINATOR;
}

static void add_tables(GArray *const *groups, Finding *finding)
{
    for (size_t i = 0; i < N_LEVELS; i++) {
        Table *table = finding_table(finding, "group_ends", columns[i], G_N_ELEMENTS(columns[i]));

        table->for_programs = !is_for_people(groups[i]);
        for (guint k = 0; k < groups[i]->len; k++)
            add_row(table, levels[i], &g_array_index(groups[i], MeanEnds, k));
    }
}

static MeanEnds count_all(const ChainView *view, const IbidGrounding *grounding)
{
    MeanEnds all = {0};

    for (uint32_t v = 0; v < view->request->counted->n; v++)
        if (is_counted(view, v))
            count(&all, grounding, v);
    if (all.n > 0)
        divide(&all);
    return all;
}

void grounding_add_groups(const ChainView *view, const IbidGrounding *grounding, Finding *finding)
{
    IbidPieceGroups *groups[N_LEVELS]; /* whose names are told */
    GArray *of_levels[N_LEVELS];
    MeanEnds all = count_all(view, grounding);

    for (size_t i = 0; i < N_LEVELS; i++) {
        groups[i] = ibid_piece_groups_new(view->request->counted, levels[i]);
        of_levels[i] = count_groups(view, grounding, groups[i]);
    }
    if (all.n >= WORDS_LEAST_DENOMINATOR && view->knows_outside)
        grounding_figure_ends(&all, (const GArray *const *)of_levels, level_names, N_LEVELS,
                              finding);
    add_tables(of_levels, finding);
    for (size_t i = 0; i < N_LEVELS; i++) {
        g_array_unref(of_levels[i]);
        ibid_piece_groups_free(groups[i]);
    }
}
