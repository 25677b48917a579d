#include "base/date_reader.h"

#include <glib.h>
#include <string.h>

#include "base/date_iso.h"
#include "base/month_word.h"

/* A place in the text, and whether anything had to be repaired to get there. */
typedef struct {
    const char *at;
    bool repaired;
    DateOrder order;
    bool impossible; /* all parts of a date were there, and there is no such day */
} Cursor;

/* Days that no month has, and that a number beside a month's name may yet be meant as. */
enum { MEANT_AS_DAY = 39 };

/* The date of parts that were all read. */
static IbidDate made(Cursor *cursor, int year, int month, int day)
{
    IbidDate date = ibid_date_new(year, month, day);

    cursor->impossible = date.precision == IBID_PRECISION_NONE;
    return date;
}

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

/*
 * A number of `least` to `most` digits, with at least one true digit in a year (a month's name and
 * a year beside it vouch for a day like "l"), and no letter or digit after it unless
 * `before_letters`.  Returns -1 when there is none; the cursor then stays.
 */
static int number(Cursor *cursor, int least, int most, bool before_letters)
{
    Cursor next = *cursor;
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

static void skip(Cursor *cursor, const char *any_of)
{
    cursor->at += strspn(cursor->at, any_of);
    while (g_str_has_prefix(cursor->at, "\xC2\xA0"))
        cursor->at += 2;
}

/* Skips the first of `words` that stands at the cursor, whole or with white space after it. */
static void skip_word(Cursor *cursor, const char *const *words, size_t n_words)
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

/* Skips what follows a day: "st", "th", "º", "er", "-го", and "of", "de", "d'". */
static void skip_ordinal(Cursor *cursor)
{
    static const char *const endings[] = {"st", "nd", "rd", "th", "er",  "re", "ste",
                                          "de", "º",  "ª",  "°",  "-го", "-е", "-ro"};
    static const char *const links[] = {"of ", "de ",  "del ", "da ", "d'",
                                        "d’",  "ta' ", "ta’ ", "ng ", "ב"};

    skip_word(cursor, endings, G_N_ELEMENTS(endings));
    skip(cursor, " \t\n.-/,");
    skip_word(cursor, links, G_N_ELEMENTS(links));
}

/* Skips what stands between a month and a year. */
static void skip_to_year(Cursor *cursor)
{
    static const char *const links[] = {"de ", "del ", "do ", "of ", "ng ", "m. ", "năm "};

    skip(cursor, " \t\n,.-/");
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
static int month_of_length(Cursor *cursor, size_t length)
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
        skip(cursor, ".");
    }
    return found;
}

/* 1 to 12, or 0 when the word at the cursor is no month in any language of the table. */
static int foreign_month(Cursor *cursor)
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
    skip(cursor, ".");
    return found;
}

static bool skip_prefix(Cursor *cursor, const char *prefix)
{
    if (!g_str_has_prefix(cursor->at, prefix))
        return false;
    cursor->at += strlen(prefix);
    return true;
}

/* 1 to 12, or 0 when no month stands at the cursor; a digit after it may be its last letter. */
static int month(Cursor *cursor)
{
    size_t length = word_length(cursor->at);
    int found;

    if (skip_prefix(cursor, "tháng ")) { /* Vietnamese numbers its months */
        found = number(cursor, 1, 2, false);
        return found >= 1 && found <= 12 ? found : 0;
    }
    found = foreign_month(cursor);
    if (found != 0)
        return found;
    found = month_of_length(cursor, length);

    if (found == 0 && (cursor->at[length] == '1' || cursor->at[length] == '|'))
        found = month_of_length(cursor, length + 1);
    return found;
}

/* The name is October in Croatian, which writes a full stop after the day, and November in Polish.
 */
static int month_after_day(Cursor *cursor, bool after_stop)
{
    bool is_shared = g_ascii_strncasecmp(cursor->at, "listopada", strlen("listopada")) == 0;
    int m = month(cursor);

    return is_shared && !after_stop ? 11 : m;
}

/* "25 May 2023", "13-Jun-2000", "25th of May, 2023" */
static IbidDate day_month_year(Cursor *cursor)
{
    int d = number(cursor, 1, 2, true), m, y;
    const char *after_day = cursor->at;

    if (d < 0)
        return (IbidDate){0};
    skip_ordinal(cursor);
    m = month_after_day(cursor, *after_day == '.');
    if (m == 0)
        return (IbidDate){0};
    skip_to_year(cursor);
    y = number(cursor, 4, 4, false);
    return y < 0 || d < 1 || d > MEANT_AS_DAY ? (IbidDate){0} : made(cursor, y, m, d);
}

/* "May 25th, 2023", "May25,2023"; "May 2023" */
static IbidDate month_day_year(Cursor *cursor)
{
    int m = month(cursor), d, y;
    Cursor after_month;

    if (m == 0)
        return (IbidDate){0};
    skip_to_year(cursor);
    after_month = *cursor;
    d = number(cursor, 1, 2, true);
    if (d >= 0) {
        skip_ordinal(cursor);
        y = number(cursor, 4, 4, false);
        if (y >= 0)
            return d < 1 || d > MEANT_AS_DAY ? (IbidDate){0} : made(cursor, y, m, d);
        *cursor = after_month;
    }
    y = number(cursor, 4, 4, false);
    return y < 1000 ? (IbidDate){0} : ibid_date_new(y, m, 0);
}

