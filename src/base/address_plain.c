#include "base/address_plain.h"

#include <glib.h>
#include <string.h>

bool address_is_unreserved(int c)
{
    return g_ascii_isalnum(c) || (c != '\0' && strchr("-._~", c) != NULL);
}

/* True for an escape in its normal form: in capitals, and of what may not stand bare. */
static bool is_normal_escape(const char *p)
{
    int c;

    if (*p != '%' || !g_ascii_isxdigit(p[1]) || !g_ascii_isxdigit(p[2]) || g_ascii_islower(p[1]) ||
        g_ascii_islower(p[2]))
        return false;
    c = g_ascii_xdigit_value(p[1]) * 16 + g_ascii_xdigit_value(p[2]);
    return c != '\0' && !address_is_unreserved(c);
}

/* True for what stands for itself in every part of an address. */
static bool is_plain(char c)
{
    if (g_ascii_isalnum(c))
        return true;
    switch (c) {
    case '/':
    case '-':
    case '.':
    case '_':
    case '~':
    case '=':
    case '&':
    case '+':
    case ',':
    case ':':
    case '@':
    case '!':
    case '*':
    case '(':
    case ')':
    case ';':
        return true;
    default:
        return false;
    }
}

/* Past such characters, and normal escapes. */
static const char *past_plain(const char *p)
{
    for (;;) {
        if (is_plain(*p))
            p++;
        else if (*p == '%' && is_normal_escape(p))
            p += 3;
        else
            return p;
    }
}

/* True when a part of the path begins with a dot, which may lead up. */
static bool has_dots(const char *path, size_t length)
{
    for (size_t i = 0; i + 1 < length; i++)
        if (path[i] == '/' && path[i + 1] == '.')
            return true;
    return false;
}

static bool is_plain_in_host(char c)
{
    return g_ascii_islower(c) || g_ascii_isdigit(c) || c == '-' || c == '.';
}

/* True for a name in Punycode, which GLib undoes. */
static bool is_encoded(const char *host, size_t length)
{
    for (size_t i = 2; i + 1 < length; i++)
        if (host[i] == '-' && memcmp(host + i - 2, "xn--", 4) == 0)
            return true;
    return false;
}

/* Reads path, query and fragment; false when they are not plain to the end. */
static bool read_path(const char *path, PlainAddress *plain)
{
    const char *end = *path == '/' ? past_plain(path) : path;

    plain->path = path;
    plain->path_length = (size_t)(end - path);
    plain->query = NULL;
    if (*end == '?') {
        plain->query = end + 1;
        end = past_plain(end + 1);
        plain->query_length = (size_t)(end - plain->query);
    }
    if (*end == '#')
        end = past_plain(end + 1);
    return *end == '\0' && !has_dots(path, plain->path_length);
}

bool address_plain_read(const char *url, PlainAddress *plain)
{
    if (url == NULL || strncmp(url, "http", 4) != 0)
        return false;
    plain->host = url + 4 + (url[4] == 's');
    if (strncmp(plain->host, "://", 3) != 0)
        return false;
    plain->host += 3;
    for (plain->host_length = 0; is_plain_in_host(plain->host[plain->host_length]);)
        plain->host_length++;
    if (plain->host_length == 0 || is_encoded(plain->host, plain->host_length))
        return false;
    return read_path(plain->host + plain->host_length, plain);
}

bool address_is_plain_path(const char *href)
{
    PlainAddress plain;

    return href[0] == '/' && href[1] != '/' && read_path(href, &plain);
}

bool address_is_plain_name(const char *href)
{
    PlainAddress plain;

    if (!g_ascii_isalnum(*href) || href[strcspn(href, ":/?#")] == ':')
        return false;
    plain.path = href; /* read_path() wants a '/' first: what follows the first segment has one */
    href += strcspn(href, "/?#");
    return past_plain(plain.path) >= href && read_path(href, &plain);
}

bool address_is_plain_fragment(const char *href)
{
    return href[0] == '#' && *past_plain(href + 1) == '\0';
}
