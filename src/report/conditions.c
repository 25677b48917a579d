#include <ibid/conditions.h>

#include <ibid/error.h>
#include <stdarg.h>

#include "report/inspection.h"

static const IbidCondition conditions[] = {
    {"orphans", "articles that no other article here cites, and that cite none here", false, false},
    {"dead-ends",
     "references to an address of the corpus's own sites, or to a file, of which no article was "
     "read",
     true, false},
    {"missing", "references by title of which no article is here", true, false},
    {"ambiguous", "references that several articles here fit alike", true, false},
    {"future", "citations of an article of a later date", false, false},
    {"loops", "articles from which citations lead back to them", false, false},
    {"undated", "articles without a date", false, false},
    {"lost", "articles of the old corpus that are gone, and citations among those that are not",
     false, true},
};

/* In the order of `conditions`. */
static bool (*const inspectors[])(Inspection *, const char *, GError **) = {
    inspect_orphans, inspect_dead_ends, inspect_missing, inspect_ambiguous,
    inspect_future,  inspect_loops,     inspect_undated, inspect_lost,
};
G_STATIC_ASSERT(G_N_ELEMENTS(conditions) == G_N_ELEMENTS(inspectors));

const IbidCondition *ibid_conditions(size_t *ret_n)
{
    *ret_n = G_N_ELEMENTS(conditions);
    return conditions;
}

bool ibid_condition_fits(const IbidCondition *condition, IbidConditionScope scope)
{
    return (scope.corpus || !condition->on_corpus) && (scope.two || !condition->of_two);
}

/* Those that fit, with commas between. */
static char *list_names(IbidConditionScope scope)
{
    GString *names = g_string_new(NULL);

    for (size_t i = 0; i < G_N_ELEMENTS(conditions); i++)
        if (ibid_condition_fits(&conditions[i], scope))
            g_string_append_printf(names, "%s%s", names->len > 0 ? ", " : "", conditions[i].name);
    return g_string_free(names, FALSE);
}

static bool check_fits(const IbidCondition *condition, IbidConditionScope scope, GError **error)
{
    g_autofree char *all = list_names(scope);

    if (ibid_condition_fits(condition, scope))
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "\"%s\" needs %s; without there are: %s",
                condition->name, condition->of_two ? "a corpus to compare with" : "a corpus", all);
    return false;
}

static bool find(const char *name, IbidConditionScope scope, size_t *ret_at, GError **error)
{
    g_autofree char *all = list_names(scope);

    for (*ret_at = 0; *ret_at < G_N_ELEMENTS(conditions); (*ret_at)++)
        if (g_str_equal(conditions[*ret_at].name, name))
            return check_fits(&conditions[*ret_at], scope, error);
    g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "there is no condition \"%s\"; there are: %s",
                name, all);
    return false;
}

bool ibid_conditions_read(const char *names, IbidConditionScope scope, unsigned *ret_conditions,
                          GError **error)
{
    g_auto(GStrv) each = g_strsplit(*names == '\0' ? " " : names, ",", -1);

    *ret_conditions = 0;
    for (size_t i = 0; each[i] != NULL; i++) {
        size_t at;

        if (!find(g_strstrip(each[i]), scope, &at, error))
            return false;
        *ret_conditions |= 1u << at;
    }
    return true;
}

void inspection_tell(const Inspection *inspection, const char *condition, const char *where,
                     const char *format, ...)
{
    g_autofree char *words = NULL;
    va_list arguments;

    va_start(arguments, format);
    words = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_ptr_array_add(inspection->lines, g_strdup_printf("%s: %s: %s", condition, where, words));
}

uint32_t inspection_before(const Inspection *inspection, uint32_t piece)
{
    uint32_t before;

    if (inspection->comparison == NULL)
        return IBID_NOT_THERE;
    before = inspection->comparison->before_of[piece];
    return before < inspection->before->counted->n ? before : IBID_NOT_THERE;
}

static bool inspect(unsigned chosen, Inspection *inspection, GError **error)
{
    IbidConditionScope scope = {.corpus = inspection->after->store != NULL,
                                .two = inspection->before != NULL};

    for (size_t i = 0; i < G_N_ELEMENTS(conditions); i++)
        if ((chosen >> i & 1) != 0 && (!check_fits(&conditions[i], scope, error) ||
                                       !inspectors[i](inspection, conditions[i].name, error)))
            return false;
    return true;
}

GPtrArray *ibid_conditions_check(unsigned chosen, const IbidReportSubject *before,
                                 const IbidReportSubject *after, const IbidReportOptions *options,
                                 GError **error)
{
    static const IbidReportOptions open = {0};
    g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);
    g_auto(ReportRequest) old = {.options = options != NULL ? options : &open};
    g_auto(ReportRequest) new = {
        .store = after->store, .graph = after->graph, .options = old.options};
    g_autoptr(IbidComparison) comparison = NULL;
    Inspection inspection = {.after = &new, .lines = lines};
    bool is_done;

    if (!request_select(&new, error))
        return NULL;
    if (before != NULL) {
        old.store = before->store;
        old.graph = before->graph;
        if (!request_select(&old, error))
            return NULL;
        comparison = ibid_compare(old.graph, new.graph);
        inspection.before = &old;
        inspection.comparison = comparison;
    }
    is_done = inspect(chosen, &inspection, error);
    reference_faults_free(inspection.references);
    return is_done ? g_steal_pointer(&lines) : NULL;
}
