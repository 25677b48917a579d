#include "analyse/shortest_paths.h"

#include <string.h>

/* Bits stay in the processor's cache where a level for each vertex would not. */
static bool has_bit(const uint64_t *bits, uint32_t i)
{
    return (bits[i >> 6] >> (i & 63)) & 1;
}

static void set_bit(uint64_t *bits, uint32_t i)
{
    bits[i >> 6] |= UINT64_C(1) << (i & 63);
}

static void clear_bit(uint64_t *bits, uint32_t i)
{
    bits[i >> 6] &= ~(UINT64_C(1) << (i & 63));
}

/* There may be more chains than a double holds, but only ratios from level to level matter. */
#define GREAT 0x1p500

void path_room_init(PathRoom *room, const IbidNetwork *network)
{
    size_t n = network->n, n_words = n / 64 + 1;

    *room = (PathRoom){
        .network = network,
        .reached = g_new0(uint64_t, n_words),
        .next = g_new0(uint64_t, n_words),
        .order = g_new(uint32_t, n + 1),
        .levels = g_new(uint32_t, n + 2),
        .is_scaled = g_new(bool, n + 2),
        .value = g_new(double, n + 1),
    };
}

void path_room_clear(PathRoom *room)
{
    g_free(room->reached);
    g_free(room->next);
    g_free(room->order);
    g_free(room->levels);
    g_free(room->is_scaled);
    g_free(room->value);
    *room = (PathRoom){0};
}

/* Counts chains on to what the vertices [first, end) of the order cite.  Returns: the new end. */
static uint32_t reach_next(PathRoom *room, uint32_t first, uint32_t end)
{
    const IbidNetwork *network = room->network;
    uint32_t tail = end;

    for (uint32_t k = first; k < end; k++) {
        uint32_t u = room->order[k];
        double n_chains = room->value[u];

        for (uint32_t i = network->out_start[u]; i < network->out_start[u + 1]; i++) {
            uint32_t v = network->out[i];

            if (!has_bit(room->reached, v)) {
                set_bit(room->reached, v);
                set_bit(room->next, v);
                room->order[tail++] = v;
                room->value[v] = n_chains;
            } else if (has_bit(room->next, v)) {
                room->value[v] += n_chains;
            }
        }
    }
    return tail;
}

/* Makes room for the next level, and sees to it that what is multiplied there is not too great. */
static bool close_level(PathRoom *room, uint32_t first, uint32_t end)
{
    double greatest = 0;

    for (uint32_t k = first; k < end; k++) {
        uint32_t v = room->order[k];

        clear_bit(room->next, v);
        greatest = MAX(greatest, room->value[v]);
    }
    for (uint32_t k = first; k < end && greatest > GREAT; k++)
        room->value[room->order[k]] /= GREAT;
    return greatest > GREAT;
}

static uint32_t count_chains(PathRoom *room, uint32_t source)
{
    uint32_t first = 0, end = 1;

    room->order[0] = source;
    room->value[source] = 1;
    set_bit(room->reached, source);
    room->n_levels = 0;
    while (first < end) {
        uint32_t tail = reach_next(room, first, end);

        room->levels[room->n_levels++] = first;
        room->is_scaled[room->n_levels] = close_level(room, end, tail);
        first = end;
        end = tail;
    }
    room->levels[room->n_levels] = end;
    for (uint32_t k = 0; k < end; k++)
        clear_bit(room->reached, room->order[k]);
    return end;
}

/*
 * What passes u is the sum over what it cites one level on of chains(u) / chains(v) * (1 + what
 * passes v).  Once v is done, only (1 + what passes v) / chains(v) is asked for: it takes the place
 * of the number of chains.
 */
static double pass_through(PathRoom *room, uint32_t u, size_t level)
{
    const IbidNetwork *network = room->network;
    double passed = 0, n_chains = room->value[u];

    for (uint32_t i = network->out_start[u]; i < network->out_start[u + 1]; i++)
        if (has_bit(room->next, network->out[i]))
            passed += room->value[network->out[i]];
    passed *= room->is_scaled[level + 1] ? n_chains / GREAT : n_chains;
    room->value[u] = (1 + passed) / n_chains;
    return passed;
}

void shortest_paths_add(PathRoom *room, uint32_t source, double *sums, double *squares)
{
    const uint32_t *levels = room->levels;

    count_chains(room, source);
    for (size_t level = room->n_levels; level-- > 1;) {
        bool is_last = level + 1 == room->n_levels;

        for (uint32_t k = levels[level]; k < levels[level + 1]; k++) {
            uint32_t u = room->order[k];
            double passed = pass_through(room, u, level);

            sums[u] += passed;
            if (squares != NULL)
                squares[u] += passed * passed;
        }
        for (uint32_t k = levels[level]; k < levels[level + 1]; k++)
            set_bit(room->next, room->order[k]);
        for (uint32_t k = levels[level + 1]; k < levels[level + 2 - is_last]; k++)
            clear_bit(room->next, room->order[k]);
    }
    if (room->n_levels > 1)
        for (uint32_t k = levels[1]; k < levels[2]; k++)
            clear_bit(room->next, room->order[k]);
}
