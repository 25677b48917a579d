#include "model/overrides.h"

#include <string.h>

#include "base/text.h"

/* What an action is called, and what its third column holds; NULL where it stays empty. */
static const struct {
    const char *name, *value;
} actions[IBID_N_OVERRIDE_ACTIONS] = {
    [IBID_OVERRIDE_SAME_AS] = {"same-as", "the article that it is"},
    [IBID_OVERRIDE_NOT_SAME] = {"not-same", "the article that it is not"},
    [IBID_OVERRIDE_DATE] = {"date", "YYYY, YYYY-MM or YYYY-MM-DD"},
    [IBID_OVERRIDE_AUTHOR] = {"author", "the name"},
    [IBID_OVERRIDE_OUTLET] = {"outlet", "the name"},
    [IBID_OVERRIDE_DROP_LINK] = {"drop-link", NULL},
};

enum { COLUMN_ACTION, COLUMN_SUBJECT, COLUMN_VALUE, COLUMN_NOTE, N_COLUMNS };

static const char byte_order_mark[] = "\xef\xbb\xbf";

const char *ibid_override_action_name(IbidOverrideAction action)
{
    return actions[action].name;
}

void ibid_override_free(IbidOverride *override)
{
    if (override == NULL)
        return;
    g_free(override->subject);
    g_free(override->value);
    g_free(override->note);
    g_free(override);
}

bool ibid_override_action_find(const char *name, IbidOverrideAction *ret_action)
{
    for (unsigned i = 0; i < IBID_N_OVERRIDE_ACTIONS; i++)
        if (strcmp(actions[i].name, name) == 0) {
            *ret_action = (IbidOverrideAction)i;
            return true;
        }
    return false;
}

/* Reads the value column.  Returns: (transfer full) what is wrong with it, or NULL. */
static char *take_value(IbidOverride *override, const char *value)
{
    const char *action = actions[override->action].name, *wanted = actions[override->action].value;

    if (wanted == NULL)
        return *value == '\0'
                   ? NULL
                   : g_strdup_printf("%s takes no value; leave the third column empty", action);
    if (*value == '\0')
        return g_strdup_printf("%s has no value; give %s in the third column", action, wanted);
    if (override->action == IBID_OVERRIDE_DATE) {
        override->date = ibid_date_from_iso(value);
        if (override->date.precision == IBID_PRECISION_NONE)
            return g_strdup_printf("\"%s\" is no date; write it as %s", value, wanted);
    }
    override->value = g_strdup(value);
    return NULL;
}

/* Returns: (transfer full) what is wrong with the line, or NULL when `override` holds it. */
static char *read_line(char *line, IbidOverride *override)
{
    g_auto(GStrv) columns = NULL;

    if (!g_utf8_validate(line, -1, NULL))
        return g_strdup("not UTF-8; save the file as UTF-8");
    columns = g_strsplit(line, "\t", -1);
    if (g_strv_length(columns) != N_COLUMNS)
        return g_strdup_printf("%u columns where four are; write action, subject, value and note "
                               "with a tab between (an empty value too)",
                               g_strv_length(columns));
    for (unsigned i = 0; i < N_COLUMNS; i++)
        g_strstrip(columns[i]);
    if (!ibid_override_action_find(columns[COLUMN_ACTION], &override->action))
        return g_strdup_printf("\"%s\" is no action; use same-as, not-same, date, author, outlet "
                               "or drop-link",
                               columns[COLUMN_ACTION]);
    if (*columns[COLUMN_SUBJECT] == '\0')
        return g_strdup("no subject; name an article or a reference in the second column");
    if (*columns[COLUMN_NOTE] == '\0')
        return g_strdup("no note; say in the fourth column why");
    override->subject = g_strdup(columns[COLUMN_SUBJECT]);
    override->note = g_strdup(columns[COLUMN_NOTE]);
    return take_value(override, columns[COLUMN_VALUE]);
}

static bool says_nothing(const char *line)
{
    line += strspn(line, " \t\r");
    return *line == '\0' || *line == '#';
}

static void take_line(char *line, unsigned number, const char *name, GPtrArray *overrides,
                      GPtrArray *complaints)
{
    IbidOverride *override = g_new0(IbidOverride, 1);
    g_autofree char *wrong = read_line(line, override);

    override->line = number;
    if (wrong == NULL) {
        g_ptr_array_add(overrides, override);
        return;
    }
    g_autofree char *complaint = g_strdup_printf("%s:%u: %s", name, number, wrong);

    g_ptr_array_add(complaints, text_printable(complaint));
    ibid_override_free(override);
}

GPtrArray *overrides_read(const char *name, const char *text, gsize length,
                          GPtrArray **ret_complaints)
{
    GPtrArray *overrides = g_ptr_array_new_with_free_func((GDestroyNotify)ibid_override_free);
    const char *end = text + length;

    *ret_complaints = g_ptr_array_new_with_free_func(g_free);
    if (length >= strlen(byte_order_mark) && memcmp(text, byte_order_mark, 3) == 0)
        text += strlen(byte_order_mark);
    for (unsigned number = 1; text < end; number++) {
        const char *stop = memchr(text, '\n', (size_t)(end - text));
        size_t n = (size_t)((stop != NULL ? stop : end) - text);
        g_autofree char *line = g_strndup(text, n);

        if (!says_nothing(line))
            take_line(line, number, name, overrides, *ret_complaints);
        text += n + (stop != NULL);
    }
    return overrides;
}
