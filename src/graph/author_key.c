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

static bool is_initial(const char *word)
{
    return *word != '\0' && *g_utf8_next_char(word) == '\0';
}

/* Every word but the last by its first letter; NULL unless `key` has whole words only, two or more.
 */
static char *initials_of_full(const char *key)
{
    g_auto(GStrv) words = g_strsplit(key, " ", -1);
    g_autoptr(GString) initials = g_string_new(NULL);
    guint n = g_strv_length(words);

    if (n < 2)
        return NULL;
    for (guint i = 0; i < n; i++) {
        if (is_initial(words[i]))
            return NULL;
        if (i + 1 == n)
            g_string_append(initials, words[i]);
        else
            g_string_append_printf(initials, "%.*s ", (int)(g_utf8_next_char(words[i]) - words[i]),
                                   words[i]);
    }
    return g_strdup(initials->str);
}

/* "j smith" of "j q smith"; NULL where that is the same. */
static char *first_and_last(const char *initials)
{
    const char *first = strchr(initials, ' '), *last = strrchr(initials, ' ');

    if (first == last)
        return NULL;
    return g_strdup_printf("%.*s%s", (int)(first - initials), initials, last);
}

/* Notes that `full` may stand behind `initials`; "" is written where another may as well. */
static void note(GHashTable *found, char *initials, const char *full)
{
    if (initials != NULL)
        g_hash_table_insert(found, initials,
                            g_strdup(g_hash_table_contains(found, initials) ? "" : full));
}

static gboolean is_in_doubt(gpointer initials, gpointer full, gpointer unused)
{
    (void)initials;
    (void)unused;
    return *(const char *)full == '\0';
}

GHashTable *author_key_initials(GHashTable *keys)
{
    GHashTable *found = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    GHashTableIter iter;
    gpointer key;

    g_hash_table_iter_init(&iter, keys);
    while (g_hash_table_iter_next(&iter, &key, NULL)) {
        g_autofree char *initials = initials_of_full(key);

        if (initials == NULL)
            continue;
        note(found, first_and_last(initials), key);
        note(found, g_steal_pointer(&initials), key);
    }
    g_hash_table_foreach_remove(found, is_in_doubt, NULL);
    return found;
}
