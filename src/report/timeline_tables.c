#include "report/timeline_parts.h"
#include "report/words.h"

static const Column period_columns[] = {
    {"period", "Period", COLUMN_DATE},  {"precision", NULL, COLUMN_TEXT},
    {"pieces", "Articles", COLUMN_BAR}, {"given", "Given", COLUMN_BAR},
    {"in_corpus", NULL, COLUMN_NUMBER}, {"missing", NULL, COLUMN_NUMBER},
    {"outside", NULL, COLUMN_NUMBER},   {"received", "Received", COLUMN_BAR},
};

static const Column piece_columns[] = {
    {"date", "Date", COLUMN_DATE},
    {"precision", NULL, COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
    {"title", "Title", COLUMN_TEXT},
    {"authors", "Author", COLUMN_TEXT},
    {"outlet", "Outlet", COLUMN_TEXT},
    {"documents", "Documents", COLUMN_NUMBER},
    {"given", "Given", COLUMN_NUMBER},
    {"received", "Received", COLUMN_NUMBER},
};

static const Column given_columns[] = {
    {"citing", "Citing", COLUMN_PATH},   {"kind", "Kind", COLUMN_TEXT},
    {"cited", "Cited", COLUMN_TEXT},     {"cited_date", "Date", COLUMN_DATE},
    {"lag_days", "Days", COLUMN_NUMBER}, {"self", "By the same author", COLUMN_NUMBER},
};

static const Column received_columns[] = {
    {"cited", "Cited", COLUMN_PATH},
    {"citing", "Citing", COLUMN_PATH},
    {"citing_date", "Date", COLUMN_DATE},
    {"lag_days", "Days", COLUMN_NUMBER},
    {"self", "By the same author", COLUMN_NUMBER},
};

Table *timeline_period_table(Finding *finding)
{
    Table *table = finding_table(finding, "periods", period_columns, G_N_ELEMENTS(period_columns));

    table->limit = 0;
    return table;
}

void timeline_add_period_row(Table *table, const char *name, const TimelinePeriod *period)
{
    bool is_dated = period->date.precision != IBID_PRECISION_NONE;

    table_text(table, name);
    table_text(table, is_dated ? ibid_date_precision_name(period->date.precision) : NULL);
    table_number(table, (int64_t)period->pieces);
    table_number(table, (int64_t)timeline_n_given(period));
    table_number(table, (int64_t)period->given[IBID_VERTEX_PIECE]);
    table_number(table, (int64_t)period->given[IBID_VERTEX_STUB]);
    table_number(table, (int64_t)period->given[IBID_VERTEX_EXTERNAL]);
    table_number(table, (int64_t)period->received);
}

void timeline_scale_periods(Table *table, size_t pieces, size_t given, size_t received)
{
    table_scale(table, "pieces", (double)pieces);
    table_scale(table, "given", (double)given);
    table_scale(table, "received", (double)received);
}

static void add_piece(const TimelineView *view, Table *table, size_t piece)
{
    const IbidVertex *vertex = ibid_graph_vertex(view->request->graph, piece);
    bool is_dated = vertex->date.precision != IBID_PRECISION_NONE;

    table_date(table, vertex->date);
    table_text(table, is_dated ? ibid_date_precision_name(vertex->date.precision) : NULL);
    table_text(table, vertex->key);
    table_text(table, vertex->title);
    table_take(table, words_authors(vertex->authors));
    table_text(table, vertex->outlet);
    table_number(table, vertex->n_documents);
    table_number(table, view->n_given[piece]);
    table_number(table, view->n_cited[piece]);
}

static void add_lag(Table *table, const IbidArc *arc)
{
    if (arc->dated)
        table_number(table, arc->lag_days);
    else
        table_nothing(table);
    table_number(table, arc->self);
}

static void add_given(const TimelineView *view, Table *table, size_t piece)
{
    const IbidGraph *graph = view->request->graph;
    size_t arc, end;

    for (ibid_graph_out(graph, piece, &arc, &end); arc < end; arc++) {
        const IbidArc *citation = ibid_graph_arc(graph, arc);
        const IbidVertex *cited = ibid_graph_vertex(graph, citation->cited);

        if (!request_counts(view->request, arc))
            continue;
        table_text(table, ibid_graph_vertex(graph, piece)->key);
        table_text(table, ibid_vertex_kind_name(cited->kind));
        table_text(table, cited->key);
        table_date(table, cited->date);
        add_lag(table, citation);
    }
}

static void add_received(const TimelineView *view, Table *table, size_t piece)
{
    const IbidGraph *graph = view->request->graph;
    size_t n;
    const uint32_t *in = ibid_graph_in(graph, piece, &n);

    for (size_t i = 0; i < n; i++) {
        const IbidArc *citation = ibid_graph_arc(graph, in[i]);
        const IbidVertex *citing = ibid_graph_vertex(graph, citation->citing);

        if (!request_counts(view->request, in[i]))
            continue;
        table_text(table, ibid_graph_vertex(graph, piece)->key);
        table_text(table, citing->key);
        table_date(table, citing->date);
        add_lag(table, citation);
    }
}

void timeline_add_tables(const TimelineView *view, Finding *finding)
{
    size_t n = finding->limit == 0 ? view->pieces->len : MIN(finding->limit, view->pieces->len);
    g_autoptr(GArray) periods = timeline_periods(view, view->per);
    Table *table = timeline_period_table(finding), *given, *received;

    for (guint i = 0; i < periods->len; i++) {
        const TimelinePeriod *period = &g_array_index(periods, TimelinePeriod, i);
        char text[IBID_DATE_SIZE];

        ibid_date_format(period->date, text);
        timeline_add_period_row(table, *text == '\0' ? NULL : text, period);
    }
    table = finding_table(finding, "pieces", piece_columns, G_N_ELEMENTS(piece_columns));
    given = finding_table(finding, "given", given_columns, G_N_ELEMENTS(given_columns));
    received = finding_table(finding, "received", received_columns, G_N_ELEMENTS(received_columns));
    given->limit = received->limit = 0;
    for (size_t i = 0; i < view->pieces->len; i++) {
        size_t piece = g_array_index(view->pieces, size_t, i);

        add_piece(view, table, piece);
        if (i < n && view->given)
            add_given(view, given, piece);
        if (i < n && view->received)
            add_received(view, received, piece);
    }
}
