#include "resolve/corrections.h"

#include <string.h>

#include "base/address.h"

struct Corrections {
    GPtrArray *overrides; /* IbidOverride * */
    GPtrArray *known;
    GHashTable *by_path;      /* id -> place + 1; NULL without overrides */
    GHashTable *by_address;   /* canonical -> place + 1 */
    GHashTable *of_reference; /* "DOCUMENT@BYTE" -> GPtrArray of IbidOverride * */
    GHashTable *renamed;      /* set: places whose authors a line has replaced */
};

#define NOBODY G_MAXUINT

static void index_known(Corrections *corrections)
{
    for (unsigned i = 0; i < corrections->known->len; i++) {
        const IbidArticle *article = known_article_at(corrections->known, i)->article;

        if (article->role != IBID_ROLE_ARTICLE)
            continue;
        g_hash_table_insert(corrections->by_path, article->id, GUINT_TO_POINTER(i + 1));
        for (guint j = 0; j < article->addresses->len; j++) {
            const IbidAddress *address = g_ptr_array_index(article->addresses, j);

            if (!g_hash_table_contains(corrections->by_address, address->url_canonical))
                g_hash_table_insert(corrections->by_address, address->url_canonical,
                                    GUINT_TO_POINTER(i + 1));
        }
    }
}

/* The place of the article that a person means, or NOBODY. */
static unsigned article_named(const Corrections *corrections, const char *name)
{
    g_autofree char *canonical = NULL;
    unsigned found = GPOINTER_TO_UINT(g_hash_table_lookup(corrections->by_path, name));

    if (found > 0)
        return found - 1;
    canonical = address_canonical(name);
    found = canonical == NULL
                ? 0
                : GPOINTER_TO_UINT(g_hash_table_lookup(corrections->by_address, canonical));
    return found > 0 ? found - 1 : NOBODY;
}

static char *reference_key(int64_t document, int64_t offset)
{
    return g_strdup_printf("%" G_GINT64_FORMAT "@%" G_GINT64_FORMAT, document, offset);
}

/* Keeps a line about a reference under its document and place; false when it names none. */
static void keep_for_reference(Corrections *corrections, IbidOverride *override)
{
    const char *at = strrchr(override->subject, '@');
    g_autofree char *path = NULL, *key = NULL;
    unsigned article;
    GPtrArray *kept;

    if (at == NULL || at[1] == '\0' || strspn(at + 1, "0123456789") != strlen(at + 1))
        return;
    path = g_strndup(override->subject, (size_t)(at - override->subject));
    article = article_named(corrections, path);
    if (article == NOBODY)
        return;
    key = reference_key(known_article_at(corrections->known, article)->document,
                        g_ascii_strtoll(at + 1, NULL, 10));
    kept = g_hash_table_lookup(corrections->of_reference, key);
    if (kept == NULL) {
        kept = g_ptr_array_new();
        g_hash_table_insert(corrections->of_reference, g_steal_pointer(&key), kept);
    }
    g_ptr_array_add(kept, override);
}

Corrections *corrections_load(IbidStore *store, GPtrArray *known, GError **error)
{
    GPtrArray *overrides = ibid_store_overrides(store, error);
    Corrections *corrections;

    if (overrides == NULL)
        return NULL;
    corrections = g_new(Corrections, 1);
    *corrections = (Corrections){
        .overrides = overrides,
        .known = known,
        .by_path = g_hash_table_new(g_str_hash, g_str_equal),
        .by_address = g_hash_table_new(g_str_hash, g_str_equal),
        .of_reference = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
                                              (GDestroyNotify)g_ptr_array_unref),
        .renamed = g_hash_table_new(NULL, NULL),
    };
    if (overrides->len > 0)
        index_known(corrections);
    for (guint i = 0; i < overrides->len; i++) {
        IbidOverride *override = g_ptr_array_index(overrides, i);

        override->applies = false;
        if (article_named(corrections, override->subject) == NOBODY)
            keep_for_reference(corrections, override);
    }
    return corrections;
}

void corrections_free(Corrections *corrections)
{
    if (corrections == NULL)
        return;
    g_ptr_array_unref(corrections->overrides);
    g_hash_table_unref(corrections->by_path);
    g_hash_table_unref(corrections->by_address);
    g_hash_table_unref(corrections->of_reference);
    g_hash_table_unref(corrections->renamed);
    g_free(corrections);
}

/* The first line about an article's authors replaces them, each further one adds a name. */
static void set_author(Corrections *corrections, unsigned place, const char *name)
{
    GPtrArray *authors = known_article_at(corrections->known, place)->article->authors;

    if (g_hash_table_add(corrections->renamed, GUINT_TO_POINTER(place + 1)))
        g_ptr_array_set_size(authors, 0);
    g_ptr_array_add(authors, g_strdup(name));
}

static void describe(Corrections *corrections, unsigned place, IbidOverride *override)
{
    IbidArticle *article = known_article_at(corrections->known, place)->article;

    if (override->action == IBID_OVERRIDE_DATE) {
        article->date = override->date;
    } else if (override->action == IBID_OVERRIDE_AUTHOR) {
        set_author(corrections, place, override->value);
    } else if (override->action == IBID_OVERRIDE_OUTLET) {
        g_free(article->outlet);
        article->outlet = g_strdup(override->value);
    } else {
        return;
    }
    override->applies = true;
}

