#include "report/html_page.h"

#include <string.h>

#include <ibid/version.h>

#include "report/assets.h"
#include "report/html_data.h"
#include "report/markup.h"
#include "report/render_html.h"

/* What makes up the page's one style and one script, in this order. */
static const char *const styles[] = {"colours.css", "page.css",          "svg.css",
                                     "map.css",     "drawer.css",        "chains.css",
                                     "charts.css",  "historiograph.css", "timeline.css"};
static const char *const scripts[] = {"data.js",   "contents.js",      "tables.js",
                                      "drawer.js", "historiograph.js", "historiograph_lights.js",
                                      "search.js", "map.js",           "timeline.js",
                                      "start.js"};

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

/* Others' work with its licence, "sigma.LICENSE.txt" of "sigma.min.js".  Returns: (transfer full).
 */
static char *vendored(const char *name)
{
    g_autofree char *licence = g_strdup_printf("%.*s.LICENSE.txt", (int)strcspn(name, "."), name);

    return g_strconcat("\n/* ", name, "\n", asset_find(licence)->text, "*/\n",
                       asset_find(name)->text, NULL);
}

/* All scripts of a page, in order: those that figures need, then ours.
 * Returns: (transfer full) char *. */
static GPtrArray *list_scripts(const Finding *finding)
{
    GPtrArray *list = g_ptr_array_new_with_free_func(g_free);

    for (guint i = 0; i < finding->blocks->len; i++) {
        const Block *block = g_ptr_array_index(finding->blocks, i);

        for (const char *const *name = block->scripts; name != NULL && *name != NULL; name++)
            g_ptr_array_add(list, vendored(*name));
    }
    g_ptr_array_add(
        list, joined(scripts, G_N_ELEMENTS(scripts), "\n(() => {\n'use strict';\n", "})();\n"));
    return list;
}

static void append_head(GString *out, const char *title, const char *style,
                        const GPtrArray *page_scripts)
{
    g_string_append(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                         "'none'; base-uri 'none'; form-action 'none'; style-src");
    append_hash(out, style);
    g_string_append(out, "; script-src");
    for (guint i = 0; i < page_scripts->len; i++)
        append_hash(out, g_ptr_array_index(page_scripts, i));
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
    g_autoptr(GPtrArray) page_scripts = list_scripts(finding);
    g_autoptr(GString) out = g_string_new(NULL), contents = g_string_new(NULL);
    g_autoptr(GString) header = g_string_new(NULL), content = g_string_new(NULL);
    bool has_contents = render_html_contents(finding, contents);

    render_html(finding, pieces, header, content);
    append_head(out, title_of(finding), style, page_scripts);
    g_string_append_printf(
        out,
        "<body>\n<a class=\"skip\" href=\"#content\">Skip to the content</a>\n<div "
        "class=\"page%s\">\n<header>\n%s</header>\n%s<main class=\"%s\" "
        "id=\"content\" tabindex=\"-1\">\n%s</main>\n<footer>Made by ibid " IBID_VERSION
        ".  All of it is in this file; it asks no other place for anything.</footer>\n</div>\n",
        has_contents ? " with-contents" : "", header->str, contents->str, finding->name,
        content->str);
    if (with_data && !html_data(request, out, error))
        return NULL;
    for (guint i = 0; i < page_scripts->len; i++)
        g_string_append_printf(out, "<script>%s</script>\n",
                               (const char *)g_ptr_array_index(page_scripts, i));
    g_string_append(out, "</body>\n</html>\n");
    return g_string_free(g_steal_pointer(&out), FALSE);
}
