#include "base/address_rewrite.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/address.h"
#include "base/address_encoded.h"
#include "base/address_identifier.h"
#include "base/address_stamp.h"
#include "base/address_table.h"

typedef struct {
    const char *host;
    size_t n_host;
    const char *path; /* up to its end the address goes on with path and query */
    size_t n_path;
    const char *query; /* after the '?', or NULL */
} Parts;

/* False for other schemes; for hosts with a port, too, which no row has. */
static bool read_parts(const char *normal, Parts *parts)
{
    const char *query;

    if (strncmp(normal, "https://", 8) != 0)
        return false;
    parts->host = normal + 8;
    parts->path = parts->host;
    while (*parts->path != '/' && *parts->path != '?' && *parts->path != '\0')
        if (*parts->path++ == ':')
            return false;
    parts->n_host = (size_t)(parts->path - parts->host);
    query = strchr(parts->path, '?');
    parts->n_path = query != NULL ? (size_t)(query - parts->path) : strlen(parts->path);
    parts->query = query != NULL ? query + 1 : NULL;
    return true;
}

typedef struct {
    const char *start;
    size_t length;
} Domain;

/* The last two labels; Google's hosts in all countries are one. */
static Domain domain_of(const Parts *parts)
{
    const char *p = parts->host + parts->n_host;
    int dots = 0;

    if (strncmp(parts->host, "google.", 7) == 0 ||
        strncmp(parts->host, "translate.google.", 17) == 0)
        return (Domain){"google.com", 10};
    while (p > parts->host && (p[-1] != '.' || ++dots < 2))
        p--;
    return (Domain){p, (size_t)(parts->host + parts->n_host - p)};
}

static int by_domain(const void *key, const void *row)
{
    const Domain *domain = key;
    const char *other = ((const AddressSite *)row)->domain;
    int order = strncmp(domain->start, other, domain->length);

    return order != 0 ? order : -(other[domain->length] != '\0');
}

static bool is_web_here(const char *p)
{
    return g_str_has_prefix(p, "http:/") || g_str_has_prefix(p, "https:/");
}

/* Where in the path an address begins, or NULL. */
static const char *inner_start(const Parts *parts)
{
    const char *end = parts->path + parts->n_path;

    for (const char *p = strchr(parts->path, '/'); p != NULL && p < end; p = strchr(p + 1, '/'))
        if (p[1] == 'h' && is_web_here(p + 1))
            return p + 1;
    return NULL;
}

/* Some servers make one slash of two. */
static char *with_slashes(const char *inner)
{
    size_t n = strcspn(inner, ":") + 1;

    return g_strdup_printf("%.*s//%s", (int)n, inner, inner + n + strspn(inner + n, "/"));
}

/* That of the segment before `inner`.  Returns: its digits. */
static size_t stamp_before(const Parts *parts, const char *inner, IbidDate *ret_date)
{
    const char *end = inner - 1, *start = end;

    while (start > parts->path && start[-1] != '/')
        start--;
    return address_stamp_read(start, (size_t)(end - start), ret_date);
}

/* "/web/2019/example.org/a" */
static char *inner_without_scheme(const Parts *parts, IbidDate *ret_date)
{
    const char *end = parts->path + parts->n_path, *next;
    IbidDate date;

    for (const char *p = parts->path; p < end && *p == '/'; p = next) {
        size_t length = strcspn(p + 1, "/?");

        next = p + 1 + length;
        if (*next != '/' || address_stamp_read(p + 1, length, &date) == 0)
            continue;
        length = strcspn(next + 1, "/?");
        if (memchr(next + 1, '.', length) == NULL || !g_ascii_isalnum(next[1]))
            return NULL;
        *ret_date = date;
        return g_strconcat("http://", next + 1, NULL);
    }
    return NULL;
}

static char *inner(const Parts *parts, IbidDate *ret_date)
{
    const char *start = inner_start(parts);

    if (start == NULL)
        return inner_without_scheme(parts, ret_date);
    stamp_before(parts, start, ret_date);
    return with_slashes(start);
}

/* "/c/s/example.org/a" after "/c/" */
static char *host_path(const char *rest)
{
    bool secure = g_str_has_prefix(rest, "s/");

    rest += secure ? 2 : 0;
    return g_ascii_isalnum(*rest) && memchr(rest, '.', strcspn(rest, "/?")) != NULL
               ? g_strconcat(secure ? "https://" : "http://", rest, NULL)
               : NULL;
}

