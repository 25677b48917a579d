#include "report/svg_file.h"

#include <ibid/error.h>
#include <string.h>

#include "report/assets.h"

/* The styles of drawings of a class, beside svg.css. */
static const struct {
    const char *class, *style;
} styles[] = {
    {"chart", "charts.css"},
    {"historiograph", "historiograph.css"},
    {"map", "map.css"},
    {"timeline", "timeline.css"},
};

/* The value that a style first gives to a variable such as "--ink", that of the day; NULL where it
 * gives none.  Returns: (transfer full). */
static char *value_of(const char *name, size_t length, const char *style)
{
    g_autofree char *declared = g_strdup_printf("%.*s:", (int)length, name);
    const char *found = strstr(style, declared);
    const char *value = found == NULL ? NULL : found + strlen(declared);

    return value == NULL ? NULL : g_strstrip(g_strndup(value, strcspn(value, ";}")));
}

/* Appends a declaration with the values of its variables. */
static void append_plain(GString *out, const char *declaration, const char *own,
                         const char *colours)
{
    const char *variable;

    while ((variable = strstr(declaration, "var(")) != NULL) {
        const char *name = variable + strlen("var(");
        size_t length = strcspn(name, ")");
        g_autofree char *value = value_of(name, length, own);

        if (value == NULL)
            value = value_of(name, length, colours);
        g_string_append_len(out, declaration, variable - declaration);
        g_string_append(out, value == NULL ? "inherit" : value);
        declaration = name + length + 1;
    }
    g_string_append(out, declaration);
}

/* Appends a style; before each declaration with a variable one without. */
static void append_style(GString *out, const char *style, const char *colours)
{
    for (const char *p = style; *p != '\0';) {
        size_t length = strcspn(p, "{};");
        g_autofree char *piece = g_strndup(p, length);

        if (strstr(piece, "var(") != NULL) {
            append_plain(out, piece, style, colours);
            g_string_append_c(out, ';');
        }
        g_string_append(out, piece);
        p += length;
        if (*p != '\0')
            g_string_append_c(out, *p++);
    }
}

/* True where one of the classes of a drawing is `class`. */
static bool is_of_class(const char *drawing, const char *class)
{
    const char *start = strstr(drawing, "class=\"") + strlen("class=\"");
    g_autofree char *all = g_strndup(start, strcspn(start, "\""));
    g_auto(GStrv) classes = g_strsplit(all, " ", -1);

    return g_strv_contains((const char *const *)classes, class);
}

char *svg_file(const char *drawing)
{
    const char *colours = asset_find("colours.css")->text;
    const char *body = strchr(drawing, '\n') + 1; /* behind the first tags */
    GString *out = g_string_new("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    g_string_append_len(out, drawing, body - drawing);
    g_string_append(out, "<style>\n");
    g_string_append(out, colours);
    append_style(out, asset_find("svg.css")->text, colours);
    for (size_t i = 0; i < G_N_ELEMENTS(styles); i++)
        if (is_of_class(drawing, styles[i].class))
            append_style(out, asset_find(styles[i].style)->text, colours);
    g_string_append(out, "</style>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
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
        g_autofree char *drawing = drawing_of(g_ptr_array_index(finding->blocks, i));

        if (drawing != NULL)
            return svg_file(drawing);
    }
    g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "this report draws nothing to be SVG");
    return NULL;
}
