#include "report/html_evidence.h"

#include <string.h>

#include "report/evidence_choice.h"
#include "report/json_column.h"
#include "report/sentence_cut.h"
#include "store/corpus.h"

/* Bytes of an anchor, or a title, that are shown. */
#define LONGEST_ANCHOR 300

/* What is known of a reference that is shown. */
typedef struct {
    uint32_t citation;
    uint32_t order; /* in the store */
    char *sentence, *anchor, *cited_title, *heading;
    const char *file;                             /* the corpus's; NULL for the path of the piece */
    const char *class, *kind, *rule, *resolution; /* static, or interned */
    IbidDate cited_date;
    int64_t offset, length;
    double score, runner_up_score;
    uint32_t runner_up; /* number; or HTML_NO_NUMBER */
} Shown;

typedef struct {
    const HtmlNumbers *numbers;
    Corpus *corpus;
    GHashTable *vertex_of_piece; /* int64_t *: the store's number -> vertex + 1 */
    EvidenceChoice *choice;
    GPtrArray *shown; /* Shown * */
} Evidence;

static void shown_free(Shown *shown)
{
    g_free(shown->sentence);
    g_free(shown->anchor);
    g_free(shown->cited_title);
    g_free(shown->heading);
    g_free(shown);
}

static void evidence_clear(Evidence *evidence)
{
    g_clear_pointer(&evidence->shown, g_ptr_array_unref);
    g_clear_pointer(&evidence->choice, evidence_choice_free);
    g_clear_pointer(&evidence->vertex_of_piece, g_hash_table_unref);
    g_clear_pointer(&evidence->corpus, corpus_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Evidence, evidence_clear)

/* Vertices of a kind have keys of their own. */
static void index_pieces(Evidence *evidence)
{
    const IbidGraph *graph = evidence->numbers->request->graph;
    GHashTable *vertex_of_key[IBID_N_PIECE_KINDS];

    for (size_t kind = 0; kind < IBID_N_PIECE_KINDS; kind++)
        vertex_of_key[kind] = g_hash_table_new(g_str_hash, g_str_equal);
    for (size_t v = 0; v < ibid_graph_first(graph, IBID_VERTEX_DATE); v++) {
        const IbidVertex *vertex = ibid_graph_vertex(graph, v);

        g_hash_table_insert(vertex_of_key[vertex->kind], (gpointer)vertex->key,
                            GSIZE_TO_POINTER(v + 1));
    }
    evidence->vertex_of_piece = g_hash_table_new(g_int64_hash, g_int64_equal);
    for (guint i = 0; i < evidence->corpus->pieces->len; i++) {
        IbidPiece *piece = g_ptr_array_index(evidence->corpus->pieces, i);
        gpointer vertex = g_hash_table_lookup(vertex_of_key[piece->kind], piece->key);

        if (vertex != NULL)
            g_hash_table_insert(evidence->vertex_of_piece, &piece->id, vertex);
    }
    for (size_t kind = 0; kind < IBID_N_PIECE_KINDS; kind++)
        g_hash_table_unref(vertex_of_key[kind]);
}

static bool find_vertex(const Evidence *evidence, int64_t piece, size_t *ret_vertex)
{
    size_t found = GPOINTER_TO_SIZE(g_hash_table_lookup(evidence->vertex_of_piece, &piece));

    *ret_vertex = found - 1;
    return found > 0;
}

/* Arcs that leave a vertex are in order of what they cite. */
static uint32_t find_citation(const HtmlNumbers *numbers, size_t citing, size_t cited)
{
    const IbidGraph *graph = numbers->request->graph;
    size_t low, high;

    ibid_graph_out(graph, citing, &low, &high);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        uint32_t at = ibid_graph_arc(graph, middle)->cited;

        if (at == cited)
            return numbers->citation_of[middle];
        if (at < cited)
            low = middle + 1;
        else
            high = middle;
    }
    return HTML_NO_NUMBER;
}