/* Without its escapes of printable characters of ASCII; others are the address's own. */
static char *unescaped(const char *value, size_t length)
{
    GString *all = g_string_sized_new(length);

    for (size_t i = 0; i < length; i++) {
        int c = value[i] == '%' && i + 2 < length
                    ? g_ascii_xdigit_value(value[i + 1]) * 16 + g_ascii_xdigit_value(value[i + 2])
                    : 0;

        g_string_append_c(all, c > ' ' && c < 0x7F ? (char)c : value[i]);
        i += c > ' ' && c < 0x7F ? 2 : 0;
    }
    return g_string_free(all, FALSE);
}

/* The value of a parameter, its escapes undone; NULL when it is not there. */
static char *value_of(const char *query, const char *name)
{
    size_t n = strlen(name);

    if (query == NULL || n == 0)
        return query == NULL ? NULL : unescaped(query, strlen(query));
    for (const char *p = query;; p++) {
        if (strncmp(p, name, n) == 0 && p[n] == '=')
            return unescaped(p + n + 1, strcspn(p + n + 1, "&"));
        p += strcspn(p, "&");
        if (*p == '\0')
            return NULL;
    }
}

static char *parameter(const Parts *parts, const char *name, AddressRule rule)
{
    g_autofree char *value = value_of(parts->query, name);

    if (value != NULL && rule == ADDRESS_RULE_DASHED)
        return address_from_dashed(value);
    if (value != NULL && rule == ADDRESS_RULE_BASE64)
        return address_from_base64(value);
    return address_is_web(value) ? g_steal_pointer(&value) : NULL;
}

/* "cache:CODE:example.org/a+word": the code and the words that were asked for may be missing. */
static char *cached(const Parts *parts, const char *name)
{
    g_autofree char *value = value_of(parts->query, name);
    const char *rest = value;

    if (value == NULL || !g_str_has_prefix(value, "cache:"))
        return NULL;
    rest += 6;
    if (strcspn(rest, ":./") < strlen(rest) && rest[strcspn(rest, ":./")] == ':' &&
        !address_is_web(rest))
        rest += strcspn(rest, ":") + 1;
    value[(size_t)(rest - value) + strcspn(rest, "+ ")] = '\0';
    if (address_is_web(rest))
        return g_strdup(rest);
    return g_ascii_isalnum(*rest) && memchr(rest, '.', strcspn(rest, "/?")) != NULL
               ? g_strconcat("http://", rest, NULL)
               : NULL;
}

/* Another host and path before the rest; a new query goes on with the old one. */
static char *prefixed(const char *prefix, const char *rest, const Parts *parts)
{
    size_t length = (size_t)(parts->path + parts->n_path - rest);

    if (length == 0)
        return NULL;
    if (strchr(prefix, '?') == NULL)
        return g_strconcat(prefix, rest, NULL);
    if (memchr(rest, '/', length) != NULL)
        return NULL;
    return g_strdup_printf("%s%.*s%s%s", prefix, (int)length, rest, parts->query != NULL ? "&" : "",
                           parts->query ? parts->query : "");
}

static char *without_label(const Parts *parts, const char *label)
{
    size_t n = strlen(label);

    for (const char *p = parts->host; p + n < parts->path; p++)
        if ((p == parts->host || p[-1] == '.') && strncmp(p, label, n) == 0 && p[n] == '.')
            return g_strdup_printf("https://%.*s%s", (int)(p - parts->host), parts->host,
                                   p + n + 1);
    return NULL;
}

static bool fits(const AddressSite *row, const Parts *parts)
{
    size_t n = row->path == NULL ? 0 : strlen(row->path);

    if (row->host != NULL &&
        (strlen(row->host) != parts->n_host || memcmp(row->host, parts->host, parts->n_host) != 0))
        return false;
    if (n > parts->n_path || (n > 0 && memcmp(row->path, parts->path, n) != 0))
        return false;
    return row->path == NULL || row->rule != ADDRESS_RULE_PARAMETER || n == parts->n_path;
}

