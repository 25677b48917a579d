#include <ibid/ages.h>
#include <ibid/scores.h>
#include <math.h>

#include "export/measures_json.h"

/* Up to so many vertices whole maps are told, and months and days beside years. */
enum { MOST_IN_MAPS = 200, MOST_GAPS = 10 };

static const char *const period_names[] = {
    [IBID_PRECISION_YEAR] = "year", [IBID_PRECISION_MONTH] = "month", [IBID_PRECISION_DAY] = "day"};

/* What every part of the group reads. */
typedef struct {
    const MeasuresRequest *request;
    const IbidNetwork *network;
    const IbidCitations *citations;
    bool is_small;
} Time;

static const uint32_t windows[] = {90, 365};

static json_t *number(double value)
{
    return isnan(value) ? json_null() : json_real(value);
}

static void set_count(json_t *object, const char *key, size_t count)
{
    json_object_set_new(object, key, json_integer((json_int_t)count));
}

static json_t *date_text(IbidDate date)
{
    char text[IBID_DATE_SIZE];

    return date.precision == IBID_PRECISION_NONE ? json_null()
                                                 : json_string(ibid_date_format(date, text));
}

static json_t *key_of(const Time *time, uint32_t vertex)
{
    return vertex == UINT32_MAX ? json_null() : json_string(time->network->keys[vertex]);
}

static json_t *tell_ages(const IbidAges *ages)
{
    json_t *out = json_object(), *price = json_object();

    set_count(out, "n", ages->n);
    set_count(out, "agreeing", ages->n_agreeing);
    set_count(out, "future", ages->n_future);
    set_count(out, "undated", ages->n_undated);
    json_object_set_new(out, "least", json_integer(ages->least));
    json_object_set_new(out, "most", json_integer(ages->most));
    json_object_set_new(out, "mean", number(ages->mean));
    json_object_set_new(out, "lower_quartile", number(ages->lower_quartile));
    json_object_set_new(out, "median", number(ages->median));
    json_object_set_new(out, "upper_quartile", number(ages->upper_quartile));
    for (size_t i = 0; i < G_N_ELEMENTS(windows); i++) {
        g_autofree char *days = g_strdup_printf("%u", windows[i]);

        json_object_set_new(price, days, number(ibid_price_index(ages, i)));
    }
    json_object_set_new(out, "price_index", price);
    return out;
}

static json_t *ages_by_year(const Time *time, bool of_cited)
{
    g_autoptr(GArray) periods =
        ibid_ages_by_period(time->citations, &(IbidAgeOptions){.of_cited = of_cited});
    json_t *out = json_object();

    for (guint i = 0; i < periods->len; i++) {
        const IbidPeriodAges *row = &g_array_index(periods, IbidPeriodAges, i);
        char text[IBID_DATE_SIZE];
        bool is_dated = row->period.precision != IBID_PRECISION_NONE;

        json_object_set_new(out, is_dated ? ibid_date_format(row->period, text) : "none",
                            tell_ages(&row->ages));
    }
    return out;
}

static json_t *histogram(const Time *time)
{
    g_autofree size_t *counts = ibid_age_histogram(time->citations);
    size_t n;
    const IbidAgeBin *bins = ibid_age_bins(&n);
    json_t *out = json_object();

    for (size_t i = 0; i < n; i++)
        set_count(out, bins[i].name, counts[i]);
    return out;
}

static json_t *exact_counts(const Time *time, IbidDatePrecision per)
{
    g_autoptr(IbidAgeCounts) counts = ibid_age_counts(time->citations, per);
    json_t *out = json_object(), *of_age = json_object();

    for (guint i = 0; i < counts->rows->len; i++) {
        const IbidAgeCount *row = &g_array_index(counts->rows, IbidAgeCount, i);
        g_autofree char *age = g_strdup_printf("%" G_GINT64_FORMAT, row->age);

        set_count(of_age, age, row->n);
    }
    json_object_set_new(out, "counts", of_age);
    set_count(out, "coarse", counts->n_coarse);
    set_count(out, "undated", counts->n_undated);
    return out;
}

