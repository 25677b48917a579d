#include "report/finding.h"

#include <math.h>
#include <stdarg.h>

#include "report/words.h"

static void block_free(Block *block)
{
    if (block == NULL)
        return; /* moved to another finding */
    g_free(block->text);
    g_free(block->key);
    g_free(block->markup);
    if (block->table != NULL) {
        g_ptr_array_unref(block->table->cells);
        g_free(block->table->scales);
        g_free(block->table);
    }
    g_free(block);
}

Finding *finding_new(const char *name, size_t limit)
{
    Finding *finding = g_new0(Finding, 1);

    finding->name = name;
    finding->limit = limit;
    finding->blocks = g_ptr_array_new_with_free_func((GDestroyNotify)block_free);
    return finding;
}

void finding_free(Finding *finding)
{
    if (finding == NULL)
        return;
    g_ptr_array_unref(finding->blocks);
    g_free(finding);
}

static Block *add_block(Finding *finding, BlockKind kind, unsigned level)
{
    Block *block = g_new0(Block, 1);

    block->kind = kind;
    block->level = level;
    g_ptr_array_add(finding->blocks, block);
    return block;
}

static Block *G_GNUC_PRINTF(4, 0) add_text(Finding *finding, BlockKind kind, unsigned level,
                                           const char *format, va_list arguments)
{
    g_autofree char *text = g_strdup_vprintf(format, arguments);
    Block *block = add_block(finding, kind, level);

    block->text = g_utf8_make_valid(text, -1);
    return block;
}

void finding_heading(Finding *finding, unsigned level, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    add_text(finding, BLOCK_HEADING, level + finding->depth, format, arguments);
    va_end(arguments);
}

void finding_paragraph(Finding *finding, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    add_text(finding, BLOCK_PARAGRAPH, 0, format, arguments);
    va_end(arguments);
}

void finding_note(Finding *finding, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    add_text(finding, BLOCK_NOTE, 0, format, arguments);
    va_end(arguments);
}

void finding_note_on_top(Finding *finding, const char *text)
{
    GPtrArray *blocks = finding->blocks;
    bool has_heading =
        blocks->len > 0 && ((const Block *)g_ptr_array_index(blocks, 0))->kind == BLOCK_HEADING;

    finding_note(finding, "%s", text);
    g_ptr_array_insert(blocks, has_heading ? 1 : 0,
                       g_ptr_array_steal_index(blocks, blocks->len - 1));
}

void finding_item(Finding *finding, unsigned level, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    add_text(finding, BLOCK_ITEM, level, format, arguments);
    va_end(arguments);
}

void finding_lines(Finding *finding, const char *lines)
{
    add_block(finding, BLOCK_LINES, 0)->text = g_utf8_make_valid(lines, -1);
}

Block *finding_figure(Finding *finding, const char *name, char *markup, const char *caption, ...)
{
    va_list arguments;
    Block *block;

    va_start(arguments, caption);
    block = add_text(finding, BLOCK_FIGURE, 0, caption, arguments);
    va_end(arguments);
    block->name = name;
    block->markup = markup;
    return block;
}

void finding_name(Finding *finding, size_t at, const char *name)
{
    Block *block = at < finding->blocks->len ? g_ptr_array_index(finding->blocks, at) : NULL;

    if (block != NULL && block->kind == BLOCK_HEADING)
        block->name = name;
}

void finding_item_on(Finding *finding, const char *key, unsigned level, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    add_text(finding, BLOCK_ITEM, level, format, arguments)->key = g_strdup(key);
    va_end(arguments);
}

void finding_append(Finding *finding, Finding *rest)
{
    for (guint i = 0; i < rest->blocks->len; i++) {
        g_ptr_array_add(finding->blocks, g_ptr_array_index(rest->blocks, i));
        rest->blocks->pdata[i] = NULL;
    }
    g_ptr_array_set_size(rest->blocks, 0);
}

