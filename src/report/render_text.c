#include <string.h>

#include "base/text.h"
#include "report/render.h"

#define LINE_COLUMNS 80
/* Longer cells of text are cut, so that a row stays a line; paths are not, to be copied. */
#define CELL_COLUMNS 60

static size_t columns_of(gunichar c)
{
    return g_unichar_iszerowidth(c) ? 0 : g_unichar_iswide(c) ? 2 : 1;
}

static size_t width_of(const char *text)
{
    size_t width = 0;

    for (; *text != '\0'; text = g_utf8_next_char(text))
        width += columns_of(g_utf8_get_char(text));
    return width;
}

static char *one_line(const char *text)
{
    g_autofree char *folded = text_fold_space(text, -1);

    return text_printable(folded);
}

/* Takes ownership. */
static char *cut(char *text)
{
    char *end = text, *shortened;
    size_t width = 0;

    if (width_of(text) <= CELL_COLUMNS)
        return text;
    for (; width + columns_of(g_utf8_get_char(end)) < CELL_COLUMNS; end = g_utf8_next_char(end))
        width += columns_of(g_utf8_get_char(end));
    *end = '\0';
    shortened = g_strconcat(text, "…", NULL);
    g_free(text);
    return shortened;
}

static void append_spaces(GString *out, size_t n)
{
    for (size_t i = 0; i < n; i++)
        g_string_append_c(out, ' ');
}

/* Words of `text` in lines that start under the first one, which begins at column `indent`. */
static void append_wrapped(GString *out, const char *text, size_t indent)
{
    g_autofree char *line = one_line(text);
    g_auto(GStrv) words = g_strsplit(line, " ", -1);
    size_t column = indent;

    for (size_t i = 0; words[i] != NULL; i++) {
        size_t width = width_of(words[i]);

        if (i > 0 && column + 1 + width > LINE_COLUMNS) {
            g_string_append_c(out, '\n');
            append_spaces(out, indent);
            column = indent;
        } else if (i > 0) {
            g_string_append_c(out, ' ');
            column++;
        }
        g_string_append(out, words[i]);
        column += width;
    }
    g_string_append_c(out, '\n');
}

static char *cell_text(const Table *table, size_t row, size_t column)
{
    const char *cell = table_cell(table, row, column);
    char *line = one_line(cell == NULL ? "" : cell);

    return table->columns[column].type == COLUMN_PATH ? line : cut(line);
}

static void append_cell(GString *out, const char *text, size_t width, ColumnType type, bool last)
{
    size_t padding = width - MIN(width, width_of(text));
    bool right = type == COLUMN_NUMBER || type == COLUMN_DECIMAL;

    append_spaces(out, right ? padding : 0);
    g_string_append(out, text);
    append_spaces(out, right || last ? 0 : padding);
    if (!last) {
        g_string_append(out, "  ");
        return;
    }
    while (out->len > 0 && out->str[out->len - 1] == ' ')
        g_string_truncate(out, out->len - 1);
    g_string_append_c(out, '\n');
}

/* The last column that people see. */
static size_t last_column(const Table *table)
{
    size_t last = 0;

    for (size_t i = 0; i < table->n_columns; i++)
        if (table->columns[i].heading != NULL)
            last = i;
    return last;
}

static void append_table(GString *out, const Table *table)
{
    size_t n = table_n_shown(table), last = last_column(table);
    g_autofree size_t *widths = g_new0(size_t, table->n_columns);

    for (size_t i = 0; i < table->n_columns; i++) {
        widths[i] = table->columns[i].heading == NULL ? 0 : width_of(table->columns[i].heading);
        for (size_t row = 0; row < n; row++) {
            g_autofree char *text = cell_text(table, row, i);

            widths[i] = MAX(widths[i], width_of(text));
        }
    }
    for (size_t i = 0; i <= last; i++)
        if (table->columns[i].heading != NULL)
            append_cell(out, table->columns[i].heading, widths[i], table->columns[i].type,
                        i == last);
    for (size_t row = 0; row < n; row++)
        for (size_t i = 0; i <= last; i++) {
            g_autofree char *text = cell_text(table, row, i);

            if (table->columns[i].heading != NULL)
                append_cell(out, text, widths[i], table->columns[i].type, i == last);
        }
    if (n < table_n_rows(table))
        g_string_append_printf(out, "… and %zu more\n", table_n_rows(table) - n);
}

static void append_heading(GString *out, const Block *block)
{
    g_autofree char *line = one_line(block->text);
    size_t width = width_of(line);

    g_string_append_printf(out, "%s\n", line);
    if (block->level > 2)
        return;
    for (size_t i = 0; i < width; i++)
        g_string_append_c(out, block->level == 1 ? '=' : '-');
    g_string_append_c(out, '\n');
}

static void append_block(GString *out, const Block *block)
{
    switch (block->kind) {
    case BLOCK_HEADING:
        append_heading(out, block);
        break;
    case BLOCK_ITEM:
        append_spaces(out, 2 * block->level);
        g_string_append(out, "- ");
        append_wrapped(out, block->text, 2 * block->level + 2);
        break;
    case BLOCK_TABLE:
        append_table(out, block->table);
        break;
    case BLOCK_PARAGRAPH:
    case BLOCK_NOTE:
        append_wrapped(out, block->text, 0);
        break;
    }
}

char *render_text(const Finding *finding)
{
    return render_blocks(finding, append_block);
}
