#include "report/markup.h"

#include <stdbool.h>
#include <string.h>

#include "report/render.h"

void markup_text(GString *out, const char *text)
{
    g_autofree char *valid = text == NULL ? NULL : g_utf8_make_valid(text, -1);
    g_autofree char *line = valid == NULL ? NULL : render_line(valid);
    g_autofree char *escaped = line == NULL ? NULL : g_markup_escape_text(line, -1);

    if (escaped != NULL)
        g_string_append(out, escaped);
}

/* The length of a date in digits ("2023-05-02") at `p`, which is not broken into lines; else 0. */
static size_t date_at(const char *text, const char *p)
{
    static const char form[] = "dddd-dd-dd";

    if (p > text && g_ascii_isalnum(p[-1]))
        return 0;
    for (size_t i = 0; form[i] != '\0'; i++)
        if (form[i] == 'd' ? !g_ascii_isdigit(p[i]) : p[i] != form[i])
            return 0;
    return g_ascii_isalnum(p[sizeof form - 1]) ? 0 : sizeof form - 1;
}

#define OPENING "“"
#define CLOSING "”"

/* What is quoted is set apart from what stands around it: a title that is written from right to
 * left would take the date behind it along.  Behind the last closing mark none opens.  Returns: how
 * many bytes of `p` are done; 0 for none. */
static size_t append_quotation_mark(GString *out, const char *p, const char *last, bool *is_open)
{
    const char *mark = *is_open ? CLOSING : OPENING;

    if (!g_str_has_prefix(p, mark) || last == NULL || p > last)
        return 0;
    g_string_append(out, *is_open ? "</bdi>" CLOSING : OPENING "<bdi>");
    *is_open = !*is_open;
    return strlen(mark);
}

void markup_prose(GString *out, const char *text)
{
    g_autoptr(GString) escaped = g_string_new(NULL);
    const char *last;
    bool is_open = false;
    size_t n;

    markup_text(escaped, text);
    last = g_strrstr(escaped->str, CLOSING);
    for (const char *p = escaped->str; *p != '\0'; p += MAX(n, 1)) {
        n = append_quotation_mark(out, p, last, &is_open);
        if (n > 0)
            continue;
        n = date_at(escaped->str, p);
        if (n > 0)
            g_string_append_printf(out, "<time>%.*s</time>", (int)n, p);
        else if (g_str_has_prefix(p, " %"))
            g_string_append(out, "\u00a0");
        else
            g_string_append_c(out, *p);
    }
}

void markup_attribute(GString *out, const char *name, const char *value)
{
    if (value == NULL)
        return;
    g_string_append_printf(out, " %s=\"", name);
    markup_text(out, value);
    g_string_append_c(out, '"');
}
