/*
 * The corpus: one SQLite file that holds every record, and what was decided about it.
 *
 * What comes before the store writes articles into it, one transaction each; what comes after
 * reads them.  Resolution writes its decisions back, all in one transaction.
 */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include <ibid/model.h>

typedef struct IbidStore IbidStore;

typedef enum {
    IBID_STORE_READ,   /* must exist; nothing is written */
    IBID_STORE_UPDATE, /* made where missing, migrated where older */
} IbidStoreMode;

/*
 * Opens the corpus at `path`.
 *
 * Returns: (transfer full) the store, or NULL with IBID_ERROR_IO when there is no such file, or
 *   IBID_ERROR_STORE when it is not a corpus of ours, is of a newer ibid, is damaged, or locked.
 */
IBID_API IbidStore *ibid_store_open(const char *path, IbidStoreMode mode, GError **error);
IBID_API void ibid_store_close(IbidStore *store);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidStore, ibid_store_close)

/* True when `path` is a file that starts as a corpus of ours does. */
IBID_API bool ibid_store_recognises(const char *path);

/*
 * True when the article `id` is stored already, read from bytes with this hash under these
 * settings.
 *
 * @settings  whatever else decided how it was read, as text
 */
IBID_API bool ibid_store_has(IbidStore *store, const char *id, const char *hash,
                             const char *settings);

/*
 * Stores an article in one transaction, replacing what was stored under its id.
 *
 * Errors: IBID_ERROR_STORE; what was stored before is then unchanged.
 */
IBID_API bool ibid_store_save(IbidStore *store, const IbidArticle *article, const char *hash,
                              const char *settings, GError **error);

/* Forgets the article `id` and its references; true also when there was none. */
IBID_API bool ibid_store_remove(IbidStore *store, const char *id, GError **error);

/* Ids of all stored documents, ascending by bytes.  Returns: (transfer full) array of char *. */
IBID_API GPtrArray *ibid_store_ids(IbidStore *store, GError **error);

/* An article as stored, with its number; `article->references` is empty. */
typedef struct {
    int64_t document;
    int64_t piece;      /* 0 before resolution, and for redirects */
    const char *reason; /* why it belongs to the piece, interned; NULL for none */
    bool is_new;        /* came after the last resolution */
    const char *hash;   /* SHA-256 of its bytes, in hexadecimal; the iterator's */
    IbidArticle *article;
} IbidStoredArticle;

/* A reference as stored, with its number, its document's, and its resolution. */
typedef struct {
    int64_t number;
    int64_t document;
    IbidReference *reference;
    IbidResolution resolution; /* {0} with rule NULL before resolution */
} IbidStoredReference;

/*
 * Pull iterators.  `next` fills in the row, valid until the next call or the end, and returns
 * false at the end or with IBID_ERROR_STORE; so a loop looks at `error` after it.
 */
typedef struct IbidArticleRows IbidArticleRows;
typedef struct IbidReferenceRows IbidReferenceRows;

/* All articles and redirects, ascending by id. */
IBID_API IbidArticleRows *ibid_store_articles(IbidStore *store, GError **error);
IBID_API bool ibid_article_rows_next(IbidArticleRows *rows, const IbidStoredArticle **ret_row,
                                     GError **error);
IBID_API void ibid_article_rows_free(IbidArticleRows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidArticleRows, ibid_article_rows_free)

/*
 * References by document (in the order of ibid_store_articles()), then place in it.
 *
 * @classes  set of 1 << IbidReferenceClass; others are left out
 */
IBID_API IbidReferenceRows *ibid_store_references(IbidStore *store, unsigned classes,
                                                  GError **error);

/* All classes, without what resolution does not ask: heading, note, part and place. */
IBID_API IbidReferenceRows *ibid_store_references_to_resolve(IbidStore *store, GError **error);

IBID_API bool ibid_reference_rows_next(IbidReferenceRows *rows, const IbidStoredReference **ret_row,
                                       GError **error);
IBID_API void ibid_reference_rows_free(IbidReferenceRows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidReferenceRows, ibid_reference_rows_free)

/* A page of a site, as learning about sites counts it. */
typedef struct {
    int64_t document;
    int64_t page;     /* the same number for all documents that carry one text */
    const char *host; /* "" where it is not known */
} IbidSitePage;

/*
 * Learns what is furniture on each site, and makes boilerplate of the links that are, in one
 * transaction.
 *
 * A link is furniture where it stands alone, at one place with the same neighbours, on nearly all
 * pages of a host (kind "repeated"), or where the links at its place lead back and forth between
 * pages one after the other ("previous-next").  Links within sentences never are; nor is an entry
 * of an author's list, unless something shows that a program made the list.  What the page alone
 * said stays in the store, and is where every learning starts from: the outcome depends neither on
 * earlier ones nor on the order in which articles came.
 *
 * References that become boilerplate, or cease to be it, lose their resolutions.
 *
 * @pages  IbidSitePage, one an article, of all hosts that are to be learnt
 * @anew   true to forget all other hosts; else what was learnt of them stays
 *
 * Errors: IBID_ERROR_STORE; what was learnt before then stays.
 *
 * Cost: O(n log n) of the references of these hosts, in bounded memory.
 */
IBID_API bool ibid_store_learn_sites(IbidStore *store, const GArray *pages, bool anew,
                                     GError **error);

/*
 * Learns which of the first two numbers of "3/4/2021" is the day, by host and outlet from those
 * documents whose other dates tell it, and reads the dates of documents and references that were
 * left open, in one transaction.  What tells is, in this order: the document, its host, its outlet;
 * for cited dates also the country and language of the page.  Where nothing does, the date is the
 * year.  What was written stays in the store, so the outcome does not depend on earlier ones.
 *
 * @ret_n_changed  how many dates are others than at the last resolution, without those of new
 *   documents; or NULL
 *
 * Errors: IBID_ERROR_STORE; what was learnt before then stays.
 */
