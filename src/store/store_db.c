#include "store/store_db.h"

#include <ibid/error.h>

#include <stdarg.h>

bool store_fail(IbidStore *store, const char *attempt, GError **error)
{
    const char *advice = "";

    switch (sqlite3_errcode(store->db)) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        advice = "; another ibid is writing to it, wait for it to end";
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        advice = "; the file is damaged, make the corpus anew from its inputs";
        break;
    case SQLITE_FULL:
        advice = "; make room on the disk";
        break;
    case SQLITE_READONLY:
        advice = "; make the file and its folder writable";
        break;
    default:
        break;
    }
    g_set_error(error, IBID_ERROR, IBID_ERROR_STORE, "%s: cannot %s: %s%s", store->path, attempt,
                sqlite3_errmsg(store->db), advice);
    return false;
}

bool store_script(IbidStore *store, const char *sql, const char *attempt, GError **error)
{
    return sqlite3_exec(store->db, sql, NULL, NULL, NULL) == SQLITE_OK ||
           store_fail(store, attempt, error);
}

/* Hashes are kept big-endian, so that the file is the same wherever it was written. */
static void bind_hashes(sqlite3_stmt *statement, int position, const GArray *hashes)
{
    size_t size = (size_t)hashes->len * sizeof(uint64_t);
    uint64_t *blob = g_malloc(size + 1);

    for (guint i = 0; i < hashes->len; i++)
        blob[i] = GUINT64_TO_BE(g_array_index(hashes, uint64_t, i));
    sqlite3_bind_blob64(statement, position, blob, size, g_free);
}

static void bind_date(sqlite3_stmt *statement, int position, IbidDate date)
{
    char iso[IBID_DATE_SIZE];

    if (date.precision == IBID_PRECISION_NONE)
        sqlite3_bind_null(statement, position);
    else
        sqlite3_bind_text(statement, position, ibid_date_format(date, iso), -1, SQLITE_TRANSIENT);
}

static void bind_values(sqlite3_stmt *statement, const char *format, va_list values)
{
    int64_t key;

    for (int i = 1; format[i - 1] != '\0'; i++) {
        switch (format[i - 1]) {
        case 'i':
            sqlite3_bind_int64(statement, i, va_arg(values, int64_t));
            break;
        case 'k':
            key = va_arg(values, int64_t);
            if (key == 0)
                sqlite3_bind_null(statement, i);
            else
                sqlite3_bind_int64(statement, i, key);
            break;
        case 'd':
            sqlite3_bind_double(statement, i, va_arg(values, double));
            break;
        case 's':
            sqlite3_bind_text(statement, i, va_arg(values, const char *), -1, SQLITE_STATIC);
            break;
        case 't':
            bind_date(statement, i, va_arg(values, IbidDate));
            break;
        case 'a':
            bind_hashes(statement, i, va_arg(values, const GArray *));
            break;
        default:
            g_assert_not_reached();
        }
    }
}

void store_bind(sqlite3_stmt *statement, const char *format, ...)
{
    va_list values;

    sqlite3_reset(statement);
    va_start(values, format);
    bind_values(statement, format, values);
    va_end(values);
}

/* The compiled form of `sql`, kept by the store. */
static sqlite3_stmt *kept_statement(IbidStore *store, const char *sql, GError **error)
{
    sqlite3_stmt *statement = g_hash_table_lookup(store->statements, sql);

    if (statement != NULL)
        return statement;
    statement = store_query(store, sql, error);
    if (statement != NULL)
        g_hash_table_insert(store->statements, (gpointer)sql, statement);
    return statement;
}

bool store_execute(IbidStore *store, const char *attempt, GError **error, const char *sql,
                   const char *format, ...)
{
    sqlite3_stmt *statement = kept_statement(store, sql, error);
    va_list values;
    bool done;

    if (statement == NULL)
        return false;
    va_start(values, format);
    bind_values(statement, format, values);
    va_end(values);
    done = sqlite3_step(statement) == SQLITE_DONE || store_fail(store, attempt, error);
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return done;
}

sqlite3_stmt *store_query(IbidStore *store, const char *sql, GError **error)
{
    sqlite3_stmt *query = NULL;

    if (sqlite3_prepare_v2(store->db, sql, -1, &query, NULL) != SQLITE_OK)
        store_fail(store, "read the corpus", error);
    return query;
}

bool store_step(IbidStore *store, sqlite3_stmt *query, GError **error)
{
    int status = sqlite3_step(query);

    if (status != SQLITE_ROW && status != SQLITE_DONE)
        store_fail(store, "read the corpus", error);
    return status == SQLITE_ROW;
}

bool store_ended(GError **failure, GError **error)
{
    if (*failure == NULL)
        return true;
    g_propagate_error(error, g_steal_pointer(failure));
    return false;
}

bool store_begin(IbidStore *store, GError **error)
{
    return store_script(store, "BEGIN IMMEDIATE", "write to the corpus", error);
}

bool store_commit(IbidStore *store, GError **error)
{
    return store_script(store, "COMMIT", "write to the corpus", error);
}

void store_roll_back(IbidStore *store)
{
    /* Fails only where SQLite has rolled back by itself. */
    sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
}

char *column_text(sqlite3_stmt *query, int column)
{
    return g_strdup((const char *)sqlite3_column_text(query, column));
}

const char *column_interned(sqlite3_stmt *query, int column)
{
    const char *text = (const char *)sqlite3_column_text(query, column);

    return g_intern_string(text != NULL ? text : "");
}

IbidDate column_date(sqlite3_stmt *query, int column)
{
    return ibid_date_from_iso((const char *)sqlite3_column_text(query, column));
}
