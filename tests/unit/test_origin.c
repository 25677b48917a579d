#include <glib.h>
#include <string.h>

#include "extract/text_origin.h"

typedef struct {
    const char *line;
    bool said;
    const char *name; /* NULL for none */
} Row;

static const Row rows[] = {
    {"This article was originally published in The Gazette.", true, "The Gazette"},
    {"Originally published on 5 May 2020 in The Gazette", true, "The Gazette"},
    {"This essay was originally published on the author's Substack, Slow Tides.", true,
     "Slow Tides"},
    {"This story was originally published by Quay News on 3 March 2021.", true, "Quay News"},
    {"Dieser Text erschien zuerst im Hafenblatt.", true, "Hafenblatt"},
    {"Впервые опубликовано в «Гавани».", true, "«Гавани»"},
    {"This article is long, and in The Gazette nobody reads it.", false, NULL},
    {"First published poets are shy", true, NULL},
    {"The harbour froze over in March.", false, NULL},
    {"", false, NULL},
};

static void test_rows(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        bool said = text_origin_is_said(rows[i].line, strlen(rows[i].line));
        g_autofree char *name = said ? text_origin_name(rows[i].line) : NULL;

        g_test_message("%s", rows[i].line);
        g_assert_cmpint(said, ==, rows[i].said);
        g_assert_cmpstr(name, ==, rows[i].name);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/origin/rows", test_rows);
    return g_test_run();
}
