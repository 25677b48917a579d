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
    bool of_view;
    double score;
    const char *rule;
} forms[N_ADDRESS_FORMS] = {
    [ADDRESS_FORM_CASE] = {false, false, false, 0.95, "address-loose"},
    [ADDRESS_FORM_VIEW] = {false, false, true, 0.93, "address-view"},
    [ADDRESS_FORM_BARE] = {true, false, false, 0.9, "address-loose"},
    [ADDRESS_FORM_LETTERS] = {true, true, false, 0.85, "address-loose"},
};

/* Labels of hosts that show the pages of the host without them to telephones: the usual ones, as
 * Google's "Mobile configurations" and the AMP Project's guide to hosting have them. */
static const char *const view_labels[] = {"m.", "mobile.", "amp.", "wap.", "touch."};

/* First or last names of a path that show the page of the path without them, and endings of its
 * name: WordPress's AMP plugin ("/amp"), AMP's guide ("/amp/a", "a.amp.html"), and usual for print;
 * "/comments", where newsletters show an article's comments below it.
 * A page may well be about "print", so these are only what a citation may have too much. */
static const char *const view_names[] = {
    "amp", "print", "mobile", "printable", "printer-friendly", "comments"};
static const char *const view_endings[] = {".amp", "-amp", ".print", "-print"};

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

static void drop_view_label(char *host)
{
    for (size_t i = 0; i < G_N_ELEMENTS(view_labels); i++) {
        size_t n = strlen(view_labels[i]);

        /* A name of two labels is what was registered: "m.example" is nobody's telephone view. */
        if (strncmp(host, view_labels[i], n) == 0 &&
            memchr(host + n, '.', strcspn(host + n, "/:")) != NULL) {
            memmove(host, host + n, strlen(host + n) + 1);
            return;
        }
    }
}

/* `path` starts with a slash; a front page is never left. */
static void drop_view_names(char *path)
{
    for (size_t i = 0; i < G_N_ELEMENTS(view_names); i++) {
        size_t length = strlen(path), n = strlen(view_names[i]);

        if (length > n + 2 && path[length - n - 1] == '/' &&
            g_str_equal(path + length - n, view_names[i]))
            path[length - n - 1] = '\0';
        else if (length > n + 2 && path[n + 1] == '/' && strncmp(path + 1, view_names[i], n) == 0)
            memmove(path, path + n + 1, length - n);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(view_endings); i++) {
        size_t length = strlen(path), n = strlen(view_endings[i]);

        if (length > n + 1 && path[length - n - 1] != '/' &&
            g_str_has_suffix(path, view_endings[i]))
            path[length - n] = '\0';
    }
}

static char *form_of(AddressForm form, const char *canonical, bool cited)
{
    g_autofree char *lower = g_ascii_strdown(canonical, -1);
    g_auto(GStrv) parts = g_strsplit(lower, "?", 2); /* before and after the first "?" */
    char *host = strstr(parts[0], "://"), *path;

    if (host != NULL && forms[form].of_view)
        drop_view_label(host + 3);
    path = host == NULL ? NULL : strchr(host + 3, '/');
    if (path == NULL)
        return NULL;
    drop_ending(path);
    if (cited && forms[form].of_view)
        drop_view_names(path);
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
    return form_of(form, canonical, false);
}

char *address_form_of_cited(AddressForm form, const char *canonical)
{
    return form_of(form, canonical, true);
}

double address_form_score(AddressForm form)
{
    return forms[form].score;
}

const char *address_form_rule(AddressForm form)
{
    return forms[form].rule;
}
