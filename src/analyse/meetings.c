#include "analyse/meetings.h"

#include <ibid/error.h>

/* How often two vertices meet in a third. */
static uint64_t count_meetings(size_t n, const MeetingWays *ways)
{
    uint64_t n_meetings = 0;

    for (size_t via = 0; via < n; via++) {
        uint64_t n_back = ways->back_start[via + 1] - ways->back_start[via];

        n_meetings += n_back > 0 ? n_back * (n_back - 1) / 2 : 0;
    }
    return n_meetings;
}

Meetings *meetings_new(const IbidNetwork *network, MeetingWays ways, GError **error)
{
    uint64_t n_meetings = count_meetings(network->n, &ways);
    Meetings *meetings;

    if (n_meetings > IBID_MOST_MEETINGS) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_NUMERIC,
                    "two pieces would have to be compared %" G_GUINT64_FORMAT
                    " times: leave out those that cite, or are cited by, nearly all",
                    n_meetings);
        return NULL;
    }
    meetings = g_new(Meetings, 1);

    *meetings = (Meetings){
        .ways = ways,
        .common = g_new0(uint32_t, network->n + 1),
        .met = g_new(uint32_t, network->n + 1),
        .passed = g_new0(uint32_t, network->n + 1),
    };
    return meetings;
}

void meetings_free(Meetings *meetings)
{
    if (meetings == NULL)
        return;
    g_free(meetings->common);
    g_free(meetings->met);
    g_free(meetings->passed);
    g_free(meetings);
}

static inline size_t meet(Meetings *meetings, uint32_t from, uint32_t end, size_t n_met)
{
    uint32_t *common = meetings->common, *met = meetings->met;

    for (uint32_t i = from; i < end; i++) {
        uint32_t other = meetings->ways.back[i];

        met[n_met] = other; /* stays where it is met for the first time */
        n_met += common[other]++ == 0;
    }
    return n_met;
}

size_t meetings_of(Meetings *meetings, uint32_t vertex)
{
    const MeetingWays *ways = &meetings->ways;
    size_t n_met = 0;

    meetings->common[vertex] = 1; /* so that it does not meet itself */
    for (uint32_t i = ways->start[vertex]; i < ways->start[vertex + 1]; i++) {
        uint32_t via = ways->via[i];

        n_met = meet(meetings, ways->back_start[via], ways->back_start[via + 1], n_met);
    }
    meetings->common[vertex] = 0;
    return n_met;
}

/* Vertices come in order, and so do they in each row of `back`. */
size_t meetings_behind(Meetings *meetings, uint32_t vertex)
{
    const MeetingWays *ways = &meetings->ways;
    size_t n_met = 0;

    for (uint32_t i = ways->start[vertex]; i < ways->start[vertex + 1]; i++) {
        uint32_t via = ways->via[i];
        uint32_t from = ways->back_start[via] + ++meetings->passed[via];

        n_met = meet(meetings, from, ways->back_start[via + 1], n_met);
    }
    return n_met;
}
