#include "export/dates.h"
#include "export/export_context.h"
#include "export/json_out.h"
#include "export/works.h"

/*
 * Linked data in the words of schema.org.  The context names the vocabulary and loads nothing, and
 * pieces have names within the file.  Source: https://schema.org/citation.
 */

static const char *const types[] = {
    [IBID_VERTEX_PIECE] = "Article",
    [IBID_VERTEX_STUB] = "CreativeWork",
    [IBID_VERTEX_EXTERNAL] = "WebPage",
};

static json_t *people(char *const *authors)
{
    json_t *list = json_array();

    for (size_t i = 0; authors[i] != NULL; i++)
        json_array_append_new(list, json_pack("{s:s, s:s}", "@type", "Person", "name", authors[i]));
    return list;
}

static json_t *citations(const GArray *cited)
{
    json_t *list = json_array();

    for (guint i = 0; i < cited->len; i++)
        json_array_append_new(
            list,
            json_pack("{s:o}", "@id", json_sprintf("#n%u", g_array_index(cited, uint32_t, i))));
    return list;
}

bool export_jsonld(const ExportContext *context, GString *out, GError **error)
{
    g_auto(Work) work = works_of(context->measured);
    char date[IBID_DATE_SIZE];

    (void)error;
    g_string_append(out, "{\"@context\": {\"@vocab\": \"https://schema.org/\"},\n\"@graph\": [");
    while (works_next(&work)) {
        g_autoptr(json_t) item =
            json_pack("{s:o, s:s, s:s}", "@id", json_sprintf("#n%zu", work.number), "@type",
                      types[work.kind], "name", work.title);

        if (work.authors != NULL)
            json_object_set_new(item, "author", people(work.authors));
        if (work.outlet != NULL)
            json_object_set_new(
                item, "isPartOf",
                json_pack("{s:s, s:s}", "@type", "Periodical", "name", work.outlet));
        if (work.url != NULL)
            json_object_set_new(item, "url", json_string(work.url));
        if (work.date.precision != IBID_PRECISION_NONE)
            json_object_set_new(item, "datePublished", json_string(dates_plain(work.date, date)));
        if (work.cited->len > 0)
            json_object_set_new(item, "citation", citations(work.cited));
        json_out_line(out, item, work.number == 0);
    }
    g_string_append(out, "\n]}\n");
    return true;
}
