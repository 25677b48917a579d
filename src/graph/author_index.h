/*
 * Who wrote which vertex.  Names are one author that differ in case, marks, punctuation, honorifics
 * or the order of their parts only; so are those that author_fold() says, and those that a person
 * says.
 */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <ibid/graph.h>

/* Authors are numbered 0 .. n-1 in the order in which the vertices first name them. */
typedef struct AuthorIndex AuthorIndex;

/*
 * @vertices  array of IbidVertex, whose names must outlive the index
 * @aliases   or NULL; takes a reference
 * @is_exact  each name is an author, save what a person says; else names are folded
 */
AuthorIndex *author_index_new(const GArray *vertices, IbidAuthorAliases *aliases, bool is_exact);
/*
 * The same of some vertices of the whole, which must outlive it; authors keep their numbers.
 *
 * @vertices  uint32_t: numbers in the whole
 */
AuthorIndex *author_index_of_part(const AuthorIndex *whole, const GArray *vertices);
void author_index_free(AuthorIndex *index);

/* That of all vertices of `graph`, which owns it. */
const AuthorIndex *author_index_borrow(const IbidGraph *graph);

/*
 * The author whom `name` stands for, or would if a vertex had it; false when that is none of those
 * that the vertices have, or several.  Cost: that of author_fold() where no vertex has it.
 */
bool author_index_find(const AuthorIndex *index, const char *name, uint32_t *ret_author);

/* The author of a vertex that spells the name so; false where that is no name. */
bool author_index_spelled(const AuthorIndex *index, const char *name, uint32_t *ret_author);

/* The name of an author whom a person names, for any spelling of it; else `name` itself. */
const char *author_index_said(const AuthorIndex *index, const char *name);

size_t author_index_size(const AuthorIndex *index);

/* The name as the first of the vertices spells it in full, if one does; or as a person says. */
const char *author_index_name(const AuthorIndex *index, uint32_t author);

/* The `*ret_n` authors of `vertex`, ascending, each once. */
const uint32_t *author_index_of(const AuthorIndex *index, size_t vertex, size_t *ret_n);

/* True when `author` wrote `vertex`.  Cost: logarithmic in its authors. */
bool author_index_wrote(const AuthorIndex *index, uint32_t author, size_t vertex);

/* True when two vertices have an author in common. */
bool author_index_share(const AuthorIndex *index, size_t a, size_t b);
