/* The documents and pieces of a store by their numbers, as reports and exports look them up. */
#pragma once

#include <ibid/store.h>

/* A document without its references. */
typedef struct {
    int64_t piece; /* 0 for a redirect */
    IbidDocumentRole role;
    char *path;
    char *hash;         /* SHA-256 of its bytes, in hexadecimal */
    char *title;        /* or NULL */
    char *first_outlet; /* where it says it was first published, or NULL */
    bool has_author;
    IbidDate date;
    double date_confidence;
    IbidDate captured;    /* the first of its copies, so that it is not younger; or none */
    GPtrArray *addresses; /* char *: canonical, never NULL */
} CorpusDocument;

typedef struct {
    GPtrArray *documents;           /* CorpusDocument *, ascending by path */
    GHashTable *document_by_number; /* int64_t * -> CorpusDocument * */
    GPtrArray *pieces;              /* IbidPiece * */
    GHashTable *piece_by_number;    /* int64_t * -> IbidPiece * */
} Corpus;

/* Returns: (transfer full), or NULL with IBID_ERROR_STORE. */
Corpus *corpus_read(IbidStore *store, GError **error);
void corpus_free(Corpus *corpus);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Corpus, corpus_free)

/* NULL when there is none of that number. */
const CorpusDocument *corpus_document(const Corpus *corpus, int64_t number);
const IbidPiece *corpus_piece(const Corpus *corpus, int64_t number);

/* True when two pieces fit as well; then the reference cites neither. */
bool corpus_is_ambiguous(const IbidResolution *resolution);
/* The piece that a reference cites; NULL when it cites none. */
const IbidPiece *corpus_cited(const Corpus *corpus, const IbidResolution *resolution);

/* The title, else the address, else the key; the piece's. */
const char *corpus_label(const IbidPiece *piece);
