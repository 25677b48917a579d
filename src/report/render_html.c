#include "report/render_html.h"

#include <string.h>

#include "report/markup.h"
#include "report/render.h"
#include "report/svg.h"

/* Headings below open no sections of their own. */
#define SECTION_LEVEL 2
#define DEEPEST_HEADING 6
/* Fewer headings need no list of contents. */
#define LEAST_CONTENTS 3

typedef struct {
    GString *out;
    GHashTable *piece_of_key; /* or NULL */
    unsigned n_sections;      /* begun; their number is their id */
    bool in_section;
    unsigned n_lists; /* open, one in the other */
} Page;

/* Items of a level stand in as many lists, each in the last item of the one around it. */
static void open_lists(Page *page, unsigned n)
{
    while (page->n_lists < n) {
        g_string_append(page->out, page->n_lists == 0 ? "<ul>\n" : "\n<ul>\n");
        page->n_lists++;
        if (page->n_lists < n)
            g_string_append(page->out, "<li>");
    }
}

static void close_lists(Page *page, unsigned n)
{
    for (; page->n_lists > n; page->n_lists--)
        g_string_append(page->out, "</li>\n</ul>\n");
}

static void append_item(Page *page, const Block *block)
{
    unsigned depth = block->level + 1;

    if (page->n_lists >= depth) {
        close_lists(page, depth);
        g_string_append(page->out, "</li>\n");
    }
    open_lists(page, depth);
    g_string_append(page->out, "<li>");
    markup_text(page->out, block->text);
}

static void close_section(Page *page)
{
    close_lists(page, 0);
    if (page->in_section)
        g_string_append(page->out, "</section>\n");
    page->in_section = false;
}

static void append_heading(Page *page, const Block *block)
{
    unsigned level = MIN(block->level, DEEPEST_HEADING);

    if (level <= SECTION_LEVEL) {
        close_section(page);
        page->n_sections++;
        page->in_section = level == SECTION_LEVEL;
        if (page->in_section)
            g_string_append_printf(page->out, "<section id=\"s%u\">\n", page->n_sections);
    }
    g_string_append_printf(page->out, "<h%u>", level);
    markup_text(page->out, block->text);
    g_string_append_printf(page->out, "</h%u>\n", level);
}

/* What people see as bars. */
static bool is_drawn(const Column *column)
{
    return column->type == COLUMN_BAR || column->type == COLUMN_SPARK;
}

/* The column that holds the key of what a column of words names: "path" of "title", "cited_path" of
 * "cited"; the column itself for paths.  The number of columns where there is none. */
static size_t key_column(const Table *table, size_t column)
{
    const char *name = table->columns[column].key;
    g_autofree char *wanted =
        g_str_equal(name, "title") ? g_strdup("path") : g_strconcat(name, "_path", NULL);
    size_t i = 0;

    if (table->columns[column].type == COLUMN_PATH)
        return column;
    while (i < table->n_columns && !g_str_equal(table->columns[i].key, wanted))
        i++;
    return i;
}

static void append_piece(const Page *page, const Table *table, size_t row, size_t column)
{
    size_t at = key_column(table, column);
    const char *key = at == table->n_columns ? NULL : table_cell(table, row, at);
    guint number = key == NULL || page->piece_of_key == NULL
                       ? 0
                       : GPOINTER_TO_UINT(g_hash_table_lookup(page->piece_of_key, key));

    if (number > 0)
        g_string_append_printf(page->out, " data-piece=\"%u\"", number - 1);
}

static void append_drawn_cell(const Page *page, const Table *table, size_t row, size_t column)
{
    g_autofree char *words = table_words(table, row, column);
    const char *cell = table_cell(table, row, column);

    g_string_append(page->out, table->columns[column].type == COLUMN_BAR ? "<td class=\"bar\""
                                                                         : "<td class=\"spark\"");
    markup_attribute(page->out, "data-value", cell);
    g_string_append_c(page->out, '>');
    if (cell != NULL && table->columns[column].type == COLUMN_SPARK)
        svg_spark(page->out, cell, table_most(table, column));
    else if (cell != NULL) {
        g_string_append_printf(page->out, "<span>%s</span>", words);
        svg_bar(page->out, g_ascii_strtod(cell, NULL), table_most(table, column));
    }
    g_string_append(page->out, "</td>");
}

static void append_cell(const Page *page, const Table *table, size_t row, size_t column)
{
    ColumnType type = table->columns[column].type;
    g_autofree char *words = table_words(table, row, column);
    const char *cell = table_cell(table, row, column);

    g_string_append(page->out, "<td");
    if (column_is_number(&table->columns[column]))
        g_string_append(page->out, " class=\"number\"");
    else if (type == COLUMN_DATE)
        g_string_append(page->out, " class=\"date\"");
    if (words != NULL && !g_str_equal(words, cell))
        markup_attribute(page->out, "data-value", cell); /* what it is sorted by */
    if (type == COLUMN_TEXT || type == COLUMN_PATH)
        append_piece(page, table, row, column);
    g_string_append_c(page->out, '>');
    g_string_append(page->out, type == COLUMN_PATH ? "<code>" : "");
    markup_text(page->out, words);
    g_string_append(page->out, type == COLUMN_PATH ? "</code>" : "");
    g_string_append(page->out, "</td>");
}

