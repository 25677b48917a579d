#include "extract/html_redirect.h"

#include <string.h>

#include "base/address.h"
#include "base/text.h"
#include "extract/html_metadata.h"

/* Bytes of words that a page may hold and still be no more than a signpost … */
enum { SIGNPOST_WORDS = 400 };
/* … where nothing but its words or a script says that it is one; bytes of all its scripts. */
enum { PLAIN_SIGNPOST_WORDS = 240, SCRIPTS_LIMIT = 1200 };

/* What servers and people write on such pages, in lower case. */
static const char *const moved_words[] = {
    "has moved",
    "have moved",
    "moved permanently",
    "moved temporarily",
    "object moved",
    "page moved",
    "redirecting",
    "redirected to",
    "be redirected",
    "is now at",
    "now lives at",
    "new address",
    "verschoben",
    "umgezogen",
    "weiterleitung",
    "weitergeleitet",
    "neue adresse",
    "a été déplacé",
    "a déménagé",
    "redirection vers",
    "redirection en cours",
    "redirigé",
    "se ha movido",
    "se ha mudado",
    "redirigiendo",
    "redireccion",
    "è stata spostata",
    "si è spostat",
    "reindirizza",
    "foi movid",
    "mudou-se",
    "redirecion",
    "is verplaatst",
    "is verhuisd",
    "doorgestuurd",
    "har flyttat",
    "omdirigera",
    "er flyttet",
    "przeniesion",
    "przekierow",
    "přesunut",
    "přesměrov",
    "taşındı",
    "yönlendiril",
    "перемещен",
    "перенаправ",
    "переехал",
    "переміщен",
    "перенаправл",
    "μεταφέρθηκε",
    "ανακατεύθυν",
    "移転しました",
    "移動しました",
    "リダイレクト",
    "已移至",
    "已搬迁",
    "跳转",
    "이동했습니다",
    "이전되었습니다",
    "تم نقل",
    "إعادة توجيه",
};

static uint32_t first_of(const Page *page, PageTag tag)
{
    for (uint32_t i = 0; i < page->nodes->len; i++)
        if (page_node(page, i)->tag == tag)
            return i;
    return PAGE_NONE;
}

static uint32_t n_words(const Page *page)
{
    uint32_t body = first_of(page, TAG_BODY);

    return body == PAGE_NONE ? 0 : page_node(page, body)->n_plain + page_node(page, body)->n_linked;
}

/* The target in "0; url=/there", or NULL.  (transfer full) */
static char *target_in(const char *content)
{
    const char *target = content == NULL ? NULL : strpbrk(content, ";,");
    g_autofree char *trimmed = NULL;

    if (target == NULL)
        return NULL;
    target += 1 + strspn(target + 1, " \t\r\n");
    if (g_ascii_strncasecmp(target, "url", 3) == 0 && strchr(target, '=') != NULL)
        target = strchr(target, '=') + 1;
    target += strspn(target, " \t\r\n'\"");
    trimmed = g_strstrip(g_strndup(target, strcspn(target, "'\"")));
    return *trimmed == '\0' ? NULL : g_steal_pointer(&trimmed);
}

static char *refresh_target(const Page *page)
{
    for (uint32_t i = 0; i < page->nodes->len; i++) {
        const char *equivalent = page_attr(page, i, ATTR_HTTP_EQUIV);
        char *target;

        if (equivalent == NULL || g_ascii_strcasecmp(equivalent, "refresh") != 0 ||
            page_ancestor(page, i, TAG_NOSCRIPT) != PAGE_NONE)
            continue;
        target = target_in(page_attr(page, i, ATTR_CONTENT));
        if (target != NULL)
            return target;
    }
    return NULL;
}

/* The address in quotes that a script sets its page's location to.  (transfer full) */
static char *location_in(const char *script)
{
    static const char *const ways[] = {".href=", ".replace(", ".assign(", "="};

    for (const char *p = script; (p = strstr(p, "location")) != NULL;) {
        bool whole = p == script || !g_ascii_isalnum(p[-1]);

        p += strlen("location");
        for (size_t i = 0; whole && i < G_N_ELEMENTS(ways); i++) {
            size_t n = strlen(ways[i]);
            char quote = strncmp(p, ways[i], n) == 0 ? p[n] : '\0';

            if (quote == '"' || quote == '\'')
                return g_strndup(p + n + 1, strcspn(p + n + 1, "\"'"));
        }
    }
    return NULL;
}

/* All scripts of the page, without white space, which people put where they like; NULL when they do
 * more than lead on. */
static char *scripts_of(const Page *page, const char *html)
{
    g_autoptr(GString) all = g_string_new(NULL);

    for (uint32_t i = 0; i < page->nodes->len; i++) {
        const PageNode *node = page_node(page, i);

        if (node->tag != TAG_SCRIPT)
            continue;
        if (node->finish - node->start > SCRIPTS_LIMIT || all->len > SCRIPTS_LIMIT)
            return NULL;
        for (size_t k = node->start; k < node->finish; k++)
            if (!g_ascii_isspace(html[k]))
                g_string_append_c(all, html[k]);
    }
    return g_strdup(all->str);
}

static char *script_target(const Page *page, const char *html)
{
    g_autofree char *scripts = scripts_of(page, html);

    return scripts == NULL ? NULL : location_in(scripts);
}

/* The one address that the page's links have; NULL when they have more, or none. */
static const char *only_link(const Page *page)
{
    const char *only = NULL;

    for (uint32_t i = 0; i < page->nodes->len; i++) {
        const char *href = page_node(page, i)->tag == TAG_A ? page_attr(page, i, ATTR_HREF) : NULL;

        if (text_is_blank(href) || *href == '#')
            continue;
        if (only != NULL && strcmp(only, href) != 0)
            return NULL;
        only = href;
    }
    return only;
}

/* What a page that says it has moved names. */
static char *moved_target(const Page *page)
{
    g_autofree char *lower = g_utf8_strdown(page->text->str, (gssize)page->text->len);
    const char *target = only_link(page);

    if (target == NULL)
        target = html_link(page, "canonical");
    for (size_t i = 0; target != NULL && i < G_N_ELEMENTS(moved_words); i++)
        if (strstr(lower, moved_words[i]) != NULL)
            return g_strdup(target);
    return NULL;
}

static bool is_same(const char *a, const char *b)
{
    g_autofree char *one = address_canonical(a), *other = address_canonical(b);

    return g_strcmp0(one, other) == 0;
}

char *html_redirect_target(const Page *page, const char *html, const char *base, const char *own)
{
    uint32_t n = n_words(page);
    g_autofree char *target = n < SIGNPOST_WORDS ? refresh_target(page) : NULL;
    g_autofree char *resolved = NULL;
    const char *canonical = html_link(page, "canonical");

    if (target == NULL && n < PLAIN_SIGNPOST_WORDS) {
        g_autofree char *claimed = canonical == NULL ? NULL : address_resolve(base, canonical);

        /* What says that it is at home has not moved, whatever its words are. */
        if (own != NULL && claimed != NULL && is_same(own, claimed))
            return NULL;
        target = script_target(page, html);
        if (target == NULL)
            target = moved_target(page);
    }
    if (target == NULL || *target == '#' || g_ascii_strncasecmp(target, "javascript:", 11) == 0)
        return NULL;
    resolved = address_resolve(base, target);
    if (own != NULL && is_same(own, resolved))
        return NULL;
    return g_steal_pointer(&resolved);
}
