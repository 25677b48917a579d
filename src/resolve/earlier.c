#include "resolve/earlier.h"

#include <string.h>

#include "base/address.h"
#include "base/address_short.h"
#include "base/identifier_mention.h"
#include "resolve/cited_title.h"
#include "resolve/mention_match.h"
#include "resolve/touch.h"

struct Earlier {
    GPtrArray *pieces;    /* IbidPiece * */
    GHashTable *by_id;    /* -> IbidPiece * */
    GHashTable *by_key;   /* kind and key -> the same */
    GArray *is_changed;   /* bool per known article */
    GHashTable *unsteady; /* set: numbers of pieces of which an article has changed */
    Touch *touch;
};

static char *table_key(IbidPieceKind kind, const char *key)
{
    return g_strdup_printf("%d %s", (int)kind, key);
}

static void index_pieces(Earlier *earlier)
{
    for (guint i = 0; i < earlier->pieces->len; i++) {
        IbidPiece *piece = g_ptr_array_index(earlier->pieces, i);

        g_hash_table_insert(earlier->by_id, &piece->id, piece);
        g_hash_table_insert(earlier->by_key, table_key(piece->kind, piece->key), piece);
    }
}

static bool has_changed(const Earlier *earlier, const GPtrArray *known, const KnownArticle *article)
{
    const KnownArticle *original = known_article_at(known, article->original);
    const IbidPiece *piece = earlier_piece(earlier, article->piece);

    if (article->article->role != IBID_ROLE_ARTICLE)
        return article->is_new;
    return article->is_new || piece == NULL || original->piece != article->piece ||
           strcmp(piece->key, original->article->id) != 0;
}

static void find_changes(Earlier *earlier, const GPtrArray *known)
{
    for (unsigned i = 0; i < known->len; i++) {
        KnownArticle *article = known_article_at(known, i);
        bool changed = has_changed(earlier, known, article);

        g_array_append_val(earlier->is_changed, changed);
        if (changed && article->piece != 0)
            g_hash_table_add(earlier->unsteady, &article->piece);
    }
}

Earlier *earlier_load(IbidStore *store, const GPtrArray *known, const GPtrArray *same_sites,
                      GError **error)
{
    GPtrArray *pieces = ibid_store_pieces(store, error);
    Earlier *earlier;

    if (pieces == NULL)
        return NULL;
    earlier = g_new(Earlier, 1);
    *earlier = (Earlier){
        .pieces = pieces,
        .by_id = g_hash_table_new(g_int64_hash, g_int64_equal),
        .by_key = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
        .is_changed = g_array_new(FALSE, FALSE, sizeof(bool)),
        .unsteady = g_hash_table_new(g_int64_hash, g_int64_equal),
    };
    index_pieces(earlier);
    find_changes(earlier, known);
    earlier->touch = touch_new(known, earlier->is_changed, same_sites);
    return earlier;
}

void earlier_free(Earlier *earlier)
{
    if (earlier == NULL)
        return;
    g_hash_table_unref(earlier->by_id);
    g_hash_table_unref(earlier->by_key);
    g_hash_table_unref(earlier->unsteady);
    g_ptr_array_unref(earlier->pieces);
    g_array_unref(earlier->is_changed);
    touch_free(earlier->touch);
    g_free(earlier);
}

const IbidPiece *earlier_piece(const Earlier *earlier, int64_t id)
{
    return g_hash_table_lookup(earlier->by_id, &id);
}

int64_t earlier_number(const Earlier *earlier, IbidPieceKind kind, const char *key)
{
    g_autofree char *wanted = table_key(kind, key);
    const IbidPiece *piece = g_hash_table_lookup(earlier->by_key, wanted);

    return piece == NULL ? 0 : piece->id;
}

int64_t earlier_last(const Earlier *earlier)
{
    int64_t last = 0;

    for (guint i = 0; i < earlier->pieces->len; i++)
        last = MAX(last, ((const IbidPiece *)g_ptr_array_index(earlier->pieces, i))->id);
    return last;
}

const GPtrArray *earlier_pieces(const Earlier *earlier)
{
    return earlier->pieces;
}

bool earlier_is_changed(const Earlier *earlier, unsigned place)
{
    return g_array_index(earlier->is_changed, bool, place);
}

static bool names_unsteady(const Earlier *earlier, const IbidResolution *resolution)
{
    return g_hash_table_contains(earlier->unsteady, &resolution->piece) ||
           g_hash_table_contains(earlier->unsteady, &resolution->candidate) ||
           g_hash_table_contains(earlier->unsteady, &resolution->runner_up);
}

/* What nobody wanted was dropped; somebody may want it now, or nobody any more. */
static bool depends_on_others(const Earlier *earlier, const IbidStoredReference *row)
{
    const IbidPiece *piece = earlier_piece(earlier, row->resolution.piece);

    return (IBID_CITING_CLASSES >> row->reference->class & 1) == 0 &&
           row->reference->class != IBID_CLASS_MENTION &&
           (piece == NULL || piece->kind != IBID_PIECE_OWN);
}

static bool reaches(const Earlier *earlier, char *address)
{
    g_autofree char *owned = address;

    return owned != NULL && touch_reaches_address(earlier->touch, owned);
}

/* True when the words of the reference name an address that is touched. */
static bool reaches_words(const Earlier *earlier, const IbidReference *reference, bool is_web)
{
    if (is_web)
        return reaches(earlier, address_shown(reference->url_canonical, reference->anchor));
    return reaches(earlier, identifier_mention(reference->anchor)) ||
           reaches(earlier, identifier_mention(reference->sentence));
}

/* A title in running text finds its piece by that title only. */
static bool reaches_mention(const Earlier *earlier, const IbidReference *mention)
{
    if (mention_is_dated(mention))
        return touch_reaches_title(earlier->touch, mention);
    return touch_reaches_same_title(earlier->touch, cited_title(mention));
}

bool earlier_stands(const Earlier *earlier, const IbidStoredReference *row, unsigned citing)
{
    const IbidReference *reference = row->reference;
    bool is_web = address_is_web(reference->url_canonical);

    if (row->resolution.rule == NULL || earlier_is_changed(earlier, citing) ||
        names_unsteady(earlier, &row->resolution) || depends_on_others(earlier, row))
        return false;
    if (reference->class == IBID_CLASS_MENTION)
        return !reaches_mention(earlier, reference);
    if ((is_web && touch_reaches_address(earlier->touch, reference->url_canonical)) ||
        reaches_words(earlier, reference, is_web))
        return false;
    if (!is_web && reference->url != NULL) /* may be the path of a file; that is soon asked */
        return false;
    return cited_title_comes_after(row->resolution.rule) || !cited_title_is_asked(reference) ||
           !touch_reaches_title(earlier->touch, reference);
}
