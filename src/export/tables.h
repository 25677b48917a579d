/* Tables whose columns have types, for programs that want to know them before they read. */
#pragma once

#include "export/attributes.h"

typedef enum {
    TABLE_STRING,
    TABLE_INTEGER,
    TABLE_REAL,
    TABLE_BOOLEAN,
    TABLE_DATE, /* a day, YYYY-MM-DD */
} TableType;

typedef struct {
    const char *name;
    TableType type;
    bool is_required; /* never empty */
    bool is_id;       /* of a piece, in the table of them */
} TableColumn;

#define TABLES_ENDING ".csv"

/* One table, in a file of its name. */
typedef struct {
    const char *name;
    const TableColumn *columns;
    size_t n_columns;
    const char *key; /* the column that no two rows have alike, or NULL */
} TableSchema;

/* A Data Package that describes them.  Source: https://specs.frictionlessdata.io/table-schema/. */
void tables_append_package(GString *out, const TableSchema *tables, size_t n);

/* What makes DuckDB read them and write them as Parquet.  Source:
 * https://duckdb.org/docs/stable/data/csv/overview. */
void tables_append_sql(GString *out, const TableSchema *tables, size_t n);
