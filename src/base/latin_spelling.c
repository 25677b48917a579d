#include "base/latin_spelling.h"

#include <stdbool.h>
#include <string.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

/* ICU's names.  Where one leaves letters as they are, it is not meant for the language. */
static const struct {
    GUnicodeScript script;
    const char *transform;
} transforms[] = {
    {G_UNICODE_SCRIPT_CYRILLIC, "Cyrillic-Latin"},
    {G_UNICODE_SCRIPT_CYRILLIC, "Russian-Latin/BGN"},
    {G_UNICODE_SCRIPT_CYRILLIC, "Ukrainian-Latin/BGN"},
    {G_UNICODE_SCRIPT_CYRILLIC, "Bulgarian-Latin/BGN"},
    {G_UNICODE_SCRIPT_GREEK, "Greek-Latin"},
    {G_UNICODE_SCRIPT_GREEK, "Greek-Latin/BGN"},
    {G_UNICODE_SCRIPT_GREEK, "Greek-Latin/UNGEGN"},
};

/* A name's; what is longer is none.  Transforms write up to four letters for one. */
enum { MAX_UNITS = 200, ROOM = 4 * MAX_UNITS };

/* The one script of all letters; G_UNICODE_SCRIPT_COMMON where there are several, or none. */
static GUnicodeScript script_of(const char *text)
{
    GUnicodeScript script = G_UNICODE_SCRIPT_COMMON;

    for (; *text != '\0'; text = g_utf8_next_char(text)) {
        gunichar c = g_utf8_get_char(text);

        if (!g_unichar_isalpha(c))
            continue;
        if (script != G_UNICODE_SCRIPT_COMMON && g_unichar_get_script(c) != script)
            return G_UNICODE_SCRIPT_COMMON;
        script = g_unichar_get_script(c);
    }
    return script;
}

/* Letters and what stands between words; not primes and apostrophes for softness. */
static char *without_signs(const char *text)
{
    GString *plain = g_string_new(NULL);

    for (; *text != '\0'; text = g_utf8_next_char(text)) {
        gunichar c = g_utf8_get_char(text);

        if (c != '\'' && c != 0x2019 && g_unichar_type(c) != G_UNICODE_MODIFIER_LETTER)
            g_string_append_unichar(plain, c);
    }
    return g_string_free(plain, FALSE);
}

static void close_all(void *opened)
{
    for (size_t i = 0; i < G_N_ELEMENTS(transforms); i++)
        utrans_close(((UTransliterator **)opened)[i]);
    g_free(opened);
}

/* Opening one takes a hundred times as long as using it, and no two threads may use it at once. */
static GPrivate opened_by_thread = G_PRIVATE_INIT(close_all);

/* The transform of a row, or NULL where ICU has none. */
static UTransliterator *transform_of(size_t row)
{
    UTransliterator **opened = g_private_get(&opened_by_thread);
    UErrorCode status = U_ZERO_ERROR;
    UChar id[32];

    if (opened == NULL) {
        opened = g_new0(UTransliterator *, G_N_ELEMENTS(transforms));
        g_private_set(&opened_by_thread, opened);
    }
    if (opened[row] == NULL) {
        u_uastrcpy(id, transforms[row].transform);
        opened[row] = utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
    }
    return opened[row];
}

/* Returns: (transfer full) or NULL where ICU cannot. */
static char *transform(const char *text, size_t row)
{
    UErrorCode status = U_ZERO_ERROR;
    UChar units[ROOM];
    char bytes[3 * ROOM + 1];
    int32_t length = 0, limit;
    const UTransliterator *how = transform_of(row);

    if (how == NULL)
        return NULL;
    u_strFromUTF8(units, MAX_UNITS, &length, text, -1, &status);
    limit = length;
    if (U_SUCCESS(status))
        utrans_transUChars(how, units, &length, ROOM, 0, &limit, &status);
    u_strToUTF8(bytes, sizeof bytes, NULL, units, length, &status);
    return U_SUCCESS(status) && status != U_STRING_NOT_TERMINATED_WARNING ? without_signs(bytes)
                                                                          : NULL;
}

GPtrArray *latin_spellings(const char *text)
{
    GPtrArray *spellings = g_ptr_array_new_with_free_func(g_free);
    GUnicodeScript script = script_of(text);

    for (size_t i = 0; i < G_N_ELEMENTS(transforms); i++) {
        char *spelling = NULL;

        if (transforms[i].script == script)
            spelling = transform(text, i);
        if (spelling != NULL && script_of(spelling) == G_UNICODE_SCRIPT_LATIN)
            g_ptr_array_add(spellings, spelling);
        else
            g_free(spelling);
    }
    return spellings;
}
