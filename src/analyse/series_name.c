#include "analyse/series_name.h"

#include <stdbool.h>
#include <string.h>

#include "base/month_word.h"
#include "base/text.h"

/* What stands beside the number of a part; as text_key() writes it. */
static const char *const counting_words[] = {
    "part",    "pt",      "no",      "nr",      "number", "vol",    "volume",
    "issue",   "episode", "ep",      "edition", "teil",   "nummer", "folge",
    "ausgabe", "chapter", "kapitel", "partie",  "numero", "parte",
};

static bool is_dash(gunichar c)
{
    return c == '-' || c == 0x2013 || c == 0x2014;
}

/* True when the name of a series could end before the character at `at`. */
static bool is_separator(const char *title, const char *at)
{
    gunichar c = g_utf8_get_char(at);
    const char *next = g_utf8_next_char(at);
    bool is_after_blank =
        at == title || g_unichar_isspace(g_utf8_get_char(g_utf8_find_prev_char(title, at)));

    if (c == ':') /* but not in a time of day */
        return at == title || !g_ascii_isdigit(at[-1]) || !g_ascii_isdigit(*next);
    if (c == '#')
        return is_after_blank;
    if (is_dash(c))
        return is_after_blank && (*next == '\0' || g_unichar_isspace(g_utf8_get_char(next)));
    return c == '|' || c == 0xFF1A; /* the full-width colon */
}

static const char *first_separator(const char *title)
{
    const char *at = title;

    while (*at != '\0' && !is_separator(title, at))
        at = g_utf8_next_char(at);
    return at;
}

static bool is_counting_word(const char *word)
{
    for (size_t i = 0; i < G_N_ELEMENTS(counting_words); i++)
        if (g_str_equal(word, counting_words[i]))
            return true;
    return false;
}

static bool is_month(const char *word)
{
    size_t length;

    return (month_in_any_language(word, &length) != 0 && length == strlen(word)) ||
           (month_without_accents(word, &length) != 0 && length == strlen(word));
}

/* Some words are, too; so only to be asked behind a word for counting. */
static bool is_roman(const char *word)
{
    return word[0] != '\0' && word[strspn(word, "ivxlc")] == '\0';
}

/* How many of the words are left without a number at their end and what belongs to it. */
static guint n_before_number(char *const *words)
{
    guint n_words = g_strv_length((char **)words), n = n_words;
    bool has_number = false;

    while (n > 0) {
        const char *word = words[n - 1];
        bool is_number = g_unichar_isdigit(g_utf8_get_char(word)) ||
                         (n > 1 && is_roman(word) && is_counting_word(words[n - 2]));

        if (!is_number && !is_counting_word(word) && !is_month(word))
            break;
        has_number |= is_number;
        n--;
    }
    return has_number ? n : n_words;
}

static bool has_two_letters(const char *key)
{
    int n = 0;

    for (; *key != '\0' && n < 2; key = g_utf8_next_char(key))
        n += g_unichar_isalpha(g_utf8_get_char(key));
    return n == 2;
}

char *series_name_key(const char *title)
{
    g_autofree char *lead = g_strndup(title, (gsize)(first_separator(title) - title));
    g_autofree char *key = text_key(lead);
    g_auto(GStrv) words = g_strsplit(key, " ", -1);
    guint n = n_before_number(words);
    g_autofree char *name = NULL;

    for (guint i = n; words[i] != NULL; i++)
        g_clear_pointer(&words[i], g_free);
    name = g_strjoinv(" ", words);
    return has_two_letters(name) ? g_steal_pointer(&name) : NULL;
}

char *series_name_as_printed(const char *title, const char *key)
{
    g_autofree char *folded = text_fold_space(title, -1);

    for (const char *end = folded; *end != '\0';) {
        g_autofree char *beginning = NULL, *of_it = NULL;

        end = g_utf8_next_char(end);
        beginning = g_strndup(folded, (gsize)(end - folded));
        of_it = text_key(beginning);
        if (g_str_equal(of_it, key))
            return g_steal_pointer(&beginning);
    }
    return g_steal_pointer(&folded);
}
