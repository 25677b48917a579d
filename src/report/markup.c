#include "report/markup.h"

#include "report/render.h"

void markup_text(GString *out, const char *text)
{
    g_autofree char *line = text == NULL ? NULL : render_line(text);
    g_autofree char *escaped = line == NULL ? NULL : g_markup_escape_text(line, -1);

    if (escaped != NULL)
        g_string_append(out, escaped);
}

void markup_attribute(GString *out, const char *name, const char *value)
{
    if (value == NULL)
        return;
    g_string_append_printf(out, " %s=\"", name);
    markup_text(out, value);
    g_string_append_c(out, '"');
}
