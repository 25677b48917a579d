/*
 * Two graphs side by side: which piece of the one is which of the other, and so which citations are
 * in both.
 */
#pragma once

#include <stdint.h>

#include <ibid/graph.h>

/* By what two vertices were found to be one, from the surest on. */
typedef enum {
    IBID_MATCH_NONE,
    /* The same key within one kind: of a piece its path, of what is not here its address. */
    IBID_MATCH_PATH,
    IBID_MATCH_ADDRESS, /* the same canonical address, be it of a piece or of something missing */
    IBID_MATCH_TITLE_DATE, /* the same title and date, both known */
    /* The same title of three words or fifteen letters, or more, which no other bears; dates do not
     * contradict. */
    IBID_MATCH_TITLE,
    /* The same path below the folder that all pieces of a graph lie in. */
    IBID_MATCH_FOLDER,
    IBID_N_MATCH_RULES,
} IbidMatchRule;

/* "none", "path", "address", "title-date", "title" or "folder"; static storage. */
IBID_API const char *ibid_match_rule_name(IbidMatchRule rule);

/* Stands for a vertex or an arc that the other graph does not have. */
#define IBID_NOT_THERE UINT32_MAX

/* Pieces, stubs and outside sources are matched; dates are not. */
typedef struct {
    const IbidGraph *before, *after; /* borrowed; must outlive this */
    uint32_t *after_of;      /* one a vertex of `before`: the vertex of `after` that it is */
    uint32_t *before_of;     /* one a vertex of `after`, likewise */
    uint8_t *rule_of;        /* one a vertex of `after`: IbidMatchRule */
    uint32_t *after_arc_of;  /* one an arc of `before`: the citation between the same two */
    uint32_t *before_arc_of; /* one an arc of `after`, likewise */
} IbidComparison;

IBID_API void ibid_comparison_free(IbidComparison *comparison);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidComparison, ibid_comparison_free)

/*
 * Matches the vertices of two graphs, each with one at most, by the first rule of IbidMatchRule
 * that fits: pieces with pieces first, then with what is missing or outside in the other graph.
 * What several share, in one graph or the other, decides nothing.  Nor does a path where
 * two of address, title and date, known on both sides, say otherwise and the third does not agree;
 * so files that were numbered anew are not taken for each other.  Pieces that bear their keys for
 * titles, as those of plain networks do, are matched by keys only.
 *
 * Exchanging the graphs exchanges the outcome; a graph beside itself matches whole, by path.
 *
 * Returns: (transfer full).
 * Cost: O(vertices + arcs), by hashing.
 */
IBID_API IbidComparison *ibid_compare(const IbidGraph *before, const IbidGraph *after);
