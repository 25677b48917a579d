#include "extract/text_origin.h"

#include <glib.h>
#include <string.h>

#include "base/text.h"
#include "extract/text_rules.h"

/* Bytes in which the first word of a phrase is over. */
#define FIRST_WORD 24

/* How the phrases that say so begin. */
typedef struct {
    GHashTable *words; /* set: skeletons of their first words; phrases without spaces are whole */
    bool pairs[128][128]; /* their first two letters, as the table has them */
} Beginnings;

static gpointer find_beginnings(gpointer unused)
{
    Beginnings *found = g_new0(Beginnings, 1);

    (void)unused;
    found->words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (size_t i = 0; i < n_text_phrases; i++) {
        const char *phrase = text_phrases[i].phrase;
        g_autofree char *word = g_strndup(phrase, strcspn(phrase, " "));

        if (strcmp(text_phrases[i].kind, "republication") != 0)
            continue;
        if ((unsigned char)phrase[0] < 0x80 && (unsigned char)phrase[1] < 0x80)
            found->pairs[(unsigned char)phrase[0]][(unsigned char)phrase[1]] = true;
        g_hash_table_add(found->words, text_skeleton(word));
    }
    return found;
}

/* Most lines do not, which their first letters tell; those beyond ASCII may all. */
static bool may_say(const char *line, size_t length)
{
    static GOnce once = G_ONCE_INIT;
    const Beginnings *beginnings = g_once(&once, find_beginnings, NULL);
    g_autofree char *word = NULL, *skeleton = NULL;
    unsigned char one = (unsigned char)g_ascii_tolower(line[0]);
    unsigned char other = (unsigned char)(length > 1 ? g_ascii_tolower(line[1]) : '\0');
    size_t n = 0;

    if (one < 0x80 && other < 0x80 && !beginnings->pairs[one][other])
        return false;
    if (one >= 0xE3) /* scripts without spaces */
        return true;
    while (n < MIN(length, FIRST_WORD) && line[n] != ' ')
        n++;
    word = g_strndup(line, n);
    skeleton = text_skeleton(word);
    return g_hash_table_contains(beginnings->words, skeleton);
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
