/* Where each link of a page stands: on what line, in what block, beside what. */
#pragma once

#include "extract/link_head.h"
#include "extract/link_rules.h"
#include "extract/page_lines.h"

/* What stays the same from link to link. */
typedef struct {
    const Page *page;
    const PageParts *parts;
    const char *self;    /* canonical address, or NULL */
    const char *doi;     /* the article's own, or NULL */
    const GArray *all;   /* PageLink, in order */
    GArray *looks;       /* LinkLook, one a link */
    GHashTable *anchors; /* char *: text_key() of anchors alone on a line -> how many */
    LinkHead head;
    bool boxes_are_paragraphs; /* the article's text stands in <div>, not in <p> */
} LinkPage;

/* One link, looked at. */
typedef struct {
    const PageLink *link;
    const PageNode *node;
    const PageLine *line; /* or NULL for one without words */
    uint32_t block;       /* the element that is a block and holds it, or PAGE_NONE */
    size_t number;
    bool within_site; /* leads to the page's own site */
} LinkLook;

/*
 * Looks at all of `links` (PageLink, which stay).  Close with link_page_close().
 *
 * Cost: O(elements + text).
 */
void link_page_open(LinkPage *links, const Page *page, const PageParts *parts, const char *self,
                    const GArray *all);
void link_page_close(LinkPage *links);

/* The look at link `number`. */
const LinkLook *link_look(const LinkPage *links, size_t number);

/* True when hardly any words stand beside the link on its line, or it fills its block. */
bool link_stands_alone(const LinkPage *links, const LinkLook *look);

/*
 * The verdict on a link in a list of bare links that the author did not announce, or under a
 * label such as "More"; NULL for another.
 */
const PartVerdict *link_site_list(const LinkPage *links, const LinkLook *look);

/* A picture and a title that lead to one place. */
bool link_is_card(const LinkPage *links, const LinkLook *look);

/* Alone in a box where the article's text stands in paragraphs. */
bool link_is_boxed(const LinkPage *links, const LinkLook *look);

/* One of several alone on their lines with the same words: "Full review". */
bool link_is_repeated(const LinkPage *links, const LinkLook *look);

/* "previous | contents | next": on a line with links both ways. */
bool link_is_in_pager(const LinkPage *links, const LinkLook *look);

/* Alone above the article's headline, on a line without prose. */
bool link_is_over_headline(const LinkPage *links, const LinkLook *look);

/* Between the headline and the text, on the lines of a date. */
bool link_is_in_byline(const LinkPage *links, const LinkLook *look);

/* Alone on the page's last line, below a rule: that of a page made by hand. */
bool link_is_last_line(const LinkPage *links, const LinkLook *look);

/* A raised link of words in brackets: "[citation needed]". */
bool link_is_editorial(const LinkPage *links, const LinkLook *look);

/* "home | essays | bees": short links of the site's own make up a line. */
bool link_is_in_bar(const LinkPage *links, const LinkLook *look);
