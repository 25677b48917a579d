#include "report/sentence_cut.h"

#include <string.h>

#define ELLIPSIS "…"
/* What is given up at each end so that it is the end of a word. */
#define LONGEST_PART_OF_WORD 24

/* The next place from `at` on where a character begins. */
static const char *character_from(const char *at)
{
    while (((guchar)*at & 0xc0) == 0x80)
        at++;
    return at;
}

/* The next beginning of a word within the text, which `at` is not the beginning of. */
static const char *word_from(const char *at, const char *limit)
{
    const char *blank = memchr(at - 1, ' ', (size_t)MIN(limit - at + 1, LONGEST_PART_OF_WORD));

    return blank == NULL ? at : blank + 1;
}

static const char *word_end_before(const char *limit, const char *at)
{
    for (const char *p = at; p > limit && at - p < LONGEST_PART_OF_WORD; p--)
        if (*p == ' ')
            return p;
    return at;
}

char *sentence_cut(const char *sentence, const char *anchor, size_t most)
{
    size_t length = strlen(sentence);
    const char *found = anchor == NULL ? NULL : strstr(sentence, anchor);
    size_t kept = found == NULL ? 0 : MIN(strlen(anchor), most);
    const char *mark = found == NULL ? sentence : found;
    const char *end_of_mark = character_from(mark + kept);
    size_t before = (most - kept) / 2;
    const char *first, *end;

    if (length <= most)
        return g_strdup(sentence);
    /* Nothing in front of the beginning: all room is behind it, and the other way round. */
    first = (size_t)(mark - sentence) <= before ? sentence : mark - before;
    if ((size_t)(first - sentence) + most > length)
        first = sentence + length - most;
    end = character_from(first + MIN(most, strlen(first)));
    first = first == sentence ? first : word_from(character_from(first), mark);
    end = *end == '\0' ? end : word_end_before(MAX(end_of_mark, first), end);
    return g_strdup_printf("%s%.*s%s", first == sentence ? "" : ELLIPSIS, (int)(end - first), first,
                           *end == '\0' ? "" : ELLIPSIS);
}
