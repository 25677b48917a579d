#include <glib.h>

#include "resolve/title_index.h"
#include "resolve/title_match.h"

/* What is here; numbers are their places. */
static const struct {
    const char *title, *date;
} here[] = {
    {"The Harbour at Night and Its Keepers", "2020-01-10"},
    {"Weekly briefing", "2020-02-03"},
    {"Weekly briefing", "2020-02-10"},
    {"Weekly briefing", "2020-02-17"},
    {"Letters From the Coast, Part 1", "2020-03-01"},
    {"Letters From the Coast, Part 3", "2020-03-29"},
    {"Europe", "2020-04-01"},
    {"functors", "2020-04-02"},
    {"What the Miller Knew", "2020-05-05"},
    {"What the Miller Knew", ""},
    {"Соляные дороги севера", "2020-06-01"},
    {"Poslednyaya zima mel'nika", "2020-06-02"},
};

typedef struct {
    const char *name;
    const char *title, *date;
    MatchPlace place;
    const char *rule;
    unsigned work; /* NO_WORK when none */
} Case;

static const Case cases[] = {
    {"dated", "The Harbour at Night and Its Keepers", "2020-01-10", MATCH_LISTED, "title-date", 0},
    {"day-off", "The Harbour at Night and Its Keepers", "2020-01-11", MATCH_LISTED, "title-date",
     0},
    {"undated", "The Harbour at Night and Its Keepers", "", MATCH_LISTED, "title", 0},
    {"wrong-date", "The Harbour at Night and its Keepers", "2019-07-31", MATCH_LISTED, "title", 0},
    {"scanned", "Tbe Harhour at Nigbt arid lts Kcepers", "2020-01-10", MATCH_LISTED, "title-date",
     0},
    {"cut-off", "The Harbour at Ni…", "2020-01-10", MATCH_LISTED, "title-date", 0},
    {"unmarked-start", "The Harbour at Night", "2020-01-10", MATCH_LISTED, "title-date", 0},
    {"unmarked-start-undated", "The Harbour at Night", "", MATCH_LISTED, "unmatched", NO_WORK},
    {"repeats-undated", "Weekly briefing", "", MATCH_LISTED, "ambiguous", NO_WORK},
    {"repeats-dated", "Weekly briefing", "2020-02-10", MATCH_LISTED, "title-date", 2},
    {"repeats-day-off", "Weekly briefing", "2020-02-18", MATCH_LISTED, "title-date", 3},
    {"repeats-other-date", "Weekly briefing", "2021-06-07", MATCH_LISTED, "unmatched", NO_WORK},
    {"repeats-in-text", "Weekly briefing", "", MATCH_IN_TEXT, "ambiguous", NO_WORK},
    {"absent-part", "Letters From the Coast, Part 2", "2020-03-15", MATCH_LISTED, "unmatched",
     NO_WORK},
    {"absent-part-undated", "Letters From the Coast, Part 2", "", MATCH_LISTED, "unmatched",
     NO_WORK},
    {"part", "Letters From the Coast, Part 3", "", MATCH_IN_TEXT, "title", 5},
    {"name-in-text", "Europe", "", MATCH_IN_TEXT, "unmatched", NO_WORK},
    {"name-listed", "Europe", "2020-04-01", MATCH_LISTED, "title-date", 6},
    {"word-in-text", "functors", "", MATCH_IN_TEXT, "title", 7},
    {"one-of-two-dated", "What the Miller Knew", "2020-05-05", MATCH_LISTED, "title-date", 8},
    {"like-in-text", "harbours at night and their keepers", "", MATCH_IN_TEXT, "unmatched",
     NO_WORK},
    {"addressed-undated", "The Harbour at Night and Its Keepers", "", MATCH_ADDRESSED, "unmatched",
     NO_WORK},
    {"addressed-dated", "The Harbour at Night and Its Keepers", "2020-01-10", MATCH_ADDRESSED,
     "title-date", 0},
    {"latin-of-cyrillic", "Solyanye dorogi severa", "2020-06-01", MATCH_LISTED, "title-date", 10},
    {"latin-of-cyrillic-undated", "Solianye dorogi severa", "", MATCH_LISTED, "title", 10},
    {"nothing", "…", "2020-01-10", MATCH_LISTED, "unmatched", NO_WORK},
};

static TitleIndex *index_of_here(void)
{
    TitleIndex *index = title_index_new();

    for (unsigned i = 0; i < G_N_ELEMENTS(here); i++)
        title_index_add(index, here[i].title, ibid_date_from_iso(here[i].date), i);
    return index;
}

static void check_case(gconstpointer data)
{
    const Case *c = data;
    g_autoptr(TitleIndex) index = index_of_here();
    g_auto(TitleForm) form = title_form(c->title);
    g_autoptr(GArray) candidates = title_index_find(index, &form, ibid_date_from_iso(c->date));
    TitleMatch match = title_match_decide(&form, candidates, c->place);

    g_assert_cmpstr(match.rule, ==, c->rule);
    g_assert_cmpuint(match.work, ==, c->work);
    g_assert_cmpfloat(match.score, >=, 0);
    g_assert_cmpfloat(match.score, <=, 1);
    if (g_str_equal(match.rule, "ambiguous"))
        g_assert_cmpuint(match.runner_up, !=, NO_WORK);
}

/* Distinct titles of ordinary words: the number spelled in four of them. */
static char *nth_title(unsigned n)
{
    static const char *const words[] = {"harbour", "winter", "miller",  "copper",
                                        "letter",  "garden", "railway", "island",
                                        "market",  "shadow", "captain", "orchard"};
    GString *title = g_string_new("the");

    for (int i = 0; i < 5; i++, n /= 12)
        g_string_append_printf(title, " %s", words[n % 12]);
    return g_string_free(title, FALSE);
}

/* Every title is found among very many that share all of their parts. */
static void many_titles_are_found(void)
{
    enum { N_TITLES = 20000 };
    g_autoptr(TitleIndex) index = title_index_new();

    for (unsigned i = 0; i < N_TITLES; i++) {
        g_autofree char *title = nth_title(i);

        title_index_add(index, title, ibid_date_new(2000 + (int)(i % 20), 1 + (int)(i % 12), 1), i);
    }
    for (unsigned i = 0; i < N_TITLES; i += 997) {
        g_autofree char *title = nth_title(i);
        g_auto(TitleForm) form = title_form(title);
        IbidDate date = ibid_date_new(2000 + (int)(i % 20), 1 + (int)(i % 12), 1);
        g_autoptr(GArray) candidates = title_index_find(index, &form, date);

        g_assert_cmpuint(candidates->len, >, 0);
        g_assert_cmpuint(g_array_index(candidates, TitleCandidate, 0).work, ==, i);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strdup_printf("/title-index/%s", cases[i].name);

        g_test_add_data_func(path, &cases[i], check_case);
    }
    g_test_add_func("/title-index/many", many_titles_are_found);
    return g_test_run();
}
