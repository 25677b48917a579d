/* Names of elements and attributes, and how elements nest. */
#pragma once

#include "extract/page.h"

/* What a page's reader has to know of an element: a row of page_elements_table.c. */
typedef struct {
    const char *name; /* in lower case */
    PageTag tag;
    enum {
        ELEMENT_EMPTY = 1 << 0,   /* holds nothing, and has no end tag */
        ELEMENT_RAW = 1 << 1,     /* holds text up to its end tag, whatever that looks like */
        ELEMENT_SHAPE = 1 << 2,   /* of a drawing; without text, and not kept */
        ELEMENT_OF_HEAD = 1 << 3, /* may stand in <head> */
    } flags;
    int weight;            /* its end tag closes none that weighs more; 0 for most */
    const char *closed_by; /* names of those whose start tags end it, each between blanks */
} PageElement;

/* In the order of the alphabet. */
extern const PageElement page_elements[];
extern const size_t n_page_elements;

/* The row of that name, of `length` bytes, in any case; NULL for none. */
const PageElement *page_element_find(const char *name, size_t length);

/* True when the start tag of `opening` ends `open`. */
bool page_element_closes(const PageElement *opening, const PageElement *open);

/* "" for TAG_OTHER; static storage. */
const char *page_tag_name(PageTag tag);

/* N_ATTRS for an unknown one; `name`, of `length` bytes, in any case. */
PageAttr page_attr_find(const char *name, size_t length);
