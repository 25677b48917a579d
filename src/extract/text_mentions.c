#include "extract/text_mentions.h"

#include <string.h>

#include "extract/text_underlines.h"

/* Longer ones are no title. */
enum { ITALIC_MOST = 240 };

/* What opens and closes italics in a text without a typewriter's second face. */
static const struct {
    const char *open, *close;
} tags[] = {{"<i>", "</i>"}, {"<em>", "</em>"}, {"<cite>", "</cite>"}};

static bool begins(const char *text, const char *tag)
{
    return g_ascii_strncasecmp(text, tag, strlen(tag)) == 0;
}

static bool is_word(char c)
{
    return g_ascii_isalnum(c) || (unsigned char)c >= 0x80;
}

/* "_Title_", "*Title*", "/Title/" is none: a word begins behind the first, and ends at the last. */
static size_t end_of_marked(const char *text, size_t start, size_t limit, char mark)
{
    for (size_t i = start + 1; i < limit; i++)
        if (text[i] == mark && !g_ascii_isspace(text[i - 1]) && !is_word(text[i + 1]) &&
            text[i + 1] != mark)
            return i;
    return 0;
}

static size_t end_of_tagged(const char *text, size_t start, size_t limit, const char *close)
{
    for (size_t i = start; i < limit; i++)
        if (text[i] == '<')
            return begins(text + i, close) ? i : 0;
    return 0;
}

/* Finds the italics that open at `at`; false for none. */
static bool italics_at(const char *text, size_t first, size_t at, size_t end, size_t *ret_start,
                       size_t *ret_end, size_t *ret_past)
{
    size_t limit = MIN(end, at + ITALIC_MOST);

    if (text[at] == '<') {
        for (size_t i = 0; i < G_N_ELEMENTS(tags); i++) {
            if (!begins(text + at, tags[i].open))
                continue;
            *ret_start = at + strlen(tags[i].open);
            *ret_end = end_of_tagged(text, *ret_start, limit, tags[i].close);
            *ret_past = *ret_end + strlen(tags[i].close);
            return *ret_end > 0;
        }
        return false;
    }
    if ((at > first && (is_word(text[at - 1]) || text[at - 1] == text[at])) ||
        !is_word(text[at + 1]))
        return false;
    *ret_start = at + 1;
    *ret_end = end_of_marked(text, *ret_start, limit, text[at]);
    *ret_past = *ret_end + 1;
    return *ret_end > 0;
}

static void take_italics(Mentions *mentions, size_t start, size_t end, size_t stop)
{
    const char *text = mentions->text;
    size_t from, to, past;

    for (size_t i = start; i < end && !mentions_are_full(mentions); i++) {
        if ((text[i] != '_' && text[i] != '*' && text[i] != '<') ||
            !italics_at(text, start, i, end, &from, &to, &past))
            continue;
        if (mentions_take(mentions, from, to, past, stop, MENTION_ITALIC, 0))
            i = past - 1;
    }
}

static void take_between(Mentions *mentions, size_t start, size_t end, size_t stop)
{
    if (start >= end)
        return;
    mentions_take_quoted(mentions, start, end, stop);
    take_italics(mentions, start, end, stop);
}

void text_mentions_take(Mentions *mentions, const TextBlock *block, const GArray *taken)
{
    size_t at = block->start;

    for (guint i = 0; i < taken->len; i++) {
        const TextUnderline *underline = &g_array_index(taken, TextUnderline, i);

        take_between(mentions, at, underline->start, block->end);
        at = MAX(at, underline->end);
    }
    take_between(mentions, at, block->end, block->end);
}
