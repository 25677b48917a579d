#include "resolve/title_form.h"

#include <string.h>

#include "base/text.h"

/* A longer "title" is a paragraph; comparing it would cost and tell nothing. */
#define TITLE_LIMIT 400 /* bytes of its skeleton */

/* Single letters tell titles apart as numbers do: "in C#", "in F#", "Appendix B". */
static bool is_number(const char *word)
{
    static const char roman[] = "ivxl";

    return strpbrk(word, "0123456789") != NULL || strspn(word, roman) == strlen(word) ||
           (word[1] == '\0' && *word != 'a');
}

static char *numerals_of(char **words)
{
    GString *numerals = g_string_new(NULL);

    for (size_t i = 0; words[i] != NULL; i++) {
        g_autofree char *skeleton = NULL;

        if (words[i][0] == '\0' || !is_number(words[i]))
            continue;
        skeleton = text_skeleton(words[i]);
        g_string_append_printf(numerals, "%s%s", numerals->len > 0 ? " " : "", skeleton);
    }
    return g_string_free(numerals, FALSE);
}

/* Takes the ellipsis off, and says whether there was one. */
static bool cut_ellipsis(char *title)
{
    static const char *const ellipses[] = {"…", "...", "[…]", "[...]"};

    g_strchomp(title);
    for (size_t i = G_N_ELEMENTS(ellipses); i-- > 0;)
        if (g_str_has_suffix(title, ellipses[i])) {
            title[strlen(title) - strlen(ellipses[i])] = '\0';
            return true;
        }
    return false;
}

/* Ideographs and kana of a title; shorter ones may be names. */
enum { WIDE_TITLE = 5 };

/* One word with a capital, as names of things and places are. */
static bool looks_like_name(const char *title, unsigned n_words)
{
    const char *p = title;

    while (*p != '\0' && !g_unichar_isalnum(g_utf8_get_char(p)))
        p = g_utf8_next_char(p);
    /* Scripts without spaces write titles as one word. */
    if (g_unichar_iswide(g_utf8_get_char(p)))
        return g_utf8_strlen(p, -1) < WIDE_TITLE;
    return n_words == 1 && !g_unichar_islower(g_utf8_get_char(p));
}

static char *limited(char *skeleton)
{
    if (strlen(skeleton) > TITLE_LIMIT)
        *g_utf8_find_prev_char(skeleton, skeleton + TITLE_LIMIT) = '\0';
    return skeleton;
}

TitleForm title_form(const char *title)
{
    g_autoptr(GString) spelled = g_string_new(title);
    g_autofree char *key = NULL;
    g_auto(GStrv) words = NULL;
    TitleForm form = {.truncated = cut_ellipsis(spelled->str)};

    spelled->len = strlen(spelled->str);
    g_string_replace(spelled, "&", " and ", 0);
    key = text_key(spelled->str);
    words = g_strsplit(key, " ", -1);
    form.skeleton = limited(text_skeleton(spelled->str));
    form.numerals = numerals_of(words);
    form.n_words = *key == '\0' ? 0 : g_strv_length(words);
    form.is_name = looks_like_name(spelled->str, form.n_words);
    return form;
}

void title_form_clear(TitleForm *form)
{
    g_clear_pointer(&form->skeleton, g_free);
    g_clear_pointer(&form->numerals, g_free);
}
