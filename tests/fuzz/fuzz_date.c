/* Fuzz target: a date found in a text lies within it, exists, and is written and read alike. */
#include <string.h>

#include "base/date_reader.h"
#include "fuzz_target.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
    g_autofree char *raw = g_strndup((const char *)data, size);
    g_autofree char *text = g_utf8_make_valid(raw, -1);
    char iso[IBID_DATE_SIZE];
    DateReading reading;
    IbidDate again;

    if (date_find_any(text, strlen(text), DATE_ORDER_UNKNOWN, &reading) != DATE_READ)
        return 0;
    g_assert_true(reading.start < reading.end && reading.end <= strlen(text));
    g_assert_true(reading.date.precision != IBID_PRECISION_NONE);
    again = ibid_date_from_iso(ibid_date_format(reading.date, iso));
    g_assert_cmpint(ibid_date_compare(again, reading.date), ==, 0);
    g_assert_true(ibid_date_agrees(again, reading.date));
    return 0;
}
