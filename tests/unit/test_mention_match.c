#include "resolve/mention_match.h"

#include <string.h>

#include "base/text.h"
#include "resolve/mention_cue.h"
#include "resolve/title_index.h"

/* Articles of the corpus; the first is the one that names titles. */
static const struct {
    const char *title, *date, *outlet;
} articles[] = {
    {"On Weirs", "2020-03-03", "The Quay Weekly Review"},
    {"The Long Wall of the Quay and Its Keepers", "2019-05-12", NULL},
    {"The Long Wall", "2019-06-12", NULL},
    {"The End", "2019-07-01", NULL},
    {"Leaks", "2019-08-01", NULL},
    {"Letters from the Keepers of the Quay", "2019-01-01", NULL},
    {"Letters from the Keepers of the Quay", "2019-02-01", NULL},
    {"What Will Come of the Weirs of Tomorrow", "2021-01-01", NULL},
    {"The Harbour Almanac of Tides and Moons", "2018-01-01", "Harbour Almanac of Tides & Moons"},
    {"“We Will Not Leave the Quay to the Sea”", "2019-09-01", NULL},
    {"海港长墙与守墙人的故事集", "2019-10-01", NULL},
    {"长墙与守墙人", "2019-11-01", NULL},
    {"The Quay Weekly Review", "2018-05-01", NULL},
};

typedef struct {
    const char *name, *kind, *title, *date;
    const char *sentence; /* %s stands for the title */
    const char *expected; /* rule, and number of the article */
} Case;

static const Case cases[] = {
    {"long-quoted", "quotation", "The Long Wall of the Quay and Its Keepers", "", "In %s it is so.",
     "title 1"},
    {"long-italic-is-unsure", "italics", "The Long Wall of the Quay and Its Keepers", "",
     "In %s it is so.", "unmatched"},
    {"italic-with-cue", "italics", "The Long Wall of the Quay and Its Keepers", "",
     "In her essay %s it is so.", "title 1"},
    {"other-work", "quotation", "The Long Wall of the Quay and Its Keepers", "",
     "The film %s is long.", "unmatched"},
    {"other-case-and-marks", "quotation", "The long wall of the quay, and its keepers", "",
     "In %s it is so.", "title 1"},
    {"misread-letters", "quotation", "The Long Wa1l of the Quay and lts Keepers", "",
     "In %s it is so.", "title 1"},
    {"another-word", "quotation", "The Long Wall of the Quay and Its Sleepers", "",
     "In %s it is so.", "unmatched"},
    {"short-alone", "quotation", "The Long Wall", "", "In %s it is so.", "unmatched"},
    {"short-with-cue-is-too-short", "quotation", "The Long Wall", "", "In the essay %s it is so.",
     "unmatched"},
    {"common-phrase", "quotation", "The End", "", "The article said %s.", "unmatched"},
    {"one-word", "quotation", "Leaks", "", "My article %s.", "unmatched"},
    {"one-word-with-date", "quotation", "Leaks", "2019-08-01", "In %s (1 August 2019).",
     "title-date 4"},
    {"next-day", "quotation", "Leaks", "2019-08-02", "In %s (2 August 2019).", "title-date 4"},
    {"month", "quotation", "The Long Wall", "2019-06", "In %s (June 2019).", "title-date 2"},
    {"misread-with-date", "quotation", "Thc Lang Wall of the Quay and Its Kcepcrs", "2019-05-12",
     "In %s (12 May 2019).", "title-date 1"},
    {"other-date", "quotation", "The Long Wall of the Quay and Its Keepers", "1984-01-02",
     "In %s (2 January 1984).", "unmatched"},
    {"other-year", "quotation", "The Long Wall of the Quay and Its Keepers", "1984",
     "In %s (1984).", "unmatched"},
    {"its-year", "quotation", "The Long Wall of the Quay and Its Keepers", "2019", "In %s (2019).",
     "title 1"},
    {"repeated", "quotation", "Letters from the Keepers of the Quay", "", "In %s it is so.",
     "ambiguous 5"},
    {"repeated-with-date", "quotation", "Letters from the Keepers of the Quay", "2019-02-01",
     "In %s (1 February 2019).", "title-date 6"},
    {"younger", "quotation", "What Will Come of the Weirs of Tomorrow", "", "In %s it is so.",
     "unmatched"},
    {"outlet", "quotation", "The Quay Weekly Review", "", "As the report in %s has it.",
     "unmatched"},
    {"itself", "quotation", "On Weirs", "2020-03-03", "This is %s (3 March 2020).", "unmatched"},
    {"headline-that-quotes", "quotation", "We Will Not Leave the Quay to the Sea", "",
     "They wrote %s.", "unmatched"},
    {"wide", "quotation", "海港长墙与守墙人的故事集", "", "参见《%s》。", "title 10"},
    {"wide-short", "quotation", "长墙与守墙人", "", "参见《%s》。", "unmatched"},
    {"wide-short-with-cue", "quotation", "长墙与守墙人", "", "参见《%s》一文。", "title 11"},
    {"absent", "quotation", "A Book of the Sea That Is Not Here", "", "In %s it is so.",
     "unmatched"},
};

