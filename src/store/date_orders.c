/* Which of the first two numbers of "3/4/2021" is the day, learnt of whole sites and outlets. */
#include <ibid/store.h>

#include <string.h>

#include "base/address.h"
#include "base/date_reader.h"
#include "store/store_db.h"

static const char attempt[] = "learn how dates are written";

/* So many documents must write their dates one way, and so many times more than the other way. */
enum { DOCUMENTS_LEAST = 2, TIMES_MORE = 20 };

/* See extract/cited_date.h for the scale. */
#define SURE_OF_DOCUMENT 0.95
#define SURE_OF_OUTLET 0.9
#define SURE_OF_LANGUAGE 0.7
#define SURE_OF_YEAR 0.9

/* A document, and all that may tell how it writes dates. */
typedef struct {
    char *host, *outlet, *language; /* or NULL */
    DateOrder own;
} Writer;

static void writer_free(Writer *writer)
{
    g_free(writer->host);
    g_free(writer->outlet);
    g_free(writer->language);
    g_free(writer);
}

typedef struct {
    int64_t day_first, month_first;
} OrderCounts;

typedef struct {
    GHashTable *writers;         /* int64_t * of the document -> Writer * */
    GHashTable *hosts, *outlets; /* char * -> OrderCounts * */
} Orders;

