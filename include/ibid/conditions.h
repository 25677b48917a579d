/*
 * What a corpus may be failed for, in the build of a blog for instance: conditions that somebody
 * asks for by name.
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

#include <ibid/report.h>

/* Strings are static storage. */
typedef struct {
    const char *name;       /* "orphans", "dead-ends" … */
    const char *definition; /* what meets it: a noun phrase */
    bool on_corpus;         /* it reads the store */
    bool of_two;            /* it is about what changed, so it takes two corpora */
} IbidCondition;

/* All conditions; `*ret_n` of them, 32 at most. */
IBID_API const IbidCondition *ibid_conditions(size_t *ret_n);

/* What is at hand to look at. */
typedef struct {
    bool corpus; /* a store, not only a network */
    bool two;    /* an earlier one beside it */
} IbidConditionScope;

/* True where the condition can be looked at. */
IBID_API bool ibid_condition_fits(const IbidCondition *condition, IbidConditionScope scope);

/*
 * Reads names with commas between as a set of 1 << place in ibid_conditions().
 *
 * Returns: false with IBID_ERROR_USAGE, and all names that fit, where one is none of these.
 */
IBID_API bool ibid_conditions_read(const char *names, IbidConditionScope scope,
                                   unsigned *ret_conditions, GError **error);

/*
 * All that meets one of `conditions`: where `before` is given, only what did not in it, so that a
 * corpus of many old faults can be failed for one more.  What is the same in both is known as by
 * ibid_compare(), a reference by the article that contains it and what it names.
 *
 * @before   the corpus of an earlier time, or NULL
 * @options  whose filter and classes say which articles and citations count; or NULL
 *
 * Returns: (transfer full) char * "orphans: in/a.html: what is wrong; what to do", one line each,
 *   by condition, then in order of articles; or NULL with IBID_ERROR_STORE, or IBID_ERROR_USAGE
 *   where a condition does not fit.
 * Cost: O(n + arcs), and a pass over all references where one of the conditions reads the store.
 */
IBID_API GPtrArray *ibid_conditions_check(unsigned conditions, const IbidReportSubject *before,
                                          const IbidReportSubject *after,
                                          const IbidReportOptions *options, GError **error);
