#include "extract/page_fields.h"

#include "base/text.h"

/* What documents say about themselves; after text_key(). */
static const char *const document_labels[] = {
    "author",    "authors",      "created",       "published",      "date",          "updated",
    "status",    "type",         "version",       "replaces",       "superseded by", "requires",
    "editor",    "editors",      "title",         "language",       "licence",       "license",
    "publisher", "post history", "resolution",    "discussions to", "content type",  "sponsor",
    "keywords",  "category",     "last modified", "modified",       "doi",           "issn",
    "autor",     "autoren",      "datum",         "auteur",         "fecha",         "data",
    "автор",     "дата",         "erstellt",      "topic",          "obsoletes",     "shepherd",
};

static bool is_document_label(const char *label)
{
    for (size_t i = 0; i < G_N_ELEMENTS(document_labels); i++)
        if (g_str_equal(label, document_labels[i]))
            return true;
    return false;
}

static void clear_field(gpointer field)
{
    g_free(((PageField *)field)->label);
}

static uint32_t list_of(const Page *page, uint32_t index)
{
    while (index != PAGE_NONE && page_node(page, index)->tag != TAG_DL &&
           page_node(page, index)->tag != TAG_TABLE)
        index = page_node(page, index)->parent;
    return index;
}

/* The sibling right after `index`, when it is a <dd> or <td>. */
static uint32_t value_after(const Page *page, uint32_t index)
{
    uint32_t next = page_node(page, index)->end;
    const PageNode *node;

    if (next >= page->nodes->len)
        return PAGE_NONE;
    node = page_node(page, next);
    if (node->parent != page_node(page, index)->parent ||
        (node->tag != TAG_DD && node->tag != TAG_TD))
        return PAGE_NONE;
    return next;
}

static void collect(const Page *page, GArray *fields)
{
    for (uint32_t i = 0; i < page->nodes->len; i++) {
        const PageNode *node = page_node(page, i);
        PageField field = {0};
        g_autofree char *text = NULL;

        if ((node->tag != TAG_DT && node->tag != TAG_TH) || node->text_end - node->text_start > 60)
            continue;
        field.value = value_after(page, i);
        field.list = list_of(page, i);
        if (field.value == PAGE_NONE || field.list == PAGE_NONE)
            continue;
        text = page_text(page, i);
        field.label = text_key(text);
        g_array_append_val(fields, field);
    }
}

GArray *page_fields(const Page *page)
{
    GArray *fields = g_array_new(FALSE, FALSE, sizeof(PageField));
    g_autoptr(GHashTable) n_labels = g_hash_table_new(NULL, NULL);
    unsigned kept = 0;

    g_array_set_clear_func(fields, clear_field);
    collect(page, fields);
    for (unsigned i = 0; i < fields->len; i++) {
        const PageField *field = &g_array_index(fields, PageField, i);
        gpointer list = GUINT_TO_POINTER(field->list + 1);
        unsigned n = GPOINTER_TO_UINT(g_hash_table_lookup(n_labels, list));

        if (is_document_label(field->label))
            g_hash_table_insert(n_labels, list, GUINT_TO_POINTER(n + 1));
    }
    for (unsigned i = 0; i < fields->len; i++) {
        PageField field = g_array_index(fields, PageField, i);
        gpointer list = GUINT_TO_POINTER(field.list + 1);

        if (GPOINTER_TO_UINT(g_hash_table_lookup(n_labels, list)) < 2)
            continue;
        g_array_index(fields, PageField, i) = g_array_index(fields, PageField, kept);
        g_array_index(fields, PageField, kept++) = field;
    }
    return g_array_set_size(fields, kept);
}
