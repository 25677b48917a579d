#include <ibid/resolve.h>

#include "resolve/known_article.h"
#include "resolve/ladder.h"
#include "resolve/piece_list.h"
#include "resolve/reprints.h"
#include "resolve/site_pages.h"
#include "resolve/title_stubs.h"

static bool resolve_all(IbidStore *store, Ladder *ladder, GArray *resolutions, GError **error)
{
    g_autoptr(IbidReferenceRows) rows =
        ibid_store_references(store, (1u << IBID_N_CLASSES) - 1, error);
    g_autoptr(GError) failure = NULL;
    const IbidStoredReference *row = NULL;

    if (rows == NULL)
        return false;
    while (ibid_reference_rows_next(rows, &row, &failure)) {
        IbidResolution resolution = ladder_climb(ladder, row, resolutions->len);

        g_array_append_val(resolutions, resolution);
    }
    if (failure == NULL)
        return true;
    g_propagate_error(error, g_steal_pointer(&failure));
    return false;
}

static GArray *memberships_of(const GPtrArray *known, const PieceList *pieces,
                              const GArray *numbers)
{
    GArray *memberships = g_array_new(FALSE, FALSE, sizeof(IbidMembership));

    for (unsigned i = 0; i < known->len; i++) {
        const KnownArticle *article = known_article_at(known, i);
        int64_t so_far = piece_list_of_article(pieces, article->original);
        IbidMembership membership = {article->document, g_array_index(numbers, int64_t, so_far),
                                     g_intern_string(article->reason)};

        if (article->article->role == IBID_ROLE_ARTICLE)
            g_array_append_val(memberships, membership);
    }
    return memberships;
}

static void renumber(GArray *resolutions, const GArray *numbers)
{
    for (guint i = 0; i < resolutions->len; i++) {
        IbidResolution *resolution = &g_array_index(resolutions, IbidResolution, i);

        resolution->piece = g_array_index(numbers, int64_t, resolution->piece);
        resolution->candidate = g_array_index(numbers, int64_t, resolution->candidate);
        resolution->runner_up = g_array_index(numbers, int64_t, resolution->runner_up);
    }
}

static IbidResolveCounts count(const GPtrArray *pieces, const GArray *memberships,
                               const GArray *resolutions)
{
    IbidResolveCounts counts = {.n_pieces = 0};

    for (guint i = 0; i < pieces->len; i++)
        counts.n_pieces +=
            ((const IbidPiece *)g_ptr_array_index(pieces, i))->kind == IBID_PIECE_OWN;
    counts.n_reprints = memberships->len - counts.n_pieces;
    for (guint i = 0; i < resolutions->len; i++) {
        const IbidResolution *resolution = &g_array_index(resolutions, IbidResolution, i);
        const IbidPiece *piece =
            resolution->piece == 0 ? NULL : g_ptr_array_index(pieces, resolution->piece - 1);

        counts.n_resolved += piece != NULL && piece->kind == IBID_PIECE_OWN;
        counts.n_unresolved += piece != NULL && piece->kind == IBID_PIECE_STUB;
        counts.n_ambiguous += resolution->rule == g_intern_static_string("ambiguous");
    }
    return counts;
}

bool ibid_resolve(IbidStore *store, IbidResolveCounts *ret_counts, GError **error)
{
    g_autoptr(GPtrArray) known = known_articles_load(store, error);
    g_autoptr(GPtrArray) saved = NULL;
    g_autoptr(PieceList) pieces = NULL;
    g_autoptr(TitleStubs) stubs = title_stubs_new();
    g_autoptr(Ladder) ladder = NULL;
    g_autoptr(GArray) resolutions = g_array_new(FALSE, FALSE, sizeof(IbidResolution));
    g_autoptr(GArray) numbers = NULL, memberships = NULL, site = NULL;
    bool sites_changed;

    if (known == NULL)
        return false;
    reprints_fold(known);
    site = site_pages(known);
    if (!ibid_store_learn_sites(store, site, error))
        return false;
    pieces = piece_list_new(known);
    ladder = ladder_new(known, pieces, stubs);
    if (!ibid_store_save_same_sites(store, ladder_same_sites(ladder), &sites_changed, error) ||
        !resolve_all(store, ladder, resolutions, error))
        return false;
    title_stubs_finish(stubs, pieces, resolutions);
    numbers = piece_list_finish(pieces, &saved);
    memberships = memberships_of(known, pieces, numbers);
    renumber(resolutions, numbers);
    if (!ibid_store_save_resolution(store, IBID_RESOLVE_VERSION, saved, memberships, resolutions,
                                    error))
        return false;
    if (ret_counts != NULL)
        *ret_counts = count(saved, memberships, resolutions);
    return true;
}
