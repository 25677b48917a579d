#include <ibid/scores.h>

#include <ibid/error.h>
#include <math.h>

/* What is known of a vertex with regard to the focal one; a byte each, which stay in the cache. */
enum { NEW, CITING, DONE };

typedef struct {
    uint8_t *state;  /* n */
    uint32_t *noted; /* n + 1: whose state is not NEW */
    uint32_t n_noted;
    uint32_t not_later; /* so many vertices are dated, and none of them is later than the focal */
    uint32_t surely;    /* from this vertex on all are */
} Notes;

/* True unless its date is at or before that of the focal vertex. */
static bool comes_later(const IbidNetwork *network, uint32_t focal, uint32_t vertex)
{
    return network->dates[focal].precision == IBID_PRECISION_NONE ||
           network->dates[vertex].precision == IBID_PRECISION_NONE ||
           ibid_network_is_future(network, focal, vertex);
}

/*
 * Most vertices need no comparison of dates: those numbered before a dated one are not later, and
 * those of a later year are; unless undated ones are first, or all.
 */
static void find_bounds(const IbidNetwork *network, uint32_t focal, Notes *notes)
{
    IbidDate date = network->dates[focal];
    int year = date.year + (date.month > 12); /* winter goes on in the next */

    notes->not_later = 0;
    if (date.precision == IBID_PRECISION_NONE) {
        notes->surely = 0;
    } else if (network->dates[0].precision == IBID_PRECISION_NONE) {
        notes->surely = (uint32_t)network->n;
    } else {
        notes->not_later = focal + 1;
        notes->surely = MAX(notes->surely, focal + 1);
        while (notes->surely < network->n_dated && network->dates[notes->surely].year <= year)
            notes->surely++;
    }
}

static void note(Notes *notes, uint32_t vertex, uint8_t state)
{
    if (notes->state[vertex] == NEW)
        notes->noted[notes->n_noted++] = vertex;
    notes->state[vertex] = state;
}

/* Returns: how many cite it later; what it cites itself is of no account, even if it cites it. */
static uint32_t note_both_sides(const IbidNetwork *network, uint32_t focal, Notes *notes)
{
    uint32_t n_citing = 0;

    for (uint32_t i = network->in_start[focal]; i < network->in_start[focal + 1]; i++)
        if (comes_later(network, focal, network->in[i])) {
            note(notes, network->in[i], CITING);
            n_citing++;
        }
    for (uint32_t i = network->out_start[focal]; i < network->out_start[focal + 1]; i++)
        note(notes, network->out[i], DONE);
    note(notes, focal, DONE);
    return n_citing;
}

static void forget(Notes *notes)
{
    while (notes->n_noted > 0)
        notes->state[notes->noted[--notes->n_noted]] = NEW;
}

/* The first of the places [first, end) of `in` that has a vertex from `least` on. */
static uint32_t find_place(const IbidNetwork *network, uint32_t first, uint32_t end, uint32_t least)
{
    while (first < end) {
        uint32_t middle = first + (end - first) / 2;

        if (network->in[middle] < least)
            first = middle + 1;
        else
            end = middle;
    }
    return first;
}

static void see_citing(const IbidNetwork *network, uint32_t focal, uint32_t reference, Notes *notes,
                       IbidDisruption *disruption)
{
    uint32_t end = network->in_start[reference + 1];
    uint32_t i = find_place(network, network->in_start[reference], end, notes->not_later);
    uint32_t n_noted = notes->n_noted, n_both = 0, n_references = 0;

    for (; i < end && network->in[i] < notes->surely; i++) {
        uint32_t vertex = network->in[i];
        uint8_t state = notes->state[vertex];

        n_both += state == CITING;
        n_references += state == NEW && comes_later(network, focal, vertex);
        notes->noted[n_noted] = vertex;
        n_noted += state == NEW;
        notes->state[vertex] = DONE;
    }
    /* The same without a branch: nobody can guess what has been seen. */
    for (; i < end; i++) {
        uint32_t vertex = network->in[i];
        uint8_t state = notes->state[vertex];

        n_both += state == CITING;
        n_references += state == NEW;
        notes->noted[n_noted] = vertex;
        n_noted += state == NEW;
        notes->state[vertex] = DONE;
    }
    notes->n_noted = n_noted;
    disruption->n_both += n_both;
    disruption->n_references += n_references;
}

static void disrupt(const IbidNetwork *network, uint32_t focal, Notes *notes,
                    IbidDisruption *disruption)
{
    uint32_t first = network->out_start[focal], end = network->out_start[focal + 1], n_citing;

    if (first == end || network->in_start[focal] == network->in_start[focal + 1])
        return;
    n_citing = note_both_sides(network, focal, notes);
    find_bounds(network, focal, notes);
    for (uint32_t i = first; i < end && n_citing > 0; i++)
        see_citing(network, focal, network->out[i], notes, disruption);
    forget(notes);
    disruption->n_focal = n_citing - disruption->n_both;
    disruption->is_defined = n_citing > 0;
}

/* What is cited by all, and cites nothing, counts once for each that cites it. */
static double count_steps(const IbidNetwork *network)
{
    double n_steps = 0;

    for (size_t i = 0; i < network->n_arcs; i++)
        n_steps += network->in_start[network->out[i] + 1] - network->in_start[network->out[i]];
    return n_steps;
}

IbidDisruption *ibid_disruption(const IbidNetwork *network, GError **error)
{
    double n_steps = count_steps(network);

    if (n_steps > IBID_MOST_DISRUPTION_STEPS) {
        g_set_error(
            error, IBID_ERROR, IBID_ERROR_NUMERIC,
            "citations would have to be followed %.0f times: leave out what nearly all cite",
            n_steps);
        return NULL;
    }

    IbidDisruption *all = g_new0(IbidDisruption, network->n + 1);
    g_autofree uint8_t *state = g_new0(uint8_t, network->n + 1);
    g_autofree uint32_t *noted = g_new(uint32_t, network->n + 1);
    Notes notes = {.state = state, .noted = noted};

    for (uint32_t v = 0; v < network->n; v++)
        disrupt(network, v, &notes, &all[v]);
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
