/* The digital object identifier of the article itself. */
#pragma once

#include "extract/page.h"

/* From its <meta> elements (Highwire, Dublin Core, PRISM): "10.1000/182"; NULL for none. */
const char *page_doi(const Page *page);

/* True for an address, in its canonical form, of `doi` (or NULL, which none is of). */
bool page_doi_is_in(const char *doi, const char *canonical);
