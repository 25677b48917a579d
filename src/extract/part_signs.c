#include "extract/part_signs.h"

#include <string.h>

#include "base/text.h"

/* Longest row of MATCH_WORDS, in words. */
enum { MOST_WORDS = 4 };

typedef struct {
    GHashTable *by_words; /* char * -> number of the sign + 1 */
    GHashTable *by_token;
} SignIndex;

static gpointer build_index(gpointer unused)
{
    SignIndex *index = g_new0(SignIndex, 1);

    (void)unused;
    index->by_words = g_hash_table_new(g_str_hash, g_str_equal);
    index->by_token = g_hash_table_new(g_str_hash, g_str_equal);
    for (size_t i = part_n_signs; i-- > 0;) {
        GHashTable *table = part_signs[i].match == MATCH_WORDS   ? index->by_words
                            : part_signs[i].match == MATCH_TOKEN ? index->by_token
                                                                 : NULL;

        if (table != NULL)
            g_hash_table_insert(table, (gpointer)part_signs[i].value, GSIZE_TO_POINTER(i + 1));
    }
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
static char *words_of(const char *token, size_t length)
{
    GString *words = g_string_sized_new(length + 4);

    for (size_t i = 0; i < length; i++) {
        char c = token[i];

        if (i > 0 && g_ascii_isupper(c) && g_ascii_islower(token[i - 1]))
            g_string_append_c(words, '-');
        g_string_append_c(words, c == '_' || c == ':' ? '-' : g_ascii_tolower(c));
    }
    return g_string_free(words, FALSE);
}

static void look_up_words(const Page *page, uint32_t node, char *words, size_t *best)
{
    for (char *from = words; from != NULL;) {
        char *next = strchr(from, '-'), *to = from;

        for (int n = 0; n < MOST_WORDS && to != NULL; n++) {
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

static void look_up_tokens(const Page *page, uint32_t node, const char *value, size_t *best)
{
    /* A class list longer than this is a style sheet's, not a name. */
    for (int n = 0; value != NULL && n < 24; n++) {
        size_t length;
        g_autofree char *words = NULL;

        value += strspn(value, " \t\r\n\f");
        length = strcspn(value, " \t\r\n\f");
        if (length == 0)
            return;
        if (length <= 80) {
            words = words_of(value, length);
            improve(page, node,
                    GPOINTER_TO_SIZE(g_hash_table_lookup(sign_index()->by_token, words)), best);
            look_up_words(page, node, words, best);
        }
        value += length;
    }
}

static bool has_word(const char *value, const char *word)
{
    size_t n = strlen(word);

    while (value != NULL && *value != '\0') {
        size_t length;

        value += strspn(value, " \t\r\n\f");
        length = strcspn(value, " \t\r\n\f");
        if (length == n && g_ascii_strncasecmp(value, word, n) == 0)
            return true;
        value += length;
    }
    return false;
}

static bool matches(const Page *page, uint32_t node, const PartSign *sign, const char *role,
                    const char *rel, const char *prop)
{
    switch (sign->match) {
    case MATCH_TAG:
        return page_node(page, node)->tag == sign->tag;
    case MATCH_ROLE:
        return has_word(role, sign->value);
    case MATCH_REL:
        return page_node(page, node)->tag == TAG_A && has_word(rel, sign->value);
    case MATCH_PROP:
        return has_word(prop, sign->value);
    case MATCH_WORDS:
    case MATCH_TOKEN:
        return false; /* by look-up */
    }
    return false;
}

/* Ids of sections are made from the words of their headings ("related-work"). */
static bool is_named_by_heading(const Page *page, uint32_t index)
{
    PageTag tag = page_node(page, index)->tag;

    return tag == TAG_SECTION || tag == TAG_A || tag == TAG_SPAN || tag == TAG_P || tag == TAG_LI ||
           tag == TAG_DT || tag == TAG_DD || page_heading_level(tag) > 0 ||
           has_word(page_attr(page, index, ATTR_CLASS), "section");
}

const PartVerdict *part_sign(const Page *page, uint32_t index)
{
    const char *role = page_attr(page, index, ATTR_ROLE);
    const char *rel = page_attr(page, index, ATTR_REL);
    const char *prop = page_attr(page, index, ATTR_ITEMPROP);
    size_t best = part_n_signs;

    look_up_tokens(page, index, page_attr(page, index, ATTR_CLASS), &best);
    if (!is_named_by_heading(page, index))
        look_up_tokens(page, index, page_attr(page, index, ATTR_ID), &best);
    for (size_t i = 0; i < best; i++)
        if (matches(page, index, &part_signs[i], role, rel, prop))
            best = i;
    return best == part_n_signs ? NULL : &part_signs[best].verdict;
}

const PartLabel *part_label(const PartLabel *labels, size_t n_labels, const char *text,
                            const PartLabel *previous)
{
    g_autofree char *key = text_key(text);

    for (const PartLabel *row = previous == NULL ? labels : previous + 1; row < labels + n_labels;
         row++)
        if (g_str_equal(row->label, key))
            return row;
    return NULL;
}

const PartLabel *part_label_at_start(const PartLabel *labels, size_t n_labels, const char *text)
{
    g_autofree char *key = text_key(text);
    const PartLabel *longest = NULL;

    for (const PartLabel *row = labels; row < labels + n_labels; row++) {
        size_t length = strlen(row->label);

        if (strncmp(key, row->label, length) == 0 && key[length] == ' ' &&
            (longest == NULL || length > strlen(longest->label)))
            longest = row;
    }
    return longest;
}
