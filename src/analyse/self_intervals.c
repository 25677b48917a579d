#include <ibid/self_citation.h>

#include <math.h>

#include "analyse/rate_bootstrap.h"
#include "analyse/self_own.h"

/* What there is to draw from, of one group. */
typedef struct {
    const IbidPieceGroups *groups;
    const IbidSelfCounts *counts;
    GArray *given;       /* RateUnit of each piece of the group that cites */
    GArray *given_dates; /* IbidDate, the period of each */
    GArray *received;    /* ReceivedUnit */
} Units;

/* What one piece cites of the group's pieces of one period. */
typedef struct {
    IbidDate date;
    uint32_t citing;
    RateUnit unit;
} ReceivedUnit;

static void units_clear(Units *units)
{
    g_array_unref(units->given);
    g_array_unref(units->given_dates);
    g_array_unref(units->received);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Units, units_clear)

static void add_given(Units *units, uint32_t v, IbidDate date)
{
    const IbidNetwork *network = units->groups->network;
    RateUnit unit = {0, network->out_start[v + 1] - network->out_start[v]};

    if (unit.all == 0)
        return;
    for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++)
        unit.own += self_is_own(units->groups, units->counts->group, v, network->out[k]);
    g_array_append_val(units->given, unit);
    g_array_append_val(units->given_dates, date);
}

static void add_received(Units *units, uint32_t v, IbidDate date)
{
    const IbidNetwork *network = units->groups->network;

    for (uint32_t k = network->in_start[v]; k < network->in_start[v + 1]; k++) {
        bool is_own = self_is_own(units->groups, units->counts->group, v, network->in[k]);
        ReceivedUnit it = {date, network->in[k], {is_own, 1}};

        g_array_append_val(units->received, it);
    }
}

static int by_citing_then_date(gconstpointer a, gconstpointer b)
{
    const ReceivedUnit *x = a, *y = b;

    if (x->citing != y->citing)
        return x->citing < y->citing ? -1 : 1;
    return ibid_date_compare(x->date, y->date);
}

/* One unit for each citing piece and period, from one for each citation. */
static void fold_received(GArray *received)
{
    guint n = 0;

    g_array_sort(received, by_citing_then_date);
    for (guint i = 0; i < received->len; i++) {
        ReceivedUnit it = g_array_index(received, ReceivedUnit, i);
        ReceivedUnit *last = n == 0 ? NULL : &g_array_index(received, ReceivedUnit, n - 1);

        if (last != NULL && by_citing_then_date(last, &it) == 0) {
            last->unit.own += it.unit.own;
            last->unit.all += it.unit.all;
        } else {
            g_array_index(received, ReceivedUnit, n++) = it;
        }
    }
    g_array_set_size(received, n);
}

static void units_init(Units *units, const IbidPieceGroups *groups, const IbidSelfCounts *counts)
{
    uint32_t v;

    *units = (Units){
        .groups = groups,
        .counts = counts,
        .given = g_array_new(FALSE, FALSE, sizeof(RateUnit)),
        .given_dates = g_array_new(FALSE, FALSE, sizeof(IbidDate)),
        .received = g_array_new(FALSE, FALSE, sizeof(ReceivedUnit)),
    };
    for (uint32_t i = 0; i < self_n_members(groups, counts->group); i++) {
        IbidDate date;

        if (!self_member(groups, counts->group, i, &v))
            continue;
        date = self_period_of(groups->network->dates[v], counts->per);
        add_given(units, v, date);
        add_received(units, v, date);
    }
    fold_received(units->received);
}

/* RateUnit of one period; or of all others with a date. */
static GArray *given_in(const Units *units, IbidDate date, bool is_other)
{
    GArray *some = g_array_new(FALSE, FALSE, sizeof(RateUnit));

    for (guint i = 0; i < units->given->len; i++) {
        IbidDate of_unit = g_array_index(units->given_dates, IbidDate, i);
        bool is_same = ibid_date_compare(of_unit, date) == 0;
        bool is_dated = of_unit.precision != IBID_PRECISION_NONE;

        if (is_other ? !is_same && is_dated : is_same)
            g_array_append_val(some, g_array_index(units->given, RateUnit, i));
    }
    return some;
}

/* @date  NULL for all periods: the units of one citing piece are added up then */
static GArray *received_in(const Units *units, const IbidDate *date)
{
    GArray *some = g_array_new(FALSE, FALSE, sizeof(RateUnit));
    uint32_t last = UINT32_MAX;

    for (guint i = 0; i < units->received->len; i++) {
        const ReceivedUnit *it = &g_array_index(units->received, ReceivedUnit, i);

        if (date != NULL && ibid_date_compare(it->date, *date) != 0)
            continue;
        if (it->citing == last) {
            RateUnit *sum = &g_array_index(some, RateUnit, some->len - 1);

            sum->own += it->unit.own;
            sum->all += it->unit.all;
        } else {
            g_array_append_val(some, it->unit);
        }
        last = it->citing;
    }
    return some;
}

static bool draw_period(const Units *units, IbidDate date, const RateBootstrap *how,
                        IbidSelfIntervals *ret, GError **error)
{
    g_autoptr(GArray) given = given_in(units, date, false);
    g_autoptr(GArray) others = given_in(units, date, true);
    g_autoptr(GArray) received = received_in(units, &date);

    ret->difference = NAN;
    ret->difference_interval = (IbidInterval){NAN, NAN};
    if (!rate_bootstrap(how, given, NULL, &ret->given, error) ||
        !rate_bootstrap(how, received, NULL, &ret->received, error))
        return false;
    if (date.precision == IBID_PRECISION_NONE)
        return true;
    ret->difference = rate_of_units(given) - rate_of_units(others);
    return rate_bootstrap(how, given, others, &ret->difference_interval, error);
}

static bool draw_total(const Units *units, const RateBootstrap *how, IbidSelfIntervals *ret,
                       GError **error)
{
    g_autoptr(GArray) received = received_in(units, NULL);

    ret->difference = NAN;
    ret->difference_interval = (IbidInterval){NAN, NAN};
    return rate_bootstrap(how, units->given, NULL, &ret->given, error) &&
           rate_bootstrap(how, received, NULL, &ret->received, error);
}

GArray *ibid_self_intervals(const IbidPieceGroups *groups, const IbidSelfCounts *counts,
                            const IbidBootstrapOptions *options, GError **error)
{
    const RateBootstrap how = {options, groups->network->watch};
    g_auto(Units) units;
    g_autoptr(GArray) all = g_array_new(FALSE, FALSE, sizeof(IbidSelfIntervals));
    IbidSelfIntervals total;

    units_init(&units, groups, counts);
    for (guint i = 0; i < counts->periods->len; i++) {
        IbidDate date = g_array_index(counts->periods, IbidSelfPeriod, i).date;
        IbidSelfIntervals intervals;

        if (!draw_period(&units, date, &how, &intervals, error))
            return NULL;
        g_array_append_val(all, intervals);
    }
    if (!draw_total(&units, &how, &total, error))
        return NULL;
    g_array_append_val(all, total);
    return g_steal_pointer(&all);
}
