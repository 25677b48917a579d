#include "report/words.h"

#include <math.h>
#include <string.h>

/* Shares that are sums differ by less from none, and from all, by chance. */
#define LEAST_SHARE 1e-6

char *words_grouped(const char *number)
{
    size_t first = *number == '-' ? 1 : 0, end = first + strspn(number + first, "0123456789");
    GString *text = g_string_new_len(number, (gssize)first);

    for (size_t i = first; i < end; i++) {
        if (i > first && (end - i) % 3 == 0)
            g_string_append_c(text, ',');
        g_string_append_c(text, number[i]);
    }
    g_string_append(text, number + end);
    return g_string_free(text, FALSE);
}

char *words_number(size_t n)
{
    g_autofree char *digits = g_strdup_printf("%zu", n);

    return words_grouped(digits);
}

char *words_count(size_t n, const char *one, const char *many)
{
    g_autofree char *number = n == 0 ? g_strdup("no") : words_number(n);

    return g_strdup_printf("%s %s", number, n == 1 ? one : many);
}

char *words_rate(size_t numerator, size_t denominator)
{
    g_autofree char *part = words_number(numerator), *whole = words_number(denominator);
    size_t percent;

    if (denominator < WORDS_LEAST_DENOMINATOR)
        return g_strdup_printf("%s/%s", part, whole);
    percent = (200 * numerator + denominator) / (2 * denominator);
    /* A few are not none, and nearly all are not all. */
    if (percent == 0 && numerator > 0)
        return g_strdup_printf("%s/%s (<1 %%)", part, whole);
    if (percent == 100 && numerator < denominator)
        return g_strdup_printf("%s/%s (>99 %%)", part, whole);
    return g_strdup_printf("%s/%s (%zu %%)", part, whole, percent);
}

char *words_share(double share)
{
    long percent = lround(share * 100);

    if (percent == 0 && share > LEAST_SHARE)
        return g_strdup("<1 %");
    if (percent == 100 && share < 1 - LEAST_SHARE)
        return g_strdup(">99 %");
    return g_strdup_printf("%ld %%", percent);
}

bool words_read_rate(const char *words, double *ret_share)
{
    g_auto(GStrv) parts = g_strsplit(words, ",", -1); /* between thousands */
    g_autofree char *plain = g_strjoinv("", parts);
    const char *start = *plain == '<' || *plain == '>' ? plain + 1 : plain;
    char *end;
    double n = g_ascii_strtod(start, &end), of;

    if (!g_ascii_isdigit(*start))
        return false;
    if (g_str_equal(end, " %")) {
        *ret_share = n / 100;
        return true;
    }
    if (*end != '/' || !g_ascii_isdigit(end[1]))
        return false;
    of = g_ascii_strtod(end + 1, &end);
    *ret_share = of > 0 ? n / of : NAN;
    return *end == '\0' || (g_str_has_prefix(end, " (") && g_str_has_suffix(end, " %)"));
}

char *words_middle_half(double lower, double upper)
{
    g_autofree char *low = g_strdup_printf("%.0f", lower), *high = g_strdup_printf("%.0f", upper);
    g_autofree char *from = words_grouped(low), *to = words_grouped(high);

    return g_strdup_printf("%s to %s", from, to);
}

char *words_lag(int64_t days)
{
    g_autofree char *count = NULL;

    if (days == 0)
        return g_strdup("the same day");
    count = words_count((size_t)(days > 0 ? days : -days), "day", "days");
    return g_strdup_printf("%s %s", count, days > 0 ? "earlier" : "later");
}

char *words_authors(const GPtrArray *authors)
{
    const char *first = authors->len == 0 ? NULL : g_ptr_array_index(authors, 0);

    if (authors->len <= 1)
        return g_strdup(first);
    if (authors->len == 2)
        return g_strdup_printf("%s and %s", first, (const char *)g_ptr_array_index(authors, 1));
    return g_strdup_printf("%s and %u others", first, authors->len - 1);
}

char *words_date(IbidDate date)
{
    static const char *const seasons[] = {"spring", "summer", "autumn", "winter"};
    char text[IBID_DATE_SIZE];

    switch (date.precision) {
    case IBID_PRECISION_NONE:
        return g_strdup("no date");
    case IBID_PRECISION_SEASON:
        return g_strdup_printf("%s %d", seasons[date.month - IBID_SPRING], date.year);
    case IBID_PRECISION_QUARTER:
        return g_strdup_printf("Q%d %d", date.month - IBID_FIRST_QUARTER + 1, date.year);
    default:
        return g_strdup(ibid_date_format(date, text));
    }
}

char *words_vertex(const IbidVertex *vertex)
{
    g_autofree char *date = words_date(vertex->date);

    if (vertex->date.precision == IBID_PRECISION_NONE)
        return g_strdup_printf("“%s”", vertex->label);
    return g_strdup_printf("“%s” (%s)", vertex->label, date);
}

char *words_span(IbidDate first, IbidDate last)
{
    g_autofree char *from = words_date(first), *to = words_date(last);

    if (last.precision == IBID_PRECISION_NONE)
        return g_strdup("at unknown dates");
    if (ibid_date_compare(first, last) == 0)
        return g_strdup_printf(first.precision == IBID_PRECISION_DAY ? "on %s" : "in %s", from);
    return g_strdup_printf("from %s to %s", from, to);
}
