#include <ibid/date.h>

#include <glib.h>
#include <string.h>

#include "base/date_reader.h"

typedef struct {
    const char *name;
    const char *text;
    const char *iso; /* "" when there is no date in it */
    bool repaired;
} Case;

static const Case cases[] = {
    {"german", "am 3. März 2021", "2021-03-03", false},
    {"austrian", "3. Jänner 2021", "2021-01-03", false},
    {"french", "le 1er février 2021", "2021-02-01", false},
    {"french-accent", "3 août 2021", "2021-08-03", false},
    {"spanish", "3 de mayo de 2021", "2021-05-03", false},
    {"italian", "3 giugno 2021", "2021-06-03", false},
    {"portuguese", "3 de março de 2021", "2021-03-03", false},
    {"dutch", "3 mei 2021", "2021-05-03", false},
    {"swedish", "3 maj 2021", "2021-05-03", false},
    {"danish", "3. oktober 2021", "2021-10-03", false},
    {"norwegian", "3. desember 2021", "2021-12-03", false},
    {"finnish", "3. toukokuuta 2021", "2021-05-03", false},
    {"icelandic", "3. maí 2021", "2021-05-03", false},
    {"polish", "3 maja 2021", "2021-05-03", false},
    {"polish-november", "3 listopada 2021 r.", "2021-11-03", false},
    {"croatian-october", "3. listopada 2021.", "2021-10-03", false},
    {"czech", "3. května 2021", "2021-05-03", false},
    {"slovak", "3. októbra 2021", "2021-10-03", false},
    {"hungarian", "2021. május 3.", "2021-05-03", false},
    {"romanian", "3 iunie 2021", "2021-06-03", false},
    {"bulgarian", "3 май 2021", "2021-05-03", false},
    {"russian", "3 мая 2021 г.", "2021-05-03", false},
    {"ukrainian", "3 травня 2021", "2021-05-03", false},
    {"greek", "3 Μαΐου 2021", "2021-05-03", false},
    {"turkish", "3 Mayıs 2021", "2021-05-03", false},
    {"croatian", "3. svibnja 2021", "2021-05-03", false},
    {"serbian", "3. мај 2021", "2021-05-03", false},
    {"slovene", "3. maj 2021", "2021-05-03", false},
    {"lithuanian", "2021 m. gegužės 3 d.", "2021-05-03", false},
    {"latvian", "3. maijs 2021", "2021-05-03", false},
    {"estonian", "3. mai 2021", "2021-05-03", false},
    {"catalan", "3 de maig de 2021", "2021-05-03", false},
    {"catalan-elided", "3 d’abril de 2021", "2021-04-03", false},
    {"indonesian", "3 Mei 2021", "2021-05-03", false},
    {"arabic", "3 مايو 2021", "2021-05-03", false},
    {"hebrew", "3 במאי 2021", "2021-05-03", false},
    {"persian", "3 مه 2021", "2021-05-03", false},
    {"hindi", "3 मई 2021", "2021-05-03", false},
    {"japanese", "2021年5月3日", "2021-05-03", false},
    {"chinese-spaced", "2021 年 5 月 3 日", "2021-05-03", false},
    {"korean", "2021년 5월 3일", "2021-05-03", false},
    {"korean-dots", "2021. 5. 3.", "2021-05-03", false},
    {"japanese-month", "2021年5月", "2021-05", false},
    {"numeric-hyphens", "03-05-2021", "2021-05-03", false},
    {"no-month", "3 Gartner 2021", "", false},
    {"foreign-word", "12 Monate 2021", "", false},
    {"iso", "on 2023-05-25T10:00:00Z", "2023-05-25", false},
    {"day-month-year", "25 May 2023", "2023-05-25", false},
    {"ordinal", "May 25th, 2023", "2023-05-25", false},
    {"month-day-year", "By A. Author, November 26, 2024 Region", "2024-11-26", false},
    {"no-space", "January18, 2018", "2018-01-18", false},
    {"hyphens", "13-Jun-2000", "2000-06-13", false},
    {"weekday-first", "Monday, 16 October 2017 00:00:00", "2017-10-16", false},
    {"path", "/2017/10/16/money-monoid/", "2017-10-16", false},
    {"dots", "25.05.2023", "2023-05-25", false},
    {"day-over-twelve", "25/05/2023", "2023-05-25", false},
    {"month-first", "05/25/2023", "2023-05-25", false},
    {"ambiguous", "05/06/2023", "", false},
    {"month-only", "in May 2023 we", "2023-05", false},
    {"letter-for-digit", "- I9 August 2024: \"T\"", "2024-08-19", true},
    {"letters-in-year", "November 1, 201O", "2010-11-01", true},
    {"month-misread", "Novernber 1, 2010", "2010-11-01", true},
    {"month-misread-2", "Ocfober 14, 20I0", "2010-10-14", true},
    {"day-all-letters", "May l, 2011", "2011-05-01", true},
    {"day-all-letters-first", "II July 2016: x", "2016-07-11", true},
    {"no-spaces-misread", "Octobcr3,2010", "2010-10-03", true},
    {"digit-starts-month", "5epfember 6, 2011", "2011-09-06", true},
    {"digit-ends-month", "11 Apri1 2022", "2022-04-11", true},
    {"re-cased", "- L4 JUNE 2021, 20i8", "2021-06-14", true},
    {"joined-word", "June 10, 2014Region", "2014-06-10", false},
    {"pronoun", "in May I saw 2011 of them", "", false},
    {"impossible-day", "31 February 2020", "", false},
    {"impossible-month-first", "February 31, 2020", "", false},
    {"impossible-iso", "2023-13-45", "", false},
    {"impossible-dots", "31.02.2020", "", false},
    {"impossible-then-good", "31 February 2020, or 1 March 2020", "2020-03-01", false},
    {"number-before-month", "page 45 May 2020", "2020-05", false},
    {"week-day", "2023-W21-4", "2023-05-25", false},
    {"week-day-basic", "on 2023W214.", "2023-05-25", false},
    {"week", "2023-W21", "2023-05", false},
    {"week-of-two-months", "2023-W22", "", false},
    {"week-of-next-year", "2018-W01-1", "2018-01-01", false},
    {"week-of-year-before", "2020-W53-5", "2021-01-01", false},
    {"no-week", "2023-W53-1", "", false},
    {"day-of-year", "2023-145T10:00", "2023-05-25", false},
    {"no-day-of-year", "2006-525T11:00Z", "", false},
    {"report-number", "Report 2023-145", "", false},
    {"basic-time", "20230525T100000Z", "2023-05-25", false},
    {"basic-alone", "20230525", "", false},
    {"week-cut-off", "2023-W21-", "2023-05", false},
    {"week-at-end", "6005-W03", "6005-01", false},
    {"rfc-2822", "Thu, 25 May 2023 10:00:00 +0200", "2023-05-25", false},
    {"version", "release 1.10.2023.4", "", false},
    {"version-year-first", "v2023.05.25.1", "", false},
    {"host", "10.12.12.2023", "", false},
    {"phone", "030-12-10-2023", "", false},
    {"price", "1,200.00 of 2023", "", false},
    {"page", "page 12/5", "", false},
    {"page-range", "pp. 12-14, 2023", "", false},
    {"identifier", "10.1000/12.05.2023", "", false},
    {"accents-lost", "3 fevrier 2021", "2021-02-03", true},
    {"accents-lost-german", "3. Marz 2021", "2021-03-03", true},
    {"accents-lost-turkish", "3 Mayis 2021", "2021-05-03", true},
    {"accents-lost-french", "3 aout 2021", "2021-08-03", true},
    {"may-misread", "l2 Mav 2O19", "2019-05-12", true},
    {"year-misread", "25 Mai 2O23", "2023-05-25", true},
    {"numeric-misread", "2O23-O5-25", "2023-05-25", true},
    {"numeric-misread-dots", "l2.O5.2O23", "2023-05-12", true},
    {"hyphens-month-first", "05-25-2023", "2023-05-25", false},
    {"belarusian", "25 мая 2023", "2023-05-25", false},
    {"belarusian-name", "3 красавіка 2021", "2021-04-03", false},
    {"ukrainian-short", "3 трав. 2021", "2021-05-03", false},
    {"russian-short", "3 сент. 2021", "2021-09-03", false},
    {"irish", "3 Bealtaine 2021", "2021-05-03", false},
    {"maltese", "3 ta’ Mejju 2021", "2021-05-03", false},
    {"turkish-capitals", "3 MAYIS 2021", "2021-05-03", true},
    {"arabic-levant", "3 أيار 2021", "2021-05-03", false},
    {"arabic-digits", "٣ مايو ٢٠٢١", "2021-05-03", false},
    {"greek-capital-start", "Μάιος 2021", "2021-05", false},
    {"polish-genitive", "3 października 2021", "2021-10-03", false},
    {"slovene-full", "3. avgust 2021", "2021-08-03", false},
    {"german-short", "3. Sept. 2021", "2021-09-03", false},
    {"french-short", "3 juil. 2021", "2021-07-03", false},
    {"spanish-short", "3 ene. 2021", "2021-01-03", false},
    {"german-month", "im März 2021", "2021-03", false},
    {"range", "12-14 May 2023", "2023-05-12", false},
    {"range-dash", "12–14 mai 2023", "2023-05-12", false},
    {"range-words", "12 to 14 May 2023", "2023-05-12", false},
    {"range-month-first", "May 12–14, 2023", "2023-05-12", false},
    {"range-two-months", "30 April – 2 May 2023", "2023-04-30", false},
    {"range-two-years", "30 December – 2 January 2023", "2022-12-30", false},
    {"range-german", "12.–14. Mai 2023", "2023-05-12", false},
    {"range-dots", "12.–14.05.2023", "2023-05-12", false},
    {"range-months", "May/June 2023", "2023-05", false},
    {"range-months-dash", "mai-juin 2023", "2023-05", false},
    {"range-backwards", "14-12 May 2023", "2023-05-12", false},
    {"range-months-over-year", "December/January 2023", "2022-12", false},
    {"numbered-entry", "3 - 4 May 2023", "2023-05-04", false},
    {"numbered-iso", "3-2019-03-04", "", false},
    {"years", "2019–2021", "", false},
    {"years-short", "2019-21", "", false},
    {"scanned-german", "3. Dezernber 2021", "2021-12-03", true},
    {"scanned-french", "3 fevrler 2O21", "2021-02-03", true},
    {"scanned-italian", "3 settemhre 2021", "2021-09-03", true},
    {"scanned-spanish", "3 de novlembre de 2021", "2021-11-03", true},
    {"scanned-polish", "3 paźdzlernika 2021", "2021-10-03", true},
    {"scanned-digit", "3. Apri1 2021", "2021-04-03", true},
    {"scanned-no-year", "3 settemhre", "", false},
    {"scanned-no-month", "3 members 2021", "", false},
    {"scanned-no-day", "45 settemhre 2021", "", false},
    {"time", "at 10:05 2021", "", false},
    {"price-year", "$12.05 in 2021", "", false},
    {"phone-dots", "555.12.2021", "", false},
    {"volume", "vol. 12, no. 5, 2021", "", false},
    {"ratio", "3/4 of 2021", "", false},
    {"number-only", "chapter 25 of 2023 pages", "", false},
    {"word-like-month", "marching 12 2020", "", false},
};

