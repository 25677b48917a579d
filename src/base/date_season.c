#include "base/date_season.h"

#include <glib.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/date_iso.h"
#include "base/season_table.h"

/* Bytes of the longest name, and the years of which people write seasons and quarters. */
enum { WORD_LIMIT = 32, FIRST_YEAR = 1500, LAST_YEAR = 2199 };

static bool is_letter(char c)
{
    return g_ascii_isalpha(c) || (unsigned char)c >= 0x80;
}

/* The year that the four digits at `text` are, no number going on from them; or 0. */
static int year_at(const char *text)
{
    int year = date_digits(text, 4);

    if (year < FIRST_YEAR || year > LAST_YEAR || g_ascii_isdigit(text[4]) ||
        (strchr(".,", text[4]) != NULL && g_ascii_isdigit(text[4] == '\0' ? '\0' : text[5])))
        return 0;
    return year;
}

static size_t spaces(const char *text)
{
    size_t n = strspn(text, " ");

    while (g_str_has_prefix(text + n, "\xC2\xA0"))
        n += 2;
    return n;
}

/* Bytes of the marks and small words that stand between a season and its year. */
static size_t link_length(const char *text)
{
    static const char *const links[] = {"of the year ", "of ", "de l'année ", "de ", "del ", "du ",
                                        "do ",          "da ", "des Jahres ", "v ",  "r. ",  "ta' ",
                                        "tal-",         "of"};
    size_t n = strspn(text, ",/");

    n += spaces(text + n);
    for (size_t i = 0; i < G_N_ELEMENTS(links); i++)
        if (g_ascii_strncasecmp(text + n, links[i], strlen(links[i])) == 0)
            return n + strlen(links[i]);
    return n;
}

static int by_name(const void *name, const void *row)
{
    return strcmp(name, ((const SeasonName *)row)->name);
}

/* The row of the `length` bytes at `text`, or NULL. */
static const SeasonName *row_of(const char *text, size_t length)
{
    g_autofree char *lower = NULL;

    if (length == 0 || length > WORD_LIMIT || !g_utf8_validate(text, (gssize)length, NULL))
        return NULL;
    lower = g_utf8_strdown(text, (gssize)length);
    return bsearch(lower, season_names, n_season_names, sizeof *season_names, by_name);
}

static size_t word_length(const char *text)
{
    size_t n = 0;

    while (n <= WORD_LIMIT && is_letter(text[n]) && !g_str_has_prefix(text + n, "\xC2\xA0"))
        n++;
    return n;
}

/* "/2020", "-20" after the year of a winter */
static size_t second_year_length(const char *text, int year)
{
    static const char *const marks[] = {"/", "-", "–"};

    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
        const char *next = text + strlen(marks[i]);

        if (!g_str_has_prefix(text, marks[i]))
            continue;
        if (date_digits(next, 4) == year + 1)
            return strlen(marks[i]) + 4;
        if (date_digits(next, 2) == (year + 1) % 100 && !g_ascii_isdigit(next[2]))
            return strlen(marks[i]) + 2;
    }
    return 0;
}

static bool begins_with_capital(const char *text)
{
    return g_unichar_isupper(g_utf8_get_char(text));
}

/* "Spring 2019", "printemps de 2019", "Winter 2019/20" */
static size_t season_then_year(const char *text, char before, IbidDate *ret_date)
{
    size_t length = word_length(text), end = length + link_length(text + length);
    int year = length == 0 || end == length ? 0 : year_at(text + end);
    const SeasonName *row = year == 0 ? NULL : row_of(text, length);

    if (row == NULL || row->season < 0 ||
        (row->doubtful && (!begins_with_capital(text) || is_letter(before))))
        return 0;
    end += 4;
    if (row->season == IBID_WINTER - IBID_SPRING)
        end += second_year_length(text + end, year);
    if (is_letter(text[end]) && (unsigned char)text[end] < 0x80)
        return 0;
    *ret_date = ibid_date_new_season(year, IBID_SPRING + row->season);
    return end;
}

/* The row whose name stands at `text`, as a word or at the start of one that knows no spaces. */
static const SeasonName *row_at(const char *text, size_t *ret_length)
{
    const SeasonName *row = row_of(text, *ret_length = word_length(text));

    for (size_t n = 12; row == NULL && n >= 3; n -= 3)
        if ((unsigned char)text[0] >= 0xE3 && strnlen(text, n) == n)
            row = row_of(text, *ret_length = n);
    return row;
}

/* What stands between a year and what follows it: "年", ". ", " m. ". */
static size_t after_year_length(const char *text)
{
    static const char *const marks[] = {"年", "년", " m.", ". gada", "."};
    size_t n = spaces(text);

    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
        if (g_str_has_prefix(text + n, marks[i]) || g_str_has_prefix(text, marks[i])) {
            n = (g_str_has_prefix(text, marks[i]) ? 0 : n) + strlen(marks[i]);
            break;
        }
    return n + spaces(text + n);
}

