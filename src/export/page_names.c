#include "export/page_names.h"

#include <stdbool.h>
#include <string.h>

/* What is left of it has room for " 2021-03-01 n123456789" and ".md"; eCryptfs allows 143. */
#define MOST_BYTES 110

/* Characters that Windows forbids, and those that end or part links of Obsidian. */
static bool is_kept(gunichar c)
{
    return !g_unichar_iscntrl(c) && c != 0xfffd && g_unichar_isdefined(c) &&
           g_unichar_type(c) != G_UNICODE_FORMAT && g_unichar_type(c) != G_UNICODE_PRIVATE_USE &&
           (c > 0x7f || strchr("\\/:*?\"<>|#^[]", (int)c) == NULL);
}

/* Windows takes these for devices, whatever follows a dot.  Source: "Naming Files, Paths, and
 * Namespaces", https://learn.microsoft.com/windows/win32/fileio/naming-a-file. */
static bool is_device(const char *name)
{
    static const char *const devices[] = {"con", "prn", "aux", "nul", "conin$", "conout$"};
    g_autofree char *stem = g_ascii_strdown(name, (gssize)strcspn(name, "."));
    const char *number = stem + 3;

    g_strchomp(stem);
    for (size_t i = 0; i < G_N_ELEMENTS(devices); i++)
        if (g_str_equal(stem, devices[i]))
            return true;
    return (g_str_has_prefix(stem, "com") || g_str_has_prefix(stem, "lpt")) &&
           ((g_ascii_isdigit(number[0]) && number[1] == '\0') || g_str_equal(number, "¹") ||
            g_str_equal(number, "²") || g_str_equal(number, "³"));
}

/* Without what hides a file, parts an option from its command or is dropped by Windows. */
static char *trim(const char *name)
{
    size_t length;

    name += strspn(name, " .-~");
    length = strlen(name);
    while (length > 0 && strchr(" .", name[length - 1]) != NULL)
        length--;
    return g_strndup(name, length);
}

/* Returns: (transfer full). */
static char *name_of(const char *label)
{
    g_autofree char *valid = g_utf8_make_valid(label, -1);
    g_autofree char *composed = g_utf8_normalize(valid, -1, G_NORMALIZE_DEFAULT_COMPOSE);
    g_autoptr(GString) name = g_string_new(NULL);
    g_autofree char *trimmed = NULL;

    for (const char *p = composed; *p != '\0' && name->len < MOST_BYTES - 4;
         p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);

        if (!g_unichar_isspace(c) && is_kept(c))
            g_string_append_unichar(name, c);
        else if (name->len > 0 && name->str[name->len - 1] != ' ')
            g_string_append_c(name, ' ');
    }
    trimmed = trim(name->str);
    if (trimmed[0] == '\0')
        return g_strdup("untitled");
    return is_device(trimmed) ? g_strconcat("_", trimmed, NULL) : g_steal_pointer(&trimmed);
}

/* What two names have in common that some file system takes for one. */
static char *fold(const char *name)
{
    g_autofree char *composed = g_utf8_normalize(name, -1, G_NORMALIZE_ALL_COMPOSE);
    g_autofree char *lower = g_utf8_casefold(composed, -1);
    GString *folded = g_string_new(NULL);

    for (const char *p = lower; *p != '\0'; p = g_utf8_next_char(p))
        g_string_append_unichar(folded, g_unichar_tolower(g_unichar_toupper(g_utf8_get_char(p))));
    return g_string_free(folded, FALSE);
}

/* How many of `names` are one by their folds, those of `taken` being two. */
static GHashTable *count_folds(const GPtrArray *names, const char *const *taken)
{
    GHashTable *counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (size_t i = 0; taken[i] != NULL; i++)
        g_hash_table_insert(counts, fold(taken[i]), GUINT_TO_POINTER(2));
    for (guint i = 0; i < names->len; i++) {
        char *key = fold(g_ptr_array_index(names, i));
        guint n = GPOINTER_TO_UINT(g_hash_table_lookup(counts, key));

        g_hash_table_insert(counts, key, GUINT_TO_POINTER(n + 1));
    }
    return counts;
}

/* `name` with its mark, then with its number too, then with more.  Returns: (transfer full). */
static char *candidate_name(const char *name, const char *mark, guint number, guint attempt)
{
    const char *gap = mark[0] == '\0' ? "" : " ";

    if (attempt == 0 && mark[0] != '\0')
        return g_strdup_printf("%s %s", name, mark);
    if (attempt <= 1)
        return g_strdup_printf("%s%s%s n%u", name, gap, mark, number);
    return g_strdup_printf("%s%s%s n%u-%u", name, gap, mark, number, attempt);
}

/* The first of the candidates that is nobody else's, and is then known. */
static char *tell_apart(const char *name, const char *mark, guint number, GHashTable *known)
{
    for (guint attempt = 0;; attempt++) {
        g_autofree char *candidate = candidate_name(name, mark, number, attempt);
        g_autofree char *key = fold(candidate);

        if (g_hash_table_contains(known, key))
            continue;
        g_hash_table_insert(known, g_steal_pointer(&key), GUINT_TO_POINTER(2));
        return g_steal_pointer(&candidate);
    }
}

GPtrArray *page_names(const GPtrArray *labels, const GPtrArray *marks, const char *const *taken)
{
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GHashTable) known = NULL;

    for (guint i = 0; i < labels->len; i++)
        g_ptr_array_add(names, name_of(g_ptr_array_index(labels, i)));
    known = count_folds(names, taken);
    for (guint i = 0; i < names->len; i++) {
        gpointer *name = &g_ptr_array_index(names, i);
        g_autofree char *key = fold(*name);

        if (g_hash_table_lookup(known, key) != GUINT_TO_POINTER(1)) {
            g_autofree char *shared = *name;

            *name = tell_apart(shared, g_ptr_array_index(marks, i), i, known);
        }
    }
    return names;
}
