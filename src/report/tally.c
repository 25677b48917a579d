#include "report/tally.h"

#include <string.h>

#define DOUBTFUL_FLAGS                                                                             \
    (IBID_FLAG_REPAIRED_DATE | IBID_FLAG_PERHAPS_TWO | IBID_FLAG_IMPOSSIBLE_DATE |                 \
     IBID_FLAG_AMBIGUOUS_DATE)

static void doubt_free(Doubt *doubt)
{
    g_free(doubt->text);
    g_free(doubt->sentence);
    g_free(doubt);
}

void tally_free(Tally *tally)
{
    if (tally == NULL)
        return;
    g_array_unref(tally->kinds);
    g_ptr_array_unref(tally->doubts);
    g_free(tally);
}

static Outcome outcome_of(const Corpus *corpus, const IbidStoredReference *row)
{
    const CorpusDocument *document = corpus_document(corpus, row->document);
    const IbidPiece *cited = corpus_cited(corpus, &row->resolution);

    if (corpus_is_ambiguous(&row->resolution))
        return OUTCOME_AMBIGUOUS;
    if (cited == NULL)
        return OUTCOME_UNMATCHED;
    if (document != NULL && document->piece == cited->id)
        return OUTCOME_ITSELF;
    return cited->kind == IBID_PIECE_OWN    ? OUTCOME_PIECE
           : cited->kind == IBID_PIECE_STUB ? OUTCOME_STUB
                                            : OUTCOME_EXTERNAL;
}

/* There are a few dozen kinds at most. */
static void count_kind(GArray *kinds, const IbidReference *reference)
{
    for (guint i = 0; i < kinds->len; i++) {
        KindCount *count = &g_array_index(kinds, KindCount, i);

        if (count->class == reference->class && strcmp(count->kind, reference->kind) == 0) {
            count->n++;
            return;
        }
    }
    g_array_append_vals(kinds, &(KindCount){reference->class, reference->kind, 1}, 1);
}

static int by_class_and_number(const void *a, const void *b)
{
    const KindCount *left = a, *right = b;

    if (left->class != right->class)
        return left->class < right->class ? -1 : 1;
    if (left->n != right->n)
        return left->n > right->n ? -1 : 1;
    return strcmp(left->kind, right->kind);
}

static const char *text_of(const IbidReference *reference)
{
    if (reference->cited_title != NULL)
        return reference->cited_title;
    if (reference->anchor != NULL && reference->anchor[0] != '\0')
        return reference->anchor;
    return reference->url != NULL ? reference->url : "";
}

static void note_doubt(Tally *tally, const Corpus *corpus, const IbidStoredReference *row)
{
    const CorpusDocument *document = corpus_document(corpus, row->document);
    Doubt *doubt;

    if (row->resolution.reason == NULL && (row->reference->flags & DOUBTFUL_FLAGS) == 0)
        return;
    doubt = g_new0(Doubt, 1);
    doubt->path = document == NULL ? NULL : document->path;
    doubt->text = g_strdup(text_of(row->reference));
    doubt->sentence = g_strdup(row->reference->sentence);
    doubt->cited_date = row->reference->cited_date;
    doubt->offset = row->reference->offset;
    doubt->flags = row->reference->flags;
    doubt->resolution = row->resolution;
    g_ptr_array_add(tally->doubts, doubt);
}

bool doubt_is_ambiguous(const Doubt *doubt)
{
    return corpus_is_ambiguous(&doubt->resolution);
}

Tally *tally_read_classes(const Corpus *corpus, IbidStore *store, unsigned classes, GError **error)
{
    g_autoptr(IbidReferenceRows) rows = ibid_store_references(store, classes, error);
    g_autoptr(GError) failure = NULL;
    g_autoptr(Tally) tally = NULL;
    const IbidStoredReference *row;

    if (rows == NULL)
        return NULL;
    tally = g_new0(Tally, 1);
    tally->kinds = g_array_new(FALSE, FALSE, sizeof(KindCount));
    tally->doubts = g_ptr_array_new_with_free_func((GDestroyNotify)doubt_free);
    while (ibid_reference_rows_next(rows, &row, &failure)) {
        tally->of[row->reference->class][outcome_of(corpus, row)]++;
        count_kind(tally->kinds, row->reference);
        note_doubt(tally, corpus, row);
    }
    if (failure != NULL) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return NULL;
    }
    g_array_sort(tally->kinds, by_class_and_number);
    return g_steal_pointer(&tally);
}

Tally *tally_read(const Corpus *corpus, IbidStore *store, GError **error)
{
    return tally_read_classes(corpus, store, (1u << IBID_N_CLASSES) - 1, error);
}

size_t tally_of_class(const Tally *tally, IbidReferenceClass class)
{
    size_t n = 0;

    for (unsigned i = 0; i < N_OUTCOMES; i++)
        n += tally->of[class][i];
    return n;
}

size_t tally_of_outcome(const Tally *tally, unsigned classes, Outcome outcome)
{
    size_t n = 0;

    for (unsigned i = 0; i < IBID_N_CLASSES; i++)
        n += (classes & 1u << i) != 0 ? tally->of[i][outcome] : 0;
    return n;
}
