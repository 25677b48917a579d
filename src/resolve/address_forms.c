#include "resolve/address_forms.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

/* Endings that name the program that makes a page, not the page. */
static const char *const endings[] = {".aspx", ".asp",  ".php",   ".jsp",
                                      ".cfm",  ".html", ".xhtml", ".shtml"};

static const struct {
    bool without_query; /* an own address that has one has no such form */
    bool letters_only;
    double score;
} forms[N_ADDRESS_FORMS] = {
    [ADDRESS_FORM_CASE] = {false, false, 0.95},
    [ADDRESS_FORM_BARE] = {true, false, 0.9},
    [ADDRESS_FORM_LETTERS] = {true, true, 0.85},
};

static void drop_ending(char *path)
{
    for (size_t i = 0; i < G_N_ELEMENTS(endings); i++)
        if (g_str_has_suffix(path, endings[i])) {
            path[strlen(path) - strlen(endings[i])] = '\0';
            return;
        }
}

/* Between two digits a mark tells numbers apart: "part-1-2" is not "part-12". */
static bool parts_digits(const char *mark)
{
    return g_ascii_isdigit(mark[-1]) && g_ascii_isdigit(mark[1]);
}

/* Keeps one of several hyphens and slashes; with `letters_only`, few other marks than slashes.
 * `path` starts with a slash. */
static void squeeze(char *path, bool letters_only)
{
    char *end = path;

    for (const char *p = path; *p != '\0'; p++) {
        bool again = (*p == '-' || *p == '/') && end > path && end[-1] == *p;
        bool mark = letters_only && !g_ascii_isalnum(*p) && *p != '/' && !parts_digits(p);

        if (!again && !mark)
            *end++ = *p;
    }
    while (end > path && (end[-1] == '/' || end[-1] == '-'))
        end--;
    *end = '\0';
}

static char *form_of(AddressForm form, const char *canonical)
{
    g_autofree char *lower = g_ascii_strdown(canonical, -1);
    g_auto(GStrv) parts = g_strsplit(lower, "?", 2); /* before and after the first "?" */
    const char *host = strstr(parts[0], "://");
    char *path = host == NULL ? NULL : strchr(host + 3, '/');

    if (path == NULL)
        return NULL;
    drop_ending(path);
    squeeze(path, forms[form].letters_only);
    if (path[0] == '\0')
        return NULL;
    if (parts[1] == NULL || forms[form].without_query)
        return g_strdup(parts[0]);
    return g_strconcat(parts[0], "?", parts[1], NULL);
}

char *address_form_of_own(AddressForm form, const char *canonical)
{
    if (forms[form].without_query && strchr(canonical, '?') != NULL)
        return NULL;
    return form_of(form, canonical);
}

char *address_form_of_cited(AddressForm form, const char *canonical)
{
    return form_of(form, canonical);
}

double address_form_score(AddressForm form)
{
    return forms[form].score;
}
