#include "report/suggestions.h"

#include <ibid/report.h>

#include <string.h>

#include "report/words.h"

/* So many articles of an outlet, and this share of those with an author, before it is suggested. */
#define LEAST_ARTICLES 3
#define NEARLY_ALL 0.9

static const char head[] = "# Lines for overrides.tsv, the file beside the corpus: action, "
                           "subject, value and note, with a\n"
                           "# tab between.  Take the \"#\" off the lines that are right, and say "
                           "why in the last column.\n";

/* A cell of a table with tabs: no tab, no end of line. */
static void append_cell(GString *lines, const char *text)
{
    for (const char *p = text; *p != '\0'; p++)
        g_string_append_c(lines, (unsigned char)*p < ' ' ? ' ' : *p);
}

static void suggestion_free(Suggestion *suggestion)
{
    g_free(suggestion->why);
    g_free(suggestion->subject);
    g_free(suggestion->value);
    g_free(suggestion->note);
    g_free(suggestion);
}

/* Takes ownership of `why`, which may be NULL, and of `note`. */
static void add_suggestion(GPtrArray *suggestions, IbidOverrideAction action, char *why,
                           const char *subject, const char *value, char *note)
{
    Suggestion *suggestion = g_new0(Suggestion, 1);

    *suggestion = (Suggestion){why, action, g_strdup(subject), g_strdup(value), note};
    g_ptr_array_add(suggestions, suggestion);
}

/* Takes ownership of `why`. */
static void add_choice(GPtrArray *suggestions, const Corpus *corpus, char *why, const char *subject,
                       int64_t number, double score)
{
    const IbidPiece *piece = corpus_piece(corpus, number);
    g_autofree char *date = NULL;

    if (piece == NULL) {
        g_free(why);
        return;
    }
    date = words_date(piece->date);
    add_suggestion(suggestions, IBID_OVERRIDE_SAME_AS, why, subject, piece->key,
                   g_strdup_printf("“%s”, %s, score %.2f", corpus_label(piece), date, score));
}

static const char *text_of(const IbidReference *reference)
{
    return reference->cited_title != NULL ? reference->cited_title
           : reference->anchor != NULL    ? reference->anchor
                                          : "";
}

static bool suggest_choices(IbidStore *store, const Corpus *corpus, GPtrArray *suggestions,
                            GError **error)
{
    g_autoptr(IbidReferenceRows) rows = ibid_store_references(store, IBID_CITING_CLASSES, error);
    g_autoptr(GError) failure = NULL;
    const IbidStoredReference *row;

    if (rows == NULL)
        return false;
    while (ibid_reference_rows_next(rows, &row, &failure)) {
        const CorpusDocument *document = corpus_document(corpus, row->document);
        g_autofree char *subject = NULL;

        if (document == NULL || !corpus_is_ambiguous(&row->resolution))
            continue;
        subject = g_strdup_printf("%s@%" G_GINT64_FORMAT, document->path, row->reference->offset);
        add_choice(suggestions, corpus,
                   g_strdup_printf("Two articles fit “%s”:", text_of(row->reference)), subject,
                   row->resolution.candidate, row->resolution.score);
        add_choice(suggestions, corpus, NULL, subject, row->resolution.runner_up,
                   row->resolution.runner_up_score);
    }
    if (failure == NULL)
        return true;
    g_propagate_error(error, g_steal_pointer(&failure));
    return false;
}

/* How often each author signs in an outlet. */
typedef struct {
    GHashTable *by_name; /* char * -> number */
    guint n_signed;
} Signatures;

static void signatures_free(void *data)
{
    Signatures *signatures = data;

    g_hash_table_unref(signatures->by_name);
    g_free(signatures);
}

static void count_author(GHashTable *outlets, const IbidArticle *article)
{
    Signatures *signatures;
    const char *name;

    if (article->outlet == NULL || article->authors->len != 1)
        return;
    name = g_ptr_array_index(article->authors, 0);
    signatures = g_hash_table_lookup(outlets, article->outlet);
    if (signatures == NULL) {
        signatures = g_new0(Signatures, 1);
        signatures->by_name = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
        g_hash_table_insert(outlets, g_strdup(article->outlet), signatures);
    }
    signatures->n_signed++;
    g_hash_table_insert(
        signatures->by_name, g_strdup(name),
        GUINT_TO_POINTER(GPOINTER_TO_UINT(g_hash_table_lookup(signatures->by_name, name)) + 1));
}

