#include <ibid/error.h>

#include "report/piece_lookup.h"
#include "report/request.h"
#include "report/words.h"

static const Column evidence_columns[] = {
    {"file", "File", COLUMN_PATH},
    {"offset", "Offset", COLUMN_NUMBER},
    {"length", "Length", COLUMN_NUMBER},
    {"class", "Class", COLUMN_TEXT},
    {"kind", "Kind", COLUMN_TEXT},
    {"rule", "Rule", COLUMN_TEXT},
    {"anchor", "Anchor", COLUMN_TEXT},
    {"url", "Address", COLUMN_PATH},
    {"cited_title", "Cited title", COLUMN_TEXT},
    {"cited_date", "Cited date", COLUMN_DATE},
    {"cited_date_confidence", "Confidence", COLUMN_DECIMAL},
    {"heading", "Heading", COLUMN_TEXT},
    {"sentence", "Sentence", COLUMN_TEXT},
    {"resolution", "Resolution", COLUMN_TEXT},
    {"score", "Score", COLUMN_DECIMAL},
    {"runner_up", "Runner-up", COLUMN_TEXT},
    {"runner_up_score", "Score", COLUMN_DECIMAL},
};

typedef struct {
    const Corpus *corpus;
    const GPtrArray *overrides; /* IbidOverride * */
    const IbidPiece *citing, *cited;
    Finding *finding;
    Table *table;
    size_t n;          /* references found */
    size_t n_edges;    /* of them, of a class that makes edges */
    size_t n_backward; /* of the cited piece to the citing one */
    size_t n_lost;     /* of the citing piece, to which the cited one was second best */
} Evidence;

static void add_row(Evidence *evidence, const CorpusDocument *document,
                    const IbidStoredReference *row)
{
    const IbidReference *reference = row->reference;
    const IbidPiece *runner_up = corpus_piece(evidence->corpus, row->resolution.runner_up);
    Table *table = evidence->table;

    table_text(table, document->path);
    table_number(table, reference->offset);
    table_number(table, reference->length);
    table_text(table, ibid_reference_class_name(reference->class));
    table_text(table, reference->kind);
    table_text(table, reference->rule);
    table_text(table, reference->anchor);
    table_text(table, reference->url);
    table_text(table, reference->cited_title);
    table_date(table, reference->cited_date);
    if (reference->cited_date.precision == IBID_PRECISION_NONE)
        table_nothing(table);
    else
        table_decimal(table, reference->cited_confidence, 2);
    table_text(table, reference->heading);
    table_text(table, reference->sentence);
    table_text(table, row->resolution.rule);
    table_decimal(table, row->resolution.score, 2);
    table_text(table, runner_up == NULL ? NULL : runner_up->key);
    if (runner_up == NULL)
        table_nothing(table);
    else
        table_decimal(table, row->resolution.runner_up_score, 2);
}

static void add_item(Finding *finding, const char *name, const char *value)
{
    if (value != NULL && value[0] != '\0')
        finding_item(finding, 1, "%s: %s", name, value);
}

static void add_resolution(Evidence *evidence, const IbidResolution *resolution)
{
    const IbidPiece *runner_up = corpus_piece(evidence->corpus, resolution->runner_up);

    if (runner_up == NULL)
        finding_item(evidence->finding, 1, "resolved by rule %s, score %.2f", resolution->rule,
                     resolution->score);
    else
        finding_item(evidence->finding, 1,
                     "resolved by rule %s, score %.2f; the runner-up is “%s” [%s], score %.2f",
                     resolution->rule, resolution->score, corpus_label(runner_up), runner_up->key,
                     resolution->runner_up_score);
}

static bool makes_edge(const IbidReference *reference)
{
    return (IBID_CITING_CLASSES & 1u << reference->class) != 0;
}

static void add_cited_date(Finding *finding, const IbidReference *reference)
{
    g_autofree char *date = words_date(reference->cited_date);

    if (reference->cited_date.precision == IBID_PRECISION_NONE)
        return;
    if (reference->cited_written == NULL)
        finding_item(finding, 1, "cited date: %s, confidence %.2f", date,
                     reference->cited_confidence);
    else
        finding_item(finding, 1, "cited date: %s, written “%s”, confidence %.2f", date,
                     reference->cited_written, reference->cited_confidence);
}

