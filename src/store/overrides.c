#include <ibid/store.h>

#include "store/store_db.h"

static const char attempt[] = "store the overrides";

static IbidOverride *read_override(sqlite3_stmt *query)
{
    IbidOverride *override = g_new0(IbidOverride, 1);

    *override = (IbidOverride){
        .line = (unsigned)sqlite3_column_int64(query, 0),
        .subject = column_text(query, 2),
        .value = column_text(query, 3),
        .note = column_text(query, 4),
        .applies = sqlite3_column_int(query, 5) != 0,
    };
    ibid_override_action_find((const char *)sqlite3_column_text(query, 1), &override->action);
    if (override->action == IBID_OVERRIDE_DATE)
        override->date = ibid_date_from_iso(override->value);
    return override;
}

GPtrArray *ibid_store_overrides(IbidStore *store, GError **error)
{
    g_autoptr(GPtrArray) overrides =
        g_ptr_array_new_with_free_func((GDestroyNotify)ibid_override_free);
    g_autoptr(sqlite3_stmt) query = store_query(
        store, "SELECT line, action, subject, value, note, applies FROM override ORDER BY line",
        error);
    g_autoptr(GError) failure = NULL;

    if (query == NULL)
        return NULL;
    while (store_step(store, query, &failure))
        g_ptr_array_add(overrides, read_override(query));
    return store_ended(&failure, error) ? g_steal_pointer(&overrides) : NULL;
}

static bool is_same(const IbidOverride *a, const IbidOverride *b)
{
    return a->line == b->line && a->action == b->action && g_str_equal(a->subject, b->subject) &&
           g_strcmp0(a->value, b->value) == 0 && g_str_equal(a->note, b->note);
}

bool ibid_store_has_overrides(IbidStore *store, const GPtrArray *overrides)
{
    g_autoptr(GPtrArray) stored = ibid_store_overrides(store, NULL);

    if (stored == NULL || stored->len != overrides->len)
        return false;
    for (guint i = 0; i < stored->len; i++)
        if (!is_same(g_ptr_array_index(stored, i), g_ptr_array_index(overrides, i)))
            return false;
    return true;
}

static bool save_all(IbidStore *store, const GPtrArray *overrides, GError **error)
{
    if (!store_script(store, "DELETE FROM override; DELETE FROM resolved", attempt, error))
        return false;
    for (guint i = 0; i < overrides->len; i++) {
        const IbidOverride *override = g_ptr_array_index(overrides, i);

        if (!store_execute(store, attempt, error,
                           "INSERT INTO override (line, action, subject, value, note, applies)"
                           " VALUES (?,?,?,?,?,0)",
                           "issss", (int64_t) override->line,
                           ibid_override_action_name(override->action), override->subject,
                           override->value, override->note))
            return false;
    }
    return true;
}

bool ibid_store_save_overrides(IbidStore *store, const GPtrArray *overrides, GError **error)
{
    if (ibid_store_has_overrides(store, overrides))
        return true;
    if (!store_begin(store, error))
        return false;
    if (save_all(store, overrides, error) && store_commit(store, error))
        return true;
    store_roll_back(store);
    return false;
}

static bool mark_all(IbidStore *store, const GPtrArray *overrides, GError **error)
{
    for (guint i = 0; i < overrides->len; i++) {
        const IbidOverride *override = g_ptr_array_index(overrides, i);

        if (!store_execute(store, attempt, error, "UPDATE override SET applies = ? WHERE line = ?",
                           "ii", (int64_t) override->applies, (int64_t) override->line))
            return false;
    }
    return true;
}

bool ibid_store_mark_overrides(IbidStore *store, const GPtrArray *overrides, GError **error)
{
    if (overrides->len == 0)
        return true;
    if (!store_begin(store, error))
        return false;
    if (mark_all(store, overrides, error) && store_commit(store, error))
        return true;
    store_roll_back(store);
    return false;
}
