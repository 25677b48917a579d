/* What is known of some bytes of a page's text that are a reference without being a link. */
#pragma once

#include <ibid/ingest.h>

#include "extract/page_parts.h"
#include "extract/page_source.h"

/* Goes through a page once: each spot is not before the one asked for before. */
typedef struct {
    const Page *page;
    const PageParts *parts;
    IbidDocument *document;
    PageSource source;
    uint32_t next;    /* element up to which headings were read */
    uint32_t heading; /* the nearest so far, or PAGE_NONE */
    guint at;         /* how many of the article's references stand before the last spot */
} HtmlSpots;

HtmlSpots html_spots(const Page *page, const PageParts *parts, IbidDocument *document);

/* The innermost element around `place`. */
uint32_t html_spot_element(const Page *page, size_t place);

/*
 * Gives the reference its part, the heading above it, the sentence, and the bytes of the HTML: of
 * the whole `element`, or of [start, end) of the page's text where that is 0.
 *
 * Cost: that of html_sentence_between() and page_source_find().
 */
void html_spot_describe(HtmlSpots *spots, size_t start, size_t end, uint32_t element,
                        IbidReference *reference);

/* Puts it among the references of the article, in order of their bytes; takes ownership. */
void html_spot_insert(HtmlSpots *spots, GPtrArray *references, IbidReference *reference);
