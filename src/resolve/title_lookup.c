#include "resolve/title_lookup.h"

#include <string.h>

#include "resolve/candidates.h"
#include "resolve/cited_title.h"
#include "resolve/mention_match.h"
#include "resolve/title_variants.h"

struct TitleLookup {
    const GPtrArray *known;
    TitleIndex *titles;
    GHashTable *asked; /* title and date -> GArray of TitleCandidate */
};

/* A reference whose title is looked for. */
typedef struct {
    TitleLookup *lookup;
    const IbidReference *reference;
    unsigned citing;
} Asking;

/* Names of outlets this alike are one, read badly. */
#define LIKE_OUTLETS 0.85

/* A kinship of authors decides between titles that fit equally well. */
#define WORTH_OF_KIN 0.03

TitleLookup *title_lookup_new(const GPtrArray *known)
{
    TitleLookup *lookup = g_new(TitleLookup, 1);

    *lookup = (TitleLookup){
        .known = known,
        .titles = title_index_new(),
        .asked =
            g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref),
    };
    for (unsigned i = 0; i < known->len; i++) {
        const KnownArticle *article = known_article_at(known, i);

        if (article->article->role == IBID_ROLE_ARTICLE && article->article->title != NULL)
            title_index_add(lookup->titles, article->article->title, article->article->date,
                            article->original);
    }
    return lookup;
}

void title_lookup_free(TitleLookup *lookup)
{
    if (lookup == NULL)
        return;
    title_index_free(lookup->titles);
    g_hash_table_unref(lookup->asked);
    g_free(lookup);
}

static const GArray *ask(TitleLookup *lookup, const TitleForm *form, IbidDate date)
{
    char iso[IBID_DATE_SIZE];
    g_autofree char *key =
        g_strdup_printf("%s%c%s %s", ibid_date_format(date, iso), form->truncated ? '*' : ' ',
                        form->skeleton, form->numerals);
    GArray *candidates = g_hash_table_lookup(lookup->asked, key);

    if (candidates == NULL) {
        candidates = title_index_find(lookup->titles, form, date);
        g_hash_table_insert(lookup->asked, g_steal_pointer(&key), candidates);
    }
    return candidates;
}

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

/* A copy in which kin of the citing article's authors stand a little higher. */
static GArray *with_kin_raised(const Asking *asking, const GArray *candidates)
{
    const GPtrArray *known = asking->lookup->known;
    const IbidArticle *citing = known_article_at(known, asking->citing)->article;
    GArray *raised = g_array_copy((GArray *)candidates);

    if (raised->len < 2)
        return raised;
    for (guint i = 0; i < raised->len; i++) {
        TitleCandidate *candidate = &g_array_index(raised, TitleCandidate, i);

        if (are_kin(citing, known_article_at(known, candidate->work)->article))
            candidate->score += WORTH_OF_KIN;
    }
    g_array_sort(raised, by_score);
    return raised;
}

static TitleMatch match_spelling(const Asking *asking, const char *title, MatchPlace place)
{
    const IbidReference *reference = asking->reference;
    g_auto(TitleForm) form = title_form(title);
    const GArray *candidates;
    g_autoptr(GArray) raised = NULL;

    form.truncated |= (reference->flags & IBID_FLAG_TRUNCATED) != 0;
    candidates = ask(asking->lookup, &form, reference->cited_date);
    raised = with_kin_raised(asking, candidates);
    candidates_drop_younger(raised, asking->lookup->known, reference->url);
    return title_match_decide(&form, raised, place);
}

/* True when the article appeared in the outlet, as far as a name read badly tells. */
static bool is_of_outlet(const Asking *asking, unsigned work, const char *outlet)
{
    const char *own = known_article_at(asking->lookup->known, work)->article->outlet;
    g_auto(TitleForm) name = title_form(outlet), own_name = title_form(own);

    return own != NULL && similarity_of_titles(&name, &own_name, LIKE_OUTLETS) >= LIKE_OUTLETS;
}

TitleMatch title_lookup_match(TitleLookup *lookup, const IbidReference *reference, unsigned citing,
                              MatchPlace place)
{
    const Asking asked = {lookup, reference, citing}, *asking = &asked;
    const char *title = cited_title(asking->reference);
    TitleMatch match = match_spelling(asking, title, place);
    g_autoptr(GArray) variants = match.work == NO_WORK ? title_variants(title) : NULL;

    for (guint i = 0; variants != NULL && i < variants->len; i++) {
        const TitleVariant *variant = &g_array_index(variants, TitleVariant, i);
        TitleMatch other = match_spelling(asking, variant->title, place);

        if (other.work != NO_WORK &&
            (variant->outlet == NULL || is_of_outlet(asking, other.work, variant->outlet)))
            return other;
    }
    return match;
}

TitleMatch title_lookup_mention(TitleLookup *lookup, const IbidReference *mention, unsigned citing)
{
    g_auto(TitleForm) form = title_form(cited_title(mention));
    g_autoptr(GArray) same = NULL;
    const GArray *candidates;

    if (mention_is_dated(mention))
        candidates = ask(lookup, &form, mention->cited_date);
    else
        candidates = same = title_index_find_same(lookup->titles, &form, mention->cited_date);
    return mention_match_decide(mention, &form, candidates, lookup->known, citing);
}
