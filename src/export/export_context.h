/* What every format gets to read, and the list of them. */
#pragma once

#include "export/attributes.h"

/* Every file says so, in its own way. */
#define EXPORT_DIRECTION                                                                           \
    "Edges run from the citing piece to the cited one, and from a piece to its date."

typedef struct {
    IbidStore *store; /* NULL for a graph of the caller's own */
    const IbidGraph *graph;
    const Measured *measured; /* the graph's; NULL for formats that read the store */
    GString *const *siblings; /* the format's files beyond the first */
    const char *folder;       /* of a format that writes one */
    IbidExportWrite write;    /* gets the files in it */
    gpointer data;
} ExportContext;

/* Hands on a file called `name` in the folder. */
bool export_in_folder(const ExportContext *context, const char *name, const GString *content,
                      GError **error);

/* Each appends the whole file to `out`, or returns false with `error` set; those that write a
 * folder append nothing. */
bool export_graphml(const ExportContext *context, GString *out, GError **error);
bool export_gexf(const ExportContext *context, GString *out, GError **error);
bool export_gml(const ExportContext *context, GString *out, GError **error);
bool export_pajek(const ExportContext *context, GString *out, GError **error);
bool export_json(const ExportContext *context, GString *out, GError **error);
bool export_references_csv(const ExportContext *context, GString *out, GError **error);
bool export_pieces_csv(const ExportContext *context, GString *out, GError **error);
bool export_cytoscape(const ExportContext *context, GString *out, GError **error);
bool export_graphology(const ExportContext *context, GString *out, GError **error);
bool export_dot(const ExportContext *context, GString *out, GError **error);
bool export_gephi(const ExportContext *context, GString *out, GError **error);
bool export_neo4j(const ExportContext *context, GString *out, GError **error);
bool export_vosviewer(const ExportContext *context, GString *out, GError **error);
bool export_opencitations(const ExportContext *context, GString *out, GError **error);
bool export_histcite(const ExportContext *context, GString *out, GError **error);
bool export_csl_json(const ExportContext *context, GString *out, GError **error);
bool export_bibtex(const ExportContext *context, GString *out, GError **error);
bool export_ris(const ExportContext *context, GString *out, GError **error);
bool export_svg(const ExportContext *context, GString *out, GError **error);
bool export_jsonld(const ExportContext *context, GString *out, GError **error);
bool export_backlinks(const ExportContext *context, GString *out, GError **error);
bool export_tables(const ExportContext *context, GString *out, GError **error);
