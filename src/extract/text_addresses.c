#include "extract/text_addresses.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

#include "base/address.h"

#define SPACE " \t\r\n\f"

/* No address is broken more often than this. */
enum { MOST_LINES = 6 };

/* Without the marks of the sentence that an address stands in. */
static size_t without_marks(const char *text, size_t length)
{
    bool has_open = memchr(text, '(', length) != NULL;

    while (length > 0 && strchr(".,;:!?')]*", text[length - 1]) != NULL) {
        /* "(see https://…/Title_(film))": a bracket that was opened in the address is its own. */
        if (text[length - 1] == ')' && has_open)
            break;
        length--;
    }
    return length;
}

/* Bytes of `text` that an address can hold: full stops and quotation marks of Asia end it. */
static size_t run_length(const char *text)
{
    static const char *const ends[] = {"。", "、", "，", "」", "』", "）",
                                       "”",  "“",  "»",  "،",  "؛",  "<"};
    size_t length = strcspn(text, SPACE "<>\"");

    for (size_t i = 0; i < length; i++)
        for (size_t k = 0; (text[i] & 0x80) && k < G_N_ELEMENTS(ends); k++)
            if (g_str_has_prefix(text + i, ends[k]))
                return i;
    return length;
}

size_t text_address_length(const char *text)
{
    size_t length;

    if (!address_is_web(text))
        return 0;
    length = without_marks(text, run_length(text));
    return length > strlen("https://") ? length : 0;
}

size_t text_identifier_length(const char *text)
{
    static const struct {
        const char *scheme, *start;
        size_t least; /* digits behind the start */
        char mark;    /* behind them */
    } forms[] = {{"doi:", "10.", 4, '/'}, {"arxiv:", "", 4, '.'}};

    for (size_t i = 0; i < G_N_ELEMENTS(forms); i++) {
        size_t n = strlen(forms[i].scheme), digits;

        if (g_ascii_strncasecmp(text, forms[i].scheme, n) != 0)
            continue;
        n += text[n] == ' ';
        if (!g_str_has_prefix(text + n, forms[i].start))
            return 0;
        digits = n + strlen(forms[i].start);
        n = strspn(text + digits, "0123456789");
        if (n < forms[i].least || text[digits + n] != forms[i].mark)
            return 0;
        n = without_marks(text + digits, run_length(text + digits));
        return n > forms[i].least + 1 ? digits + n : 0;
    }
    return 0;
}

/*
 * True when `rest`, at the start of a line, goes on with an address that ends its line with
 * `last`.  A word of the sentence has no such marks.
 */
static bool is_continued(char last, const char *rest, size_t length)
{
    size_t n_marks = 0, n_digits = 0;

    for (size_t i = 0; i < length; i++) {
        n_marks += strchr("/-_=&?%#.~+", rest[i]) != NULL;
        n_digits += g_ascii_isdigit(rest[i]) != 0;
    }
    if (length == 0 || !(g_ascii_isalnum(*rest) || strchr("/-_=&?%#.~", *rest) != NULL) ||
        address_is_web(rest))
        return false;
    if (strchr("/-_=&?%#~+", last) != NULL)
        return n_marks > 0 || n_digits > 0;
    return strchr("/?=&#_", *rest) != NULL ||
           (n_marks >= 2 && (n_digits > 0 || g_strrstr_len(rest, (gssize)length, ".htm") != NULL));
}

size_t text_address_span(const char *text, size_t most)
{
    size_t whole = text_address_length(text), reached = whole == 0 ? 0 : run_length(text);

    if (whole == 0 || whole > most)
        return MIN(whole, most);
    for (int n = 0; n < MOST_LINES; n++) {
        size_t gap = strspn(text + reached, " \t\r"), length;
        const char *rest;

        if (reached + gap >= most || text[reached + gap] != '\n')
            return whole;
        gap += 1 + strspn(text + reached + gap + 1, " \t");
        rest = text + reached + gap;
        length = reached + gap < most ? MIN(run_length(rest), most - reached - gap) : 0;
        /* A full stop before the break ends the sentence, and the address. */
        if (strchr(".,;:!?)]", text[reached - 1]) != NULL ||
            !is_continued(text[reached - 1], rest, without_marks(rest, length)))
            return whole;
        whole = reached + gap + without_marks(rest, length);
        reached += gap + length;
    }
    return whole;
}

char *text_address_joined(const char *text, size_t length)
{
    GString *joined = g_string_sized_new(length);

    for (size_t i = 0; i < length; i++)
        if (!g_ascii_isspace(text[i]))
            g_string_append_c(joined, text[i]);
    return g_string_free(joined, FALSE);
}