static json_t *spectrum(const Time *time, IbidDatePrecision per)
{
    g_autoptr(IbidSpectrum) found = ibid_reference_spectrum(time->citations, per);
    g_autoptr(GArray) peaks = ibid_spectrum_peaks(found);
    json_t *out = json_object(), *rows = json_array(), *highest = json_array();

    for (guint i = 0; i < found->rows->len; i++) {
        const IbidSpectrumRow *row = &g_array_index(found->rows, IbidSpectrumRow, i);
        json_t *cells = json_array();

        json_array_append_new(cells, date_text(row->period));
        json_array_append_new(cells, json_integer((json_int_t)row->n));
        json_array_append_new(cells, json_real(row->median));
        json_array_append_new(cells, json_real(row->deviation));
        json_array_append_new(cells, key_of(time, row->most_cited));
        json_array_append_new(rows, cells);
    }
    for (guint i = 0; i < peaks->len && i < time->request->options->top; i++)
        json_array_append_new(highest, date_text(g_array_index(peaks, IbidSpectrumRow, i).period));
    json_object_set_new(out, "rows", rows);
    json_object_set_new(out, "peaks", highest);
    set_count(out, "coarse", found->n_coarse);
    set_count(out, "undated", found->n_undated);
    return out;
}

static json_t *activity_row(const IbidActivityRow *row)
{
    json_t *cells = json_array();

    json_array_append_new(cells, date_text(row->period));
    json_array_append_new(cells, json_integer((json_int_t)row->pieces));
    json_array_append_new(cells, json_integer((json_int_t)row->given));
    json_array_append_new(cells, json_integer((json_int_t)row->received));
    json_array_append_new(cells, json_integer((json_int_t)row->cited_then));
    return cells;
}

static json_t *longest_gaps(const IbidActivity *activity)
{
    json_t *gaps = json_array();

    for (guint i = 0; i < activity->gaps->len && i < MOST_GAPS; i++) {
        const IbidActivityGap *gap = &g_array_index(activity->gaps, IbidActivityGap, i);
        json_t *cells = json_array();

        json_array_append_new(cells, date_text(gap->after));
        json_array_append_new(cells, date_text(gap->before));
        json_array_append_new(cells, json_integer(gap->n));
        json_array_append_new(gaps, cells);
    }
    return gaps;
}

static json_t *activity(const Time *time, IbidDatePrecision per)
{
    g_autoptr(IbidActivity) found = ibid_activity(time->citations, NULL, per);
    json_t *out = json_object(), *rows = json_array();

    for (guint i = 0; i < found->rows->len; i++)
        json_array_append_new(rows, activity_row(&g_array_index(found->rows, IbidActivityRow, i)));
    json_object_set_new(out, "rows", rows);
    json_object_set_new(out, "gaps", longest_gaps(found));
    json_object_set_new(out, "coarse", activity_row(&found->coarse));
    json_object_set_new(out, "undated", activity_row(&found->undated));
    json_object_set_new(out, "first", key_of(time, found->first));
    json_object_set_new(out, "last", key_of(time, found->last));
    return out;
}

/* {"year": ..., and of small networks "month": ..., "day": ...} */
static json_t *by_periods(const Time *time, json_t *(*tell)(const Time *, IbidDatePrecision))
{
    static const IbidDatePrecision pers[] = {IBID_PRECISION_YEAR, IBID_PRECISION_MONTH,
                                             IBID_PRECISION_DAY};
    json_t *out = json_object();

    for (size_t i = 0; i < (time->is_small ? G_N_ELEMENTS(pers) : 1); i++)
        json_object_set_new(out, period_names[pers[i]], tell(time, pers[i]));
    return out;
}

static json_t *tell_times(const Time *time, const IbidCitationTimes *times)
{
    json_t *out = json_object();

    set_count(out, "dated", times->n_dated);
    set_count(out, "future", times->n_future);
    set_count(out, "undated", times->n_undated);
    set_count(out, "within_365", times->n_within);
    json_object_set_new(out, "first", key_of(time, times->first));
    json_object_set_new(out, "last", key_of(time, times->last));
    json_object_set_new(out, "first_age", json_integer(times->first_age));
    json_object_set_new(out, "last_age", json_integer(times->last_age));
    json_object_set_new(out, "longest_gap", json_integer(times->longest_gap));
    json_object_set_new(out, "gap_from", key_of(time, times->gap_from));
    json_object_set_new(out, "gap_to", key_of(time, times->gap_to));
    json_object_set_new(out, "half_life", number(times->half_life));
    return out;
}

static json_t *map_times(const Time *time)
{
    g_autofree IbidCitationTimes *all = ibid_citation_times(time->citations, 0);
    json_t *map = json_object();

    for (size_t v = 0; v < time->network->n; v++)
        json_object_set_new(map, time->network->keys[v], tell_times(time, &all[v]));
    return map;
}

