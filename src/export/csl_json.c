#include "export/export_context.h"
#include "export/json_out.h"
#include "export/works.h"

/* Source: CSL-JSON 1.0.2, https://docs.citationstyles.org.  Which entries an entry cites is in
 * "custom", which the schema leaves to programs. */

static const char *const types[] = {
    [IBID_VERTEX_PIECE] = "article-magazine",
    [IBID_VERTEX_STUB] = "article-magazine",
    [IBID_VERTEX_EXTERNAL] = "webpage",
};

/* Names stay as printed: which part is the surname nothing tells. */
static json_t *names(char *const *authors)
{
    json_t *list = json_array();

    for (size_t i = 0; authors[i] != NULL; i++)
        json_array_append_new(list, json_pack("{s:s}", "literal", authors[i]));
    return list;
}

static json_t *issued(IbidDate date)
{
    json_t *parts = json_array(), *issued = json_pack("{s:[o]}", "date-parts", parts);

    json_array_append_new(parts, json_integer(date.year));
    if (date.precision >= IBID_PRECISION_MONTH)
        json_array_append_new(parts, json_integer(date.month));
    if (date.precision == IBID_PRECISION_DAY)
        json_array_append_new(parts, json_integer(date.day));
    if (date.precision == IBID_PRECISION_SEASON)
        json_object_set_new(issued, "season", json_integer(date.month - IBID_SPRING + 1));
    return issued;
}

static json_t *ids(const GArray *cited)
{
    json_t *list = json_array();

    for (guint i = 0; i < cited->len; i++)
        json_array_append_new(list, json_sprintf("n%u", g_array_index(cited, uint32_t, i)));
    return list;
}

bool export_csl_json(const ExportContext *context, GString *out, GError **error)
{
    g_auto(Work) work = works_of(context->measured);

    (void)error;
    g_string_append_c(out, '[');
    while (works_next(&work)) {
        g_autoptr(json_t) item =
            json_pack("{s:o, s:s, s:s}", "id", json_sprintf("n%zu", work.number), "type",
                      types[work.kind], "title", work.title);

        if (work.authors != NULL)
            json_object_set_new(item, "author", names(work.authors));
        if (work.outlet != NULL)
            json_object_set_new(item, "container-title", json_string(work.outlet));
        if (work.url != NULL)
            json_object_set_new(item, "URL", json_string(work.url));
        if (work.date.precision != IBID_PRECISION_NONE)
            json_object_set_new(item, "issued", issued(work.date));
        if (work.cited->len > 0)
            json_object_set_new(item, "custom", json_pack("{s:o}", "cites", ids(work.cited)));
        json_out_line(out, item, work.number == 0);
    }
    g_string_append(out, "\n]\n");
    return true;
}