static char *by_row(const AddressSite *row, const Parts *parts, IbidDate *ret_date)
{
    const char *rest = parts->path + (row->path == NULL ? 0 : strlen(row->path));

    if (!fits(row, parts))
        return NULL;
    switch (row->rule) {
    case ADDRESS_RULE_INNER:
        return inner(parts, ret_date);
    case ADDRESS_RULE_HOST_PATH:
        return host_path(rest);
    case ADDRESS_RULE_PARAMETER:
    case ADDRESS_RULE_DASHED:
    case ADDRESS_RULE_BASE64:
        return parameter(parts, row->detail, row->rule);
    case ADDRESS_RULE_STARRED:
        return address_from_starred(rest);
    case ADDRESS_RULE_SEGMENT:
        return address_from_segment(parts->path, parts->n_path, row->detail);
    case ADDRESS_RULE_TRANSLATED:
        return address_from_translated(parts->host, strcspn(parts->host, "./?"), parts->path);
    case ADDRESS_RULE_CACHE:
        return cached(parts, row->detail);
    case ADDRESS_RULE_PREFIX:
        return prefixed(row->detail, rest, parts);
    case ADDRESS_RULE_LABEL:
        return without_label(parts, row->detail);
    default:
        return address_identifier(row->rule, rest, (size_t)(parts->path + parts->n_path - rest));
    }
}

/* By the first letter of a domain: a bit for each length that such a domain of the table has. Asked
 * of each link of each page, of which few are of any site in the table. */
static uint32_t lengths_with_letter[256];

static void note_lengths(void)
{
    static gsize noted = 0;

    if (!g_once_init_enter(&noted))
        return;
    for (size_t i = 0; i < address_n_sites; i++)
        lengths_with_letter[(unsigned char)address_sites[i].domain[0]] |=
            1u << (strlen(address_sites[i].domain) & 31);
    g_once_init_leave(&noted, 1);
}

/* The first row of the host's site, or NULL. */
static const AddressSite *rows_of(const Parts *parts)
{
    Domain domain = domain_of(parts);
    const AddressSite *row;

    note_lengths();
    if ((lengths_with_letter[(unsigned char)*domain.start] >> (domain.length & 31) & 1) == 0)
        return NULL;
    row = bsearch(&domain, address_sites, address_n_sites, sizeof *address_sites, by_domain);
    while (row != NULL && row > address_sites && by_domain(&domain, row - 1) == 0)
        row--;
    return row;
}

static char *by_site(const Parts *parts, IbidDate *ret_date, bool captures)
{
    const AddressSite *row = rows_of(parts), *end = address_sites + address_n_sites;
    const char *domain = row == NULL ? NULL : row->domain;

    for (; row != NULL && row < end && g_str_equal(row->domain, domain); row++) {
        char *meant =
            captures && row->rule != ADDRESS_RULE_INNER ? NULL : by_row(row, parts, ret_date);

        if (meant != NULL)
            return meant;
    }
    return NULL;
}

/* A capture in an archive that no row knows: web archives everywhere run the same programs. */
static char *by_stamp(const Parts *parts, const char *start, IbidDate *ret_date)
{
    return stamp_before(parts, start, ret_date) >= 8 ? with_slashes(start) : NULL;
}

static char *by_path(const Parts *parts)
{
    const char *end = parts->path + parts->n_path;
    IbidDate date;

    if (parts->query != NULL && strstr(parts->query, "=10.") != NULL)
        return address_identifier_in_query(parts->path, parts->n_path, parts->query);
    for (const char *p = strchr(parts->path, '/'); p != NULL && p < end; p = strchr(p + 1, '/')) {
        char *meant = NULL;

        if (p[1] == '1' && p[2] == '0' && p[3] == '.')
            meant = address_identifier_in_path(parts->path, parts->n_path,
                                               (size_t)(p + 1 - parts->path));
        else if (p[1] == 'h' && is_web_here(p + 1))
            meant = by_stamp(parts, p + 1, &date);
        if (meant != NULL)
            return meant;
    }
    return NULL;
}

char *address_rewritten(const char *normal)
{
    IbidDate date;
    Parts parts;
    char *meant;

    if (normal[0] != 'h' || strncmp(normal, "http", 4) != 0)
        return normal[0] != '\0' && strchr("adhiuADHIU", normal[0]) != NULL
                   ? address_identifier_of_scheme(normal)
                   : NULL;
    if (!read_parts(normal, &parts))
        return NULL;
    meant = by_site(&parts, &date, false);
    return meant != NULL ? meant : by_path(&parts);
}

char *address_capture_read(const char *normal, IbidDate *ret_date)
{
    IbidDate date = {0};
    const char *start;
    char *meant;
    Parts parts;

    if (!read_parts(normal, &parts))
        return NULL;
    meant = by_site(&parts, &date, true);
    start = meant == NULL ? inner_start(&parts) : NULL;
    if (start != NULL)
        meant = by_stamp(&parts, start, &date);
    if (meant != NULL)
        *ret_date = date;
    return meant;
}
