#include <string.h>

#include "base/text.h"
#include "report/inspection.h"
#include "report/tally.h"

/* What may be wrong with a reference. */
typedef enum { DEAD_END, MISSING, AMBIGUOUS, N_FAULTS, NOTHING = N_FAULTS } Fault;

/* One that is, and was not before. */
typedef struct {
    Fault fault;
    char *where; /* path@byte */
    char *words; /* what it names */
} Faulty;

struct ReferenceFaults {
    GPtrArray *all; /* Faulty *, in order of documents */
};

/* The references of one corpus, and whose they are. */
typedef struct {
    const ReportRequest *request;
    Corpus *corpus;
    GHashTable *vertex_of; /* key of a piece -> vertex + 1 */
} Side;

static void side_clear(Side *side)
{
    corpus_free(side->corpus);
    g_clear_pointer(&side->vertex_of, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Side, side_clear)

static bool side_read(Side *ret_side, const ReportRequest *request, GError **error)
{
    ret_side->request = request;
    ret_side->corpus = corpus_read(request->store, error);
    if (ret_side->corpus == NULL)
        return false;
    ret_side->vertex_of = g_hash_table_new(g_str_hash, g_str_equal);
    for (uint32_t v = 0; v < request->counted->n; v++)
        g_hash_table_insert(ret_side->vertex_of,
                            (gpointer)ibid_graph_vertex(request->graph, v)->key,
                            GUINT_TO_POINTER(v + 1));
    return true;
}

/* The piece that contains a reference; false for one that is not in the graph. */
static bool find_citing(const Side *side, const IbidStoredReference *row, uint32_t *ret_vertex)
{
    const CorpusDocument *document = corpus_document(side->corpus, row->document);
    const IbidPiece *piece = document == NULL ? NULL : corpus_piece(side->corpus, document->piece);
    guint place =
        piece == NULL ? 0 : GPOINTER_TO_UINT(g_hash_table_lookup(side->vertex_of, piece->key));

    *ret_vertex = place - 1;
    return place > 0;
}

/* True for "../old.html", which leads to a file beside its own. */
static bool is_relative(const char *url)
{
    return url != NULL && *url != '\0' && *url != '#' && *url != '/' && *url != '?' &&
           strchr(url, ':') == NULL;
}

static Fault fault_of(const Side *side, const IbidStoredReference *row)
{
    const IbidPiece *cited = corpus_cited(side->corpus, &row->resolution);

    if (corpus_is_ambiguous(&row->resolution))
        return AMBIGUOUS;
    if (cited != NULL && cited->kind == IBID_PIECE_STUB)
        return cited->url != NULL ? DEAD_END : MISSING;
    if (cited != NULL || row->resolution.rule == NULL)
        return NOTHING;
    if (row->reference->url == NULL)
        return MISSING;
    return is_relative(row->reference->url) ? DEAD_END : NOTHING;
}

/* What a reference names: its address, else its title, else its words. */
static const char *target_of(const IbidReference *reference)
{
    if (reference->url_canonical != NULL)
        return reference->url_canonical;
    if (reference->url != NULL)
        return reference->url;
    if (reference->cited_title != NULL)
        return reference->cited_title;
    return reference->anchor != NULL ? reference->anchor : "";
}

/* Equal for references of one piece to the same with the same fault; (transfer full). */
static char *identity_of(Fault fault, uint32_t citing, const IbidReference *reference)
{
    const char *target = target_of(reference);
    g_autofree char *key = reference->url != NULL ? g_strdup(target) : text_key(target);

    return g_strdup_printf("%d %u %s", (int)fault, citing, key);
}

/* "“the old lock” (https://…)", as far as it has both.  Returns: (transfer full). */
static char *describe(const IbidReference *reference)
{
    const char *words = reference->cited_title != NULL ? reference->cited_title : reference->anchor;
    bool has_words = !text_is_blank(words);

    if (reference->url == NULL)
        return g_strdup_printf("“%s”", has_words ? words : "");
    return has_words ? g_strdup_printf("“%s” (%s)", words, reference->url)
                     : g_strdup(reference->url);
}

static void faulty_free(Faulty *faulty)
{
    g_free(faulty->where);
    g_free(faulty->words);
    g_free(faulty);
}

/* Where it is one of several to the same, the first is told. */
static void add_faulty(const Side *side, const IbidStoredReference *row, Fault fault,
                       GPtrArray *all)
{
    const CorpusDocument *document = corpus_document(side->corpus, row->document);
    Faulty *faulty = g_new(Faulty, 1);

    *faulty = (Faulty){
        .fault = fault,
        .where = g_strdup_printf("%s@%" G_GINT64_FORMAT, document->path, row->reference->offset),
        .words = describe(row->reference),
    };
    g_ptr_array_add(all, faulty);
}

/*
 * Adds to `known` all faulty references of one corpus, and where `all` is not NULL, to that those
 * which were not known.
 *
 * @vertex_of  what the corpus's pieces are in the other corpus; NULL for themselves
 */
static bool walk(const Side *side, const uint32_t *vertex_of, GHashTable *known, GPtrArray *all,
                 GError **error)
{
    unsigned classes = side->request->options->classes;
    g_autoptr(IbidReferenceRows) rows = ibid_store_references(
        side->request->store, classes != 0 ? classes : IBID_CITING_CLASSES, error);
    g_autoptr(GError) failure = NULL;
    const IbidStoredReference *row;
    uint32_t citing;

    if (rows == NULL)
        return false;
    while (ibid_reference_rows_next(rows, &row, &failure)) {
        Fault fault = fault_of(side, row);

        if (fault == NOTHING || !find_citing(side, row, &citing))
            continue;
        citing = vertex_of == NULL ? citing : vertex_of[citing];
        if (citing != IBID_NOT_THERE &&
            g_hash_table_add(known, identity_of(fault, citing, row->reference)) && all != NULL &&
            request_wants(side->request, citing))
            add_faulty(side, row, fault, all);
    }
    if (failure == NULL)
        return true;
    g_propagate_error(error, g_steal_pointer(&failure));
    return false;
}

static ReferenceFaults *find_faults(const Inspection *inspection, GError **error)
{
    g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(ReferenceFaults) faults = g_new(ReferenceFaults, 1);
    g_auto(Side) before = {0}, after = {0};

    faults->all = g_ptr_array_new_with_free_func((GDestroyNotify)faulty_free);
    if (inspection->before != NULL &&
        (!side_read(&before, inspection->before, error) ||
         !walk(&before, inspection->comparison->after_of, known, NULL, error)))
        return NULL;
    if (!side_read(&after, inspection->after, error) ||
        !walk(&after, NULL, known, faults->all, error))
        return NULL;
    return g_steal_pointer(&faults);
}

void reference_faults_free(ReferenceFaults *faults)
{
    if (faults == NULL)
        return;
    g_ptr_array_unref(faults->all);
    g_free(faults);
}

static bool tell(Inspection *inspection, const char *condition, Fault fault, const char *words,
                 GError **error)
{
    if (inspection->references == NULL)
        inspection->references = find_faults(inspection, error);
    if (inspection->references == NULL)
        return false;
    for (guint i = 0; i < inspection->references->all->len; i++) {
        const Faulty *faulty = g_ptr_array_index(inspection->references->all, i);

        if (faulty->fault == fault)
            inspection_tell(inspection, condition, faulty->where, "%s %s", faulty->words, words);
    }
    return true;
}

bool inspect_dead_ends(Inspection *inspection, const char *condition, GError **error)
{
    return tell(inspection, condition, DEAD_END,
                "leads to no article that was read; correct the link, or read that page, too",
                error);
}

bool inspect_missing(Inspection *inspection, const char *condition, GError **error)
{
    return tell(inspection, condition, MISSING,
                "is the title of no article here; correct it, or read that article, too", error);
}

bool inspect_ambiguous(Inspection *inspection, const char *condition, GError **error)
{
    return tell(inspection, condition, AMBIGUOUS,
                "fits several articles alike; give it a date or a link, or a line in "
                "overrides.tsv (ibid check --suggest)",
                error);
}
