#include "extract/title_phrase.h"

#include <glib.h>
#include <string.h>

#include "extract/text_blocks.h"

/*
 * Longer ones are sentences; shorter ones never match without a date (resolve/mention_match.c).
 * Words of two or three letters are "of", "und": never capitals.
 */
enum {
    BYTES_MOST = 200,
    WORDS_MOST = 25,
    WORDS_LEAST = 3,
    LETTERS_LEAST = 12,
    WIDE_LEAST = 6,
    LONG_WORD = 4,
};

typedef struct {
    unsigned n_words, n_letters, n_wide;
    unsigned n_capital;    /* words that begin with one */
    unsigned n_small_long; /* long words that do not */
    unsigned n_calls;      /* sentences that end in the middle with "!" or "?" */
    bool begins_small;
    bool is_unparted; /* in a script that does not part words */
    bool is_none;     /* a sentence ends in the middle; or no prose */
} PhraseLook;

/* The word being read. */
typedef struct {
    unsigned n_letters;
    bool small;
} Word;

static void end_word(PhraseLook *look, Word *word)
{
    if (word->n_letters > 0) {
        look->n_words++;
        look->n_letters += word->n_letters;
        if (look->n_words == 1)
            look->begins_small = word->small;
        look->n_capital += !word->small;
        look->n_small_long += word->small && word->n_letters >= LONG_WORD;
    }
    *word = (Word){0};
}

static bool is_stop(gunichar c)
{
    return c == '.' || c == '!' || c == '?' || c == 0x3002 || c == 0xFF01 || c == 0xFF1F;
}

/* A stop before what goes on: "Mr. Lock" and "No. 3" go on in the same sentence. */
static void look_at_stop(PhraseLook *look, const Word *word, gunichar stop, const char *next,
                         const char *end)
{
    if (next == end)
        return;
    if (stop == 0x3002)
        look->is_none = true;
    else if (stop != '.')
        look->n_calls++;
    else if (word->n_letters >= LONG_WORD && *next == ' ' && next + 1 < end)
        look->is_none = true;
}

static PhraseLook look_at(const char *text, const char *end)
{
    PhraseLook look = {0};
    Word word = {0};

    for (const char *p = text, *next; p < end && !look.is_none; p = next) {
        gunichar c = g_utf8_get_char(p);

        next = g_utf8_next_char(p);
        if (g_unichar_isalnum(c)) {
            if (word.n_letters++ == 0)
                word.small = g_unichar_islower(c);
            look.n_wide += g_unichar_iswide(c) ? 1 : 0;
            look.is_unparted |= c >= 0xE00 && c <= 0x109F && !g_unichar_islower(c); /* Thai … */
        } else if (g_unichar_isspace(c) || c == '-' || c == 0x2013 || c == 0x2014 || c == '/') {
            end_word(&look, &word);
        } else if (is_stop(c)) {
            look_at_stop(&look, &word, c, next, end);
        } else if (c < 0x80 && strchr("{}<>\\|=@", (int)c) != NULL) {
            look.is_none = true;
        }
    }
    end_word(&look, &word);
    return look;
}

static bool is_title_case(const PhraseLook *look)
{
    return look->n_capital >= 2 && look->n_small_long == 0;
}

/* The character that ends at `at`, or 0; spaces before it passed over. */
static gunichar last_before(const char *text, size_t at)
{
    while (at > 0) {
        const char *last = g_utf8_find_prev_char(text, text + at);
        gunichar c = g_utf8_get_char(last);

        if (!g_unichar_isspace(c))
            return c;
        at = (size_t)(last - text);
    }
    return 0;
}

static bool is_ellipsis(const char *text, size_t start, size_t end)
{
    return end - start >= 3 && memcmp(text + end - 3, "...", 3) == 0;
}

/* Takes stops off the end.  Returns: the first of them from the right, or 0. */
static gunichar trim_stops(const char *text, size_t start, size_t *end)
{
    static const gunichar stops[] = {',', ';', ':', '.', 0x3002, 0xFF0C, 0x3001, 0xFF1B, 0x60C, 0};
    gunichar first = 0;

    while (*end > start && !is_ellipsis(text, start, *end)) {
        const char *last = g_utf8_find_prev_char(text, text + *end);
        gunichar c = g_utf8_get_char(last);
        bool is_one = g_unichar_isspace(c);

        for (size_t i = 0; stops[i] != 0; i++)
            is_one |= stops[i] == c;
        if (!is_one)
            break;
        first = first == 0 && !g_unichar_isspace(c) ? c : first;
        *end = (size_t)(last - text);
    }
    return first;
}

/*
 * A comma before the closing mark goes on with who said it; so does what a comma or colon leads in
 * and a stop ends.  Titles stand there too, but with capitals.
 */
static bool is_speech(const char *text, size_t open, gunichar trimmed, gunichar last,
                      const PhraseLook *look)
{
    gunichar lead;

    if (trimmed == 0x3002)
        return true;
    if (is_title_case(look))
        return false;
    if (trimmed == ',' || trimmed == 0xFF0C || trimmed == 0x3001)
        return true;
    while (open > 0 &&
           !g_unichar_isspace(g_utf8_get_char(g_utf8_find_prev_char(text, text + open))))
        open = (size_t)(g_utf8_find_prev_char(text, text + open) - text); /* the mark */
    lead = last_before(text, open);
    return (lead == ',' || lead == ':') && (trimmed == '.' || last == '!' || last == '?');
}

PhraseForm title_phrase_judge(const char *text, size_t *start, size_t *end, bool is_quotation)
{
    size_t open = *start;
    PhraseLook look;
    gunichar trimmed, last;

    if (*end - *start > BYTES_MOST)
        return PHRASE_NO_TITLE;
    text_trim(text, start, end);
    trimmed = trim_stops(text, *start, end);
    if (*start == *end)
        return PHRASE_NO_TITLE;
    look = look_at(text + *start, text + *end);
    last = g_utf8_get_char(g_utf8_find_prev_char(text, text + *end));
    if (look.is_none || look.n_calls > 1 || look.n_words > WORDS_MOST || look.n_letters == 0 ||
        (is_quotation && is_speech(text, open, trimmed, last, &look)))
        return PHRASE_NO_TITLE;
    if (look.begins_small)
        return PHRASE_NEEDS_DATE;
    if (look.n_wide >= WIDE_LEAST || (look.is_unparted && look.n_letters >= LETTERS_LEAST) ||
        (look.n_words >= WORDS_LEAST && look.n_letters >= LETTERS_LEAST))
        return PHRASE_MAY_BE_TITLE;
    return PHRASE_NEEDS_DATE;
}
