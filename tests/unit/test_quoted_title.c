#include <glib.h>
#include <string.h>

#include "extract/quoted_title.h"

typedef struct {
    const char *text;
    const char *found; /* phrases, "|" between them */
} Row;

static const Row rows[] = {
    {"In “The Salt Roads of the North” she said so.", "The Salt Roads of the North"},
    {"In \"The Salt Roads\" and \"Boots, Counted\" too.", "The Salt Roads|Boots, Counted"},
    {"Siehe „Die Straßen des Salzes“ und »Der letzte Winter«.",
     "Die Straßen des Salzes|Der letzte Winter"},
    {"Dans «Les Routes du sel», il dit", "Les Routes du sel"},
    {"その「塩の道をたどって」という記事", "塩の道をたどって"},
    {"A ‘So-Called Keeper’s Tale’ here", "So-Called Keeper’s Tale"},
    {"“I never saw the ferry,” he said.", ""},
    {"“I never saw the ferry.” He left.", ""},
    {"“He came home. She left for the coast” they sang", ""},
    {"a “free” press, the “so-called free” press", ""},
    {"the keeper's boots and the miller's shoes", ""},
    {"He’s here, and it’s late, isn’t it", ""},
    {"an “Unclosed quotation goes on and on", ""},
    {"6\" of snow and 12\" of rain Fell There", ""},
    {"“Who Counts the Boots?” asked nobody", "Who Counts the Boots?"},
    {"", ""},
};

static void test_rows(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GString) found = g_string_new(NULL);
        size_t length = strlen(rows[i].text), at = 0;
        QuotedTitle title;

        while (quoted_title_next(rows[i].text, length, &at, &title)) {
            if (found->len > 0)
                g_string_append_c(found, '|');
            g_string_append_len(found, rows[i].text + title.start,
                                (gssize)(title.end - title.start));
        }
        g_assert_cmpstr(found->str, ==, rows[i].found);
    }
}

/* A megabyte of marks takes no time to speak of, and ends. */
static void test_many_marks(void)
{
    g_autofree char *text = g_malloc(1 << 20);
    size_t at = 0, n = 0;
    QuotedTitle title;

    for (size_t i = 0; i < 1 << 20; i++)
        text[i] = i % 3 == 0 ? '"' : i % 3 == 1 ? 'A' : ' ';
    while (quoted_title_next(text, 1 << 20, &at, &title))
        n++;
    g_assert_cmpuint(at, ==, 1 << 20);
    g_assert_cmpuint(n, <, 1 << 20);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/quoted-title/rows", test_rows);
    g_test_add_func("/quoted-title/many-marks", test_many_marks);
    return g_test_run();
}
