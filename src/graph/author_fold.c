#include "graph/author_fold.h"

#include <stdbool.h>
#include <string.h>

#include "base/latin_spelling.h"
#include "graph/author_key.h"

/* A key of two words or more, cut. */
typedef struct {
    const char *key; /* borrowed */
    char **words;
    guint n;
    const char *person; /* the key that it stands for, maybe its own; NULL for initials at first */
} Spelling;

static void spelling_free(gpointer data)
{
    Spelling *spelling = data;

    g_strfreev(spelling->words);
    g_free(spelling);
}

static bool is_initial(const char *word)
{
    return *word != '\0' && *g_utf8_next_char(word) == '\0';
}

/* "q" and "quincy", "quincy" and "quincy". */
static bool are_alike(const char *a, const char *b)
{
    if (is_initial(a))
        return g_str_has_prefix(b, a);
    return is_initial(b) ? g_str_has_prefix(a, b) : g_str_equal(a, b);
}

static bool has_middle_initial(const Spelling *spelling)
{
    for (guint i = 1; i + 1 < spelling->n; i++)
        if (is_initial(spelling->words[i]))
            return true;
    return false;
}

/* True when the middle names of one begin as those of the other do; none begin as any. */
static bool middles_agree(const Spelling *a, const Spelling *b)
{
    for (guint i = 1; i + 1 < MIN(a->n, b->n); i++)
        if (!are_alike(a->words[i], b->words[i]))
            return false;
    return true;
}

/* More words first, then longer ones: what tells most. */
static int by_fullness(const void *a, const void *b)
{
    const Spelling *x = *(Spelling *const *)a, *y = *(Spelling *const *)b;

    if (x->n != y->n)
        return x->n > y->n ? -1 : 1;
    if (strlen(x->key) != strlen(y->key))
        return strlen(x->key) > strlen(y->key) ? -1 : 1;
    return strcmp(x->key, y->key);
}

/* True when all spellings with the first name of `full`, or its initial, may be one person's. */
static bool is_without_doubt(const GPtrArray *group, const Spelling *full)
{
    bool has_initial = false;

    for (guint i = 0; i < group->len; i++) {
        const Spelling *one = g_ptr_array_index(group, i);

        if (!are_alike(one->words[0], full->words[0]))
            continue;
        has_initial |= !is_initial(one->words[0]) && has_middle_initial(one);
        for (guint j = 0; j < i; j++) {
            const Spelling *other = g_ptr_array_index(group, j);

            if (are_alike(other->words[0], full->words[0]) && !middles_agree(one, other))
                return false;
        }
    }
    return has_initial; /* "Ana Ek" and "Ana Maria Ek" alone may well be two */
}

/* One person for those who differ in middle initials, in a group sorted by_fullness(). */
static void fold_middles(const GPtrArray *group)
{
    for (guint i = 0; i < group->len; i++) {
        Spelling *full = g_ptr_array_index(group, i);

        if (full->person != NULL || is_initial(full->words[0]))
            continue;
        full->person = full->key;
        if (!is_without_doubt(group, full))
            continue;
        for (guint j = i + 1; j < group->len; j++) {
            Spelling *other = g_ptr_array_index(group, j);

            if (g_str_equal(other->words[0], full->words[0]))
                other->person = full->key;
        }
    }
}

/* True when "j smith" or "j q smith" may be short for `full`. */
static bool fits(const Spelling *initials, const Spelling *full)
{
    return !is_initial(full->words[0]) && are_alike(initials->words[0], full->words[0]) &&
           initials->n <= full->n && middles_agree(initials, full);
}

/* True when the initials may be short for "j r smith" as well as for `full`, "john q smith". */
static bool is_in_doubt(const GPtrArray *group, const Spelling *initials, const Spelling *full)
{
    for (guint i = 0; i < group->len; i++) {
        const Spelling *other = g_ptr_array_index(group, i);

        if (is_initial(other->words[0]) && middles_agree(other, initials) &&
            !middles_agree(other, full))
            return true;
    }
    return false;
}

/* The only person whom the initials fit; NULL where there are none or several. */
static const char *person_of_initials(const GPtrArray *group, const Spelling *initials)
{
    const char *person = NULL;

    for (guint i = 0; i < group->len; i++) {
        const Spelling *full = g_ptr_array_index(group, i);

        if (!fits(initials, full))
            continue;
        if ((person != NULL && !g_str_equal(person, full->person)) ||
            is_in_doubt(group, initials, full))
            return NULL;
        person = full->person;
    }
    return person;
}

