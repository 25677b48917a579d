#include "resolve/candidates.h"

#include "base/address.h"
#include "base/address_stamp.h"
#include "resolve/known_article.h"
#include "resolve/title_index.h"

void candidates_drop_younger(GArray *candidates, const GPtrArray *known, const char *url)
{
    IbidDate stamp = {0};
    g_autofree char *captured = address_captured(url, &stamp);

    for (guint i = candidates->len; captured != NULL && i-- > 0;) {
        unsigned work = g_array_index(candidates, TitleCandidate, i).work;

        if (address_stamp_rules_out(stamp, known_article_at(known, work)->article->date))
            g_array_remove_index(candidates, i);
    }
}