/* What a person has decided about the reference, and why. */
static void add_overrides(Evidence *evidence, const CorpusDocument *document,
                          const IbidReference *reference)
{
    g_autofree char *subject =
        g_strdup_printf("%s@%" G_GINT64_FORMAT, document->path, reference->offset);

    for (guint i = 0; i < evidence->overrides->len; i++) {
        const IbidOverride *override = g_ptr_array_index(evidence->overrides, i);

        if (g_str_equal(override->subject, subject))
            finding_item(evidence->finding, 1, "overrides.tsv, line %u: %s, “%s”", override->line,
                         ibid_override_action_name(override->action), override->note);
    }
}

static void add_items(Evidence *evidence, const CorpusDocument *document,
                      const IbidStoredReference *row)
{
    const IbidReference *reference = row->reference;
    Finding *finding = evidence->finding;

    finding_item(finding, 0, "Reference %zu: %s (%s), classified by rule %s%s", evidence->n,
                 ibid_reference_class_name(reference->class), reference->kind, reference->rule,
                 makes_edge(reference) ? "" : "; makes no edge");
    add_item(finding, "sentence", reference->sentence);
    add_item(finding, "heading", reference->heading);
    add_item(finding, "anchor", reference->anchor);
    add_item(finding, "address", reference->url);
    add_item(finding, "cited title", reference->cited_title);
    add_cited_date(finding, reference);
    finding_item(finding, 1, "file: %s, byte %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT " bytes long",
                 document->path, reference->offset, reference->length);
    for (unsigned bit = 1; ibid_reference_flag_name((IbidReferenceFlag)bit) != NULL; bit <<= 1)
        if ((reference->flags & bit) != 0)
            add_item(finding, "flag", ibid_reference_flag_name((IbidReferenceFlag)bit));
    add_resolution(evidence, &row->resolution);
    add_overrides(evidence, document, reference);
}

static void weigh(Evidence *evidence, const IbidStoredReference *row)
{
    const CorpusDocument *document = corpus_document(evidence->corpus, row->document);
    const IbidPiece *cited = corpus_cited(evidence->corpus, &row->resolution);
    bool is_candidate = row->resolution.runner_up == evidence->cited->id ||
                        row->resolution.candidate == evidence->cited->id;

    if (document == NULL)
        return;
    if (document->piece == evidence->citing->id && cited == evidence->cited) {
        evidence->n++;
        evidence->n_edges += makes_edge(row->reference);
        add_items(evidence, document, row);
        add_row(evidence, document, row);
    } else if (document->piece == evidence->citing->id && is_candidate) {
        evidence->n_lost++;
    } else if (document->piece == evidence->cited->id && cited == evidence->citing) {
        evidence->n_backward++;
    }
}

static bool weigh_all(Evidence *evidence, IbidStore *store, GError **error)
{
    g_autoptr(IbidReferenceRows) rows =
        ibid_store_references(store, (1u << IBID_N_CLASSES) - 1, error);
    g_autoptr(GError) failure = NULL;
    const IbidStoredReference *row;

    if (rows == NULL)
        return false;
    while (ibid_reference_rows_next(rows, &row, &failure))
        weigh(evidence, row);
    if (failure == NULL)
        return true;
    g_propagate_error(error, g_steal_pointer(&failure));
    return false;
}

