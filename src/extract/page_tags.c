#include "extract/page_tags.h"

#include <glib.h>
#include <string.h>

/* What is passed over unread, from its start to its end. */
static const struct {
    const char *start, *end;
} unread[] = {
    {"<!--", "-->"},
    {"<script", "</script"},
    {"<style", "</style"},
};

/* Where `end` stands next, at `from` or after; the end of the text when nowhere. */
static const char *find_end(const char *from, const char *end)
{
    size_t n = strlen(end);
    const char *p = from;

    while ((p = strchr(p, end[0])) != NULL && g_ascii_strncasecmp(p, end, n) != 0)
        p++;
    return p != NULL ? p : from + strlen(from);
}

/* Past what begins at `at` and holds no tags; `at` itself when a tag may begin there. */
static const char *past_unread(const char *at)
{
    if (at[1] != '!' && g_ascii_tolower(at[1]) != 's')
        return at;
    for (size_t i = 0; i < G_N_ELEMENTS(unread); i++)
        if (g_ascii_strncasecmp(at, unread[i].start, strlen(unread[i].start)) == 0)
            return find_end(at, unread[i].end);
    return at;
}

/* Counts the words of the tag at `at`, quoted values aside; `*ret_end` is its end. */
static size_t count_words(const char *at, const char **ret_end)
{
    size_t n = 0;

    while (*at != '\0' && *at != '>') {
        const char *quoted = *at == '"' || *at == '\'' ? strchr(at + 1, *at) : NULL;

        n += g_ascii_isspace(at[0]) && !g_ascii_isspace(at[1]);
        at = quoted != NULL ? quoted + 1 : at + 1;
    }
    *ret_end = at;
    return n;
}

bool page_tags_are_bounded(const char *html, size_t length, size_t *ret_place)
{
    const char *end = html + length;

    for (const char *p = html; p < end && (p = strchr(p, '<')) != NULL;) {
        const char *past = past_unread(p);

        if (past == p && g_ascii_isalpha(p[1]) && count_words(p, &past) > PAGE_ATTRIBUTE_LIMIT) {
            *ret_place = (size_t)(p - html);
            return false;
        }
        p = MAX(past, p + 1);
    }
    return true;
}
