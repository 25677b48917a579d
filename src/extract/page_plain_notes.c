#include "extract/page_plain_notes.h"

#include <stdlib.h>
#include <string.h>

#include "extract/page_lines.h"

static const PartVerdict numbered = {IBID_CLASS_FOOTNOTE, "footnote", "numbered-note"};

enum { MOST_NOTES = 500, MARK_LIMIT = 6 };

/* One note: the elements whose text begins in [start, end) of the page's. */
typedef struct {
    size_t start, end;
} Entry;

/* The number in "3", "[3]", "(3)", "3)", "3." at the start of `text`; 0 for none. */
static unsigned number_at(const char *text, size_t length, size_t *ret_length)
{
    size_t n = strspn(text, "[("), n_digits = strspn(text + n, "0123456789");

    if (n_digits == 0 || n_digits > 3 || n > 1 || n + n_digits > length)
        return 0;
    *ret_length = n + n_digits + strspn(text + n + n_digits, "]).");
    return (unsigned)strtoul(text + n, NULL, 10);
}

/* A raised number: the number it is, or 0. */
static unsigned raised_number(const Page *page, uint32_t index)
{
    const PageNode *node = page_node(page, index);
    size_t length = node->text_end - node->text_start, n = 0;
    unsigned number;

    if (node->tag != TAG_SUP || length == 0 || length > MARK_LIMIT)
        return 0;
    number = number_at(page->text->str + node->text_start, length, &n);
    return n == length ? number : 0;
}

/* The number that a mark is: a raised one, or the text of a link in brackets; or 0. */
static unsigned mark_number(const Page *page, uint32_t index)
{
    const PageNode *node = page_node(page, index);
    const char *text = page->text->str;
    size_t n = 0;
    unsigned number;

    if (node->tag != TAG_A || node->text_start == 0 || text[node->text_start - 1] != '[' ||
        text[node->text_end] != ']')
        return raised_number(page, index);
    number = number_at(text + node->text_start - 1, MARK_LIMIT, &n);
    return node->text_start + n == node->text_end + 2 ? number : 0;
}

/* The numbers of notes at the beginnings of lines need a sign that "1979 was …" has not. */
static unsigned line_number(const Page *page, const PageLine *line)
{
    const char *text = page->text->str + line->start;
    size_t n = 0;
    unsigned number = number_at(text, line->end - line->start, &n);

    if (number == 0 || line->heading)
        return 0;
    if (strchr("]).", text[n - 1]) != NULL && g_ascii_isspace(text[n]))
        return number;
    for (uint32_t i = page_first_from(page, line->start);
         i < page->nodes->len && page_node(page, i)->text_start == line->start; i++)
        if (raised_number(page, i) == number)
            return number;
    return 0;
}

/* The lines of the article that are numbered 1, 2, 3 and so on, from its last 1 on. */
static GArray *numbered_lines(const Page *page, const GArray *lines, uint32_t root)
{
    GArray *entries = g_array_new(FALSE, FALSE, sizeof(Entry));
    size_t end = page_node(page, root)->text_end;

    for (guint i = page_line_at(lines, page_node(page, root)->text_start); i < lines->len; i++) {
        const PageLine *line = &g_array_index(lines, PageLine, i);
        unsigned number = line->start < end ? line_number(page, line) : 0;
        Entry entry = {line->start, line->end};

        if (line->start >= end)
            break;
        if (number == 1)
            g_array_set_size(entries, 0);
        if (number == entries->len + 1 && number <= MOST_NOTES)
            g_array_append_val(entries, entry);
    }
    return entries;
}

/* The links that follow on "[1]", "[2]" and so on, from the last 1 on: lines of a <pre> have
 * folded. */
static GArray *numbered_links(const Page *page, uint32_t root)
{
    GArray *entries = g_array_new(FALSE, FALSE, sizeof(Entry));
    const char *text = page->text->str;

    for (uint32_t i = root; i < page_node(page, root)->end; i++) {
        size_t at = page_node(page, i)->text_start, start = at, n = 0;
        unsigned number;

        if (page_node(page, i)->tag != TAG_A || at < 4 || text[at - 1] != ' ' ||
            text[at - 2] != ']')
            continue;
        while (start > 0 && at - start < MARK_LIMIT && text[start] != '[')
            start--;
        number = number_at(text + start, at - start, &n);
        if (number == 1)
            g_array_set_size(entries, 0);
        if (number == entries->len + 1 && start + n + 1 == at && number <= MOST_NOTES) {
            Entry entry = {start, page_node(page, i)->text_end};

            g_array_append_val(entries, entry);
        }
    }
    return entries;
}

