#include <ibid/structure.h>

#include <ibid/partition.h>

/* What is known of a vertex, as a set. */
enum {
    IS_CORE = 1,
    LEADS_TO_CORE = 2,
    LED_TO_BY_CORE = 4,
    LED_TO_BY_IN = 8, /* past the core, as the next */
    LEADS_TO_OUT = 16,
    IS_PLACED = IS_CORE | LEADS_TO_CORE | LED_TO_BY_CORE,
};

const char *ibid_bow_part_name(IbidBowPart part)
{
    static const char *const names[IBID_N_BOW_PARTS] = {
        [IBID_BOW_CORE] = "core",
        [IBID_BOW_IN] = "in",
        [IBID_BOW_OUT] = "out",
        [IBID_BOW_TUBE] = "tube",
        [IBID_BOW_TENDRIL] = "tendril",
        [IBID_BOW_FRINGE] = "fringe",
        [IBID_BOW_DISCONNECTED] = "disconnected",
    };

    return names[part];
}

/* Marks what is reached from vertices marked `from`, along citations or against them, through
 * vertices that are not placed yet. */
static void spread(const IbidNetwork *network, uint8_t *marks, uint8_t from, uint8_t mark,
                   bool is_forward)
{
    const uint32_t *start = is_forward ? network->out_start : network->in_start;
    const uint32_t *ends = is_forward ? network->out : network->in;
    g_autofree uint32_t *todo = g_new(uint32_t, network->n + 1);
    size_t n_todo = 0;

    for (uint32_t v = 0; v < network->n; v++)
        if (marks[v] == from)
            todo[n_todo++] = v;
    while (n_todo > 0) {
        uint32_t v = todo[--n_todo];

        for (uint32_t i = start[v]; i < start[v + 1]; i++) {
            uint32_t next = ends[i];

            if ((marks[next] & (IS_PLACED | mark)) != 0)
                continue;
            marks[next] |= mark;
            todo[n_todo++] = next;
        }
    }
}

static IbidBowPart part_of(uint8_t marks, bool is_tied)
{
    switch (marks) {
    case IS_CORE:
        return IBID_BOW_CORE;
    case LEADS_TO_CORE:
        return IBID_BOW_IN;
    case LED_TO_BY_CORE:
        return IBID_BOW_OUT;
    case LED_TO_BY_IN | LEADS_TO_OUT:
        return IBID_BOW_TUBE;
    case 0:
        return is_tied ? IBID_BOW_FRINGE : IBID_BOW_DISCONNECTED;
    default:
        return IBID_BOW_TENDRIL;
    }
}

/* Returns: the weak component of the core; UINT32_MAX without one. */
static uint32_t mark_core(const IbidNetwork *network, const IbidPartition *weak, uint8_t *marks)
{
    g_autoptr(IbidPartition) parts = ibid_strong_components(network);
    uint32_t tied = UINT32_MAX;

    if (parts->sizes->len == 0 || g_array_index(parts->sizes, uint32_t, 0) < 2)
        return tied;
    for (uint32_t v = 0; v < network->n; v++)
        if (g_array_index(parts->part_of, uint32_t, v) == 0) {
            marks[v] = IS_CORE;
            tied = g_array_index(weak->part_of, uint32_t, v);
        }
    return tied;
}

IbidBowTie *ibid_bow_tie(const IbidNetwork *network)
{
    IbidBowTie *bow_tie = g_new0(IbidBowTie, 1);
    g_autoptr(IbidPartition) weak = ibid_components(network);
    g_autofree uint8_t *marks = g_new0(uint8_t, network->n + 1);
    uint32_t tied = mark_core(network, weak, marks);

    spread(network, marks, IS_CORE, LED_TO_BY_CORE, /* is_forward= */ true);
    spread(network, marks, IS_CORE, LEADS_TO_CORE, /* is_forward= */ false);
    spread(network, marks, LEADS_TO_CORE, LED_TO_BY_IN, /* is_forward= */ true);
    spread(network, marks, LED_TO_BY_CORE, LEADS_TO_OUT, /* is_forward= */ false);
    bow_tie->has_core = tied != UINT32_MAX;
    bow_tie->part_of = g_new(uint8_t, network->n + 1);
    for (uint32_t v = 0; v < network->n; v++) {
        bool is_tied = g_array_index(weak->part_of, uint32_t, v) == tied;
        IbidBowPart part = part_of(marks[v], is_tied);

        bow_tie->part_of[v] = (uint8_t)part;
        bow_tie->sizes[part]++;
    }
    return bow_tie;
}

void ibid_bow_tie_free(IbidBowTie *bow_tie)
{
    if (bow_tie == NULL)
        return;
    g_free(bow_tie->part_of);
    g_free(bow_tie);
}
