#include "extract/text_byline_names.h"

#include <glib.h>
#include <string.h>

#include "extract/author_names.h"
#include "extract/author_table.h"
#include "extract/text_rules.h"

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

/* "Von Menschen und Mäusen" is no name. */
static bool holds_conjunction(const char *name)
{
    g_auto(GStrv) words = g_strsplit(name, " ", -1);

    for (char **word = words; *word != NULL; word++)
        if (is_conjunction(*word))
            return true;
    return false;
}

static void read_signature(const char *line, IbidArticle *article)
{
    guint before = article->authors->len;
    size_t word = text_byline_word(line), length = strlen(line);
    bool are_names;

    if (word == 0 || word == length || length > LONGEST ||
        strchr(".!?:", line[length - 1]) != NULL ||
        !g_unichar_isupper(g_utf8_get_char(line + word)))
        return;
    author_names_add(article, line + word);
    are_names = are_full_names(article->authors, before);
    for (guint i = before; i < article->authors->len; i++)
        are_names &= !holds_conjunction(g_ptr_array_index(article->authors, i));
    if (!are_names)
        g_ptr_array_set_size(article->authors, (int)before);
}

void text_byline_at_end(const char *text, const GArray *blocks, IbidArticle *article)
{
    for (guint i = blocks->len; i-- > 0 && article->authors->len == 0;) {
        const TextBlock *block = &g_array_index(blocks, TextBlock, i);
        g_autofree char *words = NULL;

        /* A short line without a full stop looks like a heading. */
        if (block->part != TEXT_PART_BODY && block->part != TEXT_PART_HEADING)
            continue;
        words = text_words(text, block->start, block->end);
        read_signature(words, article);
        if (block->part == TEXT_PART_BODY)
            return;
    }
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
