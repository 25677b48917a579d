#include "report/doubts.h"

static const Column unsure_columns[] = {
    {"path", "In", COLUMN_PATH},
    {"reference", NULL, COLUMN_PATH},
    {"text", "Reference", COLUMN_TEXT},
    {"cited_date", "Date", COLUMN_DATE},
    {"candidate", "Could be", COLUMN_TEXT},
    {"score", "Score", COLUMN_DECIMAL},
    {"runner_up", "Or", COLUMN_TEXT},
    {"runner_up_score", "Score", COLUMN_DECIMAL},
    {"reason", "Why", COLUMN_TEXT},
};

static const Column override_columns[] = {
    {"line", "Line", COLUMN_NUMBER},     {"action", "Action", COLUMN_TEXT},
    {"subject", "Subject", COLUMN_PATH}, {"value", "Value", COLUMN_TEXT},
    {"note", "Note", COLUMN_TEXT},       {"applies", "Applies", COLUMN_TEXT},
};

static const Column flagged_columns[] = {
    {"path", "In", COLUMN_PATH},
    {"text", "Reference", COLUMN_TEXT},
    {"cited_date", "Date", COLUMN_DATE},
};

static const Column missing_columns[] = {
    {"citing", "Cited by", COLUMN_NUMBER},
    {"date", "Date", COLUMN_DATE},
    {"title", "What", COLUMN_TEXT},
    {"url", NULL, COLUMN_PATH},
};

static const Column same_columns[] = {
    {"site", "Site", COLUMN_TEXT},
    {"other", "Is also", COLUMN_TEXT},
    {"texts", "Texts", COLUMN_NUMBER},
    {"references", "References", COLUMN_NUMBER},
};

static void add_candidate(Table *table, const Corpus *corpus, int64_t number, double score)
{
    const IbidPiece *piece = corpus_piece(corpus, number);

    if (piece == NULL) {
        table_nothing(table);
        table_nothing(table);
        return;
    }
    table_text(table, piece->kind == IBID_PIECE_OWN ? piece->key : corpus_label(piece));
    table_decimal(table, score, 2);
}

static void add_doubt(Table *table, const Corpus *corpus, const Doubt *doubt)
{
    table_text(table, doubt->path);
    table_take(table, g_strdup_printf("%s@%" G_GINT64_FORMAT, doubt->path, doubt->offset));
    table_text(table, doubt->text);
    table_date(table, doubt->cited_date);
    add_candidate(table, corpus, doubt->resolution.candidate, doubt->resolution.score);
    add_candidate(table, corpus, doubt->resolution.runner_up, doubt->resolution.runner_up_score);
    table_text(table, doubt->resolution.reason);
}

/* The titles that several fit, or those of which all that fit were refused. */
static void add_unsure(Finding *finding, const Corpus *corpus, const Tally *tally, const char *name,
                       bool ambiguous)
{
    Table *table = finding_table(finding, name, unsure_columns, G_N_ELEMENTS(unsure_columns));

    for (guint i = 0; i < tally->doubts->len; i++) {
        const Doubt *doubt = g_ptr_array_index(tally->doubts, i);

        if (doubt->ambiguous == ambiguous && doubt->resolution.reason != NULL)
            add_doubt(table, corpus, doubt);
    }
    if (table_n_rows(table) == 0)
        finding_paragraph(finding, "None.");
}

static void add_flagged(Finding *finding, const Tally *tally, const char *name, unsigned flag)
{
    Table *table = finding_table(finding, name, flagged_columns, G_N_ELEMENTS(flagged_columns));

    for (guint i = 0; i < tally->doubts->len; i++) {
        const Doubt *doubt = g_ptr_array_index(tally->doubts, i);

        if ((doubt->flags & flag) == 0)
            continue;
        table_text(table, doubt->path);
        table_text(table, doubt->text);
        table_date(table, doubt->cited_date);
    }
    if (table_n_rows(table) == 0)
        finding_paragraph(finding, "None.");
}

