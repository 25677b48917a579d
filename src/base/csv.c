#include "base/csv.h"

#include <stdbool.h>
#include <string.h>

static void append_cell(CsvRow *row, const char *prefix, const char *text)
{
    if (row->n_cells++ > 0)
        g_string_append_c(row->out, ',');
    if (strpbrk(text, ",\"\r\n") == NULL) {
        g_string_append(row->out, prefix);
        g_string_append(row->out, text);
        return;
    }
    g_string_append_c(row->out, '"');
    g_string_append(row->out, prefix);
    for (; *text != '\0'; text++) {
        if (*text == '"')
            g_string_append_c(row->out, '"');
        g_string_append_c(row->out, *text);
    }
    g_string_append_c(row->out, '"');
}

static bool is_number(const char *text)
{
    char *end;

    g_ascii_strtod(text, &end);
    return end != text && *end == '\0' && strpbrk(text, "0123456789") != NULL;
}

void csv_exact(CsvRow *row, const char *text)
{
    append_cell(row, "", text == NULL ? "" : text);
}

/* Controls become blanks, but for tabs and line breaks; those of two bytes blanks of two bytes.
 * Returns: (transfer full). */
static char *without_controls(const char *text)
{
    char *clean = g_strdup(text);

    for (char *p = clean; *p != '\0'; p++) {
        if (g_ascii_iscntrl(*p) && strchr("\t\r\n", *p) == NULL)
            *p = ' ';
        if ((guchar)p[0] == 0xc2 && (guchar)p[1] >= 0x80 && (guchar)p[1] < 0xa0)
            p[1] = (char)0xa0;
    }
    return clean;
}

void csv_words(CsvRow *row, const char *text)
{
    g_autofree char *clean = without_controls(text == NULL ? "" : text);
    bool formula = clean[0] != '\0' && strchr("=+-@\t\r", clean[0]) != NULL && !is_number(clean);

    append_cell(row, formula ? "'" : "", clean);
}

void csv_integer(CsvRow *row, int64_t number)
{
    g_autofree char *text = g_strdup_printf("%" G_GINT64_FORMAT, number);

    csv_exact(row, text);
}

void csv_score(CsvRow *row, double score)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];

    csv_exact(row, g_ascii_formatd(text, sizeof text, "%.4f", score));
}

void csv_end(CsvRow *row)
{
    g_string_append(row->out, "\r\n");
    row->n_cells = 0;
}

void csv_header(CsvRow *row, const char *const *names, size_t n)
{
    for (size_t i = 0; i < n; i++)
        csv_exact(row, names[i]);
    csv_end(row);
}
