#include "extract/citation.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

enum {
    MOST_OF_NAMES = 200,    /* bytes before the year */
    MOST_OF_DATE = 24,      /* bytes within the parentheses */
    SHORTEST_TITLE = 8,     /* bytes */
    SHORTEST_LAST_WORD = 3, /* before the stop that ends a title; shorter ones are abbreviations */
};

/* Past "(2019)", "(2019a, March 3)", "[2019]"; NULL where none stands at `p`. */
static const char *after_year(const char *p)
{
    size_t within = strcspn(p + 1, ")]");

    if (strspn(p + 1, "0123456789") != 4 || (p[1] != '1' && p[1] != '2') || within > MOST_OF_DATE ||
        p[1 + within] == '\0' || (p[5] != p[1 + within] && strchr(",;/- abcdef", p[5]) == NULL))
        return NULL;
    return p + 1 + within + 1;
}

/* Names hold a comma or an initial; else only a stop behind the year tells that they are names. */
static const char *start_of_title(const char *words, const char *year, const char *after)
{
    bool has_names = memchr(words, ',', (size_t)(year - words)) != NULL ||
                     memchr(words, '.', (size_t)(year - words)) != NULL;
    size_t stop = strspn(after, ".:,");

    if (year - words < 2 || year - words > MOST_OF_NAMES || (stop == 0 && !has_names))
        return NULL;
    after += stop;
    return *after == ' ' ? after + strspn(after, " ") : NULL;
}

static size_t word_before(const char *start, const char *stop)
{
    const char *p = stop;

    while (p > start && p[-1] != ' ')
        p--;
    return (size_t)(stop - p);
}

static const char *end_of_title(const char *start)
{
    for (const char *p = start; *p != '\0'; p++) {
        if (strchr(".?!", *p) == NULL || (p[1] != ' ' && p[1] != '\0'))
            continue;
        if (*p != '.')
            return p + 1;
        if (word_before(start, p) >= SHORTEST_LAST_WORD || p[1] == '\0')
            return p;
    }
    return start + strlen(start);
}

/* "2019, March 3" with the year last. */
static char *date_within(const char *open, const char *after)
{
    g_autofree char *within = g_strndup(open + 1, (gsize)(after - open) - 2);
    const char *rest = within + 4 + strspn(within + 4, "abcdef");

    rest += strspn(rest, ",; ");
    return *rest == '\0' ? g_strndup(within, 4) : g_strdup_printf("%s, %.4s", rest, within);
}

/* "Smith, John: Title. In: Outlet"; NULL where it is none. */
static char *title_before_in(const char *words)
{
    const char *in = strstr(words, ". In: "), *colon = strstr(words, ": ");

    if (in == NULL || colon >= in || colon - words > MOST_OF_NAMES ||
        in - colon < SHORTEST_TITLE + 2)
        return NULL;
    return g_strndup(colon + 2, (gsize)(in - colon) - 2);
}

bool citation_read(const char *words, char **ret_title, char **ret_date)
{
    for (const char *p = words; *p != '\0' && p - words <= MOST_OF_NAMES; p++) {
        const char *after = *p == '(' || *p == '[' ? after_year(p) : NULL, *start, *end;

        if (after == NULL)
            continue;
        start = start_of_title(words, p, after);
        end = start == NULL ? NULL : end_of_title(start);
        if (end == NULL || end - start < SHORTEST_TITLE)
            return false;
        *ret_title = g_strndup(start, (gsize)(end - start));
        *ret_date = date_within(p, after);
        return true;
    }
    *ret_title = title_before_in(words);
    *ret_date = NULL;
    return *ret_title != NULL;
}
