#include "extract/text_marks.h"

#include <string.h>

#include "extract/text_addresses.h"
#include "extract/text_items.h"

/* What is left of an item after its bullet; "" where it has none. */
static void bullets(void)
{
    static const struct {
        const char *item, *rest;
    } rows[] = {
        {"- x", "x"},      {"• x", "x"},           {"– x", "x"},
        {"* x", "x"},      {"1. x", "x"},          {"12) x", "x"},
        {"(1) x", "x"},    {"a. x", "x"},          {"b) x", "x"},
        {"(c) x", "x"},    {"・「x」", "「x」"},   {"-14 June 2020: x", "14 June 2020: x"},
        {"1234. x", ""},   {"-foo", ""},           {"*bar*", ""},
        {"A. Author", ""}, {"18. října 2016", ""}, {"1.5 metres", ""},
        {"(see) x", ""},   {"ab. x", ""},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        size_t length = text_bullet_length(rows[i].item);

        g_assert_cmpstr(length == 0 ? "" : rows[i].item + length, ==, rows[i].rest);
    }
}

static void rules_and_notes(void)
{
    static const char *const rules[] = {"*", "***",   "* * *", "---",  "_____",
                                        "⁂", "— — —", "❦",     "• • •"};
    static const char *const others[] = {"-", "--", "• x", "—", "a", "...", "12"};
    static const char *const notes[] = {"[1] x", "¹ x", "²³ x", "[12]x"};
    static const char *const no_notes[] = {"[1]", "[x] y", "1 x", "ü", "(1) x"};

    for (size_t i = 0; i < G_N_ELEMENTS(rules); i++)
        g_assert_true(text_is_rule(rules[i]));
    for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
        g_assert_false(text_is_rule(others[i]));
    for (size_t i = 0; i < G_N_ELEMENTS(notes); i++)
        g_assert_true(text_is_note(notes[i]));
    for (size_t i = 0; i < G_N_ELEMENTS(no_notes); i++)
        g_assert_false(text_is_note(no_notes[i]));
}

typedef struct {
    const char *words, *title, *date, *url; /* "" for none */
} ItemRow;

static const ItemRow items[] = {
    {"25 May 2023 – Title", "Title", "2023-05-25", ""},
    {"2023-05-25: Title", "Title", "2023-05-25", ""},
    {"May 25, 2023. \"Title\"", "Title", "2023-05-25", ""},
    {"(25 May 2023) Title", "Title", "2023-05-25", ""},
    {"Title (25 May 2023)", "Title", "2023-05-25", ""},
    {"Title, 25.5.2023", "Title", "2023-05-25", ""},
    {"• Title, May 25, 2023", "Title", "2023-05-25", ""},
    {"(1) „Titel“ (25. Mai 2023)", "Titel", "2023-05-25", ""},
    {"« Titre » (12 mai 2019)", "Titre", "2019-05-12", ""},
    {"‘Title’, 25 May 2023", "Title", "2023-05-25", ""},
    {"「題」（2018年7月1日）", "題", "2018-07-01", ""},
    {"2019年5月25日：《题》", "题", "2019-05-25", ""},
    {"— «Рояль» (25 сентября 2018 г.)", "Рояль", "2018-09-25", ""},
    {"18. října 2016, „Hodiny“", "Hodiny", "2016-10-18", ""},
    {"¹ H. W., „Cegła”, Głos, 3 maja 2019.", "Cegła", "2019-05-03", ""},
    {"[3] A. B., «Titolo», Corriere, 4 maggio 2016.", "Titolo", "2016-05-04", ""},
    {"• https://example.org/a", "", "", "https://example.org/a"},
};

static void items_are_read(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(items); i++) {
        g_auto(TextItem) item = text_item_read(items[i].words, DATE_ORDER_UNKNOWN);
        char iso[IBID_DATE_SIZE];

        g_test_message("%s", items[i].words);
        g_assert_cmpstr(item.title ? item.title : "", ==, items[i].title);
        g_assert_cmpstr(ibid_date_format(item.date, iso), ==, items[i].date);
        g_assert_cmpstr(item.url ? item.url : "", ==, items[i].url);
    }
}

/* Where an item starts or ends with a date; a sentence does neither. */
static void dates_mark_items(void)
{
    static const char *const starts[] = {"25 May 2023: T",        "2023-05-25 – T",
                                         "May 25, 2023. \"T\"",   "(25 May 2023) T",
                                         "2019年5月25日：《题》", "25 May 2023 <u>T</u>"};
    static const char *const ends[] = {"T (25 May 2023)", "T, 25.5.2023",
                                       "T, May 25, 2023", "T（2018年7月1日）",
                                       "T – 25 May 2023", "T (3 февраля 2019 г.)"};
    static const char *const neither[] = {"25 May 2023 was a Monday", "May 25, 2023. It rained.",
                                          "He came on 25 May 2023 (a Monday).", "T"};

    for (size_t i = 0; i < G_N_ELEMENTS(starts); i++)
        g_assert_true(text_starts_with_date(starts[i]));
    for (size_t i = 0; i < G_N_ELEMENTS(ends); i++)
        g_assert_true(text_ends_with_date(ends[i]));
    for (size_t i = 0; i < G_N_ELEMENTS(neither); i++) {
        g_assert_false(text_starts_with_date(neither[i]));
        g_assert_false(text_ends_with_date(neither[i]));
    }
}

static void addresses_go_on_in_the_next_line(void)
{
    static const struct {
        const char *text, *url;
    } rows[] = {
        {"https://a.example/b/\nc-d.html and", "https://a.example/b/c-d.html"},
        {"https://a.example/b-\n  c/2020, said", "https://a.example/b-c/2020"},
        {"https://a.example/archi\nves/2020/x.html.", "https://a.example/archives/2020/x.html"},
        {"https://a.example/b\n/c", "https://a.example/b/c"},
        {"https://a.example/b\nand so on", "https://a.example/b"},
        {"https://a.example/b/\nThe next", "https://a.example/b/"},
        {"https://a.example/b\nstate-of-the-art", "https://a.example/b"},
        {"https://a.example/b.\nhttps://a.example/c", "https://a.example/b"},
        {"https://a.example/b/\n\nc-d.html", "https://a.example/b/"},
        {"https://a.example/b_(c))", "https://a.example/b_(c))"},
        {"https://a.example/b。次", "https://a.example/b"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        size_t length = text_address_span(rows[i].text, strlen(rows[i].text));
        g_autofree char *url = text_address_joined(rows[i].text, length);

        g_assert_cmpstr(url, ==, rows[i].url);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/text-marks/bullets", bullets);
    g_test_add_func("/text-marks/rules-and-notes", rules_and_notes);
    g_test_add_func("/text-marks/items-are-read", items_are_read);
    g_test_add_func("/text-marks/dates-mark-items", dates_mark_items);
    g_test_add_func("/text-marks/addresses-go-on-in-the-next-line",
                    addresses_go_on_in_the_next_line);
    return g_test_run();
}
