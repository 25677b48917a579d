#include "report/self_origins.h"

#include "analyse/self_own.h"
#include "report/words.h"

/* Groups that are drawn side by side. */
enum { GROUPS_SHOWN = 6 };

#define BODY_CLASSES (1u << IBID_CLASS_BODY | 1u << IBID_CLASS_FOOTNOTE)
#define APPENDIX_CLASSES (1u << IBID_CLASS_APPENDIX)

static const Column columns[] = {
    {"group", NULL, COLUMN_TEXT},
    {"period", "Period", COLUMN_TEXT},
    {"part", "Part", COLUMN_TEXT},
    {"references", "References", COLUMN_NUMBER},
    {"own", "Own", COLUMN_NUMBER},
    {"outlet", "Own outlet", COLUMN_NUMBER},
    {"others", "Others here", COLUMN_NUMBER},
    {"elsewhere", "Not here", COLUMN_NUMBER},
    {"so_far", "Own so far", COLUMN_TEXT},
    {"own_so_far", NULL, COLUMN_NUMBER},
    {"of_so_far", NULL, COLUMN_NUMBER},
};

const char *self_origin_class(SelfOrigin origin)
{
    static const char *const names[N_SELF_ORIGINS] = {"own", "outlet", "others", "elsewhere"};

    return names[origin];
}

size_t self_origins_all(const SelfOrigins *origins)
{
    size_t all = 0;

    for (int i = 0; i < N_SELF_ORIGINS; i++)
        all += origins->n[i];
    return all;
}

size_t self_origins_base(const SelfView *view, uint32_t group, const SelfOrigins *origins)
{
    size_t all = self_origins_all(origins);

    return ibid_piece_groups_holds_all(view->groups, group)
               ? all
               : all - origins->n[SELF_ORIGIN_ELSEWHERE];
}

void self_origins_add(SelfOrigins *sum, const SelfOrigins *more)
{
    for (int i = 0; i < N_SELF_ORIGINS; i++)
        sum->n[i] += more->n[i];
}

static SelfOrigin origin_of(const SelfView *view, const IbidPieceGroups *outlets, uint32_t group,
                            size_t arc)
{
    const IbidArc *it = ibid_graph_arc(view->request->graph, arc);

    if (!ibid_graph_is_inner(view->request->graph, arc))
        return SELF_ORIGIN_ELSEWHERE;
    if (self_is_own(view->groups, group, it->citing, it->cited))
        return SELF_ORIGIN_OWN;
    return outlets != NULL && ibid_piece_groups_n_shared(outlets, it->citing, it->cited) > 0
               ? SELF_ORIGIN_OUTLET
               : SELF_ORIGIN_OTHERS;
}

static void count_arc(SelfOriginCounts *counts, unsigned period, unsigned classes,
                      SelfOrigin origin)
{
    counts->of[IBID_SELF_WHOLE][period].n[origin]++;
    if ((classes & BODY_CLASSES) != 0)
        counts->of[IBID_SELF_BODY][period].n[origin]++;
    if ((classes & APPENDIX_CLASSES) != 0)
        counts->of[IBID_SELF_APPENDIX][period].n[origin]++;
}

static void count_piece(const SelfView *view, const IbidPieceGroups *outlets, uint32_t piece,
                        SelfOriginCounts *counts)
{
    const IbidGraph *graph = view->request->graph;
    unsigned period = time_bins_place(&counts->bins, ibid_graph_vertex(graph, piece)->date);
    size_t i, end;

    for (ibid_graph_out(graph, piece, &i, &end); i < end; i++) {
        const IbidArc *arc = ibid_graph_arc(graph, i);
        bool is_inner = ibid_graph_is_inner(graph, i);

        if (arc->kind == IBID_ARC_CITES && (!is_inner || request_counts(view->request, i)))
            count_arc(counts, period, arc->classes, origin_of(view, outlets, counts->group, i));
    }
}

SelfOriginCounts *self_origin_counts(const SelfView *view, const IbidPieceGroups *outlets,
                                     uint32_t group, const TimeBins *bins)
{
    SelfOriginCounts *counts = g_new0(SelfOriginCounts, 1);
    uint32_t v;

    counts->group = group;
    counts->bins = *bins;
    counts->knows_outlets = outlets != NULL && outlets->n > 0;
    for (int part = 0; part < IBID_N_SELF_PARTS; part++)
        counts->of[part] = g_new0(SelfOrigins, bins->n + 1);
    for (uint32_t i = 0; i < self_n_members(view->groups, group); i++)
        if (self_member(view->groups, group, i, &v))
            count_piece(view, outlets, v, counts);
    for (int part = 0; part < IBID_N_SELF_PARTS; part++)
        for (unsigned i = 0; i <= bins->n; i++)
            self_origins_add(&counts->total[part], &counts->of[part][i]);
    return counts;
}

void self_origin_counts_free(SelfOriginCounts *counts)
{
    if (counts == NULL)
        return;
    for (int part = 0; part < IBID_N_SELF_PARTS; part++)
        g_free(counts->of[part]);
    g_free(counts);
}

