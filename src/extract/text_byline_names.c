#include "extract/text_byline_names.h"

#include <glib.h>
#include <string.h>

#include "extract/author_names.h"
#include "extract/author_table.h"

/* Before what the authors wrote for. */
static const char *const for_words[] = {" for ", " für ",  " pour ", " para ",
                                        " per ", " voor ", " dla ",  " для "};

/* A longer one is a sentence. */
enum { LONGEST = 200 /* bytes */ };

static bool is_conjunction(const char *word)
{
    g_autofree char *lower = g_utf8_strdown(word, -1);

    for (size_t i = 0; i < author_n_conjunctions; i++)
        if (g_str_equal(lower, author_conjunctions[i]))
            return true;
    return false;
}

/* True when a word or mark tells where a name ends. */
static bool has_grammar(const char *names)
{
    g_autofree char *lower = g_utf8_strdown(names, -1);
    g_auto(GStrv) words = g_strsplit(names, " ", -1);
    guint n = g_strv_length(words);

    if (strpbrk(names, ",;&@(") != NULL)
        return true;
    for (size_t i = 0; i < author_n_tails; i++)
        if (strstr(lower, author_tails[i]) != NULL)
            return true;
    for (guint i = 2; i + 2 < n; i++)
        if (is_conjunction(words[i]))
            return true;
    return false;
}

/* Every name that is added has two words at least: one may be a place. */
static bool are_full_names(const GPtrArray *authors, guint from)
{
    for (guint i = from; i < authors->len; i++)
        if (strchr(g_ptr_array_index(authors, i), ' ') == NULL)
            return false;
    return authors->len > from;
}

static char *outlet_after(const char *names)
{
    for (size_t i = 0; i < G_N_ELEMENTS(for_words); i++) {
        const char *at = strstr(names, for_words[i]);

        if (at != NULL && !g_unichar_islower(g_utf8_get_char(at + strlen(for_words[i]))))
            return g_strstrip(
                g_strndup(at + strlen(for_words[i]), strcspn(at + strlen(for_words[i]), ",;|")));
    }
    return NULL;
}

bool text_byline_names(const char *names, IbidArticle *article, char **ret_outlet)
{
    guint before = article->authors->len;
    char *outlet;

    if (strlen(names) > LONGEST || strchr(names, '|') != NULL || !has_grammar(names))
        return false;
    author_names_add(article, names);
    if (!are_full_names(article->authors, before)) {
        g_ptr_array_set_size(article->authors, (int)before);
        return false;
    }
    outlet = outlet_after(names);
    if (outlet != NULL) {
        g_free(*ret_outlet);
        *ret_outlet = outlet;
    }
    return true;
}

bool text_byline_is_list(const char *names)
{
    g_autoptr(IbidArticle) article = ibid_article_new("");
    g_autofree char *outlet = NULL;
    size_t length = strlen(names);

    return length > 0 && strchr(".!?", names[length - 1]) == NULL &&
           text_byline_names(names, article, &outlet) && article->authors->len > 1;
}

bool text_ends_in_particle(const char *names, size_t end)
{
    size_t start = end;
    g_autofree char *word = NULL;

    while (start > 0 && names[start - 1] != ' ')
        start--;
    word = g_strndup(names + start, end - start);
    return start > 0 && author_is_particle(word);
}
