#include "extract/text_rules.h"

#include <glib.h>
#include <string.h>

#include "base/text.h"
#include "extract/part_table.h"

/* Skeletons of all rows, made once: they hold for the life of the process. */
typedef struct {
    char **phrases, **headings, **labels;
} Skeletons;

/*
 * The skeleton of a phrase as it is found in a longer one: there a letter at either end may have
 * been folded with its neighbour ("article is" has "c" and "l", which are read as "d").
 */
static char *inner_skeleton(const char *phrase)
{
    g_autofree char *skeleton = text_skeleton(phrase);
    size_t start = *skeleton == 'l' || *skeleton == 'n', end = strlen(skeleton);

    if (end > 4 && strchr("cr", skeleton[end - 1]) != NULL)
        end--;
    return g_strndup(skeleton + start, end - start);
}

/* As inner_skeleton(), for a phrase at the start. */
static char *leading_skeleton(const char *phrase)
{
    char *skeleton = text_skeleton(phrase);
    size_t end = strlen(skeleton);

    if (end > 4 && strchr("cr", skeleton[end - 1]) != NULL)
        skeleton[end - 1] = '\0';
    return skeleton;
}

static const Skeletons *skeletons(void)
{
    static const Skeletons *made;

    if (g_once_init_enter(&made)) {
        Skeletons *all = g_new(Skeletons, 1);

        all->phrases = g_new(char *, n_text_phrases);
        all->headings = g_new(char *, n_text_list_headings);
        all->labels = g_new(char *, n_text_labels);
        for (size_t i = 0; i < n_text_phrases; i++)
            all->phrases[i] = text_phrases[i].anywhere ? inner_skeleton(text_phrases[i].phrase)
                                                       : leading_skeleton(text_phrases[i].phrase);
        for (size_t i = 0; i < n_text_list_headings; i++)
            all->headings[i] = leading_skeleton(text_list_headings[i].phrase);
        for (size_t i = 0; i < n_text_labels; i++)
            all->labels[i] = text_skeleton(text_labels[i].label);
        g_once_init_leave(&made, all);
    }
    return made;
}

/* As g_str_has_prefix(), without measuring `text` for each of many rows. */
static bool starts_with(const char *text, const char *prefix)
{
    while (*prefix != '\0' && *text == *prefix)
        text++, prefix++;
    return *prefix == '\0';
}

const TextPhrase *text_phrase_at_start(const char *skeleton)
{
    const Skeletons *rows = skeletons();

    for (size_t i = 0; i < n_text_phrases; i++)
        if (!text_phrases[i].anywhere && starts_with(skeleton, rows->phrases[i]))
            return &text_phrases[i];
    return NULL;
}

const TextPhrase *text_phrase_within(const char *skeleton)
{
    const TextPhrase *first = text_phrase_at_start(skeleton);
    const Skeletons *rows = skeletons();

    for (size_t i = 0; first == NULL && i < n_text_phrases; i++)
        if (text_phrases[i].anywhere && strstr(skeleton, rows->phrases[i]) != NULL)
            first = &text_phrases[i];
    return first;
}

bool text_phrase_asks_to_subscribe(const char *skeleton)
{
    g_autofree char *subscribe = inner_skeleton("subscribe");
    g_autofree char *join = inner_skeleton("join our");

    return strstr(skeleton, subscribe) != NULL || strstr(skeleton, join) != NULL;
}

const TextListHeading *text_list_heading(const char *skeleton)
{
    const Skeletons *rows = skeletons();

    for (size_t i = 0; i < n_text_list_headings; i++)
        if (starts_with(skeleton, rows->headings[i]))
            return &text_list_headings[i];
    return NULL;
}

/* Past the largest TextListKind: a label that heads nothing in a text. */
enum { NO_LIST = TEXT_LIST_SITE + 1 };

static int list_of(const PartVerdict *verdict)
{
    switch (verdict->class) {
    case IBID_CLASS_APPENDIX:
        return TEXT_LIST_APPENDIX;
    case IBID_CLASS_FOOTNOTE:
        return TEXT_LIST_NOTES;
    case IBID_CLASS_COMMENT:
        return TEXT_LIST_COMMENTS;
    default:
        return strcmp(verdict->kind, "related") == 0 ? TEXT_LIST_SITE : NO_LIST;
    }
}

/* char * skeleton -> TextListKind + 1.  A label that may be the site's counts as that. */
static gpointer index_headings(gpointer unused)
{
    GHashTable *index = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    (void)unused;
    for (size_t i = 0; i < part_n_headings; i++) {
        char *skeleton = text_skeleton(part_headings[i].label);
        int list = list_of(&part_headings[i].verdict);
        int known = GPOINTER_TO_INT(g_hash_table_lookup(index, skeleton)) - 1;

        if (known < list)
            g_hash_table_insert(index, skeleton, GINT_TO_POINTER(list + 1));
        else
            g_free(skeleton);
    }
    return index;
}

bool text_page_heading(const char *line, TextListKind *ret_list)
{
    static GOnce once = G_ONCE_INIT;
    GHashTable *index = g_once(&once, index_headings, NULL);
    size_t start = strspn(line, "0123456789 "), end = strlen(line);
    g_autofree char *words = NULL, *skeleton = NULL;
    int found;

    while (end > start && strchr("0123456789 ()[]:", line[end - 1]) != NULL)
        end--;
    words = g_strndup(line + start, end - start);
    skeleton = text_skeleton(words);
    found = GPOINTER_TO_INT(g_hash_table_lookup(index, skeleton));
    if (found == 0 || found - 1 == NO_LIST)
        return false;
    *ret_list = (TextListKind)(found - 1);
    return true;
}

const TextLabel *text_label(const char *skeleton)
{
    for (size_t i = 0; i < n_text_labels; i++)
        if (g_str_equal(skeleton, skeletons()->labels[i]))
            return &text_labels[i];
    return NULL;
}

/* Bytes of the space, colon or slash that parts the word from the name. */
static size_t mark_after_byline_word(const char *after)
{
    static const char *const wide[] = {"：", "／", "　"};
    size_t length = strspn(after, ":/ \t");

    for (size_t i = 0; i < G_N_ELEMENTS(wide); i++)
        if (g_str_has_prefix(after + length, wide[i]))
            length += strlen(wide[i]);
    return length + strspn(after + length, " \t");
}

size_t text_byline_word(const char *line)
{
    for (size_t i = 0; text_byline_words[i] != NULL; i++) {
        const char *word = text_byline_words[i];
        size_t length = strlen(word);
        g_autofree char *written = NULL, *folded = NULL;
        size_t mark;

        if (strlen(line) <= length || !g_utf8_validate(line, (gssize)length, NULL))
            continue;
        written = g_strndup(line, length);
        folded = text_key(written);
        /* "8y" is how scanners read "By"; other short words are too common to mend. */
        if (!g_str_equal(folded, word) && !g_str_equal(written, word) &&
            !(i == 0 && g_str_equal(folded, "8y")))
            continue;
        if (g_ascii_islower(written[0]) || g_ascii_isalnum(line[length]))
            continue;
        mark = mark_after_byline_word(line + length);
        if ((word[0] & 0x80) != 0 && mark == 0)
            continue;
        return length + mark;
    }
    return 0;
}

static bool is_among(const char *const *words, const char *word)
{
    for (size_t i = 0; words[i] != NULL; i++)
        if (g_str_equal(words[i], word))
            return true;
    return false;
}

bool text_is_page_word(const char *folded)
{
    return is_among(text_page_words, folded);
}

bool text_is_of_word(const char *folded)
{
    return is_among(text_of_words, folded);
}