/* 1 to 4 as digit, Roman or Chinese numeral, with what follows ordinals; 0 for none. */
static int ordinal_at(const char *text, size_t *ret_length)
{
    static const struct {
        const char *word;
        int number;
    } words[] = {{"third", 3},    {"first", 1},     {"second", 2},    {"fourth", 4}, {"premier", 1},
                 {"deuxième", 2}, {"troisième", 3}, {"quatrième", 4}, {"III", 3},    {"II", 2},
                 {"IV", 4},       {"I", 1},         {"第一", 1},      {"第二", 2},   {"第三", 3},
                 {"第四", 4},     {"一", 1},        {"二", 2},        {"三", 3},     {"四", 4}};
    static const char *const endings[] = {"st", "nd", "rd", "th", "ème", "er", "re", "e", "º",
                                          "°",  "o",  ".",  "-й", "-ий", "-і", "-e", "ú", "η"};
    size_t n = g_str_has_prefix(text, "第") ? strlen("第") : 0;

    if (text[n] >= '1' && text[n] <= '4' && !g_ascii_isdigit(text[n + 1])) {
        int number = text[n++] - '0';

        for (size_t i = 0; i < G_N_ELEMENTS(endings); i++)
            if (g_str_has_prefix(text + n, endings[i])) {
                n += strlen(endings[i]);
                break;
            }
        *ret_length = n;
        return number;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
        size_t length = strlen(words[i].word);

        if (strncmp(text, words[i].word, length) == 0 ||
            (words[i].number > 0 && length > 4 &&
             g_ascii_strncasecmp(text, words[i].word, length) == 0)) {
            *ret_length = length + (text[length] == '.');
            return words[i].number;
        }
    }
    return 0;
}

/* "3rd quarter", "III квартал", "第三季度", "3분기"; its bytes, 0 when it is none. */
static size_t ordinal_quarter(const char *text, int *ret_quarter, bool *ret_year_first)
{
    size_t n = 0, length;
    const SeasonName *row;

    *ret_quarter = ordinal_at(text, &n);
    if (*ret_quarter == 0)
        return 0;
    n += spaces(text + n);
    row = row_at(text + n, &length);
    if (row == NULL || row->season >= 0)
        return 0;
    *ret_year_first = row->year_first;
    return n + length;
}

/* "Q3", "3Q"; its bytes, 0 when it is none. */
static size_t short_quarter(const char *text, int *ret_quarter)
{
    const char *digit = text[0] == 'Q' ? text + 1 : text;

    if (digit[0] < '1' || digit[0] > '4' || (digit == text && text[1] != 'Q') ||
        (digit != text && g_ascii_isalnum(digit[1])))
        return 0;
    *ret_quarter = digit[0] - '0';
    return 2;
}

/* "Q3 2021", "3. Quartal 2021", "third quarter of 2021" */
static size_t quarter_then_year(const char *text, IbidDate *ret_date)
{
    bool year_first;
    int quarter, year;
    size_t n = short_quarter(text, &quarter);

    n = n > 0 ? n + strspn(text + n, "-") : ordinal_quarter(text, &quarter, &year_first);
    if (n == 0)
        return 0;
    n += link_length(text + n);
    year = year_at(text + n);
    if (year == 0 || (is_letter(text[n + 4]) && (unsigned char)text[n + 4] < 0x80))
        return 0;
    *ret_date = ibid_date_new_season(year, IBID_FIRST_QUARTER + quarter - 1);
    return n + 4;
}

/* "2021 Q3", "2021-Q3", "2021Q3", "2019년 봄", "2021. III. negyedév" */
static size_t year_then_part(const char *text, IbidDate *ret_date)
{
    int year = year_at(text), quarter;
    size_t mark = 4 + strspn(text + strnlen(text, 4), " -/"), n, length;
    const SeasonName *row;
    bool year_first = false;

    if (year == 0)
        return 0;
    if (text[mark] == 'Q' && (length = short_quarter(text + mark, &quarter)) > 0) {
        *ret_date = ibid_date_new_season(year, IBID_FIRST_QUARTER + quarter - 1);
        return mark + length;
    }
    n = 4 + after_year_length(text + 4);
    length = n == 4 ? 0 : ordinal_quarter(text + n, &quarter, &year_first);
    if (length > 0 && year_first) {
        *ret_date = ibid_date_new_season(year, IBID_FIRST_QUARTER + quarter - 1);
        return n + length;
    }
    row = n == 4 ? NULL : row_at(text + n, &length);
    if (row == NULL || row->season < 0 || !row->year_first ||
        (row->doubtful && !begins_with_capital(text + n)))
        return 0;
    *ret_date = ibid_date_new_season(year, IBID_SPRING + row->season);
    return n + length;
}

size_t date_season_at(const char *text, char before, IbidDate *ret_date)
{
    size_t n = 0;

    if (g_ascii_isdigit(*text))
        n = year_then_part(text, ret_date);
    if (n == 0)
        n = quarter_then_year(text, ret_date);
    return n > 0 ? n : season_then_year(text, before, ret_date);
}
