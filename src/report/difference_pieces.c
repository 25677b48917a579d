#include <string.h>

#include "report/difference.h"
#include "report/words.h"

static const Column piece_columns[] = {
    {"date", "Date", COLUMN_DATE},      {"title", "Title", COLUMN_TEXT},
    {"authors", "Author", COLUMN_TEXT}, {"path", "Path", COLUMN_PATH},
    {"citing", "Cites", COLUMN_NUMBER}, {"lcs", "Cited by", COLUMN_NUMBER},
    {"outlet", NULL, COLUMN_TEXT},      {"url", NULL, COLUMN_PATH},
};

static const Column change_columns[] = {
    {"title", "Article", COLUMN_TEXT}, {"field", "What", COLUMN_TEXT},
    {"old", "Old", COLUMN_TEXT},       {"new", "New", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},     {"old_path", NULL, COLUMN_PATH},
    {"matched_by", NULL, COLUMN_TEXT},
};

static const Column match_columns[] = {
    {"title", "Article", COLUMN_TEXT},
    {"matched_by", "Matched by", COLUMN_TEXT},
    {"old_path", "Old path", COLUMN_PATH},
    {"path", "New path", COLUMN_PATH},
};

/* What the graph knows of a vertex, as one text; (transfer full), NULL for nothing. */
typedef struct {
    const char *name;
    char *(*value)(const IbidVertex *vertex);
} Field;

static char *title_of(const IbidVertex *vertex)
{
    return g_strdup(vertex->title);
}

static char *date_of(const IbidVertex *vertex)
{
    char date[IBID_DATE_SIZE];

    return vertex->date.precision == IBID_PRECISION_NONE
               ? NULL
               : g_strdup(ibid_date_format(vertex->date, date));
}

static char *authors_of(const IbidVertex *vertex)
{
    GString *names = g_string_new(NULL);

    for (guint i = 0; i < vertex->authors->len; i++)
        g_string_append_printf(names, "%s%s", i == 0 ? "" : "; ",
                               (const char *)g_ptr_array_index(vertex->authors, i));
    return g_string_free(names, names->len == 0);
}

static char *outlet_of(const IbidVertex *vertex)
{
    return g_strdup(vertex->outlet);
}

static char *address_of(const IbidVertex *vertex)
{
    return g_strdup(vertex->url);
}

static const Field fields[] = {
    {"title", title_of},   {"date", date_of},       {"authors", authors_of},
    {"outlet", outlet_of}, {"address", address_of},
};

static const char *describe_kind(const IbidVertex *vertex)
{
    static const char *const words[IBID_N_VERTEX_KINDS] = {
        [IBID_VERTEX_PIECE] = "article",
        [IBID_VERTEX_STUB] = "missing article",
        [IBID_VERTEX_EXTERNAL] = "outside source",
        [IBID_VERTEX_DATE] = "date",
    };

    return words[vertex->kind];
}

/* The key of what is missing by title is no path. */
static const char *path_of(const IbidVertex *vertex)
{
    return vertex->kind == IBID_VERTEX_PIECE ? vertex->key : vertex->url;
}

static Table *new_table(Finding *finding, const char *name)
{
    return finding_table(finding, name, piece_columns, G_N_ELEMENTS(piece_columns));
}

static void add_piece(const ReportRequest *request, Table *table, uint32_t piece)
{
    const IbidVertex *vertex = ibid_graph_vertex(request->graph, piece);
    const IbidNetwork *network = request->counted;

    table_date(table, vertex->date);
    table_text(table, vertex->label);
    table_take(table, words_authors(vertex->authors));
    table_text(table, vertex->key);
    table_number(table, network->out_start[piece + 1] - network->out_start[piece]);
    table_number(table, network->in_start[piece + 1] - network->in_start[piece]);
    table_text(table, vertex->outlet);
    table_text(table, vertex->url);
}

