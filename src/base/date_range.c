#include "base/date_range.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

#include "base/date_iso.h"
#include "base/month_word.h"

/* The first part of a span: "12", "30 April", "May", "May 12". */
typedef struct {
    int day, month; /* 0 where it has none */
    const char *end;
    bool month_first;
} Start;

static const char *past_spaces(const char *text)
{
    return text + strspn(text, " ");
}

/* One or two digits, no other beside them; 0 for none. */
static int day_at(const char **at)
{
    size_t n = strspn(*at, "0123456789");
    int day = n == 1 || n == 2 ? date_digits(*at, (int)n) : 0;

    if (day < 1 || day > 31)
        return 0;
    *at += n;
    if (strncmp(*at, "th", 2) == 0 || strncmp(*at, "st", 2) == 0 || strncmp(*at, "nd", 2) == 0 ||
        strncmp(*at, "rd", 2) == 0)
        *at += 2;
    else if (**at == '.')
        (*at)++;
    return day;
}

static int month_at(const char **at)
{
    size_t length = 0;
    int month = month_in_any_language(*at, &length);

    if (month > 0)
        *at += length + ((*at)[length] == '.');
    return month;
}

/* Bytes of the mark between the parts of a span; 0 when none stands at `text`. */
static size_t mark_length(const char *text, bool of_days)
{
    static const char *const marks[] = {"-", "–", "—", "/", "&"};
    static const char *const words[] = {" to ", " and ", " bis ", " und ", " au ", " et ",
                                        " a ",  " al ",  " y ",   " e ",   " do ", " til "};
    const char *at = past_spaces(text);

    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        if (g_str_has_prefix(text, words[i]))
            return strlen(words[i]);
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
        if (!g_str_has_prefix(at, marks[i]))
            continue;
        at += strlen(marks[i]);
        /* "3 - 4 May 2023: …" is an entry with its number. */
        if (of_days && *marks[i] != '&' && (at != text + strlen(marks[i]) || *at == ' '))
            return 0;
        return (size_t)(past_spaces(at) - text);
    }
    return 0;
}

/* The first parts that may stand at `text`, into `starts`; how many. */
static size_t read_starts(const char *text, Start starts[2])
{
    Start start = {0};
    const char *at = text;
    size_t n = 0;

    if (g_ascii_isdigit(*text)) {
        start.day = day_at(&at);
        start.end = at;
        starts[n++] = start;
        at = past_spaces(at);
        start.month = month_at(&at);
        if (start.day == 0)
            return 0;
        if (start.month > 0)
            starts[n++] = (Start){start.day, start.month, at, false};
        return n;
    }
    start.month = month_at(&at);
    if (start.month == 0)
        return 0;
    starts[n++] = (Start){0, start.month, at, true};
    at = past_spaces(at);
    start.day = day_at(&at);
    if (start.day > 0)
        starts[n++] = (Start){start.day, start.month, at, true};
    return n;
}

/* The date at the end of the span; "14, 2023" where the month stands before both days. */
static bool read_end(const Start *start, const char *text, DateOrder order, DateReading *ret_end)
{
    const char *at = text;
    int day, year;

    if (start->day > 0 && start->month > 0 && start->month_first && (day = day_at(&at)) > 0) {
        at += strspn(at, ", ");
        year = date_digits(at, 4);
        if (year >= 1000 && !g_ascii_isalnum(at[4])) {
            *ret_end = (DateReading){.date = ibid_date_new(year, start->month, day),
                                     .end = (size_t)(at + 4 - text)};
            return ret_end->date.precision == IBID_PRECISION_DAY;
        }
    }
    return date_try_one(text, order, ret_end) == DATE_READ &&
           (start->day > 0) == (ret_end->date.precision == IBID_PRECISION_DAY);
}

/* True when a date "14/05/2023" or "14 May 2023" begins with its day. */
static bool begins_with_day(const char *text, IbidDate date)
{
    const char *at = text;

    return day_at(&at) == date.day && *at != '-';
}

/* The first day or month of the span from `start` to `end`; none when it runs backwards. */
static IbidDate first_of(const Start *start, IbidDate end)
{
    int month = start->month > 0 ? start->month : end.month;
    IbidDate first = ibid_date_new(end.year - (month > end.month), month, start->day);

    return ibid_date_compare(first, end) < 0 ? first : (IbidDate){0};
}

DateOutcome date_range_try(const char *text, DateOrder order, DateReading *ret_reading)
{
    Start starts[2];
    size_t n = read_starts(text, starts);

    while (n-- > 0) {
        const Start *start = &starts[n];
        bool of_days = start->month == 0;
        size_t mark = mark_length(start->end, of_days);
        DateReading end;
        IbidDate first;

        if (mark == 0 || !read_end(start, start->end + mark, order, &end) ||
            (of_days && !begins_with_day(start->end + mark, end.date)))
            continue;
        first = first_of(start, end.date);
        if (first.precision == IBID_PRECISION_NONE)
            continue;
        *ret_reading = (DateReading){.date = first,
                                     .end = (size_t)(start->end - text) + mark + end.end,
                                     .repaired = end.repaired};
        return DATE_READ;
    }
    return DATE_ABSENT;
}
