#include <ibid/error.h>
#include <ibid/measures.h>

#include <stdlib.h>

#include "report/measures_table.h"
#include "report/render.h"

enum { DEFAULT_TOP = 10, REAL_DIGITS = 17 /* all that a double has */ };
#define DEFAULT_DECAY 0.5

const IbidMeasure *ibid_measure_list(size_t *ret_n)
{
    *ret_n = n_measures;
    return measure_rows;
}

char *ibid_measure_describe(const char *name, GError **error)
{
    g_autoptr(GString) names = g_string_new(NULL);

    for (size_t i = 0; i < n_measures; i++) {
        const IbidMeasure *row = &measure_rows[i];
        g_autoptr(Finding) finding = NULL;

        g_string_append_printf(names, "%s%s", i > 0 ? ", " : "", row->name);
        if (!g_str_equal(row->name, name))
            continue;
        finding = finding_new("describe", 0);
        finding_heading(finding, 1, "%s", row->name);
        finding_paragraph(finding, "%s", row->definition);
        finding_paragraph(finding, "Unit: %s. Cost: %s.", row->unit, row->cost);
        finding_paragraph(finding, "Source: %s.", row->source);
        return render_text(finding);
    }
    g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "there is no measure \"%s\"; choose from %s",
                name, names->str);
    return NULL;
}

static json_t *answer_all(const IbidNetwork *network, const IbidMeasureOptions *options,
                          GError **error)
{
    MeasureRequest request = {.network = network};
    g_autoptr(json_t) answers = json_object();
    bool done = true;

    if (options != NULL)
        request.options = *options;
    if (request.options.top == 0)
        request.options.top = DEFAULT_TOP;
    if (request.options.decay <= 0)
        request.options.decay = DEFAULT_DECAY;
    for (size_t i = 0; done && i < n_measures; i++)
        done = measure_answers[i](&request, measure_rows[i].name, answers, error);
    ibid_flow_free(request.flow);
    return done ? g_steal_pointer(&answers) : NULL;
}

char *ibid_measures_json(const IbidNetwork *network, const IbidMeasureOptions *options,
                         GError **error)
{
    g_autoptr(json_t) answers = answer_all(network, options, error);
    char *lines, *text;

    if (answers == NULL)
        return NULL;
    lines =
        json_dumps(answers, JSON_INDENT(1) | JSON_ENSURE_ASCII | JSON_REAL_PRECISION(REAL_DIGITS));
    text = g_strconcat(lines, "\n", NULL);
    free(lines);
    return text;
}

static const Column value_columns[] = {
    {"measure", "Measure", COLUMN_TEXT},
    {"value", "Value", COLUMN_NUMBER},
};

static const Column top_columns[] = {
    {"key", "Key", COLUMN_TEXT},
    {"value", "Value", COLUMN_NUMBER},
};

/* Up to 10 digits of a real number: more of them say nothing to people. */
static char *write_value(const json_t *value)
{
    if (json_is_integer(value))
        return g_strdup_printf("%" JSON_INTEGER_FORMAT, json_integer_value(value));
    if (json_is_real(value))
        return g_strdup_printf("%.10g", json_real_value(value));
    return json_is_string(value) ? g_strdup(json_string_value(value)) : NULL;
}

static void add_list(Finding *finding, const char *name, const json_t *list)
{
    Table *table;
    size_t i;
    const json_t *row;

    finding_heading(finding, 2, "%s", name);
    table = finding_table(finding, "top", top_columns, G_N_ELEMENTS(top_columns));
    json_array_foreach(list, i, row)
    {
        table_text(table, json_string_value(json_array_get(row, 0)));
        table_take(table, write_value(json_array_get(row, json_array_size(row) - 1)));
    }
}

/* Single values, those of objects by "name.key"; lists are left to add_list(). */
static void add_values(Table *table, const char *prefix, json_t *object)
{
    const char *key;
    json_t *value;

    json_object_foreach(object, key, value)
    {
        g_autofree char *name = g_strconcat(prefix, key, NULL);

        if (json_is_number(value) || json_is_string(value)) {
            table_text(table, name);
            table_take(table, write_value(value));
        } else if (json_is_object(value)) {
            g_autofree char *inner = g_strconcat(name, ".", NULL);

            add_values(table, inner, value);
        }
    }
}

char *ibid_measures_text(const IbidNetwork *network, const IbidMeasureOptions *options,
                         GError **error)
{
    g_autoptr(json_t) answers = answer_all(network, options, error);
    g_autoptr(Finding) finding = NULL;
    const char *name;
    json_t *value;

    if (answers == NULL)
        return NULL;
    finding = finding_new("measures", 0);
    finding_heading(finding, 1, "Measures of the network");
    add_values(finding_table(finding, "values", value_columns, G_N_ELEMENTS(value_columns)), "",
               answers);
    json_object_foreach(answers, name, value)
    {
        if (json_is_array(value) && json_is_array(json_array_get(value, 0)))
            add_list(finding, name, value);
    }
    return render_text(finding);
}
