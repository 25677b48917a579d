#include <string.h>

#include "report/doubts.h"
#include "report/request.h"
#include "report/suggestions.h"
#include "report/words.h"

/* Cases and lines that people are shown on a page; elsewhere as many as rows. */
#define CASES_ON_PAGE 200

static const Column suggestion_columns[] = {
    {"action", "Action", COLUMN_TEXT}, {"subject", "Subject", COLUMN_PATH},
    {"value", "Value", COLUMN_TEXT},   {"note", "Note", COLUMN_TEXT},
    {"why", "Why", COLUMN_TEXT},
};

/* What the parts of the section are made of. */
typedef struct {
    const ReportRequest *request;
    const Corpus *corpus;
    const Tally *tally;
    GPtrArray *suggestions; /* Suggestion * */
    size_t limit;           /* 0 for all */
} Review;

static bool is_choice(const Suggestion *suggestion)
{
    return suggestion->action == IBID_OVERRIDE_SAME_AS;
}

/* The lines of overrides.tsv that choose between articles, or those that say what an article
 * lacks. */
static void add_lines(const Review *review, bool choices, Finding *finding)
{
    g_autoptr(GString) lines = g_string_new(NULL);
    size_t n = 0, n_shown = 0;

    for (guint i = 0; i < review->suggestions->len; i++) {
        const Suggestion *suggestion = g_ptr_array_index(review->suggestions, i);

        if (is_choice(suggestion) != choices)
            continue;
        n += suggestion->why != NULL;
        if (review->limit > 0 && n > review->limit)
            continue;
        n_shown += suggestion->why != NULL;
        suggestions_append(lines, suggestion);
    }
    if (n == 0)
        return;
    finding_paragraph(finding, "Lines for overrides.tsv, the file beside the corpus: take the “#” "
                               "off what is right.");
    finding_lines(finding, lines->str + strspn(lines->str, "\n"));
    if (n_shown < n)
        finding_note(finding, "… and %zu more, which ibid check --suggest prints.", n - n_shown);
}

static void add_candidate(const Review *review, Finding *finding, const char *word, int64_t number,
                          double score)
{
    const IbidPiece *piece = corpus_piece(review->corpus, number);
    g_autofree char *date = NULL;

    if (piece == NULL)
        return;
    date = words_date(piece->date);
    finding_item(finding, 1, "%s “%s” (%s), score %.2f: %s", word, corpus_label(piece), date, score,
                 piece->key);
}

static void add_case(const Review *review, Finding *finding, const Doubt *doubt)
{
    /* An entry of a list is a sentence of its own. */
    if (doubt->sentence != NULL && !g_str_equal(doubt->sentence, doubt->text))
        finding_item(finding, 0, "“%s” in %s: “%s”", doubt->text, doubt->path, doubt->sentence);
    else
        finding_item(finding, 0, "“%s” in %s", doubt->text, doubt->path);
    add_candidate(review, finding, "could be", doubt->resolution.candidate,
                  doubt->resolution.score);
    add_candidate(review, finding, "or", doubt->resolution.runner_up,
                  doubt->resolution.runner_up_score);
}

/* People read a case an item, programs a table. */
static void add_ambiguous(const Review *review, Finding *finding)
{
    Table *table = doubts_add_ambiguous(finding, review->corpus, review->tally);
    size_t n = 0;

    if (table_n_rows(table) == 0)
        return;
    table->for_programs = true;
    for (guint i = 0; i < review->tally->doubts->len; i++) {
        const Doubt *doubt = g_ptr_array_index(review->tally->doubts, i);

        if (!doubt_is_ambiguous(doubt))
            continue;
        n++;
        if (review->limit == 0 || n <= review->limit)
            add_case(review, finding, doubt);
    }
    if (review->limit > 0 && n > review->limit)
        finding_note(finding, "… and %zu more.", n - review->limit);
    add_lines(review, /* choices= */ true, finding);
}

static void add_suggestions(const Review *review, Finding *finding)
{
    Table *table =
        finding_table(finding, "suggestions", suggestion_columns, G_N_ELEMENTS(suggestion_columns));

    table->for_programs = true;
    for (guint i = 0; i < review->suggestions->len; i++) {
        const Suggestion *suggestion = g_ptr_array_index(review->suggestions, i);

        table_text(table, ibid_override_action_name(suggestion->action));
        table_text(table, suggestion->subject);
        table_text(table, suggestion->value);
        table_text(table, suggestion->note);
        table_text(table, suggestion->why);
    }
}

/* The end of the part that begins at `start`, and how many rows it has. */
static guint end_of_part(const GPtrArray *blocks, guint start, size_t *ret_n_rows)
{
    guint end = start;

    *ret_n_rows = 0;
    do {
        const Block *block = g_ptr_array_index(blocks, end);

        *ret_n_rows += block->table == NULL ? 0 : table_n_rows(block->table);
        end++;
    } while (end < blocks->len &&
             ((const Block *)g_ptr_array_index(blocks, end))->kind != BLOCK_HEADING);
    return end;
}

/* Moves the parts that have rows to `finding`; of the others it names the headings, and programs
 * still see their tables. */
static void append_filled(Finding *finding, Finding *parts)
{
    g_autoptr(GString) empty = g_string_new(NULL);
    guint end;

    for (guint i = 0; i < parts->blocks->len; i = end) {
        const Block *heading = g_ptr_array_index(parts->blocks, i);
        size_t n_rows;

        end = end_of_part(parts->blocks, i, &n_rows);
        if (n_rows == 0)
            g_string_append_printf(empty, "%s%s", empty->len > 0 ? "; " : "", heading->text);
        for (guint k = i; k < end; k++)
            if (n_rows > 0 || ((const Block *)g_ptr_array_index(parts->blocks, k))->table != NULL) {
                g_ptr_array_add(finding->blocks, g_ptr_array_index(parts->blocks, k));
                parts->blocks->pdata[k] = NULL;
            }
    }
    if (empty->len > 0)
        finding_note(finding, "Nothing was found of these: %s.", empty->str);
}

static bool add_parts(const Review *review, Finding *finding, GError **error)
{
    g_autoptr(Finding) parts = finding_new(finding->name, review->limit);
    IbidStore *store = review->request->store;

    parts->depth = finding->depth;
    add_ambiguous(review, parts);
    if (!doubts_add_lacking(parts, review->corpus, store, error))
        return false;
    add_lines(review, /* choices= */ false, parts);
    doubts_add(parts, review->corpus, review->tally);
    if (!doubts_add_same_sites(parts, store, error) || !doubts_add_overrides(parts, store, error))
        return false;
    append_filled(finding, parts);
    add_suggestions(review, finding);
    return true;
}

bool report_review(const ReportRequest *request, Finding *finding, GError **error)
{
    g_autoptr(Corpus) corpus = corpus_read(request->store, error);
    g_autoptr(Tally) tally = corpus == NULL ? NULL : tally_read(corpus, request->store, error);
    g_autoptr(GPtrArray) suggestions =
        tally == NULL ? NULL : suggestions_read(request->store, corpus, error);
    bool on_page = request->options->format == IBID_FORMAT_HTML && request->options->limit == 0;
    const Review review = {request, corpus, tally, suggestions,
                           on_page ? CASES_ON_PAGE : finding->limit};

    if (suggestions == NULL)
        return false;
    finding_heading(finding, 1, "For review");
    finding_note(finding, "What was decided with doubt, or not at all, for a person to look at.  "
                          "ibid takes what is said in overrides.tsv beside the corpus before "
                          "anything else.");
    return add_parts(&review, finding, error);
}
