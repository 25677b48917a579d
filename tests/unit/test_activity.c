/* What appeared and was cited when, worked by hand. */
#include <ibid/ages.h>
#include <ibid/scores.h>

#include <math.h>

#include "network_rows.h"

#define CLOSE 1e-12

static uint32_t find(const IbidNetwork *network, const char *key)
{
    uint32_t vertex = UINT32_MAX;

    g_assert_true(ibid_network_find(network, key, &vertex));
    return vertex;
}

/* Pieces 1, 2 ... of the given years, and as many citations of each as `counts` says, by pieces of
 * the year 2000. */
static IbidNetwork *cited_by_year(const int *years, const int *counts, size_t n)
{
    enum { CITING = 10 };
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(g_free);
    const char *dates[CITING + 20] = {NULL};

    for (size_t i = 0; i < CITING; i++)
        dates[i] = "2000-05-06";
    for (size_t i = 0; i < n; i++) {
        g_autofree char *year = years[i] > 0 ? g_strdup_printf("%04d", years[i]) : g_strdup("");

        dates[CITING + i] = g_intern_string(year);
        for (int k = 0; k < counts[i]; k++)
            g_ptr_array_add(rows, g_strdup_printf("%d %zu", k, CITING + i));
    }
    g_ptr_array_add(rows, NULL);
    return network_of((const char *const *)rows->pdata, dates, CITING + n, NULL);
}

static void assert_spectrum(const IbidSpectrum *spectrum, const int *years,
                            const double *deviations, size_t n)
{
    g_assert_cmpuint(spectrum->rows->len, ==, n);
    for (guint i = 0; i < n; i++) {
        const IbidSpectrumRow *row = &g_array_index(spectrum->rows, IbidSpectrumRow, i);

        g_assert_cmpint(row->period.year, ==, years[i]);
        g_assert_cmpfloat_with_epsilon(row->deviation, deviations[i], CLOSE);
        g_assert_cmpfloat_with_epsilon(row->median + row->deviation, (double)row->n, CLOSE);
    }
}

static void test_spectrum(void)
{
    /* By year from 1990: 1 2 9 2 0 3 4, with 5 + 4 in 1992; medians 2 2 2 2 3 3 3, as 1990 and
     * 1991 share that of 1990 to 1994, and 1995 and 1996 that of 1992 to 1996, which is 3. */
    static const int years[] = {1990, 1991, 1992, 1992, 1993, 1995, 1996, 0};
    static const int counts[] = {1, 2, 4, 5, 2, 3, 4, 6};
    static const int told[] = {1990, 1991, 1992, 1993, 1994, 1995, 1996};
    static const double deviations[] = {-1, 0, 7, 0, -3, 0, 1};
    g_autoptr(IbidNetwork) network = cited_by_year(years, counts, G_N_ELEMENTS(years));
    g_autoptr(IbidCitations) citations = ibid_citations_of_network(network);
    g_autoptr(IbidSpectrum) spectrum = ibid_reference_spectrum(citations, IBID_PRECISION_YEAR);
    g_autoptr(IbidSpectrum) by_month = ibid_reference_spectrum(citations, IBID_PRECISION_MONTH);
    g_autoptr(GArray) peaks = ibid_spectrum_peaks(spectrum);
    const IbidSpectrumRow *highest = &g_array_index(peaks, IbidSpectrumRow, 0);

    assert_spectrum(spectrum, told, deviations, G_N_ELEMENTS(told));
    g_assert_cmpuint(spectrum->n_undated, ==, 6);
    g_assert_cmpuint(spectrum->n_coarse, ==, 0);
    g_assert_cmpuint(by_month->rows->len, ==, 0);
    g_assert_cmpuint(by_month->n_coarse, ==, 21);
    g_assert_cmpuint(peaks->len, ==, 2);
    g_assert_cmpint(highest->period.year, ==, 1992);
    g_assert_cmpuint(highest->n_most, ==, 5);
    g_assert_cmpstr(network->keys[highest->most_cited], ==, "13");
}

static void spectra_of_short_spans(void)
{
    /* Medians of all: 3, then 2. */
    static const int years[] = {1990, 1991, 1993}, counts[] = {3, 1, 3};
    static const double deviations[] = {1, -1, -2, 1};
    static const int told[] = {1990, 1991, 1992, 1993};
    g_autoptr(IbidNetwork) one = cited_by_year(years, counts, 1);
    g_autoptr(IbidNetwork) three = cited_by_year(years, counts, 3);
    g_autoptr(IbidCitations) of_one = ibid_citations_of_network(one);
    g_autoptr(IbidCitations) of_three = ibid_citations_of_network(three);
    g_autoptr(IbidSpectrum) first = ibid_reference_spectrum(of_one, IBID_PRECISION_YEAR);
    g_autoptr(IbidSpectrum) second = ibid_reference_spectrum(of_three, IBID_PRECISION_YEAR);

    assert_spectrum(first, told, (const double[]){0}, 1);
    assert_spectrum(second, told, deviations, 4);
}

