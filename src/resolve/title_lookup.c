#include "resolve/title_lookup.h"

#include <string.h>

#include "resolve/candidates.h"
#include "resolve/cited_title.h"
#include "resolve/mention_match.h"
#include "resolve/named_beside.h"
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

static TitleMatch match_spelling(const Asking *asking, const char *title, MatchPlace place)
{
    const IbidReference *reference = asking->reference;
    g_auto(TitleForm) form = title_form(title);
    const GPtrArray *known = asking->lookup->known;
    g_autoptr(GArray) candidates = NULL;

    form.truncated |= (reference->flags & IBID_FLAG_TRUNCATED) != 0;
    candidates = g_array_copy((GArray *)ask(asking->lookup, &form, reference->cited_date));
    candidates_raise(candidates, known, reference,
                     known_article_at(known, asking->citing)->article);
    candidates_drop_younger(candidates, known, reference->url);
    return title_match_decide(&form, candidates, place);
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
    g_autofree char *numbered = named_beside_number(reference, title);
    g_autoptr(GArray) variants = NULL;
    TitleMatch match = {.work = NO_WORK};

    if (numbered != NULL)
        match = match_spelling(asking, numbered, place);
    if (match.work == NO_WORK)
        match = match_spelling(asking, title, place);
    if (match.work == NO_WORK)
        variants = title_variants(title);
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
