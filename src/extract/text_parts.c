#include "extract/text_parts.h"
#include "extract/author_names.h"
#include "extract/text_byline_names.h"

#include <string.h>

#include "base/date_reader.h"
#include "extract/text_lists.h"

/* Bylines and datelines stand among the first blocks. */
#define HEAD_BLOCKS 8

/* The underline of an author's name ends or starts in so many bytes. */
#define BYLINE_TAG 60

/* No reader comments before so many. */
#define COMMENTLESS_BLOCKS 2

/* A paragraph this long without any phrase of the outlet's is the article's. */
#define BODY_LENGTH 600 /* bytes */

static TextBlock *at(GArray *blocks, size_t i)
{
    return &g_array_index(blocks, TextBlock, i);
}

static size_t length_of(const TextBlock *block)
{
    return block->end - block->start;
}

static size_t n_words(const char *text, const TextBlock *block)
{
    size_t n = 1;

    for (size_t i = block->start; i < block->end; i++)
        n += g_ascii_isspace(text[i]) && !g_ascii_isspace(text[i + 1]);
    return n;
}

/* Beside a season, and a date of two readings, there is little else in a line that tells a date. */
enum { BESIDE_ROUGH_DATE = 12 }; /* bytes */

static bool has_date(const char *text, const TextBlock *block)
{
    size_t length = MIN(length_of(block), 400);
    DateReading reading;
    DateOutcome outcome = date_find_any(text + block->start, length, DATE_ORDER_UNKNOWN, &reading);

    if (outcome == DATE_READ && reading.date.month <= 12)
        return true;
    return (outcome == DATE_READ || outcome == DATE_AMBIGUOUS) &&
           length - (reading.end - reading.start) <= BESIDE_ROUGH_DATE;
}

/* True for "Tuesday the water was gone" and "London" after "By": a sentence, a place. */
static bool is_remark(const char *name)
{
    g_auto(GStrv) words = g_strsplit_set(name, " \n", -1);
    unsigned n_small = 0, n = 0;

    for (char **word = words; *word != NULL; word++) {
        n += **word != '\0';
        n_small += g_ascii_islower(**word) && !author_is_particle(*word);
    }
    return n_small > 2 || (n == 1 && g_ascii_isupper(*name));
}

static bool is_byline(const char *text, const TextBlock *block)
{
    g_autofree char *raw = NULL;
    const char *name, *tag;

    if (block->form != TEXT_FORM_BYLINE || length_of(block) > 2000)
        return false;
    raw = g_strndup(text + block->start, length_of(block));
    name = raw + text_byline_word(raw);
    /* "By the end of the week, …" */
    if (g_unichar_islower(g_utf8_get_char_validated(name, -1)))
        return false;
    tag = g_strstr_len(name, BYLINE_TAG, "u>");
    if (has_date(text, block) || tag != NULL)
        return true;
    return n_words(text, block) <= 8 ? !is_remark(name) : text_byline_is_list(name);
}

/* A line that says little more than a date. */
static bool is_dateline(const char *text, const TextBlock *block)
{
    return block->form != TEXT_FORM_BYLINE && block->form != TEXT_FORM_HEADING &&
           block->form != TEXT_FORM_NOTE &&
           !(block->form == TEXT_FORM_ITEM && (block->is_quoted || block->is_listed)) &&
           length_of(block) <= 80 && n_words(text, block) <= 8 && has_date(text, block);
}

/* Returns the first block after the head. */
static size_t assign_head(const char *text, GArray *blocks)
{
    size_t after = 0;
    bool has_title = false, has_byline = false, has_date_below = false, is_told = false;

    for (size_t i = 0; i < MIN(blocks->len, HEAD_BLOCKS); i++) {
        TextBlock *block = at(blocks, i);

        if (block->form == TEXT_FORM_RULE || block->form == TEXT_FORM_PHRASE)
            continue;
        if (block->form == TEXT_FORM_LABEL) {
            block->part = TEXT_PART_BYLINE;
            has_title |= block->field == TEXT_FIELD_TITLE;
        } else if (!has_title) {
            block->part = TEXT_PART_TITLE;
            has_title = true;
        } else if ((!has_byline && is_byline(text, block)) ||
                   (!has_date_below && is_dateline(text, block) &&
                    !(is_told && block->form == TEXT_FORM_ITEM))) {
            block->part = TEXT_PART_BYLINE;
            is_told |= has_date(text, block);
            has_byline |= block->form == TEXT_FORM_BYLINE;
            has_date_below = has_byline && has_date(text, block);
        } else if (length_of(block) > BODY_LENGTH) {
            break;
        } else {
            continue;
        }
        after = i + 1;
    }
    return after;
}

