#include "extract/page_fold.h"

#include <string.h>

#include "extract/page.h"
#include "extract/page_references.h"

GString *page_fold_new(size_t length)
{
    return g_string_sized_new(length + 1);
}

void page_fold_end(GString *text)
{
    text->str[text->len] = '\0';
}

static void put(GString *text, const char *bytes, size_t length)
{
    g_assert(text->len + length < text->allocated_len);
    memcpy(text->str + text->len, bytes, length);
    text->len += length;
}

static void put_gap(GString *text)
{
    if (text->len == 0 || text->str[text->len - 1] != ' ')
        put(text, " ", 1);
}

void page_fold_mark(GString *text)
{
    size_t last = text->len;

    if (last > 0 && text->str[last - 1] == ' ')
        last--;
    if (last > 0 && text->str[last - 1] != PAGE_BLOCK_MARK)
        put(text, (char[]){PAGE_BLOCK_MARK}, 1);
}

void page_fold_break(GString *text)
{
    put(text, "\n", 1);
}

static bool is_gap(char c)
{
    static const bool gaps[0x100] = {
        ['\0'] = true, ['\t'] = true, ['\n'] = true, ['\v'] = true,
        ['\f'] = true, ['\r'] = true, [' '] = true,  [PAGE_BLOCK_MARK] = true};

    return gaps[(unsigned char)c];
}

/* Past the reference at `p`, whose character is appended; past an '&' that is none.  What is a word
 * of it is added to `*n_words`. */
static const char *put_reference(GString *text, const char *p, const char *end, size_t *n_words)
{
    char character[PAGE_REFERENCE_MOST] = "&";
    size_t length, n = page_reference_read(p, end, character, &length);

    if (n == 0)
        n = length = 1;
    if (length == 1 && is_gap(character[0])) {
        put_gap(text);
    } else {
        put(text, character, length);
        *n_words += length;
    }
    return p + n;
}

size_t page_fold_put(GString *text, const PageBytes *bytes)
{
    const char *p = bytes->start, *end = p + bytes->length;
    size_t n_words = 0;

    while (p < end) {
        char *word = text->str + text->len, *past = word;

        g_assert(text->len + (size_t)(end - p) < text->allocated_len);
        while (p < end && !is_gap(*p) && *p != '&')
            *past++ = *p++;
        text->len += (size_t)(past - word);
        n_words += (size_t)(past - word);
        if (p == end)
            break;
        if (*p == '&') {
            p = put_reference(text, p, end, &n_words);
        } else {
            put_gap(text);
            p++;
        }
    }
    return n_words;
}

bool page_fold_is_blank(const PageBytes *bytes)
{
    size_t i = 0;

    while (i < bytes->length && is_gap(bytes->start[i]))
        i++;
    return i == bytes->length;
}
