#include "extract/text_inline_lists.h"

#include <stdbool.h>
#include <string.h>

#include "extract/text_blocks.h"
#include "extract/text_heading_words.h"
#include "extract/text_marks.h"

/* Bytes: a label is not longer, nor a paragraph that is a list. */
enum { LABEL_LIMIT = 60, LIST_LIMIT = 4000 };

/* Past the colon of the label that the block starts with; its start where there is none. */
static size_t label_end(const char *text, const TextBlock *block)
{
    size_t length = MIN(block->end - block->start, LABEL_LIMIT);
    const char *start = text + block->start, *colon = memchr(start, ':', length);
    g_autofree char *label = NULL;
    TextListKind list;

    if (colon == NULL)
        return block->start;
    label = g_strndup(start, (gsize)(colon - start));
    if ((text_page_heading(label, &list) && list == TEXT_LIST_APPENDIX) ||
        text_heading_is_composed(label))
        return (size_t)(colon - text) + 1;
    return block->start;
}

/* The item in the bytes [start, end), when it is one. */
static bool read_item(const char *text, size_t start, size_t end, TextBlock *ret_item)
{
    g_autofree char *words = NULL;

    text_trim(text, &start, &end);
    if (start < end && text[end - 1] == '.')
        end--;
    words = text_words(text, start, end);
    *ret_item = (TextBlock){.start = start,
                            .end = end,
                            .form = TEXT_FORM_ITEM,
                            .part = TEXT_PART_BODY,
                            .is_dated = true,
                            .is_listed = true,
                            .is_quoted = true};
    return text_opening_length(words) > 0 && text_ends_with_date(words);
}

/* The items that semicolons part; NULL when one of them is none. */
static GArray *items_of(const char *text, size_t start, size_t end)
{
    g_autoptr(GArray) items = g_array_new(FALSE, FALSE, sizeof(TextBlock));

    while (start < end) {
        const char *mark = memchr(text + start, ';', end - start);
        size_t stop = mark == NULL ? end : (size_t)(mark - text);
        TextBlock item;

        if (!read_item(text, start, stop, &item))
            return NULL;
        g_array_append_val(items, item);
        start = stop + 1;
    }
    return items->len > 0 ? g_steal_pointer(&items) : NULL;
}

void text_inline_lists_part(const char *text, GArray *blocks)
{
    for (guint i = 1; i < blocks->len; i++) {
        TextBlock *block = &g_array_index(blocks, TextBlock, i);
        size_t after = block->start;
        g_autoptr(GArray) items = NULL;

        if ((block->form == TEXT_FORM_PLAIN || block->form == TEXT_FORM_HEADING) &&
            block->end - block->start <= LIST_LIMIT)
            after = label_end(text, block);
        if (after > block->start)
            items = items_of(text, after, block->end);
        if (items == NULL)
            continue;
        block->form = TEXT_FORM_HEADING;
        block->list = TEXT_LIST_APPENDIX;
        block->phrase = NULL;
        block->end = after;
        g_array_insert_vals(blocks, i + 1, items->data, items->len);
        i += items->len;
    }
}
