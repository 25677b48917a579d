/* Which vertices have something in common with a vertex: who cites both, or what both cite. */
#pragma once

#include <ibid/similarity.h>

/* One way from a vertex to those by which it may meet others, and the way back to these. */
typedef struct {
    const uint32_t *start, *via;
    const uint32_t *back_start, *back;
} MeetingWays;

/* Both cited by the same. */
static inline MeetingWays meeting_ways_citing(const IbidNetwork *network)
{
    return (MeetingWays){network->in_start, network->in, network->out_start, network->out};
}

/* Both citing the same. */
static inline MeetingWays meeting_ways_cited(const IbidNetwork *network)
{
    return (MeetingWays){network->out_start, network->out, network->in_start, network->in};
}

typedef struct {
    MeetingWays ways;
    uint32_t *common; /* one a vertex: how much it has in common with the vertex at hand */
    uint32_t *met;    /* those with which it has any */
    uint32_t *passed; /* how many of `back` are done, one a vertex */
} Meetings;

/* Returns: NULL with IBID_ERROR_NUMERIC where there would be more than IBID_MOST_MEETINGS. */
Meetings *meetings_new(const IbidNetwork *network, MeetingWays ways, GError **error);
void meetings_free(Meetings *meetings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Meetings, meetings_free)

/*
 * Meets all other vertices that have anything in common with `vertex`.  The caller puts `common`
 * of those in `met` back to 0.
 *
 * Returns: how many are in `met`, in no order that matters.
 * Cost: the sum of the lengths of rows that lead back.
 */
size_t meetings_of(Meetings *meetings, uint32_t vertex);

/* The same of those with higher numbers only; to be asked for every vertex, from 0 on. */
size_t meetings_behind(Meetings *meetings, uint32_t vertex);