/* The entries of the last numbered list that is one of notes by its heading or class. */
static GArray *listed_notes(const Page *page, uint32_t root, const PageNotes *notes,
                            const PartVerdict **verdicts)
{
    GArray *entries = g_array_new(FALSE, FALSE, sizeof(Entry));
    uint32_t list = PAGE_NONE;

    for (uint32_t i = root; i < page_node(page, root)->end; i++) {
        const PageNode *node = page_node(page, i);
        Entry entry = {node->text_start, node->text_end};

        if (node->tag == TAG_LI && verdicts[i] != NULL && notes->of[i] == 0 &&
            verdicts[i]->class == IBID_CLASS_FOOTNOTE && node->parent != PAGE_NONE &&
            page_node(page, node->parent)->tag == TAG_OL && entries->len < MOST_NOTES) {
            if (node->parent != list)
                g_array_set_size(entries, 0);
            list = node->parent;
            g_array_append_val(entries, entry);
            i = node->end - 1;
        }
    }
    return entries;
}

/* The element that is the mark of each note, or PAGE_NONE; all before `limit` of the text. */
static uint32_t *mark_elements(const Page *page, uint32_t root, size_t limit, unsigned n)
{
    uint32_t *marks = g_new(uint32_t, n);

    for (unsigned i = 0; i < n; i++)
        marks[i] = PAGE_NONE;
    for (uint32_t i = root; i < page_node(page, root)->end; i++) {
        unsigned number = page_node(page, i)->text_end <= limit ? mark_number(page, i) : 0;

        if (number > 0 && number <= n && marks[number - 1] == PAGE_NONE)
            marks[number - 1] = i;
    }
    return marks;
}

/* Whether "[1]" … "[n]" stand in the text [start, limit); one a number.  The line of the first note
 * may begin before the article does: then there is none. */
static bool *bracketed_marks(const Page *page, size_t start, size_t limit, unsigned n)
{
    bool *marks = g_new0(bool, n);
    const char *text = page->text->str, *at = text + MIN(start, limit);

    while ((at = memchr(at, '[', (size_t)(text + limit - at))) != NULL) {
        size_t n_digits = strspn(++at, "0123456789");
        unsigned long number = n_digits > 0 && n_digits <= 3 ? strtoul(at, NULL, 10) : 0;

        if (number > 0 && number <= n && at[n_digits] == ']')
            marks[number - 1] = true;
    }
    return marks;
}

/* The first element that begins with the entry and holds no more than it. */
static uint32_t inner_from(const Page *page, const Entry *entry)
{
    uint32_t i = page_first_from(page, entry->start);

    while (i + 1 < page->nodes->len && page_node(page, i)->text_end > entry->end &&
           page_node(page, i + 1)->text_start < entry->end)
        i++;
    return i;
}

static void add_note(const Page *page, const Entry *entry, uint32_t mark, unsigned number,
                     PageNotes *notes, const PartVerdict **verdicts)
{
    uint32_t first = inner_from(page, entry);
    PageNote note = {.mark = mark, .entry = first, .number = number};

    g_array_append_val(notes->notes, note);
    for (uint32_t i = first; i < page->nodes->len && page_node(page, i)->text_start < entry->end;
         i++) {
        notes->of[i] = notes->notes->len;
        if (verdicts[i] == NULL)
            verdicts[i] = &numbered;
    }
    if (mark != PAGE_NONE)
        notes->of[mark] = notes->notes->len;
}

/* True when all were marked in the text, and so are notes. */
static bool add_entries(const Page *page, uint32_t root, const GArray *entries, PageNotes *notes,
                        const PartVerdict **verdicts)
{
    size_t start = page_node(page, root)->text_start, limit;
    g_autofree uint32_t *marks = NULL;
    g_autofree bool *bracketed = NULL;
    uint32_t first;

    if (entries->len == 0)
        return false;
    limit = g_array_index(entries, Entry, 0).start;
    first = page_first_from(page, limit);
    if (first < page->nodes->len && verdicts[first] != NULL &&
        verdicts[first]->class == IBID_CLASS_APPENDIX) /* a numbered bibliography */
        return false;
    marks = mark_elements(page, root, limit, entries->len);
    bracketed = bracketed_marks(page, start, limit, entries->len);
    for (guint i = 0; i < entries->len; i++)
        if (marks[i] == PAGE_NONE && !bracketed[i])
            return false;
    for (guint i = 0; i < entries->len; i++)
        add_note(page, &g_array_index(entries, Entry, i), marks[i], i + 1, notes, verdicts);
    return true;
}

void page_plain_notes_find(const Page *page, const GArray *lines, uint32_t root, PageNotes *notes,
                           const PartVerdict **verdicts)
{
    g_autoptr(GArray) listed = NULL, in_lines = NULL, linked = NULL;

    if (notes->notes->len > 0) /* they do lead somewhere */
        return;
    listed = listed_notes(page, root, notes, verdicts);
    if (add_entries(page, root, listed, notes, verdicts))
        return;
    in_lines = numbered_lines(page, lines, root);
    if (add_entries(page, root, in_lines, notes, verdicts))
        return;
    linked = numbered_links(page, root);
    add_entries(page, root, linked, notes, verdicts);
}