IBID_API bool ibid_store_learn_date_orders(IbidStore *store, int64_t *ret_n_changed,
                                           GError **error);

/* How a host or an outlet writes dates in numbers. */
typedef struct {
    const char *kind; /* "host" or "outlet"; interned */
    char *name;
    int64_t n_day_first, n_month_first; /* documents that tell */
    const char *order; /* "day-first" or "month-first", interned; NULL where they do not agree */
} IbidDateOrder;

IBID_API void ibid_date_order_free(IbidDateOrder *order);

/* All, by kind and name.  Returns: (transfer full) array of IbidDateOrder *. */
IBID_API GPtrArray *ibid_store_date_orders(IbidStore *store, GError **error);

/* A place on the pages of a site where furniture stands. */
typedef struct {
    char *host;
    char *place;
    const char *kind; /* "repeated" or "previous-next"; interned */
    int64_t n_pages;  /* of the host, each text counted once */
    int64_t n_with;   /* of them, with such links at this place */
    int64_t n_targets;
    int64_t n_changed; /* links that the page alone had taken for the author's */
    char *example;     /* one of the targets */
} IbidSitePlace;

IBID_API void ibid_site_place_free(IbidSitePlace *place);

/* All, by host, kind and place.  Returns: (transfer full) array of IbidSitePlace *. */
IBID_API GPtrArray *ibid_store_site_places(IbidStore *store, GError **error);

/* Two beginnings of addresses behind which the same pages stand, as the corpus showed. */
typedef struct {
    char *host, *prefix; /* "example.org", "/blog" or ""; of the side that the corpus has more of */
    char *other_host, *other_prefix;
    int64_t n_pages;      /* texts that were known under both */
    int64_t n_references; /* resolved by it, as far as stored */
} IbidSameSite;

IBID_API void ibid_same_site_free(IbidSameSite *site);

/*
 * Replaces what was learnt of sites that are one.
 *
 * @sites        IbidSameSite *, by host, prefix, other host and other prefix
 * @ret_changed  whether they are others than before: then all references have to be resolved anew
 */
IBID_API bool ibid_store_save_same_sites(IbidStore *store, const GPtrArray *sites,
                                         bool *ret_changed, GError **error);

/* All, in the same order.  Returns: (transfer full) array of IbidSameSite *. */
IBID_API GPtrArray *ibid_store_same_sites(IbidStore *store, GError **error);

/*
 * Replaces what persons have decided; where that is something else than before, all references
 * have to be resolved anew.
 *
 * @overrides  IbidOverride *, in order of their lines
 */
IBID_API bool ibid_store_save_overrides(IbidStore *store, const GPtrArray *overrides,
                                        GError **error);

/* True when these are the overrides stored. */
IBID_API bool ibid_store_has_overrides(IbidStore *store, const GPtrArray *overrides);

/* Marks which of them apply.  In the same order as when they were saved. */
IBID_API bool ibid_store_mark_overrides(IbidStore *store, const GPtrArray *overrides,
                                        GError **error);

/* All, in order of their lines.  Returns: (transfer full) array of IbidOverride *. */
IBID_API GPtrArray *ibid_store_overrides(IbidStore *store, GError **error);

/* All pieces, by kind, then date, then key.  Returns: (transfer full) array of IbidPiece *. */
IBID_API GPtrArray *ibid_store_pieces(IbidStore *store, GError **error);

/* A document and the piece it belongs to. */
typedef struct {
    int64_t document;
    int64_t piece;
    const char *reason; /* why it was folded there: "original", "same-text" …; interned */
} IbidMembership;

/*
 * Replaces all that an earlier resolution decided, in one transaction.
 *
 * @version      of the resolver; ibid_store_resolution_state() asks for it again
 * @pieces       IbidPiece *, ids given by the caller, 1 …
 * @memberships  IbidMembership, one an article
 * @resolutions  IbidResolution, one a reference that was looked at
 */
IBID_API bool ibid_store_save_resolution(IbidStore *store, int version, const GPtrArray *pieces,
                                         const GArray *memberships, const GArray *resolutions,
                                         GError **error);

/* What additions have changed of a resolution. */
typedef struct {
    GPtrArray *pieces;   /* IbidPiece *: new ones, and such as are described otherwise now */
    GArray *gone;        /* int64_t: pieces that are no more */
    GArray *memberships; /* IbidMembership: new or changed */
    GArray *resolutions; /* IbidResolution: new or changed */
} IbidResolutionChanges;

/* Writes them over what is there, in one transaction. */
IBID_API bool ibid_store_update_resolution(IbidStore *store, const IbidResolutionChanges *changes,
                                           GError **error);

/* How far the references of a corpus are resolved. */
typedef enum {
    IBID_RESOLVED,           /* and nothing has changed since */
    IBID_RESOLVED_IN_PART,   /* articles were added since, and nothing else has changed */
    IBID_TO_BE_RESOLVED_ANEW /* never, or by another version, or articles were changed or dropped */
} IbidResolutionState;

IBID_API IbidResolutionState ibid_store_resolution_state(IbidStore *store, int version);

/* How many there are. */
typedef struct {
    int64_t articles, redirects, references, pieces, stubs, externals;
    int64_t references_of_class[IBID_N_CLASSES];
} IbidStoreCounts;

IBID_API bool ibid_store_count(IbidStore *store, IbidStoreCounts *ret_counts, GError **error);
