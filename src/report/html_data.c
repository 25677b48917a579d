#include "report/html_data.h"

#include "report/html_evidence.h"
#include "report/html_packed.h"
#include "report/html_pieces.h"
#include "report/json_column.h"

/* Stubs and outside sources that a page knows: as many as pieces, within bounds. */
#define FEWEST_OTHERS 1000
#define MOST_OTHERS 20000

/* Bytes that a page of so many pieces and fewer should not exceed, and for each piece of larger
 * ones; of it what scripts take, which come after the data. */
#define SMALL_PAGE 1000
#define BYTES_A_PIECE 1000
#define SCRIPTS 100000
/* Bytes of evidence that a byte of the page holds, packed and in base64. */
#define PACKED 2.5
/* What evidence gets in any case, and at most. */
#define LEAST_EVIDENCE 400000
#define MOST_EVIDENCE 8000000

/* What is left of a page of which `used` bytes are written, in bytes of evidence. */
static size_t room_for_evidence(size_t n_pieces, size_t used)
{
    size_t page = MAX(n_pieces, SMALL_PAGE) * BYTES_A_PIECE - SCRIPTS;
    double left = page > used ? (double)(page - used) : 0;

    return (size_t)CLAMP(left * PACKED, LEAST_EVIDENCE, MOST_EVIDENCE);
}

bool html_data(const ReportRequest *request, GString *out, GError **error)
{
    size_t n_pieces = ibid_graph_n_of_kind(request->graph, IBID_VERTEX_PIECE);
    g_auto(HtmlNumbers) numbers =
        html_numbers(request, CLAMP(n_pieces, FEWEST_OTHERS, MOST_OTHERS));
    g_autoptr(GString) data = g_string_new("{");
    g_autoptr(GString) evidence = g_string_new("{");

    if (!html_pieces(&numbers, data, error))
        return false;
    json_object_end(data);
    html_packed(out, "data", data);
    if (request->store == NULL)
        return true; /* a plain network has no references */
    if (!html_evidence(&numbers, room_for_evidence(n_pieces, out->len), evidence, error))
        return false;
    json_object_end(evidence);
    html_packed(out, "evidence", evidence);
    return true;
}
