#include "report/structure_groups.h"

#include <ibid/structure.h>

#include "base/text.h"
#include "report/words.h"

static const Column columns[] = {
    {"citing", "Citing", COLUMN_TEXT},         {"cited", "Cited", COLUMN_TEXT},
    {"citations", "Citations", COLUMN_NUMBER}, {"given", NULL, COLUMN_NUMBER},
    {"rate", "Of all it gives", COLUMN_TEXT},
};

/* Most citations first. */
static int most_first(gconstpointer a, gconstpointer b)
{
    const IbidGroupCell *x = a, *y = b;

    if (x->n != y->n)
        return x->n > y->n ? -1 : 1;
    if (x->citing != y->citing)
        return x->citing < y->citing ? -1 : 1;
    return (x->cited > y->cited) - (x->cited < y->cited);
}

static void add_cells(Finding *finding, const char *name, const IbidGroupCitations *citations,
                      const char *const *names)
{
    Table *table = finding_table(finding, name, columns, G_N_ELEMENTS(columns));
    g_autoptr(GArray) cells = g_array_copy(citations->cells);

    g_array_sort(cells, most_first);
    for (guint i = 0; i < cells->len; i++) {
        const IbidGroupCell *cell = &g_array_index(cells, IbidGroupCell, i);

        table_text(table, names[cell->citing]);
        table_text(table, names[cell->cited]);
        table_number(table, cell->n);
        table_number(table, (int64_t)citations->given[cell->citing]);
        table_take(table, words_rate(cell->n, citations->given[cell->citing]));
    }
}

static void tell_citations(Finding *finding, const IbidGroupCitations *citations, const char *what)
{
    size_t n = (size_t)citations->n_counted + citations->n_without;
    g_autofree char *rate = words_rate(citations->n_counted, n);

    if (n == 0)
        finding_paragraph(finding, "No article here cites another one here.");
    else
        finding_paragraph(finding,
                          "Of the citations, %s are between articles that both name "
                          "their %s.",
                          rate, what);
}

/* Outlets of the pieces, numbered in byte order of how they are first spelled. */
typedef struct {
    GPtrArray *names;      /* char *, the graph's */
    uint32_t *group_start; /* one a vertex, and one more */
    uint32_t *groups;
} Outlets;

static void outlets_clear(Outlets *outlets)
{
    g_ptr_array_unref(outlets->names);
    g_free(outlets->group_start);
    g_free(outlets->groups);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Outlets, outlets_clear)

static int by_name(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Names that differ in case and punctuation only are one outlet's, as for --outlet. */
static void list_outlets(const ReportRequest *request, Outlets *outlets)
{
    const IbidNetwork *network = request->selected;
    g_autoptr(GHashTable) first_of = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) number_of = g_hash_table_new(g_str_hash, g_str_equal);
    g_autofree const char **name_of = g_new0(const char *, network->n + 1);
    uint32_t n = 0;

    outlets->names = g_ptr_array_new();
    for (uint32_t v = 0; v < network->n; v++) {
        const char *outlet = request_vertex(request, network, v)->outlet;
        char *key = outlet == NULL ? NULL : text_key(outlet);

        if (key == NULL)
            continue;
        name_of[v] = g_hash_table_lookup(first_of, key);
        if (name_of[v] != NULL) {
            g_free(key);
            continue;
        }
        name_of[v] = outlet;
        g_hash_table_insert(first_of, key, (gpointer)(gsize)outlet);
        g_ptr_array_add(outlets->names, (gpointer)(gsize)outlet);
    }
    g_ptr_array_sort(outlets->names, by_name);
    for (guint i = 0; i < outlets->names->len; i++)
        g_hash_table_insert(number_of, g_ptr_array_index(outlets->names, i), GUINT_TO_POINTER(i));
    outlets->group_start = g_new0(uint32_t, network->n + 1);
    outlets->groups = g_new(uint32_t, network->n + 1);
    for (uint32_t v = 0; v < network->n; v++) {
        if (name_of[v] != NULL)
            outlets->groups[n++] = GPOINTER_TO_UINT(g_hash_table_lookup(number_of, name_of[v]));
        outlets->group_start[v + 1] = n;
    }
}

void structure_add_outlets(const ReportRequest *request, Finding *finding)
{
    g_auto(Outlets) outlets = {0};
    g_autoptr(IbidGroupCitations) citations = NULL;

    finding_heading(finding, 2, "Who cites whom, by outlet");
    list_outlets(request, &outlets);
    if (outlets.names->len == 0) {
        finding_paragraph(finding, "No article here names its outlet.");
        finding_table(finding, "outlet_citations", columns, G_N_ELEMENTS(columns));
        return;
    }
    citations = ibid_group_citations(request->selected, outlets.group_start, outlets.groups,
                                     outlets.names->len);
    tell_citations(finding, citations, "outlet");
    add_cells(finding, "outlet_citations", citations,
              (const char *const *)(const void *)outlets.names->pdata);
}

void structure_add_authors(const ReportRequest *request, Finding *finding)
{
    const IbidNetwork *network = request->selected;
    g_autoptr(IbidGroupCitations) citations =
        ibid_group_citations(network, network->author_start, network->authors, network->n_authors);

    finding_heading(finding, 2, "Who cites whom, by author");
    if (network->author_start[network->n] == 0) {
        finding_paragraph(finding, "No article here names its author.");
        finding_table(finding, "author_citations", columns, G_N_ELEMENTS(columns));
        return;
    }
    finding_note(finding, "Where articles have several authors, a citation counts once for each "
                          "pair of a citing and a cited one.");
    tell_citations(finding, citations, "author");
    add_cells(finding, "author_citations", citations, network->author_names);
}
