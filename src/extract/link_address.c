#include "extract/link_address.h"

#include <string.h>

#include "base/address.h"

static const PartVerdict home = {IBID_CLASS_BOILERPLATE, "menu", "home-address"};

/* Longer segments are titles, not names of lists. */
enum { SEGMENT_LIMIT = 24 };

bool link_address_leads_nowhere(const char *url)
{
    g_autofree char *name = NULL;

    if (address_is_web(url))
        return false;
    name = g_uri_parse_scheme(url);
    return name != NULL && g_ascii_strcasecmp(name, "http") != 0 &&
           g_ascii_strcasecmp(name, "https") != 0;
}

/* The rest of `url` after one of the beginnings, or NULL. */
static const char *past_beginning(const char *url, const PartLabel *rows, size_t n_rows)
{
    const char *host = strstr(url, "://");

    if (host == NULL)
        return NULL;
    host += 3;
    for (int i = 0; i < 2; i++) { /* "www.", "m." */
        for (size_t row = 0; row < n_rows; row++)
            if (g_ascii_tolower(host[0]) == rows[row].label[0] &&
                g_ascii_strncasecmp(host, rows[row].label, strlen(rows[row].label)) == 0)
                return host + strlen(rows[row].label);
        host += strcspn(host, "./");
        if (*host == '\0')
            return NULL;
        host++;
    }
    return NULL;
}

bool link_address_is_image(const char *url)
{
    static const char *const endings[] = {".jpg",  ".jpeg", ".png",  ".gif",
                                          ".webp", ".svg",  ".avif", ".bmp"};
    size_t length = strcspn(url, "?#");

    for (size_t i = 0; i < G_N_ELEMENTS(endings); i++) {
        size_t n = strlen(endings[i]);

        if (length > n && g_ascii_strncasecmp(url + length - n, endings[i], n) == 0)
            return true;
    }
    return false;
}

bool link_address_is_profile(const char *url)
{
    const char *rest = past_beginning(url, link_profile_addresses, link_n_profile_addresses);

    if (rest == NULL)
        return false;
    rest += strcspn(rest, "/?#");
    return *rest != '/' || rest[1] == '\0';
}

/* Where the path begins in an address with a host: at its '/', '?' or '#', or its end. */
static const char *path_of(const char *url)
{
    const char *host = strstr(url, "://");

    return host == NULL ? url : host + 3 + strcspn(host + 3, "/?#");
}

bool link_address_is_account(const char *url)
{
    const char *path = path_of(url);
    size_t length = *path == '/' ? strcspn(path + 1, "/?#") : 0;
    const char *next = path + 1 + length;

    return length > 0 && (*next != '/' || next[1] == '\0');
}

static const LinkSegment *find_segment(const char *start, size_t length)
{
    if (length > SEGMENT_LIMIT)
        return NULL;
    for (size_t i = 0; i < link_n_segments; i++)
        if (link_segments[i].segment[0] == g_ascii_tolower(*start) &&
            strlen(link_segments[i].segment) == length &&
            g_ascii_strncasecmp(link_segments[i].segment, start, length) == 0)
            return &link_segments[i];
    return NULL;
}

/* Not where to subscribe, but what was sent: "/newsletter/2012/first-issue". */
static bool is_issue(const LinkSegment *found, const char *rest)
{
    return *rest == '/' && rest[1] != '\0' && g_str_equal(found->verdict.kind, "subscribe");
}

static const PartVerdict *by_segment(const char *path, bool alone)
{
    while (*path == '/') {
        size_t length = strcspn(++path, "/?#");
        const LinkSegment *found = find_segment(path, MIN(length, strcspn(path, ".")));

        if (found != NULL && (alone || !(found->alone || is_issue(found, path + length))))
            return &found->verdict;
        path += length;
    }
    return NULL;
}

static bool is_same_host(const char *self, const char *url_canonical)
{
    size_t length = (size_t)(path_of(self) - self);

    return strlen(url_canonical) >= length && strncmp(self, url_canonical, length) == 0;
}

const PartVerdict *link_address_home(const char *self, const char *url_canonical)
{
    const char *path = path_of(url_canonical);

    return path[strspn(path, "/")] == '\0' && is_same_host(self, url_canonical) ? &home : NULL;
}

static const PartVerdict *verdict_within(const char *self, const char *url_canonical, bool alone)
{
    const PartVerdict *leads_home = link_address_home(self, url_canonical);

    return leads_home != NULL ? leads_home : by_segment(path_of(url_canonical), alone);
}

/* "…/share?url=…" on a network that no row names. */
static bool is_share_form(const char *url)
{
    static const char *const names[] = {"share", "sharer", "sharer.php", "share.php", "sharing"};
    static const char *const keys[] = {"url=", "u=", "href=", "link=", "text="};
    const char *query = strchr(url, '?'), *name = query;
    bool named = false, keyed = false;

    if (query == NULL)
        return false;
    while (name > url && name[-1] != '/')
        name--;
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
        named |= strlen(names[i]) == (size_t)(query - name) &&
                 g_ascii_strncasecmp(name, names[i], strlen(names[i])) == 0;
    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++)
        keyed |= g_str_has_prefix(query + 1, keys[i]);
    return named && keyed;
}

const PartVerdict *link_address_verdict(const char *url, const char *url_canonical,
                                        const char *self, bool within_site, bool alone)
{
    if (past_beginning(url, link_share_addresses, link_n_share_addresses) != NULL ||
        is_share_form(url))
        return &link_share_addresses[0].verdict;
    return within_site ? verdict_within(self, url_canonical, alone) : NULL;
}
