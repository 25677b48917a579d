#include "export/export_context.h"
#include "export/works.h"

/* Source: "RIS Format Specifications", Research Information Systems, 2011.  Each field is a line,
 * and has neither line breaks nor two spaces together, so that no title can end a record. */

/* Of newspapers (NEWS) the author is a reporter, whom some programs pass over. */
static const char *const types[] = {
    [IBID_VERTEX_PIECE] = "MGZN",
    [IBID_VERTEX_STUB] = "MGZN",
    [IBID_VERTEX_EXTERNAL] = "ELEC",
};

static void append_field(GString *out, const char *tag, const char *text)
{
    if (text == NULL)
        return;
    g_string_append_printf(out, "%s  - ", tag);
    for (; *text != '\0'; text++)
        if (text[0] != ' ' || text[1] != ' ')
            g_string_append_c(out, *text);
    g_string_append(out, "\r\n");
}

/* "2021/03/04/": parts that are not known are empty. */
static void append_date(GString *out, IbidDate date)
{
    if (date.precision == IBID_PRECISION_NONE)
        return;
    g_string_append_printf(out, "PY  - %04d\r\nDA  - %04d/", date.year, date.year);
    if (date.precision >= IBID_PRECISION_MONTH)
        g_string_append_printf(out, "%02d", date.month);
    g_string_append_c(out, '/');
    if (date.precision == IBID_PRECISION_DAY)
        g_string_append_printf(out, "%02d", date.day);
    g_string_append(out, "/\r\n");
}

static void append_cited(GString *out, const GArray *cited)
{
    for (guint i = 0; i < cited->len; i++)
        g_string_append_printf(out, "%sn%u", i == 0 ? "N1  - Cites: " : " ",
                               g_array_index(cited, uint32_t, i));
    g_string_append(out, cited->len == 0 ? "" : "\r\n");
}

bool export_ris(const ExportContext *context, GString *out, GError **error)
{
    g_auto(Work) work = works_of(context->measured);

    (void)error;
    while (works_next(&work)) {
        g_string_append_printf(out, "TY  - %s\r\nID  - n%zu\r\n", types[work.kind], work.number);
        append_field(out, "TI", work.title);
        for (size_t i = 0; work.authors != NULL && work.authors[i] != NULL; i++)
            append_field(out, "AU", work.authors[i]);
        append_field(out, "T2", work.outlet);
        append_date(out, work.date);
        append_field(out, "UR", work.url);
        append_cited(out, work.cited);
        g_string_append(out, "ER  - \r\n\r\n");
    }
    return true;
}
