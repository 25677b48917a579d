/* What scripts/fit-titles fits: prints the candidates of every reference of a resolved corpus that
 * has a title and no address, a line each, best first: citing document, place in it, candidate's
 * document, date evidence, likeness, and the two titles. */
#include <glib.h>
#include <inttypes.h>
#include <stdio.h>

#include <ibid/store.h>

#include "base/address.h"
#include "resolve/cited_title.h"
#include "resolve/known_article.h"
#include "resolve/reprints.h"
#include "resolve/title_index.h"

static TitleIndex *index_of(const GPtrArray *known)
{
    TitleIndex *index = title_index_new();

    for (unsigned i = 0; i < known->len; i++) {
        const KnownArticle *article = known_article_at(known, i);

        if (article->article->role == IBID_ROLE_ARTICLE && article->article->title != NULL)
            title_index_add(index, article->article->title, article->article->date,
                            article->original);
    }
    return index;
}

static const char *id_of(const GPtrArray *known, int64_t document)
{
    for (unsigned i = 0; i < known->len; i++)
        if (known_article_at(known, i)->document == document)
            return known_article_at(known, i)->article->id;
    return "";
}

static void print_candidates(const GPtrArray *known, TitleIndex *index,
                             const IbidStoredReference *row)
{
    const IbidReference *reference = row->reference;
    g_auto(TitleForm) form = title_form(cited_title(reference));
    g_autoptr(GArray) candidates = NULL;

    form.truncated |= (reference->flags & IBID_FLAG_TRUNCATED) != 0;
    candidates = title_index_find(index, &form, reference->cited_date);
    for (guint i = 0; i < candidates->len; i++) {
        const TitleCandidate *candidate = &g_array_index(candidates, TitleCandidate, i);

        const IbidArticle *own = known_article_at(known, candidate->work)->article;

        printf("%s\t%" PRId64 "\t%s\t%s\t%d\t%.6f\t%s\t%s\n", id_of(known, row->document),
               reference->offset, ibid_reference_class_name(reference->class), own->id,
               (int)candidate->dates, candidate->similarity, cited_title(reference), own->title);
    }
}

int main(int argc, char **argv)
{
    g_autoptr(IbidStore) store = argc == 2 ? ibid_store_open(argv[1], IBID_STORE_READ, NULL) : NULL;
    g_autoptr(GPtrArray) known = store == NULL ? NULL : known_articles_load(store, NULL);
    g_autoptr(IbidReferenceRows) rows =
        known == NULL ? NULL : ibid_store_references_to_resolve(store, NULL);
    g_autoptr(TitleIndex) index = NULL;
    const IbidStoredReference *row;

    if (rows == NULL)
        return 1;
    reprints_fold(known);
    index = index_of(known);
    while (ibid_reference_rows_next(rows, &row, NULL))
        if (cited_title_is_asked(row->reference) && !address_is_web(row->reference->url_canonical))
            print_candidates(known, index, row);
    return 0;
}
