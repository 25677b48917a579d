/* Names of the elements and attributes that rules know. */
#pragma once

#include "extract/page.h"

/* TAG_OTHER for an unknown one; `name` in lower case. */
PageTag page_tag_find(const char *name);

/* "" for TAG_OTHER; static storage. */
const char *page_tag_name(PageTag tag);

/* N_ATTRS for an unknown one; `name`, of `length` bytes, in any case. */
PageAttr page_attr_find(const char *name, size_t length);