static void add_new(const Difference *difference, Finding *finding, DifferenceCounts *counts)
{
    const ReportRequest *after = difference->after;
    Table *table = new_table(finding, "pieces_added");

    for (uint32_t v = 0; v < after->counted->n; v++) {
        if (!difference_wants_after(difference, v))
            continue;
        if (difference->comparison->before_of[v] == IBID_NOT_THERE)
            add_piece(after, table, v);
        else
            counts->n_kept += difference_before(difference, v) != IBID_NOT_THERE;
    }
    counts->n_added = table_n_rows(table);
    if (counts->n_added == 0)
        finding_paragraph(finding, "No article is new.");
}

static void add_gone(const Difference *difference, Finding *finding, DifferenceCounts *counts)
{
    const ReportRequest *before = difference->before;
    Table *table = new_table(finding, "pieces_dropped");

    for (uint32_t v = 0; v < before->counted->n; v++)
        if (difference_wants_before(difference, v) &&
            difference->comparison->after_of[v] == IBID_NOT_THERE)
            add_piece(before, table, v);
    counts->n_dropped = table_n_rows(table);
    if (counts->n_dropped == 0)
        finding_paragraph(finding, "No article is gone.");
}

static void add_change(const Difference *difference, Table *table, uint32_t before, uint32_t after,
                       const char *field, const char *old, const char *new)
{
    const IbidVertex *vertex = ibid_graph_vertex(difference->after->graph, after);

    table_text(table, vertex->label);
    table_text(table, field);
    table_text(table, old);
    table_text(table, new);
    table_text(table, path_of(vertex));
    table_text(table, path_of(ibid_graph_vertex(difference->before->graph, before)));
    table_text(table, ibid_match_rule_name(difference->comparison->rule_of[after]));
}

/* Of what was missing, or is now, nothing is told but that: it had been described by others. */
static bool add_changes(const Difference *difference, Table *table, uint32_t before, uint32_t after)
{
    const IbidVertex *old = ibid_graph_vertex(difference->before->graph, before);
    const IbidVertex *new = ibid_graph_vertex(difference->after->graph, after);
    size_t n = table_n_rows(table);

    if (old->kind != new->kind)
        add_change(difference, table, before, after, "kind", describe_kind(old),
                   describe_kind(new));
    for (size_t i = 0; old->kind == new->kind &&i < G_N_ELEMENTS(fields); i++) {
        g_autofree char *was = fields[i].value(old), *is = fields[i].value(new);

        if (g_strcmp0(was, is) != 0)
            add_change(difference, table, before, after, fields[i].name, was, is);
    }
    return table_n_rows(table) > n;
}

/* Pieces of the new corpus in order, then what was a piece of the old one only. */
static void add_changed(const Difference *difference, Finding *finding, DifferenceCounts *counts)
{
    const IbidComparison *comparison = difference->comparison;
    size_t n_found = 0, n_lost = 0;
    Table *table =
        finding_table(finding, "pieces_changed", change_columns, G_N_ELEMENTS(change_columns));

    for (uint32_t v = 0; v < difference->after->counted->n; v++) {
        uint32_t old = comparison->before_of[v];

        if (old == IBID_NOT_THERE || !difference_wants_after(difference, v))
            continue;
        counts->n_changed += add_changes(difference, table, old, v);
        n_found += difference_before(difference, v) == IBID_NOT_THERE;
    }
    for (uint32_t v = 0; v < difference->before->counted->n; v++) {
        uint32_t new = comparison->after_of[v];

        if (new == IBID_NOT_THERE || difference_after(difference, v) != IBID_NOT_THERE ||
            !difference_wants_before(difference, v))
            continue;
        counts->n_changed += add_changes(difference, table, v, new);
        n_lost++;
    }
    if (counts->n_changed == 0)
        finding_paragraph(finding, "No article is described otherwise than before.");
    if (n_found > 0)
        finding_note(finding, "Cited in the old corpus, but missing there, and here now: %zu.",
                     n_found);
    if (n_lost > 0)
        finding_note(finding,
                     "Here before, and still cited in the new corpus, but missing there: %zu.",
                     n_lost);
}

