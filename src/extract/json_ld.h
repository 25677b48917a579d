/* What a page says about itself in JSON-LD, in the words of schema.org. */
#pragma once

#include <glib.h>

#include "extract/page.h"

typedef struct {
    char *headline;
    char *published;     /* datePublished as written */
    char *modified;      /* dateModified as written */
    GPtrArray *keywords; /* char * */
    char *publisher;
    char *organization; /* the publisher's name where that is no person */
    GPtrArray *authors; /* char * */
} JsonLd;

/*
 * The article among the page's JSON-LD; empty fields where nothing is said.  Damaged JSON is as
 * none.
 *
 * Returns: (transfer full).
 */
JsonLd *json_ld_read(const Page *page);
void json_ld_free(JsonLd *linked);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(JsonLd, json_ld_free)
