#include "analyse/loop_exits.h"

/* Sweeps stop when a walk is still inside with at most this chance; grounding promises 1e-12 even
 * where chains lead through a thousand loops. */
#define TOLERANCE 1e-15

enum {
    ALWAYS_ELIMINATED = 32,   /* members up to which elimination costs no more than some sweeps */
    AT_ALL_ELIMINATED = 2000, /* members: 32 MB, and some seconds at the worst */
    FEW_SWEEPS = 100,         /* what elimination is preferred to where it can be had */
};

/* Sweeps give up when they are so many and have gone over so many arcs. */
#define MOST_SWEEPS 200
#define MOST_ARCS 1e8

typedef struct {
    const ChainParts *parts;
    uint32_t part;
    const uint32_t *members;
    uint32_t n;
    Fates *fates;
    double *inside;  /* one a member: the chance of a walk not to have left yet */
    uint32_t *place; /* one a vertex: of a member in `members`; elsewhere anything */
} Loop;

static double share_of(const Loop *loop, uint32_t vertex)
{
    const IbidNetwork *network = loop->parts->network;
    uint32_t n = network->out_start[vertex + 1] - network->out_start[vertex];

    return 1.0 / (n + chain_n_lost(&loop->parts->ends, vertex));
}

/* Returns: the greatest chance of being inside. */
static double sweep(Loop *loop)
{
    const IbidNetwork *network = loop->parts->network;
    double most = 0;

    for (uint32_t i = 0; i < loop->n; i++) {
        uint32_t v = loop->members[i];
        double share = share_of(loop, v), inside = 0;
        Fates sum = {.of = {[FATE_UNRESOLVED] = chain_n_lost(&loop->parts->ends, v)}};

        for (uint32_t j = network->out_start[v]; j < network->out_start[v + 1]; j++) {
            uint32_t cited = network->out[j];

            for (int k = 0; k < N_FATES; k++)
                sum.of[k] += loop->fates[cited].of[k];
            if (loop->parts->part_of[cited] == loop->part)
                inside += loop->inside[loop->place[cited]];
        }
        for (int k = 0; k < N_FATES; k++)
            loop->fates[v].of[k] = sum.of[k] * share;
        loop->inside[i] = inside * share;
        most = MAX(most, loop->inside[i]);
    }
    return most;
}

/* All fates start at 0 and grow, by what `inside` loses; so that is what they are short of. */
static double sweep_until_done(Loop *loop)
{
    const IbidNetwork *network = loop->parts->network;
    double work = 0, most = 1, a_sweep = 0;

    for (uint32_t i = 0; i < loop->n; i++) {
        uint32_t v = loop->members[i];

        loop->inside[i] = 1;
        loop->fates[v] = (Fates){0};
        a_sweep += network->out_start[v + 1] - network->out_start[v];
    }
    for (int i = 0; most > TOLERANCE && (i < MOST_SWEEPS || work < MOST_ARCS); i++) {
        if (i == FEW_SWEEPS && loop->n <= AT_ALL_ELIMINATED)
            break;
        most = sweep(loop);
        work += a_sweep;
    }
    return most;
}

/* Sets `row` to where one step from member `i` leads: to fates, then to members. */
static void fill_row(const Loop *loop, uint32_t i, double *row)
{
    const IbidNetwork *network = loop->parts->network;
    uint32_t v = loop->members[i];
    double share = share_of(loop, v);

    row[FATE_UNRESOLVED] = share * chain_n_lost(&loop->parts->ends, v);
    for (uint32_t j = network->out_start[v]; j < network->out_start[v + 1]; j++) {
        uint32_t cited = network->out[j];

        if (loop->parts->part_of[cited] == loop->part)
            row[N_FATES + loop->place[cited]] += share;
        else
            for (int k = 0; k < N_FATES; k++)
                row[k] += share * loop->fates[cited].of[k];
    }
}

/*
 * Takes out one member after another, the last first: whoever came to it goes on to where it leads.
 * Nothing is ever subtracted, so all digits are right even if a walk hardly ever gets out.
 */
static void take_out(double *rows, size_t width, uint32_t member)
{
    double *row = rows + member * width, leaves = 0;
    size_t n_left = N_FATES + (size_t)member;

    for (size_t j = 0; j < n_left; j++)
        leaves += row[j];
    for (size_t j = 0; j < n_left; j++)
        row[j] /= leaves;
    for (uint32_t i = 0; i < member; i++) {
        double *other = rows + i * width, comes = other[n_left];

        for (size_t j = 0; comes > 0 && j < n_left; j++)
            other[j] += comes * row[j];
    }
}

static void eliminate(Loop *loop)
{
    size_t width = loop->n + N_FATES;
    g_autofree double *rows = g_new0(double, loop->n *width);

    for (uint32_t i = 0; i < loop->n; i++)
        fill_row(loop, i, rows + i * width);
    for (uint32_t i = loop->n; i-- > 0;)
        take_out(rows, width, i);
    for (uint32_t i = 0; i < loop->n; i++)
        for (int k = 0; k < N_FATES; k++) {
            const double *row = rows + i * width;
            double value = row[k];

            for (uint32_t j = 0; j < i; j++)
                value += row[N_FATES + j] * loop->fates[loop->members[j]].of[k];
            loop->fates[loop->members[i]].of[k] = value;
        }
}

double loop_exits_solve(const ChainParts *parts, uint32_t part, Fates *fates, uint32_t *place)
{
    uint32_t n = chain_parts_size(parts, part);
    g_autofree double *inside = g_new(double, n);
    Loop loop = {
        parts, part, parts->vertices.members + parts->vertices.start[part], n, fates, inside, place,
    };
    double off = 1;

    for (uint32_t i = 0; i < n; i++)
        place[loop.members[i]] = i;
    if (n > ALWAYS_ELIMINATED)
        off = sweep_until_done(&loop);
    if (off <= TOLERANCE || n > AT_ALL_ELIMINATED)
        return off;
    eliminate(&loop);
    return 0;
}
