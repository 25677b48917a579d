#include "base/address.h"

#include <string.h>

#include "base/address_parameter.h"
#include "base/address_plain.h"
#include "base/address_rewrite.h"
#include "base/address_table.h"

/* Wrappers within wrappers are as deep as that only where someone plays. */
#define MOST_REWRITES 16

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

/* What most links of a page are; NULL for others.  Returns: (transfer full). */
static char *resolve_plain(const char *base, const char *href)
{
    PlainAddress plain;
    size_t kept, length;
    char *resolved;

    if (address_plain_read(href, &plain))
        return g_strdup(href);
    if (!address_is_plain_path(href) && !address_is_plain_fragment(href) &&
        !address_is_plain_name(href))
        return NULL;
    if (!address_plain_read(base, &plain) || plain.path_length == 0)
        return NULL;
    if (*href == '/')
        kept = (size_t)(plain.path - base);
    else if (*href == '#')
        kept = strcspn(base, "#");
    else
        for (kept = (size_t)(plain.path - base) + plain.path_length; base[kept - 1] != '/'; kept--)
            ;
    length = strlen(href);
    resolved = g_malloc(kept + length + 1);
    memcpy(resolved, base, kept);
    memcpy(resolved + kept, href, length + 1);
    return resolved;
}

char *address_resolve(const char *base, const char *href)
{
    char *plain = address_is_web(base) ? resolve_plain(base, href) : NULL;
    g_autofree char *trimmed = plain != NULL ? NULL : g_strstrip(g_strdup(href));
    g_autoptr(GUri) start = NULL, uri = NULL;

    if (plain != NULL)
        return plain;
    if (!address_is_web(base) || *trimmed == '\0')
        return g_steal_pointer(&trimmed);
    start = parse(NULL, base);
    uri = start != NULL ? parse(start, trimmed) : NULL;
    return uri != NULL ? g_uri_to_string(uri) : g_steal_pointer(&trimmed);
}

/* GLib reads nearly anything as a host, and undoes its escapes: what would not be read as that host
 * again is none. */
static bool is_host(const char *host)
{
    return host != NULL && *host != '\0' &&
           (strpbrk(host, " \t\r\n\f\v\"<>/?#@\\%:[]") == NULL || g_hostname_is_ip_address(host));
}

static const char *past_www(const char *host, size_t *length)
{
    while (*length > 4 && g_ascii_strncasecmp(host, "www.", 4) == 0 &&
           memchr(host + 4, '.', *length - 4) != NULL) {
        host += 4;
        *length -= 4;
    }
    return host;
}

/* In lower case and without "www."; IPv6 in the brackets that GLib takes off. */
static char *bare_host(const char *host, size_t length)
{
    const char *name = past_www(host, &length);
    g_autofree char *bare = g_ascii_strdown(name, (gssize)length);

    return strchr(bare, ':') != NULL ? g_strconcat("[", bare, "]", NULL) : g_steal_pointer(&bare);
}

/* What the canonical form is made of. */
typedef struct {
    char *host; /* bare */
    int port;   /* -1 for none */
    char *path;
    char *query; /* NULL for none */
    bool plain;  /* their escapes are normal */
} WebAddress;

