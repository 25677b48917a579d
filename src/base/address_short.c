#include "base/address_short.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

#include "base/address.h"
#include "base/address_site.h"

enum { HOST_MOST = 14, WORD_MOST = 12 };

static bool is_short(const char *canonical)
{
    const char *host, *word;
    size_t n_host, n_word;

    if (canonical == NULL || !g_str_has_prefix(canonical, "https://"))
        return false;
    host = canonical + 8;
    n_host = strcspn(host, "/?");
    if (n_host > HOST_MOST || host[n_host] != '/')
        return false;
    word = host + n_host + 1;
    n_word = strspn(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
    return n_word >= 2 && n_word <= WORD_MOST && word[n_word] == '\0';
}

/* True for "example.org/a": labels of a host, the last of letters only, and a path. */
static bool has_host(const char *text)
{
    size_t n = strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.");
    size_t last = 0;

    while (last < n && g_ascii_isalpha(text[n - 1 - last]))
        last++;
    return last >= 2 && last < n && text[n - 1 - last] == '.' && n > last + 1 && text[n] == '/' &&
           text[n + 1] != '\0';
}

char *address_shown(const char *canonical, const char *anchor)
{
    g_autofree char *words = anchor == NULL ? NULL : g_strstrip(g_strdup(anchor));
    g_autofree char *shown = NULL;
    const char *host;

    if (words == NULL || strchr(words, '.') == NULL || strpbrk(words, " \t\r\n<>\"") != NULL ||
        strstr(words, "…") != NULL || strstr(words, "...") != NULL || !is_short(canonical))
        return NULL;
    host = address_is_web(words) ? strstr(words, "://") + 3 : words;
    if (!has_host(host))
        return NULL;
    shown = host == words ? g_strconcat("https://", words, NULL) : g_strdup(words);
    g_free(words);
    words = address_canonical(shown);
    return address_is_same_site(words, canonical) ? NULL : g_steal_pointer(&words);
}
