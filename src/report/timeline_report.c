#include "report/request.h"
#include "report/words.h"

static const Column year_columns[] = {
    {"year", "Year", COLUMN_TEXT},
    {"pieces", "Articles", COLUMN_NUMBER},
    {"citations", "Citations", COLUMN_NUMBER},
    {"in_corpus", "In corpus", COLUMN_NUMBER},
    {"missing", "Missing", COLUMN_NUMBER},
    {"outside", "Outside", COLUMN_NUMBER},
};

static const Column piece_columns[] = {
    {"date", "Date", COLUMN_DATE},     {"path", "Path", COLUMN_PATH},
    {"title", "Title", COLUMN_TEXT},   {"authors", "Author", COLUMN_TEXT},
    {"outlet", "Outlet", COLUMN_TEXT}, {"documents", "Documents", COLUMN_NUMBER},
};

static const Column citation_columns[] = {
    {"citing", "Citing", COLUMN_PATH},   {"kind", "Kind", COLUMN_TEXT},
    {"cited", "Cited", COLUMN_TEXT},     {"cited_date", "Date", COLUMN_DATE},
    {"lag_days", "Days", COLUMN_NUMBER},
};

typedef struct {
    size_t pieces, of_kind[IBID_N_VERTEX_KINDS];
} Year;

static void count_citations(const ReportRequest *request, size_t piece, Year *year)
{
    const IbidGraph *graph = request->graph;
    size_t arc, end;

    year->pieces++;
    for (ibid_graph_out(graph, piece, &arc, &end); arc < end; arc++)
        if (request_counts(request, arc))
            year->of_kind[ibid_graph_vertex(graph, ibid_graph_arc(graph, arc)->cited)->kind]++;
}

static void add_year(Table *table, int number, const Year *year)
{
    const size_t *n = year->of_kind;

    if (number == 0)
        table_text(table, "no date");
    else
        table_take(table, g_strdup_printf("%d", number));
    table_number(table, (int64_t)year->pieces);
    table_number(table,
                 (int64_t)(n[IBID_VERTEX_PIECE] + n[IBID_VERTEX_STUB] + n[IBID_VERTEX_EXTERNAL]));
    table_number(table, (int64_t)n[IBID_VERTEX_PIECE]);
    table_number(table, (int64_t)n[IBID_VERTEX_STUB]);
    table_number(table, (int64_t)n[IBID_VERTEX_EXTERNAL]);
}

static void add_years(const ReportRequest *request, Finding *finding, const GArray *pieces)
{
    Table *table = finding_table(finding, "years", year_columns, G_N_ELEMENTS(year_columns));
    Year year = {0};

    table->limit = 0;
    for (guint i = 0; i < pieces->len; i++) {
        size_t piece = g_array_index(pieces, size_t, i);
        int number = ibid_graph_vertex(request->graph, piece)->date.year;

        count_citations(request, piece, &year);
        if (i + 1 < pieces->len &&
            ibid_graph_vertex(request->graph, g_array_index(pieces, size_t, i + 1))->date.year ==
                number)
            continue;
        add_year(table, number, &year);
        year = (Year){0};
    }
}

/* Pieces to tell of, by date; those without one come last. */
static GArray *wanted_pieces(const ReportRequest *request)
{
    size_t n = ibid_graph_n_of_kind(request->graph, IBID_VERTEX_PIECE);
    GArray *pieces = g_array_new(FALSE, FALSE, sizeof(size_t));

    for (int undated = 0; undated <= 1; undated++)
        for (size_t i = 0; i < n; i++) {
            const IbidVertex *vertex = ibid_graph_vertex(request->graph, i);

            if ((vertex->date.precision == IBID_PRECISION_NONE) == (undated == 1) &&
                request_wants(request, i))
                g_array_append_val(pieces, i);
        }
    return pieces;
}

static void add_piece(Finding *finding, const IbidVertex *vertex)
{
    g_autofree char *authors = words_authors(vertex->authors);

    finding_item(finding, 1, "“%s”%s%s%s%s [%s]", vertex->label, authors == NULL ? "" : ", by ",
                 authors == NULL ? "" : authors, vertex->outlet == NULL ? "" : ", ",
                 vertex->outlet == NULL ? "" : vertex->outlet, vertex->key);
}

