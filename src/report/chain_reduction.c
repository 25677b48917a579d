#include <stdlib.h>

#include "report/chain_sections.h"
#include "report/words.h"

static const Column total_columns[] = {
    {"citations", NULL, COLUMN_NUMBER},
    {"kept", NULL, COLUMN_NUMBER},
    {"removed", NULL, COLUMN_NUMBER},
};

static const Column article_columns[] = {
    {"kept", "Kept", COLUMN_NUMBER},    {"cited_by", "Cited by", COLUMN_NUMBER},
    {"date", "Date", COLUMN_DATE},      {"title", "Title", COLUMN_TEXT},
    {"authors", "Author", COLUMN_TEXT}, {"path", "Path", COLUMN_PATH},
};

/* Articles times citations up to which it takes about a tenth of a second. */
#define MOST_UNASKED 1e10

typedef struct {
    uint32_t vertex;
    uint32_t kept;
    uint32_t cited_by;
} Cited;

static int most_kept_first(const void *a, const void *b)
{
    const Cited *x = a, *y = b;

    if (x->kept != y->kept)
        return x->kept > y->kept ? -1 : 1;
    if (x->cited_by != y->cited_by)
        return x->cited_by > y->cited_by ? -1 : 1;
    return x->vertex < y->vertex ? -1 : x->vertex > y->vertex;
}

static void add_articles(const FlowView *view, const GArray *kept, Finding *finding)
{
    const IbidFlow *flow = view->flow;
    Table *table = finding_table(finding, "most_cited_when_reduced", article_columns,
                                 G_N_ELEMENTS(article_columns));
    g_autofree Cited *all = g_new0(Cited, flow->n + 1);

    for (uint32_t v = 0; v < flow->n; v++)
        all[v] = (Cited){v, 0, flow->in_start[v + 1] - flow->in_start[v]};
    for (guint i = 0; i < kept->len; i++)
        all[flow->out[g_array_index(kept, uint32_t, i)]].kept++;
    qsort(all, flow->n, sizeof *all, most_kept_first);
    for (size_t i = 0; i < flow->n && all[i].kept > 0; i++) {
        const IbidVertex *vertex = flow_view_vertex(view, all[i].vertex);

        table_number(table, all[i].kept);
        table_number(table, all[i].cited_by);
        table_date(table, vertex->date);
        table_take(table, flow_view_label(view, all[i].vertex));
        table_take(table, words_authors(vertex->authors));
        table_text(table, vertex->key);
    }
}

bool chain_sections_reduction(const FlowView *view, Finding *finding, GError **error)
{
    g_autoptr(GArray) kept = NULL;
    g_autofree char *rate = NULL;
    size_t n = view->flow->n_arcs;
    Table *table;

    if (n == 0)
        return true;
    if (!view->request->options->chains.reduces &&
        (double)view->flow->n * (double)n > MOST_UNASKED) {
        finding_note(finding, "Which citations a longer chain stands for takes longer to find out "
                              "in so large a network: ask by --reduce.");
        return true;
    }
    kept = ibid_transitive_reduction(view->flow, error);
    if (kept == NULL)
        return false;
    rate = words_rate(n - kept->len, n);
    finding_heading(finding, 2, "Citations that a longer chain stands for");
    finding_paragraph(finding,
                      "%s of the citations can be left out, and still the same articles build on "
                      "the same (transitive reduction): who cites an article there also cites one "
                      "that builds on it.  Most cited by the citations that stay:",
                      rate);
    add_articles(view, kept, finding);
    table = finding_table(finding, "reduction", total_columns, G_N_ELEMENTS(total_columns));
    table->for_programs = true;
    table_number(table, (int64_t)n);
    table_number(table, kept->len);
    table_number(table, (int64_t)n - kept->len);
    return true;
}
