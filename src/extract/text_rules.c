#include "extract/text_rules.h"

#include <glib.h>
#include <string.h>

#include "base/text.h"

/* Skeletons of all rows, made once: they hold for the life of the process. */
typedef struct {
    char **phrases, **headings, **labels;
} Skeletons;

static const Skeletons *skeletons(void)
{
    static const Skeletons *made;

    if (g_once_init_enter(&made)) {
        Skeletons *all = g_new(Skeletons, 1);

        all->phrases = g_new(char *, n_text_phrases);
        all->headings = g_new(char *, n_text_list_headings);
        all->labels = g_new(char *, n_text_labels);
        for (size_t i = 0; i < n_text_phrases; i++)
            all->phrases[i] = text_skeleton(text_phrases[i].phrase);
        for (size_t i = 0; i < n_text_list_headings; i++)
            all->headings[i] = text_skeleton(text_list_headings[i].phrase);
        for (size_t i = 0; i < n_text_labels; i++)
            all->labels[i] = text_skeleton(text_labels[i].label);
        g_once_init_leave(&made, all);
    }
    return made;
}

const TextPhrase *text_phrase_at_start(const char *skeleton)
{
    for (size_t i = 0; i < n_text_phrases; i++)
        if (!text_phrases[i].anywhere && g_str_has_prefix(skeleton, skeletons()->phrases[i]))
            return &text_phrases[i];
    return NULL;
}

const TextPhrase *text_phrase_within(const char *skeleton)
{
    const TextPhrase *first = text_phrase_at_start(skeleton);

    for (size_t i = 0; first == NULL && i < n_text_phrases; i++)
        if (text_phrases[i].anywhere && strstr(skeleton, skeletons()->phrases[i]) != NULL)
            first = &text_phrases[i];
    return first;
}

const TextListHeading *text_list_heading(const char *skeleton)
{
    for (size_t i = 0; i < n_text_list_headings; i++)
        if (g_str_has_prefix(skeleton, skeletons()->headings[i]))
            return &text_list_headings[i];
    return NULL;
}

const TextLabel *text_label(const char *skeleton)
{
    for (size_t i = 0; i < n_text_labels; i++)
        if (g_str_equal(skeleton, skeletons()->labels[i]))
            return &text_labels[i];
    return NULL;
}

size_t text_byline_word(const char *line)
{
    for (size_t i = 0; text_byline_words[i] != NULL; i++) {
        const char *word = text_byline_words[i];
        size_t length = strlen(word);
        g_autofree char *written = NULL, *folded = NULL;

        if (strlen(line) <= length || !g_utf8_validate(line, (gssize)length, NULL))
            continue;
        written = g_strndup(line, length);
        folded = text_key(written);
        /* "8y" is how scanners read "By"; other short words are too common to mend. */
        if (!g_str_equal(folded, word) && !(i == 0 && g_str_equal(folded, "8y")))
            continue;
        if (g_ascii_islower(written[0]) || g_ascii_isalnum(line[length]))
            continue;
        return length + strspn(line + length, ": \t");
    }
    return 0;
}
