#include "report/render_html_table.h"

#include <string.h>

#include "report/markup.h"
#include "report/render.h"
#include "report/svg.h"
#include "report/words.h"

/* The table while it is written. */
typedef struct {
    const Table *table;
    GHashTable *piece_of_key; /* or NULL */
    GString *out;
    bool *shows, *rates; /* one a column */
} Rendering;

/* The column of `key`; the number of columns where there is none. */
static size_t find_column(const Table *table, const char *key)
{
    size_t i = 0;

    while (i < table->n_columns && !g_str_equal(table->columns[i].key, key))
        i++;
    return i;
}

/* The column that holds the key of what a column of words names: "path" of "title", "cited_path" of
 * "cited".  The number of columns where there is none. */
static size_t key_column(const Table *table, size_t column)
{
    const char *name = table->columns[column].key;
    g_autofree char *wanted =
        g_str_equal(name, "title") ? g_strdup("path") : g_strconcat(name, "_path", NULL);

    return find_column(table, wanted);
}

/* True for a path whose piece other words name. */
static bool is_named(const Table *table, size_t column)
{
    for (size_t i = 0; i < table->n_columns; i++)
        if (key_column(table, i) == column && table_shows(table, i))
            return true;
    return false;
}

/* The number of the piece that a cell names, plus one; 0 for none. */
static unsigned piece_of(const Rendering *rendering, size_t row, size_t column)
{
    const Table *table = rendering->table;
    size_t at = table->columns[column].type == COLUMN_PATH ? column : key_column(table, column);
    const char *key = at == table->n_columns ? NULL : table_cell(table, row, at);

    return key == NULL || rendering->piece_of_key == NULL
               ? 0
               : GPOINTER_TO_UINT(g_hash_table_lookup(rendering->piece_of_key, key));
}

/* What a row is of stands first, if it is a word. */
static bool is_row_header(const Rendering *rendering, size_t column)
{
    for (size_t i = 0; i < column; i++)
        if (rendering->shows[i])
            return false;
    return rendering->table->columns[column].type == COLUMN_TEXT;
}

static const char *class_of(const Rendering *rendering, size_t column)
{
    switch (rendering->table->columns[column].type) {
    case COLUMN_NUMBER:
    case COLUMN_YEAR:
    case COLUMN_DECIMAL:
        return "number";
    case COLUMN_DATE:
        return "date";
    case COLUMN_BAR:
        return "bar";
    case COLUMN_SPARK:
        return "spark";
    case COLUMN_TEXT:
    case COLUMN_PATH:
        break;
    }
    return rendering->rates[column] ? "rate" : NULL;
}

/* Numbers as bars, one with its figure before it. */
static void append_drawn(const Rendering *rendering, size_t row, size_t column)
{
    const Table *table = rendering->table;
    g_autofree char *words = table_words(table, row, column);
    const char *cell = table_cell(table, row, column);

    if (cell == NULL)
        return;
    if (table->columns[column].type == COLUMN_SPARK) {
        svg_spark(rendering->out, cell, table_most(table, column));
        return;
    }
    g_string_append_printf(rendering->out, "<span>%s</span>", words);
    svg_bar(rendering->out, g_ascii_strtod(cell, NULL), table_most(table, column));
}

static bool is_drawn(const Column *column)
{
    return column->type == COLUMN_BAR || column->type == COLUMN_SPARK;
}

static void append_words(const Rendering *rendering, size_t row, size_t column)
{
    bool is_path = rendering->table->columns[column].type == COLUMN_PATH;
    g_autofree char *words = table_words(rendering->table, row, column);

    g_string_append(rendering->out, is_path ? "<code>" : "");
    if (is_path)
        markup_text(rendering->out, words);
    else
        markup_prose(rendering->out, words);
    g_string_append(rendering->out, is_path ? "</code>" : "");
}

/* True where all that stands in a column are rates. */
static bool holds_rates(const Table *table, size_t column)
{
    bool some = false;

    for (size_t row = 0; row < table_n_shown(table); row++) {
        const char *cell = table_cell(table, row, column);
        double share;

        if (cell != NULL && !words_read_rate(cell, &share))
            return false;
        some = some || cell != NULL;
    }
    return some && table->columns[column].type == COLUMN_TEXT;
}

/* True where a reader sees something: blanks and letters without width are nothing. */
static bool is_seen(const char *text)
{
    for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p))
        if (g_unichar_isgraph(g_utf8_get_char(p)) && !g_unichar_iszerowidth(g_utf8_get_char(p)))
            return true;
    return false;
}

/* A cell without words, which still has to be seen. */
static const char *placeholder(const Table *table, size_t row, size_t column, unsigned piece)
{
    const char *cell = table_cell(table, row, column);

    if (cell == NULL && g_str_equal(table->columns[column].key, "date"))
        return "undated";
    return piece > 0 && cell != NULL && !is_seen(cell) ? "(no title)" : NULL;
}

