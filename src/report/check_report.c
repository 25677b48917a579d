#include "report/doubts.h"
#include "report/request.h"
#include "report/tally.h"
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

static const Column lack_columns[] = {
    {"path", "Path", COLUMN_PATH},
    {"lacks", "Lacks", COLUMN_TEXT},
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

static void add_documents(const ReportRequest *request, Finding *finding, const Corpus *corpus)
{
    const IbidGraph *graph = request->graph;
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

static void add_classes(Finding *finding, const Tally *tally)
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
static void add_kinds(Finding *finding, const Tally *tally)
{
    Table *table, *all;

    table = finding_table(finding, "boilerplate", kind_columns, G_N_ELEMENTS(kind_columns));
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
static char *rate(const IbidGraph *graph, size_t n, size_t n_all)
{
    if (ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE) == 1)
        return g_strdup_printf("%zu/%zu", n, n_all);
    return words_rate(n, n_all);
}

static void add_outcomes(const IbidGraph *graph, Finding *finding, const Tally *tally)
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
        table_take(table, rate(graph, n, n_all));
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

static bool add_lacks(Finding *finding, const Corpus *corpus, IbidStore *store, GError **error)
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

static void add_time(const ReportRequest *request, Finding *finding)
{
    const IbidNetwork *network = request->selected;
    g_autoptr(IbidFlow) flow = ibid_flow_new(network, IBID_CYCLES_SET_ASIDE);
    Table *table;

    finding_heading(finding, 2, "Time");
    finding_note(finding, "A citation of the future names an article with a later date than its "
                          "own; a loop leads back to where it started.  ibid structure lists "
                          "both.");
    table = finding_table(finding, "time", read_columns, G_N_ELEMENTS(read_columns));
    add_count(table, "citations of the future", flow->future->len);
    add_count(table, "loops", request_n_loops(request));
    add_count(table, "citations set aside to follow chains", flow->future->len + flow->cyclic->len);
}

bool report_check(const ReportRequest *request, Finding *finding, GError **error)
{
    g_autoptr(Corpus) corpus = corpus_read(request->store, error);
    g_autoptr(Tally) tally = corpus == NULL ? NULL : tally_read(corpus, request->store, error);

    if (tally == NULL)
        return false;
    finding_heading(finding, 1, "What was read, and what is doubtful");
    add_documents(request, finding, corpus);
    add_classes(finding, tally);
    add_kinds(finding, tally);
    add_outcomes(request->graph, finding, tally);
    doubts_add(finding, corpus, tally);
    if (!doubts_add_same_sites(finding, request->store, error) ||
        !doubts_add_overrides(finding, request->store, error) ||
        !add_lacks(finding, corpus, request->store, error))
        return false;
    if (finding->depth > 0)
        return true; /* the page has the rest elsewhere */
    if (ibid_graph_n_of_kind(request->graph, IBID_VERTEX_PIECE) > 1)
        add_time(request, finding);
    finding_heading(finding, 2, "Most cited but missing");
    doubts_add_missing(finding, request->graph);
    return true;
}
