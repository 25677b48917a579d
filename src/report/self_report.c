#include <ibid/error.h>
#include <math.h>

#include "report/self_parts.h"
#include "report/words.h"

/* All groups together, and the first of them. */
#define SECTIONS_ON_PAGE 6

static const char *const level_names[] = {"author", "outlet", "set", "series", NULL};
static const char *const period_names[] = {"year", "month", "all", NULL};
static const IbidPeriodLength periods[] = {IBID_PER_YEAR, IBID_PER_MONTH, IBID_PER_ALL};

static const SelfWords level_words[] = {
    [IBID_GROUPS_AUTHOR] = {"Author", "All authors", "by the same author",
                            "No article here names its author."},
    [IBID_GROUPS_OUTLET] = {"Outlet", "All outlets", "in the same outlet",
                            "No article here names its outlet."},
    [IBID_GROUPS_SET] = {"Set", "All sets", "in the same set",
                         "No line of the sets names an article here."},
    [IBID_GROUPS_SERIES] = {"Series", "All series", "in the same series",
                            "No three articles of one author or outlet have titles that begin with "
                            "the same name."},
};
G_STATIC_ASSERT(G_N_ELEMENTS(level_words) == IBID_N_GROUP_LEVELS);

/* The heading of the first says what is grouped; one row of columns a level. */
#define GROUP_COLUMNS(heading)                                                                     \
    {                                                                                              \
        {"level", NULL, COLUMN_TEXT}, {"group", heading, COLUMN_TEXT},                             \
            {"pieces", "Articles", COLUMN_NUMBER}, {"references", "References", COLUMN_NUMBER},    \
            {"resolved", "In corpus", COLUMN_NUMBER}, {"own", "Own", COLUMN_NUMBER},               \
            {"rate", "Own/in corpus", COLUMN_TEXT},                                                \
            {"received_rate", "Own/received", COLUMN_TEXT},                                        \
            {"median_lag_days", "Median lag (days)", COLUMN_DECIMAL},                              \
            {"unknown", NULL, COLUMN_NUMBER}, {"received", NULL, COLUMN_NUMBER},                   \
            {"received_own", NULL, COLUMN_NUMBER}, {"received_unknown", NULL, COLUMN_NUMBER},      \
            {"citing_half_life_days", NULL, COLUMN_DECIMAL},                                       \
            {"cited_half_life_days", NULL, COLUMN_DECIMAL},                                        \
    }

static const Column group_columns[][15] = {
    [IBID_GROUPS_AUTHOR] = GROUP_COLUMNS("Author"),
    [IBID_GROUPS_OUTLET] = GROUP_COLUMNS("Outlet"),
    [IBID_GROUPS_SET] = GROUP_COLUMNS("Set"),
    [IBID_GROUPS_SERIES] = GROUP_COLUMNS("Series"),
};

const char *self_name(const SelfView *view, uint32_t group)
{
    return group == IBID_ANY_GROUP ? view->words->all : view->groups->names[group];
}

char *self_rate(const SelfView *view, uint32_t group, const IbidSelfShare *share)
{
    return ibid_piece_groups_holds_all(view->groups, group)
               ? g_strdup_printf("%u/%u", share->own, share->all)
               : words_rate(share->own, share->all);
}

char *self_received_rate(const SelfView *view, uint32_t group, const IbidSelfShare *share)
{
    return ibid_piece_groups_holds_all(view->groups, group) ? NULL
                                                            : words_rate(share->own, share->all);
}

