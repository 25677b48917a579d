/*
 * What chains of references end in: outside sources, and what nobody could find.
 */
#pragma once

#include <glib.h>
#include <stdint.h>

#include <ibid/network.h>

/* What a vertex is to a chain that comes to it. */
typedef enum {
    IBID_ROLE_OWN,        /* a piece of the corpus: the chain goes on, if it cites anything */
    IBID_ROLE_OUTSIDE,    /* an outside source: the chain ends, whatever this cites */
    IBID_ROLE_UNRESOLVED, /* cited, but not known any further: the chain ends, nobody knows how */
} IbidRole;

/* What is known of a network's vertices beside who cites whom; {0}: all are own pieces. */
typedef struct {
    const uint8_t *roles;   /* n, IbidRole; NULL: all are own pieces */
    const uint32_t *n_lost; /* n: how many references of each nothing is found for; NULL for none */
} IbidChainEnds;

/*
 * The pieces, stubs and outside sources of a graph, and the citations between them: vertex i is
 * vertex i of the graph, and not in order of date over all.  Keys are unique within a role only.
 *
 * @ret_roles   (transfer full) n of IbidRole, for IbidChainEnds: stubs are unresolved
 * @ret_n_lost  (transfer full) n, likewise
 *
 * Returns: (transfer full).
 * Cost: O(n + arcs).
 */
IBID_API IbidNetwork *ibid_graph_whole_network(const IbidGraph *graph, uint8_t **ret_roles,
                                               uint32_t **ret_n_lost);

/*
 * Reads what vertices are, lines of a key and "own", "outside" or "unresolved" like those of
 * ibid_network_read(); those without a line are own pieces.  Lines on keys that are not in the
 * network are passed over.
 *
 * Returns: (transfer full) n of IbidRole; or NULL with IBID_ERROR_IO.
 */
IBID_API uint8_t *ibid_network_read_roles(const IbidNetwork *network, const char *path,
                                          GPtrArray **ret_complaints, GError **error);
