#include "report/html_data.h"

#include "report/html_evidence.h"
#include "report/html_packed.h"
#include "report/html_pieces.h"
#include "report/json_column.h"

/* Stubs and outside sources that a page knows. */
#define MOST_OTHERS 20000

bool html_data(const ReportRequest *request, GString *out, GError **error)
{
    g_auto(HtmlNumbers) numbers = html_numbers(request, MOST_OTHERS);
    g_autoptr(GString) data = g_string_new("{");
    g_autoptr(GString) evidence = g_string_new("{");

    if (!html_pieces(&numbers, data, error))
        return false;
    json_object_end(data);
    html_packed(out, "data", data);
    if (request->store == NULL)
        return true; /* a plain network has no references */
    if (!html_evidence(&numbers, evidence, error))
        return false;
    json_object_end(evidence);
    html_packed(out, "evidence", evidence);
    return true;
}