Table *finding_table(Finding *finding, const char *name, const Column *columns, size_t n_columns)
{
    Table *table = g_new0(Table, 1);

    table->name = name;
    table->columns = columns;
    table->n_columns = n_columns;
    table->limit = finding->limit;
    table->cells = g_ptr_array_new_with_free_func(g_free);
    add_block(finding, BLOCK_TABLE, 0)->table = table;
    return table;
}

void table_take(Table *table, char *text)
{
    g_ptr_array_add(table->cells, text);
}

void table_text(Table *table, const char *text)
{
    table_take(table, text == NULL ? NULL : g_utf8_make_valid(text, -1));
}

void table_number(Table *table, int64_t number)
{
    table_take(table, g_strdup_printf("%" G_GINT64_FORMAT, number));
}

void table_decimal(Table *table, double number, int digits)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE], format[] = "%.0f";

    format[2] = (char)('0' + CLAMP(digits, 0, 9));
    table_text(table, isnan(number) ? NULL : g_ascii_formatd(text, sizeof text, format, number));
}

void table_date(Table *table, IbidDate date)
{
    char text[IBID_DATE_SIZE];

    table_text(table, date.precision == IBID_PRECISION_NONE ? NULL : ibid_date_format(date, text));
}

void table_nothing(Table *table)
{
    table_take(table, NULL);
}

void table_scale(Table *table, const char *key, double most)
{
    if (table->scales == NULL)
        table->scales = g_new0(double, table->n_columns);
    for (size_t i = 0; i < table->n_columns; i++)
        if (g_str_equal(table->columns[i].key, key))
            table->scales[i] = most;
}

/* The greatest of the numbers of a cell. */
static double greatest(const char *cell)
{
    double most = 0;

    while (cell != NULL && *cell != '\0') {
        char *end;

        most = MAX(most, g_ascii_strtod(cell, &end));
        cell = *end == '\0' ? end : end + 1;
    }
    return most;
}

double table_most(const Table *table, size_t column)
{
    double most = table->scales == NULL ? 0 : table->scales[column];

    if (most > 0)
        return most;
    for (size_t row = 0; row < table_n_shown(table); row++)
        most = MAX(most, greatest(table_cell(table, row, column)));
    return most;
}

size_t table_n_rows(const Table *table)
{
    return table->cells->len / table->n_columns;
}

size_t table_n_shown(const Table *table)
{
    size_t n = table_n_rows(table);

    return table->limit == 0 ? n : MIN(n, table->limit);
}

const char *table_cell(const Table *table, size_t row, size_t column)
{
    return g_ptr_array_index(table->cells, row * table->n_columns + column);
}

char *table_words(const Table *table, size_t row, size_t column)
{
    const char *cell = table_cell(table, row, column);
    ColumnType type = table->columns[column].type;

    if (cell == NULL || (type != COLUMN_NUMBER && type != COLUMN_DECIMAL && type != COLUMN_BAR))
        return g_strdup(cell);
    return words_grouped(cell);
}

/* True where each row has the same path and title: plain networks have only keys. */
static bool repeats_title(const Table *table, size_t column)
{
    size_t title = 0;

    while (title < column && !g_str_equal(table->columns[title].key, "title"))
        title++;
    if (title == column || table->columns[column].type != COLUMN_PATH)
        return false;
    for (size_t row = 0; row < table_n_shown(table); row++)
        if (g_strcmp0(table_cell(table, row, title), table_cell(table, row, column)) != 0)
            return false;
    return true;
}

bool table_shows(const Table *table, size_t column)
{
    if (table->columns[column].heading == NULL || repeats_title(table, column))
        return false;
    for (size_t row = 0; row < table_n_shown(table); row++)
        if (table_cell(table, row, column) != NULL)
            return true;
    return false;
}

bool column_is_number(const Column *column)
{
    return column->type == COLUMN_NUMBER || column->type == COLUMN_YEAR ||
           column->type == COLUMN_DECIMAL || column->type == COLUMN_BAR;
}
