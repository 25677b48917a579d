#include "base/address_site.h"

#include <glib.h>
#include <string.h>

typedef struct {
    const char *start;
    size_t length;
} Span;

/* Second labels under which countries register names: "co.uk", "com.au". */
static const char *const second_labels[] = {"co",  "com", "org", "net", "ac", "gov", "gob",
                                            "edu", "or",  "ne",  "go",  "in", "nom"};

/* Hosts under which each name is somebody else's. */
static const char *const shared_hosts[] = {
    "blogspot.com",    "wordpress.com", "substack.com", "tumblr.com",      "github.io",
    "gitlab.io",       "netlify.app",   "pages.dev",    "vercel.app",      "neocities.org",
    "bearblog.dev",    "ghost.io",      "medium.com",   "livejournal.com", "typepad.com",
    "squarespace.com", "weebly.com",    "wixsite.com",  "hatenablog.com",  "over-blog.com",
    "canalblog.com",   "beehiiv.com",
};

static Span host_of(const char *url)
{
    const char *start = url == NULL                        ? NULL
                        : strncmp(url, "https://", 8) == 0 ? url + 5
                                                           : strstr(url, "://");

    if (start == NULL)
        return (Span){NULL, 0};
    start += 3;
    return (Span){start, strcspn(start, "/?#:")};
}

static bool ends_with(Span host, const char *tail)
{
    size_t length = strlen(tail);

    /* The dot first: most hosts have none there. */
    return host.length >= length &&
           (host.length == length || host.start[host.length - length - 1] == '.') &&
           g_ascii_strncasecmp(host.start + host.length - length, tail, length) == 0;
}

/* Where the last `n` labels of the host begin. */
static size_t labels_start(Span host, int n)
{
    size_t at = host.length;

    while (at > 0 && (host.start[at - 1] != '.' || --n > 0))
        at--;
    return at;
}

static bool is_second_label(Span host, size_t start)
{
    size_t length = strcspn(host.start + start, ".");

    if (host.length - start - length != 3) /* a dot and a country's two letters */
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(second_labels); i++)
        if (strlen(second_labels[i]) == length &&
            g_ascii_strncasecmp(host.start + start, second_labels[i], length) == 0)
            return true;
    return false;
}

static Span site_of(Span host)
{
    int n = 2;
    size_t start = labels_start(host, n);

    if (is_second_label(host, start))
        n++;
    for (size_t i = 0; i < G_N_ELEMENTS(shared_hosts); i++)
        if (ends_with(host, shared_hosts[i]))
            n = 3;
    start = labels_start(host, n);
    return (Span){host.start + start, host.length - start};
}

static bool is_same(Span one, Span other)
{
    return one.length == other.length &&
           g_ascii_strncasecmp(one.start, other.start, one.length) == 0;
}

bool address_is_same_site(const char *a, const char *b)
{
    Span one = host_of(a), other = host_of(b);

    if (one.length == 0 || other.length == 0)
        return false;
    return is_same(one, other) || is_same(site_of(one), site_of(other));
}
