#include <ibid/date.h>

#include <glib.h>
#include <string.h>

#include "base/date_reader.h"

static const struct {
    const char *text, *iso;
} seasons[] = {
    {"Spring 2019", "2019-21"},
    {"in spring 2019, we", "2019-21"},
    {"Summer of 2019", "2019-22"},
    {"Fall 2019", "2019-23"},
    {"prices fall 2000 points", ""},
    {"Real Estate 2019", ""},
    {"Estate 2019", "2019-22"},
    {"il a été 2019 fois", ""},
    {"Winter 2019/20", "2019-24"},
    {"Winter 2019–2020", "2019-24"},
    {"Spring 2019.1 was released", ""},
    {"Spring 5", ""},
    {"Frühjahr 2019", "2019-21"},
    {"Herbst 2019", "2019-23"},
    {"printemps 2019", "2019-21"},
    {"Automne 2019", "2019-23"},
    {"otoño de 2019", "2019-23"},
    {"primavera 2019", "2019-21"},
    {"outono de 2019", "2019-23"},
    {"inverno 2019", "2019-24"},
    {"herfst 2019", "2019-23"},
    {"hösten 2019", "2019-23"},
    {"vår 2019", ""},
    {"Hösten 2019", "2019-23"},
    {"efteråret 2019", "2019-23"},
    {"syksy 2019", "2019-23"},
    {"sügis 2019", "2019-23"},
    {"2019. gada rudens", "2019-23"},
    {"2019 m. pavasaris", "2019-21"},
    {"jesień 2019", "2019-23"},
    {"podzim 2019", "2019-23"},
    {"jeseň 2019", "2019-23"},
    {"pomlad 2019", "2019-21"},
    {"proljeće 2019", "2019-21"},
    {"пролет 2019", "2019-21"},
    {"toamna 2019", "2019-23"},
    {"Άνοιξη 2019", "2019-21"},
    {"2019 ősze", "2019-23"},
    {"2019. tavasz", "2019-21"},
    {"fómhar 2019", "2019-23"},
    {"rebbiegħa 2019", "2019-21"},
    {"весной 2019 года", "2019-21"},
    {"осінь 2019", "2019-23"},
    {"восень 2019", "2019-23"},
    {"Sonbahar 2019", "2019-23"},
    {"ربيع 2019", "2019-21"},
    {"ربيع ٢٠١٩", "2019-21"},
    {"2019年春季号", "2019-21"},
    {"2019年秋", "2019-23"},
    {"2019년 가을호", "2019-23"},
    {"Q3 2021", "2021-35"},
    {"2021 Q3", "2021-35"},
    {"2021-Q3.", "2021-35"},
    {"2021Q3", "2021-35"},
    {"3Q 2021", "2021-35"},
    {"Q3/2021", "2021-35"},
    {"Q5 2021", ""},
    {"FAQ3 2021", ""},
    {"3. Quartal 2021", "2021-35"},
    {"3rd quarter 2021", "2021-35"},
    {"the third quarter of 2021", "2021-35"},
    {"3e trimestre 2021", "2021-35"},
    {"1er trimestre de 2021", "2021-33"},
    {"III kwartał 2021", "2021-35"},
    {"IV квартал 2021", "2021-36"},
    {"3º trimestre de 2021", "2021-35"},
    {"2021年第三季度", "2021-35"},
    {"2021年第3四半期", "2021-35"},
    {"2021년 3분기", "2021-35"},
    {"2021. III. negyedév", "2021-35"},
    {"3 quarters 2021", ""},
    {"Q3 2021, on 5 October 2021", "2021-10-05"},
    {"Spring 2019 to May 2020", "2020-05"},
};

/* Seasons and quarters are read where nothing finer is there, and only where they are asked for. */
static void seasons_are_read(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(seasons); i++) {
        const char *text = seasons[i].text;
        DateReading reading = {0};
        char iso[IBID_DATE_SIZE];

        date_find_any(text, strlen(text), DATE_ORDER_UNKNOWN, &reading);
        g_assert_cmpstr(ibid_date_format(reading.date, iso), ==, seasons[i].iso);
        if (reading.date.month > 12)
            g_assert_false(date_find(text, strlen(text), &reading));
    }
}

/* Order, days and agreement of what is known to three months. */
static void seasons_have_places(void)
{
    static const char *const ascending[] = {"",        "2018-12-31", "2019",    "2019-33",
                                            "2019-01", "2019-21",    "2019-03", "2019-03-01",
                                            "2019-34", "2019-04",    "2019-22", "2019-23",
                                            "2019-36", "2019-11-05", "2019-24", "2019-12"};
    static const struct {
        const char *a, *b;
        bool agrees;
    } pairs[] = {
        {"2019-21", "2019-04-05", true},  {"2019-21", "2019-06-01", false},
        {"2019-21", "2019", true},        {"2019-21", "2020-04", false},
        {"2019-24", "2019-01-05", true},  {"2019-24", "2020-02-05", true},
        {"2019-24", "2019-12", true},     {"2019-24", "2020-03", false},
        {"2019-24", "2018-12", false},    {"2019-35", "2019-22", true},
        {"2019-35", "2019-21", false},    {"2019-35", "2019-09-30", true},
        {"2019-36", "2020-01-01", false}, {"2019-21", "2019-21", true},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(ascending); i++)
        for (size_t k = 0; k < G_N_ELEMENTS(ascending); k++) {
            int order = ibid_date_compare(ibid_date_from_iso(ascending[i]),
                                          ibid_date_from_iso(ascending[k]));

            g_assert_cmpint((order > 0) - (order < 0), ==, (i > k) - (i < k));
        }
    for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++) {
        IbidDate a = ibid_date_from_iso(pairs[i].a), b = ibid_date_from_iso(pairs[i].b);

        g_assert_true(ibid_date_agrees(a, b) == pairs[i].agrees);
        g_assert_true(ibid_date_agrees(b, a) == pairs[i].agrees);
    }
    g_assert_cmpint(ibid_date_days(ibid_date_from_iso("2019-21")), ==,
                    ibid_date_days(ibid_date_new(2019, 4, 15)));
    g_assert_cmpint(ibid_date_days(ibid_date_from_iso("2019-36")), ==,
                    ibid_date_days(ibid_date_new(2019, 11, 15)));
    g_assert_cmpint(ibid_date_days(ibid_date_from_iso("2019-24")), ==,
                    ibid_date_days(ibid_date_new(2019, 12, 31)));
    g_assert_cmpint(ibid_date_from_iso("2019-25").precision, ==, IBID_PRECISION_NONE);
    g_assert_cmpint(ibid_date_new(2019, 21, 0).precision, ==, IBID_PRECISION_NONE);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/date-season/are-read", seasons_are_read);
    g_test_add_func("/date-season/have-places", seasons_have_places);
    return g_test_run();
}