/* @lags  NULL for a row that is only counted */
static void add_group_row(const SelfView *view, Table *table, const IbidSelfCounts *counts,
                          const IbidSelfLags *lags)
{
    const IbidSelfShare *given = &counts->total.given[IBID_SELF_WHOLE];
    const IbidSelfShare *received = &counts->total.received[IBID_SELF_WHOLE];

    table_text(table, counts->group == IBID_ANY_GROUP ? "any"
                                                      : ibid_group_level_name(view->groups->level));
    table_text(table, self_name(view, counts->group));
    table_number(table, counts->total.pieces);
    table_number(table, counts->total.references);
    table_number(table, given->all);
    table_number(table, given->own);
    table_take(table, self_rate(view, counts->group, given));
    table_take(table, self_received_rate(view, counts->group, received));
    table_decimal(table, lags == NULL ? NAN : lags->own.median, 1);
    table_number(table, given->unknown);
    table_number(table, received->all);
    table_number(table, received->own);
    table_number(table, received->unknown);
    table_decimal(table, lags == NULL ? NAN : lags->given.median, 1);
    table_decimal(table, lags == NULL ? NAN : lags->received.median, 1);
}

static void explain(const SelfView *view, Finding *finding)
{
    finding_heading(finding, 1, "Self-citation");
    finding_note(finding,
                 "“References” counts the different things that each article cites; “In corpus” "
                 "those of them that are articles here; “Own” those of them %s.  These go by the "
                 "date of the citing article.  “Own/received” is the share of own among the "
                 "citations that articles receive here, by the date of the cited one.  Below a "
                 "denominator of %d only the counts are given.",
                 view->words->same, WORDS_LEAST_DENOMINATOR);
    if (view->groups->n == 1 && ibid_piece_groups_holds_all(view->groups, 0))
        finding_note(finding,
                     "All articles here are %s, so whatever they cite in this corpus is their own, "
                     "and only the counts of that are given.  “Own/all” is the share of all "
                     "references.",
                     view->words->same);
}

static void explain_intervals(const SelfView *view, Finding *finding)
{
    if (view->request->options->self.n_resamples == 0 ||
        ibid_piece_groups_holds_all(view->groups, IBID_ANY_GROUP))
        return;
    finding_note(
        finding,
        "Intervals tell how far a rate could be otherwise by chance, had other articles of "
        "the same kind been written: what the middle 95 %% of resamples of the citing "
        "articles gave.  There is none where too little was counted, or all articles are "
        "alike.  “Against other periods” is the difference of the rate from that of the "
        "other periods; where its interval holds 0, it may be chance.");
}

static bool is_wanted(const SelfView *view, uint32_t group)
{
    return view->groups->level != IBID_GROUPS_AUTHOR ||
           request_wants_author(view->request, view->groups->names[group]);
}

static void free_counts(gpointer counts)
{
    ibid_self_counts_free(counts);
}

/* IbidSelfCounts of the groups that were asked for, those with most own citations first; before
 * them, that of all together where they are several. */
static GPtrArray *count_groups(const SelfView *view)
{
    GPtrArray *all = g_ptr_array_new_with_free_func(free_counts);
    g_autoptr(GArray) order = ibid_self_order(view->groups);

    for (guint i = 0; i < order->len; i++) {
        uint32_t group = g_array_index(order, uint32_t, i);
        g_autoptr(IbidSelfCounts) counts = NULL;

        if (!is_wanted(view, group))
            continue;
        counts = ibid_self_counts(view->groups, group, view->per);
        if (counts->total.pieces > 0)
            g_ptr_array_add(all, g_steal_pointer(&counts));
    }
    if (all->len > 1)
        g_ptr_array_insert(all, 0, ibid_self_counts(view->groups, IBID_ANY_GROUP, view->per));
    return all;
}

static void add_groups(const SelfView *view, Finding *finding, const GPtrArray *all)
{
    const Column *columns = group_columns[view->groups->level];
    Table *table =
        finding_table(finding, "groups", columns, G_N_ELEMENTS(group_columns[IBID_GROUPS_AUTHOR]));

    for (guint i = 0; i < all->len; i++) {
        const IbidSelfCounts *counts = g_ptr_array_index(all, i);
        IbidSelfLags lags;

        if (table->limit > 0 && i >= table->limit) {
            add_group_row(view, table, counts, NULL);
            continue;
        }
        lags = ibid_self_lags(view->groups, counts->group, NULL);
        add_group_row(view, table, counts, &lags);
    }
}

