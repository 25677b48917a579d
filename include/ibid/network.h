/*
 * The compact network that all measures work on: who cites whom, when, and who wrote it.
 *
 * Vertices are numbered 0 .. n-1 in order of date, then key: as numbers where all keys are made of
 * digits, else by bytes.  So results do not depend on the order of the input, and in a citation
 * network nearly all arcs run from a higher to a lower number.  Undated vertices are together at
 * the end, but at the beginning where the network is an IbidGraph's; ibid_network_rank() has them
 * first in both.
 *
 * Arcs run from the citing to the cited vertex and are numbered 0 .. n_arcs-1 by (citing, cited).
 * There is at most one between two vertices, and none from a vertex to itself: what was folded and
 * dropped for that is counted.  Knowledge flows the other way, from cited to citing.
 *
 * A network does not change once made, save for who watches, so any number of threads may read it.
 */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <ibid/date.h>
#include <ibid/export_macro.h>
#include <ibid/graph.h>
#include <ibid/watch.h>

/* Everything is the network's; read only.  No array is NULL unless said so. */
typedef struct {
    size_t n;      /* vertices; fewer than 2^31 */
    size_t n_arcs; /* fewer than 2^31 */

    /* Arcs [out_start[v], out_start[v + 1]) leave v; `out` has what they cite, ascending. */
    const uint32_t *out_start; /* n + 1 */
    const uint32_t *out;       /* n_arcs */

    /* Places [in_start[v], in_start[v + 1]) are the citations of v: `in` has what cites it,
     * ascending, and `in_arc` the number of that arc. */
    const uint32_t *in_start; /* n + 1 */
    const uint32_t *in;       /* n_arcs */
    const uint32_t *in_arc;   /* n_arcs */

    const IbidDate *dates;   /* n; {0} where there is none */
    const char *const *keys; /* n; unique, UTF-8 */
    size_t n_dated;          /* how many have a date */
    bool has_number_keys;    /* all keys are made of digits, and were ordered so */

    /* Places [author_start[v], author_start[v + 1]) of `authors` are who wrote v, ascending. */
    const uint32_t *author_start;    /* n + 1 */
    const uint32_t *authors;         /* numbers below n_authors */
    const uint32_t *first_author;    /* n: whom v names first; UINT32_MAX for nobody */
    const char *const *author_names; /* n_authors */
    const uint32_t *n_other_works;   /* n_authors: works of theirs that are not in the network */
    size_t n_authors;

    size_t n_loops;   /* citations of a vertex by itself that were dropped */
    size_t n_doubles; /* citations beyond the first between two vertices, folded into it */

    /* The graph that the network is of, or from, and its numbers of arcs and vertices; all NULL
     * where there is none. */
    const IbidGraph *graph;
    const uint32_t *graph_arc;    /* n_arcs */
    const uint32_t *graph_vertex; /* n */

    const IbidWatch *watch; /* told of long work on the network; NULL for nobody */
} IbidNetwork;

/* What a network is made from: citation i is citing[i] -> cited[i], vertices below `n`. */
typedef struct {
    size_t n;
    size_t n_citations;
    const uint32_t *citing;
    const uint32_t *cited;
    const char *const *keys;      /* unique; NULL for "0", "1" … */
    const IbidDate *dates;        /* NULL for none */
    const uint32_t *author_start; /* n + 1; NULL for no authors; as in IbidNetwork */
    const uint32_t *authors;      /* in the order in which a vertex names them, each once */
    const char *const *author_names;
    size_t n_authors;
} IbidNetworkParts;

/*
 * Makes a network of the caller's own; nothing of `parts` is kept.  Vertices are put in order, so
 * their numbers are not those of `parts` unless these were in order.
 *
 * Returns: (transfer full).
 * Cost: O(n log n + citations).
 */
IBID_API IbidNetwork *ibid_network_new(const IbidNetworkParts *parts);

/*
 * The part of a network that is made of some of its vertices, and some of the citations among them.
 * They keep their order; authors keep their numbers, and their other works: what is left out is not
 * counted among these.
 *
 * @whole          must outlive the part: keys and names are its own
 * @keeps_vertex   n of them; NULL for all
 * @keeps_arc      n_arcs of them; NULL for all
 * @ret_vertex_of  (transfer full) the number in `whole` of each vertex of the part; or NULL
 *
 * Returns: (transfer full).  Cost: O(n + arcs of the whole).
 */
IBID_API IbidNetwork *ibid_network_select(const IbidNetwork *whole, const bool *keeps_vertex,
                                          const bool *keeps_arc, uint32_t **ret_vertex_of);

