#include "base/text.h"

#include <string.h>

static void append_letter(GString *string, gunichar c)
{
    if (c < 0x80)
        g_string_append_c(string, (char)c);
    else
        g_string_append_unichar(string, c);
}

static bool is_ascii_space(char c)
{
    return g_ascii_isspace(c) || c == '\v';
}

char *text_fold_space(const char *text, gssize length)
{
    size_t n = length < 0 ? strlen(text) : (size_t)length;
    char *folded = g_malloc(n + 1), *out = folded;

    for (size_t i = 0, step; i < n; i += step) {
        bool is_ascii = (unsigned char)text[i] < 0x80;

        step = is_ascii ? 1 : MIN(n - i, (size_t)g_utf8_skip[(unsigned char)text[i]]);
        if (is_ascii ? !is_ascii_space(text[i]) : !g_unichar_isspace(g_utf8_get_char(text + i))) {
            for (size_t k = 0; k < step; k++)
                *out++ = text[i + k];
        } else if (out > folded && out[-1] != ' ') {
            *out++ = ' ';
        }
    }
    out -= out > folded && out[-1] == ' ';
    *out = '\0';
    return folded;
}

bool text_is_blank(const char *text)
{
    if (text == NULL)
        return true;
    for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p))
        if (!g_unichar_isspace(g_utf8_get_char(p)))
            return false;
    return true;
}

/* Apostrophes stand inside words ("don't", "Kiev's"); they vanish instead of parting them. */
static bool joins_words(gunichar c)
{
    return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC;
}

/* Appends the letters and digits of a word, decomposed and case-folded. */
static void append_folded(GString *key, const char *word)
{
    bool gap = true;

    for (const char *p = word; *p != '\0'; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);

        if (joins_words(c) || (c >= 0x80 && g_unichar_ismark(c)))
            continue;
        if (!g_unichar_isalnum(c)) {
            gap = true;
            continue;
        }
        if (gap && key->len > 0)
            g_string_append_c(key, ' ');
        gap = false;
        append_letter(key, c);
    }
}

/* What becomes of each character of ASCII in a key: a letter or digit, or one of these. */
enum { PARTS_WORDS, JOINS_WORDS };

static const char *ascii_keys(void)
{
    static char keys[0x80];
    static gsize is_filled;

    if (g_once_init_enter(&is_filled)) {
        for (char c = 0; (unsigned char)c < sizeof keys; c++)
            keys[(int)c] = g_ascii_isalnum(c) ? g_ascii_tolower(c)
                           : c == '\''        ? JOINS_WORDS
                                              : PARTS_WORDS;
        g_once_init_leave(&is_filled, 1);
    }
    return keys;
}

/* The same of words of ASCII, which most are and which need no Unicode. */
static void append_ascii(GString *key, const char *words, size_t length)
{
    const char *keys = ascii_keys();
    size_t before = key->len;
    bool gap = true;
    char *out;

    g_string_set_size(key, before + length + 1);
    out = key->str + before;
    for (size_t i = 0; i < length; i++) {
        char c = keys[(unsigned char)words[i]];

        if (c == PARTS_WORDS)
            gap = true;
        if (c == PARTS_WORDS || c == JOINS_WORDS)
            continue;
        if (gap && out > key->str)
            *out++ = ' ';
        gap = false;
        *out++ = c;
    }
    g_string_truncate(key, (gsize)(out - key->str));
}

/* True when what is not ASCII in a word are quotation marks, dashes and the like, which part words
 * or vanish: they neither decompose nor fold. */
static bool has_plain_letters(const char *word, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)word[i] >= 0x80) {
            /* U+2010 to U+201F */
            if (length - i < 3 || (unsigned char)word[i] != 0xE2 ||
                (unsigned char)word[i + 1] != 0x80 || (unsigned char)word[i + 2] < 0x90 ||
                (unsigned char)word[i + 2] > 0x9F)
                return false;
            i += 2;
        }
    return true;
}

static void append_word(GString *key, const char *word, size_t length)
{
    bool plain = has_plain_letters(word, length);
    g_autofree char *decomposed =
        plain ? NULL : g_utf8_normalize(word, (gssize)length, G_NORMALIZE_ALL);
    g_autofree char *folded = plain                ? g_ascii_strdown(word, (gssize)length)
                              : decomposed != NULL ? g_utf8_casefold(decomposed, -1)
                                                   : g_strdup("");

    append_folded(key, folded);
}

char *text_key(const char *text)
{
    GString *key = g_string_sized_new(strlen(text) + 1);

    for (const char *run = text; *run != '\0';) {
        const char *end = run, *word; /* the words before the first that is not ASCII */

        while (*end != '\0' && (unsigned char)*end < 0x80)
            end++;
        for (word = end; *end != '\0' && word > run && !is_ascii_space(word[-1]); word--)
            ;
        append_ascii(key, run, (size_t)(word - run));
        if (*end == '\0')
            break;
        while (*end != '\0' && !is_ascii_space(*end))
            end++;
        append_word(key, word, (size_t)(end - word));
        run = end;
    }
    return g_string_free(key, FALSE);
}

char *text_name_key(const char *name)
{
    g_autofree char *key = text_key(name);

    return key[0] == '\0' ? g_strdup(name) : g_steal_pointer(&key);
}

