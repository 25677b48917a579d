#include "ingest/media.h"

#include <string.h>

#include <ibid/error.h>

/* Where a NUL byte means that the file is no text; git's rule. */
#define BINARY_WINDOW 8000 /* bytes */

/* A start is looked for in this many bytes, so that a long opening comment costs little. */
#define START_WINDOW 4096 /* bytes */

const MediaName *media_by_name(const char *name)
{
    const char *base = strrchr(name, '/');
    const char *dot = strrchr(base == NULL ? name : base, '.');
    g_autofree char *wanted = NULL;

    if (dot == NULL || dot[1] == '\0' || strchr(dot, ' ') != NULL)
        return NULL;
    /* Mirrors store "style.css?v=3" under that name, or with '@' where '?' is not allowed. */
    wanted = g_strdup_printf(" %.*s ", (int)strcspn(dot + 1, "?@"), dot + 1);
    for (char *p = wanted; *p != '\0'; p++)
        *p = g_ascii_tolower(*p);
    for (size_t i = 0; i < n_media_names; i++)
        if (strstr(media_names[i].extensions, wanted) != NULL)
            return &media_names[i];
    return NULL;
}

static bool is_utf16(const char *bytes, size_t length)
{
    return length >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0);
}

/* The first bytes as a C string, marks of encoding (byte-order mark, UTF-16's NULs) left out. */
static char *opening(const char *bytes, size_t length)
{
    size_t window = MIN(length, START_WINDOW), skip = 0;
    char *start = g_malloc(window + 1), *end = start;

    if (is_utf16(bytes, length))
        skip = 2;
    else if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
        skip = 3;
    for (size_t at = skip, n; at < window; at += n + 1) { /* from NUL to NUL */
        const char *nul = memchr(bytes + at, '\0', window - at);

        n = nul == NULL ? window - at : (size_t)(nul - bytes) - at;
        memcpy(end, bytes + at, n);
        end += n;
    }
    *end = '\0';
    return start;
}

/* Past white space, comments and an XML declaration. */
static const char *past_preamble(const char *text)
{
    for (;;) {
        const char *end = NULL;

        text += strspn(text, " \t\r\n\f");
        if (g_str_has_prefix(text, "<!--"))
            end = strstr(text, "-->");
        else if (g_ascii_strncasecmp(text, "<?xml", 5) == 0)
            end = strstr(text, "?>");
        if (end == NULL)
            return text;
        text = end + (*end == '-' ? 3 : 2);
    }
}

static const MediaStart *by_start(const char *bytes, size_t length)
{
    g_autofree char *whole = opening(bytes, length);
    const char *markup = past_preamble(whole);

    for (size_t i = 0; i < n_media_starts; i++) {
        const MediaStart *row = &media_starts[i];

        if (row->is_markup ? g_ascii_strncasecmp(markup, row->start, row->length) == 0
                           : length >= row->length && memcmp(bytes, row->start, row->length) == 0)
            return row;
    }
    return NULL;
}

static bool is_empty(const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (!g_ascii_isspace(bytes[i]))
            return false;
    return true;
}

static bool not_read(const char *what, GError **error)
{
    g_set_error(error, IBID_ERROR, IBID_ERROR_FORMAT,
                "is %s, which ibid does not read (yet); save the article as HTML or text", what);
    return false;
}

bool media_of(const MediaName *name, const char *bytes, size_t length, IbidMedia *ret_media,
              GError **error)
{
    const MediaStart *start;

    if (is_empty(bytes, length)) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_FORMAT, "is empty; save the article again");
        return false;
    }
    start = by_start(bytes, length);
    if (start != NULL && start->verdict == MEDIA_NOT_READ &&
        !(name != NULL && name->verdict == MEDIA_ARTICLE && start->is_markup))
        return not_read(start->what, error);
    if (!is_utf16(bytes, length) && memchr(bytes, '\0', MIN(length, BINARY_WINDOW)) != NULL)
        return not_read("binary", error);
    if (start != NULL || (name != NULL && name->media == IBID_MEDIA_HTML))
        *ret_media = IBID_MEDIA_HTML;
    else
        *ret_media = IBID_MEDIA_TEXT;
    return true;
}
