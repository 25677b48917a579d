#include "export/csv_out.h"
#include "export/dates.h"
#include "export/export_context.h"
#include "export/works.h"

/*
 * The pieces by date as HistCite lists them: LCS is what the corpus cites of a piece, LCSx the same
 * without self-citations, LCR how many of its references are in the corpus, CR all of them. Source:
 * E. Garfield, A. I. Pudovkin and V. S. Istomin, "Why do we need algorithmic historiography?",
 * 2003, doi:10.1002/asi.10226.
 */
static const char *const column_names[] = {
    "#", "date", "author", "title", "outlet", "LCS", "LCSx", "LCR", "CR", "cited pieces",
};

static uint32_t citations_by_others(const IbidGraph *graph, size_t vertex)
{
    size_t n;
    const uint32_t *in = ibid_graph_in(graph, vertex, &n);
    uint32_t found = 0;

    for (size_t i = 0; i < n; i++)
        found += ibid_graph_is_inner(graph, in[i]) && !ibid_graph_arc(graph, in[i])->self;
    return found;
}

/* Pieces are numbered from 1 in the table, which is their order in the graph. */
static char *cited_pieces(const Work *work, uint32_t *ret_n)
{
    GString *numbers = g_string_new(NULL);

    *ret_n = 0;
    for (guint i = 0; i < work->cited->len; i++) {
        uint32_t cited = g_array_index(work->cited, uint32_t, i);

        if (cited < work->measured->n_pieces)
            g_string_append_printf(numbers, "%s%u", (*ret_n)++ == 0 ? "" : " ", cited + 1);
    }
    return g_string_free(numbers, FALSE);
}

static void append_piece(CsvRow *row, const Work *work)
{
    uint32_t n_inner;
    g_autofree char *cited = cited_pieces(work, &n_inner);
    g_autofree char *authors = work->authors == NULL ? NULL : g_strjoinv("; ", work->authors);
    char date[IBID_DATE_SIZE];

    csv_integer(row, (int64_t)work->number + 1);
    csv_exact(row, dates_plain(work->date, date));
    csv_words(row, authors);
    csv_words(row, work->title);
    csv_words(row, work->outlet);
    csv_integer(row, work->measured->citations[work->number]);
    csv_integer(row, citations_by_others(work->measured->graph, work->number));
    csv_integer(row, n_inner);
    csv_integer(row, work->cited->len);
    csv_exact(row, cited);
    csv_end(row);
}

bool export_histcite(const ExportContext *context, GString *out, GError **error)
{
    g_auto(Work) work = works_of(context->measured);
    CsvRow row = {.out = out};

    (void)error;
    csv_header(&row, column_names, G_N_ELEMENTS(column_names));
    while (works_next(&work))
        if (work.kind == IBID_VERTEX_PIECE)
            append_piece(&row, &work);
    return true;
}