static void conclude(const Evidence *evidence)
{
    Finding *finding = evidence->finding;
    g_autofree char *count = words_count(evidence->n, "reference", "references");
    g_autofree char *citing = words_count(evidence->n_edges, "reference", "references");

    if (evidence->citing == evidence->cited)
        finding_paragraph(finding, "These are one and the same article; citations of oneself in "
                                   "the same article make no edge.");
    else if (evidence->n == 0)
        finding_paragraph(finding, "There is no citation: nothing in the first was found to refer "
                                   "to the second.");
    else if (evidence->n_edges == 0)
        finding_paragraph(finding,
                          "There is no edge: %s of classes that make none (only body, appendix "
                          "and footnote do).",
                          count);
    else
        finding_paragraph(finding, "The first cites the second, by %s%s.", citing,
                          evidence->n > evidence->n_edges ? "; others below make no edge" : "");
    if (evidence->n_edges == 0 && evidence->n_lost > 0) {
        g_autofree char *lost = words_count(evidence->n_lost, "reference", "references");

        finding_note(
            finding,
            "For %s in the first, the second was considered, but another fitted better or as well.",
            lost);
    }
    if (evidence->n_edges == 0 && evidence->n_backward > 0 && evidence->citing != evidence->cited)
        finding_note(finding, "The second does refer to the first.");
}

/* The date, and how sure the document is of it that gives it; none is sure of what is cited. */
static char *date_of(const Corpus *corpus, const IbidPiece *piece)
{
    g_autofree char *date = words_date(piece->date);

    for (guint i = 0; piece->date.precision != IBID_PRECISION_NONE && i < corpus->documents->len;
         i++) {
        const CorpusDocument *document = g_ptr_array_index(corpus->documents, i);

        if (document->piece == piece->id && ibid_date_compare(document->date, piece->date) == 0)
            return g_strdup_printf("%s (confidence %.2f)", date, document->date_confidence);
    }
    return g_steal_pointer(&date);
}

static void introduce(Finding *finding, const Corpus *corpus, const char *role,
                      const IbidPiece *piece)
{
    g_autofree char *date = date_of(corpus, piece), *authors = words_authors(piece->authors);

    finding_item(finding, 0, "%s: “%s”%s%s, %s, %s [%s]", role, corpus_label(piece),
                 authors == NULL ? "" : ", by ", authors == NULL ? "" : authors, date,
                 piece->kind == IBID_PIECE_OWN    ? "in the corpus"
                 : piece->kind == IBID_PIECE_STUB ? "missing from the corpus"
                                                  : "outside",
                 piece->key);
}

static void add_lag(Finding *finding, const IbidPiece *citing, const IbidPiece *cited)
{
    g_autofree char *lag = NULL;

    if (citing->date.precision == IBID_PRECISION_NONE ||
        cited->date.precision == IBID_PRECISION_NONE || citing == cited)
        return;
    lag = words_lag(ibid_date_days(citing->date) - ibid_date_days(cited->date));
    finding_item(finding, 0, "The second appeared %s%s", lag,
                 g_str_equal(lag, "the same day") ? "" : " than the first");
}

bool report_why(const ReportRequest *request, Finding *finding, GError **error)
{
    const IbidReportOptions *options = request->options;
    g_autoptr(Corpus) corpus = NULL;
    g_autoptr(GPtrArray) overrides = ibid_store_overrides(request->store, error);
    g_autoptr(Finding) details = finding_new(finding->name, 0);
    Evidence evidence = {.finding = details, .overrides = overrides};

    if (overrides == NULL)
        return false;
    if (options->citing == NULL || options->cited == NULL) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "why: name two articles, A and B");
        return false;
    }
    corpus = corpus_read(request->store, error);
    if (corpus == NULL)
        return false;
    evidence.corpus = corpus;
    evidence.citing = piece_lookup(corpus, options->citing, error);
    evidence.cited = evidence.citing == NULL ? NULL : piece_lookup(corpus, options->cited, error);
    if (evidence.cited == NULL)
        return false;
    finding_heading(finding, 1, "Why there is an edge, or none");
    introduce(finding, corpus, "First", evidence.citing);
    introduce(finding, corpus, "Second", evidence.cited);
    add_lag(finding, evidence.citing, evidence.cited);
    evidence.table =
        finding_table(finding, "references", evidence_columns, G_N_ELEMENTS(evidence_columns));
    evidence.table->for_programs = true;
    if (!weigh_all(&evidence, request->store, error))
        return false;
    evidence.finding = finding;
    conclude(&evidence);
    finding_append(finding, details);
    return true;
}