static void orders_clear(Orders *orders)
{
    g_clear_pointer(&orders->writers, g_hash_table_unref);
    g_clear_pointer(&orders->hosts, g_hash_table_unref);
    g_clear_pointer(&orders->outlets, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Orders, orders_clear)

static void count(GHashTable *table, const char *name, DateOrder order)
{
    OrderCounts *counts;

    if (name == NULL || order == DATE_ORDER_UNKNOWN)
        return;
    counts = g_hash_table_lookup(table, name);
    if (counts == NULL) {
        counts = g_new0(OrderCounts, 1);
        g_hash_table_insert(table, g_strdup(name), counts);
    }
    counts->day_first += order == DATE_ORDER_DAY_FIRST;
    counts->month_first += order == DATE_ORDER_MONTH_FIRST;
}

static DateOrder order_of(const OrderCounts *counts)
{
    int64_t most = counts == NULL ? 0 : MAX(counts->day_first, counts->month_first);

    if (most < DOCUMENTS_LEAST || MIN(counts->day_first, counts->month_first) * TIMES_MORE > most)
        return DATE_ORDER_UNKNOWN;
    return most == counts->day_first ? DATE_ORDER_DAY_FIRST : DATE_ORDER_MONTH_FIRST;
}

/* Those that tell an order; `all` of them where dates were left open. */
static bool read_writers(IbidStore *store, bool all, Orders *orders, GError **error)
{
    static const char columns[] =
        "SELECT id, url, lower(outlet), lower(language), date_order FROM document";
    g_autofree char *sql = g_strconcat(columns, all ? "" : " WHERE date_order IS NOT NULL", NULL);
    g_autoptr(sqlite3_stmt) query = store_query(store, sql, error);
    g_autoptr(GError) failure = NULL;

    if (query == NULL)
        return false;
    while (store_step(store, query, &failure)) {
        g_autofree char *url = column_text(query, 1), *order = column_text(query, 4);
        int64_t *document = g_new(int64_t, 1);
        Writer *writer = g_new(Writer, 1);

        *document = sqlite3_column_int64(query, 0);
        *writer = (Writer){
            .host = url == NULL ? NULL : address_host(url),
            .outlet = column_text(query, 2),
            .language = column_text(query, 3),
            .own = date_order_named(order),
        };
        count(orders->hosts, writer->host, writer->own);
        count(orders->outlets, writer->outlet, writer->own);
        g_hash_table_insert(orders->writers, document, writer);
    }
    return store_ended(&failure, error);
}

static bool has_any(const char *text, const char *const *words, size_t n_words, bool at_end)
{
    for (size_t i = 0; i < n_words; i++)
        if (at_end ? g_str_has_suffix(text, words[i]) : g_str_has_prefix(text, words[i]))
            return true;
    return false;
}

/* Weak evidence: programs write "en-US" over pages from everywhere. */
static DateOrder order_of_place(const Writer *writer)
{
    static const char *const english[] = {"en-gb", "en-au", "en-nz", "en-ie", "en-in", "en-za"};
    static const char *const hosts[] = {".uk", ".au", ".nz", ".ie", ".in", ".za", ".de", ".at",
                                        ".fr", ".be", ".nl", ".es", ".pt", ".br", ".it", ".gr",
                                        ".pl", ".cz", ".dk", ".no", ".fi", ".ru", ".ua", ".tr"};
    const char *language = writer->language, *host = writer->host;

    if (host != NULL && has_any(host, hosts, G_N_ELEMENTS(hosts), true))
        return DATE_ORDER_DAY_FIRST;
    if (language == NULL)
        return DATE_ORDER_UNKNOWN;
    if (!g_str_has_prefix(language, "en") ||
        has_any(language, english, G_N_ELEMENTS(english), false))
        return DATE_ORDER_DAY_FIRST;
    return g_str_has_prefix(language, "en-us") && host != NULL && g_str_has_suffix(host, ".us")
               ? DATE_ORDER_MONTH_FIRST
               : DATE_ORDER_UNKNOWN;
}

/* The order in which the document writes dates, and how sure that is. */
static DateOrder order_for(const Orders *orders, int64_t document, bool weakly,
                           double *ret_confidence)
{
    const Writer *writer = g_hash_table_lookup(orders->writers, &document);
    DateOrder order = writer->own;

    *ret_confidence = SURE_OF_DOCUMENT;
    if (order != DATE_ORDER_UNKNOWN)
        return order;
    *ret_confidence = SURE_OF_OUTLET;
    if (writer->host != NULL)
        order = order_of(g_hash_table_lookup(orders->hosts, writer->host));
    if (order == DATE_ORDER_UNKNOWN && writer->outlet != NULL)
        order = order_of(g_hash_table_lookup(orders->outlets, writer->outlet));
    if (order != DATE_ORDER_UNKNOWN)
        return order;
    *ret_confidence = SURE_OF_LANGUAGE;
    return weakly ? order_of_place(writer) : DATE_ORDER_UNKNOWN;
}

static bool save_orders(IbidStore *store, const char *kind, GHashTable *table, GError **error)
{
    g_autoptr(GList) names = g_list_sort(g_hash_table_get_keys(table), (GCompareFunc)strcmp);

    for (const GList *name = names; name != NULL; name = name->next) {
        const OrderCounts *counts = g_hash_table_lookup(table, name->data);

        if (!store_execute(store, attempt, error,
                           "INSERT INTO date_order (kind, name, day_first, month_first,"
                           " date_order) VALUES (?,?,?,?,?)",
                           "ssiis", kind, (const char *)name->data, counts->day_first,
                           counts->month_first, date_order_name(order_of(counts))))
            return false;
    }
    return true;
}

/* A date as it was written, in a document or in a reference of it. */
typedef struct {
    int64_t id, document;
    char *written;
} WrittenDate;

static void written_date_clear(WrittenDate *date)
{
    g_free(date->written);
}

/* The rows of `sql`, number, document and text; NULL on failure. */
static GArray *read_written(IbidStore *store, const char *sql, GError **error)
{
    g_autoptr(sqlite3_stmt) query = store_query(store, sql, error);
    g_autoptr(GArray) dates = g_array_new(FALSE, FALSE, sizeof(WrittenDate));
    g_autoptr(GError) failure = NULL;

    g_array_set_clear_func(dates, (GDestroyNotify)written_date_clear);
    if (query == NULL)
        return NULL;
    while (store_step(store, query, &failure)) {
        WrittenDate date = {sqlite3_column_int64(query, 0), sqlite3_column_int64(query, 1),
                            column_text(query, 2)};

        g_array_append_val(dates, date);
    }
    return store_ended(&failure, error) ? g_steal_pointer(&dates) : NULL;
}

/* How many dates a learning changes under what was resolved already. */
typedef struct {
    int64_t last_resolved; /* documents above it are new */
    int64_t n_changed;
} Redating;

static bool read_references(IbidStore *store, const Orders *orders, const GArray *dates,
                            Redating *redating, GError **error)
{
    for (guint i = 0; i < dates->len; i++) {
        const WrittenDate *date = &g_array_index(dates, WrittenDate, i);
        DateReading reading = {0};
        double confidence;
        DateOrder order = order_for(orders, date->document, true, &confidence);
        DateOutcome outcome =
            date_find_ordered(date->written, strlen(date->written), order, &reading);
        bool is_read = outcome == DATE_READ;

        if (!store_execute(store, attempt, error,
                           "UPDATE reference SET cited_date = ?, cited_confidence = ?,"
                           " flags = replace(flags, ?, ?)"
                           " WHERE id = ? AND (cited_date IS NOT ? OR cited_confidence IS NOT ?)",
                           "tdssitd", reading.date, is_read ? confidence : SURE_OF_YEAR,
                           is_read ? "ambiguous-date" : "learnt-date-order",
                           is_read ? "learnt-date-order" : "ambiguous-date", date->id, reading.date,
                           is_read ? confidence : SURE_OF_YEAR))
            return false;
        if (date->document <= redating->last_resolved)
            redating->n_changed += sqlite3_changes(store->db);
    }
    return true;
}

/* Where nothing is learnt, the date is what the document alone says, by its language or as a year.
 */
static bool read_documents(IbidStore *store, const Orders *orders, const GArray *dates,
                           Redating *redating, GError **error)
{
    for (guint i = 0; i < dates->len; i++) {
        const WrittenDate *date = &g_array_index(dates, WrittenDate, i);
        DateReading reading = {0};
        double confidence;
        DateOrder order = order_for(orders, date->document, false, &confidence);

        if (date_find_ordered(date->written, strlen(date->written), order, &reading) != DATE_READ)
            reading.date = (IbidDate){0};
        if (!store_execute(store, attempt, error,
                           "UPDATE document AS d SET date = said.date FROM (SELECT coalesce(?,"
                           "  (SELECT date FROM date_evidence"
                           "   WHERE document = ? AND written = ? AND kind = 'published'"
                           "   ORDER BY position)) AS date) AS said"
                           " WHERE d.id = ? AND d.date IS NOT said.date",
                           "tisi", reading.date, date->id, date->written, date->id))
            return false;
        if (date->document <= redating->last_resolved)
            redating->n_changed += sqlite3_changes(store->db);
    }
    return true;
}

static bool learn(IbidStore *store, Redating *redating, GError **error)
{
    g_auto(Orders) orders = {
        g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)writer_free),
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free),
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free)};
    g_autoptr(GArray) references = read_written(store,
                                                "SELECT id, document, cited_written FROM reference"
                                                " WHERE cited_written IS NOT NULL ORDER BY id",
                                                error);
    g_autoptr(GArray) documents = NULL;

    if (references == NULL)
        return false;
    documents = read_written(store,
                             "SELECT id, id, date_written FROM document"
                             " WHERE date_written IS NOT NULL ORDER BY id",
                             error);
    return documents != NULL && store_script(store, "DELETE FROM date_order", attempt, error) &&
           read_writers(store, references->len + documents->len > 0, &orders, error) &&
           save_orders(store, "host", orders.hosts, error) &&
           save_orders(store, "outlet", orders.outlets, error) &&
           read_references(store, &orders, references, redating, error) &&
           read_documents(store, &orders, documents, redating, error);
}

