#include "report/request.h"
#include "report/words.h"

/* Authors and outlets named in the opening. */
#define NAMED 5

/* Names with how many pieces carry each. */
typedef struct {
    const char *name;
    unsigned n;
} Named;

static int by_number(const void *a, const void *b)
{
    const Named *left = a, *right = b;

    if (left->n != right->n)
        return left->n > right->n ? -1 : 1;
    return g_strcmp0(left->name, right->name);
}

/* Counts a name; `index` maps a name to its place in `names` plus one. */
static void count_name(GArray *names, GHashTable *index, const char *name)
{
    guint place = GPOINTER_TO_UINT(g_hash_table_lookup(index, name));

    if (place == 0) {
        g_array_append_vals(names, &(Named){name, 0}, 1);
        place = names->len;
        g_hash_table_insert(index, (gpointer)name, GUINT_TO_POINTER(place));
    }
    g_array_index(names, Named, place - 1).n++;
}

/* "Ann Author (12), Ben Writer (3) and 4 others"; NULL for no names. */
static char *list_names(GArray *names)
{
    GString *text = g_string_new(NULL);

    g_array_sort(names, by_number);
    for (guint i = 0; i < MIN(names->len, NAMED); i++) {
        const Named *named = &g_array_index(names, Named, i);

        g_string_append_printf(text, "%s%s (%u)", i > 0 ? ", " : "", named->name, named->n);
    }
    if (names->len > NAMED)
        g_string_append_printf(text, " and %u more", names->len - NAMED);
    return g_string_free(text, names->len == 0);
}

static char *authors_of(const IbidGraph *graph, size_t n)
{
    g_autoptr(GArray) names = g_array_new(FALSE, FALSE, sizeof(Named));
    g_autoptr(GHashTable) index = g_hash_table_new(g_str_hash, g_str_equal);

    for (size_t i = 0; i < n; i++) {
        const GPtrArray *authors = ibid_graph_vertex(graph, i)->authors;

        for (guint j = 0; j < authors->len; j++)
            count_name(names, index, g_ptr_array_index(authors, j));
    }
    return list_names(names);
}

static char *outlets_of(const IbidGraph *graph, size_t n)
{
    g_autoptr(GArray) names = g_array_new(FALSE, FALSE, sizeof(Named));
    g_autoptr(GHashTable) index = g_hash_table_new(g_str_hash, g_str_equal);

    for (size_t i = 0; i < n; i++)
        if (ibid_graph_vertex(graph, i)->outlet != NULL)
            count_name(names, index, ibid_graph_vertex(graph, i)->outlet);
    return list_names(names);
}

/* Pieces are in order of their dates, undated ones first. */
static char *span_of(const IbidGraph *graph, size_t n)
{
    IbidDate last = ibid_graph_vertex(graph, n - 1)->date;

    for (size_t i = 0; i < n; i++)
        if (ibid_graph_vertex(graph, i)->date.precision != IBID_PRECISION_NONE)
            return words_span(ibid_graph_vertex(graph, i)->date, last);
    return words_span(last, last);
}

static size_t count_inner(const IbidGraph *graph)
{
    size_t n = 0;

    for (size_t i = 0; i < ibid_graph_n_arcs(graph); i++)
        n += ibid_graph_is_inner(graph, i);
    return n;
}

static void introduce_citations(Finding *finding, const IbidGraph *graph, size_t n)
{
    g_autofree char *inner = words_count(count_inner(graph), "citation", "citations");
    g_autofree char *stubs = words_count(ibid_graph_n_of_kind(graph, IBID_VERTEX_STUB),
                                         "article that is", "articles that are");
    g_autofree char *outside = words_count(ibid_graph_n_of_kind(graph, IBID_VERTEX_EXTERNAL),
                                           "outside source", "outside sources");

    if (n == 1)
        finding_paragraph(finding, "It refers to %s not here and to %s.  Edges run citing → cited.",
                          stubs, outside);
    else
        finding_paragraph(finding,
                          "There %s %s among them; one article citing another counts once, "
                          "however often it does so.  Besides, they refer to %s not here and to "
                          "%s.  Edges run citing → cited.",
                          count_inner(graph) == 1 ? "is" : "are", inner, stubs, outside);
}

static void open_page(Finding *finding, const IbidGraph *graph, size_t n)
{
    g_autofree char *articles = words_count(n, "article", "articles");
    g_autofree char *span = span_of(graph, n), *authors = authors_of(graph, n);
    g_autofree char *outlets = outlets_of(graph, n);

    finding_paragraph(
        finding, "This corpus holds %s, published %s.  %s%s.  %s%s.", articles, span,
        authors == NULL ? "The author is nowhere named" : "By: ", authors == NULL ? "" : authors,
        outlets == NULL ? "The outlet is nowhere named" : "From: ", outlets == NULL ? "" : outlets);
    introduce_citations(finding, graph, n);
    finding_note(finding, "These are findings about structure: who cites whom, and when.  They say "
                          "nothing about why.  The timeline is in a file of its own, and ibid why "
                          "shows the evidence behind any edge.");
}

bool report_whole(const ReportRequest *request, Finding *finding, GError **error)
{
    static bool (*const parts[])(const ReportRequest *, Finding *, GError **) = {
        report_top,       report_self,      report_ages,     report_chains,
        report_grounding, report_structure, report_clusters, report_check};
    size_t n = ibid_graph_n_of_kind(request->graph, IBID_VERTEX_PIECE);

    finding_heading(finding, 1, "Who cites whom");
    finding->depth++;
    if (n == 0) {
        finding_paragraph(finding, "The corpus holds no articles.");
        return report_check(request, finding, error);
    }
    open_page(finding, request->graph, n);
    if (n == 1)
        return report_star(request, finding, error) && report_check(request, finding, error);
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
        if (!parts[i](request, finding, error))
            return false;
    return true;
}
