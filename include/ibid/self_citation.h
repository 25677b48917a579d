/*
 * How often authors cite themselves, in any network that names authors.
 */
#pragma once

#include <ibid/network.h>

/* One author of a network. */
typedef struct {
    uint32_t author;   /* number in the network */
    uint32_t works;    /* also those that no citation names */
    uint32_t given;    /* citations by their works of works with known authors */
    uint32_t own;      /* of them, of works that they wrote, too */
    uint32_t h;        /* h-index: so many works are cited so often */
    uint32_t h_noself; /* the same without citations by works that share any author */
} IbidAuthorRate;

typedef struct {
    size_t n_signed; /* citations of which both works have known authors */
    size_t n_self;   /* of them, those between works that share one */
    GArray *authors; /* IbidAuthorRate: those who give any, in byte order of names */
} IbidSelfRates;

IBID_API void ibid_self_rates_free(IbidSelfRates *rates);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidSelfRates, ibid_self_rates_free)

/*
 * Synchronous self-citation: the rate of an author is own / given.
 *
 * Returns: (transfer full).
 * Cost: O(n + arcs · authors of a work).
 * Source: D. W. Aksnes, "A macro study of self-citation", 2003, doi:10.1023/A:1021919228368;
 *   J. E. Hirsch, "An index to quantify an individual's scientific research output", 2005,
 *   doi:10.1073/pnas.0507655102 (h).
 */
IBID_API IbidSelfRates *ibid_self_rates(const IbidNetwork *network);