static void append_header(GString *out, const Table *table, const bool *shows)
{
    g_string_append(out, "<thead><tr>");
    for (size_t i = 0; i < table->n_columns; i++) {
        if (!shows[i])
            continue;
        g_string_append(out, "<th scope=\"col\"");
        markup_attribute(out, "data-key", table->columns[i].key);
        if (is_drawn(&table->columns[i]))
            g_string_append(out, " class=\"drawn\"");
        else if (column_is_number(&table->columns[i]))
            g_string_append(out, " class=\"number\"");
        g_string_append_c(out, '>');
        markup_text(out, table->columns[i].heading);
        g_string_append(out, "</th>");
    }
    g_string_append(out, "</tr></thead>\n<tbody>\n");
}

static void append_table(const Page *page, const Table *table)
{
    g_autofree bool *shows = g_new(bool, table->n_columns);
    size_t n = table_n_shown(table);

    for (size_t i = 0; i < table->n_columns; i++)
        shows[i] = table_shows(table, i);
    g_string_append(page->out, "<div class=\"scroll\"><table");
    markup_attribute(page->out, "data-table", table->name);
    g_string_append(page->out, ">\n");
    append_header(page->out, table, shows);
    for (size_t row = 0; row < n; row++) {
        g_string_append(page->out, "<tr>");
        for (size_t i = 0; i < table->n_columns; i++)
            if (shows[i] && is_drawn(&table->columns[i]))
                append_drawn_cell(page, table, row, i);
            else if (shows[i])
                append_cell(page, table, row, i);
        g_string_append(page->out, "</tr>\n");
    }
    g_string_append(page->out, "</tbody></table></div>\n");
    if (n < table_n_rows(table)) {
        g_autofree char *more = render_more(table);

        g_string_append_printf(page->out, "<p class=\"note\">%s.</p>\n", more);
    }
}

static void append_words(Page *page, const char *opening, const char *text)
{
    g_string_append(page->out, opening);
    markup_text(page->out, text);
    g_string_append(page->out, "</p>\n");
}

static void append_figure(const Page *page, const Block *block)
{
    g_string_append_printf(page->out, "<figure class=\"%s\">\n", block->name);
    g_string_append(page->out, block->markup);
    if (*block->text != '\0') {
        g_string_append(page->out, "<figcaption>");
        markup_text(page->out, block->text);
        g_string_append(page->out, "</figcaption>");
    }
    g_string_append(page->out, "</figure>\n");
}

static void append_block(Page *page, const Block *block)
{
    if (block->kind != BLOCK_ITEM)
        close_lists(page, 0);
    switch (block->kind) {
    case BLOCK_HEADING:
        append_heading(page, block);
        break;
    case BLOCK_PARAGRAPH:
        append_words(page, "<p>", block->text);
        break;
    case BLOCK_NOTE:
        append_words(page, "<p class=\"note\">", block->text);
        break;
    case BLOCK_ITEM:
        append_item(page, block);
        break;
    case BLOCK_TABLE:
        append_table(page, block->table);
        break;
    case BLOCK_FIGURE:
        append_figure(page, block);
        break;
    }
}

void render_html(const Finding *finding, GHashTable *piece_of_key, GString *out)
{
    Page page = {.out = out, .piece_of_key = piece_of_key};

    for (guint i = 0; i < finding->blocks->len; i++) {
        const Block *block = g_ptr_array_index(finding->blocks, i);

        if (render_shows(block))
            append_block(&page, block);
    }
    close_section(&page);
}

/* The number of the section that a block opens; 0 where it opens none. */
static unsigned section_of(const Block *block, unsigned *n_sections)
{
    if (block->kind != BLOCK_HEADING || block->level > SECTION_LEVEL)
        return 0;
    ++*n_sections;
    return block->level == SECTION_LEVEL ? *n_sections : 0;
}

void render_html_contents(const Finding *finding, GString *out)
{
    g_autoptr(GString) list = g_string_new("<nav aria-label=\"Contents\"><ol>\n");
    unsigned n_sections = 0, n = 0;

    for (guint i = 0; i < finding->blocks->len; i++) {
        const Block *block = g_ptr_array_index(finding->blocks, i);
        unsigned section = section_of(block, &n_sections);

        if (section == 0)
            continue;
        n++;
        g_string_append_printf(list, "<li><a href=\"#s%u\">", section);
        markup_text(list, block->text);
        g_string_append(list, "</a></li>\n");
    }
    if (n >= LEAST_CONTENTS)
        g_string_append_printf(out, "%s</ol></nav>\n", list->str);
}
