#include "extract/captures.h"

#include <stdbool.h>

#include "base/address.h"

void captures_read(const char *url, IbidArticle *article)
{
    IbidDateEvidence evidence = {
        .kind = IBID_DATE_CAPTURED, .zone = "Z", .source = "archive", .confidence = 0.95};
    g_autofree char *of = url == NULL ? NULL : address_captured(url, &evidence.date);

    if (of != NULL && evidence.date.precision != IBID_PRECISION_NONE)
        g_array_append_val(article->dates, evidence);
}

/* A day after `date` at the latest; what is known to the month or year ends with it. */
static bool is_after(IbidDate late, IbidDate date)
{
    if (late.precision == IBID_PRECISION_DAY && date.precision == IBID_PRECISION_DAY)
        return ibid_date_days(late) > ibid_date_days(date) + 1;
    if (late.year != date.year)
        return late.year > date.year;
    return late.precision > IBID_PRECISION_YEAR && date.precision > IBID_PRECISION_YEAR &&
           late.month > date.month;
}

void captures_rule_out(GArray *dates)
{
    for (guint i = 0; i < dates->len; i++) {
        const IbidDateEvidence *capture = &g_array_index(dates, IbidDateEvidence, i);

        for (guint k = 0; capture->kind == IBID_DATE_CAPTURED && k < dates->len; k++) {
            IbidDateEvidence *one = &g_array_index(dates, IbidDateEvidence, k);

            if (one->kind != IBID_DATE_CAPTURED && is_after(one->date, capture->date))
                one->confidence = 0;
        }
    }
}
