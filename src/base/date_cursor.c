#include "base/date_cursor.h"

#include <glib.h>
#include <string.h>

#include "base/month_word.h"

/* The digit that `c` is or looks like, or -1. */
static int digit(char c, bool *ret_repaired)
{
    static const char look_alikes[] = "OoQ0IlLi|1Zz2Ss5B8"; /* letters, then their digit */
    const char *found;

    if (g_ascii_isdigit(c))
        return c - '0';
    found = c == '\0' ? NULL : strchr(look_alikes, c);
    if (found == NULL)
        return -1;
    *ret_repaired = true;
    return found[strcspn(found, "0123456789")] - '0';
}

/* True when the letter at `text` goes on as a word ("2September"), not as another digit ("II"). */
static bool starts_word(const char *text)
{
    bool ignored = false;

    return g_ascii_isalpha(text[1]) && (digit(text[1], &ignored) < 0 || g_ascii_isalpha(text[2]));
}

/* Scans lose spaces, and a year then meets the next word: "2011Region". */
static bool is_next_word(const char *text, int most)
{
    return most == 4 && g_ascii_isupper(text[0]) && g_ascii_islower(text[1]);
}

int date_number(DateCursor *cursor, int least, int most, bool before_letters)
{
    DateCursor next = *cursor;
    int value = 0, n = 0, n_true = 0;

    for (; n < most; n++, next.at++) {
        bool repaired = false;
        int d = digit(*next.at, &repaired);

        if (d < 0 || (g_ascii_isalpha(*next.at) && starts_word(next.at)))
            break;
        value = value * 10 + d;
        n_true += !repaired;
        next.repaired |= repaired;
    }
    if (n < least || (n_true == 0 && most > 2) || n == 0 || g_ascii_isdigit(*next.at) ||
        (!before_letters && g_ascii_isalpha(*next.at) && !is_next_word(next.at, most)))
        return -1;
    *cursor = next;
    return value;
}

void date_skip(DateCursor *cursor, const char *any_of)
{
    cursor->at += strspn(cursor->at, any_of);
    while (g_str_has_prefix(cursor->at, "\xC2\xA0"))
        cursor->at += 2;
}

/* Skips the first of `words` that stands at the cursor, whole or with white space after it. */
static void skip_word(DateCursor *cursor, const char *const *words, size_t n_words)
{
    for (size_t i = 0; i < n_words; i++) {
        size_t length = strlen(words[i]);

        if (g_ascii_strncasecmp(cursor->at, words[i], length) == 0 &&
            (words[i][length - 1] == ' ' || !g_ascii_isalpha(cursor->at[length]))) {
            cursor->at += length;
            return;
        }
    }
}

void date_skip_ordinal(DateCursor *cursor)
{
    static const char *const endings[] = {"st", "nd", "rd", "th", "er",  "re", "ste",
                                          "de", "º",  "ª",  "°",  "-го", "-е", "-ro"};
    static const char *const links[] = {"of ", "de ",  "del ", "da ", "d'",
                                        "d’",  "ta' ", "ta’ ", "ng ", "ב"};

    skip_word(cursor, endings, G_N_ELEMENTS(endings));
    date_skip(cursor, " \t\n.-/,");
    skip_word(cursor, links, G_N_ELEMENTS(links));
}

void date_skip_to_year(DateCursor *cursor)
{
    static const char *const links[] = {"de ", "del ", "do ", "of ", "ng ", "m. ", "năm "};

    date_skip(cursor, " \t\n,.-/");
    skip_word(cursor, links, G_N_ELEMENTS(links));
}

/* Length of the run of letters at `text`, digits and bars that look like letters included. */
static size_t word_length(const char *text)
{
    size_t n = 0;

    while (g_ascii_isalpha(text[n]) ||
           (text[n] != '\0' && strchr("015|", text[n]) != NULL && g_ascii_isalpha(text[n + 1])))
        n++;
    return n;
}

/* 1 to 12, or 0 when the word of `length` bytes at the cursor is no month. */
static int month_of_length(DateCursor *cursor, size_t length)
{
    int found;

    if (length < 3 || length > 12)
        return 0;
    found = month_as_written(cursor->at, length);
    if (found == 0) {
        found = month_as_read(cursor->at, length);
        cursor->repaired |= found != 0;
    }
    if (found != 0) {
        cursor->at += length;
        date_skip(cursor, ".");
    }
    return found;
}

int date_foreign_month(DateCursor *cursor)
{
    size_t length;
    int found = month_in_any_language(cursor->at, &length);

    if (found == 0) {
        found = month_without_accents(cursor->at, &length);
        cursor->repaired |= found != 0;
    }
    if (found == 0)
        return 0;
    cursor->at += length;
    date_skip(cursor, ".");
    return found;
}

static bool skip_prefix(DateCursor *cursor, const char *prefix)
{
    if (!g_str_has_prefix(cursor->at, prefix))
        return false;
    cursor->at += strlen(prefix);
    return true;
}

int date_month(DateCursor *cursor)
{
    size_t length = word_length(cursor->at);
    int found;

    if (skip_prefix(cursor, "tháng ")) { /* Vietnamese numbers its months */
        found = date_number(cursor, 1, 2, false);
        return found >= 1 && found <= 12 ? found : 0;
    }
    found = date_foreign_month(cursor);
    if (found != 0)
        return found;
    found = month_of_length(cursor, length);

    if (found == 0 && (cursor->at[length] == '1' || cursor->at[length] == '|'))
        found = month_of_length(cursor, length + 1);
    return found;
}

/* As date_month(), beside a day: and a year after it vouches for a month of any language misread.
 */
int date_month_after_day(DateCursor *cursor)
{
    int found = date_month(cursor);
    size_t length;
    DateCursor next = *cursor;

    if (found != 0)
        return found;
    found = month_misread(cursor->at, &length);
    if (found == 0)
        return 0;
    next.at += length;
    date_skip_to_year(&next);
    if (date_number(&next, 4, 4, false) < 1000)
        return 0;
    cursor->at += length;
    cursor->repaired = true;
    return found;
}
