#include "extract/mention.h"

#include <string.h>

#include "base/text.h"
#include "extract/cited_date.h"

/* Bytes behind a title in which its date may stand. */
enum { DATE_REACH = 40 };

/* "(5 May 2020)": up to the parenthesis that closes; NULL where none opens. */
static char *in_parentheses(const char *after, size_t length)
{
    size_t start = 0, n = MIN(length, DATE_REACH);

    while (start < n && after[start] == ' ')
        start++;
    if (start == n || after[start] != '(')
        return NULL;
    for (size_t end = start + 1; end < n; end++)
        if (after[end] == ')')
            return g_strndup(after + start + 1, end - start - 1);
    return NULL;
}

IbidReference *mention_new(const char *words, const char *kind, const char *after, size_t length)
{
    IbidReference *reference = ibid_reference_new();
    g_autofree char *beside = in_parentheses(after, length);
    CitedDate cited;

    reference->class = IBID_CLASS_MENTION;
    reference->part = IBID_PART_BODY;
    reference->kind = g_intern_string(kind);
    reference->rule = g_intern_static_string("title-without-link");
    reference->anchor = g_strdup(words);
    reference->cited_title = text_fold_space(words, -1);
    if (beside != NULL && cited_date_in(beside, DATE_ORDER_UNKNOWN, &cited))
        cited_date_give(&cited, reference);
    return reference;
}