static void append_cell(const Rendering *rendering, size_t row, size_t column)
{
    const Column *it = &rendering->table->columns[column];
    bool is_header = is_row_header(rendering, column);
    unsigned piece =
        it->type == COLUMN_TEXT || it->type == COLUMN_PATH ? piece_of(rendering, row, column) : 0;
    const char *missing = placeholder(rendering->table, row, column, piece);

    g_string_append(rendering->out, is_header ? "<th scope=\"row\"" : "<td");
    markup_attribute(rendering->out, "class",
                     missing != NULL ? "missing" : class_of(rendering, column));
    if (is_drawn(it)) /* what it is sorted by; other words tell it themselves */
        markup_attribute(rendering->out, "data-value", table_cell(rendering->table, row, column));
    if (piece > 0)
        g_string_append_printf(rendering->out, " data-piece=\"%u\"", piece - 1);
    g_string_append_c(rendering->out, '>');
    if (missing != NULL)
        g_string_append(rendering->out, missing);
    else if (is_drawn(it))
        append_drawn(rendering, row, column);
    else
        append_words(rendering, row, column);
    g_string_append(rendering->out, is_header ? "</th>" : "</td>");
}

static void append_header(const Rendering *rendering)
{
    const Table *table = rendering->table;

    g_string_append(rendering->out, "<thead><tr>");
    for (size_t i = 0; i < table->n_columns; i++) {
        if (!rendering->shows[i])
            continue;
        g_string_append(rendering->out, "<th scope=\"col\"");
        markup_attribute(rendering->out, "data-key", table->columns[i].key);
        markup_attribute(rendering->out, "class", class_of(rendering, i));
        g_string_append_c(rendering->out, '>');
        markup_text(rendering->out, table->columns[i].heading);
        g_string_append(rendering->out, "</th>");
    }
    g_string_append(rendering->out, "</tr></thead>\n<tbody>\n");
}

static void append_rows(const Rendering *rendering)
{
    g_string_append(rendering->out, "<div class=\"scroll\"><table");
    markup_attribute(rendering->out, "data-table", rendering->table->name);
    g_string_append(rendering->out, ">\n");
    append_header(rendering);
    for (size_t row = 0; row < table_n_shown(rendering->table); row++) {
        g_string_append(rendering->out, "<tr>");
        for (size_t i = 0; i < rendering->table->n_columns; i++)
            if (rendering->shows[i])
                append_cell(rendering, row, i);
        g_string_append(rendering->out, "</tr>\n");
    }
    g_string_append(rendering->out, "</tbody></table></div>\n");
}

/* The share of "3/12 (25 %)" first, and below it what it is of. */
static void append_fact(GString *out, const char *value)
{
    const char *share = value == NULL ? NULL : strstr(value, " (");
    double read;
    g_autofree char *first = NULL, *second = NULL;

    if (share == NULL || !words_read_rate(value, &read)) {
        markup_prose(out, value);
        return;
    }
    first = g_strndup(share + 2, strlen(share) - 3);
    second = g_strndup(value, (size_t)(share - value));
    markup_prose(out, first);
    g_string_append(out, " <small>");
    markup_text(out, second);
    g_string_append(out, "</small>");
}

static void append_facts(const Rendering *rendering)
{
    g_string_append(rendering->out, "<dl class=\"facts\">\n");
    for (size_t row = 0; row < table_n_shown(rendering->table); row++) {
        g_string_append(rendering->out, "<div><dt>");
        append_words(rendering, row, 0);
        g_string_append(rendering->out, "</dt><dd>");
        append_fact(rendering->out, table_cell(rendering->table, row, 1));
        g_string_append(rendering->out, "</dd></div>\n");
    }
    g_string_append(rendering->out, "</dl>\n");
}

/* The pieces of the rows that are not shown: what else they say is in the page's data. */
static void append_rest(const Rendering *rendering)
{
    const Table *table = rendering->table;
    size_t first = table_n_shown(table), title = find_column(table, "title");

    g_string_append(rendering->out, "<script type=\"application/json\" class=\"rows\">[");
    for (size_t row = first; row < table_n_rows(table); row++)
        g_string_append_printf(rendering->out, "%s%d", row > first ? "," : "",
                               (int)piece_of(rendering, row, title) - 1);
    g_string_append(rendering->out, "]</script>\n");
}

static void append_more(const Rendering *rendering)
{
    g_autofree char *more = render_more(rendering->table);

    g_string_append_printf(rendering->out, "<p class=\"note more\">%s.</p>\n", more);
    if (rendering->table->is_of_pieces && rendering->piece_of_key != NULL)
        append_rest(rendering);
}

void render_html_table(const Table *table, GHashTable *piece_of_key, GString *out)
{
    g_autofree bool *shows = g_new(bool, table->n_columns), *rates = g_new(bool, table->n_columns);
    const Rendering rendering = {table, piece_of_key, out, shows, rates};

    /* The words lead to all that is known of a piece, the path included. */
    for (size_t i = 0; i < table->n_columns; i++) {
        rates[i] = holds_rates(table, i);
        shows[i] = table_shows(table, i) && !(piece_of_key != NULL && is_named(table, i));
    }
    if (table->fold != NULL) {
        g_string_append(out, "<details><summary>");
        markup_text(out, table->fold);
        g_string_append(out, "</summary>\n");
    }
    if (table->is_facts)
        append_facts(&rendering);
    else
        append_rows(&rendering);
    if (table_n_shown(table) < table_n_rows(table))
        append_more(&rendering);
    g_string_append(out, table->fold != NULL ? "</details>\n" : "");
}
