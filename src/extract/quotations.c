#include "extract/quotations.h"

#include <glib.h>
#include <string.h>

#include "extract/page.h"

/* What is quoted at greater length is no title. */
enum { LENGTH_LIMIT = 240 };

/* A mark that opens a quotation, and those that may close it. */
typedef struct {
    const char *open;
    const char *close[2]; /* the second may be NULL */
    bool wide;            /* of a script that parts no words */
    bool spaced;          /* a space may follow, and stand before the end */
} Mark;

/* CLDR, "delimiters" of all languages, and what typewriters write. */
static const Mark marks[] = {
    {"\"", {"\"", NULL}, false, false}, {"'", {"'", NULL}, false, false},
    {"“", {"”", NULL}, false, false},   {"„", {"“", "”"}, false, false},
    {"”", {"”", NULL}, false, false},   {"‘", {"’", NULL}, false, false},
    {"‚", {"‘", "’"}, false, false},    {"«", {"»", NULL}, false, true},
    {"»", {"«", "»"}, false, false},    {"‹", {"›", NULL}, false, true},
    {"›", {"‹", "›"}, false, false},    {"「", {"」", NULL}, true, false},
    {"『", {"』", NULL}, true, false},  {"《", {"》", NULL}, true, false},
    {"〈", {"〉", NULL}, true, false},
};

static const char leads[QUOTATION_LEADS] = {'"', '\'', '\xC2', '\xE2', '\xE3'};

static inline bool is_lead(char c)
{
    return c == '"' || c == '\'' || c == '\xC2' || c == '\xE2' || c == '\xE3';
}

/* Where all marks above ASCII go on in few ways: most of kana and dashes are passed over. */
static bool is_mark_at(const char *p)
{
    switch ((unsigned char)p[0]) {
    case '"':
    case '\'':
        return true;
    case 0xC2:
        return p[1] == '\xAB' || p[1] == '\xBB';
    case 0xE2:
        return p[1] == '\x80' && (p[2] & 0x3F) >= 0x18 && (p[2] & 0x3F) <= 0x3A;
    case 0xE3:
        return p[1] == '\x80' && (p[2] & 0x3F) >= 0x08 && (p[2] & 0x3F) <= 0x0F;
    default:
        return false;
    }
}

/* The next place at which marks that begin with this byte may stand. */
static size_t find_lead(const Quotations *quotations, char lead, size_t at)
{
    const char *text = quotations->text, *end = text + quotations->length;
    const char *p = memchr(text + at, lead, quotations->length - at);

    /* Nearly every letter of kana begins so, and goes on otherwise. */
    while (lead == '\xE3' && p != NULL && p < end && (p[0] != lead || p[1] != '\x80'))
        p++;
    return p == NULL ? quotations->length : (size_t)(p - text);
}

static size_t next_mark(Quotations *quotations, size_t at, size_t end)
{
    while (at < end) {
        size_t first = end;

        for (size_t i = 0; i < QUOTATION_LEADS; i++) {
            if (quotations->next[i] < at)
                quotations->next[i] = find_lead(quotations, leads[i], at);
            first = MIN(first, quotations->next[i]);
        }
        if (first == end || is_mark_at(quotations->text + first))
            return first;
        at = first + 1;
    }
    return end;
}

static bool begins(const char *text, const char *mark)
{
    return mark != NULL && strncmp(text, mark, strlen(mark)) == 0;
}

static gunichar before(const char *text, size_t at)
{
    return at == 0 ? ' ' : g_utf8_get_char(g_utf8_find_prev_char(text, text + at));
}

static bool is_space(gunichar c)
{
    return c == PAGE_BLOCK_MARK || g_unichar_isspace(c);
}

/* What a word may stand behind: a space, a bracket, a dash, another mark that opens, also one of
 * italics. */
static bool is_gap(gunichar c)
{
    if (c < 0x80)
        return c == PAGE_BLOCK_MARK || c == '\0' ||
               strchr(" \t\r\n\f\v([{-/:;,>*_\"'", (int)c) != NULL;
    switch (g_unichar_type(c)) {
    case G_UNICODE_OPEN_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_DASH_PUNCTUATION:
        return true;
    default:
        return g_unichar_isspace(c) || g_unichar_iswide(c) || c == 0x201D || c == 0x2019;
    }
}

static bool may_open(const char *text, size_t at, const Mark *mark)
{
    gunichar next = g_utf8_get_char(text + at + strlen(mark->open));

    if (mark->wide)
        return true;
    if (next == '\0' || (!mark->spaced && is_space(next)) || !is_gap(before(text, at)))
        return false;
    /* "»" may as well close: then a stop follows, or a space, or nothing. */
    return mark->spaced || g_unichar_isalnum(next) || is_gap(next) || next == 0xA1 || next == 0xBF;
}

static const Mark *mark_opening(const char *text, size_t at)
{
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
        if (begins(text + at, marks[i].open))
            return may_open(text, at, &marks[i]) ? &marks[i] : NULL;
    return NULL;
}

/* Length of the mark at `at` if it closes what `mark` opened, else 0. */
static size_t closing_length(const char *text, size_t at, const Mark *mark)
{
    for (size_t i = 0; i < G_N_ELEMENTS(mark->close); i++) {
        size_t length;

        if (!begins(text + at, mark->close[i]))
            continue;
        length = strlen(mark->close[i]);
        if (mark->wide || mark->spaced)
            return length;
        if (is_space(before(text, at)) || g_unichar_isalnum(g_utf8_get_char(text + at + length)))
            return 0; /* opens another; or an apostrophe */
        return length;
    }
    return 0;
}

/* The end of what `mark` opens before `start`. */
static bool find_closing(const char *text, size_t start, size_t end, const Mark *mark,
                         Quotation *ret_quotation)
{
    size_t limit = MIN(end, start + LENGTH_LIMIT);

    for (size_t i = start; i < limit && text[i] != PAGE_BLOCK_MARK; i++) {
        size_t length;

        if (!is_lead(text[i]) || !is_mark_at(text + i))
            continue;
        length = closing_length(text, i, mark);
        if (length > 0 && i + length <= end) {
            *ret_quotation = (Quotation){start, i, i + length};
            return i > start;
        }
        if (begins(text + i, mark->open) && may_open(text, i, mark))
            return false; /* the one before was never closed, or is outside another */
    }
    return false;
}

Quotations quotations_of(const char *text, size_t length)
{
    Quotations quotations = {.text = text, .length = length};

    for (size_t i = 0; i < QUOTATION_LEADS; i++)
        quotations.next[i] = find_lead(&quotations, leads[i], 0);
    return quotations;
}

bool quotation_find(Quotations *quotations, size_t at, size_t end, Quotation *ret_quotation)
{
    const char *text = quotations->text;

    for (at = next_mark(quotations, at, end); at < end; at = next_mark(quotations, at + 1, end)) {
        const Mark *mark = NULL;

        /* An apostrophe, mostly. */
        if (at == 0 || !g_ascii_isalnum(text[at - 1]) || text[at] == '\xE3')
            mark = mark_opening(text, at);
        if (mark != NULL && find_closing(text, at + strlen(mark->open), end, mark, ret_quotation))
            return true;
    }
    return false;
}
