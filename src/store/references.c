#include <ibid/store.h>

#include "store/store_db.h"

struct IbidReferenceRows {
    IbidStore *store;
    sqlite3_stmt *query;
    IbidStoredReference row;
};

#define SELECT_REFERENCES(texts, condition)                                                        \
    "SELECT r.id, r.document, r.class, r.kind, r.url, r.canonical, r.anchor, r.cited_title,"       \
    " r.cited_date, r.offset, r.length, r.rule, r.flags, r.counterpart,"                           \
    " ifnull(s.piece, 0), ifnull(s.score, 0), s.rule, ifnull(s.runner_up, 0),"                     \
    " ifnull(s.runner_up_score, 0), ifnull(s.candidate, 0), " texts ", s.reason"                   \
    " FROM document d CROSS JOIN reference r ON r.document = d.id"                                 \
    " LEFT JOIN resolution s ON s.reference = r.id"                                                \
    " WHERE (1 << CASE r.class WHEN 'body' THEN 0 WHEN 'appendix' THEN 1 WHEN 'footnote' THEN 2"   \
    "        WHEN 'mention' THEN 3 WHEN 'comment' THEN 4 ELSE 5 END) & ?" condition                \
    " ORDER BY d.path, r.position"

static const char references_sql[] = SELECT_REFERENCES(
    "r.sentence, r.heading, r.note, r.part, r.place, r.cited_confidence, r.cited_written",
    " AND " STORE_IS_REFERENCE);
static const char references_to_resolve_sql[] =
    SELECT_REFERENCES("r.sentence, NULL, NULL, '', NULL, NULL, NULL", "");

/* The numbers in the query above are those of the public enumeration. */
G_STATIC_ASSERT(IBID_CLASS_BODY == 0 && IBID_CLASS_APPENDIX == 1 && IBID_CLASS_FOOTNOTE == 2 &&
                IBID_CLASS_MENTION == 3 && IBID_CLASS_COMMENT == 4 && IBID_CLASS_BOILERPLATE == 5);

static IbidReferenceRows *rows_of(IbidStore *store, const char *sql, unsigned classes,
                                  GError **error)
{
    sqlite3_stmt *query = store_query(store, sql, error);
    IbidReferenceRows *rows;

    if (query == NULL)
        return NULL;
    store_bind(query, "i", (int64_t)classes);
    rows = g_new0(IbidReferenceRows, 1);
    rows->store = store;
    rows->query = query;
    return rows;
}

IbidReferenceRows *ibid_store_references(IbidStore *store, unsigned classes, GError **error)
{
    return rows_of(store, references_sql, classes, error);
}

IbidReferenceRows *ibid_store_references_to_resolve(IbidStore *store, GError **error)
{
    return rows_of(store, references_to_resolve_sql, (1u << IBID_N_CLASSES) - 1, error);
}

static unsigned read_flags(const char *names)
{
    g_auto(GStrv) words = g_strsplit(names, " ", -1);
    unsigned flags = 0;

    for (unsigned bit = 1; ibid_reference_flag_name((IbidReferenceFlag)bit) != NULL; bit <<= 1)
        if (g_strv_contains((const char *const *)words,
                            ibid_reference_flag_name((IbidReferenceFlag)bit)))
            flags |= bit;
    return flags;
}

static IbidReference *read_reference(sqlite3_stmt *query)
{
    IbidReference *reference = ibid_reference_new();

    ibid_reference_class_find((const char *)sqlite3_column_text(query, 2), &reference->class);
    ibid_part_find((const char *)sqlite3_column_text(query, 23), &reference->part);
    reference->kind = column_interned(query, 3);
    reference->url = column_text(query, 4);
    reference->url_canonical = column_text(query, 5);
    reference->anchor = column_text(query, 6);
    reference->cited_title = column_text(query, 7);
    reference->cited_date = column_date(query, 8);
    reference->cited_confidence = sqlite3_column_double(query, 25);
    reference->cited_written = column_text(query, 26);
    reference->sentence = column_text(query, 20);
    reference->heading = column_text(query, 21);
    reference->note = column_text(query, 22);
    reference->counterpart = sqlite3_column_int64(query, 13);
    reference->place = column_text(query, 24);
    reference->offset = sqlite3_column_int64(query, 9);
    reference->length = sqlite3_column_int64(query, 10);
    reference->rule = column_interned(query, 11);
    reference->flags = read_flags((const char *)sqlite3_column_text(query, 12));
    return reference;
}

bool ibid_reference_rows_next(IbidReferenceRows *rows, const IbidStoredReference **ret_row,
                              GError **error)
{
    sqlite3_stmt *query = rows->query;
    bool resolved;

    g_clear_pointer(&rows->row.reference, ibid_reference_free);
    if (!store_step(rows->store, query, error))
        return false;
    resolved = sqlite3_column_type(query, 16) != SQLITE_NULL;
    rows->row = (IbidStoredReference){
        .number = sqlite3_column_int64(query, 0),
        .document = sqlite3_column_int64(query, 1),
        .reference = read_reference(query),
        .resolution =
            {
                .reference = sqlite3_column_int64(query, 0),
                .piece = sqlite3_column_int64(query, 14),
                .candidate = sqlite3_column_int64(query, 19),
                .score = sqlite3_column_double(query, 15),
                .rule = resolved ? column_interned(query, 16) : NULL,
                .runner_up = sqlite3_column_int64(query, 17),
                .runner_up_score = sqlite3_column_double(query, 18),
                .reason = sqlite3_column_type(query, 27) == SQLITE_NULL
                              ? NULL
                              : column_interned(query, 27),
            },
    };
    *ret_row = &rows->row;
    return true;
}

void ibid_reference_rows_free(IbidReferenceRows *rows)
{
    if (rows == NULL)
        return;
    ibid_reference_free(rows->row.reference);
    sqlite3_finalize(rows->query);
    g_free(rows);
}