static void fold_group(GPtrArray *group, GHashTable *folded)
{
    g_ptr_array_sort(group, by_fullness);
    fold_middles(group);
    for (guint i = 0; i < group->len; i++) {
        const Spelling *spelling = g_ptr_array_index(group, i);
        const char *person =
            spelling->person != NULL ? spelling->person : person_of_initials(group, spelling);

        if (person != NULL && person != spelling->key)
            g_hash_table_insert(folded, g_strdup(spelling->key), g_strdup(person));
    }
}

/* Spellings by family name and first letter: "smith j". */
static GHashTable *group_spellings(GHashTable *names)
{
    GHashTable *groups =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
    GHashTableIter iter;
    gpointer key;

    g_hash_table_iter_init(&iter, names);
    while (g_hash_table_iter_next(&iter, &key, NULL)) {
        Spelling *spelling = g_new0(Spelling, 1);
        GPtrArray *group;
        g_autofree char *name = NULL;

        spelling->key = key;
        spelling->words = g_strsplit(key, " ", -1);
        spelling->n = g_strv_length(spelling->words);
        if (spelling->n < 2) {
            spelling_free(spelling);
            continue;
        }
        name =
            g_strdup_printf("%s %.*s", spelling->words[spelling->n - 1],
                            (int)(g_utf8_next_char(spelling->key) - spelling->key), spelling->key);
        group = g_hash_table_lookup(groups, name);
        if (group == NULL) {
            group = g_ptr_array_new_with_free_func(spelling_free);
            g_hash_table_insert(groups, g_steal_pointer(&name), group);
        }
        g_ptr_array_add(group, spelling);
    }
    return groups;
}

/* True for two words or more, all of them more than initials. */
static bool is_in_full(const char *key)
{
    g_auto(GStrv) words = g_strsplit(key, " ", -1);

    for (char **word = words; *word != NULL; word++)
        if (is_initial(*word))
            return false;
    return g_strv_length(words) > 1;
}

/* The only key among `names` that writes `name` in Latin letters; (transfer full) or NULL. */
static char *latin_key(GHashTable *names, const char *name)
{
    g_autoptr(GPtrArray) spellings = latin_spellings(name);
    g_autofree char *found = NULL;

    for (guint i = 0; i < spellings->len; i++) {
        g_autofree char *key = author_key(g_ptr_array_index(spellings, i));

        if (!g_hash_table_contains(names, key) || g_strcmp0(found, key) == 0)
            continue;
        if (found != NULL)
            return NULL;
        found = g_steal_pointer(&key);
    }
    return g_steal_pointer(&found);
}

static void fold_scripts(GHashTable *names, GHashTable *folded)
{
    GHashTableIter iter;
    gpointer key, name;

    g_hash_table_iter_init(&iter, names);
    while (g_hash_table_iter_next(&iter, &key, &name)) {
        char *latin;
        const char *person;

        if (!is_in_full(key))
            continue;
        latin = latin_key(names, name);
        person = latin == NULL ? NULL : g_hash_table_lookup(folded, latin);
        if (person != NULL) {
            g_free(latin);
            latin = g_strdup(person);
        }
        if (latin != NULL)
            g_hash_table_insert(folded, g_strdup(key), latin);
    }
}

/* "И. Петров" is folded to "Иван Петров", and that to "Ivan Petrov". */
static void close_chains(GHashTable *folded)
{
    GHashTableIter iter;
    gpointer key, person;

    g_hash_table_iter_init(&iter, folded);
    while (g_hash_table_iter_next(&iter, &key, &person)) {
        const char *further = g_hash_table_lookup(folded, person);

        if (further != NULL)
            g_hash_table_iter_replace(&iter, g_strdup(further));
    }
}

GHashTable *author_fold(GHashTable *names)
{
    GHashTable *folded = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    g_autoptr(GHashTable) groups = group_spellings(names);
    GHashTableIter iter;
    gpointer group;

    g_hash_table_iter_init(&iter, groups);
    while (g_hash_table_iter_next(&iter, NULL, &group))
        fold_group(group, folded);
    fold_scripts(names, folded);
    close_chains(folded);
    return folded;
}
