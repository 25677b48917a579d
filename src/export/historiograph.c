#include "report/historiograph.h"
#include "export/export_context.h"

bool export_svg(const ExportContext *context, GString *out, GError **error)
{
    return historiograph_draw_file(context->graph, out, error);
}
