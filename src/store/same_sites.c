#include <ibid/store.h>

#include "store/store_db.h"

void ibid_same_site_free(IbidSameSite *site)
{
    if (site == NULL)
        return;
    g_free(site->host);
    g_free(site->prefix);
    g_free(site->other_host);
    g_free(site->other_prefix);
    g_free(site);
}

static bool save_all(IbidStore *store, const GPtrArray *sites, GError **error)
{
    if (!store_script(store, "DELETE FROM same_site", "forget which sites are one", error))
        return false;
    for (guint i = 0; i < sites->len; i++) {
        const IbidSameSite *site = g_ptr_array_index(sites, i);

        if (!store_execute(store, "store which sites are one", error,
                           "INSERT INTO same_site (host, prefix, other_host, other_prefix, pages)"
                           " VALUES (?,?,?,?,?)",
                           "ssssi", site->host, site->prefix, site->other_host, site->other_prefix,
                           site->n_pages))
            return false;
    }
    return true;
}

static bool are_equal(const GPtrArray *a, const GPtrArray *b)
{
    for (guint i = 0; a->len == b->len && i < a->len; i++) {
        const IbidSameSite *x = g_ptr_array_index(a, i), *y = g_ptr_array_index(b, i);

        if (!g_str_equal(x->host, y->host) || !g_str_equal(x->prefix, y->prefix) ||
            !g_str_equal(x->other_host, y->other_host) ||
            !g_str_equal(x->other_prefix, y->other_prefix))
            return false;
    }
    return a->len == b->len;
}

static const char rows_sql[] =
    "SELECT host, prefix, other_host, other_prefix, pages, 0 FROM same_site"
    " ORDER BY host, prefix, other_host, other_prefix";

/* How many references were resolved by an address that begins as one of the two sides does. */
static const char counted_sql[] =
    "WITH used AS MATERIALIZED (SELECT r.canonical AS canonical FROM resolution x"
    "  JOIN reference r ON r.id = x.reference WHERE x.rule = 'address-same-site')"
    "SELECT host, prefix, other_host, other_prefix, pages, (SELECT count(*) FROM used WHERE"
    "  instr(canonical, 'https://' || host || prefix || '/') = 1 OR"
    "  instr(canonical, 'https://' || other_host || other_prefix || '/') = 1)"
    " FROM same_site ORDER BY host, prefix, other_host, other_prefix";

static GPtrArray *read_all(IbidStore *store, const char *sql, GError **error)
{
    g_autoptr(GPtrArray) sites =
        g_ptr_array_new_with_free_func((GDestroyNotify)ibid_same_site_free);
    g_autoptr(sqlite3_stmt) query = store_query(store, sql, error);
    g_autoptr(GError) failure = NULL;

    if (query == NULL)
        return NULL;
    while (store_step(store, query, &failure)) {
        IbidSameSite *site = g_new(IbidSameSite, 1);

        *site = (IbidSameSite){
            .host = column_text(query, 0),
            .prefix = column_text(query, 1),
            .other_host = column_text(query, 2),
            .other_prefix = column_text(query, 3),
            .n_pages = sqlite3_column_int64(query, 4),
            .n_references = sqlite3_column_int64(query, 5),
        };
        g_ptr_array_add(sites, site);
    }
    return store_ended(&failure, error) ? g_steal_pointer(&sites) : NULL;
}

bool ibid_store_save_same_sites(IbidStore *store, const GPtrArray *sites, bool *ret_changed,
                                GError **error)
{
    g_autoptr(GPtrArray) before = read_all(store, rows_sql, error);

    if (before == NULL)
        return false;
    *ret_changed = !are_equal(before, sites);
    if (!store_begin(store, error))
        return false;
    if (save_all(store, sites, error) && store_commit(store, error))
        return true;
    store_roll_back(store);
    return false;
}

GPtrArray *ibid_store_same_sites(IbidStore *store, GError **error)
{
    return read_all(store, counted_sql, error);
}
