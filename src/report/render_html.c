#include "report/render_html.h"

#include <string.h>

#include "report/markup.h"
#include "report/render.h"
#include "report/render_html_table.h"

/* Headings of the second level open sections, those of the third parts of them. */
#define SECTION_LEVEL 2
#define PART_LEVEL 3
#define DEEPEST_HEADING 6
/* Fewer headings need no list of contents. */
#define LEAST_CONTENTS 3

typedef struct {
    GString *header, *main;
    GString *out;             /* one of these */
    GHashTable *piece_of_key; /* or NULL */
    unsigned n_sections;      /* begun; their number is their id */
    bool in_header, in_section, in_part;
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

/* The number of the piece, for scripts. */
static void append_piece(const Page *page, const char *key)
{
    gpointer number = key == NULL || page->piece_of_key == NULL
                          ? NULL
                          : g_hash_table_lookup(page->piece_of_key, key);

    if (number != NULL)
        g_string_append_printf(page->out, " data-piece=\"%u\"", GPOINTER_TO_UINT(number) - 1);
}

static void append_item(Page *page, const Block *block)
{
    unsigned depth = block->level + 1;

    if (page->n_lists >= depth) {
        close_lists(page, depth);
        g_string_append(page->out, "</li>\n");
    }
    open_lists(page, depth);
    g_string_append(page->out, "<li");
    append_piece(page, block->key);
    g_string_append_c(page->out, '>');
    markup_prose(page->out, block->text);
}

static void close_header(Page *page)
{
    if (page->in_header)
        page->out = page->main;
    page->in_header = false;
}

/* Ends what a heading of `level` does not belong to. */
static void close_parts(Page *page, unsigned level)
{
    close_lists(page, 0);
    close_header(page);
    if (page->in_part && level <= PART_LEVEL)
        g_string_append(page->out, "</div>\n");
    page->in_part = page->in_part && level > PART_LEVEL;
    if (page->in_section && level <= SECTION_LEVEL)
        g_string_append(page->out, "</section>\n");
    page->in_section = page->in_section && level > SECTION_LEVEL;
}

static void append_id(GString *out, const Block *block, unsigned number)
{
    if (block->name != NULL)
        g_string_append(out, block->name);
    else
        g_string_append_printf(out, "s%u", number);
}

/* Opens what `block` heads: the page, a section, or a part of one. */
static void open_part(Page *page, const Block *block, unsigned level)
{
    if (level < SECTION_LEVEL && page->n_sections == 1) {
        page->out = page->header;
        page->in_header = true;
    } else if (level == SECTION_LEVEL) {
        g_string_append(page->out, "<section id=\"");
        append_id(page->out, block, page->n_sections);
        g_string_append(page->out, "\">\n");
        page->in_section = true;
    } else if (level == PART_LEVEL) {
        g_string_append(page->out, "<div class=\"part\">\n");
        page->in_part = true;
    }
}

static void append_heading(Page *page, const Block *block)
{
    unsigned level = MIN(block->level, DEEPEST_HEADING);

    close_parts(page, level);
    page->n_sections += level <= SECTION_LEVEL;
    open_part(page, block, level);
    g_string_append_printf(page->out, "<h%u>", level);
    markup_text(page->out, block->text);
    g_string_append_printf(page->out, "</h%u>\n", level);
}

static void append_words(Page *page, const char *opening, const char *text)
{
    g_string_append(page->out, opening);
    markup_prose(page->out, text);
    g_string_append(page->out, "</p>\n");
}

static void append_lines(const Page *page, const char *text)
{
    g_autofree char *lines = render_lines(text), *escaped = g_markup_escape_text(lines, -1);

    g_string_append_printf(page->out, "<pre class=\"lines\" tabindex=\"0\">%s</pre>\n", escaped);
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
    if (block->kind != BLOCK_PARAGRAPH && block->kind != BLOCK_NOTE)
        close_header(page);
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
        if (!block->table->is_drawn)
            render_html_table(block->table, page->piece_of_key, page->out);
        break;
    case BLOCK_LINES:
        append_lines(page, block->text);
        break;
    case BLOCK_FIGURE:
        append_figure(page, block);
        break;
    }
}

void render_html(const Finding *finding, GHashTable *piece_of_key, GString *header, GString *out)
{
    Page page = {.header = header, .main = out, .out = out, .piece_of_key = piece_of_key};

    for (guint i = 0; i < finding->blocks->len; i++) {
        const Block *block = g_ptr_array_index(finding->blocks, i);

        if (render_shows(block))
            append_block(&page, block);
    }
    close_parts(&page, 1);
}

/* The number of the section that a block opens; 0 where it opens none. */
static unsigned section_of(const Block *block, unsigned *n_sections)
{
    if (block->kind != BLOCK_HEADING || block->level > SECTION_LEVEL)
        return 0;
    ++*n_sections;
    return block->level == SECTION_LEVEL ? *n_sections : 0;
}

bool render_html_contents(const Finding *finding, GString *out)
{
    g_autoptr(GString) list = g_string_new("<nav aria-label=\"Contents\"><ol>\n");
    unsigned n_sections = 0, n = 0;

    for (guint i = 0; i < finding->blocks->len; i++) {
        const Block *block = g_ptr_array_index(finding->blocks, i);
        unsigned section = section_of(block, &n_sections);

        if (section == 0)
            continue;
        n++;
        g_string_append(list, "<li><a href=\"#");
        append_id(list, block, section);
        g_string_append(list, "\">");
        markup_text(list, block->text);
        g_string_append(list, "</a></li>\n");
    }
    if (n < LEAST_CONTENTS)
        return false;
    g_string_append_printf(out, "%s</ol></nav>\n", list->str);
    return true;
}
