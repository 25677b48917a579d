#include "report/corpus_card.h"

#include <string.h>

#include <ibid/version.h>

#include "report/corpus_counts.h"
#include "report/words.h"

/* Authors and outlets named. */
#define NAMED 5

/* More hashes than these are only summed up. */
#define MOST_HASHES 200

static const Column fact_columns[] = {
    {"what", "What", COLUMN_TEXT},
    {"value", "Value", COLUMN_TEXT},
};

static const Column hash_columns[] = {
    {"path", "Path", COLUMN_PATH},
    {"sha256", "SHA-256", COLUMN_PATH},
};

/* Names with how many pieces carry each. */
typedef struct {
    const char *name;
    unsigned n;
} Named;

static int by_number(const void *a, const void *b)
{
    const Named *left = a, *right = b;

    if (left->n != right->n)
        return left->n > right->n ? -1 : 1;
    return g_strcmp0(left->name, right->name);
}

/* Counts a name; `index` maps a name to its place in `names` plus one. */
static void count_name(GArray *names, GHashTable *index, const char *name)
{
    guint place = GPOINTER_TO_UINT(g_hash_table_lookup(index, name));

    if (place == 0) {
        g_array_append_vals(names, &(Named){name, 0}, 1);
        place = names->len;
        g_hash_table_insert(index, (gpointer)name, GUINT_TO_POINTER(place));
    }
    g_array_index(names, Named, place - 1).n++;
}

/* "Ann Author (12), Ben Writer (3) and 4 more"; says so where there are none. */
static char *list_names(GArray *names)
{
    GString *text = g_string_new(names->len == 0 ? "nowhere named" : NULL);

    g_array_sort(names, by_number);
    for (guint i = 0; i < MIN(names->len, NAMED); i++) {
        const Named *named = &g_array_index(names, Named, i);

        g_string_append_printf(text, "%s%s (%u)", i > 0 ? ", " : "", named->name, named->n);
    }
    if (names->len > NAMED)
        g_string_append_printf(text, " and %u more", names->len - NAMED);
    return g_string_free(text, FALSE);
}

static char *authors_of(const IbidGraph *graph)
{
    g_autoptr(GArray) names = g_array_new(FALSE, FALSE, sizeof(Named));
    g_autoptr(GHashTable) index = g_hash_table_new(g_str_hash, g_str_equal);

    for (size_t i = 0; i < ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE); i++) {
        const GPtrArray *authors = ibid_graph_vertex(graph, i)->authors;

        for (guint j = 0; j < authors->len; j++)
            count_name(names, index, g_ptr_array_index(authors, j));
    }
    return list_names(names);
}

static char *outlets_of(const IbidGraph *graph)
{
    g_autoptr(GArray) names = g_array_new(FALSE, FALSE, sizeof(Named));
    g_autoptr(GHashTable) index = g_hash_table_new(g_str_hash, g_str_equal);

    for (size_t i = 0; i < ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE); i++)
        if (ibid_graph_vertex(graph, i)->outlet != NULL)
            count_name(names, index, ibid_graph_vertex(graph, i)->outlet);
    return list_names(names);
}

static void add_fact(Table *table, const char *what, char *value)
{
    table_text(table, what);
    table_take(table, value);
}

/* Pieces are in order of their dates, undated ones first. */
static void add_span(Table *table, const IbidGraph *graph)
{
    size_t n = ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE), first = 0;

    while (first < n && ibid_graph_vertex(graph, first)->date.precision == IBID_PRECISION_NONE)
        first++;
    if (first < n) {
        add_fact(table, "Earliest", words_date(ibid_graph_vertex(graph, first)->date));
        add_fact(table, "Latest", words_date(ibid_graph_vertex(graph, n - 1)->date));
    }
    add_fact(table, "Without a date", counts_rate(graph, first, n));
}

size_t corpus_n_citations(const IbidGraph *graph)
{
    size_t n = 0;

    for (size_t i = 0; i < ibid_graph_n_arcs(graph); i++)
        n += ibid_graph_is_inner(graph, i);
    return n;
}

static Table *add_facts(const ReportRequest *request, Finding *finding)
{
    const IbidGraph *graph = request->graph;
    Table *table = finding_table(finding, "corpus", fact_columns, G_N_ELEMENTS(fact_columns));

    table->is_facts = true;
    add_fact(table, "Articles", words_number(ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE)));
    add_span(table, graph);
    add_fact(table, "Citations among them", words_number(corpus_n_citations(graph)));
    return table;
}

