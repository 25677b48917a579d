#include "extract/author_names.h"

#include <string.h>

#include "base/text.h"
#include "extract/author_roles.h"
#include "extract/author_table.h"

/* True when `text` begins with the `n` bytes of `row`, in capitals or not. */
static bool begins_with(const char *text, const char *row, size_t n)
{
    g_autofree char *lower = NULL;

    if ((unsigned char)*row < 0x80 || (unsigned char)*text < 0x80)
        return g_ascii_strncasecmp(text, row, n) == 0;
    lower = strnlen(text, n) < n ? NULL : g_utf8_strdown(text, (gssize)n);
    return lower != NULL && strncmp(lower, row, n) == 0;
}

const char *author_without_lead_in(const char *name)
{
    const char *lead = name + strspn(name, "-~* ");

    while (g_str_has_prefix(lead, "–") || g_str_has_prefix(lead, "—"))
        lead += strlen("–") + strspn(lead + strlen("–"), " ");
    name = lead;
    for (size_t i = 0; i < author_n_lead_ins;) {
        size_t n = strlen(author_lead_ins[i]);
        bool is_word = author_lead_ins[i][n - 1] == ' ';

        n -= is_word; /* "Written by:" says the same */
        if (begins_with(name, author_lead_ins[i], n) &&
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

bool author_is_particle(const char *word)
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
        n_small += g_unichar_islower(g_utf8_get_char(words[i])) && !author_is_particle(words[i]);
    return n > 6 || (n > 1 && n_small > (n > 2));
}

static bool is_organization(const char *key)
{
    g_auto(GStrv) words = g_strsplit(key, " ", 12);

    for (size_t i = 0; i < author_n_of_organizations; i++)
        if (g_strv_contains((const char *const *)words, author_of_organizations[i]))
            return true;
    return g_str_has_prefix(key, "the ") || g_str_has_prefix(key, "our ");
}

/* "hessenschau.de": a dot within a word, but for initials ("J.R."). */
static bool holds_domain(const char *name)
{
    for (const char *dot = strchr(name, '.'); dot != NULL; dot = strchr(dot + 1, '.'))
        if (g_ascii_islower(dot[1]) && dot > name + 1 && g_ascii_isalnum(dot[-1]) &&
            g_ascii_isalnum(dot[-2]))
            return true;
    return false;
}

bool author_is_nobody(const char *name)
{
    g_autofree char *key = text_key(name);

    if (is_organization(key))
        return true;
    for (size_t i = 0; i < author_n_nobodies; i++)
        if (g_str_equal(key, author_nobodies[i]))
            return true;
    return false;
}

static bool is_name(const char *name)
{
    g_autofree char *key = text_key(name);

    /* What reporters there are behind "本报记者" nothing parts. */
    if (strstr(name, "记者") != NULL || strstr(name, "記者") != NULL)
        return false;
    return strlen(name) <= AUTHOR_NAME_LIMIT && *key != '\0' && strchr(name, '@') == NULL &&
           strstr(name, "://") == NULL && strpbrk(name, "/\\{}[]|0123456789?!:") == NULL &&
           !is_phrase(name) && !author_is_nobody(name) && !holds_domain(name);
}

/* Bytes of the name that `text` begins with: up to an address, a remark at its end, or a tail. */
static size_t name_length(const char *text)
{
    g_autofree char *lower = g_ascii_strdown(text, -1);
    size_t length = strcspn(text, "<"); /* "Ann <ann@example.org>" */
    const char *remark = strchr(text, '('), *sign = strchr(text, '@');

    if (remark != NULL && (strchr(remark, ')') == NULL || strchr(remark, ')')[1] == '\0'))
        length = MIN(length, (size_t)(remark - text));
    while (sign != NULL && sign > text && sign[-1] != ' ')
        sign--;
    if (sign != NULL && sign > text) /* "Ann Lee ann@example.org" */
        length = MIN(length, (size_t)(sign - text));
    for (size_t i = 0; i < author_n_tails; i++) {
        const char *tail = strstr(lower, author_tails[i]);

        if (tail != NULL && tail > lower)
            length = MIN(length, (size_t)(tail - lower));
    }
    return length;
}

/* "Ann Lee on", "Ann Lee le": what led to a date that was cut off. */
static void drop_last_link(char *name)
{
    static const char *const links[] = {" on", " am", " le", " el", " il", " den", " em", " op"};

    for (size_t i = 0; i < G_N_ELEMENTS(links); i++)
        if (g_str_has_suffix(name, links[i])) {
            name[strlen(name) - strlen(links[i])] = '\0';
            return;
        }
}

/* The name that "ann.lee@example.org" spells; NULL for any other address, and other words. */
static char *name_of_mail(const char *text)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
    g_autofree char *lower = g_ascii_strdown(text, -1);
    size_t first = strspn(lower, letters), last;
    char *name;

    if (first < 2 || lower[first] != '.')
        return NULL;
    last = strspn(lower + first + 1, letters);
    if (last < 2 || lower[first + 1 + last] != '@' || strchr(lower, ' ') != NULL)
        return NULL;
    name = g_strndup(lower, first + 1 + last);
    name[0] = g_ascii_toupper(name[0]);
    name[first] = ' ';
    name[first + 1] = g_ascii_toupper(name[first + 1]);
    return name;
}

static void add_name(IbidArticle *article, const char *raw)
{
    g_autofree char *folded = text_fold_space(raw, -1);
    const char *name = author_without_lead_in(folded);
    g_autofree char *mailed = name_of_mail(name);
    g_autofree char *trimmed =
        mailed != NULL ? g_steal_pointer(&mailed) : g_strndup(name, name_length(name));

    drop_last_link(trimmed);

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

/* "Jr.", "PhD", "CPP": a degree or the like after a comma. */
static bool is_suffix_of_name(const char *part)
{
    static const char *const suffixes[] = {"jr", "sr", "ii", "iii", "phd", "md", "mba", "rd", "ma"};
    g_autofree char *key = text_key(part);
    size_t n_capitals = strspn(part, " .ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    for (size_t i = 0; i < G_N_ELEMENTS(suffixes); i++)
        if (g_str_equal(key, suffixes[i]))
            return true;
    return part[n_capitals] == '\0' && strlen(key) <= 4;
}

/* A citation's "Lee, Ann" or "Lee, Ann B.": one word before the only comma, one name after it. */
static bool is_turned(const char *text, const char *comma)
{
    const char *first = comma == NULL ? NULL : comma + 1 + strspn(comma + 1, " ");
    const char *space = first == NULL ? NULL : strchr(first, ' ');

    if (first == NULL || *first == '\0' || strchr(first, ',') != NULL ||
        g_unichar_iswide(g_utf8_get_char(text)) ||
        memchr(text, ' ', (size_t)(comma - text)) != NULL || is_suffix_of_name(first))
        return false;
    return space == NULL || (g_ascii_isupper(space[1]) && strlen(space + 1) <= 2);
}

static bool is_conjunction(const char *word)
{
    g_autofree char *lower = g_utf8_strdown(word, -1);

    for (size_t i = 0; i < author_n_conjunctions; i++)
        if (g_str_equal(lower, author_conjunctions[i]))
            return true;
    return false;
}

/* The words [from, to), parted by spaces. */
static char *joined(char **words, unsigned from, unsigned to)
{
    GString *text = g_string_new(NULL);

    for (unsigned i = from; i < to; i++)
        g_string_append_printf(text, "%s%s", i > from ? " " : "", words[i]);
    return g_string_free(text, FALSE);
}

/* "Ann Lee und Bo Ek" is two, "José Ortega y Gasset" one: a name has two words at least. */
static void add_names_between_commas(IbidArticle *article, const char *part)
{
    g_auto(GStrv) words = g_strsplit(part, " ", -1);
    unsigned n = g_strv_length(words), from = 0;

    for (unsigned i = 0; i < n; i++) {
        bool is_english = g_str_equal(words[i], "and") || g_str_equal(words[i], "&");
        unsigned left = i - from, right = n - i - 1;

        if (is_conjunction(words[i]) && (is_english || i == from || (left > 1 && right > 1))) {
            g_autofree char *name = joined(words, from, i);

            add_name(article, name);
            from = i + 1;
        }
    }
    if (from < n) {
        g_autofree char *name = joined(words, from, n);

        add_name(article, name);
    }
}

/* What is after the first comma of a byline and no second author: "Reuters", "London", "Head of".
 */
static bool is_beside_name(const IbidArticle *article, const char *part)
{
    const char *last = article->authors->len == 0
                           ? NULL
                           : g_ptr_array_index(article->authors, article->authors->len - 1);

    return last != NULL && strchr(last, ' ') != NULL &&
           (strchr(part, ' ') == NULL || author_is_role(part));
}

/* The remark at the end in "Ann Lee (with Bo Ek and Cy Day)" would be taken apart as a list. */
static void drop_remark(char *list)
{
    char *open = strchr(list, '('), *close = open == NULL ? NULL : strchr(open, ')');

    if (open != NULL && open > list && (close == NULL || close[1] == '\0'))
        *open = '\0';
}

/* The beginning of "quay.example.org, Frankfurt, Germany", not of "Ann <ann at example.org>, Bo".
 */
static bool is_outlet_address(const char *part)
{
    g_autofree char *name = g_strndup(part, name_length(part));

    return holds_domain(name);
}

/* The comma of ideographs as ours; kana's "・" stands within a name. */
static char *with_plain_commas(const char *list)
{
    static const char *const commas[] = {"、", "，", "；"};
    GString *plain = g_string_new(list);

    for (size_t i = 0; i < G_N_ELEMENTS(commas); i++)
        g_string_replace(plain, commas[i], ",", 0);
    return g_string_free(plain, FALSE);
}

/* "Ann Lee, Bo Ek and Cy Day". */
void author_names_add(IbidArticle *article, const char *list)
{
    g_autofree char *plain = with_plain_commas(list), *folded = text_fold_space(plain, -1);
    const char *text = author_without_lead_in(folded), *comma;
    g_auto(GStrv) parts = NULL;
    unsigned n_before = article->authors->len;

    drop_remark(folded);
    comma = strchr(text, ',');
    if (strchr(text, ';') == NULL && is_turned(text, comma)) {
        g_autofree char *turned = g_strdup_printf("%s %.*s", comma + 1, (int)(comma - text), text);

        add_name(article, turned);
        return;
    }
    parts = g_strsplit_set(text, ",;", 200);
    if (parts[0] != NULL && parts[1] != NULL && is_outlet_address(parts[0]))
        return;
    for (char **part = parts; *part != NULL; part++) {
        g_strstrip(*part);
        if (**part != '\0' && !is_suffix_of_name(*part) &&
            (article->authors->len == n_before || !is_beside_name(article, *part)))
            add_names_between_commas(article, *part);
    }
}
