#include <ibid/error.h>
#include <ibid/store.h>

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "store/store_db.h"

/* "ibid", in the header of the file: tells a corpus from any other SQLite file. */
#define APPLICATION_ID 0x69626964

/* 64 MiB, taken as they are needed: with SQLite's 2 a large corpus is read from the disk over and
 * over. */
#define CACHE_SIZE "PRAGMA cache_size = -65536"

/* How long to wait for another process that writes; a document's transaction takes far less. */
#define BUSY_MILLISECONDS 10000

static const char sqlite_magic[] = "SQLite format 3";

bool ibid_store_recognises(const char *path)
{
    static const unsigned char id[] = {0x69, 0x62, 0x69, 0x64};
    unsigned char header[72]; /* the application id is at 68, big-endian */
    FILE *file = g_file_test(path, G_FILE_TEST_IS_REGULAR) ? fopen(path, "rb") : NULL;
    size_t n;

    if (file == NULL)
        return false;
    n = fread(header, 1, sizeof header, file);
    fclose(file);
    return n == sizeof header && memcmp(header, sqlite_magic, sizeof sqlite_magic) == 0 &&
           memcmp(header + 68, id, sizeof id) == 0;
}

static bool is_empty_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    bool empty = file != NULL && fgetc(file) == EOF;

    if (file != NULL)
        fclose(file);
    return empty;
}

static bool check_file(const char *path, IbidStoreMode mode, GError **error)
{
    if (*path == '\0') { /* SQLite would keep it in a file that vanishes */
        g_set_error(error, IBID_ERROR, IBID_ERROR_IO, "(empty path): name a .ibid file");
        return false;
    }
    /* A run that was killed before its first transaction leaves an empty one; asked first, since
     * another run may be about to fill it. */
    if ((mode == IBID_STORE_UPDATE && is_empty_file(path)) || ibid_store_recognises(path))
        return true;
    if (!g_file_test(path, G_FILE_TEST_EXISTS)) {
        if (mode == IBID_STORE_UPDATE)
            return true;
        g_set_error(error, IBID_ERROR, IBID_ERROR_IO,
                    "%s: no such corpus; make it with ibid add or ibid run", path);
        return false;
    }
    g_set_error(error, IBID_ERROR, IBID_ERROR_STORE,
                "%s: not a corpus that ibid made; name a .ibid file", path);
    return false;
}

/* The number that a query yields first; 0 for none. */
static int64_t number(IbidStore *store, const char *sql)
{
    g_autoptr(sqlite3_stmt) query = store_query(store, sql, NULL);

    return query != NULL && sqlite3_step(query) == SQLITE_ROW ? sqlite3_column_int64(query, 0) : 0;
}

/* Also the first look into the file: here it shows when it is damaged from its start. */
static bool read_version(IbidStore *store, int64_t *ret_version, GError **error)
{
    g_autoptr(sqlite3_stmt) query = store_query(store, "PRAGMA user_version", error);
    g_autoptr(GError) failure = NULL;

    if (query == NULL)
        return false;
    *ret_version = store_step(store, query, &failure) ? sqlite3_column_int64(query, 0) : 0;
    return store_ended(&failure, error);
}

static bool migrate(IbidStore *store, GError **error)
{
    g_autofree char *stamp = NULL;
    int64_t version;

    if (!store_begin(store, error))
        return false;
    /* Only now: another process may have made the tables while this one waited. */
    if (!read_version(store, &version, error)) {
        store_roll_back(store);
        return false;
    }
    for (; schema_migrations[version] != NULL; version++)
        if (!store_script(store, schema_migrations[version], "make its tables", error)) {
            store_roll_back(store);
            return false;
        }
    stamp = g_strdup_printf("PRAGMA application_id = %d; PRAGMA user_version = %d;", APPLICATION_ID,
                            (int)version);
    if (!store_script(store, stamp, "mark it as a corpus", error) || !store_commit(store, error)) {
        store_roll_back(store);
        return false;
    }
    return true;
}

static bool prepare(IbidStore *store, IbidStoreMode mode, GError **error)
{
    int64_t version, newest = 0;

    if (!read_version(store, &version, error))
        return false;
    while (schema_migrations[newest] != NULL)
        newest++;
    if (version > newest) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_STORE,
                    "%s: made by a newer ibid (schema %d, this one reads up to %d); update ibid",
                    store->path, (int)version, (int)newest);
        return false;
    }
    if (version < newest) {
        if (mode == IBID_STORE_READ) {
            g_set_error(error, IBID_ERROR, IBID_ERROR_STORE,
                        "%s: made by an older ibid; bring it up to date with ibid add",
                        store->path);
            return false;
        }
        if (!migrate(store, error))
            return false;
    }
    /* The write-ahead log comes after the tables, so that no file of ours is ever unmarked. */
    return mode == IBID_STORE_READ ||
           store_script(store, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL",
                        "keep a write-ahead log", error);
}