static void web_address_clear(WebAddress *web)
{
    g_free(web->host);
    g_free(web->path);
    g_free(web->query);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(WebAddress, web_address_clear)

/* False for other schemes, and for what has no host. */
static bool read_web_address(const char *url, WebAddress *web)
{
    g_autoptr(GUri) uri = NULL;
    PlainAddress plain;

    if (address_plain_read(url, &plain)) {
        *web = (WebAddress){.host = bare_host(plain.host, plain.host_length),
                            .port = -1,
                            .path = g_strndup(plain.path, plain.path_length),
                            .query = g_strndup(plain.query, plain.query_length),
                            .plain = true};
        return true;
    }
    uri = address_is_web(url) ? parse(NULL, url) : NULL;
    if (uri == NULL || !is_host(g_uri_get_host(uri)))
        return false;
    *web = (WebAddress){.host = bare_host(g_uri_get_host(uri), strlen(g_uri_get_host(uri))),
                        .port = g_uri_get_port(uri),
                        .path = g_strdup(g_uri_get_path(uri)),
                        .query = g_strdup(g_uri_get_query(uri))};
    return true;
}

char *address_host(const char *url)
{
    g_auto(WebAddress) web = {0};

    return read_web_address(url, &web) ? g_steal_pointer(&web.host) : NULL;
}

/* Appends the character or escape at `p`.  Returns: past it. */
static const char *append_normal(GString *normal, const char *p)
{
    static const char digits[] = "0123456789ABCDEF";
    unsigned char c = (unsigned char)*p;
    bool escaped = c == '%' && g_ascii_isxdigit(p[1]) && g_ascii_isxdigit(p[2]);

    if (escaped)
        c = (unsigned char)(g_ascii_xdigit_value(p[1]) * 16 + g_ascii_xdigit_value(p[2]));
    if (address_is_unreserved(c) || (!escaped && c > ' ' && c < 0x7F && strchr("\"<>%", c) == NULL))
        g_string_append_c(normal, (char)c);
    else
        g_string_append_len(normal, (char[]){'%', digits[c >> 4], digits[c & 0xF]}, 3);
    return p + (escaped ? 3 : 1);
}

/*
 * RFC 3986, 6.2.2: unreserved characters bare, other escapes in upper case, the rest escaped; a
 * percent sign that escapes nothing is one of the rest, or it would with what becomes bare after
 * it.
 */
static char *normal_escapes(const char *part)
{
    static const char usual[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/=";
    GString *normal = g_string_sized_new(strlen(part) + 1);

    for (const char *p = part; *p != '\0';) {
        size_t n = strspn(p, usual);

        g_string_append_len(normal, p, (gssize)n);
        p += n;
        if (*p != '\0')
            p = append_normal(normal, p);
    }
    return g_string_free(normal, FALSE);
}

/* A name that is nothing but an ending stays: without it, "/a/..html" would mean another place. */
static void drop_ending(char *path, const char *ending)
{
    size_t length = strlen(path), n = strlen(ending);

    if (length > n && memcmp(path + length - n, ending, n) == 0 &&
        strchr("./", path[length - n - 1]) == NULL)
        path[length - n] = '\0';
}

static void drop_default_document(char *path)
{
    char *name = strrchr(path, '/');
    int first = name == NULL ? '\0' : g_ascii_tolower(name[1]);

    for (size_t i = 0; (first == 'i' || first == 'd') && i < address_n_default_documents; i++)
        if (g_ascii_strcasecmp(name + 1, address_default_documents[i]) == 0)
            name[1] = '\0';
}

static void drop_slashes(char *path)
{
    for (size_t length = strlen(path); length > 0 && path[length - 1] == '/'; length--)
        path[length - 1] = '\0';
}

/* What one ending hid may be an ending too ("/a.html/"), so they are dropped until none is left. */
static void drop_endings(char *path)
{
    size_t before;

    do {
        before = strlen(path);
        drop_default_document(path);
        drop_slashes(path);
        drop_ending(path, ".html");
        drop_ending(path, ".htm");
    } while (strlen(path) < before);
}

/* Past the session in a path ("/a;jsessionid=1", "/(S(1))/a"), or NULL when there is none at `p`:
 * Jakarta Servlet 6.0, 7.1.3; ASP.NET, "cookieless sessions". */
static const char *past_session(const char *p)
{
    static const char servlet[] = ";jsessionid=";
    const char *end;

    if (g_ascii_strncasecmp(p, servlet, sizeof servlet - 1) == 0)
        return p + 1 + strcspn(p + 1, ";/");
    if (strncmp(p, "/(S(", 4) != 0)
        return NULL;
    end = p + 4 + strcspn(p + 4, ")/");
    return g_str_has_prefix(end, "))/") ? end + 2 : NULL;
}

/* What a name of dots bears stays: without it, it would mean another place. */
static void drop_sessions(char *path)
{
    bool any = strchr(path, ';') != NULL || strchr(path, '(') != NULL; /* hardly ever */
    char *p = any ? strpbrk(path, ";(") : NULL;

    while (p != NULL) {
        char *start = *p == '(' && p > path ? p - 1 : p;
        const char *end = start > path && start[-1] == '.' ? NULL : past_session(start);

        if (end != NULL)
            memmove(start, end, strlen(end) + 1);
        /* What a session stood before may be one now: "/(S(1));jsessionid=2/a". */
        p = strpbrk(end != NULL ? path : p + 1, ";(");
    }
}

static char *canonical_path(const WebAddress *web)
{
    char *normal = web->plain ? g_strdup(web->path) : normal_escapes(web->path);

    drop_sessions(normal);
    drop_endings(normal);
    return normal;
}

static char *canonical_query(const WebAddress *web)
{
    g_auto(GStrv) parameters = g_strsplit(web->query, "&", -1);
    GString *kept = g_string_new(NULL);

    for (size_t i = 0; parameters[i] != NULL; i++) {
        g_autofree char *normal = web->plain ? NULL : normal_escapes(parameters[i]);
        const char *parameter = web->plain ? parameters[i] : normal;

        if (*parameter == '\0' || address_parameter_is_idle(parameter, web->host))
            continue;
        g_string_append_c(kept, kept->len > 0 ? '&' : '?');
        g_string_append(kept, parameter);
    }
    return g_string_free(kept, FALSE);
}

/* What most links of a page lead to: nothing to normalise, and no query. */
static char *canonical_plain(const PlainAddress *plain)
{
    static const char scheme[] = "https://";
    size_t n_scheme = sizeof scheme - 1, n_host = plain->host_length;
    const char *host = past_www(plain->host, &n_host);
    char *canonical = g_malloc(n_scheme + n_host + plain->path_length + 1);
    char *path = canonical + n_scheme + n_host;

    memcpy(canonical, scheme, n_scheme);
    memcpy(canonical + n_scheme, host, n_host);
    memcpy(path, plain->path, plain->path_length);
    path[plain->path_length] = '\0';
    drop_sessions(path);
    drop_endings(path);
    return canonical;
}

/* The spelling, whatever it stands for. */
static char *normal_form(const char *url)
{
    g_auto(WebAddress) web = {0};
    g_autofree char *path = NULL, *query = NULL;
    PlainAddress plain;
    char port[16] = "";

    if (address_plain_read(url, &plain) && plain.query == NULL)
        return canonical_plain(&plain);
    if (!read_web_address(url, &web))
        return g_strdup(url);
    if (web.port >= 0 && web.port != 80 && web.port != 443)
        g_snprintf(port, sizeof port, ":%d", web.port);
    path = canonical_path(&web);
    query = web.query != NULL ? canonical_query(&web) : NULL;
    return g_strconcat("https://", web.host, port, path, query, NULL);
}

char *address_canonical(const char *url)
{
    g_autofree char *canonical = url == NULL ? NULL : normal_form(url);

    for (int i = 0; i < MOST_REWRITES; i++) {
        g_autofree char *meant = canonical == NULL ? NULL : address_rewritten(canonical);
        g_autofree char *next = meant == NULL ? NULL : normal_form(meant);

        if (next == NULL || g_str_equal(next, canonical))
            return g_steal_pointer(&canonical);
        g_free(canonical);
        canonical = g_steal_pointer(&next);
    }
    return g_strdup(url); /* as written, so that it is its own canonical form again */
}

char *address_captured(const char *url, IbidDate *ret_date)
{
    g_autofree char *normal = url == NULL ? NULL : normal_form(url);

    return normal == NULL ? NULL : address_capture_read(normal, ret_date);
}
