#include "report/svg_file.h"

#include <ibid/error.h>
#include <string.h>

#include "report/assets.h"

/* Where the colours of the night begin in colours.css. */
#define NIGHT "@media screen and (prefers-color-scheme: dark)"

/* Appends the value of a variable such as "--ink" in [colours, end), "" where it has none. */
static char *value_of(const char *name, size_t length, const char *colours, const char *end)
{
    g_autofree char *declared = g_strdup_printf("%.*s:", (int)length, name);
    const char *found = g_strstr_len(colours, end - colours, declared);
    const char *value = found == NULL ? NULL : found + strlen(declared);

    return value == NULL ? NULL : g_strstrip(g_strndup(value, strcspn(value, ";")));
}

/* Appends a style in which variables are replaced by what they are by day or, where the night has
 * colours of its own, by night. */
static void append_style(GString *out, const char *style, bool is_night)
{
    const char *colours = asset_find("colours.css")->text, *night = strstr(colours, NIGHT);
    const char *end = colours + strlen(colours);

    while (*style != '\0') {
        const char *variable = strstr(style, "var(");
        size_t length = variable == NULL ? 0 : strcspn(variable + 4, ")");
        g_autofree char *value = NULL;

        if (variable == NULL) {
            g_string_append(out, style);
            return;
        }
        g_string_append_len(out, style, variable - style);
        if (is_night)
            value = value_of(variable + 4, length, night, end);
        if (value == NULL)
            value = value_of(variable + 4, length, colours, night);
        g_string_append(out, value == NULL ? "currentColor" : value);
        style = variable + 4 + length + 1;
    }
}

static void append_styles(GString *out, const char *const *styles, size_t n_styles, bool is_night)
{
    append_style(out, asset_find("svg.css")->text, is_night);
    for (size_t i = 0; i < n_styles; i++)
        if (asset_find(styles[i]) != NULL)
            append_style(out, asset_find(styles[i])->text, is_night);
}

char *svg_file(const char *drawing, const char *const *styles, size_t n_styles)
{
    const char *body = strchr(drawing, '\n') + 1; /* behind the first tags */
    GString *out = g_string_new("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    g_string_append_len(out, drawing, body - drawing);
    g_string_append(out, "<style>\n");
    append_styles(out, styles, n_styles, false);
    g_string_append(out, "@media screen and (prefers-color-scheme: dark) {\n");
    append_styles(out, styles, n_styles, true);
    g_string_append(out, "}\n</style>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
    g_string_append(out, body);
    return g_string_free(out, FALSE);
}

/* The drawing in the markup of a figure; NULL where it has none.  Returns: (transfer full). */
static char *drawing_of(const Block *block)
{
    const char *start = block->kind == BLOCK_FIGURE ? strstr(block->markup, "<svg") : NULL;
    const char *end = start == NULL ? NULL : strstr(start, "</svg>");

    return end == NULL ? NULL : g_strdup_printf("%.*s</svg>\n", (int)(end - start), start);
}

char *render_svg(const Finding *finding, GError **error)
{
    for (guint i = 0; i < finding->blocks->len; i++) {
        const Block *block = g_ptr_array_index(finding->blocks, i);
        g_autofree char *drawing = drawing_of(block);
        g_autofree char *style = drawing == NULL ? NULL : g_strconcat(block->name, ".css", NULL);

        if (drawing != NULL)
            return svg_file(drawing, (const char *const[]){style}, 1);
    }
    g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "this report draws nothing to be SVG");
    return NULL;
}
