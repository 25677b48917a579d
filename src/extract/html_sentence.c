#include "extract/html_sentence.h"

#include <string.h>

#include "extract/sentence.h"

/* Bytes.  A sentence ends with its block; one longer than this is none.  Longer marks are words. */
enum { REACH = 4000, MARK_LIMIT = 40, ELEMENTS = 2000 /* looked at on each side */ };

static bool is_continuation(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

/* The block around the bytes [from, to) of the page's text, as far as sentences reach. */
static void find_block(const Page *page, size_t from, size_t to, size_t *ret_start, size_t *ret_end)
{
    const char *text = page->text->str;
    size_t start = from, end = to;

    while (start > 0 && text[start - 1] != PAGE_BLOCK_MARK && from - start < REACH)
        start--;
    while (end < page->text->len && text[end] != PAGE_BLOCK_MARK && end - to < REACH)
        end++;
    while (start < from && is_continuation(text[start]))
        start++;
    while (end > to && end < page->text->len && is_continuation(text[end]))
        end--;
    *ret_start = start;
    *ret_end = end;
}

static bool is_among(char c, const char *characters)
{
    return c != '\0' && strchr(characters, c) != NULL;
}

static bool holds_jump(const Page *page, uint32_t index)
{
    uint32_t end = MIN(page_node(page, index)->end, index + MARK_LIMIT);

    for (uint32_t i = index + 1; i < end; i++) {
        const char *href = page_node(page, i)->tag == TAG_A ? page_attr(page, i, ATTR_HREF) : NULL;

        if (href != NULL && strchr(href, '#') != NULL)
            return true;
    }
    return false;
}

/* The number of a paragraph, before its first word: "<span>12</span>The river …". */
static bool is_paragraph_number(const Page *page, const PageNode *node)
{
    const char *text = page->text->str;
    size_t before = node->text_start;

    before -= before > 0 && text[before - 1] == ' ';
    return before > 0 && text[before - 1] == PAGE_BLOCK_MARK &&
           strspn(text + node->text_start, "0123456789") == node->text_end - node->text_start &&
           !is_among(text[node->text_end], " \n") && text[node->text_end] != PAGE_BLOCK_MARK;
}

/* "[3]", a raised link within the page, or a raised number after a stop: not that of "m²". */
static bool is_mark(const Page *page, const PageNotes *notes, uint32_t index)
{
    const PageNode *node = page_node(page, index);
    const char *text = page->text->str + node->text_start;
    size_t length = node->text_end - node->text_start;

    if (length == 0 || length > MARK_LIMIT)
        return false;
    if (node->tag == TAG_A && notes != NULL && notes->of[index] != 0)
        return index < g_array_index(notes->notes, PageNote, notes->of[index] - 1).entry;
    if (node->tag == TAG_SPAN)
        return is_paragraph_number(page, node);
    if (node->tag != TAG_SUP)
        return false;
    if ((text[0] == '[' && text[length - 1] == ']') || holds_jump(page, index))
        return true;
    return strspn(text, "0123456789)") >= length && node->text_start > 0 &&
           (is_among(text[-1], ".!?,;:\")") || is_continuation(text[-1]));
}

/* Text taken over from the page's, up to `at` of it. */
typedef struct {
    GString *text;
    size_t at;
} Excerpt;

static void take_over(Excerpt *excerpt, const Page *page, size_t end)
{
    if (end > excerpt->at)
        g_string_append_len(excerpt->text, page->text->str + excerpt->at,
                            (gssize)(end - excerpt->at));
    excerpt->at = MAX(excerpt->at, end);
}

static void leave_out(Excerpt *excerpt, const Page *page, const PageNode *mark)
{
    const char *text = page->text->str;
    bool bracketed = mark->text_start > excerpt->at && text[mark->text_start - 1] == '[' &&
                     text[mark->text_end] == ']';

    take_over(excerpt, page, mark->text_start - bracketed);
    excerpt->at = MAX(excerpt->at, mark->text_end + bracketed);
}

/* Takes over the rest of the block, without the marks from the element `first` on. */
static void take_over_rest(Excerpt *excerpt, const Page *page, const PageNotes *notes,
                           uint32_t first, size_t end)
{
    uint32_t past = MIN(page->nodes->len, first + ELEMENTS);

    for (uint32_t i = first; i < past && page_node(page, i)->text_start < end; i++)
        if (page_node(page, i)->text_start >= excerpt->at && page_node(page, i)->text_end <= end &&
            is_mark(page, notes, i))
            leave_out(excerpt, page, page_node(page, i));
    take_over(excerpt, page, end);
}

char *html_sentence(const Page *page, const PageNotes *notes, uint32_t link)
{
    const PageNode *node = page_node(page, link);
    g_autoptr(GString) text = g_string_new(NULL);
    uint32_t first;
    size_t start, end, link_start, length = node->text_end - node->text_start;
    Excerpt excerpt = {.text = text};

    find_block(page, node->text_start, node->text_end, &start, &end);
    excerpt.at = start;
    first = page_first_from(page, start);
    for (uint32_t i = MAX(first, link - MIN(link, ELEMENTS)); i < link; i++)
        if (page_node(page, i)->text_end <= end && is_mark(page, notes, i)) {
            leave_out(&excerpt, page, page_node(page, i));
            if (page_contains(page, i, link))
                break;
        }
    if (is_mark(page, notes, link))
        leave_out(&excerpt, page, node);
    if (excerpt.at > node->text_start) { /* in a mark: what it follows */
        link_start = text->len - (text->len > 0);
        length = text->len - link_start;
    } else {
        take_over(&excerpt, page, node->text_start);
        link_start = text->len;
        take_over(&excerpt, page, node->text_end);
    }
    take_over_rest(&excerpt, page, notes, link + 1, end);
    return sentence_around(text->str, text->len, link_start, link_start + length);
}

char *html_sentence_between(const Page *page, const PageNotes *notes, size_t from, size_t to)
{
    g_autoptr(GString) text = g_string_new(NULL);
    uint32_t inner = page_first_from(page, from), first;
    size_t start, end, phrase;
    Excerpt excerpt = {.text = text};

    find_block(page, from, to, &start, &end);
    excerpt.at = start;
    first = page_first_from(page, start);
    for (uint32_t i = MAX(first, inner - MIN(inner, ELEMENTS)); i < inner; i++)
        if (page_node(page, i)->text_end <= from && is_mark(page, notes, i))
            leave_out(&excerpt, page, page_node(page, i));
    take_over(&excerpt, page, from);
    phrase = text->len;
    take_over(&excerpt, page, to);
    take_over_rest(&excerpt, page, notes, inner, end);
    return sentence_around(text->str, text->len, phrase, phrase + (to - from));
}
