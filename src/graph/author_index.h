/*
 * Who wrote which vertex.  Names are one author that differ in case, marks, punctuation, honorifics
 * or the order of their parts only; so are initials and the one full name that fits them.
 */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <ibid/graph.h>

/* Authors are numbered 0 .. n-1 in the order in which the vertices first name them. */
typedef struct AuthorIndex AuthorIndex;

/* @vertices  array of IbidVertex, which must outlive the index */
AuthorIndex *author_index_new(const GArray *vertices);
void author_index_free(AuthorIndex *index);

/* That of all vertices of `graph`, which owns it. */
const AuthorIndex *author_index_borrow(const IbidGraph *graph);

size_t author_index_size(const AuthorIndex *index);

/* The name as the first of the vertices spells it that has more than initials, if one has. */
const char *author_index_name(const AuthorIndex *index, uint32_t author);

/* The `*ret_n` authors of `vertex`, ascending, each once. */
const uint32_t *author_index_of(const AuthorIndex *index, size_t vertex, size_t *ret_n);

/* True when `author` wrote `vertex`.  Cost: logarithmic in its authors. */
bool author_index_wrote(const AuthorIndex *index, uint32_t author, size_t vertex);

/* True when two vertices have an author in common. */
bool author_index_share(const AuthorIndex *index, size_t a, size_t b);
