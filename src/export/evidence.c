#include "export/evidence.h"

#include "export/arc_find.h"
#include "export/corpus_vertices.h"

static const char *keep(GStringChunk *chunk, const char *text)
{
    return text == NULL || text[0] == '\0' ? NULL : g_string_chunk_insert_const(chunk, text);
}

static void add_reference(EvidenceIndex *index, const IbidGraph *graph,
                          const CorpusVertices *vertices, const IbidStoredReference *row)
{
    const IbidReference *reference = row->reference;
    uint32_t citing, cited;
    size_t arc;
    Evidence evidence;

    if (!corpus_vertices_document(vertices, row->document, &citing) ||
        !corpus_vertices_piece(vertices, row->resolution.piece, &cited) ||
        !arc_find(graph, citing, cited, &arc) ||
        (ibid_graph_arc(graph, arc)->classes & 1u << reference->class) == 0)
        return;
    evidence = (Evidence){
        .arc = (uint32_t)arc,
        .class = reference->class,
        .words = keep(index->text, reference->sentence),
        .heading = keep(index->text, reference->heading),
    };
    if (evidence.words == NULL)
        evidence.words = keep(index->text, reference->anchor);
    g_array_append_val(index->all, evidence);
}

static bool read_references(EvidenceIndex *index, IbidStore *store, const IbidGraph *graph,
                            GError **error)
{
    g_autoptr(CorpusVertices) vertices = corpus_vertices_read(store, graph, error);
    g_autoptr(IbidReferenceRows) rows =
        vertices == NULL ? NULL : ibid_store_references(store, (1u << IBID_N_CLASSES) - 1, error);
    g_autoptr(GError) failure = NULL;
    const IbidStoredReference *row;

    if (rows == NULL)
        return false;
    while (ibid_reference_rows_next(rows, &row, &failure))
        add_reference(index, graph, vertices, row);
    if (failure == NULL)
        return true;
    g_propagate_error(error, g_steal_pointer(&failure));
    return false;
}

/* Places behind the sorted ones of each arc.  Returns: (transfer full). */
static GArray *find_starts(const GArray *all, size_t n_arcs)
{
    GArray *first = g_array_sized_new(FALSE, TRUE, sizeof(size_t), (guint)n_arcs + 1);

    g_array_set_size(first, (guint)n_arcs + 1);
    for (guint i = 0; i < all->len; i++)
        g_array_index(first, size_t, g_array_index(all, Evidence, i).arc + 1)++;
    for (size_t i = 0; i < n_arcs; i++)
        g_array_index(first, size_t, i + 1) += g_array_index(first, size_t, i);
    return first;
}

/* By arc, and in reading order, in which they came: a counting sort. */
static void sort_by_arc(EvidenceIndex *index, size_t n_arcs)
{
    g_autoptr(GArray) from = index->all;
    g_autoptr(GArray) next = find_starts(from, n_arcs);

    index->first = g_array_copy(next);
    index->all = g_array_sized_new(FALSE, FALSE, sizeof(Evidence), from->len);
    g_array_set_size(index->all, from->len);
    for (guint i = 0; i < from->len; i++) {
        const Evidence *evidence = &g_array_index(from, Evidence, i);
        size_t *place = &g_array_index(next, size_t, evidence->arc);

        g_array_index(index->all, Evidence, (*place)++) = *evidence;
    }
}

/* Each text is kept once, so that its place tells it apart. */
static guint hash_evidence(gconstpointer data)
{
    const Evidence *evidence = data;

    return g_direct_hash(evidence->words) * 31 + g_direct_hash(evidence->heading) * 7 +
           evidence->class + evidence->arc * 61;
}

static gboolean is_same(gconstpointer a, gconstpointer b)
{
    const Evidence *one = a, *other = b;

    return one->arc == other->arc && one->class == other->class && one->words == other->words &&
           one->heading == other->heading;
}

static void drop_repeated(EvidenceIndex *index)
{
    g_autoptr(GHashTable) known = g_hash_table_new(hash_evidence, is_same);
    guint n = 0;

    for (guint i = 0; i < index->all->len; i++) {
        Evidence *evidence = &g_array_index(index->all, Evidence, i);
        Evidence *kept = &g_array_index(index->all, Evidence, n);

        *kept = *evidence;
        if (g_hash_table_add(known, kept))
            n++;
    }
    g_array_set_size(index->all, n);
}

EvidenceIndex *evidence_read(IbidStore *store, const IbidGraph *graph, GError **error)
{
    g_autoptr(EvidenceIndex) index = g_new0(EvidenceIndex, 1);

    index->text = g_string_chunk_new(1 << 16);
    index->all = g_array_new(FALSE, FALSE, sizeof(Evidence));
    if (store != NULL && !read_references(index, store, graph, error))
        return NULL;
    drop_repeated(index);
    sort_by_arc(index, ibid_graph_n_arcs(graph));
    return g_steal_pointer(&index);
}

void evidence_free(EvidenceIndex *index)
{
    if (index == NULL)
        return;
    g_string_chunk_free(index->text);
    g_array_unref(index->all);
    g_clear_pointer(&index->first, g_array_unref);
    g_free(index);
}

const Evidence *evidence_of(const EvidenceIndex *index, size_t arc, size_t *ret_n)
{
    size_t first = g_array_index(index->first, size_t, arc);

    *ret_n = g_array_index(index->first, size_t, arc + 1) - first;
    return *ret_n == 0 ? NULL : &g_array_index(index->all, Evidence, first);
}
