#include "extract/text_underlines.h"

#include <string.h>

#include "extract/text_addresses.h"

/* Where a tag was lost, an underline is no longer than this: the titles of most articles fit. */
#define LOST_TAG_LENGTH 80 /* bytes */

static bool is_clause_mark(const char *p)
{
    return strchr(".,;:!?()", *p) != NULL && (p[1] == '\0' || g_ascii_isspace(p[1]) || *p == '(');
}

static size_t back_to_word(const char *text, size_t start, size_t end)
{
    while (end > start && g_ascii_isspace(text[end - 1]))
        end--;
    return end;
}

/* Where an underline that opens before `start` and has no end stops, not later than `limit`. */
static size_t end_of_unclosed(const char *text, size_t start, size_t limit)
{
    size_t last_space = limit;

    for (size_t i = start; i < limit; i++) {
        if (is_clause_mark(text + i) && i > start)
            return i;
        if (i - start >= LOST_TAG_LENGTH)
            return back_to_word(text, start, last_space);
        if (g_ascii_isspace(text[i]))
            last_space = i;
    }
    return back_to_word(text, start, limit);
}

/* Where an underline that ends at `end` and has no start begins, not earlier than `limit`. */
static size_t start_of_unopened(const char *text, size_t end, size_t limit)
{
    size_t start = end, last_word = end;

    while (start > limit && end - start < LOST_TAG_LENGTH) {
        if (g_ascii_isspace(text[start - 1]))
            last_word = start;
        if (start < end && is_clause_mark(text + start - 1))
            return start + strspn(text + start, " \t\n");
        start--;
    }
    if (start > limit)
        start = last_word;
    return start + strspn(text + start, " \t\n");
}

static void add(GArray *found, const char *text, size_t start, size_t end, const char *rule)
{
    TextUnderline *last =
        found->len == 0 ? NULL : &g_array_index(found, TextUnderline, found->len - 1);
    TextUnderline next = {.start = start, .end = end, .n_joined = 1, .rule = rule};

    if (end <= start)
        return;
    if (last != NULL && last->n_joined > 0 && g_str_has_prefix(text + start, "<") &&
        text[last->end - 1] == '>' && last->end + strspn(text + last->end, " \t\r\n") == start) {
        last->end = end;
        last->n_joined++;
        return;
    }
    g_array_append_val(found, next);
}

static void add_address(GArray *found, size_t start, size_t end)
{
    TextUnderline next = {.start = start, .end = end, .rule = "text-address"};

    g_array_append_val(found, next);
}

/* The address that begins at `i`, in bytes; 0 for none. */
static size_t address_at(const char *text, const TextBlock *block, size_t i)
{
    size_t length = 0;

    switch (text[i] | 0x20) {
    case 'h':
        return text_address_span(text + i, block->end - i);
    case 'd':
    case 'a':
        if (i == block->start || !g_ascii_isalnum(text[i - 1]))
            length = text_identifier_length(text + i);
        return MIN(length, block->end - i);
    default:
        return 0;
    }
}

GArray *text_underlines(const char *text, const TextBlock *block)
{
    GArray *found = g_array_new(FALSE, FALSE, sizeof(TextUnderline));
    size_t open = 0, after_last = block->start;
    bool is_open = false;

    for (size_t i = block->start; i < block->end; i++) {
        size_t address = is_open ? 0 : address_at(text, block, i);
        bool opens = g_ascii_strncasecmp(text + i, "<u>", 3) == 0;
        bool closes = !opens && g_ascii_strncasecmp(text + i, "</u>", 4) == 0;

        if (address > 0) {
            add_address(found, i, i + address);
            i += address - 1;
            after_last = i + 1;
        } else if (opens) {
            if (is_open)
                add(found, text, open, end_of_unclosed(text, open + 3, i), "text-unclosed");
            open = i;
            is_open = true;
            i += 2;
        } else if (closes) {
            size_t start = is_open ? open : start_of_unopened(text, i, after_last);

            if (is_open || start < i)
                add(found, text, start, i + 4, is_open ? "text-underline" : "text-unopened");
            is_open = false;
            i += 3;
            after_last = i + 1;
        }
    }
    if (is_open)
        add(found, text, open, end_of_unclosed(text, open + 3, block->end), "text-unclosed");
    return found;
}
