#include <string.h>

#include "base/ascii_text.h"
#include "report/bars.h"
#include "report/render.h"
#include "report/text_width.h"

/* Longer cells of text are cut, so that a row stays a line, and shorter ones down to the least
 * where it would be long still; paths are not, to be copied, and run on behind it. */
#define CELL_COLUMNS 60
#define BAR_COLUMNS 12
#define LEAST_BAR_COLUMNS 3

/* What it is written on. */
typedef struct {
    size_t line;       /* columns of a line of words */
    size_t row;        /* columns of a row of a table, without its paths */
    size_t least_cell; /* columns that a cell of text keeps */
    bool is_ascii;
} Page;

/* Who reads no terminal scrolls sideways; on one, rows that are too long are hard to read. */
static const Page any_page = {80, 120, 30, false};

static Page page_of(const Finding *finding)
{
    Page page = any_page;

    if (finding->width > 0)
        page = (Page){finding->width, finding->width, 12, false};
    page.is_ascii = finding->is_ascii;
    return page;
}

static char *line_of(const Page *page, const char *text)
{
    g_autofree char *line = render_line(text);

    return page->is_ascii ? ascii_text(line) : g_steal_pointer(&line);
}

static void append_spaces(GString *out, size_t n)
{
    g_string_append_printf(out, "%*s", (int)n, "");
}

static void append_wrapped(GString *out, const Page *page, const char *text, size_t indent)
{
    g_autofree char *line = line_of(page, text);

    text_wrap(out, line, indent, page->line);
}

/* A table as it is laid out. */
typedef struct {
    const Page *page;
    const Table *table;
    bool *shows;    /* one a column */
    size_t *widths; /* one a column; without its bar */
    double *mosts;  /* one a column: what a whole bar stands for */
    size_t most;    /* columns of a cell of text */
    size_t bar;     /* columns of a bar */
    size_t last;    /* that is shown */
} Layout;

static char *cell_text(const Layout *layout, size_t row, size_t column)
{
    g_autofree char *cell = table_words(layout->table, row, column);
    ColumnType type = layout->table->columns[column].type;
    char *line;

    if (type == COLUMN_SPARK)
        return bars_small(cell == NULL ? "" : cell, layout->mosts[column], layout->page->is_ascii);
    line = line_of(layout->page, cell == NULL ? "" : cell);
    if (type == COLUMN_PATH)
        return line;
    return text_cut(line, layout->most, layout->page->is_ascii ? "..." : "…");
}

static void measure(Layout *layout)
{
    const Table *table = layout->table;

    for (size_t i = 0; i < table->n_columns; i++) {
        layout->shows[i] = table_shows(table, i);
        if (!layout->shows[i])
            continue;
        layout->last = i;
        layout->widths[i] = text_width(table->columns[i].heading);
        if (table->columns[i].type == COLUMN_BAR || table->columns[i].type == COLUMN_SPARK)
            layout->mosts[i] = table_most(table, i);
        for (size_t row = 0; row < table_n_shown(table); row++) {
            g_autofree char *text = cell_text(layout, row, i);

            layout->widths[i] = MAX(layout->widths[i], text_width(text));
        }
    }
}

/* Columns of a row without paths and bars; texts take as many as they may. */
static size_t row_columns(Layout *layout)
{
    const Table *table = layout->table;
    size_t total = 0;

    for (size_t i = 0; i < table->n_columns; i++) {
        if (!layout->shows[i] || table->columns[i].type == COLUMN_PATH)
            continue;
        if (table->columns[i].type == COLUMN_TEXT)
            layout->widths[i] =
                MIN(layout->widths[i], MAX(layout->most, text_width(table->columns[i].heading)));
        total += layout->widths[i] + 2;
    }
    return total;
}

/* Bars take what room is left of a line, and are left out where that is too little. */
static void fit_bars(Layout *layout, size_t total)
{
    size_t n = 0, room = layout->page->line + 2 - MIN(total, layout->page->line + 2);

    for (size_t i = 0; i < layout->table->n_columns; i++)
        n += layout->shows[i] && layout->table->columns[i].type == COLUMN_BAR;
    if (n == 0 || room / n < LEAST_BAR_COLUMNS + 1)
        return;
    layout->bar = MIN(room / n - 1, BAR_COLUMNS);
}

