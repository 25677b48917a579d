#include "extract/part_signs.h"

#include <string.h>

#include "base/text.h"

enum { TOKEN_LIMIT = 80, OPENINGS = 8191 };

typedef struct {
    GHashTable *by_words; /* char * -> number of the sign + 1 */
    GHashTable *by_token;
    uint8_t openings[OPENINGS]; /* words of the longest row that begins so: 0 for most */
    size_t by_tag[N_TAGS];      /* number of the sign + 1 */
    GArray *by_attribute;       /* size_t: numbers of the rows about role, rel and itemprop */
} SignIndex;

static bool is_about_attribute(const PartSign *sign)
{
    return sign->match == MATCH_ROLE || sign->match == MATCH_REL || sign->match == MATCH_PROP;
}

/* By the first letters of the first word: a place in `openings`. */
static unsigned opening(const char *words)
{
    unsigned at = 0;

    for (int i = 0; i < 4 && *words != '\0' && *words != '-'; i++)
        at = at * 31 + (unsigned char)*words++;
    return at % OPENINGS;
}

static uint8_t count_words(const char *words)
{
    unsigned n = 1;

    for (; *words != '\0'; words++)
        n += *words == '-';
    return (uint8_t)n;
}

/* Called from the last sign to the first, so that the best of equals stays. */
static void enter(SignIndex *index, size_t number)
{
    const PartSign *sign = &part_signs[number];
    bool is_word = sign->match == MATCH_WORDS;

    if (is_word || sign->match == MATCH_TOKEN) {
        uint8_t *longest = &index->openings[opening(sign->value)];

        g_hash_table_insert(is_word ? index->by_words : index->by_token, (gpointer)sign->value,
                            GSIZE_TO_POINTER(number + 1));
        *longest = MAX(*longest, count_words(sign->value));
    } else if (sign->match == MATCH_TAG) {
        index->by_tag[sign->tag] = number + 1;
    }
}

static gpointer build_index(gpointer unused)
{
    SignIndex *index = g_new0(SignIndex, 1);

    (void)unused;
    index->by_words = g_hash_table_new(g_str_hash, g_str_equal);
    index->by_token = g_hash_table_new(g_str_hash, g_str_equal);
    index->by_attribute = g_array_new(FALSE, FALSE, sizeof(size_t));
    for (size_t i = part_n_signs; i-- > 0;)
        enter(index, i);
    for (size_t i = 0; i < part_n_signs; i++)
        if (is_about_attribute(&part_signs[i]))
            g_array_append_val(index->by_attribute, i);
    return index;
}

static const SignIndex *sign_index(void)
{
    static GOnce once = G_ONCE_INIT;

    return g_once(&once, build_index, NULL);
}

static void improve(const Page *page, uint32_t node, size_t found, size_t *best)
{
    if (found == 0 || found - 1 >= *best)
        return;
    if (part_signs[found - 1].tag == TAG_OTHER ||
        part_signs[found - 1].tag == page_node(page, node)->tag)
        *best = found - 1;
}

/* "tdRelated_posts" as "td-related-posts". */
static void write_words(const char *token, size_t length, char words[2 * TOKEN_LIMIT + 1])
{
    for (size_t i = 0; i < length; i++) {
        char c = token[i];

        if (i > 0 && g_ascii_isupper(c) && g_ascii_islower(token[i - 1]))
            *words++ = '-';
        *words++ = (char)(c == '_' || c == ':' ? '-' : g_ascii_isupper(c) ? c | 0x20 : c);
    }
    *words = '\0';
}

static void look_up_words(const Page *page, uint32_t node, char *words, size_t *best)
{
    for (char *from = words; from != NULL;) {
        char *next = strchr(from, '-'), *to = from;

        for (int n = sign_index()->openings[opening(from)]; n > 0 && to != NULL; n--) {
            char *end = strchr(to, '-');

            if (end != NULL)
                *end = '\0';
            improve(page, node, GPOINTER_TO_SIZE(g_hash_table_lookup(sign_index()->by_words, from)),
                    best);
            if (end != NULL)
                *end = '-';
            to = end == NULL ? NULL : end + 1;
        }
        from = next == NULL ? NULL : next + 1;
    }
}

/* "with-sidebar" is what has one, not it. */
static bool speaks_of_another(const char *words)
{
    static const char *const beginnings[] = {"with-", "has-", "no-", "without-", "is-", "hide-"};

    for (size_t i = 0; i < G_N_ELEMENTS(beginnings); i++)
        if (*words == *beginnings[i] && strncmp(words, beginnings[i], strlen(beginnings[i])) == 0)
            return true;
    return false;
}

/* The next of the words between blanks, in `*words`.  Returns: its length; 0 for none left. */
static size_t next_word(const char **words)
{
    size_t length = 0;

    while (g_ascii_isspace(**words))
        ++*words;
    while ((*words)[length] != '\0' && !g_ascii_isspace((*words)[length]))
        length++;
    return length;
}

