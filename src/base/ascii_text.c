#include "base/ascii_text.h"

#include <glib.h>
#include <stdbool.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

/* Units that one may become: "㎯" is "rad/s2", a Chinese character up to six letters and a blank.
 */
#define MOST_OF_ONE 16

static void close_transform(void *transform)
{
    utrans_close(transform);
}

/* Opening one takes much longer than using it, and no two threads may use it at once. */
static GPrivate opened_by_thread = G_PRIVATE_INIT(close_transform);

/* NULL where ICU has none. */
static const UTransliterator *open_transform(void)
{
    UTransliterator *transform = g_private_get(&opened_by_thread);
    UErrorCode status = U_ZERO_ERROR;
    UChar id[32];

    if (transform != NULL)
        return transform;
    u_uastrcpy(id, "Any-Latin; Latin-ASCII");
    transform = utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
    g_private_set(&opened_by_thread, transform);
    return transform;
}

/* Returns: (transfer full) or NULL where ICU cannot. */
static char *transliterate(const char *text)
{
    const UTransliterator *transform = open_transform();
    glong n_units = g_utf8_strlen(text, -1) * 2;
    int32_t room = (int32_t)n_units * MOST_OF_ONE + 1, length = 0, limit;
    g_autofree UChar *units = g_new(UChar, (size_t)room);
    g_autofree char *bytes = g_malloc((size_t)room * 3);
    UErrorCode status = U_ZERO_ERROR;

    if (transform == NULL)
        return NULL;
    u_strFromUTF8(units, room, &length, text, -1, &status);
    limit = length;
    if (U_SUCCESS(status))
        utrans_transUChars(transform, units, &length, room, 0, &limit, &status);
    u_strToUTF8(bytes, room * 3, NULL, units, length, &status);
    return U_SUCCESS(status) ? g_steal_pointer(&bytes) : NULL;
}

char *ascii_text(const char *text)
{
    g_autofree char *latin = g_str_is_ascii(text) ? NULL : transliterate(text);
    GString *ascii = g_string_new(NULL);

    for (const char *p = latin == NULL ? text : latin; *p != '\0'; p = g_utf8_next_char(p))
        if ((guchar)*p < 0x80)
            g_string_append_c(ascii, *p);
        else if (!g_unichar_iszerowidth(g_utf8_get_char(p)))
            g_string_append_c(ascii, '?');
    return g_string_free(ascii, FALSE);
}