void corrections_describe(Corrections *corrections)
{
    for (guint i = 0; i < corrections->overrides->len; i++) {
        IbidOverride *override = g_ptr_array_index(corrections->overrides, i);
        unsigned place = article_named(corrections, override->subject);

        if (place != NOBODY)
            describe(corrections, place, override);
    }
}

static void join(Corrections *corrections, unsigned one, unsigned other)
{
    unsigned from = known_article_at(corrections->known, one)->original;
    unsigned into = known_article_at(corrections->known, other)->original;

    for (unsigned i = 0; from != into && i < corrections->known->len; i++) {
        KnownArticle *article = known_article_at(corrections->known, i);

        if (article->original != from)
            continue;
        article->original = into;
        if (i == one || i == from)
            article->reason = "override";
    }
}

/* Where one of them is the original of the others, the other leaves. */
static void part(Corrections *corrections, unsigned one, unsigned other)
{
    unsigned leaves = known_article_at(corrections->known, one)->original == one ? other : one;
    KnownArticle *article = known_article_at(corrections->known, leaves);

    if (article->original != known_article_at(corrections->known, one + other - leaves)->original)
        return;
    article->original = leaves;
    article->reason = "original";
}

void corrections_fold(Corrections *corrections)
{
    for (guint i = 0; i < corrections->overrides->len; i++) {
        IbidOverride *override = g_ptr_array_index(corrections->overrides, i);
        bool joins = override->action == IBID_OVERRIDE_SAME_AS;
        unsigned one, other;

        if (!joins && override->action != IBID_OVERRIDE_NOT_SAME)
            continue;
        one = article_named(corrections, override->subject);
        other = article_named(corrections, override->value);
        if (one == NOBODY || other == NOBODY || one == other)
            continue;
        (joins ? join : part)(corrections, one, other);
        override->applies = true;
    }
}

static GPtrArray *lines_about(const Corrections *corrections, const IbidStoredReference *row)
{
    g_autofree char *key = NULL;

    if (g_hash_table_size(corrections->of_reference) == 0)
        return NULL;
    key = reference_key(row->document, row->reference->offset);
    return g_hash_table_lookup(corrections->of_reference, key);
}

bool corrections_concern(const Corrections *corrections, const IbidStoredReference *row)
{
    return lines_about(corrections, row) != NULL;
}

static int64_t piece_named(const Corrections *corrections, const PieceList *pieces,
                           const char *name)
{
    unsigned place = article_named(corrections, name);

    return place == NOBODY ? 0
                           : piece_list_of_article(
                                 pieces, known_article_at(corrections->known, place)->original);
}

/* What a person names is an article, or the address of something that is not here. */
static bool mean(const Corrections *corrections, PieceList *pieces, const IbidOverride *override,
                 const IbidReference *reference, IbidResolution *resolution)
{
    int64_t piece = piece_named(corrections, pieces, override->value);
    g_autofree char *canonical = address_canonical(override->value);

    if (piece == 0 && !address_is_web(canonical))
        return false;
    if (piece == 0)
        piece = piece_list_of_address(pieces, IBID_PIECE_EXTERNAL, canonical, true, reference);
    else
        resolution->candidate = piece;
    resolution->piece = piece;
    resolution->score = 1;
    resolution->runner_up = 0;
    resolution->runner_up_score = 0;
    return true;
}

/* What a person says it means, whatever ibid would; false when no line says so. */
static bool decide(const Corrections *corrections, PieceList *pieces, const GPtrArray *lines,
                   const IbidReference *reference, IbidResolution *resolution)
{
    bool decided = false;

    for (guint i = 0; i < lines->len; i++) {
        IbidOverride *override = g_ptr_array_index(lines, i);

        if (override->action != IBID_OVERRIDE_DROP_LINK &&
            (override->action != IBID_OVERRIDE_SAME_AS ||
             !mean(corrections, pieces, override, reference, resolution)))
            continue;
        override->applies = true;
        decided = true;
        if (override->action == IBID_OVERRIDE_DROP_LINK)
            resolution->piece = 0;
    }
    return decided;
}

/* Takes away what a person says it does not mean. */
static void deny(const Corrections *corrections, const PieceList *pieces, const GPtrArray *lines,
                 IbidResolution *resolution)
{
    for (guint i = 0; i < lines->len; i++) {
        IbidOverride *override = g_ptr_array_index(lines, i);
        int64_t other = override->action == IBID_OVERRIDE_NOT_SAME
                            ? piece_named(corrections, pieces, override->value)
                            : 0;

        if (other == 0)
            continue;
        override->applies = true;
        if (resolution->piece != other)
            continue;
        resolution->piece = 0;
        resolution->rule = g_intern_static_string("override");
    }
}

IbidResolution corrections_climb(Corrections *corrections, Ladder *ladder, PieceList *pieces,
                                 const IbidStoredReference *row, guint place)
{
    const GPtrArray *lines = lines_about(corrections, row);
    IbidResolution resolution = {.reference = row->number,
                                 .rule = g_intern_static_string("override")};

    if (lines != NULL && decide(corrections, pieces, lines, row->reference, &resolution))
        return resolution;
    resolution = ladder_climb(ladder, row, place);
    if (lines != NULL)
        deny(corrections, pieces, lines, &resolution);
    return resolution;
}

bool corrections_save(const Corrections *corrections, IbidStore *store, GError **error)
{
    return ibid_store_mark_overrides(store, corrections->overrides, error);
}
