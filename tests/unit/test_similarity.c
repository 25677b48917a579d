#include <glib.h>

#include "resolve/similarity.h"

typedef struct {
    const char *name;
    const char *cited, *own;
    double least, most; /* between which the likeness has to lie */
} Titles;

static const Titles titles[] = {
    {"same", "The Harbour at Night", "The harbour at night", 1, 1},
    {"scanned", "Tbe Harbonr af Nighf", "The Harbour at Night", 1, 1},
    {"scanned-badly", "The Harhour at Nigbt: lnland", "The Harbour at Night: Inland", 0.95, 1},
    {"ampersand", "Salt & Iron in the North", "Salt and Iron in the North", 1, 1},
    {"lost-space", "Salt andIron", "Salt and Iron", 1, 1},
    {"hyphen-break", "The Long Nego- tiation", "The Long Negotiation", 1, 1},
    {"cut-off", "The Harbour at Nig…", "The Harbour at Night and Its Keepers", 0.99, 1},
    {"cut-off-dots", "The Harbour at Nig...", "The Harbour at Night and Its Keepers", 0.99, 1},
    {"too-short-a-start", "The…", "The Harbour at Night and Its Keepers", 0, 0.2},
    {"cut-part", "Letters From the Coast, Part 2…", "Letters From the Coast, Part 2: Salt", 0.99,
     1},
    {"cut-other-part", "Letters From the Coast, Part 2…", "Letters From the Coast, Part 3: Salt",
     0.7, 0.84},
    {"cut-in-word", "The Harbour at N…", "The Harbour at Night and Its Keepers", 0.99, 1},
    {"other-part", "Letters From the Coast, Part 2", "Letters From the Coast, Part 3", 0.7, 0.84},
    {"other-roman", "Letters From the Coast II", "Letters From the Coast IV", 0.7, 0.84},
    {"other-letter", "Parsing Tables Quickly in C#", "Parsing Tables Quickly in F#", 0.7, 0.84},
    {"other", "On the Price of Wool", "A Winter Without Trains", 0, 0},
    {"empty", "", "A Winter Without Trains", 0, 0},
    {"other-script", "Зимний порт", "Зимний порт", 1, 1},
};

static void check_titles(gconstpointer data)
{
    const Titles *t = data;
    g_auto(TitleForm) cited = title_form(t->cited), own = title_form(t->own);
    double likeness = similarity_of_titles(&cited, &own, 0.5);

    g_assert_cmpfloat(likeness, >=, t->least);
    g_assert_cmpfloat(likeness, <=, t->most);
}

static void likeness_is_symmetrical(void)
{
    g_auto(TitleForm) a = title_form("Who Pays for the Lighthouse?");
    g_auto(TitleForm) b = title_form("Who Prays in the Lighthouses?");

    g_assert_cmpfloat(similarity_of_titles(&a, &b, 0.5), ==, similarity_of_titles(&b, &a, 0.5));
}

static void starts_need_some_length(void)
{
    g_auto(TitleForm) whole = title_form("The Tide Tables: A Reader's Companion");
    g_auto(TitleForm) start = title_form("The Tide Tables");
    g_auto(TitleForm) word = title_form("The Tide");

    g_assert_cmpfloat(similarity_of_start(&start, &whole), ==, 1);
    g_assert_cmpfloat(similarity_of_start(&word, &whole), ==, 0);
    g_assert_cmpfloat(similarity_of_start(&whole, &start), ==, 0);
}

static void single_capitalised_words_are_names(void)
{
    g_auto(TitleForm) place = title_form("“Europe”"), term = title_form("functor");
    g_auto(TitleForm) title = title_form("Europe Waits");

    g_assert_true(place.is_name);
    g_assert_false(term.is_name);
    g_assert_false(title.is_name);
}

typedef struct {
    const char *cited, *own;
    DateEvidence evidence;
} Dates;

static void dates_are_told_apart(void)
{
    static const Dates cases[] = {
        {"2021-03-09", "2021-03-09", DATES_SAME},    {"2021-03-09", "2021-03-10", DATES_NEXT},
        {"2021-03-01", "2021-02-28", DATES_NEXT},    {"2021-03-09", "2021-03-16", DATES_NEAR},
        {"2021-03", "2021-03-16", DATES_ROUGH},      {"2021", "2021-03-16", DATES_UNKNOWN},
        {"2020", "2021-03-16", DATES_APART},         {"2021-33", "2021-03-16", DATES_ROUGH},
        {"2021-34", "2021-03-16", DATES_APART},      {"2021-23", "2021-03-16", DATES_UNKNOWN},
        {"2019-21", "2021-03-16", DATES_APART},      {"2020-24", "2021-01-16", DATES_UNKNOWN},
        {"2021-04", "2021-03-16", DATES_APART},      {"2021-03-09", "2027-03-09", DATES_MISREAD},
        {"2021-03-19", "2021-03-09", DATES_MISREAD}, {"", "2021-03-09", DATES_UNKNOWN},
        {"2021-03-09", "", DATES_UNKNOWN},           {"2021-03-09", "2022-05-09", DATES_APART},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpint(similarity_of_dates(ibid_date_from_iso(cases[i].cited),
                                            ibid_date_from_iso(cases[i].own)),
                        ==, cases[i].evidence);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(titles); i++) {
        g_autofree char *path = g_strdup_printf("/similarity/titles/%s", titles[i].name);

        g_test_add_data_func(path, &titles[i], check_titles);
    }
    g_test_add_func("/similarity/symmetrical", likeness_is_symmetrical);
    g_test_add_func("/similarity/starts", starts_need_some_length);
    g_test_add_func("/similarity/names", single_capitalised_words_are_names);
    g_test_add_func("/similarity/dates", dates_are_told_apart);
    return g_test_run();
}