static void first_of_a_plateau_is_the_peak(void)
{
    static const int years[] = {1990, 1991, 1992, 1993, 1994}, counts[] = {1, 3, 3, 1, 1};
    g_autoptr(IbidNetwork) network = cited_by_year(years, counts, 5);
    g_autoptr(IbidCitations) citations = ibid_citations_of_network(network);
    g_autoptr(IbidSpectrum) spectrum = ibid_reference_spectrum(citations, IBID_PRECISION_YEAR);
    g_autoptr(GArray) peaks = ibid_spectrum_peaks(spectrum);

    assert_spectrum(spectrum, years, (const double[]){0, 2, 2, 0, 0}, 5);
    g_assert_cmpuint(peaks->len, ==, 1);
    g_assert_cmpint(g_array_index(peaks, IbidSpectrumRow, 0).period.year, ==, 1991);
}

static void empty_periods_are_left_out(void)
{
    static const int years[] = {1000, 1999}, counts[] = {2, 3};
    static const double deviations[] = {2, 3};
    g_autoptr(IbidNetwork) network = cited_by_year(years, counts, 2);
    g_autoptr(IbidCitations) citations = ibid_citations_of_network(network);
    g_autoptr(IbidSpectrum) spectrum = ibid_reference_spectrum(citations, IBID_PRECISION_YEAR);

    assert_spectrum(spectrum, years, deviations, 2);
}

static const char *const rows[] = {"1 0", "2 0", "3 0", "4 0", "5 0", "6 0", "0 6", "3 1", NULL};
static const char *const dates[] = {"2020-01-01", "2020-01-03", "2020-03",   "2020-06-01",
                                    "",           "2021-01-01", "2019-12-31"};

/* "2020-01 2 1 5; ..., gaps after 2020-01 4; ..." */
static char *spell(const IbidActivity *activity)
{
    GString *text = g_string_new(NULL);
    char date[IBID_DATE_SIZE];

    for (guint i = 0; i < activity->rows->len; i++) {
        const IbidActivityRow *row = &g_array_index(activity->rows, IbidActivityRow, i);

        g_string_append_printf(text, "%s %zu %zu %zu %zu; ", ibid_date_format(row->period, date),
                               row->pieces, row->given, row->received, row->cited_then);
    }
    for (guint i = 0; i < activity->gaps->len; i++) {
        const IbidActivityGap *gap = &g_array_index(activity->gaps, IbidActivityGap, i);

        g_string_append_printf(text, "after %s %d; ", ibid_date_format(gap->after, date),
                               (int)gap->n);
    }
    g_string_append_printf(text, "coarse %zu %zu %zu, undated %zu %zu %zu", activity->coarse.pieces,
                           activity->coarse.given, activity->coarse.received,
                           activity->undated.pieces, activity->undated.given,
                           activity->undated.received);
    return g_string_free(text, FALSE);
}

static void test_activity(void)
{
    static const struct {
        IbidDatePrecision per;
        const char *expected;
    } cases[] = {
        {IBID_PRECISION_YEAR,
         "2019 1 1 1 1; 2020 4 5 7 5; 2021 1 1 0 1; coarse 0 0 0, undated 1 1 0"},
        {IBID_PRECISION_MONTH,
         "2019-12 1 1 1 1; 2020-01 2 2 7 2; 2020-03 1 1 0 1; 2020-06 1 2 0 2; 2021-01 1 1 0 1; "
         "after 2020-06 6; after 2020-03 2; after 2020-01 1; coarse 0 0 0, undated 1 1 0"},
        {IBID_PRECISION_DAY,
         "2019-12-31 1 1 1 1; 2020-01-01 1 1 6 1; 2020-01-03 1 1 1 1; 2020-06-01 1 2 0 2; "
         "2021-01-01 1 1 0 1; after 2020-06-01 213; after 2020-01-03 149; after 2020-01-01 1; "
         "coarse 1 1 0, undated 1 1 0"},
    };
    g_autoptr(IbidNetwork) network = network_of(rows, dates, 7, NULL);
    g_autoptr(IbidCitations) citations = ibid_citations_of_network(network);

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(IbidActivity) activity = ibid_activity(citations, NULL, cases[i].per);
        g_autofree char *text = spell(activity);

        g_assert_cmpstr(text, ==, cases[i].expected);
        g_assert_cmpstr(network->keys[activity->first], ==, "6");
        g_assert_cmpstr(network->keys[activity->last], ==, "5");
    }
}

static void test_activity_of_some(void)
{
    g_autoptr(IbidNetwork) network = network_of(rows, dates, 7, NULL);
    g_autoptr(IbidCitations) citations = ibid_citations_of_network(network);
    g_autofree bool *wants = g_new0(bool, network->n);
    g_autoptr(IbidActivity) activity = NULL;
    g_autofree char *text = NULL;

    wants[find(network, "0")] = true;
    activity = ibid_activity(citations, wants, IBID_PRECISION_YEAR);
    text = spell(activity);
    g_assert_cmpstr(text, ==,
                    "2019 0 0 0 1; 2020 1 1 6 3; 2021 0 0 0 1; coarse 0 0 0, undated 0 0 0");
}

