#include <ibid/scores.h>

#include <math.h>

/* Vertices noted for the focal one: noted are those with its mark, so nothing has to be cleared. */
typedef struct {
    uint32_t *cited; /* n each */
    uint32_t *citing;
    uint32_t *seen; /* among what cites the cited */
} Notes;

/* True unless its date is at or before that of the focal vertex. */
static bool comes_later(const IbidNetwork *network, uint32_t focal, uint32_t vertex)
{
    return network->dates[focal].precision == IBID_PRECISION_NONE ||
           network->dates[vertex].precision == IBID_PRECISION_NONE ||
           ibid_network_is_future(network, focal, vertex);
}

static uint32_t note_both_sides(const IbidNetwork *network, uint32_t focal, Notes *notes)
{
    uint32_t mark = focal + 1, n_citing = 0;

    for (uint32_t i = network->out_start[focal]; i < network->out_start[focal + 1]; i++)
        notes->cited[network->out[i]] = mark;
    for (uint32_t i = network->in_start[focal]; i < network->in_start[focal + 1]; i++)
        if (comes_later(network, focal, network->in[i])) {
            notes->citing[network->in[i]] = mark;
            n_citing++;
        }
    return n_citing;
}

static void see_citing(const IbidNetwork *network, uint32_t focal, uint32_t reference, Notes *notes,
                       IbidDisruption *disruption)
{
    uint32_t mark = focal + 1;

    for (uint32_t i = network->in_start[reference]; i < network->in_start[reference + 1]; i++) {
        uint32_t vertex = network->in[i];

        if (notes->seen[vertex] == mark)
            continue;
        notes->seen[vertex] = mark;
        if (vertex == focal || notes->cited[vertex] == mark)
            continue;
        if (notes->citing[vertex] == mark)
            disruption->n_both++;
        else if (comes_later(network, focal, vertex))
            disruption->n_references++;
    }
}

IbidDisruption *ibid_disruption(const IbidNetwork *network)
{
    IbidDisruption *all = g_new0(IbidDisruption, network->n + 1);
    g_autofree uint32_t *room = g_new0(uint32_t, 3 * network->n + 1);
    Notes notes = {room, room + network->n, room + 2 * network->n};

    for (uint32_t v = 0; v < network->n; v++) {
        uint32_t first = network->out_start[v], end = network->out_start[v + 1];
        uint32_t n_citing = note_both_sides(network, v, &notes);

        if (first == end || n_citing == 0)
            continue;
        for (uint32_t i = first; i < end; i++)
            see_citing(network, v, network->out[i], &notes, &all[v]);
        all[v].n_focal = n_citing - all[v].n_both;
        all[v].is_defined = true;
    }
    return all;
}

double ibid_disruption_index(const IbidDisruption *disruption, bool with_references)
{
    double n_focal = disruption->n_focal, n_both = disruption->n_both;

    if (!disruption->is_defined)
        return NAN;
    return (n_focal - n_both) /
           (n_focal + n_both + (with_references ? disruption->n_references : 0));
}
