#include "extract/page_names.h"

#include <stdlib.h>
#include <string.h>

/* In the order of PageTag, which is that of the alphabet after the first. */
static const char *const tag_names[N_TAGS] = {
    "",       "a",      "address",    "article", "aside",  "b",       "base",     "blockquote",
    "body",   "br",     "button",     "center",  "cite",   "dd",      "details",  "div",
    "dl",     "dt",     "figcaption", "figure",  "footer", "form",    "h1",       "h2",
    "h3",     "h4",     "h5",         "h6",      "head",   "header",  "hr",       "html",
    "iframe", "li",     "link",       "main",    "meta",   "nav",     "noscript", "object",
    "ol",     "option", "p",          "pre",     "script", "section", "select",   "small",
    "span",   "strong", "style",      "sup",     "table",  "td",      "template", "textarea",
    "th",     "time",   "title",      "tr",      "ul",
};

static const char *const attr_names[N_ATTRS] = {
    "class", "content",  "datetime", "href", "http-equiv", "id",    "itemprop", "lang",
    "name",  "property", "pubdate",  "rel",  "role",       "title", "type",
};

static int by_name(const void *key, const void *element)
{
    const char *name = key, *other = *(const char *const *)element;

    return *name != *other ? *name - *other : strcmp(name, other);
}

PageTag page_tag_find(const char *name)
{
    const char *const *found = bsearch(name, tag_names, N_TAGS, sizeof *tag_names, by_name);

    return found == NULL ? TAG_OTHER : (PageTag)(found - tag_names);
}

const char *page_tag_name(PageTag tag)
{
    return tag_names[tag];
}

PageAttr page_attr_find(const char *name, size_t length)
{
    char first = length == 0 ? '\0' : g_ascii_tolower(*name);

    for (size_t i = 0; i < N_ATTRS && attr_names[i][0] <= first; i++)
        if (attr_names[i][0] == first && strlen(attr_names[i]) == length &&
            g_ascii_strncasecmp(attr_names[i], name, length) == 0)
            return (PageAttr)i;
    return N_ATTRS;
}