static void check_case(gconstpointer data)
{
    const Case *c = data;
    DateReading reading = {0};
    char iso[IBID_DATE_SIZE];

    g_assert_true(date_find(c->text, strlen(c->text), &reading) == (c->iso[0] != '\0'));
    g_assert_cmpstr(ibid_date_format(reading.date, iso), ==, c->iso);
    g_assert_true(reading.repaired == c->repaired);
}

static const struct {
    const char *text, *document, *iso;
} ordered[] = {
    {"05/06/2023", "seen 05/06/2023, 25/06/2023", "2023-06-05"},
    {"05/06/2023", "seen 05/06/2023, 06/25/2023", "2023-05-06"},
    {"05/06/2023", "seen 05/06/2023", "2023"},
    {"05/06/2023", "seen 13/06/2023, 06/13/2023", "2023"},
    {"05/06/2023", "seen 1/25/05/2023, 25/05/20234, /13/06/2023", "2023"},
    {"05-06-2023", "seen 06/13/2023", "2023-05-06"},
    {"5.6.2023", "seen 06/13/2023", "2023-06-05"},
    {"05/06/2023", "", "2023"},
    {"Thu, 08/09/2022", "", "2022-09-08"},
    {"Friday 08/09/2022", "", "2022"},
    {"Tue, 08/09/2022", "seen 25/09/2022", "2022-08-09"},
    {"Tue, 08/09/2022", "", "2022-08-09"},
    {"Miércoles, 06/05/2020", "", "2020-05-06"},
    {"08/09/2022", "Thu, 08/09/2022, 08/10/2022", "2022-09-08"},
};