void difference_add_pieces(const Difference *difference, Finding *finding,
                           DifferenceCounts *ret_counts)
{
    finding_heading(finding, 2, "New articles");
    add_new(difference, finding, ret_counts);
    finding_heading(finding, 2, "Articles that are gone");
    add_gone(difference, finding, ret_counts);
    finding_heading(finding, 2, "Articles described otherwise");
    add_changed(difference, finding, ret_counts);
}

static const char *describe_rule(IbidMatchRule rule)
{
    static const char *const words[IBID_N_MATCH_RULES] = {
        [IBID_MATCH_NONE] = "nothing",
        [IBID_MATCH_PATH] = "path",
        [IBID_MATCH_ADDRESS] = "address",
        [IBID_MATCH_TITLE_DATE] = "title and date",
        [IBID_MATCH_TITLE] = "title",
        [IBID_MATCH_FOLDER] = "path below the folder of all articles",
    };

    return words[rule];
}

/* True where a person had better look at it. */
static bool is_weak(IbidMatchRule rule)
{
    return rule != IBID_MATCH_PATH && rule != IBID_MATCH_ADDRESS;
}

static void tell_matches(Finding *finding, const size_t *n_by)
{
    g_autoptr(GString) text = g_string_new(NULL);
    size_t n_weak = 0;

    for (unsigned rule = IBID_MATCH_PATH; rule < IBID_N_MATCH_RULES; rule++) {
        if (n_by[rule] > 0)
            g_string_append_printf(text, "%s%zu by %s", text->len > 0 ? ", " : "", n_by[rule],
                                   describe_rule((IbidMatchRule)rule));
        n_weak += is_weak((IbidMatchRule)rule) ? n_by[rule] : 0;
    }
    if (text->len == 0)
        finding_paragraph(finding, "No article of the one corpus was found in the other.");
    else
        finding_paragraph(finding, "Articles of the one corpus were found in the other: %s.%s",
                          text->str,
                          n_weak > 0 ? "  Those that neither path nor address tells:" : "");
}

static void add_match(const IbidComparison *comparison, Table *table, uint32_t after)
{
    uint32_t before = comparison->before_of[after];

    table_text(table, ibid_graph_vertex(comparison->after, after)->label);
    table_text(table, ibid_match_rule_name((IbidMatchRule)comparison->rule_of[after]));
    table_text(table, path_of(ibid_graph_vertex(comparison->before, before)));
    table_text(table, ibid_graph_vertex(comparison->after, after)->key);
}

/* Programs are told of all that are not at the same path, people of those that may be wrong. */
void difference_add_matches(const Difference *difference, Finding *finding)
{
    const IbidComparison *comparison = difference->comparison;
    size_t n_by[IBID_N_MATCH_RULES] = {0};
    g_autoptr(Finding) tables = finding_new(finding->name, finding->limit);
    Table *weak =
        finding_table(tables, "pieces_matched", match_columns, G_N_ELEMENTS(match_columns));
    Table *others =
        finding_table(tables, "pieces_matched", match_columns, G_N_ELEMENTS(match_columns));

    others->for_programs = true;
    for (uint32_t v = 0; v < difference->after->counted->n; v++) {
        IbidMatchRule rule = (IbidMatchRule)comparison->rule_of[v];

        if (rule == IBID_MATCH_NONE || !difference_wants_after(difference, v))
            continue;
        n_by[rule]++;
        if (rule != IBID_MATCH_PATH)
            add_match(comparison, is_weak(rule) ? weak : others, v);
    }
    finding_heading(finding, 2, "How articles were matched");
    tell_matches(finding, n_by);
    finding_append(finding, tables);
}
