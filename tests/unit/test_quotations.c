#include "extract/quotations.h"

#include <glib.h>
#include <string.h>

typedef struct {
    const char *name;
    const char *text;
    const char *quoted; /* one after another, a bar between; inner ones are not looked for */
} Case;

static const Case cases[] = {
    {"english", "In “The Long Wall” he said", "The Long Wall"},
    {"typewriter", "In \"The Long Wall\" he said", "The Long Wall"},
    {"single", "In 'The Long Wall' he said", "The Long Wall"},
    {"curly-single", "In ‘The Keeper’s Wall’ he said", "The Keeper’s Wall"},
    {"german", "In „Die lange Mauer“ steht", "Die lange Mauer"},
    {"polish", "W „Długi mur” jest", "Długi mur"},
    {"low-single", "In ‚Die lange Mauer‘ steht", "Die lange Mauer"},
    {"swedish", "I ”Den långa muren” står", "Den långa muren"},
    {"guillemets", "В «Длинной стене» есть", "Длинной стене"},
    {"french-spaces", "Dans « Le long mur », on lit", " Le long mur "},
    {"french-no-break-spaces", "Dans «\u00A0Le long mur\u00A0», on lit", "\u00A0Le long mur\u00A0"},
    {"outwards", "In »Die lange Mauer« steht", "Die lange Mauer"},
    {"single-guillemets", "In ‹Die lange Mauer› steht", "Die lange Mauer"},
    {"japanese", "本稿は「長い壁の話」を引く", "長い壁の話"},
    {"japanese-double", "拙稿『長い壁の話』参照", "長い壁の話"},
    {"chinese", "参见《长墙的故事》一文", "长墙的故事"},
    {"kana-only", "これはただのかなである", ""},
    {"several", "“One wall” and „two Mauern“ and «три»", "One wall|two Mauern|три"},
    {"in-brackets", "(“The Long Wall”)", "The Long Wall"},
    {"within-italics", "the post *\"The Long Wall\"*, which", "The Long Wall"},
    {"apostrophes", "the keepers' wall and the wall's keepers", ""},
    {"decade", "in the '90s walls weren't built", ""},
    {"inches", "a 5\" wall and a 6\" wall", ""},
    {"unclosed", "He said “The Long Wall", ""},
    {"unclosed-then-closed", "He said \"The Long and \"The Wall\" too", "The Wall"},
    {"not-over-blocks", "“The Long\x1e Wall” is", ""},
    {"nested-alike", "«A «B» C»", "B"},
    {"at-the-ends", "“The Long Wall”", "The Long Wall"},
    {"empty", "“” \"\" «»", ""},
    {"in-a-word", "x“y” z", ""},
};

static char *quoted_in(const char *text)
{
    Quotations quotations = quotations_of(text, strlen(text));
    GString *all = g_string_new(NULL);
    Quotation quotation;

    for (size_t at = 0; quotation_find(&quotations, at, strlen(text), &quotation);
         at = quotation.past) {
        g_assert_cmpuint(quotation.start, <=, quotation.end);
        g_assert_cmpuint(quotation.end, <, quotation.past);
        g_string_append_printf(all, "%s%.*s", all->len > 0 ? "|" : "",
                               (int)(quotation.end - quotation.start), text + quotation.start);
    }
    return g_string_free(all, FALSE);
}

static void check_case(gconstpointer data)
{
    const Case *c = data;
    g_autofree char *found = quoted_in(c->text);

    g_assert_cmpstr(found, ==, c->quoted);
}

static void what_is_in_another_is_found(void)
{
    static const char text[] = "“He called it ‘The Long Wall’ then”";
    Quotations quotations = quotations_of(text, strlen(text));
    Quotation outer, inner;

    g_assert_true(quotation_find(&quotations, 0, strlen(text), &outer));
    g_assert_true(quotation_find(&quotations, outer.start, strlen(text), &inner));
    g_assert_cmpint(strncmp(text + inner.start, "The Long Wall", inner.end - inner.start), ==, 0);
    g_assert_false(quotation_find(&quotations, inner.past, strlen(text), &inner));
}

/* A megabyte of marks that open, close, or do neither is gone through in no time. */
static void marks_without_end(void)
{
    static const char *const units[] = {"\"", " \"a", "“",  " “a", "a” ",
                                        "'",  " 'a",  "« ", "「",  "あ"};

    for (size_t i = 0; i < G_N_ELEMENTS(units); i++) {
        g_autoptr(GString) text = g_string_new(NULL);
        Quotations quotations;
        Quotation quotation;
        gint64 start = g_get_monotonic_time();
        size_t n = 0;

        while (text->len < 1000000)
            g_string_append(text, units[i]);
        quotations = quotations_of(text->str, text->len);
        for (size_t at = 0; quotation_find(&quotations, at, text->len, &quotation);
             at = quotation.start)
            n++;
        g_test_message("%s: %zu in %d ms", units[i], n,
                       (int)((g_get_monotonic_time() - start) / 1000));
        g_assert_cmpint(g_get_monotonic_time() - start, <, 5 * G_USEC_PER_SEC);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strdup_printf("/quotations/%s", cases[i].name);

        g_test_add_data_func(path, &cases[i], check_case);
    }
    g_test_add_func("/quotations/nested", what_is_in_another_is_found);
    g_test_add_func("/quotations/a-megabyte-of-marks", marks_without_end);
    return g_test_run();
}
