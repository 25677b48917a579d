#include "export/tables.h"

#include "export/arc_find.h"
#include "export/corpus_vertices.h"
#include "export/csv_out.h"
#include "export/dates.h"
#include "export/export_context.h"

/*
 * A folder of tables: the pieces with what is missing and outside, the citations, the references
 * with their evidence; what types their columns have, for programs and for DuckDB.  An empty cell
 * is one that is not known; no text is empty, none has a line break, and none is changed for
 * spreadsheets.
 */

static const TableColumn reference_columns[] = {
    {"citing", TABLE_STRING, true, true},
    {"cited", TABLE_STRING, false, true}, /* only where it makes a row of the citations */
    {"document", TABLE_STRING, true, false},
    {"class", TABLE_STRING, true, false},
    {"kind", TABLE_STRING, true, false},
    {"part", TABLE_STRING, true, false},
    {"anchor", TABLE_STRING, false, false},
    {"sentence", TABLE_STRING, false, false},
    {"heading", TABLE_STRING, false, false},
    {"note", TABLE_STRING, false, false},
    {"url", TABLE_STRING, false, false},
    {"cited_title", TABLE_STRING, false, false},
    {"cited_date", TABLE_STRING, false, false},
    {"cited_first_day", TABLE_DATE, false, false},
    {"cited_last_day", TABLE_DATE, false, false},
    {"offset", TABLE_INTEGER, true, false},
    {"length", TABLE_INTEGER, true, false},
    {"rule", TABLE_STRING, true, false},
    {"flags", TABLE_STRING, false, false},
    {"resolution", TABLE_STRING, false, false},
    {"score", TABLE_REAL, false, false},
    {"candidate", TABLE_STRING, false, true},
    {"runner_up", TABLE_STRING, false, true},
    {"runner_up_score", TABLE_REAL, false, false},
};

static const TableType types[] = {
    [ATTRIBUTE_STRING] = TABLE_STRING,
    [ATTRIBUTE_INT] = TABLE_INTEGER,
    [ATTRIBUTE_DOUBLE] = TABLE_REAL,
    [ATTRIBUTE_BOOLEAN] = TABLE_BOOLEAN,
};

static void add_column(GArray *columns, TableColumn column)
{
    g_array_append_val(columns, column);
}

/* Of citations there is one kind only. */
static bool is_told(const Records *records, const Attribute *attribute, bool of_arcs)
{
    return records_tells(records, attribute) && !(of_arcs && g_str_equal(attribute->name, "kind"));
}

static void add_attributes(GArray *columns, const Records *records, bool of_arcs)
{
    for (size_t i = 0; i < records->n_attributes; i++) {
        const Attribute *attribute = &records->attributes[i];

        if (is_told(records, attribute, of_arcs))
            add_column(columns,
                       (TableColumn){attribute->name, types[attribute->type], false, false});
    }
}

static void add_values(CsvRow *row, Records *records, bool of_arcs)
{
    char buffer[ATTRIBUTE_TEXT_SIZE];

    while (records_next_value(records))
        if (is_told(records, records->attribute, of_arcs))
            csv_out_exact(row, attribute_text(records->attribute->type, &records->value, buffer));
}

static void add_days(CsvRow *row, IbidDate date)
{
    char text[IBID_DATE_SIZE];

    csv_exact(row, dates_first_day(date, text));
    csv_exact(row, dates_last_day(date, text));
}

static void add_header(CsvRow *row, const TableSchema *table)
{
    for (size_t i = 0; i < table->n_columns; i++)
        csv_exact(row, table->columns[i].name);
    csv_end(row);
}

static void append_pieces(GString *out, const TableSchema *table, Records *vertices)
{
    const Measured *measured = vertices->measured;
    CsvRow row = {.out = out};

    add_header(&row, table);
    while (records_next(vertices)) {
        if (ibid_graph_vertex(measured->graph, vertices->number)->kind == IBID_VERTEX_DATE)
            continue;
        csv_out_id(&row, vertices->number);
        add_values(&row, vertices, false);
        add_days(&row, attribute_date(measured, vertices->number));
        csv_end(&row);
    }
}

static void append_citations(GString *out, const TableSchema *table, Records *arcs)
{
    CsvRow row = {.out = out};

    add_header(&row, table);
    while (records_next(arcs)) {
        const IbidArc *arc = ibid_graph_arc(arcs->measured->graph, arcs->number);

        if (arc->kind != IBID_ARC_CITES)
            continue;
        csv_out_id(&row, arc->citing);
        csv_out_id(&row, arc->cited);
        add_values(&row, arcs, true);
        csv_end(&row);
    }
}

static void add_piece(CsvRow *row, const CorpusVertices *vertices, int64_t piece)
{
    uint32_t vertex;

    if (corpus_vertices_piece(vertices, piece, &vertex))
        csv_out_id(row, vertex);
    else
        csv_exact(row, NULL);
}

/* True when the reference is one of those that a citation of the graph stands for. */
static bool makes_citation(const IbidGraph *graph, const CorpusVertices *vertices, uint32_t citing,
                           const IbidStoredReference *stored)
{
    uint32_t cited;
    size_t arc;

    return corpus_vertices_piece(vertices, stored->resolution.piece, &cited) &&
           arc_find(graph, citing, cited, &arc) &&
           (ibid_graph_arc(graph, arc)->classes & 1u << stored->reference->class) != 0;
}

static void add_score(CsvRow *row, bool is_known, double score)
{
    if (is_known)
        csv_score(row, score);
    else
        csv_exact(row, NULL);
}

