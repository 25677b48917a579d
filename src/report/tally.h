/* Every reference of the corpus counted once, and those that call for a second look. */
#pragma once

#include "store/corpus.h"

typedef enum {
    OUTCOME_PIECE,     /* an article of the corpus */
    OUTCOME_ITSELF,    /* the very article that contains the reference */
    OUTCOME_STUB,      /* a piece that is not in the corpus */
    OUTCOME_EXTERNAL,  /* an outside address */
    OUTCOME_AMBIGUOUS, /* more than one piece fits as well */
    OUTCOME_UNMATCHED, /* nothing it could mean was found */
    N_OUTCOMES,
} Outcome;

typedef struct {
    IbidReferenceClass class;
    const char *kind; /* interned */
    size_t n;
} KindCount;

/* A reference that a person should look at; strings are its own unless said otherwise. */
typedef struct {
    const char *path; /* the corpus's */
    char *text;       /* cited title, else anchor, else address; never NULL */
    char *sentence;   /* or NULL */
    IbidDate cited_date;
    int64_t offset;
    unsigned flags;
    IbidResolution resolution;
} Doubt;

/* True where two pieces fit it as well. */
bool doubt_is_ambiguous(const Doubt *doubt);

typedef struct {
    size_t of[IBID_N_CLASSES][N_OUTCOMES];
    GArray *kinds;     /* KindCount: by class, then most, then name */
    GPtrArray *doubts; /* Doubt *, in order of document and place */
} Tally;

/* Returns: (transfer full), or NULL with IBID_ERROR_STORE; it must not outlive `corpus`. */
Tally *tally_read(const Corpus *corpus, IbidStore *store, GError **error);
/* The same of a set of 1 << class only: most references of a page are often its site's. */
Tally *tally_read_classes(const Corpus *corpus, IbidStore *store, unsigned classes, GError **error);
void tally_free(Tally *tally);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Tally, tally_free)

/* References of a class, whatever became of them. */
size_t tally_of_class(const Tally *tally, IbidReferenceClass class);
/* References of a set of 1 << class that came to `outcome`. */
size_t tally_of_outcome(const Tally *tally, unsigned classes, Outcome outcome);
