/* Text as a terminal shows it: widths, lines, bars, and ASCII where there is nothing else. */
#include <glib.h>
#include <string.h>

#include "base/ascii_text.h"
#include "report/bars.h"
#include "report/render.h"
#include "report/text_width.h"

static void words_are_as_wide_as_they_look(void)
{
    g_assert_cmpuint(text_width("Tides"), ==, 5);
    g_assert_cmpuint(text_width("潮汐"), ==, 4);
    g_assert_cmpuint(text_width("e\xcc\x81tude"), ==, 5);
    g_assert_cmpuint(text_width(""), ==, 0);
}

static const struct {
    const char *text;
    size_t indent, width;
    const char *lines;
} wraps[] = {
    {"one two three", 0, 80, "one two three\n"},
    {"one two three", 0, 8, "one two\nthree\n"},
    {"one two three", 2, 8, "one\n  two\n  three\n"},
    {"an/address/without/any/blank and more", 0, 10, "an/address/without/any/blank\nand more\n"},
    {"潮汐表与港口", 0, 6, "潮汐表\n与港口\n"},
    {"潮汐表。港", 0, 6, "潮汐\n表。港\n"},
    {"说「潮汐」", 0, 4, "说\n「潮\n汐」\n"},
    {"a 潮汐 b", 0, 4, "a 潮\n汐 b\n"},
    {"e\xcc\x81 e\xcc\x81 e\xcc\x81", 0, 3, "e\xcc\x81 e\xcc\x81\ne\xcc\x81\n"},
    {"", 0, 80, "\n"},
};

static void lines_end_where_they_may(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(wraps); i++) {
        g_autoptr(GString) out = g_string_new(NULL);

        text_wrap(out, wraps[i].text, wraps[i].indent, wraps[i].width);
        g_assert_cmpstr(out->str, ==, wraps[i].lines);
    }
}

/* Whatever the width, nothing is lost but blanks at which a line ends. */
static void wrapping_loses_nothing(void)
{
    static const char *const bits[] = {"word", " ", "潮", "。", "「", "e\xcc\x81", "-", "/"};

    for (int round = 0; round < 3000; round++) {
        g_autoptr(GString) text = g_string_new("x"), out = g_string_new(NULL);
        g_auto(GStrv) given = NULL, got = NULL;
        g_autofree char *was = NULL, *is = NULL;
        size_t width = (size_t)g_test_rand_int_range(1, 30);

        for (int i = 0; i < 20; i++) {
            const char *bit = bits[g_test_rand_int_range(0, G_N_ELEMENTS(bits))];

            if (*bit != ' ' || text->str[text->len - 1] != ' ')
                g_string_append(text, bit);
        }
        text_wrap(out, text->str, 0, width);
        given = g_strsplit_set(text->str, " \n", -1);
        got = g_strsplit_set(out->str, " \n", -1);
        was = g_strjoinv("", given);
        is = g_strjoinv("", got);
        g_assert_cmpstr(was, ==, is);
    }
}

static void what_is_long_is_cut(void)
{
    g_autofree char *short_one = text_cut(g_strdup("Tides"), 5, "…");
    g_autofree char *long_one = text_cut(g_strdup("Tide tables"), 5, "…");
    g_autofree char *wide = text_cut(g_strdup("潮汐表"), 4, "…");
    g_autofree char *plain = text_cut(g_strdup("Tide tables"), 7, "...");

    g_assert_cmpstr(short_one, ==, "Tides");
    g_assert_cmpstr(long_one, ==, "Tide…");
    g_assert_cmpstr(wide, ==, "潮…");
    g_assert_cmpstr(plain, ==, "Tide...");
}

static void bars_have_their_length(void)
{
    static const struct {
        double n, most;
        bool is_ascii;
        const char *bar;
    } cases[] = {
        {0, 10, false, ""},    {10, 10, false, "████"}, {5, 10, false, "██"},
        {1, 1000, false, "▏"}, {3, 16, false, "▊"},     {20, 10, false, "████"},
        {0, 0, false, ""},     {5, 10, true, "##"},     {1, 1000, true, "#"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *bar = bar_long(cases[i].n, cases[i].most, 4, cases[i].is_ascii);

        g_assert_cmpstr(bar, ==, cases[i].bar);
    }
}

static void small_bars_stand_in_a_row(void)
{
    g_autofree char *blocks = bars_small("0 1 4 8", 8, false),
                    *inks = bars_small("0 1 4 8", 8, true);

    g_assert_cmpstr(blocks, ==, "·▁▄█");
    g_assert_cmpstr(inks, ==, ".:+@");
}

static void other_letters_are_written_in_ascii(void)
{
    static const struct {
        const char *text, *ascii;
    } cases[] = {
        {"plain", "plain"},
        {"“Zürich” – 3 × 4 …", "\"Zurich\" - 3 * 4 ..."},
        {"Тишина", "Tisina"},
        {"潮汐", "chao xi"},
        {"a \xe2\x96\x88 b", "a ? b"},
        {"", ""},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *ascii = ascii_text(cases[i].text);

        g_assert_cmpstr(ascii, ==, cases[i].ascii);
    }
}

static const Column columns[] = {
    {"title", "Title", COLUMN_TEXT},
    {"n", "N", COLUMN_BAR},
    {"months", "Months", COLUMN_SPARK},
};

static Finding *finding_with_bars(size_t width, bool is_ascii)
{
    Finding *finding = finding_new("test", 0);
    Table *table = finding_table(finding, "rows", columns, G_N_ELEMENTS(columns));

    finding->width = width;
    finding->is_ascii = is_ascii;
    table_text(table, "The “Tides” of a very long summer");
    table_number(table, 1234);
    table_text(table, "0 2");
    table_text(table, "Б");
    table_number(table, 617);
    table_text(table, "1 0");
    return finding;
}

static void tables_take_the_width_that_there_is(void)
{
    g_autoptr(Finding) wide = finding_with_bars(0, false), narrow = finding_with_bars(40, true);
    g_autofree char *wide_text = render_text(wide), *narrow_text = render_text(narrow);

    g_assert_cmpstr(wide_text, ==,
                    "Title                                  N               Months\n"
                    "The “Tides” of a very long summer  1,234 ████████████  ·█\n"
                    "Б                                    617 ██████        ▄·\n");
    g_assert_cmpstr(narrow_text, ==,
                    "Title                        N  Months\n"
                    "The \"Tides\" of a ver...  1,234  .@\n"
                    "B                          617  +.\n");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/terminal/widths", words_are_as_wide_as_they_look);
    g_test_add_func("/terminal/lines", lines_end_where_they_may);
    g_test_add_func("/terminal/nothing-is-lost", wrapping_loses_nothing);
    g_test_add_func("/terminal/cut", what_is_long_is_cut);
    g_test_add_func("/terminal/bars", bars_have_their_length);
    g_test_add_func("/terminal/small-bars", small_bars_stand_in_a_row);
    g_test_add_func("/terminal/ascii", other_letters_are_written_in_ascii);
    g_test_add_func("/terminal/tables", tables_take_the_width_that_there_is);
    return g_test_run();
}
