#include "extract/sentence.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "base/break_iterator.h"
#include "base/text.h"

/* A sentence reaches no farther than this from what it is about; bounds the work per reference. */
enum { REACH = 600 }; /* bytes */

/* Lines as they were wrapped are no ends of sentences; empty lines are. */
static char *without_line_ends(const char *text, size_t length)
{
    char *copy = g_strndup(text, length);

    for (size_t i = 0; i < length; i++) {
        bool is_empty = text[i] == '\n' &&
                        ((i > 0 && text[i - 1] == '\n') || (i + 1 < length && text[i + 1] == '\n'));

        if ((text[i] == '\r' || text[i] == '\t' || text[i] == '\n') && !is_empty)
            copy[i] = ' ';
    }
    return copy;
}

/* "p. 44", "vol. 3", "S. 12": a short word's dot before a number ends no sentence. */
static bool is_before_number(const char *text, int32_t at)
{
    int32_t stop = at, word;

    while (stop > 0 && text[stop - 1] == ' ')
        stop--;
    if (!g_ascii_isdigit(text[at]) || stop == at || stop < 2 || text[stop - 1] != '.')
        return false;
    for (word = stop - 1; word > 0 && g_ascii_isalpha(text[word - 1]); word--)
        ;
    return stop - 1 - word >= 1 && stop - 1 - word <= 3;
}

static bool opens(gunichar c)
{
    int8_t type = u_charType((UChar32)c);

    return type == U_START_PUNCTUATION || type == U_INITIAL_PUNCTUATION;
}

/* To where what opens right before `at` opens: that belongs to what follows, without a space. */
static int32_t before_openings(const char *text, int32_t at)
{
    while (at > 0) {
        const char *last = g_utf8_find_prev_char(text, text + at);

        if (last == NULL || !opens(g_utf8_get_char(last)))
            return at;
        at = (int32_t)(last - text);
    }
    return at;
}

static int32_t start_of_sentence(UBreakIterator *iterator, const char *text, size_t start)
{
    /* Past the first character, whose start may be the sentence's. */
    int32_t from = ubrk_preceding(iterator, (int32_t)(g_utf8_next_char(text + start) - text));

    while (from != UBRK_DONE && from > 0 && is_before_number(text, from))
        from = ubrk_preceding(iterator, from);
    return from == UBRK_DONE ? 0 : before_openings(text, from);
}

static int32_t end_of_sentence(UBreakIterator *iterator, const char *text, size_t length,
                               size_t last)
{
    int32_t to = ubrk_following(iterator, (int32_t)last);

    while (to != UBRK_DONE && (size_t)to < length && is_before_number(text, to))
        to = ubrk_following(iterator, to);
    return to == UBRK_DONE ? (int32_t)length : to;
}

char *sentence_around(const char *text, size_t length, size_t start, size_t end)
{
    size_t first = start > REACH ? text_character_start(text, start - REACH) : 0;
    size_t last = length - end > REACH ? text_character_start(text, end + REACH) : length;
    g_autofree char *window = without_line_ends(text + first, last - first);
    UErrorCode status = U_ZERO_ERROR;
    UText utext = UTEXT_INITIALIZER;
    UBreakIterator *iterator = break_iterator(BREAK_SENTENCES);
    int32_t from, to, trimmed;

    if (iterator == NULL)
        return text_fold_space(window, -1);
    utext_openUTF8(&utext, window, (int64_t)(last - first), &status);
    ubrk_setUText(iterator, &utext, &status);
    from = start_of_sentence(iterator, window, start - first);
    to = end_of_sentence(iterator, window, last - first, MAX(end, start + 1) - first - 1);
    utext_close(&utext);
    if (U_FAILURE(status))
        return text_fold_space(window, -1);
    trimmed = before_openings(window, to);
    return text_fold_space(window + from, ((size_t)trimmed > end - first ? trimmed : to) - from);
}
