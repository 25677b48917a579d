/* What every format gets to read, and the list of them. */
#pragma once

#include <ibid/export.h>

typedef struct {
    IbidStore *store;
    const IbidGraph *graph;
    const IbidExportOptions *options;
} ExportContext;

/* Each appends the whole file to `out`, or returns false with `error` set. */
bool export_graphml(const ExportContext *context, GString *out, GError **error);
bool export_json(const ExportContext *context, GString *out, GError **error);
bool export_references_csv(const ExportContext *context, GString *out, GError **error);
bool export_pieces_csv(const ExportContext *context, GString *out, GError **error);
