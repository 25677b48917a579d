/* What articles say where they cite: the references behind each arc of a graph. */
#pragma once

#include <ibid/graph.h>
#include <ibid/store.h>

typedef struct {
    uint32_t arc;
    IbidReferenceClass class;
    const char *words;   /* the sentence around it, or where there is none its own; or NULL */
    const char *heading; /* the nearest above it, or NULL */
} Evidence;

typedef struct {
    GStringChunk *text;
    GArray *all;   /* Evidence by arc, then in reading order, each once an arc */
    GArray *first; /* size_t, one an arc and one more: where in `all` */
} EvidenceIndex;

/*
 * One pass over the references of a corpus.  A reprint repeats what its original says, which is
 * kept once.
 *
 * @store  or NULL: nothing is known then
 *
 * Returns: (transfer full), or NULL with IBID_ERROR_STORE.
 * Cost: O(n log n) of the references; memory is that of their words.
 */
EvidenceIndex *evidence_read(IbidStore *store, const IbidGraph *graph, GError **error);
void evidence_free(EvidenceIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(EvidenceIndex, evidence_free)

/* The `*ret_n` of an arc. */
const Evidence *evidence_of(const EvidenceIndex *index, size_t arc, size_t *ret_n);