/*
 * How SQLite is to open `path`.  Beside a file with a write-ahead log it makes two more even to
 * read; where it cannot, a file without a log left over is read as one that nobody changes.
 */
static char *database_name(const char *path, IbidStoreMode mode)
{
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *log = g_strconcat(path, "-wal", NULL);
    g_autofree char *escaped = g_uri_escape_string(path, "/", FALSE);

    /* A bare ":memory:" is a file like others here, not a database that vanishes. */
    if (mode == IBID_STORE_UPDATE || g_access(folder, W_OK) == 0 ||
        g_file_test(log, G_FILE_TEST_EXISTS))
        return g_strconcat(*path == '/' ? "" : "./", path, NULL);
    return g_strconcat("file:", escaped, "?immutable=1", NULL);
}

IbidStore *ibid_store_open(const char *path, IbidStoreMode mode, GError **error)
{
    g_autoptr(IbidStore) store = NULL;
    g_autofree char *file = NULL;
    int flags = mode == IBID_STORE_READ ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
                                        : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;

    if (!check_file(path, mode, error))
        return NULL;
    store = g_new0(IbidStore, 1);
    store->path = g_strdup(path);
    store->statements = g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL,
                                              (GDestroyNotify)statement_finalize);
    file = database_name(path, mode);
    if (sqlite3_open_v2(file, &store->db, flags, NULL) != SQLITE_OK) {
        store_fail(store, "open the corpus", error);
        return NULL;
    }
    sqlite3_busy_timeout(store->db, BUSY_MILLISECONDS);
    if (!store_script(store, "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;" CACHE_SIZE,
                      "open the corpus", error) ||
        !prepare(store, mode, error))
        return NULL;
    return g_steal_pointer(&store);
}

void ibid_store_close(IbidStore *store)
{
    if (store == NULL)
        return;
    g_hash_table_unref(store->statements);
    sqlite3_close_v2(store->db);
    g_free(store->path);
    g_free(store);
}

IbidResolutionState ibid_store_resolution_state(IbidStore *store, int version)
{
    if (number(store, "SELECT version FROM resolved") != version)
        return IBID_TO_BE_RESOLVED_ANEW;
    return number(store, "SELECT max(id) > (SELECT last_document FROM resolved) FROM document") != 0
               ? IBID_RESOLVED_IN_PART
               : IBID_RESOLVED;
}

bool ibid_store_count(IbidStore *store, IbidStoreCounts *ret_counts, GError **error)
{
    g_autoptr(sqlite3_stmt) kinds =
        store_query(store,
                    "SELECT (SELECT count(*) FROM document WHERE role = 'article'),"
                    " (SELECT count(*) FROM document WHERE role = 'redirect'),"
                    " (SELECT count(*) FROM reference r LEFT JOIN resolution s"
                    "  ON s.reference = r.id WHERE " STORE_IS_REFERENCE "),"
                    " (SELECT count(*) FROM piece WHERE kind = 'piece'),"
                    " (SELECT count(*) FROM piece WHERE kind = 'stub'),"
                    " (SELECT count(*) FROM piece WHERE kind = 'external')",
                    error);
    g_autoptr(sqlite3_stmt) classes = NULL;
    g_autoptr(GError) failure = NULL;
    IbidReferenceClass class;

    if (kinds == NULL || !store_step(store, kinds, error))
        return false;
    *ret_counts = (IbidStoreCounts){
        .articles = sqlite3_column_int64(kinds, 0),
        .redirects = sqlite3_column_int64(kinds, 1),
        .references = sqlite3_column_int64(kinds, 2),
        .pieces = sqlite3_column_int64(kinds, 3),
        .stubs = sqlite3_column_int64(kinds, 4),
        .externals = sqlite3_column_int64(kinds, 5),
    };
    classes = store_query(store,
                          "SELECT class, count(*) FROM reference r LEFT JOIN resolution s"
                          " ON s.reference = r.id WHERE " STORE_IS_REFERENCE " GROUP BY class",
                          error);
    if (classes == NULL)
        return false;
    while (store_step(store, classes, &failure))
        if (ibid_reference_class_find((const char *)sqlite3_column_text(classes, 0), &class))
            ret_counts->references_of_class[class] = sqlite3_column_int64(classes, 1);
    return store_ended(&failure, error);
}