/* The citation that a reference makes; HTML_NO_NUMBER where it makes none that the page has. */
static uint32_t citation_of(const Evidence *evidence, const IbidStoredReference *row,
                            const CorpusDocument *document)
{
    size_t citing, cited;

    if (document == NULL || !find_vertex(evidence, document->piece, &citing) ||
        !find_vertex(evidence, row->resolution.piece, &cited))
        return HTML_NO_NUMBER;
    return find_citation(evidence->numbers, citing, cited);
}

typedef void (*Visit)(Evidence *evidence, const IbidStoredReference *row, uint32_t citation,
                      uint32_t order);

static void count(Evidence *evidence, const IbidStoredReference *row, uint32_t citation,
                  uint32_t order)
{
    const char *sentence = row->reference->sentence;

    (void)order;
    evidence_choice_count(evidence->choice, citation, sentence == NULL ? 0 : strlen(sentence));
}

static char *cut(const char *text, const char *anchor, size_t most)
{
    return text == NULL ? NULL : sentence_cut(text, anchor, most);
}

/* The document; NULL for the one that the piece is named after. */
static const char *file_of(const Evidence *evidence, const IbidStoredReference *row,
                           uint32_t citation)
{
    const IbidGraph *graph = evidence->numbers->request->graph;
    const IbidArc *arc = html_numbers_arc(evidence->numbers, citation);
    const char *path = corpus_document(evidence->corpus, row->document)->path;

    return g_str_equal(path, ibid_graph_vertex(graph, arc->citing)->key) ? NULL : path;
}

static void show(Evidence *evidence, const IbidStoredReference *row, uint32_t citation,
                 uint32_t order)
{
    const IbidReference *reference = row->reference;
    const IbidResolution *resolution = &row->resolution;
    size_t runner_up;
    Shown *shown;

    if (!evidence_choice_shows(evidence->choice, citation))
        return;
    shown = g_new(Shown, 1);
    *shown = (Shown){
        .citation = citation,
        .order = order,
        .sentence =
            cut(reference->sentence, reference->anchor, evidence_choice_longest(evidence->choice)),
        .anchor = cut(reference->anchor, NULL, LONGEST_ANCHOR),
        .cited_title = cut(reference->cited_title, NULL, LONGEST_ANCHOR),
        .heading = g_strdup(reference->heading),
        .file = file_of(evidence, row, citation),
        .class = ibid_reference_class_name(reference->class),
        .kind = reference->kind,
        .rule = reference->rule,
        .resolution = resolution->rule,
        .cited_date = reference->cited_date,
        .offset = reference->offset,
        .length = reference->length,
        .score = resolution->score,
        .runner_up_score = resolution->runner_up_score,
        .runner_up = find_vertex(evidence, resolution->runner_up, &runner_up)
                         ? evidence->numbers->number_of[runner_up]
                         : HTML_NO_NUMBER,
    };
    g_ptr_array_add(evidence->shown, shown);
}

/* Goes over the references that make citations, in the order of the store. */
static bool walk(Evidence *evidence, Visit visit, GError **error)
{
    const ReportRequest *request = evidence->numbers->request;
    unsigned classes = request->options->classes;
    g_autoptr(IbidReferenceRows) rows =
        ibid_store_references(request->store, classes != 0 ? classes : IBID_CITING_CLASSES, error);
    g_autoptr(GError) failure = NULL;
    const IbidStoredReference *row;
    uint32_t order = 0;

    if (rows == NULL)
        return false;
    while (ibid_reference_rows_next(rows, &row, &failure)) {
        uint32_t citation =
            citation_of(evidence, row, corpus_document(evidence->corpus, row->document));

        if (citation != HTML_NO_NUMBER)
            visit(evidence, row, citation, order++);
    }
    if (failure == NULL)
        return true;
    g_propagate_error(error, g_steal_pointer(&failure));
    return false;
}

static int by_citation(const void *a, const void *b)
{
    const Shown *left = *(const Shown *const *)a, *right = *(const Shown *const *)b;

    if (left->citation != right->citation)
        return left->citation < right->citation ? -1 : 1;
    return (left->order > right->order) - (left->order < right->order);
}

