/*
 * Titles that an article names in its running text without a link, as they are gathered.
 *
 * What has the form of a title is taken; whether it is one shows only when a piece of the corpus
 * bears it (resolve/mention_match.h).  So each phrase is taken once, and no more than MENTIONS_MOST
 * of an article.
 */
#pragma once

#include <ibid/model.h>

#include "base/date_reader.h"
#include "extract/cited_date.h"
#include "extract/quotations.h"

#define MENTIONS_MOST 200

/* How a title is set off from the text around it. */
typedef enum { MENTION_QUOTED, MENTION_ITALIC } MentionForm;

typedef struct {
    size_t start, end; /* bytes of the text: the title */
    MentionForm form;
    CitedDate cited; /* the date that stands beside it; `written` is in the text */
    guint64 hash;
    size_t source; /* the caller's: an element, or nothing */
} Mention;

typedef struct {
    const char *text; /* ends with a NUL */
    DateOrder order;  /* of its numeric dates */
    Quotations quotations;
    GArray *found; /* Mention; in order after mentions_finish() */
} Mentions;

Mentions *mentions_new(const char *text, size_t length, DateOrder order);
void mentions_free(Mentions *mentions);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Mentions, mentions_free)

/* True once no more are taken. */
static inline bool mentions_are_full(const Mentions *mentions)
{
    return mentions->found->len >= MENTIONS_MOST;
}

/*
 * Takes the phrase in the bytes [start, end) if it may be a title, and none of these words was
 * taken before; of equal ones that which has a date beside it.
 *
 * @past  behind the mark or tag that closes the phrase
 * @stop  no date is looked for behind it
 *
 * Returns true when it has the form of a title.
 */
bool mentions_take(Mentions *mentions, size_t start, size_t end, size_t past, size_t stop,
                   MentionForm form, size_t source);

/* Takes all phrases between quotation marks in the bytes [start, end), behind those of the call
 * before. */
void mentions_take_quoted(Mentions *mentions, size_t start, size_t end, size_t stop);

/* Puts them into the order of the text. */
void mentions_finish(Mentions *mentions);

/* Gives a reference its class, kind, rule (static) and date. */
void mention_describe(const Mention *mention, const char *rule, IbidReference *reference);
