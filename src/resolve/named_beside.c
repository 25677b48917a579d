#include "resolve/named_beside.h"

#include <string.h>

#include "base/text.h"

/* Shorter names are found in any sentence. */
enum { SHORTEST_NAME = 4, SHORTEST_OUTLET = 5 };

/* Of what is looked at behind a title. */
enum { NUMBER_REACH = 24 };

/* What numbers are called, by their keys. */
static const char *const number_words[] = {
    "no",      "nr",    "num",   "number",  "nummer", "numero", "n",      "vol",    "volume",
    "band",    "bd",    "issue", "ausgabe", "part",   "pt",     "teil",   "partie", "parte",
    "episode", "folge", "č",     "№",       "nro",    "nummer", "выпуск",
};

/* " word word word ", as scanners may read it. */
static char *skeletons_of_words(const char *text)
{
    g_autofree char *key = text_key(text);
    g_auto(GStrv) words = g_strsplit(key, " ", -1);
    GString *skeletons = g_string_new(" ");

    for (size_t i = 0; words[i] != NULL; i++) {
        g_autofree char *skeleton = text_skeleton(words[i]);

        g_string_append_printf(skeletons, "%s ", skeleton);
    }
    return g_string_free(skeletons, FALSE);
}

static bool holds_word(const char *skeletons, const char *word)
{
    g_autofree char *skeleton = text_skeleton(word);
    g_autofree char *sought = g_strdup_printf(" %s ", skeleton);

    return strlen(skeleton) >= SHORTEST_NAME && strstr(skeletons, sought) != NULL;
}

bool named_beside_author(const IbidReference *reference, const IbidArticle *article)
{
    g_autofree char *skeletons = NULL;

    if (reference->sentence == NULL || article->authors->len == 0)
        return false;
    skeletons = skeletons_of_words(reference->sentence);
    for (guint i = 0; i < article->authors->len; i++) {
        g_autofree char *key = text_key(g_ptr_array_index(article->authors, i));
        const char *last = strrchr(key, ' ');

        if (holds_word(skeletons, last == NULL ? key : last + 1))
            return true;
    }
    return false;
}

bool named_beside_outlet(const IbidReference *reference, const IbidArticle *article)
{
    g_autofree char *sentence = NULL, *outlet = NULL;

    if (reference->sentence == NULL || article->outlet == NULL)
        return false;
    sentence = text_skeleton(reference->sentence);
    outlet = text_skeleton(article->outlet);
    return strlen(outlet) >= SHORTEST_OUTLET && strstr(sentence, outlet) != NULL;
}

static bool is_number_word(const char *word)
{
    for (size_t i = 0; i < G_N_ELEMENTS(number_words); i++)
        if (strcmp(word, number_words[i]) == 0)
            return true;
    return false;
}

char *named_beside_number(const IbidReference *reference, const char *title)
{
    const char *found = reference->sentence == NULL ? NULL : strstr(reference->sentence, title);
    g_autofree char *behind = NULL, *key = NULL;
    g_auto(GStrv) words = NULL;

    if (found == NULL || *title == '\0')
        return NULL;
    found += strlen(title);
    behind = g_utf8_substring(found, 0, MIN(g_utf8_strlen(found, -1), NUMBER_REACH));
    key = text_key(behind);
    words = g_strsplit(key, " ", 3);
    if (words[0] == NULL || words[1] == NULL || !is_number_word(words[0]) ||
        !g_ascii_isdigit(words[1][0]))
        return NULL;
    return g_strdup_printf("%s %s %s", title, words[0], words[1]);
}
