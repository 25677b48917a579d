#include "extract/html_title_part.h"

#include <glib.h>
#include <string.h>

/* Ideographs or kana of a heading that is no section's name. */
enum { WIDE_LEAST = 5 };

static const char *const marks[] = {"_", "|", "-", "–", "—", ":", "：", "｜", "·", "・", "»", "«"};

static bool starts_with_mark(const char *text)
{
    text += strspn(text, " ");
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
        if (g_str_has_prefix(text, marks[i]))
            return true;
    return false;
}

static bool ends_with_mark(const char *text, size_t length)
{
    while (length > 0 && text[length - 1] == ' ')
        length--;
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
        size_t mark = strlen(marks[i]);

        if (length > mark && strncmp(text + length - mark, marks[i], mark) == 0)
            return true;
    }
    return false;
}

static bool is_telling(const char *heading)
{
    if (strchr(heading, ' ') != NULL)
        return true;
    return g_unichar_iswide(g_utf8_get_char(heading)) && g_utf8_strlen(heading, -1) >= WIDE_LEAST;
}

bool html_title_holds(const char *written, const char *heading)
{
    size_t whole = strlen(written), part = strlen(heading);

    if (part == 0 || part >= whole || !is_telling(heading))
        return false;
    if (g_str_has_prefix(written, heading))
        return starts_with_mark(written + part);
    return g_str_has_suffix(written, heading) && ends_with_mark(written, whole - part);
}
