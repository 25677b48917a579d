/* Fields of a page: "Author: …", "Created: …", in lists and tables about the document. */
#pragma once

#include "extract/page.h"

typedef struct {
    char *label;    /* after text_key() */
    uint32_t value; /* element that holds the value */
    uint32_t list;  /* <dl> or <table> it is in */
} PageField;

/* Every <dt> with its <dd>, and <th> with its <td>, whose list is about the document: two labels
 * or more are such that documents bear.  Returns: (transfer full) array of PageField. */
GArray *page_fields(const Page *page);
