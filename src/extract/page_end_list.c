#include "extract/page_end_list.h"

#include <string.h>

#include "base/date_reader.h"
#include "extract/page_lines.h"
#include "extract/part_labels.h"
#include "extract/text_heading_words.h"
#include "extract/text_marks.h"

const PartVerdict page_dated_list = {IBID_CLASS_APPENDIX, "list-item", "dated-list"};
static const PartVerdict past_list = {IBID_CLASS_APPENDIX, "list-item", "past-heading"};
static const PartVerdict ruled_list = {IBID_CLASS_APPENDIX, "list-item", "list-after-rule"};

/* Fewer entries make no list; more words beside a link, or lines after the list, make prose. */
enum {
    LEAST_ENTRIES = 3,
    BESIDE = 60,
    LINES_AFTER = 1,
    ENTRY_LIMIT = 400,
    ENTRY_ELEMENTS = 40,
    LABEL_LIMIT = 80,
    PROSE_LEAST = 150,
    RULE_LIMIT = 40
};

static bool is_entry(PageTag tag)
{
    return tag == TAG_LI || tag == TAG_P || tag == TAG_TR || tag == TAG_DT || tag == TAG_DD;
}

/* Entries with a link, when each has just one; 0 otherwise. */
static unsigned count_entries(const Page *page, uint32_t from, uint32_t to)
{
    unsigned n_entries = 0, n_links = 0;

    for (uint32_t i = from; i < to; i++) {
        const PageNode *node = page_node(page, i);

        n_links += node->tag == TAG_A && page_attr(page, i, ATTR_HREF) != NULL;
        n_entries += is_entry(node->tag) && node->n_linked > 0;
    }
    return n_links == n_entries ? n_entries : 0;
}

/* "…, The Museum, 2009": a year at the end of [from, end) of the text, which no link holds. */
static bool ends_in_year(const Page *page, size_t from, size_t end)
{
    const char *text = page->text->str;

    while (end > from && strchr(" ).]", text[end - 1]) != NULL)
        end--;
    return end >= from + 5 && !g_ascii_isalnum(text[end - 5]) &&
           strspn(text + end - 4, "0123456789") >= 4 &&
           (strncmp(text + end - 4, "19", 2) == 0 || strncmp(text + end - 4, "20", 2) == 0);
}

/* Past the last link of an entry; its end when none is near it. */
static size_t last_link_end(const Page *page, uint32_t index)
{
    uint32_t end = page_node(page, index)->end, first = MAX(index, end - MIN(end, ENTRY_ELEMENTS));

    for (uint32_t i = end; i-- > first;)
        if (page_node(page, i)->tag == TAG_A)
            return page_node(page, i)->text_end;
    return page_node(page, index)->text_end;
}

bool page_is_dated_list(const Page *page, uint32_t from, uint32_t to)
{
    unsigned n_entries = count_entries(page, from, to), n_dated = 0, n_years = 0;

    for (uint32_t i = from; n_entries >= LEAST_ENTRIES && i < to; i++) {
        const PageNode *node = page_node(page, i);
        size_t end = MIN(node->text_end, node->text_start + ENTRY_LIMIT);
        DateReading reading;

        if (!is_entry(node->tag))
            continue;
        if (date_find(page->text->str + node->text_start, end - node->text_start, &reading))
            n_dated++;
        else
            n_years += ends_in_year(page, last_link_end(page, i), end);
    }
    /* Years alone may be those of films. */
    return n_entries >= LEAST_ENTRIES && n_dated > n_years &&
           (n_dated + n_years) * 4 >= n_entries * 3;
}

/* One link and a date, with few other words. */
static bool is_dated_entry(const Page *page, const PageLine *line, const PageNode *link)
{
    size_t length = line->end - line->start, linked = link->text_end - link->text_start;
    DateReading reading;

    return linked > 0 && line->n_linked <= linked && length <= linked + BESIDE &&
           date_find(page->text->str + line->start, length, &reading);
}

/* The links within the article about which nothing is decided, last first. */
static GArray *open_links(const Page *page, uint32_t root, const PartVerdict **verdicts)
{
    GArray *links = g_array_new(FALSE, FALSE, sizeof(uint32_t));

    for (uint32_t i = page_node(page, root)->end; i-- > root;)
        if (page_node(page, i)->tag == TAG_A && verdicts[i] == NULL &&
            page_attr(page, i, ATTR_HREF) != NULL)
            g_array_append_val(links, i);
    return links;
}

/* The entry that says no more than its line, else the link alone: other lines share its block. */
static uint32_t entry_of(const Page *page, const PageLine *line, uint32_t link)
{
    uint32_t entry = link;

    while (entry != PAGE_NONE && !page_is_block(page_node(page, entry)->tag))
        entry = page_node(page, entry)->parent;
    return entry != PAGE_NONE && is_entry(page_node(page, entry)->tag) &&
                   page_node(page, entry)->text_start + 1 >= line->start &&
                   page_node(page, entry)->text_end <= line->end + 1
               ? entry
               : link;
}

