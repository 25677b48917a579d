#include "fail_on.h"

#include "complain.h"

char *fail_on_describe(IbidConditionScope scope)
{
    GString *text = g_string_new("End with 3 where there are ");
    size_t n;
    const IbidCondition *conditions = ibid_conditions(&n);
    const char *separator = scope.two ? "new " : "";

    for (size_t i = 0; i < n; i++) {
        if (!ibid_condition_fits(&conditions[i], scope))
            continue;
        g_string_append_printf(text, "%s%s", separator, conditions[i].name);
        separator = ", ";
    }
    g_string_append(text, "; with commas between");
    return g_string_free(text, FALSE);
}

bool fail_on_read(const Command *command, const char *names, IbidConditionScope scope,
                  unsigned *ret_conditions, GError **error)
{
    *ret_conditions = 0;
    if (names == NULL || ibid_conditions_read(names, scope, ret_conditions, error))
        return true;
    g_prefix_error(error, "%s: --fail-on: ", command->name);
    return false;
}

bool fail_on_check(unsigned conditions, const IbidReportSubject *before,
                   const IbidReportSubject *after, const IbidReportOptions *options,
                   ExitStatus *status, GError **error)
{
    g_autoptr(GPtrArray) lines = NULL;

    if (conditions == 0)
        return true;
    lines = ibid_conditions_check(conditions, before, after, options, error);
    if (lines == NULL)
        return false;
    for (guint i = 0; i < lines->len; i++)
        complain(g_ptr_array_index(lines, i));
    if (lines->len > 0)
        *status = EXIT_FINDINGS;
    return true;
}