static json_t *map_half_lives(const Time *time, bool of_cited)
{
    g_autofree double *half_lives = ibid_half_lives(time->citations, of_cited);

    return measures_map(time->request, half_lives, /* are_counts= */ false);
}

/* {key: [years to the best, year of awakening], ...} of the dated. */
static json_t *map_awakenings(const Time *time)
{
    g_autofree IbidBeauty *all = ibid_sleeping_beauties(time->network);
    json_t *map = json_object();

    for (size_t v = 0; v < time->network->n; v++) {
        json_t *cells;

        if (isnan(all[v].beauty))
            continue;
        cells = json_array();
        json_array_append_new(cells, json_integer(all[v].years));
        json_array_append_new(cells, json_integer(all[v].awakening));
        json_object_set_new(map, time->network->keys[v], cells);
    }
    return map;
}

static json_t *bursts(const Time *time, IbidDatePrecision per)
{
    /* The defaults, to be told. */
    const IbidBurstOptions options = {2, 1, 50, per == IBID_PRECISION_MONTH};
    g_autoptr(GArray) found = ibid_bursts(time->network, &options);
    json_t *out = json_object(), *rows = json_array();

    for (guint i = 0; i < found->len; i++) {
        const IbidBurst *burst = &g_array_index(found, IbidBurst, i);
        json_t *cells = json_array();

        json_array_append_new(cells, key_of(time, burst->vertex));
        json_array_append_new(cells, date_text(burst->first));
        json_array_append_new(cells, date_text(burst->last));
        json_array_append_new(cells, json_integer(burst->n_citations));
        json_array_append_new(cells, json_real(burst->weight));
        json_array_append_new(rows, cells);
    }
    json_object_set_new(out, "scale", json_real(options.scale));
    json_object_set_new(out, "cost", json_real(options.cost));
    set_count(out, "least", options.least);
    json_object_set_new(out, "rows", rows);
    return out;
}

static json_t *tell_bursts(const Time *time)
{
    json_t *out = json_object();

    json_object_set_new(out, "year", bursts(time, IBID_PRECISION_YEAR));
    json_object_set_new(out, "month", bursts(time, IBID_PRECISION_MONTH));
    return out;
}

static void set_tops(const Time *time, json_t *out)
{
    const IbidNetwork *network = time->network;
    const IbidLocalCitationOptions soon = {.within_days = 365};
    g_autofree double *yearly = ibid_local_citations_per_year(network, NULL);
    g_autofree uint32_t *counts = ibid_local_citations(network, &soon);
    g_autofree double *within = g_new(double, network->n + 1);

    for (size_t v = 0; v < network->n; v++)
        within[v] = counts[v];
    json_object_set_new(out, "lcs_per_year_top",
                        measures_top(time->request, yearly, /* are_counts= */ false));
    json_object_set_new(out, "lcs_within_year_top",
                        measures_top(time->request, within, /* are_counts= */ true));
}

bool measures_time(const MeasuresRequest *request, json_t *out, GError **error)
{
    g_autoptr(IbidCitations) citations = ibid_citations_of_network(request->network);
    const Time time = {request, request->network, citations, request->network->n <= MOST_IN_MAPS};
    IbidAges ages = ibid_ages(citations, NULL);
    json_t *all = json_object();

    (void)error;
    json_object_set_new(all, "ages", tell_ages(&ages));
    json_object_set_new(all, "ages_by_citing_year", ages_by_year(&time, /* of_cited= */ false));
    json_object_set_new(all, "ages_by_cited_year", ages_by_year(&time, /* of_cited= */ true));
    json_object_set_new(all, "histogram", histogram(&time));
    json_object_set_new(all, "exact", by_periods(&time, exact_counts));
    json_object_set_new(all, "spectrum", by_periods(&time, spectrum));
    json_object_set_new(all, "activity", by_periods(&time, activity));
    json_object_set_new(all, "bursts", tell_bursts(&time));
    set_tops(&time, all);
    if (time.is_small) {
        json_object_set_new(all, "citing_half_lives", map_half_lives(&time, false));
        json_object_set_new(all, "cited_half_lives", map_half_lives(&time, true));
        json_object_set_new(all, "citation_times", map_times(&time));
        json_object_set_new(all, "awakenings", map_awakenings(&time));
    }
    json_object_set_new(out, "time", all);
    return true;
}
