/* What the files of this folder share: the handle, and SQLite's status codes as GError. */
#pragma once

#include <sqlite3.h>

#include <ibid/store.h>

struct IbidStore {
    sqlite3 *db;
    char *path;
    GHashTable *statements; /* SQL, static -> sqlite3_stmt *, kept for the next use */
};

static inline void statement_finalize(sqlite3_stmt *statement)
{
    sqlite3_finalize(statement);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(sqlite3_stmt, statement_finalize)

/* One migration a row: what takes a file of version i to i + 1.  NULL at the end. */
extern const char *const schema_migrations[];

/*
 * Of reference r and its resolution s: what has the form of a title in running text is a reference
 * only once it has a piece, or several.
 */
#define STORE_IS_REFERENCE "(r.class <> 'mention' OR s.piece IS NOT NULL OR s.rule = 'ambiguous')"

/* Sets IBID_ERROR_STORE with the file, what was attempted, and SQLite's own words; false. */
bool store_fail(IbidStore *store, const char *attempt, GError **error);

/* Runs statements that take no values and return no rows. */
bool store_script(IbidStore *store, const char *sql, const char *attempt, GError **error);

/*
 * Runs one statement that returns no rows.
 *
 * @sql     static text; its compiled form is kept
 * @format  one letter a value: 'i' int64_t, 'd' double, 's' const char * or NULL,
 *          't' IbidDate, 'k' int64_t key where 0 is NULL, 'a' GArray * of uint64_t as a blob
 */
bool store_execute(IbidStore *store, const char *attempt, GError **error, const char *sql,
                   const char *format, ...);

/* Binds values as store_execute() does to a statement of the caller's. */
void store_bind(sqlite3_stmt *statement, const char *format, ...);

/* Compiles a query; (transfer full), or NULL with IBID_ERROR_STORE. */
sqlite3_stmt *store_query(IbidStore *store, const char *sql, GError **error);

/* Steps a query: true on a row; false at the end, or with IBID_ERROR_STORE. */
bool store_step(IbidStore *store, sqlite3_stmt *query, GError **error);

/* After a loop over store_step(): passes on what ended it; true when it was the last row. */
bool store_ended(GError **failure, GError **error);

bool store_begin(IbidStore *store, GError **error);
bool store_commit(IbidStore *store, GError **error);
void store_roll_back(IbidStore *store);

/* Column values: a copy or NULL; an interned string ("" for NULL); a date. */
char *column_text(sqlite3_stmt *query, int column);
const char *column_interned(sqlite3_stmt *query, int column);
IbidDate column_date(sqlite3_stmt *query, int column);
