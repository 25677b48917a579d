#include "report/structure_groups.h"

#include <ibid/structure.h>

#include "report/group_matrix.h"
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

void structure_add_groups(const ReportRequest *request, Finding *finding, IbidGroupLevel level)
{
    g_autoptr(IbidPieceGroups) groups = ibid_piece_groups_new(request->selected, level);
    const char *what = ibid_group_level_name(level);
    g_autoptr(IbidGroupCitations) citations = ibid_group_citations(groups);

    finding_heading(finding, 2, "Who cites whom, by %s", what);
    if (groups->n == 0) {
        finding_paragraph(finding, "No article here names its %s.", what);
    } else {
        if (level == IBID_GROUPS_AUTHOR)
            finding_note(finding, "Where articles have several authors, a citation counts once for "
                                  "each pair of a citing and a cited one.");
        tell_citations(finding, citations, what);
        group_matrix_figure(finding, citations, groups, what);
    }
    add_cells(finding, level == IBID_GROUPS_AUTHOR ? "author_citations" : "outlet_citations",
              citations, (const char *const *)groups->names);
}
