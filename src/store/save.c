#include <ibid/store.h>

#include "store/store_db.h"

static const char attempt[] = "store an article";

/* The document's date as written, where only that gives it, and other pages may tell more; or NULL.
 */
static const char *written_date(const IbidArticle *article)
{
    const char *written = NULL;

    for (guint i = 0; i < article->dates->len; i++) {
        const IbidDateEvidence *one = &g_array_index(article->dates, IbidDateEvidence, i);

        if (one->kind != IBID_DATE_PUBLISHED || ibid_date_compare(one->date, article->date) != 0)
            continue;
        if (one->written[0] == '\0' && one->date.precision == IBID_PRECISION_DAY)
            return NULL;
        if (written == NULL && one->written[0] != '\0')
            written = one->written;
    }
    return written;
}

static bool save_document(IbidStore *store, const IbidArticle *article, const char *hash,
                          const char *settings, GError **error)
{
    return store_execute(
        store, attempt, error,
        "INSERT INTO document (path, hash, settings, role, title, outlet, first_outlet, language,"
        " date, date_confidence, date_order, date_written, url, redirect, words, sketch)"
        " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        "sssssssstdssssia", article->id, hash, settings,
        article->role == IBID_ROLE_REDIRECT ? "redirect" : "article", article->title,
        article->outlet, article->first_outlet, article->language, article->date,
        article->date_confidence, article->date_order, written_date(article), article->url,
        article->redirect, (int64_t)article->n_words, article->sketch);
}

/* `sql` inserts a document's number, a position and a name. */
static bool save_names(IbidStore *store, const char *sql, int64_t document, const GPtrArray *names,
                       GError **error)
{
    for (guint i = 0; i < names->len; i++)
        if (!store_execute(store, attempt, error, sql, "iis", document, (int64_t)i,
                           (const char *)g_ptr_array_index(names, i)))
            return false;
    return true;
}

static bool save_addresses(IbidStore *store, int64_t document, const GPtrArray *addresses,
                           GError **error)
{
    for (guint i = 0; i < addresses->len; i++) {
        const IbidAddress *address = g_ptr_array_index(addresses, i);

        if (!store_execute(store, attempt, error,
                           "INSERT INTO address (document, position, url, canonical, source)"
                           " VALUES (?,?,?,?,?)",
                           "iisss", document, (int64_t)i, address->url, address->url_canonical,
                           address->source))
            return false;
    }
    return true;
}

static bool save_dates(IbidStore *store, int64_t document, const GArray *dates, GError **error)
{
    for (guint i = 0; i < dates->len; i++) {
        const IbidDateEvidence *evidence = &g_array_index(dates, IbidDateEvidence, i);

        if (!store_execute(store, attempt, error,
                           "INSERT INTO date_evidence (document, position, date, kind, zone,"
                           " source, confidence, written) VALUES (?,?,?,?,?,?,?,?)",
                           "iitsssds", document, (int64_t)i, evidence->date,
                           ibid_date_kind_name(evidence->kind), evidence->zone, evidence->source,
                           evidence->confidence, evidence->written))
            return false;
    }
    return true;
}

static bool save_reference(IbidStore *store, int64_t document, int64_t position,
                           const IbidReference *reference, GError **error)
{
    g_autofree char *flags = ibid_reference_flag_names(reference->flags);

    return store_execute(
        store, attempt, error,
        "INSERT INTO reference (document, position, class, part, kind, url, canonical, anchor,"
        " cited_title, cited_date, cited_confidence, cited_written, sentence, heading, note,"
        " counterpart, place, offset, length, rule, flags)"
        " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        "iissssssstdssssisiiss", document, position, ibid_reference_class_name(reference->class),
        ibid_part_name(reference->part), reference->kind, reference->url, reference->url_canonical,
        reference->anchor, reference->cited_title, reference->cited_date,
        reference->cited_confidence, reference->cited_written, reference->sentence,
        reference->heading, reference->note, reference->counterpart, reference->place,
        reference->offset, reference->length, reference->rule, flags);
}

static bool save_references(IbidStore *store, int64_t document, const GPtrArray *references,
                            GError **error)
{
    for (guint i = 0; i < references->len; i++)
        if (!save_reference(store, document, i, g_ptr_array_index(references, i), error))
            return false;
    return true;
}

/* What is dropped may have stood between others; what is only added leaves traces that tell. */
static bool forget(IbidStore *store, const char *id, GError **error)
{
    return store_execute(store, "forget an article", error, "DELETE FROM document WHERE path = ?",
                         "s", id) &&
           (sqlite3_changes(store->db) == 0 ||
            store_execute(store, attempt, error, "DELETE FROM resolved", ""));
}

static bool save_all(IbidStore *store, const IbidArticle *article, const char *hash,
                     const char *settings, GError **error)
{
    int64_t document;

    if (!forget(store, article->id, error) || !save_document(store, article, hash, settings, error))
        return false;
    document = sqlite3_last_insert_rowid(store->db);
    return save_names(store, "INSERT INTO author (document, position, name) VALUES (?,?,?)",
                      document, article->authors, error) &&
           save_names(store, "INSERT INTO tag (document, position, name) VALUES (?,?,?)", document,
                      article->tags, error) &&
           save_addresses(store, document, article->addresses, error) &&
           save_dates(store, document, article->dates, error) &&
           save_references(store, document, article->references, error);
}

bool ibid_store_save(IbidStore *store, const IbidArticle *article, const char *hash,
                     const char *settings, GError **error)
{
    if (!store_begin(store, error))
        return false;
    if (save_all(store, article, hash, settings, error) && store_commit(store, error))
        return true;
    store_roll_back(store);
    return false;
}

bool ibid_store_remove(IbidStore *store, const char *id, GError **error)
{
    if (!store_begin(store, error))
        return false;
    if (forget(store, id, error) && store_commit(store, error))
        return true;
    store_roll_back(store);
    return false;
}