static void look_up_tokens(const Page *page, uint32_t node, const char *value, size_t *best)
{
    const SignIndex *index = sign_index();

    /* A class list longer than this is a style sheet's, not a name. */
    for (int n = 0; value != NULL && n < 24; n++) {
        char words[2 * TOKEN_LIMIT + 1];
        size_t length;

        length = next_word(&value);
        if (length == 0)
            return;
        if (length <= TOKEN_LIMIT) {
            write_words(value, length, words);
            if (index->openings[opening(words)])
                improve(page, node, GPOINTER_TO_SIZE(g_hash_table_lookup(index->by_token, words)),
                        best);
            if (!speaks_of_another(words))
                look_up_words(page, node, words, best);
        }
        value += length;
    }
}

static bool has_word(const char *value, const char *word)
{
    size_t n = strlen(word), length;

    if (value == NULL)
        return false;
    for (; (length = next_word(&value)) > 0; value += length)
        if (length == n && g_ascii_strncasecmp(value, word, n) == 0)
            return true;
    return false;
}

static void look_up_attributes(const Page *page, uint32_t node, size_t *best)
{
    const GArray *rows = sign_index()->by_attribute;
    const char *values[] = {
        [MATCH_ROLE] = page_attr(page, node, ATTR_ROLE),
        [MATCH_REL] = page_node(page, node)->tag == TAG_A ? page_attr(page, node, ATTR_REL) : NULL,
        [MATCH_PROP] = page_attr(page, node, ATTR_ITEMPROP),
    };

    if (values[MATCH_ROLE] == NULL && values[MATCH_REL] == NULL && values[MATCH_PROP] == NULL)
        return;
    for (guint i = 0; i < rows->len; i++) {
        size_t number = g_array_index(rows, size_t, i);

        if (number >= *best)
            return;
        if (has_word(values[part_signs[number].match], part_signs[number].value))
            *best = number;
    }
}

/* Ids of sections are made from the words of their headings ("related-work"). */
static bool is_named_by_heading(const Page *page, uint32_t index)
{
    PageTag tag = page_node(page, index)->tag;

    return tag == TAG_SECTION || tag == TAG_A || tag == TAG_SPAN || tag == TAG_P || tag == TAG_LI ||
           tag == TAG_DT || tag == TAG_DD || page_heading_level(tag) > 0 ||
           has_word(page_attr(page, index, ATTR_CLASS), "section");
}

/* Best row by the words of the element's class.  Most equal classes are one string of the page's;
 * `known` has rows + 1 by tag and string. */
static size_t by_class(const Page *page, uint32_t index, GHashTable *known)
{
    const char *classes = page_attr(page, index, ATTR_CLASS);
    size_t best = part_n_signs, key;
    gpointer found;

    if (classes == NULL)
        return best;
    G_STATIC_ASSERT(N_TAGS <= 64);
    key = (size_t)classes * 64 + page_node(page, index)->tag;
    found = g_hash_table_lookup(known, GSIZE_TO_POINTER(key));
    if (found != NULL)
        return GPOINTER_TO_SIZE(found) - 1;
    look_up_tokens(page, index, classes, &best);
    g_hash_table_insert(known, GSIZE_TO_POINTER(key), GSIZE_TO_POINTER(best + 1));
    return best;
}

void part_signs_read(const Page *page, const PartVerdict **signs)
{
    g_autoptr(GHashTable) known = g_hash_table_new(NULL, NULL);

    for (uint32_t i = 0; i < page->nodes->len; i++) {
        size_t best = by_class(page, i, known);
        const char *id = page_attr(page, i, ATTR_ID);

        if (id != NULL && !is_named_by_heading(page, i))
            look_up_tokens(page, i, id, &best);
        improve(page, i, sign_index()->by_tag[page_node(page, i)->tag], &best);
        look_up_attributes(page, i, &best);
        signs[i] = best == part_n_signs ? NULL : &part_signs[best].verdict;
    }
}

static gpointer index_names(gpointer unused)
{
    GHashTable *names = g_hash_table_new(g_str_hash, g_str_equal);

    (void)unused;
    for (size_t i = 0; i < part_n_names; i++)
        g_hash_table_insert(names, (gpointer)part_names[i].name, (gpointer)&part_names[i]);
    return names;
}

IbidPart part_by_name(const Page *page, uint32_t index, IbidPart around)
{
    static GOnce once = G_ONCE_INIT;
    GHashTable *names = g_once(&once, index_names, NULL);
    const char *classes = page_attr(page, index, ATTR_CLASS);
    size_t length;

    if (classes == NULL)
        return around;
    for (; (length = next_word(&classes)) > 0; classes += length) {
        char name[24];

        if (length < sizeof name) {
            const PartName *found;

            memcpy(name, classes, length);
            name[length] = '\0';
            found = g_hash_table_lookup(names, name);
            if (found != NULL)
                return found->part;
        }
    }
    return around;
}
