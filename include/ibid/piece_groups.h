/*
 * Pieces that belong together: one author's, one outlet's, one set's or one series'.  A citation
 * between two pieces that share a group is a self-citation at that level.
 */
#pragma once

#include <ibid/network.h>

typedef enum {
    IBID_GROUPS_AUTHOR,
    IBID_GROUPS_OUTLET,
    IBID_GROUPS_SET, /* that a person says */
    IBID_GROUPS_SERIES,
    IBID_N_GROUP_LEVELS,
} IbidGroupLevel;

/* "author", "outlet", "set" or "series"; static storage. */
IBID_API const char *ibid_group_level_name(IbidGroupLevel level);

/* Stands for all groups together: all pieces that are in any. */
#define IBID_ANY_GROUP UINT32_MAX

/* Groups are in byte order of their names, those of one name in order of their first pieces; none
 * is empty.  A piece may be in several, or in none.  Read only but for `only`. */
typedef struct {
    IbidGroupLevel level;
    const IbidNetwork *network; /* must outlive the groups */
    size_t n;
    char **names; /* n */

    /* Places [start[v], start[v + 1]) of `groups` are those of vertex v, ascending. */
    uint32_t *start; /* vertices + 1 */
    uint32_t *groups;

    /* Places [member_start[g], member_start[g + 1]) of `members` are the pieces of g, ascending. */
    uint32_t *member_start; /* n + 1 */
    uint32_t *members;

    /* One a vertex: self-citation is told of it; NULL, as at first, for all.  The caller's.
     * Whatever the others are, citations by and of them still count. */
    const bool *only;
} IbidPieceGroups;

IBID_API void ibid_piece_groups_free(IbidPieceGroups *groups);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidPieceGroups, ibid_piece_groups_free)

/*
 * Groups of a level that is not IBID_GROUPS_SET.  Outlets and series are known of the network of a
 * corpus only; others have none.
 *
 * Outlets are one where their names have the same letters and digits, without regard to case and
 * accents.
 *
 * A series is at least three pieces whose titles begin with the same name (letters and digits,
 * without regard to case and accents) and of which each has an author or an outlet in common with
 * another.  The name of a title is what stands before its first colon, dash between blanks, bar or
 * number sign; and of that, what stands before a number at the end with the words for counting and
 * the months around it ("Notes, part 3", "Links for May 2020").  It has at least two letters.  So
 * "Weekly briefing: locks", "Weekly briefing 12" and "Weekly Briefing" are of one series.
 *
 * Returns: (transfer full).  Cost: O(n log n + titles).
 */
IBID_API IbidPieceGroups *ibid_piece_groups_new(const IbidNetwork *network, IbidGroupLevel level);

/*
 * Groups of IBID_GROUPS_SET from a file: lines of the name of a set and, after a tab, of an author,
 * an outlet or the key of a piece (its path or address) that belong to it.  A name that is both an
 * author's and an outlet's stands for the pieces of both.  Several lines make up a set, and a piece
 * may be in several.  Empty lines and lines that begin with "#" say nothing.  A line that cannot be
 * read, or whose name is nobody's here, is left out and told; the rest goes on.
 *
 * @ret_complaints  (transfer full) as by ibid_network_read()
 *
 * Returns: (transfer full); or NULL with IBID_ERROR_IO when the file cannot be read.
 */
IBID_API IbidPieceGroups *ibid_piece_groups_read(const IbidNetwork *network, const char *path,
                                                 GPtrArray **ret_complaints, GError **error);

/* How many groups two pieces have in common.  Cost: O(their groups). */
IBID_API uint32_t ibid_piece_groups_n_shared(const IbidPieceGroups *groups, uint32_t a, uint32_t b);

/* True when a piece is in a group; or in any, for IBID_ANY_GROUP. */
IBID_API bool ibid_piece_groups_holds(const IbidPieceGroups *groups, uint32_t group,
                                      uint32_t vertex);

/* True when a group has all pieces of the network, so that each citation is its own. */
IBID_API bool ibid_piece_groups_holds_all(const IbidPieceGroups *groups, uint32_t group);
