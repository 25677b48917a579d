#include "base/date_relative.h"

#include <glib.h>

#include "extract/relative_dates.h"

static const struct {
    const char *text, *language, *today, *iso;
} phrases[] = {
    {"yesterday", NULL, "2023-05-03", "2023-05-02"}, /* a Wednesday */
    {"yesterday", NULL, "2023-05", ""},
    {"yesterday's", NULL, "2023-03-01", "2023-02-28"},
    {"yesterdays", NULL, "2023-05-03", ""},
    {"the day before yesterday", NULL, "2023-01-01", "2022-12-30"},
    {"last tuesday", "en", "2023-05-03", "2023-05-02"},
    {"last wednesday", "en", "2023-05-03", "2023-04-26"},
    {"last sunday", "en", "2023-05-03", "2023-04-30"},
    {"last week", NULL, "2023-05-16", "2023-05"},
    {"last week", NULL, "2023-05-08", "2023"},
    {"last week", NULL, "2023-01-06", ""},
    {"two weeks ago", NULL, "2023-05-30", "2023-05"},
    {"last month", NULL, "2023-01-15", "2022-12"},
    {"last month", NULL, "2023-01", "2022-12"},
    {"last month", NULL, "2023", ""},
    {"last month", NULL, "2023-21", ""},
    {"last year", NULL, "2023-21", "2022"},
    {"3 months ago", NULL, "2023-05-03", "2023-02"},
    {"ten days ago", NULL, "2023-05-03", "2023-04-23"},
    {"100 days ago", NULL, "2023-05-03", ""},
    {"a year ago", NULL, "2023", "2022"},
    {"earlier this year", NULL, "2023-05-03", "2023"},
    {"earlier this month", NULL, "2023-05-03", "2023-05"},
    {"vor zwei wochen", "de", "2023-05-30", "2023-05"},
    {"gestern", NULL, "2023-05-03", "2023-05-02"},
    {"letzten dienstag", "de", "2023-05-03", "2023-05-02"},
    {"hier", "fr", "2023-05-03", "2023-05-02"},
    {"hier", "de", "2023-05-03", ""},
    {"hier", NULL, "2023-05-03", ""},
    {"mardi dernier", "fr", "2023-05-03", "2023-05-02"},
    {"il y a trois mois", "fr", "2023-05-03", "2023-02"},
    {"el martes pasado", "es", "2023-05-03", "2023-05-02"},
    {"hace dos años", "es", "2023-05-03", "2021"},
    {"il mese scorso", "it", "2023-05-03", "2023-04"},
    {"há dois meses", "pt", "2023-05-03", "2023-03"},
    {"vorig jaar", "nl", "2023-05-03", "2022"},
    {"в прошлом году", "ru", "2023-05-03", "2022"},
    {"last", NULL, "2023-05-03", ""},
    {"a year later", NULL, "2023-05-03", ""},
};

static void phrases_are_read(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(phrases); i++) {
        IbidDate date = {0};
        char iso[IBID_DATE_SIZE];
        size_t length = date_relative_at(phrases[i].text, phrases[i].language,
                                         ibid_date_from_iso(phrases[i].today), &date);

        g_assert_cmpstr(ibid_date_format(date, iso), ==, phrases[i].iso);
        g_assert_true((length > 0) == (phrases[i].iso[0] != '\0'));
    }
}

static const struct {
    const char *sentence, *anchor, *title; /* title: of an entry; NULL in running text */
    const char *iso;
} references[] = {
    {"Last Tuesday I wrote The Lock at Ember Hill.", "The Lock at Ember Hill", NULL, "2023-05-02"},
    {"In last month's The Lock at Ember Hill it was shut.", "The Lock at Ember Hill", NULL,
     "2023-04"},
    {"See The Lock at Ember Hill, published last Tuesday.", "The Lock at Ember Hill", NULL,
     "2023-05-02"},
    {"Yesterday I read The Lock at Ember Hill.", "The Lock at Ember Hill", NULL, ""},
    {"It rained last week. The Lock at Ember Hill was shut.", "The Lock at Ember Hill", NULL, ""},
    {"The Lock at Ember Hill was shut when it rained last week.", "The Lock at Ember Hill", NULL,
     ""},
    {"Since we bought The Lock at Ember Hill about 2 years ago, it leaks.",
     "The Lock at Ember Hill", NULL, ""},
    {"We were at The Lock at Ember Hill last year.", "The Lock at Ember Hill", NULL, ""},
    {"More than three years ago, I published The Lock at Ember Hill.", "The Lock at Ember Hill",
     NULL, "2020"},
    {"He told What We Saw Yesterday again.", "What We Saw Yesterday", NULL, ""},
    {"\"The Lock\", yesterday", "\"The Lock\", yesterday", "The Lock", "2023-05-02"},
    {"Last Tuesday: \"The Lock\"", "Last Tuesday: \"The Lock\"", "The Lock", "2023-05-02"},
    {"\"The Lock\" (two months ago)", "\"The Lock\" (two months ago)", "The Lock", "2023-03"},
    {"\"The Lock of Yesterday\"", "\"The Lock of Yesterday\"", "The Lock of Yesterday", ""},
    {"\"The Lock\", which we saw last week and liked", "x", "The Lock", ""},
};

static IbidDate date_of(size_t i, const char *today)
{
    g_autoptr(IbidArticle) article = ibid_article_new("a");
    IbidReference *reference = ibid_reference_new();

    article->date = ibid_date_from_iso(today);
    reference->class = references[i].title == NULL ? IBID_CLASS_BODY : IBID_CLASS_APPENDIX;
    reference->sentence = g_strdup(references[i].sentence);
    reference->anchor = g_strdup(references[i].anchor);
    reference->cited_title = g_strdup(references[i].title);
    g_ptr_array_add(article->references, reference);
    relative_dates_read(article);
    g_assert_true((reference->flags == IBID_FLAG_RELATIVE_DATE) ==
                  (reference->cited_date.precision != IBID_PRECISION_NONE));
    g_assert_true((reference->cited_confidence > 0) == (reference->flags != 0));
    return reference->cited_date;
}

static void references_are_dated(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(references); i++) {
        char iso[IBID_DATE_SIZE];

        g_assert_cmpstr(ibid_date_format(date_of(i, "2023-05-03"), iso), ==, references[i].iso);
        g_assert_cmpint(date_of(i, "").precision, ==, IBID_PRECISION_NONE);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/date-relative/phrases", phrases_are_read);
    g_test_add_func("/date-relative/references", references_are_dated);
    return g_test_run();
}