/* "2023-05-25", "2023/5/25", "2023.05.25", "2023 May 25" */
static IbidDate year_month_day(Cursor *cursor)
{
    int y = number(cursor, 4, 4, false), m, d;
    char mark;

    if (y < 1000)
        return (IbidDate){0};
    mark = *cursor->at;
    if (mark == '\0' || strchr("-/. ", mark) == NULL)
        return (IbidDate){0};
    cursor->at++;
    m = mark == ' ' ? month(cursor) : number(cursor, 1, 2, false);
    if (m < 1 || *cursor->at != mark)
        return (IbidDate){0};
    cursor->at++;
    d = number(cursor, 1, 2, mark == '-'); /* a "T" and the hour may follow */
    return d < 1 ? (IbidDate){0} : made(cursor, y, m, d);
}

/* True, and past it, when `mark` stands at the cursor, white space before it. */
static bool pass(Cursor *cursor, const char *mark)
{
    size_t n = strspn(cursor->at, " ");

    if (!g_str_has_prefix(cursor->at + n, mark))
        return false;
    cursor->at += n + strlen(mark);
    skip(cursor, " ");
    return true;
}

/* "2023年5月25日", "2023년 5월 25일", "2023. 5. 25." */
static IbidDate marked_parts(Cursor *cursor)
{
    static const struct {
        const char *year, *month, *day;
    } marks[] = {{"年", "月", "日"}, {"년", "월", "일"}, {". ", ". ", "."}};
    int y = number(cursor, 4, 4, true), m, d;

    for (size_t i = 0; y >= 1000 && i < G_N_ELEMENTS(marks); i++) {
        Cursor after_month;

        if (!pass(cursor, marks[i].year))
            continue;
        m = number(cursor, 1, 2, true);
        if (m < 1 || !pass(cursor, marks[i].month))
            return (IbidDate){0};
        after_month = *cursor;
        d = number(cursor, 1, 2, true);
        if (d >= 1 && pass(cursor, marks[i].day))
            return made(cursor, y, m, d);
        *cursor = after_month;
        return i == 2 ? (IbidDate){0} : ibid_date_new(y, m, 0);
    }
    return (IbidDate){0};
}

/* "2023. május 25.", "2023 m. gegužės 25 d.", "2023 May 25" in any language */
static IbidDate year_name_day(Cursor *cursor)
{
    int y = number(cursor, 4, 4, false), m, d;

    if (y < 1000 || (*cursor->at != '.' && *cursor->at != ' '))
        return (IbidDate){0};
    skip_to_year(cursor);
    m = foreign_month(cursor);
    skip(cursor, " ");
    d = m == 0 ? -1 : number(cursor, 1, 2, true);
    return d < 1 ? (IbidDate){0} : made(cursor, y, m, d);
}

/* "25.05.2023", "25-05-2023"; "25/05/2023" only where it cannot be the 5th day of a 25th month's */
static IbidDate numeric(Cursor *cursor)
{
    int first = number(cursor, 1, 2, false), second, y;
    char mark = *cursor->at;

    if (first < 1 || (mark != '.' && mark != '/' && mark != '-'))
        return (IbidDate){0};
    cursor->at++;
    second = number(cursor, 1, 2, false);
    if (second < 1 || *cursor->at != mark)
        return (IbidDate){0};
    cursor->at++;
    y = number(cursor, 4, 4, false);
    if (y < 1000)
        return (IbidDate){0};
    if (second > 12 && mark != '.') /* no one writes the month first and full stops */
        return made(cursor, y, first, second);
    if (first > 12 || first == second || cursor->order == DATE_ORDER_DAY_FIRST || mark == '.')
        return made(cursor, y, second, first);
    if (cursor->order == DATE_ORDER_MONTH_FIRST)
        return made(cursor, y, first, second);
    return mark == '-' ? made(cursor, y, second, first) : (IbidDate){0};
}

/* "2023-W21-4", "20230525T1000" */
static IbidDate rare_iso(Cursor *cursor)
{
    IbidDate date = {0};

    cursor->at += date_iso_at(cursor->at, &date);
    return date;
}

/* Thai years count from 544 before ours; these are those of printed and electronic articles. */
enum { BUDDHIST_ERA = 543, BUDDHIST_FIRST = 2443, BUDDHIST_LAST = 2643 };

DateOutcome date_try(const char *text, DateOrder order, DateReading *ret_reading)
{
    IbidDate (*const forms[])(Cursor *) = {year_month_day, day_month_year, month_day_year, numeric,
                                           marked_parts,   year_name_day,  rare_iso};

    for (size_t i = 0; i < G_N_ELEMENTS(forms); i++) {
        Cursor cursor = {.at = text, .order = order};
        IbidDate date = forms[i](&cursor);

        if (date.precision == IBID_PRECISION_NONE && !cursor.impossible)
            continue;
        if (date.year >= BUDDHIST_FIRST && date.year <= BUDDHIST_LAST)
            date = ibid_date_new(date.year - BUDDHIST_ERA, date.month, date.day);
        *ret_reading = (DateReading){
            .date = date, .end = (size_t)(cursor.at - text), .repaired = cursor.repaired};
        return cursor.impossible ? DATE_IMPOSSIBLE : DATE_READ;
    }
    return DATE_ABSENT;
}

bool date_at(const char *text, DateReading *ret_reading)
{
    DateReading reading;

    if (date_try(text, DATE_ORDER_UNKNOWN, &reading) != DATE_READ)
        return false;
    *ret_reading = reading;
    return true;
}