/* Citations of what may be own, too. */
static void tell_unknown(const SelfView *view, Finding *finding, const GPtrArray *all)
{
    static const char *const missing[] = {
        [IBID_GROUPS_AUTHOR] = "author", [IBID_GROUPS_OUTLET] = "outlet"};
    IbidGroupLevel level = view->groups->level;
    const IbidSelfShare *given;
    g_autofree char *some = NULL;

    if (all->len == 0 || (level != IBID_GROUPS_AUTHOR && level != IBID_GROUPS_OUTLET))
        return;
    given = &((const IbidSelfCounts *)g_ptr_array_index(all, 0))->total.given[IBID_SELF_WHOLE];
    if (given->unknown == 0)
        return;
    some = words_count(given->unknown, "citation goes", "citations go");
    finding_note(finding,
                 "%s to articles whose %s is not known; they are counted as not own, so the rates "
                 "may be too low.",
                 some, missing[level]);
}

/* The page has other things to tell, too. */
static size_t most_sections(const Finding *finding)
{
    return finding->depth == 0 || finding->limit == 0 ? finding->limit
                                                      : MIN(finding->limit, SECTIONS_ON_PAGE);
}

static bool add_sections(const SelfView *view, Finding *finding, const GPtrArray *all,
                         GError **error)
{
    size_t n = 0, n_more = 0, most = most_sections(finding);

    for (guint i = 0; i < all->len; i++) {
        const IbidSelfCounts *counts = g_ptr_array_index(all, i);

        if (most > 0 && n == most) {
            n_more += counts->total.references > 0;
            continue;
        }
        if (counts->total.references == 0) {
            self_add_silent_group(view, finding, counts);
            continue;
        }
        if (!self_add_group(view, finding, counts, error))
            return false;
        n++;
    }
    if (n_more > 0 && finding->depth > 0)
        finding_note(finding, "… and %zu more, which ibid self shows.", n_more);
    return true;
}

/* Groups by what was asked for; NULL with `error` set. */
static IbidPieceGroups *open_groups(const ReportRequest *request, IbidGroupLevel level,
                                    GError **error)
{
    const IbidReportOptions *options = request->options;
    g_autoptr(GPtrArray) complaints = NULL;
    IbidPieceGroups *groups;

    if (request->store == NULL && (level == IBID_GROUPS_OUTLET || level == IBID_GROUPS_SERIES)) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                    "--level %s needs a corpus; plain citations name authors only",
                    ibid_group_level_name(level));
        return NULL;
    }
    if (level != IBID_GROUPS_SET)
        return ibid_piece_groups_new(request->counted, level);
    if (options->self.set_file == NULL) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                    "--level set needs a file of sets; name it with --set FILE");
        return NULL;
    }
    groups = ibid_piece_groups_read(request->counted, options->self.set_file, &complaints, error);
    request_complain(request, complaints);
    return groups;
}

bool report_self(const ReportRequest *request, Finding *finding, GError **error)
{
    const char *level_name = request->options->self.level;
    g_autoptr(IbidPieceGroups) groups = NULL;
    g_autoptr(GPtrArray) all = NULL;
    size_t level, per;
    SelfView view;

    if (!request_choose("--level", level_names, level_name, &level, error) ||
        !request_choose("--per", period_names, request->options->self.per, &per, error))
        return false;
    if (level_name == NULL && request->options->self.set_file != NULL)
        level = IBID_GROUPS_SET;
    groups = open_groups(request, (IbidGroupLevel)level, error);
    if (groups == NULL)
        return false;
    groups->only = request->wants;
    view = (SelfView){request, &level_words[level], groups, periods[per]};
    all = count_groups(&view);
    explain(&view, finding);
    explain_intervals(&view, finding);
    if (all->len == 0)
        finding_paragraph(finding, "%s",
                          groups->n == 0 ? view.words->nothing
                                         : "No article here is what was asked for.");
    add_groups(&view, finding, all);
    tell_unknown(&view, finding, all);
    self_add_origins(&view, finding, all);
    self_add_cited(&view, finding);
    self_add_overlap(&view, finding);
    return add_sections(&view, finding, all, error);
}
