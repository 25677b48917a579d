#include "analyse/leiden_level.h"

/* Gains below this share of a degree are errors of rounding, which could go round in circles. */
#define LEAST_GAIN 1e-12

/* How many vertices are looked at between two questions of whether to go on. */
#define PACE 65536

/* A hub could be called again by each of very many neighbours that move one after the other, and
 * looks at all of them each time.  After so many looks it stays where it is. */
enum { MOST_LOOKS = 200 };

/* Vertices that are to be looked at, each once: a ring with room for all. */
typedef struct {
    uint32_t *ring;
    bool *is_waiting;
    uint8_t *n_looks;
    uint32_t n, first, n_waiting;
} Queue;

/* How many vertices parts have, and which have none. */
typedef struct {
    uint32_t *size;
    uint32_t *empty;
    uint32_t n_empty;
} Room;

static void wait_for(Queue *queue, uint32_t v)
{
    uint32_t last = queue->first + queue->n_waiting;

    if (queue->is_waiting[v] || queue->n_looks[v] == MOST_LOOKS)
        return;
    queue->ring[last < queue->n ? last : last - queue->n] = v;
    queue->is_waiting[v] = true;
    queue->n_looks[v]++;
    queue->n_waiting++;
}

static uint32_t next_waiting(Queue *queue)
{
    uint32_t v = queue->ring[queue->first];

    queue->first = queue->first + 1 < queue->n ? queue->first + 1 : 0;
    queue->n_waiting--;
    queue->is_waiting[v] = false;
    return v;
}

/* The weight between a vertex and each part beside it.  Ties to one part often follow each other;
 * to add them up first is faster than to go to memory with each. */
static uint32_t meet_parts(LeidenLevel *level, uint32_t v)
{
    const Ties *ties = level->ties;
    const uint32_t *part_of = level->part_of;
    double *near = level->near;
    uint32_t *met = level->met, n_met = 0;

    for (size_t i = ties->start[v]; i < ties->start[v + 1];) {
        uint32_t part = part_of[ties->other[i]];
        double weight = 0;

        do
            weight += ties_weight(ties, i++);
        while (i < ties->start[v + 1] && part_of[ties->other[i]] == part);
        met[n_met] = part; /* stays where it is met for the first time */
        n_met += near[part] == 0;
        near[part] += weight;
    }
    return n_met;
}

/* Where a vertex, taken out of its part, adds most: there again, unless another is better. */
static uint32_t choose_part(LeidenLevel *level, uint32_t v, const Room *room)
{
    double degree = level->ties->degree[v], share = level->rate * degree;
    uint32_t own = level->part_of[v], best = own, n_met = meet_parts(level, v);
    double most = level->near[own] - share * (level->mass[own] - degree) + LEAST_GAIN * degree;

    for (uint32_t i = 0; i < n_met; i++) {
        uint32_t part = level->met[i];
        double gain = level->near[part] - share * level->mass[part];

        level->near[part] = 0;
        if (part != own && gain > most) {
            most = gain;
            best = part;
        }
    }
    return most < 0 && room->size[own] > 1 ? room->empty[room->n_empty - 1] : best;
}

static void change_part(LeidenLevel *level, uint32_t v, uint32_t part, Room *room)
{
    uint32_t own = level->part_of[v];

    room->n_empty -= room->size[part] == 0;
    level->mass[own] -= level->ties->degree[v];
    level->mass[part] += level->ties->degree[v];
    room->size[part]++;
    if (--room->size[own] == 0) {
        level->mass[own] = 0;
        room->empty[room->n_empty++] = own;
    }
    level->part_of[v] = part;
}

static void call_neighbours(const LeidenLevel *level, uint32_t v, Queue *queue)
{
    const Ties *ties = level->ties;

    for (size_t i = ties->start[v]; i < ties->start[v + 1]; i++)
        if (level->part_of[ties->other[i]] != level->part_of[v])
            wait_for(queue, ties->other[i]);
}

static Room count_room(const LeidenLevel *level)
{
    uint32_t n = level->ties->n;
    Room room = {g_new0(uint32_t, n + 1), g_new(uint32_t, n + 1), 0};

    for (uint32_t v = 0; v < n; v++)
        room.size[level->part_of[v]]++;
    for (uint32_t part = n; part-- > 0;)
        if (room.size[part] == 0)
            room.empty[room.n_empty++] = part;
    return room;
}

bool leiden_move(LeidenLevel *level)
{
    uint32_t n = level->ties->n;
    Queue queue = {g_new(uint32_t, n + 1), g_new0(bool, n + 1), g_new0(uint8_t, n + 1), n, 0, 0};
    Room room = count_room(level);
    bool has_moved = false;
    unsigned n_looked_at = 0;

    for (uint32_t i = 0; i < n; i++)
        wait_for(&queue, level->order[i]);
    while (queue.n_waiting > 0) {
        uint32_t v = next_waiting(&queue), part = choose_part(level, v, &room);

        if (++n_looked_at % PACE == 0 && !leiden_goes_on(level->watch))
            break;
        if (part == level->part_of[v])
            continue;
        change_part(level, v, part, &room);
        call_neighbours(level, v, &queue);
        has_moved = true;
    }
    g_free(queue.ring);
    g_free(queue.is_waiting);
    g_free(queue.n_looks);
    g_free(room.size);
    g_free(room.empty);
    return has_moved;
}
