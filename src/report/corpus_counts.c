#include "report/corpus_counts.h"

#include "report/words.h"

static const Column read_columns[] = {
    {"what", "What", COLUMN_TEXT},
    {"n", "Number", COLUMN_NUMBER},
};

static const Column class_columns[] = {
    {"class", "Class", COLUMN_TEXT},
    {"references", "References", COLUMN_NUMBER},
    {"edges", "Makes edges", COLUMN_TEXT},
};

static const Column kind_columns[] = {
    {"class", "Class", COLUMN_TEXT},
    {"kind", "Kind", COLUMN_TEXT},
    {"references", "References", COLUMN_NUMBER},
};

static const Column outcome_columns[] = {
    {"outcome", "What became of it", COLUMN_TEXT},
    {"references", NULL, COLUMN_NUMBER},
    {"of", NULL, COLUMN_NUMBER},
    {"rate", "References", COLUMN_TEXT},
};

static const char *const outcome_words[N_OUTCOMES] = {
    [OUTCOME_PIECE] = "another article of the corpus",
    [OUTCOME_ITSELF] = "the article itself (no edge)",
    [OUTCOME_STUB] = "a missing article",
    [OUTCOME_EXTERNAL] = "an outside source",
    [OUTCOME_AMBIGUOUS] = "ambiguous",
    [OUTCOME_UNMATCHED] = "unmatched",
};

static void add_count(Table *table, const char *what, size_t n)
{
    table_text(table, what);
    table_number(table, (int64_t)n);
}

void counts_add_documents(Finding *finding, const IbidGraph *graph, const Corpus *corpus)
{
    size_t n_redirects = 0, n_pieces = ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE), n_articles;
    Table *table;

    for (guint i = 0; i < corpus->documents->len; i++) {
        const CorpusDocument *document = g_ptr_array_index(corpus->documents, i);

        n_redirects += document->role == IBID_ROLE_REDIRECT;
    }
    n_articles = corpus->documents->len - n_redirects;
    finding_heading(finding, 2, "What was read");
    finding_note(finding, "Documents that carry the same text (reprints, cross-posts) are folded "
                          "into one article; redirect pages lead to an article and are none.");
    table = finding_table(finding, "documents", read_columns, G_N_ELEMENTS(read_columns));
    add_count(table, "documents read", corpus->documents->len);
    add_count(table, "redirect pages among them", n_redirects);
    add_count(table, "reprints folded", n_articles - MIN(n_pieces, n_articles));
    add_count(table, "articles in the graph", n_pieces);
    add_count(table, "missing articles cited", ibid_graph_n_of_kind(graph, IBID_VERTEX_STUB));
    add_count(table, "outside sources cited", ibid_graph_n_of_kind(graph, IBID_VERTEX_EXTERNAL));
}

void counts_add_classes(Finding *finding, const Tally *tally)
{
    Table *table;

    finding_heading(finding, 2, "References by class");
    finding_note(finding, "Every link is kept and counted.  Boilerplate is the site's own: menus, "
                          "tags, share buttons; comments are by readers; mentions are titles of "
                          "articles of the corpus, quoted or in italics without a link.");
    table = finding_table(finding, "classes", class_columns, G_N_ELEMENTS(class_columns));
    for (unsigned i = 0; i < IBID_N_CLASSES; i++) {
        table_text(table, ibid_reference_class_name((IbidReferenceClass)i));
        table_number(table, (int64_t)tally_of_class(tally, (IbidReferenceClass)i));
        table_text(table, (IBID_CITING_CLASSES & 1u << i) != 0 ? "yes" : "no");
    }
}

/* People are told of the kinds of boilerplate only; the other kinds say little. */
void counts_add_kinds(Finding *finding, const Tally *tally)
{
    Table *table, *all;

    table = finding_table(finding, "boilerplate", kind_columns, G_N_ELEMENTS(kind_columns));
    table->fold = "Kinds of boilerplate";
    all = finding_table(finding, "kinds", kind_columns, G_N_ELEMENTS(kind_columns));
    all->for_programs = true;
    for (guint i = 0; i < tally->kinds->len; i++) {
        const KindCount *count = &g_array_index(tally->kinds, KindCount, i);

        for (int j = 0; j <= (count->class == IBID_CLASS_BOILERPLATE); j++) {
            table_text(j == 0 ? all : table, ibid_reference_class_name(count->class));
            table_text(j == 0 ? all : table, count->kind);
            table_number(j == 0 ? all : table, (int64_t)count->n);
        }
    }
}

/* One article has counts only: a rate over it would say nothing of the corpus. */
char *counts_rate(const IbidGraph *graph, size_t n, size_t n_all)
{
    if (ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE) == 1)
        return g_strdup_printf("%zu/%zu", n, n_all);
    return words_rate(n, n_all);
}

void counts_add_outcomes(Finding *finding, const IbidGraph *graph, const Tally *tally)
{
    size_t n_all = 0;
    Table *table;

    for (unsigned i = 0; i < N_OUTCOMES; i++)
        n_all += tally_of_outcome(tally, IBID_CITING_CLASSES, (Outcome)i);
    finding_heading(finding, 2, "What references lead to");
    finding_note(finding, "Of the references that make edges: body, appendix and footnote.");
    table = finding_table(finding, "outcomes", outcome_columns, G_N_ELEMENTS(outcome_columns));
    for (unsigned i = 0; i < N_OUTCOMES; i++) {
        size_t n = tally_of_outcome(tally, IBID_CITING_CLASSES, (Outcome)i);

        table_text(table, outcome_words[i]);
        table_number(table, (int64_t)n);
        table_number(table, (int64_t)n_all);
        table_take(table, counts_rate(graph, n, n_all));
    }
}