static GPtrArray *make_articles(void)
{
    GPtrArray *known = g_ptr_array_new_with_free_func((GDestroyNotify)known_article_free);

    for (unsigned i = 0; i < G_N_ELEMENTS(articles); i++) {
        KnownArticle *one = g_new0(KnownArticle, 1);

        one->original = i;
        one->article = ibid_article_new("a");
        one->article->title = g_strdup(articles[i].title);
        one->article->date = ibid_date_from_iso(articles[i].date);
        one->article->outlet = g_strdup(articles[i].outlet);
        g_ptr_array_add(known, one);
    }
    return known;
}

static void check_case(gconstpointer data)
{
    const Case *c = data;
    g_autoptr(GPtrArray) known = make_articles();
    g_autoptr(TitleIndex) index = title_index_new();
    g_autoptr(IbidReference) reference = ibid_reference_new();
    g_autoptr(GArray) candidates = NULL;
    g_auto(TitleForm) form = title_form(c->title);
    g_autoptr(GString) sentence = g_string_new(c->sentence), found = g_string_new(NULL);
    TitleMatch match;

    for (unsigned i = 0; i < known->len; i++)
        title_index_add(index, articles[i].title, ibid_date_from_iso(articles[i].date), i);
    g_string_replace(sentence, "%s", c->title, 1);
    reference->class = IBID_CLASS_MENTION;
    reference->kind = c->kind;
    reference->cited_title = g_strdup(c->title);
    reference->cited_date = ibid_date_from_iso(c->date);
    reference->sentence = g_strdup(sentence->str);
    candidates = mention_is_dated(reference)
                     ? title_index_find(index, &form, reference->cited_date)
                     : title_index_find_same(index, &form, reference->cited_date);
    match = mention_match_decide(reference, &form, candidates, known, 0);
    g_string_assign(found, match.rule);
    if (match.best != NO_WORK)
        g_string_append_printf(found, " %u", match.best);
    g_assert_cmpstr(found->str, ==, c->expected);
    g_assert_true((match.work == NO_WORK) == !g_str_has_prefix(match.rule, "title"));
}

static void cues(void)
{
    static const struct {
        const char *sentence;
        MentionCue cue;
    } rows[] = {
        {"In her essay “X Y Z”, she said", CUE_WRITING},
        {"In the “X Y Z” article", CUE_WRITING},
        {"As I wrote in “X Y Z”", CUE_WRITING},
        {"In seinem Artikel „X Y Z“ steht", CUE_WRITING},
        {"dans son article « X Y Z »", CUE_WRITING},
        {"в статье «X Y Z» сказано", CUE_WRITING},
        {"у статті «X Y Z» сказано", CUE_WRITING},
        {"makalesinde “X Y Z” diyor", CUE_WRITING},
        {"文章《X Y Z》", CUE_WRITING},
        {"「X Y Z」と題した記事", CUE_WRITING},
        {"기사 “X Y Z”", CUE_WRITING},
        {"the film “X Y Z”", CUE_OTHER},
        {"the article on the film “X Y Z”", CUE_OTHER},
        {"sein Roman „X Y Z“", CUE_OTHER},
        {"the wall “X Y Z”", CUE_NONE},
        {"the article that he had given to his old aunt was “X Y Z”", CUE_NONE},
        {"It is not there", CUE_NONE},
        {NULL, CUE_NONE},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_test_message("%s", rows[i].sentence == NULL ? "" : rows[i].sentence);
        g_assert_cmpint(mention_cue(rows[i].sentence, "X Y Z"), ==, rows[i].cue);
    }
}

/* Every stem is as text_key() would have it: else it is never met. */
static void stems_are_keys(void)
{
    for (size_t i = 0; i < mention_n_cue_rows; i++)
        for (unsigned cue = CUE_NONE + 1; cue < N_CUES; cue++) {
            g_autofree char *key = text_key(mention_cue_rows[i].stems[cue]);

            g_assert_cmpstr(key, ==, mention_cue_rows[i].stems[cue]);
        }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strdup_printf("/mention-match/%s", cases[i].name);

        g_test_add_data_func(path, &cases[i], check_case);
    }
    g_test_add_func("/mention-match/cues", cues);
    g_test_add_func("/mention-match/stems", stems_are_keys);
    return g_test_run();
}