/* Cuts columns of text down until a row, without its paths, has the width of a page. */
static void fit(Layout *layout)
{
    size_t total;

    do
        total = row_columns(layout);
    while (total > layout->page->row && --layout->most >= layout->page->least_cell);
    layout->most = MAX(layout->most, layout->page->least_cell);
    fit_bars(layout, total);
}

static void append_end(GString *out, bool last)
{
    if (!last) {
        g_string_append(out, "  ");
        return;
    }
    while (out->len > 0 && out->str[out->len - 1] == ' ')
        g_string_truncate(out, out->len - 1);
    g_string_append_c(out, '\n');
}

/* @bar  behind a number, in a column of bars; "" in its heading; or NULL */
static void append_cell(GString *out, const Layout *layout, size_t column, const char *text,
                        const char *bar)
{
    size_t padding = layout->widths[column] - MIN(layout->widths[column], text_width(text));
    bool right = column_is_number(&layout->table->columns[column]);

    append_spaces(out, right ? padding : 0);
    g_string_append(out, text);
    append_spaces(out, right ? 0 : padding);
    if (bar != NULL && layout->bar > 0) {
        g_string_append_printf(out, " %s", bar);
        append_spaces(out, layout->bar - text_width(bar));
    }
    append_end(out, column == layout->last);
}

static char *bar_of(const Layout *layout, size_t row, size_t column)
{
    const char *cell = table_cell(layout->table, row, column);

    if (layout->table->columns[column].type != COLUMN_BAR)
        return NULL;
    return bar_long(cell == NULL ? 0 : g_ascii_strtod(cell, NULL), layout->mosts[column],
                    layout->bar, layout->page->is_ascii);
}

static void append_row(GString *out, const Layout *layout, size_t row)
{
    for (size_t i = 0; i <= layout->last; i++) {
        g_autofree char *text = layout->shows[i] ? cell_text(layout, row, i) : NULL;
        g_autofree char *bar = layout->shows[i] ? bar_of(layout, row, i) : NULL;

        if (layout->shows[i])
            append_cell(out, layout, i, text, bar);
    }
}

static void append_table(GString *out, const Page *page, const Table *table)
{
    g_autofree size_t *widths = g_new0(size_t, table->n_columns);
    g_autofree double *mosts = g_new0(double, table->n_columns);
    g_autofree bool *shows = g_new(bool, table->n_columns);
    Layout layout = {page, table, shows, widths, mosts, .most = CELL_COLUMNS};

    measure(&layout);
    fit(&layout);
    for (size_t i = 0; i <= layout.last; i++)
        if (shows[i])
            append_cell(out, &layout, i, table->columns[i].heading,
                        table->columns[i].type == COLUMN_BAR ? "" : NULL);
    for (size_t row = 0; row < table_n_shown(table); row++)
        append_row(out, &layout, row);
    if (table_n_shown(table) < table_n_rows(table)) {
        g_autofree char *more = render_more(table);

        append_wrapped(out, page, more, 0);
    }
}

static void append_heading(GString *out, const Page *page, const Block *block)
{
    g_autofree char *line = line_of(page, block->text);
    size_t width = text_width(line);

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

static void append_block(GString *out, const Finding *finding, const Block *block)
{
    Page page = page_of(finding);

    switch (block->kind) {
    case BLOCK_HEADING:
        append_heading(out, &page, block);
        break;
    case BLOCK_ITEM:
        append_spaces(out, 2 * block->level);
        g_string_append(out, "- ");
        append_wrapped(out, &page, block->text, 2 * block->level + 2);
        break;
    case BLOCK_TABLE:
        append_table(out, &page, block->table);
        break;
    case BLOCK_PARAGRAPH:
    case BLOCK_NOTE:
        append_wrapped(out, &page, block->text, 0);
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
