/* An article as resolution needs it: what identifies it, without its references. */
#pragma once

#include <stdbool.h>

#include <ibid/model.h>
#include <ibid/store.h>

typedef struct {
    int64_t document;          /* the store's number */
    int64_t piece;             /* the store's number of what it was so far; 0 for none */
    const char *reason_before; /* why it was folded there; interned, NULL for none */
    bool is_new;               /* came after the last resolution */
    IbidArticle *article;      /* a copy without references, dates and words */
    unsigned original;         /* place of the article whose text it has; its own after loading */
    const char *reason;        /* why it was folded there: "original", "same-text" …; static */
} KnownArticle;

void known_article_free(KnownArticle *known);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(KnownArticle, known_article_free)

/* Returns: (transfer full) a copy of `row`; `place` is where it will stand. */
KnownArticle *known_article_new(const IbidStoredArticle *row, unsigned place);

/* All that are in the store, ascending by id.  Returns: (transfer full) array of KnownArticle *. */
GPtrArray *known_articles_load(IbidStore *store, GError **error);

/* The article at `place` of an array of KnownArticle *. */
static inline KnownArticle *known_article_at(const GPtrArray *known, unsigned place)
{
    return g_ptr_array_index(known, place);
}
