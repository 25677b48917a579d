#include "base/address.h"
#include "report/request.h"
#include "report/words.h"

/* After these, one column a class. */
static const Column input_columns[] = {
    {"role", "Role", COLUMN_TEXT},           {"date", "Date", COLUMN_DATE},
    {"body", "Body", COLUMN_NUMBER},         {"appendix", "Appendix", COLUMN_NUMBER},
    {"footnote", "Footnote", COLUMN_NUMBER}, {"mention", "Mention", COLUMN_NUMBER},
    {"comment", "Comment", COLUMN_NUMBER},   {"boilerplate", "Boilerplate", COLUMN_NUMBER},
    {"title", "Title", COLUMN_TEXT},         {"host", "Host", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},           {"sha256", NULL, COLUMN_PATH},
};
enum { FIRST_CLASS_COLUMN = 2 };

static const Column site_columns[] = {
    {"host", NULL, COLUMN_TEXT},           {"kind", "Kind", COLUMN_TEXT},
    {"pages", NULL, COLUMN_NUMBER},        {"pages_with", NULL, COLUMN_NUMBER},
    {"share", "Pages", COLUMN_TEXT},       {"targets", "Targets", COLUMN_NUMBER},
    {"changed", "Changed", COLUMN_NUMBER}, {"example", "For example", COLUMN_TEXT},
    {"place", "Place", COLUMN_PATH},
};

static const Column order_columns[] = {
    {"kind", "Of", COLUMN_TEXT},
    {"name", "Name", COLUMN_TEXT},
    {"day_first", "Day first", COLUMN_NUMBER},
    {"month_first", "Month first", COLUMN_NUMBER},
    {"order", "Learnt", COLUMN_TEXT},
};

/* How many references of each class one document has. */
typedef struct {
    size_t of[IBID_N_CLASSES];
} ClassCounts;

/* Returns: (transfer full) int64_t * -> ClassCounts *, by the numbers of documents. */
static GHashTable *count_classes(IbidStore *store, GError **error)
{
    g_autoptr(GHashTable) counts =
        g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, g_free);
    g_autoptr(IbidReferenceRows) rows =
        ibid_store_references(store, (1u << IBID_N_CLASSES) - 1, error);
    g_autoptr(GError) failure = NULL;
    const IbidStoredReference *row;

    if (rows == NULL)
        return NULL;
    while (ibid_reference_rows_next(rows, &row, &failure)) {
        ClassCounts *of = g_hash_table_lookup(counts, &row->document);

        if (of == NULL) {
            of = g_new0(ClassCounts, 1);
            g_hash_table_insert(counts, g_memdup2(&row->document, sizeof row->document), of);
        }
        of->of[row->reference->class]++;
    }
    if (failure == NULL)
        return g_steal_pointer(&counts);
    g_propagate_error(error, g_steal_pointer(&failure));
    return NULL;
}

static void add_input(Table *table, const IbidStoredArticle *row, const ClassCounts *counts)
{
    const IbidArticle *article = row->article;

    table_text(table, article->role == IBID_ROLE_REDIRECT ? "redirect" : "article");
    table_date(table, article->date);
    for (unsigned class = 0; class < IBID_N_CLASSES; class ++)
        table_number(table, counts == NULL ? 0 : (int64_t)counts->of[class]);
    table_text(table, article->title);
    table_take(table, article->url == NULL ? NULL : address_host(article->url));
    table_text(table, article->id);
    table_text(table, row->hash);
}

bool report_inputs(const ReportRequest *request, Finding *finding, GError **error)
{
    g_autoptr(GHashTable) counts = count_classes(request->store, error);
    g_autoptr(IbidArticleRows) rows =
        counts == NULL ? NULL : ibid_store_articles(request->store, error);
    g_autoptr(GError) failure = NULL;
    const IbidStoredArticle *row;
    Table *table;

    if (rows == NULL)
        return false;
    for (unsigned class = 0; class < IBID_N_CLASSES; class ++)
        g_assert(g_str_equal(input_columns[FIRST_CLASS_COLUMN + class].key,
                             ibid_reference_class_name((IbidReferenceClass) class)));
    finding_heading(finding, 1, "What was read");
    finding_note(finding, "One line a document, with its references by class.");
    table = finding_table(finding, "inputs", input_columns, G_N_ELEMENTS(input_columns));
    while (ibid_article_rows_next(rows, &row, &failure))
        add_input(table, row, g_hash_table_lookup(counts, &row->document));
    if (failure == NULL)
        return true;
    g_propagate_error(error, g_steal_pointer(&failure));
    return false;
}

static void add_place(Table *table, const IbidSitePlace *place)
{
    table_text(table, place->host);
    table_text(table, place->kind);
    table_number(table, place->n_pages);
    table_number(table, place->n_with);
    table_take(table, words_rate((size_t)place->n_with, (size_t)place->n_pages));
    table_number(table, place->n_targets);
    table_number(table, place->n_changed);
    table_text(table, place->example);
    table_text(table, place->place);
}

/* How hosts and outlets write "3/4/2021"; nothing where no document tells. */
static bool add_orders(IbidStore *store, Finding *finding, GError **error)
{
    g_autoptr(GPtrArray) orders = ibid_store_date_orders(store, error);
    Table *table;

    if (orders == NULL)
        return false;
    if (orders->len == 0)
        return true;
    finding_heading(finding, 1, "How dates are written in numbers");
    finding_note(finding, "Documents whose dates, such as 25/3/2021, tell whether the day or the "
                          "month stands first.  What is learnt of two and more that agree holds "
                          "for the dates of all others of the host or outlet.");
    table = finding_table(finding, "date_orders", order_columns, G_N_ELEMENTS(order_columns));
    for (guint i = 0; i < orders->len; i++) {
        const IbidDateOrder *order = g_ptr_array_index(orders, i);

        table_text(table, order->kind);
        table_text(table, order->name);
        table_number(table, order->n_day_first);
        table_number(table, order->n_month_first);
        table_text(table, order->order);
    }
    return true;
}

bool report_sites(const ReportRequest *request, Finding *finding, GError **error)
{
    g_autoptr(GPtrArray) places = ibid_store_site_places(request->store, error);
    const char *host = NULL;
    Table *table = NULL;

    if (places == NULL)
        return false;
    finding_heading(finding, 1, "What is furniture on each site");
    finding_note(finding,
                 "Places at which links are the site's own and not an author's: the same links on "
                 "nearly all pages, or links to the previous and the next page.  “Pages” counts "
                 "the pages that have them among all of the site, “Changed” the links that seemed "
                 "an author's before other pages were known.");
    if (places->len == 0)
        finding_paragraph(finding, "Nothing: too few pages of one site, or none are alike.");
    for (guint i = 0; i < places->len; i++) {
        const IbidSitePlace *place = g_ptr_array_index(places, i);

        if (host == NULL || !g_str_equal(host, place->host)) {
            host = place->host;
            finding_heading(finding, 2, "%s", *host == '\0' ? "(no address)" : host);
            table = finding_table(finding, "places", site_columns, G_N_ELEMENTS(site_columns));
        }
        add_place(table, place);
    }
    return add_orders(request->store, finding, error);
}
