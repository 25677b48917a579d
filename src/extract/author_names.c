#include "extract/author_names.h"

#include <string.h>

#include "base/text.h"

/* Words before a name that are no part of it; in lower case. */
static const char *const lead_ins[] = {"by ",
                                       "by:",
                                       "written by ",
                                       "posted by ",
                                       "author:",
                                       "authors:",
                                       "von ",
                                       "von:",
                                       "par ",
                                       "par:",
                                       "por ",
                                       "por:",
                                       "di ",
                                       "di:",
                                       "da ",
                                       "door ",
                                       "door:",
                                       "av ",
                                       "av:",
                                       "af ",
                                       "af:",
                                       "autor:",
                                       "autorin:",
                                       "auteur:",
                                       "autore:",
                                       "auteurs:",
                                       "texte:",
                                       "text:",
                                       "words by ",
                                       "story by ",
                                       "text by ",
                                       "published by ",
                                       "author ",
                                       "authored by ",
                                       "created by ",
                                       "report by ",
                                       "reviewed by ",
                                       "erstellt von ",
                                       "geschrieben von ",
                                       "ein beitrag von ",
                                       "escrito por ",
                                       "publicado por ",
                                       "ecrit par ",
                                       "écrit par ",
                                       "publié par ",
                                       "scritto da ",
                                       "geschreven door ",
                                       "skrevet af ",
                                       "skriven av ",
                                       "napisał ",
                                       "autor ",
                                       "автор:",
                                       "автор ",
                                       "текст:",
                                       "yazan:",
                                       "yazar:",
                                       "文/",
                                       "作者:",
                                       "作者：",
                                       "記者：",
                                       "posted in ",
                                       "view all posts by ",
                                       "more by ",
                                       "all posts by ",
                                       "posts by ",
                                       "zeige alle beiträge von ",
                                       "alle beiträge von ",
                                       "alles von ",
                                       "voir tous les articles de ",
                                       "ver todas las entradas de "};

/* Names of nobody. */
static const char *const nobodies[] = {
    "admin",           "administrator",  "editor",       "staff",     "author",
    "guest",           "unknown",        "root",         "webmaster", "wordpress",
    "editorial staff", "editorial team", "staff writer", "null",      "about the author",
    "share",           "follow",         "written by",   "written",   "by",
    "posted",          "redaktion",      "redaction",    "redazione", "redaccion",
    "autor",           "autoren",        "team"};

const char *author_without_lead_in(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(lead_ins);) {
        size_t n = strlen(lead_ins[i]);
        bool is_word = lead_ins[i][n - 1] == ' ';

        n -= is_word; /* "Written by:" says the same */
        if (g_ascii_strncasecmp(name, lead_ins[i], n) == 0 &&
            (!is_word || name[n] == ' ' || name[n] == ':')) {
            name += n + strspn(name + n, " :");
            i = 0;
        } else {
            i++;
        }
    }
    /* "ByAnn Lee": two elements without a space between them. */
    if (g_str_has_prefix(name, "By") && g_ascii_isupper(name[2]))
        name += 2;
    return name;
}

static bool is_particle(const char *word)
{
    static const char *const particles[] = {"de",  "van", "von", "der", "den", "la", "le",  "el",
                                            "al",  "bin", "ibn", "du",  "di",  "da", "del", "della",
                                            "dos", "das", "ter", "ten", "zu",  "y",  "e",   "af"};

    for (size_t i = 0; i < G_N_ELEMENTS(particles); i++)
        if (g_str_equal(word, particles[i]))
            return true;
    return false;
}

/* True for a phrase: several words that names would begin with a capital do not. */
static bool is_phrase(const char *name)
{
    g_auto(GStrv) words = g_strsplit(name, " ", 12);
    unsigned n_small = 0, n = g_strv_length(words);

    for (unsigned i = 0; i < n; i++)
        n_small += g_unichar_islower(g_utf8_get_char(words[i])) && !is_particle(words[i]);
    return n > 6 || (n > 1 && n_small > (n > 2));
}

static bool is_name(const char *name)
{
    g_autofree char *key = text_key(name);

    if (strlen(name) > AUTHOR_NAME_LIMIT || *key == '\0' || strchr(name, '@') != NULL ||
        strstr(name, "://") != NULL || strpbrk(name, "/\\{}[]|0123456789?!:") != NULL ||
        is_phrase(name))
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(nobodies); i++)
        if (g_str_equal(key, nobodies[i]))
            return false;
    return true;
}

static void add_name(IbidArticle *article, const char *raw)
{
    g_autofree char *bare = g_strndup(raw, strcspn(raw, "<(")); /* "Ann <ann@example.org>" */
    g_autofree char *name = text_fold_space(bare, -1);
    const char *start = author_without_lead_in(name);
    g_autofree char *trimmed = NULL;

    trimmed = g_strndup(start, strlen(start));
    while (*trimmed != '\0' && strchr(",;.:-|", trimmed[strlen(trimmed) - 1]) != NULL &&
           !(strlen(trimmed) > 3 && trimmed[strlen(trimmed) - 1] == '.' &&
             g_ascii_isalpha(trimmed[strlen(trimmed) - 2])))
        trimmed[strlen(trimmed) - 1] = '\0';
    g_strstrip(trimmed);
    if (!is_name(trimmed))
        return;
    for (unsigned i = 0; i < article->authors->len; i++)
        if (g_ascii_strcasecmp(g_ptr_array_index(article->authors, i), trimmed) == 0)
            return;
    g_ptr_array_add(article->authors, g_steal_pointer(&trimmed));
}

static bool is_suffix_of_name(const char *part)
{
    static const char *const suffixes[] = {"jr", "sr", "ii", "iii", "phd", "md", "mba", "rd", "ma"};
    g_autofree char *key = text_key(part);

    for (size_t i = 0; i < G_N_ELEMENTS(suffixes); i++)
        if (g_str_equal(key, suffixes[i]))
            return true;
    return false;
}

/* "Ann Lee, Bo Ek and Cy Day". */
void author_names_add(IbidArticle *article, const char *list)
{
    g_autofree char *folded = text_fold_space(list, -1);
    g_autoptr(GString) text = g_string_new(author_without_lead_in(folded));
    g_auto(GStrv) parts = NULL;
    /* A citation's "Lee, Ann" has one word on each side. */
    const char *comma = strchr(text->str, ',');

    if (comma != NULL && strchr(comma + 1, ',') == NULL && strstr(text->str, " and ") == NULL &&
        memchr(text->str, ' ', (size_t)(comma - text->str)) == NULL && strlen(comma) > 2 &&
        strchr(comma + 2, ' ') == NULL && !is_suffix_of_name(comma + 1)) {
        g_autofree char *turned =
            g_strdup_printf("%s %.*s", comma + 1, (int)(comma - text->str), text->str);

        add_name(article, turned);
        return;
    }
    g_string_replace(text, " and ", ",", 0);
    g_string_replace(text, " & ", ",", 0);
    g_string_replace(text, ";", ",", 0);
    parts = g_strsplit(text->str, ",", 200);
    for (char **part = parts; *part != NULL; part++)
        if (!is_suffix_of_name(*part))
            add_name(article, *part);
}