/* NULL, and a graph's own network, are left alone. */
IBID_API void ibid_network_free(IbidNetwork *network);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidNetwork, ibid_network_free)

/* The pieces of the corpus and the citations between them; vertex i is piece i.
 * Returns: the graph's. */
IBID_API const IbidNetwork *ibid_graph_network(const IbidGraph *graph);

/* Lets somebody watch long work on the network, or that of the graph, and on parts that are made of
 * it from now on; must outlive them. */
IBID_API void ibid_network_set_watch(IbidNetwork *network, const IbidWatch *watch);
IBID_API void ibid_graph_set_watch(IbidGraph *graph, const IbidWatch *watch);

/*
 * The graph of a network that came without a corpus: each vertex is a piece whose key is all that
 * it has for a title, each citation stands in a body, and there are no vertices of dates. Each name
 * is an author, save what aliases say.
 *
 * @network  (transfer full) not a graph's own; becomes the graph's network
 * @aliases  or NULL; the graph takes a reference
 *
 * Returns: (transfer full).  Cost: O(n + arcs); 60 bytes an arc beside the network.
 */
IBID_API IbidGraph *ibid_graph_of_network(IbidNetwork *network, IbidAuthorAliases *aliases);

/* The vertex with this key; false when there is none.  Cost: O(n). */
IBID_API bool ibid_network_find(const IbidNetwork *network, const char *key, uint32_t *ret_vertex);

/* The number of the arc from `citing` to `cited`; false when there is none.
 * Cost: logarithmic in what `citing` cites. */
IBID_API bool ibid_network_find_arc(const IbidNetwork *network, uint32_t citing, uint32_t cited,
                                    uint32_t *ret_arc);

/* The citing vertex of an arc.  Cost: O(log n); go over the vertices where you want all arcs. */
IBID_API uint32_t ibid_network_citing(const IbidNetwork *network, uint32_t arc);

/* True when two vertices have an author in common: a citation between them is a self-citation. */
IBID_API bool ibid_network_is_self(const IbidNetwork *network, uint32_t a, uint32_t b);

/* True when the cited vertex has a later date than the citing one.  Dates are compared at the
 * coarser precision of the two: 2023 is not after May 2023; false where one has none. */
IBID_API bool ibid_network_is_future(const IbidNetwork *network, uint32_t citing, uint32_t cited);

/* Where a vertex stands by date, then key, the undated before all: greater is later. */
static inline uint64_t ibid_network_rank(const IbidNetwork *network, uint32_t vertex)
{
    bool is_dated = network->dates[vertex].precision != IBID_PRECISION_NONE;

    return (uint64_t)vertex + (is_dated ? network->n : 0);
}

/* Files of ibid_network_read(); only `edges` must be there. */
typedef struct {
    const char *edges;   /* citing TAB cited */
    const char *dates;   /* key TAB YYYY[-MM[-DD]]; a vertex named here only counts, too */
    const char *authors; /* key TAB name;name;…; of what else is named, works are counted */
} IbidNetworkFiles;

/*
 * Reads a network from plain text, a record a line, with a tab between its fields; or blanks, on a
 * line that has no tab.  Fields beyond those are passed over, and so are empty lines and those that
 * begin with "#".  Keys are any text.  Of several lines on the date or the authors of one vertex
 * the last counts.
 *
 * A line that cannot be read is left out and told; the rest goes on.
 *
 * @ret_complaints  (transfer full) char * "FILE:LINE: what is wrong; what to do", safe to print, at
 *                  most 20 a file and then how many more there are; may be empty
 *
 * Returns: (transfer full), or NULL with
 *   IBID_ERROR_IO      when a file cannot be read,
 *   IBID_ERROR_FORMAT  when there are more than 2^31 - 1 vertices or arcs.
 * Cost: O(bytes) where keys are small whole numbers, else O(bytes + n log n); 8 bytes a citation
 *   beside the network itself.
 */
IBID_API IbidNetwork *ibid_network_read(const IbidNetworkFiles *files, GPtrArray **ret_complaints,
                                        GError **error);

/*
 * Reads a division of the vertices, lines of a key and a label like those of ibid_network_read().
 * Lines on keys that are not in the network are passed over.
 *
 * Returns: (transfer full) a number for the label of each vertex, equal for equal labels,
 * UINT32_MAX for those without; or NULL with IBID_ERROR_IO.
 */
IBID_API uint32_t *ibid_network_read_labels(const IbidNetwork *network, const char *path,
                                            GPtrArray **ret_complaints, GError **error);