static void add_citation(Finding *finding, const IbidArc *arc, const IbidVertex *cited)
{
    g_autofree char *what = words_vertex(cited);
    g_autofree char *lag = arc->dated ? words_lag(arc->lag_days) : NULL;

    finding_item(finding, 2, "cites %s%s%s%s%s", what, lag == NULL ? "" : ", ",
                 lag == NULL ? "" : lag, arc->self ? ", by the same author" : "",
                 cited->kind == IBID_VERTEX_STUB       ? ", not in the corpus"
                 : cited->kind == IBID_VERTEX_EXTERNAL ? ", outside"
                                                       : "");
}

/* Outside sources are named only where there is one piece; elsewhere they would drown the rest. */
static void add_citations(const ReportRequest *request, Finding *finding, size_t piece)
{
    const IbidGraph *graph = request->graph;
    bool alone = ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE) == 1;
    size_t arc, end, n_outside = 0;

    for (ibid_graph_out(graph, piece, &arc, &end); arc < end; arc++) {
        const IbidArc *citation = ibid_graph_arc(graph, arc);
        const IbidVertex *cited = ibid_graph_vertex(graph, citation->cited);

        if (!request_counts(request, arc))
            continue;
        if (cited->kind == IBID_VERTEX_EXTERNAL && !alone)
            n_outside++;
        else
            add_citation(finding, citation, cited);
    }
    if (n_outside > 0) {
        g_autofree char *count = words_count(n_outside, "outside source", "outside sources");

        finding_item(finding, 2, "cites %s", count);
    }
}

static void add_days(const ReportRequest *request, Finding *finding, const GArray *pieces, size_t n)
{
    IbidDate day = {0};
    int year = -1;

    for (size_t i = 0; i < n; i++) {
        size_t piece = g_array_index(pieces, size_t, i);
        const IbidVertex *vertex = ibid_graph_vertex(request->graph, piece);

        if (vertex->date.year != year && vertex->date.year > 0)
            finding_heading(finding, 2, "%d", vertex->date.year);
        else if (vertex->date.year != year)
            finding_heading(finding, 2, "Without a date");
        if (i == 0 || ibid_date_compare(day, vertex->date) != 0) {
            g_autofree char *date = words_date(vertex->date);

            finding_item(finding, 0, "%s", date);
        }
        year = vertex->date.year;
        day = vertex->date;
        add_piece(finding, vertex);
        add_citations(request, finding, piece);
    }
    if (n < pieces->len)
        finding_note(finding, "… and %zu more.", pieces->len - n);
}

/* The same for programs, as tables. */
static void add_tables(const ReportRequest *request, Finding *finding, const GArray *pieces)
{
    Table *table = finding_table(finding, "pieces", piece_columns, G_N_ELEMENTS(piece_columns));
    Table *citations =
        finding_table(finding, "citations", citation_columns, G_N_ELEMENTS(citation_columns));

    table->for_programs = citations->for_programs = true;
    citations->limit = 0;
    for (size_t i = 0; i < (table->limit == 0 ? pieces->len : MIN(table->limit, pieces->len));
         i++) {
        size_t piece = g_array_index(pieces, size_t, i), arc, end;
        const IbidVertex *vertex = ibid_graph_vertex(request->graph, piece);

        table_date(table, vertex->date);
        table_text(table, vertex->key);
        table_text(table, vertex->title);
        table_take(table, words_authors(vertex->authors));
        table_text(table, vertex->outlet);
        table_number(table, vertex->n_documents);
        for (ibid_graph_out(request->graph, piece, &arc, &end); arc < end; arc++) {
            const IbidArc *citation = ibid_graph_arc(request->graph, arc);
            const IbidVertex *cited = ibid_graph_vertex(request->graph, citation->cited);

            if (!request_counts(request, arc))
                continue;
            table_text(citations, vertex->key);
            table_text(citations, ibid_vertex_kind_name(cited->kind));
            table_text(citations, cited->key);
            table_date(citations, cited->date);
            if (citation->dated)
                table_number(citations, citation->lag_days);
            else
                table_nothing(citations);
        }
    }
}

bool report_timeline(const ReportRequest *request, Finding *finding, GError **error)
{
    g_autoptr(GArray) pieces = wanted_pieces(request);
    size_t n = finding->limit == 0 ? pieces->len : MIN(finding->limit, pieces->len);

    (void)error;
    finding_heading(finding, 1, "Timeline");
    if (pieces->len == 0)
        finding_paragraph(finding, request->wants == NULL ? "The corpus holds no articles."
                                                          : "The corpus holds no such articles.");
    else
        finding_note(finding, "Each article on its day, with what it cites; “earlier” counts the "
                              "days from the cited article to the citing one.");
    add_years(request, finding, pieces);
    add_days(request, finding, pieces, n);
    add_tables(request, finding, pieces);
    return true;
}
