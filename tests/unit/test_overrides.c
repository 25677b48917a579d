#include "model/overrides.h"

#include <string.h>

typedef struct {
    const char *line;
    const char *complaint; /* a part of it; NULL where the line is good, "" where it says nothing */
    IbidOverrideAction action;
    const char *value;
} Row;

static const Row rows[] = {
    {"same-as\ta.html\tb.html\tone text", NULL, IBID_OVERRIDE_SAME_AS, "b.html"},
    {"not-same\ta.html\tb.html\ttwo weeks", NULL, IBID_OVERRIDE_NOT_SAME, "b.html"},
    {"date\ta.html\t2023-05\tprinted", NULL, IBID_OVERRIDE_DATE, "2023-05"},
    {"author\ta.html\tЛена Мур\tsigned", NULL, IBID_OVERRIDE_AUTHOR, "Лена Мур"},
    {" outlet \t a.html \t The Wharf \t masthead \r", NULL, IBID_OVERRIDE_OUTLET, "The Wharf"},
    {"drop-link\ta.html\t\tan advertisement", NULL, IBID_OVERRIDE_DROP_LINK, NULL},
    {"", "", 0, NULL},
    {" \t\r", "", 0, NULL},
    {"# date\ta.html\t2023\twhy", "", 0, NULL},
    {"date\ta.html\t2023", "3 columns", 0, NULL},
    {"date a.html 2023 why", "1 columns", 0, NULL},
    {"date\ta.html\t2023\twhy\tmore", "5 columns", 0, NULL},
    {"dates\ta.html\t2023\twhy", "\"dates\" is no action", 0, NULL},
    {"date\t\t2023\twhy", "no subject", 0, NULL},
    {"date\ta.html\t2023\t ", "no note", 0, NULL},
    {"date\ta.html\t2023-02-30\twhy", "\"2023-02-30\" is no date", 0, NULL},
    {"outlet\ta.html\t\twhy", "outlet has no value", 0, NULL},
    {"drop-link\ta.html\tb.html\twhy", "takes no value", 0, NULL},
    {"outlet\ta.html\t\xff\twhy", "not UTF-8", 0, NULL},
};

static void test_lines(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GPtrArray) complaints = NULL;
        g_autoptr(GPtrArray) read =
            overrides_read("o.tsv", rows[i].line, strlen(rows[i].line), &complaints);

        g_test_message("%zu", i);
        if (rows[i].complaint == NULL) {
            const IbidOverride *override;

            g_assert_cmpuint(complaints->len, ==, 0);
            g_assert_cmpuint(read->len, ==, 1);
            override = g_ptr_array_index(read, 0);
            g_assert_cmpint(override->action, ==, rows[i].action);
            g_assert_cmpstr(override->subject, ==, "a.html");
            g_assert_cmpstr(override->value, ==, rows[i].value);
            continue;
        }
        g_assert_cmpuint(read->len, ==, 0);
        g_assert_cmpuint(complaints->len, ==, *rows[i].complaint == '\0' ? 0 : 1);
        if (complaints->len > 0) {
            g_assert_true(g_str_has_prefix(g_ptr_array_index(complaints, 0), "o.tsv:1: "));
            g_assert_nonnull(strstr(g_ptr_array_index(complaints, 0), rows[i].complaint));
        }
    }
}

/* A bad line costs itself only, and is told by its number. */
static void test_goes_on(void)
{
    static const char text[] = "\xef\xbb\xbf# mine\ndate\ta\t2020\tw\nbad\n\noutlet\tb\tX\tw";
    g_autoptr(GPtrArray) complaints = NULL;
    g_autoptr(GPtrArray) read = overrides_read("o.tsv", text, strlen(text), &complaints);

    g_assert_cmpuint(read->len, ==, 2);
    g_assert_cmpuint(((const IbidOverride *)g_ptr_array_index(read, 0))->line, ==, 2);
    g_assert_cmpuint(((const IbidOverride *)g_ptr_array_index(read, 1))->line, ==, 5);
    g_assert_cmpuint(complaints->len, ==, 1);
    g_assert_true(g_str_has_prefix(g_ptr_array_index(complaints, 0), "o.tsv:3: "));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/overrides/lines", test_lines);
    g_test_add_func("/overrides/goes-on", test_goes_on);
    return g_test_run();
}