/* Where the outlet's own words after the article begin: from there on they are the most. */
static size_t tail_start(GArray *blocks, size_t first, size_t end)
{
    size_t start = end, n_with = 0, n_without = 0, length_with = 0, length_without = 0;

    for (size_t i = end; i-- > first;) {
        const TextBlock *block = at(blocks, i);

        if (block->phrase != NULL) {
            n_with++;
            length_with += length_of(block);
        } else if (length_of(block) > BODY_LENGTH ||
                   (block->form == TEXT_FORM_ITEM && block->is_dated)) {
            break;
        } else {
            n_without++;
            length_without += length_of(block);
        }
        if (block->form == TEXT_FORM_PHRASE && n_with >= n_without &&
            length_without <= MAX(300, length_with))
            start = i;
    }
    return start;
}

/* Phrases inside a paragraph prove nothing where the article may go on. */
static void assign_tail(GArray *blocks, size_t tail, size_t end)
{
    const TextPhrase *last = NULL;

    for (size_t i = 0; i < end; i++) {
        TextBlock *block = at(blocks, i);
        bool is_short = length_of(block) <= BODY_LENGTH && block->form == TEXT_FORM_PHRASE;

        if (i >= tail) {
            block->part = TEXT_PART_BOILERPLATE;
            last = block->phrase = block->phrase != NULL ? block->phrase : last;
        } else if (is_short && block->part == TEXT_PART_BODY &&
                   strcmp(block->phrase->kind, "copyright") != 0) {
            block->part = TEXT_PART_BOILERPLATE;
        }
    }
}

/* Where readers begin to speak; none do where the article has hardly begun. */
static size_t comments_start(GArray *blocks, size_t first)
{
    for (size_t i = first + COMMENTLESS_BLOCKS; i < blocks->len; i++)
        if (at(blocks, i)->form == TEXT_FORM_HEADING && at(blocks, i)->list == TEXT_LIST_COMMENTS)
            return i;
    return blocks->len;
}

static void assign_comments(GArray *blocks, size_t start)
{
    for (size_t i = start; i < blocks->len; i++) {
        TextBlock *block = at(blocks, i);

        block->part = block->form == TEXT_FORM_PHRASE ? TEXT_PART_BOILERPLATE : TEXT_PART_COMMENT;
    }
}

/* A short line of its own, without an end mark. */
static bool is_section_heading(const char *text, const TextBlock *block)
{
    const char *line = text + block->start;
    bool is_upper = g_unichar_isupper(g_utf8_get_char(line)) || g_ascii_isdigit(*line);

    return block->form == TEXT_FORM_PLAIN && length_of(block) <= 90 && is_upper &&
           memchr(line, '\n', length_of(block)) == NULL &&
           memchr(line, '<', length_of(block)) == NULL &&
           strchr(".,;:!?\")", text[block->end - 1]) == NULL && n_words(text, block) <= 10;
}

void text_parts_assign(const char *text, GArray *blocks)
{
    size_t first = assign_head(text, blocks);
    size_t comments = comments_start(blocks, first);
    size_t tail = tail_start(blocks, MAX(first, 1), comments);

    assign_comments(blocks, comments);
    assign_tail(blocks, tail, comments);
    text_lists_assign(text, blocks, first, tail);
    for (size_t i = first; i < tail; i++) {
        TextBlock *block = at(blocks, i);

        if (block->part == TEXT_PART_BODY && is_section_heading(text, block))
            block->part = TEXT_PART_HEADING;
    }
}

IbidPart text_part_label(TextPart part)
{
    static const IbidPart labels[] = {
        [TEXT_PART_TITLE] = IBID_PART_HEADING,     [TEXT_PART_BYLINE] = IBID_PART_SITE,
        [TEXT_PART_BODY] = IBID_PART_BODY,         [TEXT_PART_HEADING] = IBID_PART_HEADING,
        [TEXT_PART_APPENDIX] = IBID_PART_APPENDIX, [TEXT_PART_FOOTNOTE] = IBID_PART_FOOTNOTES,
        [TEXT_PART_BOILERPLATE] = IBID_PART_SITE,  [TEXT_PART_COMMENT] = IBID_PART_COMMENTS,
        [TEXT_PART_EDGE] = IBID_PART_SITE,
    };

    return labels[part];
}