/* The one letter that stands for each class of look-alikes. */
static char look_alike(char c)
{
    static const char letters[0x80] = {
        ['1'] = 'l', ['i'] = 'l', ['j'] = 'l', ['0'] = 'o', ['q'] = 'o', ['5'] = 's',
        ['2'] = 'z', ['8'] = 'b', ['h'] = 'b', ['e'] = 'c', ['u'] = 'n', ['t'] = 'f',
    };
    unsigned char letter = (unsigned char)c;

    return letter < 0x80 && letters[letter] != 0 ? letters[letter] : c;
}

/* The letter for which a scanner takes this pair; 0 for none. */
static char pair_look_alike(char first, char second)
{
    if (first == 'r' && second == 'n')
        return 'm';
    return first == 'c' && second == 'l' ? 'd' : '\0';
}

char *text_skeleton(const char *text)
{
    char *skeleton = text_key(text), *end = skeleton; /* it does not grow, so it is made in place */

    for (const char *p = skeleton; *p != '\0'; p++) {
        char c = look_alike(*p), both = end > skeleton ? pair_look_alike(end[-1], c) : '\0';

        if (c == ' ')
            continue;
        if (both != '\0')
            end[-1] = both;
        else
            *end++ = c;
    }
    *end = '\0';
    return skeleton;
}

#define FNV_START G_GUINT64_CONSTANT(0xcbf29ce484222325)

static guint64 hash_with(guint64 hash, char c)
{
    return (hash ^ (unsigned char)c) * G_GUINT64_CONSTANT(0x100000001b3);
}

const char *text_hash_skeleton(const char *key, guint64 *ret_hash)
{
    char last = look_alike(*key); /* may become one with the next */
    guint64 hash = FNV_START;

    for (key++; *key != '\0' && *key != ' '; key++) {
        char c = look_alike(*key), both = pair_look_alike(last, c);

        if (both == '\0')
            hash = hash_with(hash, last);
        last = both != '\0' ? both : c;
    }
    *ret_hash = hash_with(hash, last);
    return key + (*key == ' ');
}

/* Printable ASCII and white space: what nothing is wrong with at sight. */
static bool is_plain(unsigned char c)
{
    return ((unsigned char)(c - ' ') < 0x7F - ' ') | ((unsigned char)(c - '\t') < 2) |
           ((unsigned char)(c - '\f') < 2);
}

/* Looks at all of it before it answers, so that the compiler takes so many bytes at a time. */
static bool is_plain_block(const char *bytes)
{
    unsigned char plain = 1;

    for (size_t i = 0; i < TEXT_BLOCK; i++)
        plain &= (unsigned char)is_plain((unsigned char)bytes[i]);
    return plain != 0;
}

/* Mends the character at `p`.  Returns: its length; 0 when it is no valid UTF-8. */
static size_t sanitise_character(char *p, size_t left)
{
    gunichar c;

    if ((unsigned char)*p < 0x80) {
        if (!is_plain((unsigned char)*p))
            *p = ' ';
        return 1;
    }
    c = g_utf8_get_char_validated(p, (gssize)left);
    if (c == (gunichar)-1 || c == (gunichar)-2)
        return 0;
    if (c < 0xA0)
        p[0] = p[1] = ' ';
    return (size_t)g_utf8_skip[(unsigned char)*p];
}

size_t text_sanitise(char *text, size_t length, size_t *ret_first)
{
    size_t n_invalid = 0, block = 0; /* end of the one that is gone through by characters */

    for (size_t i = 0, n; i < length; i += n) {
        if (i >= block && length - i >= TEXT_BLOCK && is_plain_block(text + i)) {
            n = TEXT_BLOCK;
            continue;
        }
        block = i < block ? block : i + TEXT_BLOCK;
        n = sanitise_character(text + i, length - i);
        if (n > 0)
            continue;
        if (n_invalid++ == 0)
            *ret_first = i;
        text[i] = '?';
        n = 1;
    }
    return n_invalid;
}

char *text_escape_name(const char *bytes)
{
    GString *name = g_string_new(NULL);

    for (const char *p = bytes; *p != '\0';) {
        gunichar c = g_utf8_get_char_validated(p, -1);
        bool is_escape = *p == '%' && g_ascii_isxdigit(p[1]) && g_ascii_isxdigit(p[2]);

        if (c == (gunichar)-1 || c == (gunichar)-2 || is_escape) {
            g_string_append_printf(name, "%%%02X", (unsigned char)*p++);
        } else {
            g_string_append_unichar(name, c);
            p = g_utf8_next_char(p);
        }
    }
    return g_string_free(name, FALSE);
}

size_t text_character_start(const char *text, size_t at)
{
    while (at > 0 && ((unsigned char)text[at] & 0xC0) == 0x80)
        at--;
    return at;
}

/* Overrides and isolates that let text show in another order than it has. */
static bool turns_direction(gunichar c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/* U+FFFE and U+FFFF are no characters, and may not stand in XML. */
static bool is_printable(gunichar c)
{
    return !g_unichar_iscntrl(c) && !turns_direction(c) && c != 0xFFFE && c != 0xFFFF;
}

char *text_printable(const char *text)
{
    GString *printable = g_string_new(NULL);

    for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);

        g_string_append_unichar(printable, is_printable(c) ? c : '?');
    }
    return g_string_free(printable, FALSE);
}

guint64 text_hash(const char *text, size_t length)
{
    guint64 hash = FNV_START;

    for (size_t i = 0; i < length; i++)
        hash = hash_with(hash, text[i]);
    return hash;
}
