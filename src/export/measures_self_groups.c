#include <ibid/self_citation.h>
#include <math.h>

#include "export/measures_json.h"

/* Authors one by one are told of networks of no more vertices than this. */
enum { MOST_VERTICES = 200 };

static void set_count(json_t *object, const char *key, size_t count)
{
    json_object_set_new(object, key, json_integer((json_int_t)count));
}

static json_t *number(double value)
{
    return isnan(value) ? json_null() : json_real(value);
}

static json_t *share_object(const IbidSelfShare *share)
{
    json_t *out = json_object();

    set_count(out, "own", share->own);
    set_count(out, "all", share->all);
    set_count(out, "unknown", share->unknown);
    json_object_set_new(out, "rate",
                        number(share->all == 0 ? NAN : (double)share->own / share->all));
    return out;
}

static json_t *interval_pair(IbidInterval interval)
{
    json_t *out = json_array();

    json_array_append_new(out, number(interval.low));
    json_array_append_new(out, number(interval.high));
    return out;
}

/* @intervals  or NULL */
static json_t *period_object(const IbidSelfPeriod *period, const IbidSelfIntervals *intervals,
                             bool is_total)
{
    json_t *out = json_object();

    set_count(out, "papers", period->pieces);
    json_object_set_new(out, "given", share_object(&period->given[IBID_SELF_WHOLE]));
    json_object_set_new(out, "received", share_object(&period->received[IBID_SELF_WHOLE]));
    if (intervals == NULL)
        return out;
    json_object_set_new(out, "given_interval", interval_pair(intervals->given));
    json_object_set_new(out, "received_interval", interval_pair(intervals->received));
    if (is_total)
        return out;
    json_object_set_new(out, "difference", number(intervals->difference));
    json_object_set_new(out, "difference_interval", interval_pair(intervals->difference_interval));
    return out;
}

static json_t *lags_object(const IbidLags *lags)
{
    json_t *out = json_object();
    json_t *within = json_array();

    set_count(out, "n", lags->n);
    set_count(out, "future", lags->n_future);
    json_object_set_new(out, "first_quartile", number(lags->first_quartile));
    json_object_set_new(out, "median", number(lags->median));
    json_object_set_new(out, "third_quartile", number(lags->third_quartile));
    for (int i = 0; i < IBID_N_PRICE_WINDOWS; i++)
        json_array_append_new(within, json_integer(lags->within[i]));
    json_object_set_new(out, "within", within);
    return out;
}

static json_t *all_lags(const IbidPieceGroups *groups, uint32_t group)
{
    IbidSelfLags lags = ibid_self_lags(groups, group, NULL);
    json_t *out = json_object();

    json_object_set_new(out, "own", lags_object(&lags.own));
    json_object_set_new(out, "to_others", lags_object(&lags.to_others));
    json_object_set_new(out, "from_others", lags_object(&lags.from_others));
    json_object_set_new(out, "given", lags_object(&lags.given));
    json_object_set_new(out, "received", lags_object(&lags.received));
    return out;
}

/* {"2019": {...}, "undated": {...}} */
static json_t *years_object(const IbidSelfCounts *counts, const GArray *intervals)
{
    json_t *out = json_object();

    for (guint i = 0; i < counts->periods->len; i++) {
        const IbidSelfPeriod *period = &g_array_index(counts->periods, IbidSelfPeriod, i);
        char date[IBID_DATE_SIZE];
        const char *name = ibid_date_format(period->date, date);

        json_object_set_new(
            out, *name == '\0' ? "undated" : name,
            period_object(
                period, intervals == NULL ? NULL : &g_array_index(intervals, IbidSelfIntervals, i),
                false));
    }
    return out;
}

/* What is told of a group. */
typedef struct {
    bool has_years;
    bool has_intervals;
} Detail;

/* Adds what is known of a group under its name; false with IBID_ERROR_STOPPED. */
static bool add_group(json_t *to, const char *name, const IbidPieceGroups *groups, uint32_t group,
                      Detail detail, GError **error)
{
    g_autoptr(IbidSelfCounts) counts =
        ibid_self_counts(groups, group, detail.has_years ? IBID_PER_YEAR : IBID_PER_ALL);
    g_autoptr(GArray) intervals = NULL;
    const IbidSelfIntervals *of_total = NULL;
    json_t *out;

    if (detail.has_intervals) {
        intervals = ibid_self_intervals(groups, counts, NULL, error);
        if (intervals == NULL)
            return false;
        of_total = &g_array_index(intervals, IbidSelfIntervals, intervals->len - 1);
    }
    out = period_object(&counts->total, of_total, true);
    json_object_set_new(out, "lags", all_lags(groups, group));
    if (detail.has_years)
        json_object_set_new(out, "years", years_object(counts, intervals));
    json_object_set_new(to, name, out);
    return true;
}

static json_t *overlap_object(const IbidPieceGroups *groups)
{
    g_autoptr(IbidSelfOverlap) overlap = ibid_self_overlap(groups);
    json_t *out = json_object(), *shared = json_array();

    for (guint i = 0; i < overlap->shared->len; i++)
        json_array_append_new(shared, json_integer(g_array_index(overlap->shared, uint32_t, i)));
    json_object_set_new(out, "shared", shared);
    set_count(out, "same_first", overlap->n_same_first);
    set_count(out, "first_among", overlap->n_first_among);
    return out;
}

/* [[key, own, all], ...] */
static json_t *cited_list(const IbidPieceGroups *groups, size_t n_top)
{
    g_autoptr(GArray) cited = ibid_self_cited(groups, IBID_ANY_GROUP);
    json_t *out = json_array();

    for (guint i = 0; i < cited->len && i < n_top; i++) {
        const IbidSelfCited *it = &g_array_index(cited, IbidSelfCited, i);
        json_t *row = json_array();

        json_array_append_new(row, json_string(groups->network->keys[it->vertex]));
        json_array_append_new(row, json_integer(it->own));
        json_array_append_new(row, json_integer(it->received));
        json_array_append_new(out, row);
    }
    return out;
}

bool measures_self_groups(const MeasuresRequest *request, json_t *out, GError **error)
{
    const IbidNetwork *network = request->network;
    g_autoptr(IbidPieceGroups) groups = NULL;
    bool has_intervals = !request->options->is_large && network->n <= MOST_VERTICES;
    json_t *answer = network->n_authors == 0 ? json_null() : json_object();
    json_t *authors;

    json_object_set_new(out, "self", answer);
    if (network->n_authors == 0)
        return true;
    groups = ibid_piece_groups_new(network, IBID_GROUPS_AUTHOR);
    if (!add_group(answer, "overall", groups, IBID_ANY_GROUP, (Detail){true, has_intervals}, error))
        return false;
    json_object_set_new(answer, "overlap", overlap_object(groups));
    json_object_set_new(answer, "most_self_cited", cited_list(groups, request->options->top));
    if (network->n > MOST_VERTICES)
        return true;
    authors = json_object();
    json_object_set_new(answer, "per_author", authors);
    for (uint32_t g = 0; g < groups->n; g++)
        if (!add_group(authors, groups->names[g], groups, g, (Detail){false, has_intervals}, error))
            return false;
    return true;
}
