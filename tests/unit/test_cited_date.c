#include "extract/cited_date.h"

#include <glib.h>

static const struct {
    const char *entry, *iso;
    double confidence;
    unsigned flags;
} entries[] = {
    {"\"The Lock\", 5 May 2021", "2021-05-05", CITED_AS_WRITTEN, 0},
    {"\"The Lock\", Spring 2021", "2021-21", CITED_ROUGHLY, 0},
    {"\"The Lock\", 5/4/2021", "2021", CITED_ROUGHLY, IBID_FLAG_AMBIGUOUS_DATE},
    {"\"The Lock\", l5 April 2021", "2021-04-15", CITED_REPAIRED, IBID_FLAG_REPAIRED_DATE},
    {"\"The Lock\", 31 April 2021", "", 0, IBID_FLAG_IMPOSSIBLE_DATE},
    {"Smith, J. (2019). The Lock", "2019", CITED_YEAR, 0},
    {"Smith, J., and Jones, A. (2019a). The Lock", "2019", CITED_YEAR, 0},
    {"Smith & Jones [2019] The Lock", "2019", CITED_YEAR, 0},
    {"Smith, J. 2019. The Lock. Journal of Locks 12: 3-14.", "2019", CITED_YEAR, 0},
    {"A. Smith, The Lock, Towpath Press, 2019.", "2019", CITED_YEAR, 0},
    {"Müller, J. (2019): Die Schleuse", "2019", CITED_YEAR, 0},
    {"Smith, J. (2019, May 3). The Lock", "", 0, 0},
    {"The Lock (1982)", "", 0, 0},
    {"Elections, 2019", "", 0, 0},
    {"Why we left in 2019, and what came of it", "", 0, 0},
    {"The long way home from the lock and the weir (2019) again", "", 0, 0},
    {"2019: a year in review", "", 0, 0},
    {"Smith, J. (2019-2021). The Lock", "", 0, 0},
    {"Tel. 030, 555, 2019", "", 0, 0},
    {"Smith, J., pp. 1201, 1999-2005", "", 0, 0},
    {"Version 2.5, build 2021", "", 0, 0},
    {"Room 2019, 12:30", "", 0, 0},
    {"$2,019.00, and 2,020", "", 0, 0},
};

static void entries_are_dated(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(entries); i++) {
        CitedDate cited = {0};
        char iso[IBID_DATE_SIZE];
        bool found = cited_date_in(entries[i].entry, DATE_ORDER_UNKNOWN, &cited);

        g_test_message("%s", entries[i].entry);
        g_assert_cmpstr(ibid_date_format(cited.date, iso), ==, entries[i].iso);
        g_assert_true(found == (entries[i].iso[0] != '\0' || entries[i].flags != 0));
        if (found)
            g_assert_cmpfloat_with_epsilon(cited.confidence, entries[i].confidence, 1e-9);
        g_assert_cmpuint(cited.flags, ==, entries[i].flags);
    }
}

static void order_is_used(void)
{
    CitedDate cited;
    char iso[IBID_DATE_SIZE];

    g_assert_true(cited_date_in("The Lock, 5/4/2021", DATE_ORDER_MONTH_FIRST, &cited));
    g_assert_cmpstr(ibid_date_format(cited.date, iso), ==, "2021-05-04");
    g_assert_cmpfloat_with_epsilon(cited.confidence, CITED_BY_ORDER, 1e-9);
    g_assert_null(cited.written);
    g_assert_cmpint(date_order_told_by("5/4/2021", cited.date), ==, DATE_ORDER_MONTH_FIRST);
    g_assert_cmpint(date_order_told_by("5/5/2021", cited.date), ==, DATE_ORDER_UNKNOWN);
    g_assert_cmpint(date_order_named(date_order_name(DATE_ORDER_DAY_FIRST)), ==,
                    DATE_ORDER_DAY_FIRST);
}

static void titles_name_seasons(void)
{
    IbidDate quarter = ibid_date_new_season(2025, IBID_FIRST_QUARTER + 1);

    g_assert_true(cited_date_is_of_title(quarter, "The harbour's Q2 2025 earnings"));
    g_assert_false(cited_date_is_of_title(quarter, "The harbour's earnings"));
    g_assert_false(cited_date_is_of_title(quarter, NULL));
    g_assert_false(cited_date_is_of_title(ibid_date_new(2025, 5, 0), "Earnings of May 2025"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/cited-date/entries", entries_are_dated);
    g_test_add_func("/cited-date/order", order_is_used);
    g_test_add_func("/cited-date/titles-name-seasons", titles_name_seasons);
    return g_test_run();
}
