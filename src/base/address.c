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

static GUri *parse(const char *url)
{
    return g_uri_parse(url, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL);
}

bool address_is_web(const char *url)
{
    return url != NULL && (g_ascii_strncasecmp(url, "http://", 7) == 0 ||
                           g_ascii_strncasecmp(url, "https://", 8) == 0);
}

/*
 * False for what GLib reads but will not write down: a host that ends at ';' leaves a path that
 * starts there (";x"), and dots may leave "//x" where there is no host.
 */
static bool can_be_joined(GUri *uri)
{
    const char *path = g_uri_get_path(uri);

    return g_uri_get_host(uri) == NULL ? !g_str_has_prefix(path, "//")
                                       : *path == '\0' || *path == '/';
}

char *address_resolve(const char *base, const char *href)
{
    g_autofree char *trimmed = g_strstrip(g_strdup(href));
    g_autoptr(GUri) from = NULL;
    g_autoptr(GUri) resolved = NULL;

    if (base == NULL || !address_is_web(base) || *trimmed == '\0')
        return g_steal_pointer(&trimmed);
    from = parse(base);
    resolved = from == NULL
                   ? NULL
                   : g_uri_parse_relative(from, trimmed,
                                          G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL);
    return resolved != NULL && can_be_joined(resolved) ? g_uri_to_string(resolved)
                                                       : g_steal_pointer(&trimmed);
}

static char *bare_host(const GUri *uri)
{
    const char *host = g_uri_get_host((GUri *)uri);
    g_autofree char *lower = host == NULL || *host == '\0' ? NULL : g_ascii_strdown(host, -1);

    if (lower != NULL && g_str_has_prefix(lower, "www.") && strchr(lower + 4, '.') != NULL)
        return g_strdup(lower + 4);
    return g_steal_pointer(&lower);
}

char *address_host(const char *url)
{
    g_autoptr(GUri) uri = address_is_web(url) ? parse(url) : NULL;

    return uri == NULL ? NULL : bare_host(uri);
}

static bool is_unreserved(int c)
{
    return g_ascii_isalnum(c) || (c != '\0' && strchr("-._~", c) != NULL);
}

/* RFC 3986, 6.2.2: unreserved characters bare, other escapes in upper case, the rest escaped. */
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
        if (is_unreserved(c) ||
            (!escaped && c > ' ' && c < 0x7F && c != '"' && c != '<' && c != '>'))
            g_string_append_c(normal, (char)c);
        else
            g_string_append_printf(normal, "%%%02X", c);
    }
    return g_string_free(normal, FALSE);
}

static void drop_ending(char *path, const char *ending)
{
    if (g_str_has_suffix(path, ending))
        path[strlen(path) - strlen(ending)] = '\0';
}

static char *canonical_path(const char *path)
{
    char *normal = normal_escapes(path);
    size_t length;

    for (size_t i = 0; i < G_N_ELEMENTS(default_documents); i++) {
        const char *name = strrchr(normal, '/');

        if (name != NULL && g_ascii_strcasecmp(name + 1, default_documents[i]) == 0)
            normal[name + 1 - normal] = '\0';
    }
    for (length = strlen(normal); length > 0 && normal[length - 1] == '/'; length--)
        normal[length - 1] = '\0';
    drop_ending(normal, ".html");
    drop_ending(normal, ".htm");
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
    uri = parse(url);
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