void doubts_add(Finding *finding, const Corpus *corpus, const Tally *tally)
{
    finding_heading(finding, 2, "Ambiguous references");
    add_unsure(finding, corpus, tally, "ambiguous", /* ambiguous= */ true);
    finding_heading(finding, 2, "Titles of another date");
    finding_note(finding, "Several articles bear the title, but none of them the date that the "
                          "reference gives: it was taken for one that is not here.");
    add_unsure(finding, corpus, tally, "other_date", /* ambiguous= */ false);
    finding_heading(finding, 2, "Repaired dates");
    finding_note(finding, "Dates read in spite of a letter where a digit should be, or the like.");
    add_flagged(finding, tally, "repaired_dates", IBID_FLAG_REPAIRED_DATE);
    finding_heading(finding, 2, "Impossible dates");
    finding_note(finding, "There is no such day, so none was read.");
    add_flagged(finding, tally, "impossible_dates", IBID_FLAG_IMPOSSIBLE_DATE);
    finding_heading(finding, 2, "Ambiguous dates");
    finding_note(finding, "Neither the document nor its outlet tells whether the day or the month "
                          "stands first; the year was read.");
    add_flagged(finding, tally, "ambiguous_dates", IBID_FLAG_AMBIGUOUS_DATE);
    finding_heading(finding, 2, "Perhaps two references");
    finding_note(finding, "Underlined passages with only white space between them, taken as one.");
    add_flagged(finding, tally, "perhaps_two", IBID_FLAG_PERHAPS_TWO);
}

typedef struct {
    size_t vertex, n_citing;
} Missing;

static int by_citations(const void *a, const void *b)
{
    const Missing *left = a, *right = b;

    if (left->n_citing != right->n_citing)
        return left->n_citing > right->n_citing ? -1 : 1;
    return (left->vertex > right->vertex) - (left->vertex < right->vertex);
}

void doubts_add_missing(Finding *finding, const IbidGraph *graph)
{
    size_t first = ibid_graph_first(graph, IBID_VERTEX_STUB);
    size_t end = first + ibid_graph_n_of_kind(graph, IBID_VERTEX_STUB);
    g_autoptr(GArray) ranking = g_array_new(FALSE, FALSE, sizeof(Missing));
    Table *table;

    for (size_t i = first; i < end; i++) {
        Missing missing = {.vertex = i};

        ibid_graph_in(graph, i, &missing.n_citing);
        if (missing.n_citing > 0)
            g_array_append_val(ranking, missing);
    }
    g_array_sort(ranking, by_citations);
    if (ranking->len == 0)
        finding_paragraph(finding, "None.");
    table = finding_table(finding, "missing", missing_columns, G_N_ELEMENTS(missing_columns));
    for (guint i = 0; i < ranking->len; i++) {
        const Missing *missing = &g_array_index(ranking, Missing, i);
        const IbidVertex *vertex = ibid_graph_vertex(graph, missing->vertex);

        table_number(table, (int64_t)missing->n_citing);
        table_date(table, vertex->date);
        table_text(table, vertex->label);
        table_text(table, vertex->url);
    }
}

bool doubts_add_same_sites(Finding *finding, IbidStore *store, GError **error)
{
    g_autoptr(GPtrArray) sites = ibid_store_same_sites(store, error);
    Table *table;

    if (sites == NULL)
        return false;
    if (sites->len == 0)
        return true; /* as in most corpora */
    finding_heading(finding, 2, "Sites that are one");
    finding_note(finding, "Beginnings of addresses behind which the same pages stand, learnt from "
                          "texts known under both; and the references that were resolved by it.");
    table = finding_table(finding, "same_sites", same_columns, G_N_ELEMENTS(same_columns));
    for (guint i = 0; i < sites->len; i++) {
        const IbidSameSite *site = g_ptr_array_index(sites, i);

        table_take(table, g_strconcat(site->host, site->prefix, NULL));
        table_take(table, g_strconcat(site->other_host, site->other_prefix, NULL));
        table_number(table, site->n_pages);
        table_number(table, site->n_references);
    }
    return true;
}

bool doubts_add_overrides(Finding *finding, IbidStore *store, GError **error)
{
    g_autoptr(GPtrArray) overrides = ibid_store_overrides(store, error);
    Table *table;

    if (overrides == NULL)
        return false;
    if (overrides->len == 0)
        return true;
    finding_heading(finding, 2, "Overrides");
    finding_note(finding, "The lines of overrides.tsv.  One that does not apply names nothing that "
                          "is here.");
    table = finding_table(finding, "overrides", override_columns, G_N_ELEMENTS(override_columns));
    for (guint i = 0; i < overrides->len; i++) {
        const IbidOverride *override = g_ptr_array_index(overrides, i);

        table_number(table, override->line);
        table_text(table, ibid_override_action_name(override->action));
        table_text(table, override->subject);
        table_text(table, override->value);
        table_text(table, override->note);
        table_text(table, override->applies ? "yes" : "no");
    }
    return true;
}
