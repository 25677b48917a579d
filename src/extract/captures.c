#include "extract/captures.h"

#include "base/address.h"
#include "base/address_stamp.h"

void captures_read(const char *url, IbidArticle *article)
{
    IbidDateEvidence evidence = {
        .kind = IBID_DATE_CAPTURED, .zone = "Z", .source = "archive", .confidence = 0.95};
    g_autofree char *of = url == NULL ? NULL : address_captured(url, &evidence.date);

    if (of != NULL && evidence.date.precision != IBID_PRECISION_NONE)
        g_array_append_val(article->dates, evidence);
}

void captures_rule_out(GArray *dates)
{
    for (guint i = 0; i < dates->len; i++) {
        const IbidDateEvidence *capture = &g_array_index(dates, IbidDateEvidence, i);

        for (guint k = 0; capture->kind == IBID_DATE_CAPTURED && k < dates->len; k++) {
            IbidDateEvidence *one = &g_array_index(dates, IbidDateEvidence, k);

            if (one->kind != IBID_DATE_CAPTURED &&
                address_stamp_rules_out(capture->date, one->date))
                one->confidence = 0;
        }
    }
}
