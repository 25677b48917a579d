#include "report/doubts.h"

static const Column unsure_columns[] = {
    {"path", "In", COLUMN_PATH},
    {"reference", NULL, COLUMN_PATH},
    {"sentence", NULL, COLUMN_TEXT},
    {"text", "Reference", COLUMN_TEXT},
    {"cited_date", "Date", COLUMN_DATE},
    {"candidate", "Could be", COLUMN_TEXT},
    {"score", "Score", COLUMN_DECIMAL},
    {"runner_up", "Or", COLUMN_TEXT},
    {"runner_up_score", "Score", COLUMN_DECIMAL},
    {"reason", "Why", COLUMN_TEXT},
};

static const Column lack_columns[] = {
    {"path", "Path", COLUMN_PATH},
    {"lacks", "Lacks", COLUMN_TEXT},
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
    table_text(table, doubt->sentence);
    table_text(table, doubt->text);
    table_date(table, doubt->cited_date);
    add_candidate(table, corpus, doubt->resolution.candidate, doubt->resolution.score);
    add_candidate(table, corpus, doubt->resolution.runner_up, doubt->resolution.runner_up_score);
    table_text(table, doubt->resolution.reason);
}

/* The titles that several fit, or those of which all that fit were refused. */
static Table *add_unsure(Finding *finding, const Corpus *corpus, const Tally *tally,
                         const char *name, bool ambiguous)
{
    Table *table = finding_table(finding, name, unsure_columns, G_N_ELEMENTS(unsure_columns));

    for (guint i = 0; i < tally->doubts->len; i++) {
        const Doubt *doubt = g_ptr_array_index(tally->doubts, i);

        if (doubt->resolution.reason != NULL && doubt_is_ambiguous(doubt) == ambiguous)
            add_doubt(table, corpus, doubt);
    }
    if (table_n_rows(table) == 0)
        finding_paragraph(finding, "None.");
    return table;
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

/* What flags of references stand for. */
static const struct {
    unsigned flag;
    const char *table, *heading, *note;
} flagged[] = {
    {IBID_FLAG_REPAIRED_DATE, "repaired_dates", "Repaired dates",
     "Dates read in spite of a letter where a digit should be, or the like."},
    {IBID_FLAG_IMPOSSIBLE_DATE, "impossible_dates", "Impossible dates",
     "There is no such day, so none was read."},
    {IBID_FLAG_AMBIGUOUS_DATE, "ambiguous_dates", "Ambiguous dates",
     "Neither the document nor its outlet tells whether the day or the month stands first; the "
     "year was read."},
    {IBID_FLAG_PERHAPS_TWO, "perhaps_two", "Perhaps two references",
     "Underlined passages with only white space between them, taken as one."},
};

Table *doubts_add_ambiguous(Finding *finding, const Corpus *corpus, const Tally *tally)
{
    finding_heading(finding, 2, "Ambiguous references");
    return add_unsure(finding, corpus, tally, "ambiguous", /* ambiguous= */ true);
}

void doubts_add(Finding *finding, const Corpus *corpus, const Tally *tally)
{
    finding_heading(finding, 2, "Titles of another date");
    finding_note(finding, "Several articles bear the title, but none of them the date that the "
                          "reference gives: it was taken for one that is not here.");
    add_unsure(finding, corpus, tally, "other_date", /* ambiguous= */ false);
    for (size_t i = 0; i < G_N_ELEMENTS(flagged); i++) {
        finding_heading(finding, 2, "%s", flagged[i].heading);
        finding_note(finding, "%s", flagged[i].note);
        add_flagged(finding, tally, flagged[i].table, flagged[i].flag);
    }
}

static bool is_given(const GPtrArray *overrides, const char *path, IbidOverrideAction action)
{
    for (guint i = 0; i < overrides->len; i++) {
        const IbidOverride *override = g_ptr_array_index(overrides, i);

        if (override->action == action && g_str_equal(override->subject, path))
            return true;
    }
    return false;
}

/* "title, author", "date (captured 2015-03-02)"; NULL when nothing is lacking. */
static char *lacks_of(const CorpusDocument *document, const GPtrArray *overrides)
{
    g_autoptr(GPtrArray) lacks = g_ptr_array_new();
    char iso[IBID_DATE_SIZE];
    g_autofree char *captured =
        g_strdup_printf("date (captured %s)", ibid_date_format(document->captured, iso));
    bool has_copy = document->captured.precision != IBID_PRECISION_NONE;

    if (document->title == NULL)
        g_ptr_array_add(lacks, (gpointer) "title");
    if (!document->has_author && !is_given(overrides, document->path, IBID_OVERRIDE_AUTHOR))
        g_ptr_array_add(lacks, (gpointer) "author");
    if (document->date.precision == IBID_PRECISION_NONE &&
        !is_given(overrides, document->path, IBID_OVERRIDE_DATE))
        g_ptr_array_add(lacks, has_copy ? captured : (gpointer) "date");
    if (lacks->len == 0)
        return NULL;
    g_ptr_array_add(lacks, NULL);
    return g_strjoinv(", ", (char **)lacks->pdata);
}

bool doubts_add_lacking(Finding *finding, const Corpus *corpus, IbidStore *store, GError **error)
{
    g_autoptr(GPtrArray) overrides = ibid_store_overrides(store, error);
    Table *table;

    if (overrides == NULL)
        return false;
    finding_heading(finding, 2, "Articles without a title, author or date");
    table = finding_table(finding, "lacking", lack_columns, G_N_ELEMENTS(lack_columns));
    for (guint i = 0; i < corpus->documents->len; i++) {
        const CorpusDocument *document = g_ptr_array_index(corpus->documents, i);
        char *lacks = document->role == IBID_ROLE_REDIRECT ? NULL : lacks_of(document, overrides);

        if (lacks == NULL)
            continue;
        table_text(table, document->path);
        table_take(table, lacks);
    }
    if (table_n_rows(table) == 0)
        finding_paragraph(finding, "None.");
    return true;
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