static void add_resolution(CsvRow *row, const CorpusVertices *vertices,
                           const IbidResolution *resolution)
{
    csv_exact(row, resolution->rule);
    add_score(row, resolution->rule != NULL, resolution->score);
    add_piece(row, vertices, resolution->candidate);
    add_piece(row, vertices, resolution->runner_up);
    add_score(row, resolution->runner_up != 0, resolution->runner_up_score);
}

static void append_reference(CsvRow *row, const IbidGraph *graph, const CorpusVertices *vertices,
                             const IbidStoredReference *stored)
{
    const IbidReference *reference = stored->reference;
    const CorpusDocument *document = corpus_document(vertices->corpus, stored->document);
    g_autofree char *flags = ibid_reference_flag_names(reference->flags);
    char date[IBID_DATE_SIZE];
    uint32_t citing;

    if (!corpus_vertices_document(vertices, stored->document, &citing))
        return;
    csv_out_id(row, citing);
    add_piece(row, vertices,
              makes_citation(graph, vertices, citing, stored) ? stored->resolution.piece : 0);
    csv_out_exact(row, document->path);
    csv_exact(row, ibid_reference_class_name(reference->class));
    csv_exact(row, reference->kind);
    csv_exact(row, ibid_part_name(reference->part));
    csv_out_exact(row, reference->anchor);
    csv_out_exact(row, reference->sentence);
    csv_out_exact(row, reference->heading);
    csv_out_exact(row, reference->note);
    csv_out_exact(row, reference->url);
    csv_out_exact(row, reference->cited_title);
    csv_exact(row, ibid_date_format(reference->cited_date, date));
    add_days(row, reference->cited_date);
    csv_integer(row, reference->offset);
    csv_integer(row, reference->length);
    csv_exact(row, reference->rule);
    csv_exact(row, flags);
    add_resolution(row, vertices, &stored->resolution);
    csv_end(row);
}

/* Without a corpus there are no references, and the table is empty. */
static bool append_references(GString *out, const TableSchema *table, const ExportContext *context,
                              GError **error)
{
    g_autoptr(CorpusVertices) vertices = NULL;
    g_autoptr(IbidReferenceRows) rows = NULL;
    g_autoptr(GError) failure = NULL;
    const IbidStoredReference *stored;
    CsvRow row = {.out = out};

    add_header(&row, table);
    if (context->store == NULL)
        return true;
    vertices = corpus_vertices_read(context->store, context->graph, error);
    rows = vertices == NULL
               ? NULL
               : ibid_store_references(context->store, (1u << IBID_N_CLASSES) - 1, error);
    if (rows == NULL)
        return false;
    while (ibid_reference_rows_next(rows, &stored, &failure))
        append_reference(&row, context->graph, vertices, stored);
    if (failure == NULL)
        return true;
    g_propagate_error(error, g_steal_pointer(&failure));
    return false;
}

static bool write_table(const ExportContext *context, const TableSchema *table, GString *content,
                        GError **error)
{
    g_autofree char *file = g_strconcat(table->name, TABLES_ENDING, NULL);
    bool written = export_in_folder(context, file, content, error);

    g_string_truncate(content, 0);
    return written;
}

static bool write_schema(const ExportContext *context, const TableSchema *tables, size_t n,
                         GError **error)
{
    g_autoptr(GString) package = g_string_new(NULL);
    g_autoptr(GString) sql = g_string_new(NULL);

    tables_append_package(package, tables, n);
    tables_append_sql(sql, tables, n);
    return export_in_folder(context, "datapackage.json", package, error) &&
           export_in_folder(context, "parquet.sql", sql, error);
}

static const TableColumn *columns_of(GArray *columns)
{
    return (const TableColumn *)(const void *)columns->data;
}

bool export_tables(const ExportContext *context, GString *out, GError **error)
{
    g_autoptr(GArray) of_pieces = g_array_new(FALSE, FALSE, sizeof(TableColumn));
    g_autoptr(GArray) of_citations = g_array_new(FALSE, FALSE, sizeof(TableColumn));
    g_auto(Records) vertices = records_of_vertices(context->measured);
    g_auto(Records) arcs = records_of_arcs(context->measured);
    g_autoptr(GString) content = g_string_new(NULL);

    (void)out;
    vertices.skips_look = vertices.tells_unknown = arcs.tells_unknown = true;
    add_column(of_pieces, (TableColumn){"id", TABLE_STRING, true, false});
    add_attributes(of_pieces, &vertices, false);
    add_column(of_pieces, (TableColumn){"first_day", TABLE_DATE, false, false});
    add_column(of_pieces, (TableColumn){"last_day", TABLE_DATE, false, false});
    add_column(of_citations, (TableColumn){"citing", TABLE_STRING, true, true});
    add_column(of_citations, (TableColumn){"cited", TABLE_STRING, true, true});
    add_attributes(of_citations, &arcs, true);

    const TableSchema tables[] = {
        {"pieces", columns_of(of_pieces), of_pieces->len, "id"},
        {"citations", columns_of(of_citations), of_citations->len, NULL},
        {"references", reference_columns, G_N_ELEMENTS(reference_columns), NULL},
    };

    append_pieces(content, &tables[0], &vertices);
    if (!write_table(context, &tables[0], content, error))
        return false;
    append_citations(content, &tables[1], &arcs);
    if (!write_table(context, &tables[1], content, error) ||
        !append_references(content, &tables[2], context, error) ||
        !write_table(context, &tables[2], content, error))
        return false;
    return write_schema(context, tables, G_N_ELEMENTS(tables), error);
}
