#include "extract/page.h"

#include <string.h>

#include "base/text.h"

void page_free(Page *page)
{
    if (page == NULL)
        return;
    g_array_unref(page->nodes);
    g_array_unref(page->values);
    g_array_unref(page->metas);
    g_string_free(page->text, TRUE);
    g_ptr_array_unref(page->json_ld);
    g_string_chunk_free(page->strings);
    g_free(page);
}

/* The same of text without letters above ASCII, and so without wide spaces, in one pass. */
static char *ascii_with_marks_as(const char *text, size_t length, bool marks_are_spaces)
{
    char *folded = g_malloc(length + 1), *end = folded;

    for (size_t i = 0; i < length; i++) {
        char c = text[i] == PAGE_BLOCK_MARK || text[i] == '\n' ? '\0' : text[i];

        if (c == '\0' && !marks_are_spaces)
            continue;
        if (c != '\0' && c != ' ')
            *end++ = c;
        else if (end > folded && end[-1] != ' ')
            *end++ = ' ';
    }
    end -= end > folded && end[-1] == ' ';
    *end = '\0';
    return folded;
}

static bool is_ascii(const char *text, size_t length)
{
    unsigned char bits = 0;

    for (size_t i = 0; i < length; i++)
        bits |= (unsigned char)text[i];
    return bits < 0x80;
}

static char *text_with_marks_as(const Page *page, size_t start, size_t end, bool marks_are_spaces)
{
    g_autoptr(GString) text = NULL;

    if (is_ascii(page->text->str + start, end - start))
        return ascii_with_marks_as(page->text->str + start, end - start, marks_are_spaces);
    text = g_string_sized_new(end - start);

    for (size_t i = start; i < end; i++) {
        char c = page->text->str[i];

        if (c != PAGE_BLOCK_MARK && c != '\n')
            g_string_append_c(text, c);
        else if (marks_are_spaces)
            g_string_append_c(text, ' ');
    }
    return text_fold_space(text->str, (gssize)text->len);
}

uint32_t page_first_from(const Page *page, size_t place)
{
    uint32_t low = 0, high = page->nodes->len;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (page_node(page, middle)->text_start < place)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

char *page_text(const Page *page, uint32_t index)
{
    return page_text_between(page, page_node(page, index)->text_start,
                             page_node(page, index)->text_end);
}

char *page_text_between(const Page *page, size_t start, size_t end)
{
    return text_with_marks_as(page, start, end, true);
}

char *page_anchor(const Page *page, uint32_t index)
{
    return text_with_marks_as(page, page_node(page, index)->text_start,
                              page_node(page, index)->text_end, false);
}

bool page_is_block(PageTag tag)
{
    switch (tag) {
    case TAG_OTHER:
    case TAG_A:
    case TAG_B:
    case TAG_CITE:
    case TAG_EM:
    case TAG_I:
    case TAG_SMALL:
    case TAG_SPAN:
    case TAG_STRONG:
    case TAG_SUP:
    case TAG_TIME:
    case TAG_BUTTON:
    case TAG_META:
    case TAG_LINK:
    case TAG_SCRIPT:
    case TAG_STYLE:
    case TAG_NOSCRIPT:
    case TAG_TEMPLATE:
    case TAG_BR: /* a line break is one within a block */
        return false;
    default:
        return true;
    }
}

int page_heading_level(PageTag tag)
{
    return tag >= TAG_H1 && tag <= TAG_H6 ? (int)(tag - TAG_H1) + 1 : 0;
}

uint32_t page_ancestor(const Page *page, uint32_t index, PageTag tag)
{
    while (index != PAGE_NONE && page_node(page, index)->tag != tag)
        index = page_node(page, index)->parent;
    return index;
}
