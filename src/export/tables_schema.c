#include <stdlib.h>

#include "export/json_out.h"
#include "export/tables.h"

static const struct {
    const char *json, *sql;
} type_names[] = {
    [TABLE_STRING] = {"string", "VARCHAR"}, [TABLE_INTEGER] = {"integer", "BIGINT"},
    [TABLE_REAL] = {"number", "DOUBLE"},    [TABLE_BOOLEAN] = {"boolean", "BOOLEAN"},
    [TABLE_DATE] = {"date", "DATE"},
};

static json_t *fields_of(const TableSchema *table)
{
    json_t *fields = json_array();

    for (size_t i = 0; i < table->n_columns; i++) {
        const TableColumn *column = &table->columns[i];
        json_t *field =
            json_pack("{s:s, s:s}", "name", column->name, "type", type_names[column->type].json);

        if (column->is_required)
            json_object_set_new(field, "constraints", json_pack("{s:b}", "required", 1));
        json_array_append_new(fields, field);
    }
    return fields;
}

/* Which columns hold ids of rows of the first table. */
static json_t *foreign_keys_of(const TableSchema *table, const char *pieces)
{
    json_t *keys = json_array();

    for (size_t i = 0; i < table->n_columns; i++)
        if (table->columns[i].is_id)
            json_array_append_new(keys,
                                  json_pack("{s:s, s:{s:s, s:s}}", "fields", table->columns[i].name,
                                            "reference", "resource", pieces, "fields", "id"));
    return keys;
}

static json_t *resource_of(const TableSchema *table, const char *pieces)
{
    json_t *schema = json_pack("{s:o, s:[s], s:o}", "fields", fields_of(table), "missingValues", "",
                               "foreignKeys", foreign_keys_of(table, pieces));

    if (table->key != NULL)
        json_object_set_new(schema, "primaryKey", json_string(table->key));
    return json_pack("{s:s, s:o, s:s, s:s, s:s, s:{s:s, s:s, s:b, s:b}, s:o}", "name", table->name,
                     "path", json_sprintf("%s" TABLES_ENDING, table->name), "profile",
                     "tabular-data-resource", "format", "csv", "encoding", "utf-8", "dialect",
                     "delimiter", ",", "lineTerminator", "\r\n", "doubleQuote", 1, "header", 1,
                     "schema", schema);
}

void tables_append_package(GString *out, const TableSchema *tables, size_t n)
{
    json_t *resources = json_array();
    g_autoptr(json_t) package = json_pack("{s:s, s:s, s:o}", "profile", "tabular-data-package",
                                          "name", "ibid-citations", "resources", resources);
    char *text;

    for (size_t i = 0; i < n; i++)
        json_array_append_new(resources, resource_of(&tables[i], tables[0].name));
    text = json_dumps(package, JSON_INDENT(1) | JSON_ENSURE_ASCII);
    g_string_append_printf(out, "%s\n", text);
    free(text);
}

/* Names of columns and tables are ours, and hold no quotation mark. */
static void append_table(GString *out, const TableSchema *table)
{
    g_string_append_printf(out, "CREATE OR REPLACE TABLE \"%s\" (", table->name);
    for (size_t i = 0; i < table->n_columns; i++) {
        const TableColumn *column = &table->columns[i];

        g_string_append_printf(out, "%s\n  \"%s\" %s%s", i == 0 ? "" : ",", column->name,
                               type_names[column->type].sql,
                               column->is_required ? " NOT NULL" : "");
    }
    g_string_append_printf(out,
                           "\n);\nCOPY \"%s\" FROM '%s" TABLES_ENDING
                           "' (FORMAT csv, HEADER true, DELIMITER ',', QUOTE '\"', ESCAPE '\"',"
                           " NULL '');\nCOPY \"%s\" TO '%s.parquet' (FORMAT parquet);\n\n",
                           table->name, table->name, table->name, table->name);
}

void tables_append_sql(GString *out, const TableSchema *tables, size_t n)
{
    g_string_append(out, "-- Run in this folder: duckdb < parquet.sql\n\n");
    for (size_t i = 0; i < n; i++)
        append_table(out, &tables[i]);
}
