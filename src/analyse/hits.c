#include <ibid/scores.h>

#include <math.h>

#define TOLERANCE 1e-15

/* Where two eigenvalues are nearly equal it would take for ever. */
enum { MOST_ROUNDS = 20000, LEAST_ROUNDS = 100 };

/* So many steps from citation to citation are ten seconds or so. */
#define MOST_STEPS 3e9

static int most_rounds(const IbidNetwork *network)
{
    double steps = 2.0 * ((double)network->n + (double)network->n_arcs);

    return (int)CLAMP(MOST_STEPS / steps, LEAST_ROUNDS, MOST_ROUNDS);
}

static void add_neighbours(const uint32_t *start, const uint32_t *ends, const double *from,
                           double *to, size_t n)
{
    for (size_t v = 0; v < n; v++) {
        double sum = 0;

        for (uint32_t i = start[v]; i < start[v + 1]; i++)
            sum += from[ends[i]];
        to[v] = sum;
    }
}

static void make_unit_length(double *vector, size_t n)
{
    long double squares = 0; /* else rounding alone would go on changing long vectors */
    double length;

    for (size_t v = 0; v < n; v++)
        squares += (long double)vector[v] * vector[v];
    length = (double)sqrtl(squares);
    for (size_t v = 0; v < n; v++)
        vector[v] /= length;
}

static double largest_change(const double *a, const double *b, size_t n)
{
    double largest = 0;

    for (size_t v = 0; v < n; v++)
        largest = MAX(largest, fabs(a[v] - b[v]));
    return largest;
}

static void make_greatest_one(double *vector, size_t n)
{
    double greatest = 0;

    for (size_t v = 0; v < n; v++)
        greatest = MAX(greatest, vector[v]);
    for (size_t v = 0; v < n; v++)
        vector[v] /= greatest;
}

static void iterate(const IbidNetwork *network, double tolerance, IbidHits *hits)
{
    size_t n = network->n;
    g_autofree double *next = g_new0(double, n + 1);
    double change = INFINITY;
    int n_rounds = most_rounds(network);

    for (size_t v = 0; v < n; v++)
        hits->hubs[v] = 1;
    for (int i = 0; i < n_rounds && change >= tolerance; i++) {
        double *before = hits->hubs;

        add_neighbours(network->in_start, network->in, hits->hubs, hits->authorities, n);
        make_unit_length(hits->authorities, n);
        add_neighbours(network->out_start, network->out, hits->authorities, next, n);
        make_unit_length(next, n);
        change = largest_change(next, before, n);
        hits->hubs = next;
        next = before;
    }
    make_greatest_one(hits->hubs, n);
    make_greatest_one(hits->authorities, n);
}

IbidHits *ibid_hits(const IbidNetwork *network, double tolerance)
{
    IbidHits *hits = g_new(IbidHits, 1);

    hits->hubs = g_new0(double, network->n + 1);
    hits->authorities = g_new0(double, network->n + 1);
    if (network->n_arcs > 0)
        iterate(network, tolerance > 0 ? tolerance : TOLERANCE, hits);
    return hits;
}

void ibid_hits_free(IbidHits *hits)
{
    if (hits == NULL)
        return;
    g_free(hits->hubs);
    g_free(hits->authorities);
    g_free(hits);
}
