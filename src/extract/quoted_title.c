#include "extract/quoted_title.h"

#include <glib.h>
#include <string.h>

#include "base/text.h"

/* Bytes and words of a title; scripts without spaces have three bytes a letter. */
enum { SHORTEST = 8, LONGEST = 200, LEAST_WORDS = 2, MOST_WORDS = 25, LEAST_UNSPACED = 15 };

static const struct {
    const char *open, *close;
} marks[] = {
    {"“", "”"},   {"„", "“"},   {"„", "”"},   {"«", "»"},   {"»", "«"},
    {"\"", "\""}, {"「", "」"}, {"『", "』"}, {"《", "》"}, {"‘", "’"},
};

static bool is_mark_byte(char c)
{
    return c == '"' || c == '\xC2' || c == '\xE2' || c == '\xE3';
}

static unsigned n_words(const char *words, size_t length)
{
    unsigned n = 1;

    for (size_t i = 1; i < length; i++)
        n += g_ascii_isspace(words[i]) && !g_ascii_isspace(words[i - 1]);
    return n;
}

static bool is_unspaced(gunichar c)
{
    return g_unichar_iswide(c);
}

/* A full stop before the last word ends a sentence, but for initials and "vol. 2". */
static bool holds_sentence_end(const char *words, size_t length)
{
    for (size_t i = 3; i + 2 < length; i++)
        if (strchr(".!?", words[i]) != NULL && words[i + 1] == ' ' &&
            g_ascii_isupper(words[i + 2]) && g_ascii_islower(words[i - 1]) &&
            g_ascii_islower(words[i - 2]) && g_ascii_islower(words[i - 3]))
            return true;
    return false;
}

bool quoted_title_may_be(const char *words, size_t length)
{
    gunichar first = length == 0 ? 0 : g_utf8_get_char(words);
    unsigned n;

    if (length < SHORTEST || length > LONGEST || g_unichar_islower(first) ||
        !g_unichar_isalnum(first) || strchr(",.;:-", words[length - 1]) != NULL)
        return false;
    n = n_words(words, length);
    if (n < LEAST_WORDS)
        return is_unspaced(first) && length >= LEAST_UNSPACED;
    return n <= MOST_WORDS && !holds_sentence_end(words, length);
}

/* A mark that opens stands before a word and after none; the same sign also closes, or is an
 * apostrophe. */
static bool opens(const char *text, size_t start, size_t after)
{
    return !g_ascii_isspace(text[after]) && (start == 0 || !g_ascii_isalnum(text[start - 1]));
}

/* The mark that closes, within the length of a title; NULL for none. */
static const char *closing(const char *text, size_t from, size_t end, const char *close)
{
    size_t n = MIN(end - from, LONGEST + strlen(close));
    const char *found = g_strstr_len(text + from, (gssize)n, close);

    while (found != NULL && (size_t)(found - text) + strlen(close) < end &&
           g_ascii_isalnum(found[strlen(close)])) { /* "it’s" */
        size_t next = (size_t)(found - text) + strlen(close);

        found =
            next >= from + n ? NULL : g_strstr_len(text + next, (gssize)(from + n - next), close);
    }
    return found;
}

/* Reads a phrase whose mark stands at `at`; false when there is none, or it is no title. */
static bool read_at(const char *text, size_t end, size_t at, QuotedTitle *ret_title)
{
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
        size_t n = strlen(marks[i].open);
        const char *close;

        if (end - at <= n || memcmp(text + at, marks[i].open, n) != 0 || !opens(text, at, at + n))
            continue;
        close = closing(text, at + n, end, marks[i].close);
        if (close == NULL)
            continue;
        *ret_title = (QuotedTitle){at + n, (size_t)(close - text),
                                   (size_t)(close - text) + strlen(marks[i].close)};
        if (quoted_title_may_be(text + at + n, ret_title->end - ret_title->start))
            return true;
    }
    return false;
}

bool quoted_title_next(const char *text, size_t end, size_t *at, QuotedTitle *ret_title)
{
    for (size_t i = *at; i < end; i++) {
        if (!is_mark_byte(text[i]) || !read_at(text, end, i, ret_title))
            continue;
        *at = ret_title->after;
        return true;
    }
    *at = end;
    return false;
}
