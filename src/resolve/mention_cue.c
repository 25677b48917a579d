#include "resolve/mention_cue.h"

#include <glib.h>
#include <string.h>

#include "base/text.h"

/* Bytes of the sentence that are looked at, and the words among them. */
enum { BYTES_BEFORE = 60, BYTES_AFTER = 30, WORDS_BEFORE = 5, WORDS_AFTER = 2 };

/* Letters that may follow a stem: those of its endings. */
enum { ENDING_MOST = 6 };

/* Scripts that part no words have a stem anywhere. */
static bool is_wide(const char *stem)
{
    return g_unichar_iswide(g_utf8_get_char(stem));
}

static bool bears_stem(const char *word, const char *stem, size_t length)
{
    const char *found;

    if (is_wide(stem)) {
        found = g_strstr_len(word, -1, stem);
        return found != NULL;
    }
    return strncmp(word, stem, length) == 0 && g_utf8_strlen(word + length, -1) <= ENDING_MOST;
}

static bool is_one_of(const char *word, const char *stems)
{
    for (const char *stem = stems; stem != NULL && *stem != '\0';) {
        size_t length = strcspn(stem, " ");
        g_autofree char *one = g_strndup(stem, length);

        if (bears_stem(word, one, length))
            return true;
        stem += length + strspn(stem + length, " ");
    }
    return false;
}

static MentionCue cue_of_word(const char *word)
{
    for (unsigned cue = CUE_NONE + 1; cue < N_CUES; cue++)
        for (size_t i = 0; i < mention_n_cue_rows; i++)
            if (is_one_of(word, mention_cue_rows[i].stems[cue]))
                return (MentionCue)cue;
    return CUE_NONE;
}

/* The words of a stretch, as text_key() has them. */
static char **words_of(const char *start, size_t length)
{
    g_autofree char *stretch = g_strndup(start, length), *key = text_key(stretch);

    return g_strsplit(key, " ", -1);
}

MentionCue mention_cue(const char *sentence, const char *title)
{
    const char *at = sentence == NULL || title == NULL ? NULL : strstr(sentence, title);
    g_auto(GStrv) before = NULL, after = NULL;
    size_t start, from, end, to;
    MentionCue cue = CUE_NONE;

    if (at == NULL)
        return CUE_NONE;
    start = (size_t)(at - sentence);
    from = text_character_start(sentence, start - MIN(start, BYTES_BEFORE));
    end = start + strlen(title);
    to = text_character_start(sentence, MIN(strlen(sentence), end + BYTES_AFTER));
    before = words_of(sentence + from, start - from);
    after = words_of(sentence + end, to - end);
    for (size_t i = 0; cue == CUE_NONE && i < WORDS_BEFORE; i++) {
        size_t n = g_strv_length(before);

        if (i < n && before[n - 1 - i][0] != '\0')
            cue = cue_of_word(before[n - 1 - i]);
        if (cue == CUE_NONE && i < WORDS_AFTER && i < g_strv_length(after) && after[i][0] != '\0')
            cue = cue_of_word(after[i]);
    }
    return cue;
}
