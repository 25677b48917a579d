/*
 * The shape of a network: where citations go round in circles, what reports of one another, and
 * which groups cite which.
 */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include <ibid/grounding.h>
#include <ibid/network.h>
#include <ibid/piece_groups.h>

/* How the arcs to question were found. */
typedef enum {
    IBID_FEEDBACK_LEAST,      /* there is no smaller set of arcs without which no cycle is left */
    IBID_FEEDBACK_BY_DEGREES, /* Eades, Lin and Smyth's approximation */
    IBID_FEEDBACK_BY_DATE,    /* the citations from an earlier to a later piece, which were fewer */
    IBID_N_FEEDBACK_METHODS,
} IbidFeedbackMethod;

/* "least", "by degrees" or "by date"; static storage. */
IBID_API const char *ibid_feedback_method_name(IbidFeedbackMethod method);

/* A strong component of two or more vertices: from each citations lead round to it. */
typedef struct {
    uint32_t earliest; /* of its vertices */
    uint32_t size;
    uint32_t n_arcs;     /* among its vertices */
    uint32_t n_feedback; /* of them, to be questioned */
    IbidFeedbackMethod method;
} IbidLoop;

typedef struct {
    GArray *loops;     /* IbidLoop, largest first, then by their earliest vertices */
    uint32_t *loop_of; /* n: number of its loop; UINT32_MAX for none */
    GArray *feedback;  /* uint32_t: arcs to question, ascending */
} IbidLoops;

IBID_API void ibid_loops_free(IbidLoops *loops);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidLoops, ibid_loops_free)

/*
 * Loops, and in each the fewest arcs without which it is none: a feedback arc set.  Of sets that
 * are as small the one with the most citations of later by earlier pieces.
 *
 * Loops of up to 20 vertices are solved by igraph's integer program, smallest first, as long as the
 * cubes of their sizes add up to 200,000 at most: a second or two.  Others by igraph's
 * approximation, as long as the squares of their sizes add up to 4e8, or by date where that
 * questions fewer; of both what need not be questioned is taken out, so that each arc is needed,
 * as far as 3e7 steps a loop go.
 *
 * Returns: (transfer full), or NULL with IBID_ERROR_NUMERIC.
 * Cost: O(n + arcs), and the above: some seconds at the worst.
 * Source: R. M. Karp, "Reducibility among combinatorial problems", 1972,
 *   doi:10.1007/978-1-4684-2001-2_9 (the problem); P. Eades, X. Lin and W. F. Smyth, "A fast and
 *   effective heuristic for the feedback arc set problem", 1993, doi:10.1016/0020-0190(93)90079-O.
 */
IBID_API IbidLoops *ibid_loops(const IbidNetwork *network, GError **error);

/* Pieces that report of one another: of a circle, citations lead to its pieces and nowhere else. */
typedef struct {
    uint32_t earliest;     /* of its pieces */
    uint32_t size;         /* at least 2 */
    uint32_t n_led;        /* pieces outside of it, all of whose chains lead into it */
    uint32_t n_unresolved; /* references of its pieces that might lead elsewhere */
} IbidCircle;

#define IBID_CIRCLE_NONE UINT32_MAX
#define IBID_CIRCLE_SEVERAL (UINT32_MAX - 1) /* all chains lead into circles, but not into one */

typedef struct {
    GArray *circles;     /* IbidCircle, largest first, then by their earliest pieces */
    uint32_t *circle_of; /* n: the circle into which all its chains lead, or one of the above */
    bool *is_in;         /* n: it is of that circle itself */
    bool *is_sure;       /* n: no unresolved reference is on the way, or in the circle */
    uint32_t n_in;       /* pieces in circles */
    uint32_t n_led;      /* pieces outside, all of whose chains lead into circles */
    uint32_t n_sure;     /* of both, those that are sure */
} IbidCircles;

IBID_API void ibid_circles_free(IbidCircles *circles);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidCircles, ibid_circles_free)

/*
 * Circular reporting: two or more pieces whose every chain ends in one another, which are the
 * strong components of several vertices that no known reference leaves; and the pieces whose every
 * chain leads into such.  References that nobody could resolve do not count, but are told.
 *
 * @ends  or NULL
 *
 * Returns: (transfer full).
 * Cost: O(n + arcs).
 * Source: ibid's own; cf. S. A. Greenberg, "How citation distortions create unfounded authority:
 *   analysis of a citation network", 2009, doi:10.1136/bmj.b2680.
 */
IBID_API IbidCircles *ibid_circles(const IbidNetwork *network, const IbidChainEnds *ends);

/* Where a vertex stands to the core. */
typedef enum {
    IBID_BOW_CORE,
    IBID_BOW_IN,           /* citations lead from it to the core, and not back */
    IBID_BOW_OUT,          /* citations lead from the core to it, and not back */
    IBID_BOW_TUBE,         /* from "in" to "out" past the core */
    IBID_BOW_TENDRIL,      /* reached from "in", or reaching "out", but not both */
    IBID_BOW_FRINGE,       /* none of these, but tied to them in some way */
    IBID_BOW_DISCONNECTED, /* not tied to the core at all */
    IBID_N_BOW_PARTS,
} IbidBowPart;

/* "core", "in", "out", "tube", "tendril", "fringe" or "disconnected"; static storage. */
IBID_API const char *ibid_bow_part_name(IbidBowPart part);

typedef struct {
    bool has_core;    /* else nothing is on a loop, and all is disconnected */
    uint8_t *part_of; /* n: IbidBowPart */
    uint32_t sizes[IBID_N_BOW_PARTS];
} IbidBowTie;

IBID_API void ibid_bow_tie_free(IbidBowTie *bow_tie);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidBowTie, ibid_bow_tie_free)

/*
 * The bow-tie of a network: its largest strong component, of equals that of the earliest vertex,
 * is the core, if it has two or more vertices; all others are told by whether citations lead to it
 * or from it.
 *
 * Returns: (transfer full).
 * Cost: O(n + arcs).
 * Source: A. Broder et al., "Graph structure in the Web", 2000, doi:10.1016/S1389-1286(00)00083-9;
 *   what they count among tendrils is told apart here into tendrils and fringe.
 */
IBID_API IbidBowTie *ibid_bow_tie(const IbidNetwork *network);

/* How often one group cites another. */
typedef struct {
    uint32_t citing; /* group */
    uint32_t cited;  /* group; the same for a group that cites itself */
    uint32_t n;      /* citations */
    double share;    /* of all that the citing group gives, (0, 1] */
} IbidGroupCell;

typedef struct {
    GArray *cells;      /* IbidGroupCell with n > 0, by citing, then cited group */
    uint64_t *given;    /* n_groups: sum of a row */
    uint64_t *taken;    /* n_groups: sum of a column */
    uint32_t n_counted; /* citations with a group on both ends */
    uint32_t n_without; /* citations that lack one on some end */
} IbidGroupCitations;

IBID_API void ibid_group_citations_free(IbidGroupCitations *citations);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidGroupCitations, ibid_group_citations_free)

/*
 * Who cites whom by outlet, author, set or series.  Where pieces are of several groups, a citation
 * counts once for each pair of a group of the citing and one of the cited piece.
 *
 * Returns: (transfer full); groups are numbered as in `groups`.
 * Cost: O(n + groups + arcs · groups of a piece squared).
 * Source: D. J. de Solla Price, "The analysis of square matrices of scientometric transactions",
 *   Scientometrics 3, 1981, 55-63.
 */
IBID_API IbidGroupCitations *ibid_group_citations(const IbidPieceGroups *groups);
