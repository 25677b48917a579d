#include "extract/text_edges.h"

#include <string.h>

#include "base/date_reader.h"
#include "extract/text_edge_lines.h"
#include "extract/text_page_cut.h"
#include "extract/text_rules.h"

/* A page has more on it than this. */
#define SMALLEST_PAGE 200 /* bytes */

/* Lines at the top or the foot of a page that printing may have added. */
#define EDGE_LINES 2

/* What all lines with one key have in common. */
typedef struct {
    size_t n_all;
    size_t last;   /* number of the last line that stood apart from the one before */
    size_t n;      /* lines that do */
    size_t n_next; /* of them, those whose number follows */
    size_t n_edge; /* at the edge of a page */
    size_t n_cut;  /* in the middle of a sentence */
} Group;

/* The lines of a text and what is known of them. */
typedef struct {
    const char *text;
    const GArray *lines;
    guint8 *is_edge; /* per line: found to be added by printing */
    GHashTable *groups;
} Pages;

static const TextLine *line_at(const Pages *pages, size_t i)
{
    return &g_array_index(pages->lines, TextLine, i);
}

/* True when the line stands first or last on a page; `i` may be past the end. */
static bool starts_page(const Pages *pages, size_t i)
{
    return i < pages->lines->len && line_at(pages, i)->after_break;
}

static bool is_at_edge(const Pages *pages, size_t i)
{
    for (size_t k = 0; k < EDGE_LINES; k++) {
        bool is_top =
            k <= i && (starts_page(pages, i - k) || (i - k > 0 && pages->is_edge[i - k - 1]));
        bool is_foot = starts_page(pages, i + k + 1) ||
                       (i + k + 1 < pages->lines->len && pages->is_edge[i + k + 1]);

        if (is_top || is_foot)
            return true;
    }
    return false;
}

static bool is_number(TextEdgeForm form)
{
    return form == TEXT_EDGE_NUMBER || form == TEXT_EDGE_PAGE || form == TEXT_EDGE_TOTAL;
}

/* A number, or a line that comes again: it may stand between a running head and the text. */
static bool may_be_edge(const Pages *pages, size_t i)
{
    const TextLine *line = line_at(pages, i);
    const Group *group = g_hash_table_lookup(pages->groups, &line->key);

    return is_number(line->form) || (group != NULL && group->n_all > 1);
}

/* True when the lines around, a number or a head beside it left out, are one sentence. */
static bool cuts(const Pages *pages, size_t i)
{
    size_t before = i, after = i + 1;

    for (size_t k = 0; k < EDGE_LINES && before > 0 && may_be_edge(pages, before - 1); k++)
        before--;
    for (size_t k = 0; k < EDGE_LINES && after < pages->lines->len; k++)
        after += may_be_edge(pages, after);
    return before > 0 && after < pages->lines->len &&
           text_cuts_sentence(pages->text, line_at(pages, before - 1), line_at(pages, after));
}

static void count(Pages *pages, size_t i)
{
    const TextLine *line = line_at(pages, i), *last;
    Group *group = g_hash_table_lookup(pages->groups, &line->key);

    last = line_at(pages, group->last);
    if (group->n > 0 && line->start - last->end < SMALLEST_PAGE && !is_at_edge(pages, i))
        return;
    group->n_next += group->n > 0 && line->number > last->number &&
                     line->number - last->number <= 2 && last->number > 0;
    group->n++;
    group->n_edge += is_at_edge(pages, i);
    group->n_cut += cuts(pages, i);
    group->last = i;
}

static void group_lines(Pages *pages)
{
    for (size_t i = 0; i < pages->lines->len; i++) {
        const TextLine *line = line_at(pages, i);
        Group *group = line->key == 0 ? NULL : g_hash_table_lookup(pages->groups, &line->key);

        if (line->key == 0)
            continue;
        if (group == NULL) {
            group = g_new0(Group, 1);
            g_hash_table_insert(pages->groups, (gpointer)&line->key, group);
        }
        group->n_all++;
    }
}

static void count_all(Pages *pages)
{
    g_hash_table_remove_all(pages->groups);
    group_lines(pages);
    for (size_t i = 0; i < pages->lines->len; i++)
        if (line_at(pages, i)->key != 0 && !pages->is_edge[i])
            count(pages, i);
}

static bool is_page_number(const TextLine *line, const Group *group, bool is_at_edge,
                           bool cuts_underline)
{
    switch (line->form) {
    case TEXT_EDGE_TOTAL:
    case TEXT_EDGE_ADDRESS:
        return true;
    case TEXT_EDGE_PAGE:
        return group->n_edge > 0 || (group->n_next > 0 && (group->n_cut > 0 || group->n > 2));
    case TEXT_EDGE_NUMBER:
        return is_at_edge || cuts_underline || (group->n_next > 0 && group->n_cut > 0);
    case TEXT_EDGE_PRINTED:
        return group->n > 1 || group->n_edge > 0;
    default:
        return false;
    }
}

