#include "extract/text_heading_words.h"

#include <glib.h>

/* Headings that say what is listed, made of words that say so in their language. */
static void headings_are_composed(void)
{
    static const char *const past[] = {"Earlier columns",
                                       "EARLIER ARTICLES BY THE SAME AUTHOR",
                                       "Previous pieces in this series:",
                                       "Frühere Kolumnen",
                                       "Columnas anteriores",
                                       "Chroniques précédentes",
                                       "Articoli precedenti",
                                       "Eerdere columns",
                                       "Wcześniejsze felietony",
                                       "Предыдущие статьи автора",
                                       "مقالات سابقة",
                                       "往期文章",
                                       "過去のコラム",
                                       "Dossier",
                                       "In this dossier:"};
    static const char *const other[] = {"Related columns by the author",
                                        "Weitere Artikel zum Thema", "Otros textos", "延伸阅读"};
    static const char *const none[] = {"Earlier",
                                       "Columns",
                                       "Earlier that year",
                                       "The earlier articles were lost",
                                       "A harvest",
                                       "By the same",
                                       "文章",
                                       "过去",
                                       "Post Office",
                                       "Dossier on bridges"};

    for (size_t i = 0; i < G_N_ELEMENTS(past); i++) {
        g_test_message("%s", past[i]);
        g_assert_true(text_heading_is_composed(past[i]));
        g_assert_true(text_heading_is_of_past(past[i]));
    }
    for (size_t i = 0; i < G_N_ELEMENTS(other); i++) {
        g_test_message("%s", other[i]);
        g_assert_true(text_heading_is_composed(other[i]));
        g_assert_false(text_heading_is_of_past(other[i]));
    }
    for (size_t i = 0; i < G_N_ELEMENTS(none); i++) {
        g_test_message("%s", none[i]);
        g_assert_false(text_heading_is_composed(none[i]));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/text-heading-words/composed", headings_are_composed);
    return g_test_run();
}
