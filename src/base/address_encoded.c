#include "base/address_encoded.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

#include "base/address.h"

/* BASE64 for addresses, with or without its end; only what is text.  Returns: (transfer full). */
static char *text_of_base64(const char *code, size_t length)
{
    g_autofree char *usual = g_malloc(length + 4);
    g_autofree guchar *bytes = NULL;
    gsize n = 0, end = 0;

    for (size_t i = 0; i < length && code[i] != '='; i++) {
        if (!g_ascii_isalnum(code[i]) && strchr("-_+/", code[i]) == NULL)
            return NULL;
        usual[end++] = code[i] == '-' ? '+' : code[i] == '_' ? '/' : code[i];
    }
    while (end % 4 != 0)
        usual[end++] = '=';
    usual[end] = '\0';
    bytes = g_base64_decode(usual, &n);
    return n > 0 && memchr(bytes, '\0', n) == NULL &&
                   g_utf8_validate((const char *)bytes, (gssize)n, NULL)
               ? g_strndup((const char *)bytes, n)
               : NULL;
}

static char *only_web(char *address)
{
    g_autofree char *own = address;

    return address_is_web(own) ? g_steal_pointer(&own) : NULL;
}

/* A colon that the normal form of the address around it would have left as it is. */
static char *without_escapes(const char *text, size_t length)
{
    g_autofree char *written = g_strndup(text, length);

    return g_uri_unescape_string(written, NULL);
}

char *address_from_dashed(const char *value)
{
    GString *escaped = g_string_new(NULL);
    char *address;

    for (const char *p = value; *p != '\0'; p++)
        g_string_append_c(escaped, *p == '-' ? '%' : *p == '_' ? '/' : *p);
    /* What was escaped in the address stands escaped twice, so that this leaves it escaped. */
    address = without_escapes(escaped->str, escaped->len);
    g_string_free(escaped, TRUE);
    return only_web(address);
}

/* How long a run is that `digit` stands for: 2 for 'A', 65 for '_'; 0 when it is none. */
static size_t run_of(char digit)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const char *at = digit == '\0' ? NULL : strchr(digits, digit);

    return at == NULL ? 0 : (size_t)(at - digits) + 2;
}

/* Puts up to `n` characters of `*hidden` in. */
static void uncover(GString *address, const char **hidden, size_t n)
{
    for (; n > 0 && **hidden != '\0'; n--) {
        const char *next = g_utf8_next_char(*hidden);

        g_string_append_len(address, *hidden, next - *hidden);
        *hidden = next;
    }
}

char *address_from_starred(const char *text)
{
    const char *end = strstr(text, "__;");
    g_autofree char *hidden =
        end == NULL ? NULL : text_of_base64(end + 3, strcspn(end + 3, "!/?&"));
    const char *rest = hidden == NULL ? "" : hidden;
    GString *address = g_string_new(NULL);

    if (end == NULL)
        end = text + strlen(text);
    for (const char *p = text; p < end; p++) {
        /* Some servers make one slash of two. */
        bool one_slash = p[0] == ':' && p - text <= 5 && p[1] == '/' && p[2] != '/';
        size_t run = p + 2 < end && p[0] == '*' && p[1] == '*' ? run_of(p[2]) : 0;

        if (*p != '*' || *rest == '\0') {
            g_string_append_c(address, *p);
            if (one_slash)
                g_string_append_c(address, '/');
            continue;
        }
        uncover(address, &rest, run > 0 ? run : 1);
        p += run > 0 ? 2 : 0;
    }
    return only_web(g_string_free(address, FALSE));
}

char *address_from_base64(const char *value)
{
    size_t length = strlen(value);

    return length > 2 ? only_web(text_of_base64(value + 2, length - 2)) : NULL;
}

char *address_from_segment(const char *path, size_t length, const char *name)
{
    const char *end = path + length, *at = path;
    size_t n = strlen(name);

    while (at != NULL && at < end && strncmp(at + 1, name, n) != 0)
        at = memchr(at + 1, '/', (size_t)(end - at - 1));
    if (at == NULL || (size_t)(end - at) < n + 1)
        return NULL;
    at += n + 1;
    return only_web(without_escapes(at, MIN(strcspn(at, "/"), (size_t)(end - at))));
}

/* A parameter by which the translator knows what it does: "_x_tr_sl=de". */
static void append_own_query(GString *address, const char *query)
{
    g_auto(GStrv) parameters = g_strsplit(query, "&", -1);
    char mark = '?';

    for (size_t i = 0; parameters[i] != NULL; i++)
        if (*parameters[i] != '\0' && !g_str_has_prefix(parameters[i], "_x_tr_")) {
            g_string_append_c(address, mark);
            g_string_append(address, parameters[i]);
            mark = '&';
        }
}

char *address_from_translated(const char *label, size_t length, const char *rest)
{
    GString *address = g_string_new("https://");
    size_t n_path = strcspn(rest, "?");
    bool dotted = false;

    for (size_t i = 0; i < length; i++) {
        bool twice = label[i] == '-' && i + 1 < length && label[i + 1] == '-';

        dotted |= label[i] == '-' && !twice;
        g_string_append_c(address, label[i] == '-' && !twice ? '.' : label[i]);
        i += twice;
    }
    g_string_append_len(address, rest, (gssize)n_path);
    if (rest[n_path] == '?')
        append_own_query(address, rest + n_path + 1);
    return only_web(dotted ? g_string_free(address, FALSE) : (g_string_free(address, TRUE), NULL));
}
