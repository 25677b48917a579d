/* An HTML page as a flat array of elements over one buffer of text. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Deeper pages are not written by people, and the open elements are searched on end tags. */
#define PAGE_DEPTH_LIMIT 2000

/* Stands in `text` where a block begins or ends; never part of what the page says. */
#define PAGE_BLOCK_MARK '\x1e'

/* No element. */
#define PAGE_NONE UINT32_MAX

/* Elements that some rule knows. */
typedef enum {
    TAG_OTHER,
    TAG_A,
    TAG_ADDRESS,
    TAG_ARTICLE,
    TAG_ASIDE,
    TAG_B,
    TAG_BASE,
    TAG_BLOCKQUOTE,
    TAG_BODY,
    TAG_BR,
    TAG_BUTTON,
    TAG_CENTER,
    TAG_CITE,
    TAG_DD,
    TAG_DETAILS,
    TAG_DIV,
    TAG_DL,
    TAG_DT,
    TAG_EM,
    TAG_FIGCAPTION,
    TAG_FIGURE,
    TAG_FOOTER,
    TAG_FORM,
    TAG_H1,
    TAG_H2,
    TAG_H3,
    TAG_H4,
    TAG_H5,
    TAG_H6,
    TAG_HEAD,
    TAG_HEADER,
    TAG_HR,
    TAG_HTML,
    TAG_I,
    TAG_IFRAME,
    TAG_LI,
    TAG_LINK,
    TAG_MAIN,
    TAG_META,
    TAG_NAV,
    TAG_NOSCRIPT,
    TAG_OBJECT,
    TAG_OL,
    TAG_OPTION,
    TAG_P,
    TAG_PRE,
    TAG_SCRIPT,
    TAG_SECTION,
    TAG_SELECT,
    TAG_SMALL,
    TAG_SPAN,
    TAG_STRONG,
    TAG_STYLE,
    TAG_SUP,
    TAG_TABLE,
    TAG_TD,
    TAG_TEMPLATE,
    TAG_TEXTAREA,
    TAG_TH,
    TAG_TIME,
    TAG_TITLE,
    TAG_TR,
    TAG_UL,
    N_TAGS,
} PageTag;

/* Attributes that some rule knows; others are dropped. */
typedef enum {
    ATTR_CLASS,
    ATTR_CONTENT,
    ATTR_DATETIME,
    ATTR_HREF,
    ATTR_HTTP_EQUIV,
    ATTR_ID,
    ATTR_ITEMPROP,
    ATTR_LANG,
    ATTR_NAME,
    ATTR_PROPERTY,
    ATTR_PUBDATE,
    ATTR_REL,
    ATTR_ROLE,
    ATTR_TITLE,
    ATTR_TYPE,
    N_ATTRS,
} PageAttr;

typedef struct {
    PageTag tag;
    uint32_t parent;     /* PAGE_NONE for the outermost */
    uint32_t end;        /* one past its last descendant */
    uint32_t attrs;      /* bit i: it has the attribute i */
    uint32_t first_attr; /* their values, in the order of PageAttr: into `values` */
    uint32_t n_plain;    /* bytes of words in the whole of it outside links */
    uint32_t n_linked;   /* bytes of words in the whole of it inside links */
    size_t text_start;   /* its text is [text_start, text_end) of `text` */
    size_t text_end;
    size_t start;  /* bytes of the HTML: of its '<' … */
    size_t finish; /* … and past its end tag, or where it was closed */
} PageNode;

typedef struct {
    GArray *nodes;      /* PageNode, in document order */
    GArray *values;     /* const char *: of attributes */
    GString *text;      /* white space folded; block marks between blocks */
    GArray *metas;      /* uint32_t: its <meta> elements */
    GPtrArray *json_ld; /* char *: the page's <script type="application/ld+json"> */
    GStringChunk *strings;
} Page;

/*
 * Parses `length` bytes of UTF-8.  Nothing is fetched or run.
 *
 * Returns: (transfer full); NULL with IBID_ERROR_FORMAT when it is nested deeper than
 *   PAGE_DEPTH_LIMIT.
 *
 * Cost: O(length).
 */
Page *page_parse(const char *html, size_t length, GError **error);
void page_free(Page *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Page, page_free)

/* The element at `index`. */
static inline const PageNode *page_node(const Page *page, uint32_t index)
{
    return &g_array_index(page->nodes, PageNode, index);
}

/* True when `inner` is `outer` or within it. */
static inline bool page_contains(const Page *page, uint32_t outer, uint32_t inner)
{
    return outer <= inner && inner < page_node(page, outer)->end;
}

/* The first element whose text begins at `place` of the page's text or after.  Cost: O(log n). */
uint32_t page_first_from(const Page *page, size_t place);

/* Value of an attribute, or NULL; nearly all elements have none, which is seen at once. */
static inline const char *page_attr(const Page *page, uint32_t index, PageAttr attr)
{
    const PageNode *node = page_node(page, index);
    uint32_t bit = UINT32_C(1) << attr, at = node->first_attr;

    if (!(node->attrs & bit))
        return NULL;
    for (uint32_t before = node->attrs & (bit - 1); before != 0; before &= before - 1)
        at++;
    return g_array_index(page->values, const char *, at);
}

/* Text of an element, white space folded, blocks and lines parted by a space.  (transfer full) */
char *page_text(const Page *page, uint32_t index);
/* The same of the bytes [start, end) of the page's text. */
char *page_text_between(const Page *page, size_t start, size_t end);

/* The same without any sign of where blocks met, as by stripping the tags.  (transfer full) */
char *page_anchor(const Page *page, uint32_t index);

/* True for elements that begin on a line of their own. */
bool page_is_block(PageTag tag);

/* 1 to 6 for <h1> to <h6>, else 0. */
int page_heading_level(PageTag tag);

/* The nearest element above `index` of this tag, or PAGE_NONE. */
uint32_t page_ancestor(const Page *page, uint32_t index, PageTag tag);
