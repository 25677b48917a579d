#include <ibid/error.h>

#include "base/csv.h"
#include "base/text.h"
#include "report/render.h"

/* Titles, names and keys are a stranger's words: they are no formula, and steer no terminal. */
static void add_cell(CsvRow *row, const Column *column, const char *cell)
{
    bool is_foreign = column->type == COLUMN_TEXT || column->type == COLUMN_PATH;
    g_autofree char *printable = cell == NULL || !is_foreign ? NULL : text_printable(cell);

    if (is_foreign)
        csv_words(row, printable);
    else
        csv_exact(row, cell);
}

static void add_rows(CsvRow *row, const Table *table)
{
    for (size_t i = 0; i < table_n_shown(table); i++) {
        for (size_t k = 0; k < table->n_columns; k++)
            add_cell(row, &table->columns[k], table_cell(table, i, k));
        csv_end(row);
    }
}

static void add_header(CsvRow *row, const Table *table)
{
    for (size_t k = 0; k < table->n_columns; k++)
        csv_exact(row, table->columns[k].key);
    csv_end(row);
}

static void set_no_table(const Finding *finding, const char *name, GError **error)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    g_autofree char *all = NULL;

    for (guint i = 0; i < finding->blocks->len; i++) {
        const Table *table = ((const Block *)g_ptr_array_index(finding->blocks, i))->table;

        if (table != NULL &&
            !g_ptr_array_find_with_equal_func(names, table->name, g_str_equal, NULL))
            g_ptr_array_add(names, (gpointer)(gsize)table->name);
    }
    g_ptr_array_add(names, NULL);
    all = g_strjoinv(", ", (char **)names->pdata);
    if (names->len == 1)
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "this report has no table to be CSV");
    else
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                    "this report has no table \"%s\"; it has: %s", name, all);
}

char *render_csv(const Finding *finding, const char *name, GError **error)
{
    CsvRow row = {g_string_new(NULL), 0};

    for (guint i = 0; i < finding->blocks->len; i++) {
        const Table *table = ((const Block *)g_ptr_array_index(finding->blocks, i))->table;

        if (table == NULL || (name != NULL && !g_str_equal(table->name, name)))
            continue;
        if (row.out->len == 0)
            add_header(&row, table);
        add_rows(&row, table);
        name = table->name; /* tables of one name are one table */
    }
    if (row.out->len > 0)
        return g_string_free(row.out, FALSE);
    g_string_free(row.out, TRUE);
    set_no_table(finding, name == NULL ? "" : name, error);
    return NULL;
}
