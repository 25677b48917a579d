#include "resolve/candidates.h"

#include <string.h>

#include "base/address.h"
#include "base/address_stamp.h"
#include "resolve/known_article.h"
#include "resolve/named_beside.h"
#include "resolve/title_index.h"

/* More than the margin between titles that fit equally well, less than what tells titles apart. */
#define WORTH_OF_KIN 0.03
#define WORTH_OF_A_NAME 0.06

/* Candidates further behind the best are not raised above it. */
#define REACH (WORTH_OF_KIN + 2 * WORTH_OF_A_NAME)

static bool are_kin(const IbidArticle *a, const IbidArticle *b)
{
    for (guint i = 0; i < a->authors->len; i++)
        for (guint j = 0; j < b->authors->len; j++)
            if (strcmp(g_ptr_array_index(a->authors, i), g_ptr_array_index(b->authors, j)) == 0)
                return true;
    return false;
}

static int by_score(gconstpointer a, gconstpointer b)
{
    const TitleCandidate *x = a, *y = b;

    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    return (x->work > y->work) - (x->work < y->work);
}

static double last_score(const GArray *candidates)
{
    return g_array_index(candidates, TitleCandidate, candidates->len - 1).score;
}

void candidates_raise(GArray *candidates, const GPtrArray *known, const IbidReference *reference,
                      const IbidArticle *citing)
{
    double least;

    if (candidates->len < 2)
        return;
    least = g_array_index(candidates, TitleCandidate, 0).score - REACH;
    if (candidates->len == TITLE_MOST_CANDIDATES && last_score(candidates) >= least)
        return; /* others that fit as well were left out */
    for (guint i = 0; i < candidates->len; i++) {
        TitleCandidate *candidate = &g_array_index(candidates, TitleCandidate, i);
        const IbidArticle *article = known_article_at(known, candidate->work)->article;

        if (candidate->score < least)
            continue;
        if (are_kin(citing, article))
            candidate->score += WORTH_OF_KIN;
        if (named_beside_author(reference, article))
            candidate->score += WORTH_OF_A_NAME;
        if (named_beside_outlet(reference, article))
            candidate->score += WORTH_OF_A_NAME;
    }
    g_array_sort(candidates, by_score);
}

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
