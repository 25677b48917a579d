#include "resolve/similarity.h"

#include <string.h>

#include "resolve/edit_cost.h"

/* A part of a title this short says nothing about the rest. */
#define START_LEAST 10 /* bytes of skeleton */

/* Starts less alike than this are none. */
#define START_LEAST_ALIKE 0.8

/* What the edits leave of `length`. */
static double share_left(int cost, size_t length)
{
    return cost < 0 || length == 0 ? 0 : MAX(0, 1 - (double)cost / EDIT_COST / (double)length);
}

static int most_cost(double least, size_t length)
{
    return (int)((1 - least) * (double)length * EDIT_COST) + 1;
}

/*
 * True when the numbers of what is left of a title are those of the whole.  The last may be cut, or
 * be the first letter of a word.
 */
static bool numbers_agree(const TitleForm *start, const TitleForm *whole)
{
    const char *last = strrchr(start->numerals, ' ');
    size_t n = strlen(start->numerals), head = last == NULL ? 0 : (size_t)(last - start->numerals);

    return strncmp(start->numerals, whole->numerals, n) == 0 ||
           (strlen(whole->numerals) == head &&
            strncmp(start->numerals, whole->numerals, head) == 0);
}

double similarity_of_titles(const TitleForm *cited, const TitleForm *own, double least)
{
    size_t n = strlen(cited->skeleton), m = strlen(own->skeleton), longer = MAX(n, m);
    size_t apart = n > m ? n - m : m - n;
    bool is_start = cited->truncated && n < m && n >= START_LEAST;
    int most = most_cost(least, longer);
    double alike;

    if (n == 0 || m == 0)
        return 0;
    if (strcmp(cited->skeleton, own->skeleton) == 0)
        return 1;
    if (!is_start && (double)apart > (1 - least) * (double)longer)
        return 0;
    alike = share_left(edit_cost(cited->skeleton, own->skeleton, EDIT_INTO_WHOLE, most), longer);
    if (is_start)
        alike = MAX(
            alike, share_left(edit_cost(cited->skeleton, own->skeleton, EDIT_INTO_START, most), n));
    if (is_start && numbers_agree(cited, own))
        return alike;
    if (strcmp(cited->numerals, own->numerals) != 0)
        alike = MIN(alike, SIMILARITY_OTHER_NUMBER);
    return alike;
}

double similarity_of_start(const TitleForm *cited, const TitleForm *own)
{
    size_t n = strlen(cited->skeleton), m = strlen(own->skeleton);

    if (n < START_LEAST || n >= m)
        return 0;
    return share_left(
        edit_cost(cited->skeleton, own->skeleton, EDIT_INTO_START, most_cost(START_LEAST_ALIKE, n)),
        n);
}

static unsigned n_other_digits(int a, int b)
{
    unsigned n = 0;

    for (; a != b; a /= 10, b /= 10)
        n += a % 10 != b % 10;
    return n;
}

/* True when the two days differ in one digit only, as written in ISO 8601. */
static bool one_digit_apart(IbidDate a, IbidDate b)
{
    return n_other_digits(a.year, b.year) + n_other_digits(a.month, b.month) +
               n_other_digits(a.day, b.day) ==
           1;
}

/* What two dates say of which one is known less than to the day. */
static DateEvidence rough_evidence(IbidDate cited, IbidDate own)
{
    IbidDatePrecision known = MIN(cited.precision, own.precision);

    /* Winter lies in two years, and it is spring there when it is autumn here. */
    if (known == IBID_PRECISION_SEASON && ABS(cited.year - own.year) <= 1)
        return DATES_UNKNOWN;
    if (!ibid_date_agrees(cited, own))
        return DATES_APART;
    /* A year is too common to support. */
    return known > IBID_PRECISION_SEASON ? DATES_ROUGH : DATES_UNKNOWN;
}

DateEvidence similarity_of_dates(IbidDate cited, IbidDate own)
{
    int64_t days;

    if (cited.precision == IBID_PRECISION_NONE || own.precision == IBID_PRECISION_NONE)
        return DATES_UNKNOWN;
    if (cited.precision != IBID_PRECISION_DAY || own.precision != IBID_PRECISION_DAY)
        return rough_evidence(cited, own);
    days = ABS(ibid_date_days(cited) - ibid_date_days(own));
    if (days <= 7)
        return days == 0 ? DATES_SAME : days == 1 ? DATES_NEXT : DATES_NEAR;
    return one_digit_apart(cited, own) ? DATES_MISREAD : DATES_APART;
}
