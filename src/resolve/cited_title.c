#include "resolve/cited_title.h"

#include "base/address.h"
#include "base/text.h"

const char *cited_title(const IbidReference *reference)
{
    return text_is_blank(reference->cited_title) ? reference->anchor : reference->cited_title;
}

bool cited_title_is_asked(const IbidReference *reference)
{
    unsigned class = 1u << reference->class;

    return (class & (IBID_CITING_CLASSES | 1u << IBID_CLASS_MENTION)) != 0 &&
           !text_is_blank(cited_title(reference)) &&
           !(class == 1u << IBID_CLASS_BODY && address_is_web(reference->url_canonical));
}

bool cited_title_comes_after(const char *rule)
{
    /* Not "self": a title may lead there as well. */
    return g_str_has_prefix(rule, "address") || g_str_equal(rule, "redirect") ||
           g_str_equal(rule, "path");
}
