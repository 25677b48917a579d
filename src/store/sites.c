#include <ibid/store.h>

#include "store/site_rules.h"
#include "store/store_db.h"

static bool save_pages(IbidStore *store, const GArray *pages, GError **error)
{
    for (guint i = 0; i < pages->len; i++) {
        const IbidSitePage *page = &g_array_index(pages, IbidSitePage, i);

        if (!store_execute(store, "store the pages of sites", error,
                           "INSERT INTO site_page (document, host, page) VALUES (?,?,?)", "isi",
                           page->document, page->host, page->page))
            return false;
    }
    return true;
}

/* Fills learn_again with the hosts of `pages`. */
static bool name_hosts(IbidStore *store, const GArray *pages, GError **error)
{
    for (guint i = 0; i < pages->len; i++)
        if (!store_execute(store, "name the sites to be learnt", error,
                           "INSERT OR IGNORE INTO learn_again (host) VALUES (?)", "s",
                           g_array_index(pages, IbidSitePage, i).host))
            return false;
    return true;
}

static bool run_steps(IbidStore *store, const SiteStep *steps, GError **error)
{
    for (const SiteStep *step = steps; step->sql != NULL; step++)
        if (!store_script(store, step->sql, step->attempt, error))
            return false;
    return true;
}

static bool learn(IbidStore *store, const GArray *pages, bool anew, GError **error)
{
    return store_script(store, site_begin_sql, "begin to learn of sites", error) &&
           name_hosts(store, pages, error) &&
           (!anew || store_script(store, site_all_sql, "name all sites", error)) &&
           store_script(store, site_forget_sql, "forget what was learnt of sites", error) &&
           save_pages(store, pages, error) && run_steps(store, site_steps, error) &&
           store_script(store, site_clear_sql, "clear up after learning of sites", error);
}

bool ibid_store_learn_sites(IbidStore *store, const GArray *pages, bool anew, GError **error)
{
    if (!store_begin(store, error))
        return false;
    if (learn(store, pages, anew, error) && store_commit(store, error))
        return true;
    store_roll_back(store); /* of temporary tables too */
    return false;
}

void ibid_site_place_free(IbidSitePlace *place)
{
    if (place == NULL)
        return;
    g_free(place->host);
    g_free(place->place);
    g_free(place->example);
    g_free(place);
}

static IbidSitePlace *read_place(sqlite3_stmt *query)
{
    IbidSitePlace *place = g_new(IbidSitePlace, 1);

    *place = (IbidSitePlace){
        .host = column_text(query, 0),
        .place = column_text(query, 1),
        .kind = column_interned(query, 2),
        .n_pages = sqlite3_column_int64(query, 3),
        .n_with = sqlite3_column_int64(query, 4),
        .n_targets = sqlite3_column_int64(query, 5),
        .n_changed = sqlite3_column_int64(query, 6),
        .example = column_text(query, 7),
    };
    return place;
}

GPtrArray *ibid_store_site_places(IbidStore *store, GError **error)
{
    g_autoptr(GPtrArray) places =
        g_ptr_array_new_with_free_func((GDestroyNotify)ibid_site_place_free);
    g_autoptr(sqlite3_stmt) query =
        store_query(store,
                    "SELECT host, place, kind, pages, pages_with, targets, changed, example"
                    " FROM site_place ORDER BY host, kind, place",
                    error);
    g_autoptr(GError) failure = NULL;

    if (query == NULL)
        return NULL;
    while (store_step(store, query, &failure))
        g_ptr_array_add(places, read_place(query));
    return store_ended(&failure, error) ? g_steal_pointer(&places) : NULL;
}
