#include "base/words.h"

#include <string.h>
#include <unicode/utext.h>

#include "base/break_iterator.h"

static bool is_word(Word word)
{
    unsigned n_characters = 0;
    bool has_letter = false;

    for (const char *p = word.text; p < word.text + word.length; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);

        has_letter |= g_unichar_isalpha(c);
        n_characters += !g_unichar_ismark(c);
    }
    return has_letter && n_characters > 1;
}

static void collect(UBreakIterator *iterator, const char *text, GArray *words)
{
    int32_t start = ubrk_first(iterator);

    for (int32_t end; (end = ubrk_next(iterator)) != UBRK_DONE; start = end) {
        Word word = {text + start, (size_t)(end - start)};

        if (ubrk_getRuleStatus(iterator) >= UBRK_WORD_NONE_LIMIT && is_word(word))
            g_array_append_val(words, word);
    }
}

GArray *words_of(const char *text)
{
    GArray *words = g_array_new(FALSE, FALSE, sizeof(Word));
    UBreakIterator *iterator = break_iterator(BREAK_WORDS);
    UErrorCode status = U_ZERO_ERROR;
    UText opened = UTEXT_INITIALIZER;

    utext_openUTF8(&opened, text, -1, &status);
    if (iterator != NULL)
        ubrk_setUText(iterator, &opened, &status);
    if (iterator != NULL && U_SUCCESS(status))
        collect(iterator, text, words);
    utext_close(&opened);
    return words;
}

char *words_key(Word word)
{
    g_autofree char *plain = g_utf8_normalize(word.text, (gssize)word.length, G_NORMALIZE_ALL);
    g_autofree char *folded = plain != NULL ? g_utf8_casefold(plain, -1) : g_strdup("");

    return g_utf8_normalize(folded, -1, G_NORMALIZE_ALL_COMPOSE);
}