/* Day and month change places only where the document tells them apart. */
static void document_tells_order(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(ordered); i++) {
        DateOrder order = date_order_of(ordered[i].document, strlen(ordered[i].document));
        DateReading reading = {0};
        char iso[IBID_DATE_SIZE];

        date_find_ordered(ordered[i].text, strlen(ordered[i].text), order, &reading);
        g_assert_cmpstr(ibid_date_format(reading.date, iso), ==, ordered[i].iso);
    }
}

static void impossible_is_told(void)
{
    static const char *const texts[] = {"of 31 February 2020", "2023-13-45",      "31.04.2023",
                                        "30/02/2023",          "29 février 2023", "2023年2月30日"};

    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        DateReading reading = {0};

        g_assert_cmpint(date_find_ordered(texts[i], strlen(texts[i]), DATE_ORDER_UNKNOWN, &reading),
                        ==, DATE_IMPOSSIBLE);
        g_assert_cmpint(reading.date.precision, ==, IBID_PRECISION_NONE);
    }
}

/* Every month is known by what a scanner makes of it. */
static void months_survive_scanning(void)
{
    static const char *const scans[] = {
        "lanuary", "Fcbruary", "Marcb",     "Apri1",   "MAY",       "Junc",
        "Ju1y",    "Angusf",   "5eptember", "0cfober", "Novernber", "Dcccrnber",
    };

    for (int i = 0; i < 12; i++) {
        g_autofree char *text = g_strdup_printf("%s 3, 2010", scans[i]);
        DateReading reading = {0};

        g_assert_true(date_find(text, strlen(text), &reading));
        g_assert_cmpint(reading.date.month, ==, i + 1);
        g_assert_cmpint(reading.date.day, ==, 3);
    }
}