/* The author of nearly all articles of an outlet, or NULL. */
static const char *usual_author(GHashTable *outlets, const char *outlet)
{
    const Signatures *signatures = outlet == NULL ? NULL : g_hash_table_lookup(outlets, outlet);
    GHashTableIter iterator;
    gpointer name, n;

    if (signatures == NULL || signatures->n_signed < LEAST_ARTICLES)
        return NULL;
    g_hash_table_iter_init(&iterator, signatures->by_name);
    while (g_hash_table_iter_next(&iterator, &name, &n))
        if (GPOINTER_TO_UINT(n) >= signatures->n_signed * NEARLY_ALL)
            return name;
    return NULL;
}

/* The surest date of publication that was not believed, or NULL. */
static const IbidDateEvidence *best_date(const IbidArticle *article)
{
    const IbidDateEvidence *best = NULL;

    for (guint i = 0; i < article->dates->len; i++) {
        const IbidDateEvidence *one = &g_array_index(article->dates, IbidDateEvidence, i);

        if (best == NULL || one->confidence > best->confidence)
            best = one;
    }
    return best;
}

static void suggest_for(const IbidArticle *article, GHashTable *outlets, GPtrArray *suggestions)
{
    const char *author = article->authors->len == 0 ? usual_author(outlets, article->outlet) : NULL;
    const IbidDateEvidence *date =
        article->date.precision == IBID_PRECISION_NONE ? best_date(article) : NULL;
    char iso[IBID_DATE_SIZE];

    if (date != NULL)
        add_suggestion(suggestions, IBID_OVERRIDE_DATE, g_strdup("No date was believed:"),
                       article->id, ibid_date_format(date->date, iso),
                       g_strdup_printf("%s, from %s, confidence %.2f",
                                       ibid_date_kind_name(date->kind), date->source,
                                       date->confidence));
    if (author != NULL)
        add_suggestion(suggestions, IBID_OVERRIDE_AUTHOR, g_strdup("No author was found:"),
                       article->id, author,
                       g_strdup("signs nearly all other articles of the outlet"));
}

/* Counts who signs, or where there are `suggestions`, adds to them. */
static bool for_each_article(IbidStore *store, GHashTable *outlets, GPtrArray *suggestions,
                             GError **error)
{
    g_autoptr(IbidArticleRows) rows = ibid_store_articles(store, error);
    g_autoptr(GError) failure = NULL;
    const IbidStoredArticle *row;

    if (rows == NULL)
        return false;
    while (ibid_article_rows_next(rows, &row, &failure)) {
        if (row->article->role != IBID_ROLE_ARTICLE)
            continue;
        if (suggestions == NULL)
            count_author(outlets, row->article);
        else
            suggest_for(row->article, outlets, suggestions);
    }
    if (failure == NULL)
        return true;
    g_propagate_error(error, g_steal_pointer(&failure));
    return false;
}

GPtrArray *suggestions_read(IbidStore *store, const Corpus *corpus, GError **error)
{
    g_autoptr(GHashTable) outlets =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, signatures_free);
    g_autoptr(GPtrArray) suggestions =
        g_ptr_array_new_with_free_func((GDestroyNotify)suggestion_free);

    if (!suggest_choices(store, corpus, suggestions, error) ||
        !for_each_article(store, outlets, NULL, error) ||
        !for_each_article(store, outlets, suggestions, error))
        return NULL;
    return g_steal_pointer(&suggestions);
}

void suggestions_append(GString *lines, const Suggestion *suggestion)
{
    if (suggestion->why != NULL) {
        g_string_append(lines, "\n# ");
        append_cell(lines, suggestion->why);
        g_string_append_c(lines, '\n');
    }
    g_string_append_printf(lines, "#%s\t", ibid_override_action_name(suggestion->action));
    append_cell(lines, suggestion->subject);
    g_string_append_c(lines, '\t');
    append_cell(lines, suggestion->value);
    g_string_append_c(lines, '\t');
    append_cell(lines, suggestion->note);
    g_string_append_c(lines, '\n');
}

char *ibid_suggest_overrides(IbidStore *store, GError **error)
{
    g_autoptr(Corpus) corpus = corpus_read(store, error);
    g_autoptr(GPtrArray) suggestions =
        corpus == NULL ? NULL : suggestions_read(store, corpus, error);
    GString *lines;

    if (suggestions == NULL)
        return NULL;
    lines = g_string_new(head);
    for (guint i = 0; i < suggestions->len; i++)
        suggestions_append(lines, g_ptr_array_index(suggestions, i));
    return g_string_free(lines, FALSE);
}