static bool last_resolved(IbidStore *store, int64_t *ret_last, GError **error)
{
    g_autoptr(sqlite3_stmt) query =
        store_query(store, "SELECT ifnull(max(last_document), 0) FROM resolved", error);

    if (query == NULL || !store_step(store, query, error))
        return false;
    *ret_last = sqlite3_column_int64(query, 0);
    return true;
}

bool ibid_store_learn_date_orders(IbidStore *store, int64_t *ret_n_changed, GError **error)
{
    Redating redating = {0};

    if (!store_begin(store, error))
        return false;
    if (last_resolved(store, &redating.last_resolved, error) && learn(store, &redating, error) &&
        store_commit(store, error)) {
        if (ret_n_changed != NULL)
            *ret_n_changed = redating.n_changed;
        return true;
    }
    store_roll_back(store);
    return false;
}

void ibid_date_order_free(IbidDateOrder *order)
{
    if (order == NULL)
        return;
    g_free(order->name);
    g_free(order);
}

GPtrArray *ibid_store_date_orders(IbidStore *store, GError **error)
{
    g_autoptr(GPtrArray) orders =
        g_ptr_array_new_with_free_func((GDestroyNotify)ibid_date_order_free);
    g_autoptr(sqlite3_stmt) query =
        store_query(store,
                    "SELECT kind, name, day_first, month_first, date_order FROM date_order"
                    " ORDER BY kind, name",
                    error);
    g_autoptr(GError) failure = NULL;

    if (query == NULL)
        return NULL;
    while (store_step(store, query, &failure)) {
        g_autofree char *order = column_text(query, 4);
        IbidDateOrder *row = g_new(IbidDateOrder, 1);

        *row = (IbidDateOrder){
            .kind = column_interned(query, 0),
            .name = column_text(query, 1),
            .n_day_first = sqlite3_column_int64(query, 2),
            .n_month_first = sqlite3_column_int64(query, 3),
            .order = date_order_name(date_order_named(order)),
        };
        g_ptr_array_add(orders, row);
    }
    return store_ended(&failure, error) ? g_steal_pointer(&orders) : NULL;
}