static void add_row(const SelfView *view, Table *table, const SelfOriginCounts *counts,
                    unsigned period, IbidSelfPart part, const SelfOrigins *so_far)
{
    const SelfOrigins *here = &counts->of[part][period];
    size_t base = self_origins_base(view, counts->group, so_far);

    table_text(table, self_name(view, counts->group));
    table_take(table, time_bins_name(&counts->bins, period));
    table_text(table, part == IBID_SELF_BODY ? "body" : "appendix");
    table_number(table, (int64_t)self_origins_all(here));
    for (SelfOrigin i = 0; i < N_SELF_ORIGINS; i++)
        if (i == SELF_ORIGIN_OUTLET && !counts->knows_outlets)
            table_nothing(table);
        else
            table_number(table, (int64_t)here->n[i]);
    table_take(table, base == 0 ? NULL : words_rate(so_far->n[SELF_ORIGIN_OWN], base));
    table_number(table, (int64_t)so_far->n[SELF_ORIGIN_OWN]);
    table_number(table, (int64_t)base);
}

/* What is without a period comes last, and is no part of what was so far. */
static void add_rows(const SelfView *view, Finding *finding, const SelfOriginCounts *counts,
                     bool for_programs)
{
    Table *table = finding_table(finding, "origins", columns, G_N_ELEMENTS(columns));
    SelfOrigins so_far[IBID_N_SELF_PARTS] = {0};

    table->limit = 0;
    table->for_programs = for_programs;
    for (unsigned i = 0; i <= counts->bins.n; i++)
        for (IbidSelfPart part = IBID_SELF_BODY; part < IBID_N_SELF_PARTS; part++) {
            const SelfOrigins *here = &counts->of[part][i];
            bool is_dated = i < counts->bins.n;

            if (is_dated)
                self_origins_add(&so_far[part], here);
            if (self_origins_all(here) > 0)
                add_row(view, table, counts, i, part, is_dated ? &so_far[part] : here);
        }
}

static TimeBins bins_of(const SelfView *view)
{
    const IbidNetwork *network = view->groups->network;
    g_autofree IbidDate *dates = g_new0(IbidDate, network->n + 1);

    for (size_t v = 0; v < network->n; v++)
        if (view->groups->only == NULL || view->groups->only[v])
            dates[v] = network->dates[v];
    return time_bins_over(dates, network->n, SELF_MOST_PERIODS);
}

static void free_counts(gpointer counts)
{
    self_origin_counts_free(counts);
}

static void add_groups(const SelfView *view, Finding *finding, const GPtrArray *groups,
                       const IbidPieceGroups *outlets, const TimeBins *bins)
{
    g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func(free_counts);

    for (guint i = 1; i < groups->len && all->len < GROUPS_SHOWN; i++) {
        const IbidSelfCounts *group = g_ptr_array_index(groups, i);

        if (group->total.given[IBID_SELF_WHOLE].all >= WORDS_LEAST_DENOMINATOR)
            g_ptr_array_add(all, self_origin_counts(view, outlets, group->group, bins));
    }
    for (guint i = 0; i < all->len; i++)
        add_rows(view, finding, g_ptr_array_index(all, i), /* for_programs= */ true);
    if (all->len > 1)
        self_figure_groups(view, finding, all);
}

static void explain(const SelfView *view, Finding *finding, const SelfOriginCounts *counts)
{
    finding_heading(finding, 2, "Whose the references are, through time");
    finding_note(finding,
                 "References of the body, with its notes, and of appendices; what stands in both "
                 "counts in both.  “Own”: %s; %s“Others here”: all other articles here; “Not "
                 "here”: what is no article of this corpus, whoever wrote it.  “Own so far” is the "
                 "share of own among references to %s up to the end of the period.",
                 view->words->same,
                 counts->knows_outlets ? "“Own outlet”: other articles of the same outlet; " : "",
                 ibid_piece_groups_holds_all(view->groups, counts->group) ? "anything"
                                                                          : "articles here");
}

void self_add_origins(const SelfView *view, Finding *finding, const GPtrArray *groups)
{
    bool by_outlet = view->groups->level == IBID_GROUPS_OUTLET;
    g_autoptr(IbidPieceGroups) outlets =
        by_outlet ? NULL : ibid_piece_groups_new(view->groups->network, IBID_GROUPS_OUTLET);
    TimeBins bins = bins_of(view);
    g_autoptr(SelfOriginCounts) all = NULL;

    if (groups->len == 0)
        return;
    all = self_origin_counts(view, outlets,
                             ((const IbidSelfCounts *)g_ptr_array_index(groups, 0))->group, &bins);
    if (self_origins_all(&all->total[IBID_SELF_BODY]) +
            self_origins_all(&all->total[IBID_SELF_APPENDIX]) ==
        0)
        return;
    explain(view, finding, all);
    self_figure_whole(view, finding, all);
    add_rows(view, finding, all, /* for_programs= */ false);
    add_groups(view, finding, groups, outlets, &bins);
}
