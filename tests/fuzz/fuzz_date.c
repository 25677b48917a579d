/* Fuzz target: a date found in a text lies within it, exists, and is written and read alike. */
#include <string.h>

#include "base/date_relative.h"
#include "extract/cited_date.h"
#include "fuzz_target.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
    g_autofree char *raw = g_strndup((const char *)data, size);
    g_autofree char *text = g_utf8_make_valid(raw, -1);
    char iso[IBID_DATE_SIZE];
    DateReading reading;
    IbidDate again, today = ibid_date_new(2024, 2, 29);
    CitedDate cited;

    for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p))
        g_assert_true(date_relative_at(p, "fr", today, &again) <= strlen(p));
    if (cited_date_in(text, DATE_ORDER_UNKNOWN, &cited))
        g_assert_true(
            cited.written == NULL ||
            (cited.written >= text && cited.written + cited.length <= text + strlen(text)));
    if (date_find_any(text, strlen(text), DATE_ORDER_UNKNOWN, &reading) != DATE_READ)
        return 0;
    g_assert_true(reading.start < reading.end && reading.end <= strlen(text));
    g_assert_true(reading.date.precision != IBID_PRECISION_NONE);
    again = ibid_date_from_iso(ibid_date_format(reading.date, iso));
    g_assert_cmpint(ibid_date_compare(again, reading.date), ==, 0);
    g_assert_true(ibid_date_agrees(again, reading.date));
    return 0;
}
