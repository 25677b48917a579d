#include <jansson.h>

#include "report/render.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC(json_t, json_decref)

static json_t *value_of(const char *cell, ColumnType type)
{
    if (cell == NULL)
        return json_null();
    switch (type) {
    case COLUMN_NUMBER:
    case COLUMN_YEAR:
    case COLUMN_BAR:
        return json_integer(g_ascii_strtoll(cell, NULL, 10));
    case COLUMN_DECIMAL:
        return json_real(g_ascii_strtod(cell, NULL));
    case COLUMN_TEXT:
    case COLUMN_DATE:
    case COLUMN_PATH:
    case COLUMN_SPARK:
        break;
    }
    return json_string(cell);
}

static json_t *row_object(const Table *table, size_t row)
{
    json_t *object = json_object();

    for (size_t i = 0; i < table->n_columns; i++)
        json_object_set_new(object, table->columns[i].key,
                            value_of(table_cell(table, row, i), table->columns[i].type));
    return object;
}

/* The value under `key`, made by `make` where there is none yet; the object's. */
static json_t *member(json_t *object, const char *key, json_t *(*make)(void))
{
    if (json_object_get(object, key) == NULL)
        json_object_set_new(object, key, make());
    return json_object_get(object, key);
}

static void add_table(const Table *table, json_t *tables, json_t *more)
{
    json_t *rows = member(tables, table->name, json_array);
    size_t n = table_n_shown(table), n_left_out = table_n_rows(table) - n;

    for (size_t i = 0; i < n; i++)
        json_array_append_new(rows, row_object(table, i));
    if (n_left_out > 0)
        json_object_set_new(more, table->name, json_integer((json_int_t)n_left_out));
}

char *render_json(const Finding *finding)
{
    g_autoptr(json_t) root = json_object();
    json_t *notes = member(root, "notes", json_array);
    json_t *tables = member(root, "tables", json_object);
    json_t *more = member(root, "more", json_object);
    char *dumped, *text;

    json_object_set_new(root, "report", json_string(finding->name));
    for (guint i = 0; i < finding->blocks->len; i++) {
        const Block *block = g_ptr_array_index(finding->blocks, i);

        if (block->kind == BLOCK_TABLE)
            add_table(block->table, tables, more);
        else if (block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_NOTE)
            json_array_append_new(notes, json_string(block->text));
    }
    dumped = json_dumps(root, JSON_ENSURE_ASCII | JSON_SORT_KEYS | JSON_INDENT(2) |
                                  JSON_REAL_PRECISION(15));
    text = g_strconcat(dumped, "\n", NULL);
    free(dumped);
    return text;
}
