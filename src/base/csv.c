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

void csv_words(CsvRow *row, const char *text)
{
    bool formula =
        text != NULL && text[0] != '\0' && strchr("=+-@\t\r", text[0]) != NULL && !is_number(text);

    append_cell(row, formula ? "'" : "", text == NULL ? "" : text);
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
