#include "base/month_word.h"

#include <glib.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/month_table.h"
#include "base/text.h"

static const char *const english_months[] = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december",
};

/* Bytes; CLDR's longest name of a month is shorter. */
enum { WORD_LIMIT = 64 };

/* What text_skeleton() makes of the names, which it is too slow to be asked for at every word. */
static const char *const month_skeletons[] = {
    "lannary", "fcbmary", "marcb",     "aprll",   "may",      "lnnc",
    "lnly",    "angnsf",  "scpfcmbcr", "ocfobcr", "novcmbcr", "dcccmbcr",
};

int month_as_written(const char *word, size_t length)
{
    for (int i = 0; i < 12; i++)
        if (g_ascii_strncasecmp(word, english_months[i], length) == 0 &&
            (length == strlen(english_months[i]) || length == 3 || (length == 4 && i == 8)))
            return i + 1;
    return 0;
}

/* True when they differ in no more than one letter, and are long enough for that to be nothing. */
static bool is_nearly(const char *skeleton, const char *month)
{
    size_t length = strlen(month), n_wrong = 0;

    if (length < 6 || strlen(skeleton) != length)
        return false;
    for (size_t i = 0; i < length; i++)
        n_wrong += skeleton[i] != month[i];
    return n_wrong <= 1;
}

int month_as_read(const char *word, size_t length)
{
    g_autofree char *written = g_strndup(word, length), *skeleton = text_skeleton(written);

    for (int i = 0; i < 12; i++)
        if (g_str_equal(skeleton, month_skeletons[i]))
            return i + 1;
    for (int i = 0; i < 12; i++)
        if (is_nearly(skeleton, month_skeletons[i]))
            return i + 1;
    return 0;
}

/* Bytes of the word at `text` in any script; no month's name has as many as the limit. */
static size_t any_word_length(const char *text)
{
    size_t n = 0;

    while (n < WORD_LIMIT && (g_ascii_isalpha(text[n]) || (unsigned char)text[n] >= 0x80)) {
        if (g_str_has_prefix(text + n, "\xC2\xA0") || g_str_has_prefix(text + n, "\xE5\xB9\xB4"))
            break;
        n++;
    }
    return n;
}

static int by_name(const void *name, const void *row)
{
    return strcmp(name, ((const MonthName *)row)->name);
}

int month_in_any_language(const char *text, size_t *ret_length)
{
    size_t length = any_word_length(text);
    g_autofree char *lower = NULL;
    const MonthName *found;

    if (length < 3 || length >= WORD_LIMIT || !g_utf8_validate(text, (gssize)length, NULL))
        return 0;
    lower = g_utf8_strdown(text, (gssize)length);
    found = bsearch(lower, month_names, n_month_names, sizeof *month_names, by_name);
    *ret_length = length;
    return found == NULL ? 0 : found->month;
}
