#include "base/address.h"

#include <string.h>

/* Parameters that say where a reader came from, never what is read. */
static const char *const tracking_parameters[] = {
    "utm_*",   /* Google Analytics, "URL builders" */
    "fbclid",  /* Facebook click identifier */
    "gclid",   /* Google Ads click identifier */
    "dclid",   /* Google Display & Video 360 */
    "msclkid", /* Microsoft Advertising */
    "mc_cid",  /* Mailchimp campaign */
    "mc_eid",  /* Mailchimp recipient */
    "igshid",  /* Instagram share */
    "yclid",   /* Yandex Direct */
    "_ga",     /* Google Analytics linker */
};

static const char *const default_documents[] = {"index.html", "index.htm", "index.php",
                                                "default.aspx"};

#define FORGIVING (G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED)

/* False for what GLib reads but cannot write: a host ended by ';', a path "//x" without a host. */
static bool is_whole(GUri *uri)
{
    const char *path = g_uri_get_path(uri);

    if (g_uri_get_host(uri) == NULL)
        return !g_str_has_prefix(path, "//");
    return *path == '\0' || *path == '/';
}

/* NULL when it cannot be parsed; `base` may be NULL. */
static GUri *parse(GUri *base, const char *url)
{
    g_autoptr(GUri) uri = g_uri_parse_relative(base, url, FORGIVING, NULL);

    return uri != NULL && is_whole(uri) ? g_steal_pointer(&uri) : NULL;
}

bool address_is_web(const char *url)
{
    return url != NULL && (g_ascii_strncasecmp(url, "http://", 7) == 0 ||
                           g_ascii_strncasecmp(url, "https://", 8) == 0);
}

char *address_resolve(const char *base, const char *href)
{
    g_autofree char *trimmed = g_strstrip(g_strdup(href));
    g_autoptr(GUri) start = NULL, uri = NULL;

    if (!address_is_web(base) || *trimmed == '\0')
        return g_steal_pointer(&trimmed);
    start = parse(NULL, base);
    uri = start != NULL ? parse(start, trimmed) : NULL;
    return uri != NULL ? g_uri_to_string(uri) : g_steal_pointer(&trimmed);
}

/* GLib reads nearly anything as a host. */
static bool is_host(const char *host)
{
    return host != NULL && *host != '\0' && strpbrk(host, " \t\r\n\f\v\"<>/?#@\\%") == NULL;
}

static char *bare_host(GUri *uri)
{
    const char *host = g_uri_get_host(uri);

    if (!is_host(host))
        return NULL;
    while (g_ascii_strncasecmp(host, "www.", 4) == 0 && strchr(host + 4, '.') != NULL)
        host += 4;
    return g_ascii_strdown(host, -1);
}

char *address_host(const char *url)
{
    g_autoptr(GUri) uri = address_is_web(url) ? parse(NULL, url) : NULL;

    return uri == NULL ? NULL : bare_host(uri);
}

static bool is_unreserved(int c)
{
    return g_ascii_isalnum(c) || (c != '\0' && strchr("-._~", c) != NULL);
}

/*
 * RFC 3986, 6.2.2: unreserved characters bare, other escapes in upper case, the rest escaped; a
 * percent sign that escapes nothing is one of the rest, or it would with what becomes bare after
 * it.
 */
static char *normal_escapes(const char *part)
{
    GString *normal = g_string_new(NULL);

    for (const char *p = part; *p != '\0'; p++) {
        unsigned char c = (unsigned char)*p;
        bool escaped = c == '%' && g_ascii_isxdigit(p[1]) && g_ascii_isxdigit(p[2]);

        if (escaped) {
            c = (unsigned char)(g_ascii_xdigit_value(p[1]) * 16 + g_ascii_xdigit_value(p[2]));
            p += 2;
        }
        if (is_unreserved(c) || (!escaped && c > ' ' && c < 0x7F && strchr("\"<>%", c) == NULL))
            g_string_append_c(normal, (char)c);
        else
            g_string_append_printf(normal, "%%%02X", c);
    }
    return g_string_free(normal, FALSE);
}

/* A name that is nothing but an ending stays: without it, "/a/..html" would mean another place. */
static void drop_ending(char *path, const char *ending)
{
    size_t length = strlen(path), n = strlen(ending);

    if (length > n && g_str_has_suffix(path, ending) && strchr("./", path[length - n - 1]) == NULL)
        path[length - n] = '\0';
}

static void drop_default_document(char *path)
{
    char *name = strrchr(path, '/');

    for (size_t i = 0; name != NULL && i < G_N_ELEMENTS(default_documents); i++)
        if (g_ascii_strcasecmp(name + 1, default_documents[i]) == 0)
            name[1] = '\0';
}

static void drop_slashes(char *path)
{
    for (size_t length = strlen(path); length > 0 && path[length - 1] == '/'; length--)
        path[length - 1] = '\0';
}

/* What one ending hid may be an ending too ("/a.html/"), so they are dropped until none is left. */
static char *canonical_path(const char *path)
{
    char *normal = normal_escapes(path);
    size_t before;

    do {
        before = strlen(normal);
        drop_default_document(normal);
        drop_slashes(normal);
        drop_ending(normal, ".html");
        drop_ending(normal, ".htm");
    } while (strlen(normal) < before);
    return normal;
}

static bool is_tracking(const char *parameter)
{
    g_autofree char *name = g_strndup(parameter, strcspn(parameter, "="));

    for (size_t i = 0; i < G_N_ELEMENTS(tracking_parameters); i++)
        if (g_pattern_match_simple(tracking_parameters[i], name))
            return true;
    return false;
}

static char *canonical_query(const char *query)
{
    g_auto(GStrv) parameters = g_strsplit(query, "&", -1);
    GString *kept = g_string_new(NULL);

    for (size_t i = 0; parameters[i] != NULL; i++) {
        g_autofree char *normal = normal_escapes(parameters[i]);

        if (*normal != '\0' && !is_tracking(normal))
            g_string_append_printf(kept, "%c%s", kept->len ? '&' : '?', normal);
    }
    return g_string_free(kept, FALSE);
}

char *address_canonical(const char *url)
{
    g_autoptr(GUri) uri = NULL;
    g_autofree char *host = NULL, *path = NULL, *query = NULL, *port = NULL;
    int number;

    if (!address_is_web(url))
        return g_strdup(url);
    uri = parse(NULL, url);
    host = uri == NULL ? NULL : bare_host(uri);
    if (host == NULL)
        return g_strdup(url);
    number = g_uri_get_port(uri);
    port =
        number < 0 || number == 80 || number == 443 ? g_strdup("") : g_strdup_printf(":%d", number);
    path = canonical_path(g_uri_get_path(uri));
    query = g_uri_get_query(uri) ? canonical_query(g_uri_get_query(uri)) : g_strdup("");
    return g_strconcat("https://", host, port, path, query, NULL);
}
