/* From what was read to an IbidNetwork. */
#pragma once

#include <ibid/network.h>

#include "graph/igraph_view.h"

/* An IbidNetwork, and what it is kept alive by. */
typedef struct {
    IbidNetwork network;
    char *text;       /* of keys and names of authors */
    IgraphView *view; /* built when first asked for */
} NetworkData;

typedef struct {
    uint32_t citing;
    uint32_t cited;
} NetworkCitation;

/* Neither ends with a zero byte. */
typedef struct {
    const char *text;
    size_t length;
} NetworkWord;

/* Vertices and authors are numbered in the order in which they were first seen. */
typedef struct {
    size_t n;
    const NetworkWord *keys;    /* n */
    const IbidDate *dates;      /* n */
    NetworkCitation *citations; /* freed on the way, which halves what is needed at the most */
    size_t n_citations;
    const uint32_t *author_first; /* n: where in `authors` those of a vertex begin */
    const uint32_t *author_n;     /* n: how many there are */
    const uint32_t *authors;      /* in any order, each once for a vertex */
    const uint32_t *first_author; /* n: whom a vertex names first; NULL where that is first here */
    const NetworkWord *author_names;
    const uint32_t *n_others; /* n_authors; NULL for none */
    size_t n_authors;
    bool is_ordered; /* keep the vertices and authors as they are numbered */
} NetworkDraft;

/*
 * Puts vertices in order, authors in byte order of their names, and arcs in both directions.
 *
 * Returns: (transfer full).  Cost: O(n log n + citations), without the logarithm where keys are
 *   ordered already.
 */
IbidNetwork *network_build(NetworkDraft *draft);

/* Sets the citations of each vertex, in order, by the arcs out. */
void network_index_arcs(IbidNetwork *network);

/* Who wrote what, as in IbidNetwork. */
typedef struct {
    size_t n_authors;
    uint32_t *start;
    uint32_t *authors;
    uint32_t *first_author;
    const char **names;
    uint32_t *n_other_works;
} NetworkAuthors;

/* Takes ownership of the arrays of `authors`, not of the names. */
void network_replace_authors(IbidNetwork *network, const NetworkAuthors *authors);

/* Frees a network whose it may be; NULL is left alone. */
void network_release(IbidNetwork *network);
