#include "report/html_page.h"

#include "report/assets.h"
#include "report/html_data.h"
#include "report/markup.h"
#include "report/render_html.h"

/* What makes up the page's one style and one script, in this order. */
static const char *const styles[] = {"colours.css", "page.css", "svg.css", "historiograph.css"};
static const char *const scripts[] = {"data.js",          "tables.js", "drawer.js",
                                      "historiograph.js", "search.js", "start.js"};

static char *joined(const char *const *names, size_t n, const char *opening, const char *closing)
{
    GString *text = g_string_new(opening);

    for (size_t i = 0; i < n; i++)
        g_string_append(text, asset_find(names[i])->text);
    g_string_append(text, closing);
    return g_string_free(text, FALSE);
}

/* " 'sha256-…'" of what stands between the tags. */
static void append_hash(GString *out, const char *text)
{
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
    guint8 digest[32];
    gsize length = sizeof digest;
    g_autofree char *base64 = NULL;

    g_checksum_update(checksum, (const guchar *)text, -1);
    g_checksum_get_digest(checksum, digest, &length);
    base64 = g_base64_encode(digest, length);
    g_string_append_printf(out, " 'sha256-%s'", base64);
}

static void append_head(GString *out, const char *title, const char *style, const char *script)
{
    g_string_append(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                         "'none'; base-uri 'none'; form-action 'none'; style-src");
    append_hash(out, style);
    g_string_append(out, "; script-src");
    append_hash(out, script);
    g_string_append(out, "\">\n<meta name=\"viewport\" content=\"width=device-width, "
                         "initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
                         "<title>");
    markup_text(out, title);
    g_string_append_printf(out, "</title>\n<style>%s</style>\n</head>\n", style);
}

/* Keys of pieces -> their numbers plus one. */
static GHashTable *number_pieces(const IbidGraph *graph)
{
    GHashTable *numbers = g_hash_table_new(g_str_hash, g_str_equal);

    for (size_t i = 0; i < ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE); i++)
        g_hash_table_insert(numbers, (gpointer)ibid_graph_vertex(graph, i)->key,
                            GSIZE_TO_POINTER(i + 1));
    return numbers;
}

/* What the first heading says. */
static const char *title_of(const Finding *finding)
{
    for (guint i = 0; i < finding->blocks->len; i++) {
        const Block *block = g_ptr_array_index(finding->blocks, i);

        if (block->kind == BLOCK_HEADING)
            return block->text;
    }
    return finding->name;
}

char *html_page(const ReportRequest *request, const Finding *finding, bool with_data,
                GError **error)
{
    g_autoptr(GHashTable) pieces = with_data ? number_pieces(request->graph) : NULL;
    g_autofree char *style = joined(styles, G_N_ELEMENTS(styles), "\n", "");
    g_autofree char *script =
        joined(scripts, G_N_ELEMENTS(scripts), "\n(() => {\n'use strict';\n", "})();\n");
    g_autoptr(GString) out = g_string_new(NULL);

    append_head(out, title_of(finding), style, script);
    g_string_append(out, "<body>\n");
    render_html_contents(finding, out);
    g_string_append(out, "<main>\n");
    render_html(finding, pieces, out);
    g_string_append(out, "</main>\n");
    if (with_data && !html_data(request, out, error))
        return NULL;
    g_string_append_printf(out, "<script>%s</script>\n</body>\n</html>\n", script);
    return g_string_free(g_steal_pointer(&out), FALSE);
}
