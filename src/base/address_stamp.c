#include "base/address_stamp.h"

#include <glib.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Returns: their number, 0 when it is no stamp. */
static size_t stamp_digits(const char *segment, size_t length, char digits[15])
{
    size_t n = 0, i = 0;

    for (; i < length && n < 14 && (g_ascii_isdigit(segment[i]) || strchr(".-", segment[i])); i++)
        if (g_ascii_isdigit(segment[i]))
            digits[n++] = segment[i];
    digits[n] = '\0';
    if (length - i == 3 && g_ascii_isalpha(segment[i]) && g_ascii_isalpha(segment[i + 1]) &&
        segment[i + 2] == '_')
        i += 3;
    return i == length && n >= 4 ? n : 0;
}

/* Archives' stamps are UTC. */
static IbidDate date_of_stamp(const char *digits)
{
    char part[5] = "";
    int year, month = 0, day = 0;

    memcpy(part, digits, 4);
    year = atoi(part);
    if (strlen(digits) >= 6)
        month = (digits[4] - '0') * 10 + digits[5] - '0';
    if (strlen(digits) >= 8)
        day = (digits[6] - '0') * 10 + digits[7] - '0';
    return ibid_date_new(year, month, day);
}

size_t address_stamp_read(const char *segment, size_t length, IbidDate *ret_date)
{
    char digits[15];
    size_t n = stamp_digits(segment, length, digits);

    if (n > 0)
        *ret_date = date_of_stamp(digits);
    return n;
}

bool address_stamp_rules_out(IbidDate stamp, IbidDate date)
{
    return stamp.precision != IBID_PRECISION_NONE && date.precision != IBID_PRECISION_NONE &&
           ibid_date_days(date) > ibid_date_days(stamp) + 1 && !ibid_date_agrees(date, stamp);
}
