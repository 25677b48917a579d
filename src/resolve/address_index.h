/* Which article an address leads to. */
#pragma once

#include <glib.h>
#include <stdbool.h>

#include "resolve/known_article.h"

typedef struct AddressIndex AddressIndex;

/* Where an address leads. */
typedef struct {
    unsigned article;  /* place of an original; NO_ARTICLE when none is here */
    const char *rule;  /* "address", "redirect", one of a form, "address-same-site"; else
                          "stub-address", "external" */
    double score;      /* 1 for the address itself, less for a loose likeness; 0 for none */
    char *destination; /* canonical address at the end of the redirects, (transfer full) */
} AddressHit;

#define NO_ARTICLE G_MAXUINT

/*
 * Indexes the addresses of all articles, after reprints_fold().
 *
 * An address that a document was given belongs to it before any that says so of itself; one that
 * several texts claim equally belongs to none.  A redirect owns no address, but leads on.
 *
 * @known  KnownArticle *; borrowed during the call only
 */
AddressIndex *address_index_new(const GPtrArray *known);
void address_index_free(AddressIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(AddressIndex, address_index_free)

/*
 * Follows `canonical`.  What is not here is a stub on a host that articles of the corpus have, and
 * external on any other.
 */
AddressHit address_index_find(const AddressIndex *index, const char *canonical);

/* As address_index_find(), of a link with the words `anchor` (or NULL): a short link of which
 * nothing is known leads where they say; rule "short-link". */
AddressHit address_index_find_link(const AddressIndex *index, const char *canonical,
                                   const char *anchor);

/* What it learnt of sites that are one: IbidSameSite *, borrowed. */
const GPtrArray *address_index_same_sites(const AddressIndex *index);
