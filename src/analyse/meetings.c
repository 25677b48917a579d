#include "analyse/meetings.h"

Meetings *meetings_new(const IbidNetwork *network, MeetingWays ways)
{
    Meetings *meetings = g_new(Meetings, 1);

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