static void iso_round_trips(void)
{
    static const char *const dates[] = {"2024", "2024-02", "2024-02-29", "2024-24", "2024-33"};
    char iso[IBID_DATE_SIZE];

    for (size_t i = 0; i < G_N_ELEMENTS(dates); i++)
        g_assert_cmpstr(ibid_date_format(ibid_date_from_iso(dates[i]), iso), ==, dates[i]);
    g_assert_cmpint(ibid_date_from_iso("2023-02-29").precision, ==, IBID_PRECISION_NONE);
    g_assert_cmpint(ibid_date_from_iso("20230229").precision, ==, IBID_PRECISION_NONE);
    g_assert_cmpint(ibid_date_days(ibid_date_new(1, 1, 1)), ==, 0);
    g_assert_cmpint(ibid_date_days(ibid_date_new(2024, 3, 1)) -
                        ibid_date_days(ibid_date_new(2024, 2, 28)),
                    ==, 2);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/date/iso-round-trips", iso_round_trips);
    g_test_add_func("/date/document-tells-order", document_tells_order);
    g_test_add_func("/date/impossible-is-told", impossible_is_told);
    g_test_add_func("/date/months-survive-scanning", months_survive_scanning);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strdup_printf("/date/read/%s", cases[i].name);

        g_test_add_data_func(path, &cases[i], check_case);
    }
    return g_test_run();
}