/* Texts of one reference stand side by side, so that what they share packs well. */
static void add_texts(GString *object, const GPtrArray *shown)
{
    g_autoptr(GString) texts = g_string_new(NULL);

    for (guint i = 0; i < shown->len; i++) {
        const Shown *one = g_ptr_array_index(shown, i);

        json_column_words(texts, one->sentence);
        json_column_words(texts, one->anchor);
        json_column_words(texts, one->cited_title);
    }
    json_object_column(object, "texts", texts);
}

static const char *text_of(const Shown *shown, size_t column, char date[IBID_DATE_SIZE])
{
    const char *const texts[] = {shown->file, shown->heading, shown->class,
                                 shown->kind, shown->rule,    shown->resolution};

    if (column < G_N_ELEMENTS(texts))
        return texts[column];
    return shown->cited_date.precision == IBID_PRECISION_NONE
               ? NULL
               : ibid_date_format(shown->cited_date, date);
}

static void add_coded(GString *object, const GPtrArray *shown)
{
    static const char *const names[] = {"file", "heading",    "class",     "kind",
                                        "rule", "resolution", "cited_date"};

    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        CodedColumn column = coded_column_new();
        char date[IBID_DATE_SIZE];

        for (guint j = 0; j < shown->len; j++)
            coded_column_add(&column, text_of(g_ptr_array_index(shown, j), i, date));
        json_object_coded(object, names[i], &column);
        coded_column_clear(&column);
    }
}

static void add_numbers(GString *object, const GPtrArray *shown)
{
    static const char *const names[] = {"offset", "length", "score", "runner_up",
                                        "runner_up_score"};
    GString *columns[G_N_ELEMENTS(names)];

    for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
        columns[i] = g_string_new(NULL);
    for (guint i = 0; i < shown->len; i++) {
        const Shown *one = g_ptr_array_index(shown, i);

        json_column_number(columns[0], one->offset);
        json_column_number(columns[1], one->length);
        json_column_decimal(columns[2], one->score, 3);
        if (one->runner_up == HTML_NO_NUMBER) {
            json_column_null(columns[3]);
            json_column_null(columns[4]);
        } else {
            json_column_number(columns[3], one->runner_up);
            json_column_decimal(columns[4], one->runner_up_score, 3);
        }
    }
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        json_object_column(object, names[i], columns[i]);
        g_string_free(columns[i], TRUE);
    }
}

/* How many references of each citation follow. */
static void add_sizes(GString *object, const Evidence *evidence)
{
    g_autoptr(GString) column = g_string_new(NULL);
    guint at = 0;

    for (uint32_t citation = 0; citation < evidence->numbers->arcs->len; citation++) {
        guint first = at;

        while (at < evidence->shown->len &&
               ((const Shown *)g_ptr_array_index(evidence->shown, at))->citation == citation)
            at++;
        json_column_number(column, at - first);
    }
    json_object_column(object, "n", column);
}

bool html_evidence(const HtmlNumbers *numbers, size_t room, GString *object, GError **error)
{
    g_auto(Evidence) evidence = {.numbers = numbers};

    evidence.corpus = corpus_read(numbers->request->store, error);
    if (evidence.corpus == NULL)
        return false;
    index_pieces(&evidence);
    evidence.choice = evidence_choice_new(numbers);
    evidence.shown = g_ptr_array_new_with_free_func((GDestroyNotify)shown_free);
    if (!walk(&evidence, count, error))
        return false;
    evidence_choice_make(evidence.choice, room);
    if (!walk(&evidence, show, error))
        return false;
    g_ptr_array_sort(evidence.shown, by_citation);
    add_sizes(object, &evidence);
    json_object_number(object, "longest", (int64_t)evidence_choice_longest(evidence.choice));
    json_object_number(object, "left_out", (int64_t)evidence_choice_n_left_out(evidence.choice));
    add_texts(object, evidence.shown);
    add_coded(object, evidence.shown);
    add_numbers(object, evidence.shown);
    return true;
}
