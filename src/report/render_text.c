#include <string.h>

#include "report/render.h"

#define LINE_COLUMNS 80
/* Longer cells of text are cut, so that a row stays a line, and shorter ones down to the least
 * where it would be long still; paths are not, to be copied, and run on behind it. */
#define CELL_COLUMNS 60
#define LEAST_CELL_COLUMNS 30
#define ROW_COLUMNS 120

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

/* Takes ownership. */
static char *cut(char *text, size_t most)
{
    char *end = text, *shortened;
    size_t width = 0;

    if (width_of(text) <= most)
        return text;
    for (; width + columns_of(g_utf8_get_char(end)) < most; end = g_utf8_next_char(end))
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
    g_autofree char *line = render_line(text);
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

/* A table as it is laid out. */
typedef struct {
    const Table *table;
    bool *shows;    /* one a column */
    size_t *widths; /* one a column */
    size_t most;    /* columns of a cell of text */
    size_t last;    /* that is shown */
} Layout;

static char *cell_text(const Layout *layout, size_t row, size_t column)
{
    g_autofree char *cell = table_words(layout->table, row, column);
    char *line = render_line(cell == NULL ? "" : cell);

    return layout->table->columns[column].type == COLUMN_PATH ? line : cut(line, layout->most);
}

static void measure(Layout *layout)
{
    const Table *table = layout->table;

    for (size_t i = 0; i < table->n_columns; i++) {
        layout->shows[i] = table_shows(table, i);
        if (!layout->shows[i])
            continue;
        layout->last = i;
        layout->widths[i] = width_of(table->columns[i].heading);
        for (size_t row = 0; row < table_n_shown(table); row++) {
            g_autofree char *text = cell_text(layout, row, i);

            layout->widths[i] = MAX(layout->widths[i], width_of(text));
        }
    }
}

/* Cuts columns of text down until a row, without its paths, has the width of a page. */
static void fit(Layout *layout)
{
    const Table *table = layout->table;
    size_t total;

    do {
        total = 0;
        for (size_t i = 0; i < table->n_columns; i++) {
            if (!layout->shows[i] || table->columns[i].type == COLUMN_PATH)
                continue;
            if (table->columns[i].type == COLUMN_TEXT)
                layout->widths[i] =
                    MIN(layout->widths[i], MAX(layout->most, width_of(table->columns[i].heading)));
            total += layout->widths[i] + 2;
        }
    } while (total > ROW_COLUMNS && --layout->most >= LEAST_CELL_COLUMNS);
    layout->most = MAX(layout->most, LEAST_CELL_COLUMNS);
}

static void append_cell(GString *out, const char *text, size_t width, const Column *column,
                        bool last)
{
    size_t padding = width - MIN(width, width_of(text));
    bool right = column_is_number(column);

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

static void append_row(GString *out, const Layout *layout, size_t row)
{
    for (size_t i = 0; i <= layout->last; i++) {
        g_autofree char *text = layout->shows[i] ? cell_text(layout, row, i) : NULL;

        if (layout->shows[i])
            append_cell(out, text, layout->widths[i], &layout->table->columns[i],
                        i == layout->last);
    }
}

static void append_table(GString *out, const Table *table)
{
    g_autofree size_t *widths = g_new0(size_t, table->n_columns);
    g_autofree bool *shows = g_new(bool, table->n_columns);
    Layout layout = {.table = table, .shows = shows, .widths = widths, .most = CELL_COLUMNS};

    measure(&layout);
    fit(&layout);
    for (size_t i = 0; i <= layout.last; i++)
        if (shows[i])
            append_cell(out, table->columns[i].heading, widths[i], &table->columns[i],
                        i == layout.last);
    for (size_t row = 0; row < table_n_shown(table); row++)
        append_row(out, &layout, row);
    if (table_n_shown(table) < table_n_rows(table)) {
        g_autofree char *more = render_more(table);

        g_string_append_printf(out, "%s\n", more);
    }
}

static void append_heading(GString *out, const Block *block)
{
    g_autofree char *line = render_line(block->text);
    size_t width = width_of(line);

    g_string_append_printf(out, "%s\n", line);
    if (block->level > 2)
        return;
    for (size_t i = 0; i < width; i++)
        g_string_append_c(out, block->level == 1 ? '=' : '-');
    g_string_append_c(out, '\n');
}

static void append_lines(GString *out, const char *text)
{
    g_autofree char *lines = render_lines(text);

    g_string_append(out, lines);
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
    case BLOCK_LINES:
        append_lines(out, block->text);
        break;
    case BLOCK_FIGURE:
        break;
    }
}

char *render_text(const Finding *finding)
{
    return render_blocks(finding, append_block);
}
