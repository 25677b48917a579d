#include "extract/text_byline_lines.h"

#include <glib.h>
#include <string.h>

static const struct {
    const char *block, *name; /* NULL for none */
} datelines[] = {
    {"Nora Quill\n9 June 2021", "Nora Quill"},
    {"9 June 2021\nNora van der Quill", "Nora van der Quill"},
    {"Анна Белова\n9 июня 2021 г.", "Анна Белова"},
    {"Nora Quill · 9 June 2021", "Nora Quill"},
    {"9 June 2021 | Nora Quill", "Nora Quill"},
    {"Nora Quill, 9 June 2021", NULL}, /* New York, 9 June 2021 */
    {"The Slipway Gazette\n9 June 2021", NULL},
    {"Evening Post · 9 June 2021", NULL},
    {"Harbour\n9 June 2021", NULL},
    {"Ferries at rest\n9 June 2021", NULL},
    {"9 June 2021", NULL},
    {"叶知秋　2021年6月9日", "叶知秋"},
    {"2021年6月9日　千歳みどり", "千歳みどり"},
    {"码头日报 2021年6月9日", NULL},
    {"北京 2021年6月9日", NULL},
    {"ريم الصايغ · 9 يونيو 2021", "ريم الصايغ"},
};

static void datelines_name_authors(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(datelines); i++) {
        g_autofree char *name = text_dateline_name(datelines[i].block, strlen(datelines[i].block));

        g_test_message("%s", datelines[i].block);
        g_assert_cmpstr(name, ==, datelines[i].name);
    }
}

static void names_fill_first_lines(void)
{
    g_assert_cmpuint(text_byline_first_line("Odile Marchand\nLe Courrier du soir, le 9 juin 2021"),
                     ==, strlen("Odile Marchand"));
    g_assert_cmpuint(text_byline_first_line("Ann Lee The Harbour\nPost, May 3, 2021"), ==, 0);
    g_assert_cmpuint(text_byline_first_line("Ann Lee"), ==, 0);
    g_assert_cmpuint(text_byline_first_line("Ann Lee and\nBo Ek"), ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/text-byline-lines/datelines", datelines_name_authors);
    g_test_add_func("/text-byline-lines/first-lines", names_fill_first_lines);
    return g_test_run();
}