static void nothing_is_no_activity(void)
{
    static const char *const no_rows[] = {NULL};

    for (size_t n = 0; n < 2; n++) {
        g_autoptr(IbidNetwork) network = network_of(no_rows, NULL, n, NULL);
        g_autoptr(IbidCitations) citations = ibid_citations_of_network(network);
        g_autoptr(IbidActivity) activity = ibid_activity(citations, NULL, IBID_PRECISION_DAY);
        g_autoptr(IbidSpectrum) spectrum = ibid_reference_spectrum(citations, IBID_PRECISION_DAY);
        g_autofree IbidCitationTimes *times = ibid_citation_times(citations, 0);

        g_assert_cmpuint(activity->rows->len + activity->gaps->len, ==, 0);
        g_assert_cmpuint(activity->undated.pieces, ==, n);
        g_assert_cmpuint(activity->first, ==, UINT32_MAX);
        g_assert_cmpuint(spectrum->rows->len, ==, 0);
        g_assert_true(n == 0 || times[0].n_dated == 0);
    }
}

static void test_citation_times(void)
{
    g_autoptr(IbidNetwork) network = network_of(rows, dates, 7, NULL);
    g_autoptr(IbidCitations) citations = ibid_citations_of_network(network);
    g_autofree IbidCitationTimes *all = ibid_citation_times(citations, 74);
    const IbidCitationTimes *times = &all[find(network, "0")], *none = &all[find(network, "5")];

    /* Ages 2, 74 (to 15 March), 152, 366; one from before it, one undated. */
    g_assert_cmpuint(times->n_dated, ==, 4);
    g_assert_cmpuint(times->n_future, ==, 1);
    g_assert_cmpuint(times->n_undated, ==, 1);
    g_assert_cmpuint(times->n_within, ==, 2);
    g_assert_cmpuint(times->first, ==, find(network, "1"));
    g_assert_cmpuint(times->last, ==, find(network, "5"));
    g_assert_cmpint(times->first_age, ==, 2);
    g_assert_cmpint(times->last_age, ==, 366);
    g_assert_cmpint(times->longest_gap, ==, 214);
    g_assert_cmpuint(times->gap_from, ==, find(network, "3"));
    g_assert_cmpuint(times->gap_to, ==, find(network, "5"));
    g_assert_cmpfloat(times->half_life, ==, 113);
    g_assert_cmpuint(none->first, ==, UINT32_MAX);
    g_assert_cmpuint(none->gap_from, ==, UINT32_MAX);
    g_assert_true(isnan(none->half_life));
}

/* What is undated is cited at some time, but at no age. */
static void undated_pieces_are_cited_at_dates(void)
{
    static const char *const two[] = {"1 0", "2 0", NULL};
    static const char *const when[] = {"", "2020-01-11", "2020-01-01"};
    g_autoptr(IbidNetwork) network = network_of(two, when, 3, NULL);
    g_autoptr(IbidCitations) citations = ibid_citations_of_network(network);
    g_autofree IbidCitationTimes *all = ibid_citation_times(citations, 0);
    const IbidCitationTimes *times = &all[find(network, "0")];

    g_assert_cmpuint(times->n_dated, ==, 2);
    g_assert_cmpuint(times->n_within, ==, 0);
    g_assert_cmpuint(times->first, ==, find(network, "2"));
    g_assert_cmpint(times->longest_gap, ==, 10);
    g_assert_cmpint(times->last_age, ==, 0);
    g_assert_true(isnan(times->half_life));
}

static void citations_within_days_are_local_citations(void)
{
    g_autoptr(IbidNetwork) network = network_of(rows, dates, 7, NULL);
    g_autoptr(IbidCitations) citations = ibid_citations_of_network(network);

    for (uint32_t days = 1; days < 400; days += 7) {
        g_autofree IbidCitationTimes *times = ibid_citation_times(citations, days);
        g_autofree uint32_t *scores =
            ibid_local_citations(network, &(IbidLocalCitationOptions){.within_days = days});

        for (size_t v = 0; v < network->n; v++)
            g_assert_cmpuint(times[v].n_within, ==, scores[v]);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/activity/spectrum", test_spectrum);
    g_test_add_func("/activity/plateau", first_of_a_plateau_is_the_peak);
    g_test_add_func("/activity/short-spectra", spectra_of_short_spans);
    g_test_add_func("/activity/sparse-spectra", empty_periods_are_left_out);
    g_test_add_func("/activity/rows", test_activity);
    g_test_add_func("/activity/some", test_activity_of_some);
    g_test_add_func("/activity/nothing", nothing_is_no_activity);
    g_test_add_func("/activity/citation-times", test_citation_times);
    g_test_add_func("/activity/undated", undated_pieces_are_cited_at_dates);
    g_test_add_func("/activity/within-days", citations_within_days_are_local_citations);
    return g_test_run();
}
