#include "graph/author_key.h"

#include <stdbool.h>
#include <string.h>

#include "base/text.h"

/* As text_key() writes them.  Not "Jr", who is another person, nor "Md", which is a given name. */
static const char *const honorifics[] = {
    "dr", "prof", "professor", "mr", "mrs", "ms", "sir", "dame", "phd", "herr", "frau",
};

static bool is_honorific(const char *word)
{
    for (size_t i = 0; i < G_N_ELEMENTS(honorifics); i++)
        if (strcmp(honorifics[i], word) == 0)
            return true;
    return false;
}

/* Appends the words of `key` that are no honorifics.  Returns how many these are. */
static unsigned append_words(GString *to, const char *key)
{
    g_auto(GStrv) words = g_strsplit(key, " ", -1);
    unsigned n = 0;

    for (char **word = words; *word != NULL; word++) {
        if (**word == '\0' || is_honorific(*word))
            continue;
        if (to->len > 0)
            g_string_append_c(to, ' ');
        g_string_append(to, *word);
        n++;
    }
    return n;
}

char *author_key(const char *name)
{
    const char *comma = strchr(name, ',');
    GString *key = g_string_new(NULL);

    if (comma != NULL && strchr(comma + 1, ',') == NULL) {
        g_autofree char *family = g_strndup(name, (gsize)(comma - name));
        g_autofree char *family_key = text_key(family);
        g_autofree char *given_key = text_key(comma + 1);

        append_words(key, given_key);
        append_words(key, family_key);
    } else {
        g_autofree char *plain = text_key(name);

        append_words(key, plain);
    }
    if (key->len > 0)
        return g_string_free(key, FALSE);
    g_string_free(key, TRUE);
    return text_key(name);
}
