#include <ibid/scores.h>

#include <math.h>

#include "analyse/burst_states.h"

/* Kleinberg's choices. */
#define SCALE 2.0
#define COST 1.0

/* Below, a burst says little. */
enum { LEAST = 50 };

/* Years, or months counted from that of the year 0. */
typedef struct {
    const IbidNetwork *network;
    IbidBurstOptions options; /* with nothing left to default */
    int first, last;          /* periods with citations */
    uint32_t *given;          /* citations given in each of them */
    uint32_t *got;            /* room for as many */
    bool *is_burst;           /* the same */
} Periods;

enum { NO_PERIOD = -1 };

static int period_of(const Periods *periods, IbidDate date)
{
    if (date.precision == IBID_PRECISION_NONE)
        return NO_PERIOD;
    if (!periods->options.by_month)
        return date.year;
    return date.precision >= IBID_PRECISION_MONTH ? date.year * 12 + date.month - 1 : NO_PERIOD;
}

static IbidDate date_of(const Periods *periods, int period)
{
    return periods->options.by_month ? ibid_date_new(period / 12, period % 12 + 1, 0)
                                     : ibid_date_new(period, 0, 0);
}

/* False when there are no dated citations. */
static bool periods_init(Periods *periods)
{
    const IbidNetwork *network = periods->network;

    periods->first = G_MAXINT;
    periods->last = NO_PERIOD;
    for (size_t v = 0; v < network->n; v++) {
        int period = period_of(periods, network->dates[v]);

        if (period == NO_PERIOD || network->out_start[v] == network->out_start[v + 1])
            continue;
        periods->first = MIN(periods->first, period);
        periods->last = MAX(periods->last, period);
    }
    if (periods->last == NO_PERIOD)
        return false;
    periods->given = g_new0(uint32_t, (gsize)(periods->last - periods->first) + 1);
    periods->got = g_new(uint32_t, (gsize)(periods->last - periods->first) + 1);
    periods->is_burst = g_new(bool, (gsize)(periods->last - periods->first) + 1);
    for (size_t v = 0; v < network->n; v++) {
        int period = period_of(periods, network->dates[v]);

        if (period >= periods->first && period <= periods->last)
            periods->given[period - periods->first] +=
                network->out_start[v + 1] - network->out_start[v];
    }
    return true;
}

static void periods_clear(Periods *periods)
{
    g_free(periods->given);
    g_free(periods->got);
    g_free(periods->is_burst);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Periods, periods_clear)

/* Returns: dated citations; `*ret_first` is the place of the first, or of the piece if earlier. */
static uint32_t count_citations(const Periods *periods, uint32_t vertex, size_t *ret_first)
{
    const IbidNetwork *network = periods->network;
    int first = period_of(periods, network->dates[vertex]);
    uint32_t n = 0;

    if (first == NO_PERIOD || first > periods->last)
        first = periods->last;
    first = MAX(first, periods->first);
    for (int i = periods->first; i <= periods->last; i++)
        periods->got[i - periods->first] = 0;
    for (uint32_t i = network->in_start[vertex]; i < network->in_start[vertex + 1]; i++) {
        int period = period_of(periods, network->dates[network->in[i]]);

        if (period == NO_PERIOD)
            continue;
        periods->got[period - periods->first]++;
        first = MIN(first, period);
        n++;
    }
    *ret_first = (size_t)(first - periods->first);
    return n;
}

static void add_run(const Periods *periods, const BurstShares *shares, uint32_t vertex,
                    size_t first, size_t end, GArray *bursts)
{
    IbidBurst burst = {.vertex = vertex,
                       .first = date_of(periods, periods->first + (int)first),
                       .last = date_of(periods, periods->first + (int)end - 1)};

    for (size_t i = first; i < end; i++) {
        burst.n_citations += periods->got[i];
        burst.weight += burst_gain(shares, periods->got[i], periods->given[i]);
    }
    g_array_append_val(bursts, burst);
}

static void find_bursts(const Periods *periods, uint32_t vertex, size_t first, uint32_t n_got,
                        GArray *bursts)
{
    size_t end = (size_t)(periods->last - periods->first) + 1, begin = end;
    uint64_t n_given = 0;
    BurstShares shares;

    for (size_t i = first; i < end; i++)
        n_given += periods->given[i];
    shares.usual = n_got / (double)n_given;
    shares.burst = shares.usual * periods->options.scale;
    shares.cost = periods->options.cost * log((double)(end - first));
    /* What gets so great a share of all citations cannot get a multiple of it. */
    if (shares.burst >= 1)
        return;
    burst_states_find(&shares, periods->got + first, periods->given + first, end - first,
                      periods->is_burst + first);
    for (size_t i = first; i <= end; i++) {
        bool is_burst = i < end && periods->is_burst[i];

        if (is_burst && begin == end)
            begin = i;
        if (!is_burst && begin < end) {
            add_run(periods, &shares, vertex, begin, i, bursts);
            begin = end;
        }
    }
}

GArray *ibid_bursts(const IbidNetwork *network, const IbidBurstOptions *options)
{
    g_auto(Periods) periods = {.network = network};
    GArray *bursts = g_array_new(FALSE, FALSE, sizeof(IbidBurst));

    if (options != NULL)
        periods.options = *options;
    if (periods.options.scale <= 1)
        periods.options.scale = SCALE;
    if (periods.options.cost <= 0)
        periods.options.cost = COST;
    if (periods.options.least == 0)
        periods.options.least = LEAST;
    if (!periods_init(&periods))
        return bursts;
    for (uint32_t v = 0; v < network->n; v++) {
        size_t first;
        uint32_t n_dated;

        if (network->in_start[v + 1] - network->in_start[v] < periods.options.least)
            continue;
        n_dated = count_citations(&periods, v, &first);
        if (n_dated >= periods.options.least)
            find_bursts(&periods, v, first, n_dated, bursts);
    }
    return bursts;
}
