#include "extract/text_origin.h"

#include <glib.h>
#include <string.h>

#include "base/text.h"
#include "extract/text_rules.h"

/* Bytes in which the first word of a phrase is over. */
#define FIRST_WORD 24

/* Skeletons of the first words of the phrases that say so; phrases without spaces are whole. */
static gpointer first_words(gpointer unused)
{
    GHashTable *words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    (void)unused;
    for (size_t i = 0; i < n_text_phrases; i++) {
        const char *phrase = text_phrases[i].phrase;
        g_autofree char *word = g_strndup(phrase, strcspn(phrase, " "));

        if (strcmp(text_phrases[i].kind, "republication") == 0)
            g_hash_table_add(words, text_skeleton(word));
    }
    return words;
}

/* Most lines do not, and are known by their first words; those of one word are of other scripts. */
static bool may_say(const char *line, size_t length)
{
    static GOnce once = G_ONCE_INIT;
    GHashTable *words = g_once(&once, first_words, NULL);
    g_autofree char *word = NULL, *skeleton = NULL;
    size_t n = 0;

    while (n < MIN(length, FIRST_WORD) && line[n] != ' ')
        n++;
    if (n == FIRST_WORD)
        return (unsigned char)line[0] >= 0xE3;
    word = g_strndup(line, n);
    skeleton = text_skeleton(word);
    return g_hash_table_contains(words, skeleton) || (unsigned char)line[0] >= 0xE3;
}

bool text_origin_is_said(const char *line, size_t length)
{
    g_autofree char *words = NULL, *skeleton = NULL;
    const TextPhrase *phrase;

    if (!may_say(line, length))
        return false;
    words = g_strndup(line, length);
    skeleton = text_skeleton(words);
    phrase = text_phrase_at_start(skeleton);
    return phrase != NULL && strcmp(phrase->kind, "republication") == 0;
}

char *text_origin_name(const char *line)
{
    g_autoptr(GRegex) regex =
        g_regex_new("\\b(?:on|by|in|at|from|bei|im|auf|en|dans|su|em|på|w|v|в)\\s+(?!\\d)"
                    "(?:[^,]*newsletter, |[^,]*Substack, )?([^.]+?)(?:\\s+on\\s.*)?[.,]?$",
                    0, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    char *name;

    if (!g_regex_match(regex, line, 0, &match))
        return NULL;
    name = g_strstrip(g_match_info_fetch(match, 1));
    if (*name != '\0')
        return name;
    g_free(name);
    return NULL;
}
