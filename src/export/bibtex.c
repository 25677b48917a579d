#include <string.h>

#include "export/ascii.h"
#include "export/export_context.h"
#include "export/works.h"

/*
 * Entries for BibTeX and biblatex.  BibTeX counts braces even behind backslashes, so braces of a
 * title become commands, as does whatever TeX would take for its own.  Source: O. Patashnik,
 * "BibTeXing", 1988.
 */

static const char *command_for(char c)
{
    switch (c) {
    case '\\':
        return "\\textbackslash{}";
    case '{':
        return "\\textbraceleft{}";
    case '}':
        return "\\textbraceright{}";
    case '<':
        return "\\textless{}";
    case '>':
        return "\\textgreater{}";
    case '|':
        return "\\textbar{}";
    case '~':
        return "\\textasciitilde{}";
    case '^':
        return "\\textasciicircum{}";
    default:
        return NULL;
    }
}

/* TeX makes one character of some pairs, "--" and the like. */
static bool is_pair(char before, char c)
{
    return before == c && strchr("-'`", c) != NULL;
}

static void append_tex(GString *out, const char *text)
{
    for (char before = '\0'; *text != '\0'; before = *text++) {
        const char *command = command_for(*text);

        if (is_pair(before, *text))
            g_string_append(out, "{}");
        if (command != NULL) {
            g_string_append(out, command);
            continue;
        }
        if (strchr("#$%&_", *text) != NULL)
            g_string_append_c(out, '\\');
        g_string_append_c(out, *text);
    }
}

/* Titles keep their case by a second pair of braces. */
static void append_field(GString *out, const char *name, const char *text, bool keeps_case)
{
    if (text == NULL)
        return;
    g_string_append_printf(out, ",\n  %s = {%s", name, keeps_case ? "{" : "");
    append_tex(out, text);
    g_string_append(out, keeps_case ? "}}" : "}");
}

/* BibTeX takes "and" for what stands between names, and finds the surname itself. */
static void append_authors(GString *out, char *const *authors)
{
    if (authors == NULL)
        return;
    g_string_append(out, ",\n  author = {");
    for (size_t i = 0; authors[i] != NULL; i++) {
        g_autofree char *lower = g_utf8_strdown(authors[i], -1);
        bool is_one = strstr(lower, " and ") != NULL;

        g_string_append_printf(out, "%s%s", i == 0 ? "" : " and ", is_one ? "{" : "");
        append_tex(out, authors[i]);
        g_string_append(out, is_one ? "}" : "");
    }
    g_string_append_c(out, '}');
}

/* An address is printed as it is. */
static void append_url(GString *out, const char *url)
{
    g_autofree char *escaped = ascii_url(url);

    g_string_append_printf(out, ",\n  url = {%s}", escaped);
}

static void append_date(GString *out, IbidDate date)
{
    char text[IBID_DATE_SIZE];

    if (date.precision == IBID_PRECISION_NONE)
        return;
    g_string_append_printf(out, ",\n  year = {%d},\n  date = {%s}", date.year,
                           ibid_date_format(date, text));
    if (date.precision >= IBID_PRECISION_MONTH)
        g_string_append_printf(out, ",\n  month = %d", date.month);
}

static void append_cited(GString *out, const GArray *cited)
{
    for (guint i = 0; i < cited->len; i++)
        g_string_append_printf(out, "%sn%u", i == 0 ? ",\n  cites = {" : ",",
                               g_array_index(cited, uint32_t, i));
    g_string_append(out, cited->len == 0 ? "" : "}");
}

bool export_bibtex(const ExportContext *context, GString *out, GError **error)
{
    g_auto(Work) work = works_of(context->measured);

    (void)error;
    g_string_append(out, "The field \"cites\" has the entries that an entry cites.\n");
    while (works_next(&work)) {
        bool is_article = work.outlet != NULL;

        g_string_append_printf(out, "\n@%s{n%zu", is_article ? "article" : "misc", work.number);
        append_field(out, "title", work.title, true);
        append_authors(out, work.authors);
        append_field(out, "journal", work.outlet, false);
        append_date(out, work.date);
        if (work.url != NULL)
            append_url(out, work.url);
        append_cited(out, work.cited);
        g_string_append(out, "\n}\n");
    }
    return true;
}
