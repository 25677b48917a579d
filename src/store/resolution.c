#include <ibid/store.h>

#include <string.h>

#include "store/store_db.h"

static const char attempt[] = "store what references mean";

static bool save_piece(IbidStore *store, const IbidPiece *piece, GError **error)
{
    if (!store_execute(store, attempt, error,
                       "INSERT INTO piece (id, kind, key, title, outlet, url, date)"
                       " VALUES (?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET"
                       " title = excluded.title, outlet = excluded.outlet, url = excluded.url,"
                       " date = excluded.date",
                       "issssst", piece->id, ibid_piece_kind_name(piece->kind), piece->key,
                       piece->title, piece->outlet, piece->url, piece->date))
        return false;
    for (guint i = 0; i < piece->authors->len; i++)
        if (!store_execute(store, attempt, error,
                           "INSERT INTO piece_author (piece, position, name) VALUES (?,?,?)", "iis",
                           piece->id, (int64_t)i,
                           (const char *)g_ptr_array_index(piece->authors, i)))
            return false;
    return true;
}

static bool save_membership(IbidStore *store, const IbidMembership *membership, GError **error)
{
    return store_execute(
        store, attempt, error,
        "INSERT OR REPLACE INTO membership (document, piece, reason) VALUES (?,?,?)", "iis",
        membership->document, membership->piece, membership->reason);
}

static bool save_one(IbidStore *store, const IbidResolution *resolution, GError **error)
{
    return store_execute(
        store, attempt, error,
        "INSERT OR REPLACE INTO resolution (reference, piece, candidate, score, rule,"
        " runner_up, runner_up_score, reason) VALUES (?,?,?,?,?,?,?,?)",
        "ikkdskds", resolution->reference, resolution->piece, resolution->candidate,
        resolution->score, resolution->rule, resolution->runner_up, resolution->runner_up_score,
        resolution->reason);
}

static bool save_rows(IbidStore *store, const GPtrArray *pieces, const GArray *memberships,
                      const GArray *resolutions, GError **error)
{
    for (guint i = 0; i < pieces->len; i++)
        if (!save_piece(store, g_ptr_array_index(pieces, i), error))
            return false;
    for (guint i = 0; i < memberships->len; i++)
        if (!save_membership(store, &g_array_index(memberships, IbidMembership, i), error))
            return false;
    for (guint i = 0; i < resolutions->len; i++)
        if (!save_one(store, &g_array_index(resolutions, IbidResolution, i), error))
            return false;
    return true;
}

/* The index is made when all rows are there, which takes a third of the time. */
static bool save_anew(IbidStore *store, int version, const GPtrArray *pieces,
                      const GArray *memberships, const GArray *resolutions, GError **error)
{
    return store_script(store,
                        "DELETE FROM resolution; DELETE FROM membership; DELETE FROM piece_author;"
                        "DELETE FROM piece; DELETE FROM resolved; DROP INDEX resolution_piece",
                        attempt, error) &&
           store_execute(store, attempt, error,
                         "INSERT INTO resolved (version, last_document)"
                         " SELECT ?, ifnull(max(id), 0) FROM document",
                         "i", (int64_t)version) &&
           save_rows(store, pieces, memberships, resolutions, error) &&
           store_script(store, "CREATE INDEX resolution_piece ON resolution (piece)", attempt,
                        error);
}

bool ibid_store_save_resolution(IbidStore *store, int version, const GPtrArray *pieces,
                                const GArray *memberships, const GArray *resolutions,
                                GError **error)
{
    if (!store_begin(store, error))
        return false;
    if (save_anew(store, version, pieces, memberships, resolutions, error) &&
        store_commit(store, error))
        return true;
    store_roll_back(store);
    return false;
}

static bool forget_authors(IbidStore *store, const GPtrArray *pieces, GError **error)
{
    for (guint i = 0; i < pieces->len; i++)
        if (!store_execute(store, attempt, error, "DELETE FROM piece_author WHERE piece = ?", "i",
                           ((const IbidPiece *)g_ptr_array_index(pieces, i))->id))
            return false;
    return true;
}

/* Last, when nothing that stays means them any more. */
static bool forget_pieces(IbidStore *store, const GArray *gone, GError **error)
{
    for (guint i = 0; i < gone->len; i++)
        if (!store_execute(store, attempt, error, "DELETE FROM piece WHERE id = ?", "i",
                           g_array_index(gone, int64_t, i)))
            return false;
    return true;
}

static bool update(IbidStore *store, const IbidResolutionChanges *changes, GError **error)
{
    return forget_authors(store, changes->pieces, error) &&
           save_rows(store, changes->pieces, changes->memberships, changes->resolutions, error) &&
           forget_pieces(store, changes->gone, error) &&
           store_script(store,
                        "UPDATE resolved SET last_document = (SELECT ifnull(max(id), 0)"
                        " FROM document)",
                        attempt, error);
}

bool ibid_store_update_resolution(IbidStore *store, const IbidResolutionChanges *changes,
                                  GError **error)
{
    if (!store_begin(store, error))
        return false;
    if (update(store, changes, error) && store_commit(store, error))
        return true;
    store_roll_back(store);
    return false;
}

static IbidPieceKind kind_of(const char *name)
{
    for (unsigned kind = 0; kind < IBID_N_PIECE_KINDS; kind++)
        if (strcmp(ibid_piece_kind_name((IbidPieceKind)kind), name) == 0)
            return (IbidPieceKind)kind;
    return IBID_PIECE_EXTERNAL; /* the schema admits no other name */
}

static IbidPiece *read_piece(sqlite3_stmt *query)
{
    IbidPiece *piece = ibid_piece_new(kind_of((const char *)sqlite3_column_text(query, 1)),
                                      (const char *)sqlite3_column_text(query, 2));

    piece->id = sqlite3_column_int64(query, 0);
    piece->title = column_text(query, 3);
    piece->outlet = column_text(query, 4);
    piece->url = column_text(query, 5);
    piece->date = column_date(query, 6);
    piece->n_documents = (unsigned)sqlite3_column_int64(query, 7);
    return piece;
}

static bool read_authors(IbidStore *store, sqlite3_stmt *query, IbidPiece *piece, GError **error)
{
    g_autoptr(GError) failure = NULL;

    store_bind(query, "i", piece->id);
    while (store_step(store, query, &failure))
        g_ptr_array_add(piece->authors, column_text(query, 0));
    return store_ended(&failure, error);
}

GPtrArray *ibid_store_pieces(IbidStore *store, GError **error)
{
    g_autoptr(GPtrArray) pieces = g_ptr_array_new_with_free_func((GDestroyNotify)ibid_piece_free);
    g_autoptr(sqlite3_stmt) query = store_query(
        store,
        "SELECT id, kind, key, title, outlet, url, date,"
        " (SELECT count(*) FROM membership WHERE piece = p.id) FROM piece p"
        " ORDER BY CASE kind WHEN 'piece' THEN 0 WHEN 'stub' THEN 1 ELSE 2 END, date, key",
        error);
    g_autoptr(sqlite3_stmt) authors = NULL;
    g_autoptr(GError) failure = NULL;

    if (query == NULL)
        return NULL;
    authors = store_query(store, "SELECT name FROM piece_author WHERE piece = ? ORDER BY position",
                          error);
    if (authors == NULL)
        return NULL;
    while (store_step(store, query, &failure)) {
        g_ptr_array_add(pieces, read_piece(query));
        if (!read_authors(store, authors, g_ptr_array_index(pieces, pieces->len - 1), error))
            return NULL;
    }
    return store_ended(&failure, error) ? g_steal_pointer(&pieces) : NULL;
}
