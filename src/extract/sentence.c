#include "extract/sentence.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "base/text.h"

/* A sentence reaches no farther than this from what it is about; bounds the work per reference. */
enum { REACH = 600 }; /* bytes */

static void close_iterator(gpointer iterator)
{
    ubrk_close(iterator);
}

/* Opening an iterator costs far more than a sentence, and an iterator serves one thread only. */
static UBreakIterator *iterator_of_thread(void)
{
    static GPrivate kept = G_PRIVATE_INIT(close_iterator);
    UBreakIterator *iterator = g_private_get(&kept);
    UErrorCode status = U_ZERO_ERROR;

    if (iterator != NULL)
        return iterator;
    /* "ss=standard": no sentence ends after "Mr." */
    iterator = ubrk_open(UBRK_SENTENCE, "en@ss=standard", NULL, 0, &status);
    if (U_FAILURE(status))
        return NULL;
    g_private_set(&kept, iterator);
    return iterator;
}

/* A place at or before `at` where a character begins. */
static size_t character_start(const char *text, size_t at)
{
    while (at > 0 && ((unsigned char)text[at] & 0xC0) == 0x80)
        at--;
    return at;
}

/* Lines as they were wrapped are no ends of sentences; empty lines are. */
static char *without_line_ends(const char *text, size_t length)
{
    char *copy = g_strndup(text, length);

    for (size_t i = 0; i < length; i++) {
        bool among_others =
            (i > 0 && text[i - 1] == '\n') || (i + 1 < length && text[i + 1] == '\n');

        if (copy[i] == '\r' || copy[i] == '\t' || (copy[i] == '\n' && !among_others))
            copy[i] = ' ';
    }
    return copy;
}

char *sentence_around(const char *text, size_t length, size_t start, size_t end)
{
    size_t first = start > REACH ? character_start(text, start - REACH) : 0;
    size_t last = length - end > REACH ? character_start(text, end + REACH) : length;
    g_autofree char *window = without_line_ends(text + first, last - first);
    UErrorCode status = U_ZERO_ERROR;
    UText utext = UTEXT_INITIALIZER;
    UBreakIterator *iterator = iterator_of_thread();
    int32_t from, to;

    if (iterator == NULL)
        return text_fold_space(window, -1);
    utext_openUTF8(&utext, window, (int64_t)(last - first), &status);
    ubrk_setUText(iterator, &utext, &status);
    from = ubrk_preceding(iterator, (int32_t)(start - first) + 1);
    to = ubrk_following(iterator, (int32_t)(MAX(end, start + 1) - first) - 1);
    utext_close(&utext);
    if (U_FAILURE(status))
        return text_fold_space(window, -1);
    if (from == UBRK_DONE)
        from = 0;
    if (to == UBRK_DONE)
        to = (int32_t)(last - first);
    return text_fold_space(window + from, to - from);
}
