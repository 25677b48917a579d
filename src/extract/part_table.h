/* The rules by which parts of a page, and the links in them, are told apart. */
#pragma once

#include <ibid/model.h>

#include "extract/page.h"

/* What the links in a part are. */
typedef struct {
    IbidReferenceClass class;
    const char *kind;
    const char *rule; /* its name in the record of a reference */
} PartVerdict;

/* Gives this verdict to the elements [from, to) about which nothing is decided yet (NULL). */
static inline void part_decide(const PartVerdict **verdicts, uint32_t from, uint32_t to,
                               const PartVerdict *verdict)
{
    for (uint32_t i = from; i < to; i++)
        if (verdicts[i] == NULL)
            verdicts[i] = verdict;
}

typedef enum { MATCH_TAG, MATCH_ROLE, MATCH_REL, MATCH_PROP, MATCH_WORDS, MATCH_TOKEN } PartMatch;

/*
 * One sign by which an element shows what it is.
 *
 * MATCH_WORDS: class or id holds these words in a row, parted by '-', '_' or a capital
 * ("related-posts" is in "tdRelatedPosts"); MATCH_TOKEN: is exactly this.
 */
typedef struct {
    PartMatch match;
    PageTag tag;       /* MATCH_TAG; else the only element it holds for, or TAG_OTHER */
    const char *value; /* of role, rel or itemprop; or the words; lower case */
    PartVerdict verdict;
} PartSign;

/* Best first: the first that matches an element decides. */
extern const PartSign part_signs[];
extern const size_t part_n_signs;

/* What authors of pages call parts of an article. */
typedef struct {
    const char *name; /* a class, whole */
    IbidPart part;
} PartName;

extern const PartName part_names[];
extern const size_t part_n_names;

/* Where a label holds. */
typedef enum {
    WHERE_ANY,
    WHERE_DATED,  /* where most entries bear a date, above the site's buttons: its own have none */
    WHERE_LISTED, /* where links are a good part of the words: the label may head prose as well */
    WHERE_OWN,    /* the same, above the site's buttons: sites have such lists as well */
} PartCondition;

/* What a heading or a label says of what follows it. */
typedef struct {
    const char *label;
    PartCondition condition;
    PartVerdict verdict;
} PartLabel;

extern const PartLabel part_headings[];
extern const size_t part_n_headings;

/* Words a paragraph begins with that is no part of the running text: "Read more: …". */
extern const PartLabel part_leads[];
extern const size_t part_n_leads;
