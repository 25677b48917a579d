#include <ibid/resolve.h>

#include "resolve/changes.h"
#include "resolve/cited_title.h"
#include "resolve/corrections.h"
#include "resolve/earlier.h"
#include "resolve/known_article.h"
#include "resolve/ladder.h"
#include "resolve/piece_list.h"
#include "resolve/reprints.h"
#include "resolve/site_pages.h"
#include "resolve/title_stubs.h"

/* A resolution while it is made. */
typedef struct {
    IbidStore *store;
    GPtrArray *known;
    Corrections *corrections;
    Earlier *earlier; /* NULL where all is resolved anew */
    PieceList *pieces;
    TitleStubs *stubs;
    Ladder *ladder;
    GArray *resolutions; /* IbidResolution: of what does not stand as it was */
    GArray *before;      /* IbidResolution: what these were, rule NULL for none */
    IbidResolveCounts counts;
} Resolving;

static void clear(Resolving *resolving)
{
    ladder_free(resolving->ladder);
    title_stubs_free(resolving->stubs);
    piece_list_free(resolving->pieces);
    earlier_free(resolving->earlier);
    corrections_free(resolving->corrections);
    g_clear_pointer(&resolving->known, g_ptr_array_unref);
    g_clear_pointer(&resolving->resolutions, g_array_unref);
    g_clear_pointer(&resolving->before, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Resolving, clear)

static void count_piece(Resolving *resolving, IbidPieceKind kind)
{
    resolving->counts.n_resolved += kind == IBID_PIECE_OWN;
    resolving->counts.n_unresolved += kind == IBID_PIECE_STUB;
}

/* Its number while the list grows. */
static int64_t number_so_far(const Resolving *resolving, int64_t id)
{
    const IbidPiece *piece = earlier_piece(resolving->earlier, id);

    return piece == NULL ? 0 : piece_list_number(resolving->pieces, piece->kind, piece->key);
}

/* Titles of absent works are compared with each other once all are known, again each time. */
static void compare_again(Resolving *resolving, const IbidStoredReference *row)
{
    IbidResolution resolution = row->resolution;

    title_stubs_add(resolving->stubs, cited_title(row->reference), row->reference->cited_date,
                    resolving->resolutions->len);
    resolution.candidate = number_so_far(resolving, resolution.candidate);
    resolution.runner_up = number_so_far(resolving, resolution.runner_up);
    g_array_append_val(resolving->resolutions, resolution);
    g_array_append_val(resolving->before, row->resolution);
}

static void let_stand(Resolving *resolving, const IbidStoredReference *row)
{
    const IbidPiece *piece = earlier_piece(resolving->earlier, row->resolution.piece);

    if (g_str_equal(row->resolution.rule, "stub-title"))
        compare_again(resolving, row);
    else if (piece == NULL)
        resolving->counts.n_ambiguous += g_str_equal(row->resolution.rule, "ambiguous");
    else
        count_piece(resolving, piece->kind);
    /* What all who cite an absent work say of it describes it. */
    if (piece != NULL && piece->kind != IBID_PIECE_OWN && piece->url != NULL)
        piece_list_of_address(resolving->pieces, piece->kind, piece->key, true, row->reference);
}

static void resolve_one(Resolving *resolving, const IbidStoredReference *row)
{
    unsigned citing = ladder_place_of(resolving->ladder, row->document);
    IbidResolution resolution;

    if (resolving->earlier != NULL && !corrections_concern(resolving->corrections, row) &&
        earlier_stands(resolving->earlier, row, citing)) {
        let_stand(resolving, row);
        return;
    }
    resolution = corrections_climb(resolving->corrections, resolving->ladder, resolving->pieces,
                                   row, resolving->resolutions->len);
    g_array_append_val(resolving->resolutions, resolution);
    g_array_append_val(resolving->before, row->resolution);
}

static bool resolve_all(Resolving *resolving, GError **error)
{
    g_autoptr(IbidReferenceRows) rows = ibid_store_references_to_resolve(resolving->store, error);
    g_autoptr(GError) failure = NULL;
    const IbidStoredReference *row = NULL;

    if (rows == NULL)
        return false;
    while (ibid_reference_rows_next(rows, &row, &failure))
        resolve_one(resolving, row);
    if (failure == NULL)
        return true;
    g_propagate_error(error, g_steal_pointer(&failure));
    return false;
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

/* Of all articles, or of those whose membership was another. */
static GArray *memberships_of(const Resolving *resolving, const GArray *numbers)
{
    GArray *memberships = g_array_new(FALSE, FALSE, sizeof(IbidMembership));

    for (unsigned i = 0; i < resolving->known->len; i++) {
        const KnownArticle *article = known_article_at(resolving->known, i);
        int64_t so_far = piece_list_of_article(resolving->pieces, article->original);
        IbidMembership membership = {article->document, g_array_index(numbers, int64_t, so_far),
                                     g_intern_string(article->reason)};
        bool as_before = resolving->earlier != NULL && article->piece == membership.piece &&
                         article->reason_before == membership.reason;

        if (article->article->role == IBID_ROLE_ARTICLE && !as_before)
            g_array_append_val(memberships, membership);
    }
    return memberships;
}

/* Adds what was resolved just now to what stands. */
static void count(Resolving *resolving, const GPtrArray *pieces)
{
    g_autoptr(GHashTable) by_id = g_hash_table_new(g_int64_hash, g_int64_equal);
    IbidResolveCounts *counts = &resolving->counts;

    for (guint i = 0; i < pieces->len; i++) {
        IbidPiece *piece = g_ptr_array_index(pieces, i);

        g_hash_table_insert(by_id, &piece->id, piece);
        counts->n_pieces += piece->kind == IBID_PIECE_OWN;
    }
    for (unsigned i = 0; i < resolving->known->len; i++)
        counts->n_reprints += known_article_at(resolving->known, i)->original != i;
    for (guint i = 0; i < resolving->resolutions->len; i++) {
        const IbidResolution *resolution =
            &g_array_index(resolving->resolutions, IbidResolution, i);
        const IbidPiece *piece = g_hash_table_lookup(by_id, &resolution->piece);

        if (piece != NULL)
            count_piece(resolving, piece->kind);
        counts->n_ambiguous += g_str_equal(resolution->rule, "ambiguous");
    }
}

static bool save(Resolving *resolving, GError **error)
{
    const Earlier *earlier = resolving->earlier;
    g_autoptr(GPtrArray) pieces = NULL, changed = NULL;
    g_autoptr(GArray) numbers = piece_list_finish(resolving->pieces, earlier, &pieces);
    g_autoptr(GArray) memberships = memberships_of(resolving, numbers);
    g_autoptr(GArray) gone = NULL, resolutions = NULL;
    IbidResolutionChanges changes = {.memberships = memberships};

    renumber(resolving->resolutions, numbers);
    count(resolving, pieces);
    if (earlier == NULL)
        return ibid_store_save_resolution(resolving->store, IBID_RESOLVE_VERSION, pieces,
                                          memberships, resolving->resolutions, error);
    changes.pieces = changed = changes_in_pieces(earlier, pieces, &gone);
    changes.gone = gone;
    changes.resolutions = resolutions =
        changes_in_resolutions(resolving->resolutions, resolving->before);
    return ibid_store_update_resolution(resolving->store, &changes, error);
}

/* Reads the articles, and indexes them. */
static bool prepare(Resolving *resolving, GError **error)
{
    resolving->known = known_articles_load(resolving->store, error);
    if (resolving->known == NULL)
        return false;
    resolving->corrections = corrections_load(resolving->store, resolving->known, error);
    if (resolving->corrections == NULL)
        return false;
    corrections_describe(resolving->corrections);
    reprints_fold(resolving->known);
    corrections_fold(resolving->corrections);
    resolving->pieces = piece_list_new(resolving->known);
    resolving->stubs = title_stubs_new();
    resolving->ladder = ladder_new(resolving->known, resolving->pieces, resolving->stubs);
    resolving->resolutions = g_array_new(FALSE, FALSE, sizeof(IbidResolution));
    resolving->before = g_array_new(FALSE, FALSE, sizeof(IbidResolution));
    return true;
}

/* Learns of sites; what an earlier resolution said stands unless that changes all of them. */
static bool learn(Resolving *resolving, bool anew, GError **error)
{
    g_autoptr(GArray) pages = NULL;
    bool sites_changed;

    if (!ibid_store_save_same_sites(resolving->store, ladder_same_sites(resolving->ladder),
                                    &sites_changed, error))
        return false;
    if (!anew && !sites_changed) {
        resolving->earlier = earlier_load(resolving->store, resolving->known,
                                          ladder_same_sites(resolving->ladder), error);
        if (resolving->earlier == NULL)
            return false;
    }
    pages = site_pages(resolving->known, resolving->earlier);
    return ibid_store_learn_sites(resolving->store, pages, resolving->earlier == NULL, error);
}

bool ibid_resolve(IbidStore *store, IbidResolveCounts *ret_counts, GError **error)
{
    g_auto(Resolving) resolving = {.store = store};
    bool anew =
        ibid_store_resolution_state(store, IBID_RESOLVE_VERSION) == IBID_TO_BE_RESOLVED_ANEW;
    int64_t n_redated;

    if (!ibid_store_learn_date_orders(store, &n_redated, error) || !prepare(&resolving, error) ||
        !learn(&resolving, anew || n_redated > 0, error) || !resolve_all(&resolving, error))
        return false;
    title_stubs_finish(resolving.stubs, resolving.pieces, resolving.resolutions);
    if (!corrections_save(resolving.corrections, store, error) || !save(&resolving, error))
        return false;
    if (ret_counts != NULL)
        *ret_counts = resolving.counts;
    return true;
}
