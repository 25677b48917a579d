#include <string.h>

#include "base/markdown.h"
#include "report/bars.h"
#include "report/render.h"

/* Markdown knows six levels of headings. */
#define DEEPEST_HEADING 6

/* The longest run of backticks in `text`. */
static size_t longest_fence(const char *text)
{
    size_t longest = 0, run = 0;

    for (; *text != '\0'; text++) {
        run = *text == '`' ? run + 1 : 0;
        longest = MAX(longest, run);
    }
    return longest;
}

/* Paths are code: read as they are, and easy to copy.  A pipe ends even a code span in a table. */
static void append_code(GString *out, const char *text)
{
    g_autofree char *line = render_line(text);
    g_autofree char *fence = NULL;
    const char *pad = strchr(line, '`') != NULL ? " " : "";

    if (line[0] == '\0' || strchr(line, '|') != NULL) {
        markdown_append(out, line);
        return;
    }
    fence = g_strnfill(longest_fence(line) + 1, '`');
    g_string_append_printf(out, "%s%s%s%s%s", fence, pad, line, pad, fence);
}

static void append_cell(GString *out, const char *cell, ColumnType type)
{
    switch (type) {
    case COLUMN_TEXT:
        markdown_append(out, cell);
        break;
    case COLUMN_PATH:
        append_code(out, cell);
        break;
    case COLUMN_NUMBER:
    case COLUMN_YEAR:
    case COLUMN_DECIMAL:
    case COLUMN_DATE:
    case COLUMN_BAR:
    case COLUMN_SPARK:
        g_string_append(out, cell);
        break;
    }
}

/* What stands in a cell, escaped or not yet.  Returns: (transfer full) or NULL. */
static char *cell_words(const Table *table, size_t row, size_t column)
{
    const char *cell = table_cell(table, row, column);

    if (cell == NULL || table->columns[column].type != COLUMN_SPARK)
        return table_words(table, row, column);
    return bars_small(cell, table_most(table, column), false);
}

static void append_row(GString *out, const Table *table, const bool *shows, size_t row)
{
    g_string_append_c(out, '|');
    for (size_t i = 0; i < table->n_columns; i++) {
        g_autofree char *cell = shows[i] ? cell_words(table, row, i) : NULL;

        if (!shows[i])
            continue;
        g_string_append_c(out, ' ');
        if (cell != NULL)
            append_cell(out, cell, table->columns[i].type);
        g_string_append(out, " |");
    }
    g_string_append_c(out, '\n');
}

static void append_table(GString *out, const Table *table)
{
    size_t n = table_n_shown(table);
    g_autofree bool *shows = g_new(bool, table->n_columns);

    g_string_append_c(out, '|');
    for (size_t i = 0; i < table->n_columns; i++) {
        shows[i] = table_shows(table, i);
        if (shows[i])
            g_string_append_printf(out, " %s |", table->columns[i].heading);
    }
    g_string_append(out, "\n|");
    for (size_t i = 0; i < table->n_columns; i++)
        if (shows[i])
            g_string_append(out, column_is_number(&table->columns[i]) ? "---:|" : "---|");
    g_string_append_c(out, '\n');
    for (size_t row = 0; row < n; row++)
        append_row(out, table, shows, row);
    if (n < table_n_rows(table)) {
        g_autofree char *more = render_more(table);

        g_string_append_printf(out, "\n%s.\n", more);
    }
}

/* A fence that nothing in the lines can end. */
static void append_lines(GString *out, const char *text)
{
    g_autofree char *lines = render_lines(text);
    g_autofree char *fence = g_strnfill(MAX(3, longest_fence(lines) + 1), '`');

    g_string_append_printf(out, "%s\n%s%s\n", fence, lines, fence);
}

static void append_block(GString *out, const Finding *finding, const Block *block)
{
    (void)finding;
    switch (block->kind) {
    case BLOCK_HEADING:
        for (unsigned i = 0; i < MIN(block->level, DEEPEST_HEADING); i++)
            g_string_append_c(out, '#');
        g_string_append_c(out, ' ');
        break;
    case BLOCK_ITEM:
        g_string_append_printf(out, "%*s- ", (int)(2 * block->level), "");
        break;
    case BLOCK_TABLE:
        append_table(out, block->table);
        return;
    case BLOCK_PARAGRAPH:
    case BLOCK_NOTE:
        break;
    case BLOCK_LINES:
        append_lines(out, block->text);
        return;
    case BLOCK_FIGURE:
        return;
    }
    markdown_append(out, block->text);
    g_string_append_c(out, '\n');
}

char *render_markdown(const Finding *finding)
{
    return render_blocks(finding, append_block);
}
