#include "export/csv_out.h"
#include "export/dates.h"
#include "export/export_context.h"

/*
 * Citations as OpenCitations' indexes have them.  Its identifiers are given to registered
 * collections only, so "oci" has the two ids that the vertices have in all other formats.  Source:
 * the tables at https://opencitations.net/download.
 */
static const char *const column_names[] = {
    "oci", "citing", "cited", "creation", "timespan", "journal_sc", "author_sc",
};

/* What other programs know it by: its address, else its path or key. */
static const char *name_of(const IbidVertex *vertex)
{
    return vertex->url != NULL ? vertex->url : vertex->key;
}

/* True when both are known and the same. */
static bool is_same_outlet(const IbidVertex *citing, const IbidVertex *cited)
{
    return citing->outlet != NULL && cited->outlet != NULL &&
           g_str_equal(citing->outlet, cited->outlet);
}

static void append_citation(CsvRow *row, const IbidGraph *graph, const IbidArc *arc)
{
    const IbidVertex *citing = ibid_graph_vertex(graph, arc->citing);
    const IbidVertex *cited = ibid_graph_vertex(graph, arc->cited);
    g_autofree char *oci = g_strdup_printf("n%u-n%u", arc->citing, arc->cited);
    char creation[IBID_DATE_SIZE], timespan[DATES_SPAN_SIZE];

    csv_exact(row, oci);
    csv_out_exact(row, name_of(citing));
    csv_out_exact(row, name_of(cited));
    csv_exact(row, dates_plain(citing->date, creation));
    csv_exact(row, dates_span(cited->date, citing->date, timespan));
    csv_exact(row, is_same_outlet(citing, cited) ? "yes" : "no");
    csv_exact(row, arc->self ? "yes" : "no");
    csv_end(row);
}

bool export_opencitations(const ExportContext *context, GString *out, GError **error)
{
    CsvRow row = {.out = out};

    (void)error;
    csv_header(&row, column_names, G_N_ELEMENTS(column_names));
    for (size_t i = 0; i < ibid_graph_n_arcs(context->graph); i++) {
        const IbidArc *arc = ibid_graph_arc(context->graph, i);

        if (arc->kind == IBID_ARC_CITES)
            append_citation(&row, context->graph, arc);
    }
    return true;
}
