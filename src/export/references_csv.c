#include "base/csv.h"
#include "export/export_context.h"
#include "store/corpus.h"

static const char *const column_names[] = {
    "source",   "target",     "target_kind", "class",      "kind",
    "anchor",   "url",        "cited_title", "cited_date", "score",
    "rule",     "resolution", "candidate",   "runner_up",  "runner_up_score",
    "sentence", "heading",    "offset",      "length",     "flags",
};

/* What identifies a piece to other programs: a path in the corpus, else an address, else NULL. */
static const char *target_of(const IbidPiece *piece, const IbidReference *reference)
{
    if (piece != NULL && piece->kind == IBID_PIECE_OWN)
        return piece->key;
    if (reference->url != NULL)
        return reference->url;
    return piece != NULL ? piece->url : NULL;
}

static void add_resolution(CsvRow *row, const Corpus *corpus, const IbidReference *reference,
                           const IbidResolution *resolution)
{
    const IbidPiece *candidate = corpus_piece(corpus, resolution->candidate);
    const IbidPiece *runner_up = corpus_piece(corpus, resolution->runner_up);

    if (resolution->rule != NULL)
        csv_score(row, resolution->score);
    else
        csv_exact(row, NULL);
    csv_exact(row, reference->rule);
    csv_exact(row, resolution->rule);
    csv_exact(row, candidate == NULL ? NULL : candidate->key);
    csv_exact(row, runner_up == NULL ? NULL : runner_up->key);
    if (runner_up != NULL)
        csv_score(row, resolution->runner_up_score);
    else
        csv_exact(row, NULL);
}

static void add_row(CsvRow *row, const Corpus *corpus, const IbidStoredReference *stored)
{
    const CorpusDocument *document = corpus_document(corpus, stored->document);
    const IbidReference *reference = stored->reference;
    const IbidPiece *cited = corpus_cited(corpus, &stored->resolution);
    g_autofree char *flags = ibid_reference_flag_names(reference->flags);
    char date[IBID_DATE_SIZE];

    csv_exact(row, document == NULL ? NULL : document->path);
    csv_exact(row, target_of(cited, reference));
    csv_exact(row, cited == NULL ? NULL : ibid_piece_kind_name(cited->kind));
    csv_exact(row, ibid_reference_class_name(reference->class));
    csv_exact(row, reference->kind);
    csv_words(row, reference->anchor);
    csv_exact(row, reference->url);
    csv_words(row, reference->cited_title);
    csv_exact(row, ibid_date_format(reference->cited_date, date));
    add_resolution(row, corpus, reference, &stored->resolution);
    csv_words(row, reference->sentence);
    csv_words(row, reference->heading);
    csv_integer(row, reference->offset);
    csv_integer(row, reference->length);
    csv_exact(row, flags);
    csv_end(row);
}

bool export_references_csv(const ExportContext *context, GString *out, GError **error)
{
    g_autoptr(Corpus) corpus = corpus_read(context->store, error);
    g_autoptr(IbidReferenceRows) rows =
        corpus == NULL ? NULL
                       : ibid_store_references(context->store, (1u << IBID_N_CLASSES) - 1, error);
    g_autoptr(GError) failure = NULL;
    const IbidStoredReference *stored;
    CsvRow row = {.out = out};

    if (rows == NULL)
        return false;
    csv_header(&row, column_names, G_N_ELEMENTS(column_names));
    while (ibid_reference_rows_next(rows, &stored, &failure))
        add_row(&row, corpus, stored);
    if (failure == NULL)
        return true;
    g_propagate_error(error, g_steal_pointer(&failure));
    return false;
}