/* How many references make edges, and how many of these lead to a thing that is known. */
static void add_resolved(Table *table, const IbidGraph *graph, const Tally *tally)
{
    static const Outcome resolved[] = {OUTCOME_PIECE, OUTCOME_ITSELF, OUTCOME_STUB,
                                       OUTCOME_EXTERNAL};
    size_t n_all = 0, n = 0;

    for (unsigned i = 0; i < N_OUTCOMES; i++)
        n_all += tally_of_outcome(tally, IBID_CITING_CLASSES, (Outcome)i);
    for (size_t i = 0; i < G_N_ELEMENTS(resolved); i++)
        n += tally_of_outcome(tally, IBID_CITING_CLASSES, resolved[i]);
    add_fact(table, "References", words_number(n_all));
    add_fact(table, "Resolved", counts_rate(graph, n, n_all));
}

static int by_hash(gconstpointer a, gconstpointer b)
{
    return strcmp((*(const CorpusDocument *const *)a)->hash,
                  (*(const CorpusDocument *const *)b)->hash);
}

/* Of the hashes of all documents, in order, each on a line: `sort | sha256sum` gives the same. */
static char *hash_of_all(const Corpus *corpus)
{
    g_autoptr(GPtrArray) documents = g_ptr_array_new();
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);

    for (guint i = 0; i < corpus->documents->len; i++)
        g_ptr_array_add(documents, g_ptr_array_index(corpus->documents, i));
    g_ptr_array_sort(documents, by_hash);
    for (guint i = 0; i < documents->len; i++) {
        g_checksum_update(checksum,
                          (const guchar *)((const CorpusDocument *)documents->pdata[i])->hash, -1);
        g_checksum_update(checksum, (const guchar *)"\n", 1);
    }
    return g_strdup(g_checksum_get_string(checksum));
}

static void add_hashes(const ReportRequest *request, Finding *finding, const Corpus *corpus)
{
    Table *table = finding_table(finding, "hashes", hash_columns, G_N_ELEMENTS(hash_columns));

    table->limit = 0;
    table->fold = "The documents and their hashes";
    table->for_programs =
        corpus->documents->len > MOST_HASHES || request->options->format != IBID_FORMAT_HTML;
    for (guint i = 0; i < corpus->documents->len; i++) {
        const CorpusDocument *document = g_ptr_array_index(corpus->documents, i);

        table_text(table, document->path);
        table_text(table, document->hash);
    }
    if (corpus->documents->len > MOST_HASHES && request->options->format == IBID_FORMAT_HTML)
        finding_note(finding, "ibid inputs --json gives the hash of each document.");
}

/* Who wrote, and how the report came about; `corpus` may be NULL. */
static void add_origin(const ReportRequest *request, Finding *finding, const Corpus *corpus)
{
    Table *table;

    finding_heading(finding, 2, "Where it comes from");
    table = finding_table(finding, "origin", fact_columns, G_N_ELEMENTS(fact_columns));
    add_fact(table, "Authors", authors_of(request->graph));
    add_fact(table, "Outlets", outlets_of(request->graph));
    if (corpus != NULL) {
        g_autofree char *n = words_count(corpus->documents->len, "document", "documents");
        g_autofree char *hash = hash_of_all(corpus);

        add_fact(table, "Inputs",
                 g_strdup_printf("%s; SHA-256 of their sorted hashes: %s", n, hash));
    }
    if (request->options->command != NULL)
        add_fact(table, "Command", g_strdup(request->options->command));
    add_fact(table, "Program", g_strdup("ibid " IBID_VERSION));
    if (corpus != NULL)
        add_hashes(request, finding, corpus);
}

bool corpus_card_add(const ReportRequest *request, Finding *finding, GError **error)
{
    g_autoptr(Corpus) corpus = NULL;
    g_autoptr(Tally) tally = NULL;
    Table *facts;

    finding_heading(finding, 1, "The corpus");
    facts = add_facts(request, finding);
    if (request->store != NULL) {
        corpus = corpus_read(request->store, error);
        tally = corpus == NULL ? NULL : tally_read(corpus, request->store, error);
        if (tally == NULL)
            return false;
        add_resolved(facts, request->graph, tally);
        counts_add_documents(finding, request->graph, corpus);
        counts_add_outcomes(finding, request->graph, tally);
        counts_add_classes(finding, tally);
        counts_add_kinds(finding, tally);
    }
    add_origin(request, finding, corpus);
    return true;
}