/* Gives the verdict to the entries of the links [from, to). */
static void decide_links(const Page *page, const GArray *lines, const GArray *links, guint from,
                         guint to, const PartVerdict *verdict, const PartVerdict **verdicts)
{
    uint32_t last = PAGE_NONE; /* entry that was decided */

    for (guint i = from; i < to; i++) {
        uint32_t link = g_array_index(links, uint32_t, i);
        uint32_t at = page_line_at(lines, page_node(page, link)->text_start);
        uint32_t entry = link;

        if (at < lines->len)
            entry = entry_of(page, &g_array_index(lines, PageLine, at), link);
        if (entry != last)
            part_decide(verdicts, entry, page_node(page, entry)->end, verdict);
        last = entry;
    }
}

/* How many of `links`, which run from last to first, begin at `place` of the text or after. */
static guint count_from(const Page *page, const GArray *links, size_t place)
{
    guint low = 0, high = links->len;

    while (low < high) {
        guint middle = low + (high - low) / 2;

        if (page_node(page, g_array_index(links, uint32_t, middle))->text_start >= place)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Gives the verdict to the entries of those `links` that are in the lines [from, to). */
static void decide_lines(const Page *page, const GArray *lines, const GArray *links, guint from,
                         guint to, const PartVerdict *verdict, const PartVerdict **verdicts)
{
    if (from >= to)
        return;
    decide_links(
        page, lines, links, count_from(page, links, g_array_index(lines, PageLine, to - 1).end),
        count_from(page, links, g_array_index(lines, PageLine, from).start), verdict, verdicts);
}

void page_end_list_read(const Page *page, const GArray *lines, uint32_t root,
                        const PartVerdict **verdicts)
{
    g_autoptr(GArray) links = open_links(page, root, verdicts);
    uint32_t expected = page_line_at(lines, page_node(page, root)->text_end);
    guint n = 0;

    for (; n < links->len; n++) {
        const PageNode *link = page_node(page, g_array_index(links, uint32_t, n));
        uint32_t at = page_line_at(lines, link->text_start);

        if (at >= lines->len || at + 1 + (n == 0 ? LINES_AFTER : 0) < expected ||
            !is_dated_entry(page, &g_array_index(lines, PageLine, at), link))
            break;
        expected = at;
    }
    if (n >= LEAST_ENTRIES)
        decide_links(page, lines, links, 0, n, &page_dated_list, verdicts);
}

static bool is_rule(const Page *page, const PageLine *line)
{
    g_autofree char *text = NULL;

    if (line->n_linked > 0 || line->end - line->start > RULE_LIMIT ||
        g_ascii_isalnum(page->text->str[line->start]))
        return false;
    text = page_text_between(page, line->start, line->end);
    return text_is_rule(text);
}

/* Where the article's last rule stands in the text: an <hr>, or a line of signs; 0 for none. */
static size_t last_rule(const Page *page, const GArray *lines, uint32_t root)
{
    size_t place = 0, end = page_node(page, root)->text_end;

    for (uint32_t i = root; i < page_node(page, root)->end; i++)
        if (page_node(page, i)->tag == TAG_HR)
            place = page_node(page, i)->text_start;
    for (guint i = lines->len; i-- > 0;) {
        const PageLine *line = &g_array_index(lines, PageLine, i);

        if (line->start < place)
            break;
        if (line->end <= end && is_rule(page, line))
            return line->end;
    }
    return place;
}

/* Links make up most of the line. */
static bool is_linked_entry(const PageLine *line)
{
    return line->n_linked * 2 >= line->end - line->start;
}

/* A link with what an author says of it, and not in the course of a sentence. */
static bool is_described_entry(const PageLine *line)
{
    return line->n_linked * 5 >= line->end - line->start && line->end - line->start <= ENTRY_LIMIT;
}

/* The verdict of the innermost element at a place of the text. */
static const PartVerdict *verdict_at(const Page *page, size_t place, const PartVerdict **verdicts)
{
    uint32_t past = page_first_from(page, place + 1);
    uint32_t i = past == 0 ? PAGE_NONE : past - 1;

    /* What holds the place holds all that began before it and goes on. */
    while (i != PAGE_NONE && page_node(page, i)->text_end <= place)
        i = page_node(page, i)->parent;
    return i == PAGE_NONE ? NULL : verdicts[i];
}

static bool is_prose(const Page *page, const PageLine *line, const PartVerdict **verdicts)
{
    return line->end - line->start - line->n_linked > PROSE_LEAST &&
           verdict_at(page, line->start, verdicts) == NULL;
}

/* Past the entries at `from`; `from` itself when they make no list at the end of an article. */
static guint ruled_list_end(const Page *page, const GArray *lines, guint from, guint to,
                            const PartVerdict **verdicts)
{
    guint end = from, n_linked = 0;

    for (; end < to; end++) {
        const PageLine *line = &g_array_index(lines, PageLine, end);

        if (line->heading || !is_described_entry(line) ||
            verdict_at(page, line->start, verdicts) != NULL)
            break;
        n_linked += is_linked_entry(line);
    }
    if (end < from + 2 || n_linked * 2 < end - from)
        return from;
    for (guint i = end; i < to; i++)
        if (is_prose(page, &g_array_index(lines, PageLine, i), verdicts))
            return from;
    return end;
}

void page_ruled_list_read(const Page *page, const GArray *lines, uint32_t root,
                          const PartVerdict **verdicts)
{
    size_t rule = last_rule(page, lines, root);
    guint from = page_line_at(lines, rule);
    guint to = page_line_at(lines, page_node(page, root)->text_end);
    g_autoptr(GArray) links = NULL;

    if (rule <= page_node(page, root)->text_start)
        return;
    links = open_links(page, root, verdicts);
    decide_lines(page, lines, links, from, ruled_list_end(page, lines, from, to, verdicts),
                 &ruled_list, verdicts);
}

const PartVerdict *page_label_verdict(const Page *page, const PageLine *line, bool are_dated)
{
    g_autofree char *text = NULL;
    const PartLabel *label;

    if (line->n_linked > 0 || line->end - line->start > LABEL_LIMIT)
        return NULL;
    text = page_text_between(page, line->start, line->end);
    label = part_label(part_headings, part_n_headings, text, NULL);
    if (label == NULL && (g_str_has_suffix(text, ":") || g_str_has_suffix(text, "：")))
        label = part_label_at_start(part_headings, part_n_headings, text);
    if (label == NULL && text_heading_is_of_past(text))
        return &past_list;
    if (label == NULL || (label->condition == WHERE_DATED && !are_dated))
        return NULL;
    /* "Contents" alone in a line may head what the author lists. */
    return label->verdict.class == IBID_CLASS_BOILERPLATE &&
                   !g_str_equal(label->verdict.kind, "related")
               ? NULL
               : &label->verdict;
}

static const PartVerdict *label_of(const Page *page, const PageLine *line)
{
    return line->heading ? NULL : page_label_verdict(page, line, /* are_dated= */ false);
}

/* Past the last line below the label at `at` that is an entry; a site's are links alone. */
static guint list_end(const GArray *lines, guint at, const PartVerdict *verdict)
{
    bool of_site = verdict->class == IBID_CLASS_BOILERPLATE;

    while (++at < lines->len) {
        const PageLine *line = &g_array_index(lines, PageLine, at);

        if (line->heading || line->ruled ||
            !(of_site ? is_linked_entry(line) : is_described_entry(line)))
            break;
    }
    return at;
}

/* True when all lines [from, to) have a link and half of them a date. */
static bool are_dated(const Page *page, const GArray *lines, guint from, guint to)
{
    guint n_dated = 0;

    for (guint i = from; i < to; i++) {
        const PageLine *line = &g_array_index(lines, PageLine, i);
        DateReading reading;

        n_dated += date_find(page->text->str + line->start, line->end - line->start, &reading);
    }
    return n_dated * 2 >= to - from && n_dated > 0;
}

/* The list that stands right below the text, in a box of its own: what the author says of it tells
 * it from the site's. */
static void read_list_below(const Page *page, const GArray *lines, uint32_t root, guint at,
                            const PartVerdict **verdicts)
{
    const PartVerdict *verdict;
    guint end;

    while (at < lines->len &&
           g_array_index(lines, PageLine, at).start < page_node(page, root)->text_end)
        at++;
    if (at + 1 >= lines->len || page_node(page, root)->parent == PAGE_NONE)
        return;
    verdict = label_of(page, &g_array_index(lines, PageLine, at));
    if (verdict == NULL || verdict->class != IBID_CLASS_APPENDIX)
        return;
    end = list_end(lines, at, verdict);
    if (end > at + 1 && are_dated(page, lines, at + 1, end)) {
        g_autoptr(GArray) links = open_links(page, 0, verdicts);

        decide_lines(page, lines, links, at + 1, end, verdict, verdicts);
    }
}

void page_label_list_read(const Page *page, const GArray *lines, uint32_t root,
                          const PartVerdict **verdicts)
{
    guint at = page_line_at(lines, page_node(page, root)->text_start);
    guint last = page_line_at(lines, page_node(page, root)->text_end);
    g_autoptr(GArray) links = open_links(page, root, verdicts);

    for (; at + 1 < last; at++) {
        const PartVerdict *verdict = NULL;

        if (g_array_index(lines, PageLine, at + 1).n_linked > 0)
            verdict = label_of(page, &g_array_index(lines, PageLine, at));
        if (verdict != NULL)
            decide_lines(page, lines, links, at + 1, MIN(list_end(lines, at, verdict), last),
                         verdict, verdicts);
    }
    read_list_below(page, lines, root, last, verdicts);
}