/* True when a line looks like what stands under a title, not like the title itself. */
static bool is_under_title(const Pages *pages, const TextLine *line)
{
    g_autofree char *words = g_strndup(pages->text + line->start, line->end - line->start);
    DateReading date;

    return line->form == TEXT_EDGE_NONE || line->end - line->start > 100 ||
           text_byline_word(words) > 0 || strchr(words, ':') != NULL ||
           date_find(words, strlen(words), &date);
}

/* The first line is the title, even where it comes again; a page's own stands above a title. */
static bool is_title(const Pages *pages, size_t i)
{
    size_t next = 1;

    if (i > 0 || line_at(pages, 0)->number > 0)
        return false;
    while (next < pages->lines->len &&
           (pages->is_edge[next] || line_at(pages, next)->key == line_at(pages, 0)->key))
        next++;
    return next == pages->lines->len || is_under_title(pages, line_at(pages, next));
}

/* True when the line bears the number of its page: that of a number beside it, or the next. */
static bool follows_number(const Pages *pages, size_t i)
{
    guint32 number = line_at(pages, i)->number;

    if (number > 0 && text_starts_anew(pages->text, line_at(pages, i)))
        return false;
    for (size_t k = i - MIN(i, EDGE_LINES); number > 0 && k < pages->lines->len; k++) {
        guint32 other = pages->is_edge[k] ? line_at(pages, k)->number : 0;

        if (k > i + EDGE_LINES)
            return false;
        if (other > 0 && (other == number || other + 1 == number || number + 1 == other))
            return true;
    }
    return false;
}

/* "THE HARBOUR COURIER" */
static bool is_upper(const char *text, const TextLine *line)
{
    size_t n = 0;

    for (size_t i = line->start; i < line->end; i++) {
        if (g_ascii_islower(text[i]) || (text[i] & 0x80) != 0 || strchr("\"<.?!", text[i]) != NULL)
            return false;
        n += g_ascii_isupper(text[i]) != 0;
    }
    return n > 3;
}

static bool is_running_head(const Pages *pages, size_t i, const Group *group)
{
    const TextLine *line = line_at(pages, i);
    bool at_edge = is_at_edge(pages, i), is_cut;

    if (line->form != TEXT_EDGE_WORDS || is_title(pages, i))
        return false;
    if (at_edge && (group->n_edge > 1 || (i > 0 && line->key == line_at(pages, 0)->key)))
        return true;
    is_cut = cuts(pages, i);
    if (at_edge && (follows_number(pages, i) || (is_cut && is_upper(pages->text, line))))
        return true;
    /* A line that often comes again on one page is none of its edge. */
    if (group->n_all > 2 * group->n)
        return false;
    return (line->number > 0 && group->n_next > 0 && group->n_cut > 0) ||
           (is_cut && group->n > 2 && group->n_cut > 1);
}

/* No one underlines two paragraphs: a number between them stands for nothing else. */
static bool cuts_underline(const Pages *pages, size_t i)
{
    return i > 0 && line_at(pages, i)->after_blank &&
           text_leaves_underline(pages->text, line_at(pages, i - 1));
}

static bool is_added(const Pages *pages, size_t i, bool heads)
{
    const TextLine *line = line_at(pages, i);
    const Group *group = g_hash_table_lookup(pages->groups, &line->key);

    if (group == NULL)
        return false;
    return heads ? is_running_head(pages, i, group)
                 : is_page_number(line, group, is_at_edge(pages, i), cuts_underline(pages, i));
}

/* Decides on the numbers, or on the heads beside them: all at once, so that order is nothing. */
static void decide(Pages *pages, bool heads)
{
    g_autofree guint8 *found = g_malloc0(pages->lines->len);

    count_all(pages);
    for (size_t i = 0; i < pages->lines->len; i++)
        found[i] = !pages->is_edge[i] && line_at(pages, i)->key != 0 && is_added(pages, i, heads);
    for (size_t i = 0; i < pages->lines->len; i++)
        pages->is_edge[i] |= found[i];
}

GArray *text_edges(const char *text, const GArray *lines)
{
    GArray *edges = g_array_new(FALSE, FALSE, sizeof(TextEdge));
    g_autofree guint8 *is_edge = g_malloc0(lines->len + 1);
    g_autoptr(GHashTable) groups = g_hash_table_new_full(g_int64_hash, g_int64_equal, NULL, g_free);
    Pages pages = {text, lines, is_edge, groups};

    decide(&pages, false);
    decide(&pages, true);
    for (size_t i = 0; i < lines->len; i++) {
        const TextLine *line = line_at(&pages, i);
        TextEdge edge = {line->start, line->end,
                         is_number(line->form) ? "page-number" : "running-head"};

        if (is_edge[i])
            g_array_append_val(edges, edge);
    }
    return edges;
}
