/* The digital object identifier of the article itself. */
#pragma once

#include "extract/page.h"

/* From its <meta> elements (Highwire, Dublin Core, PRISM): "10.1000/182"; NULL for none. */
const char *page_doi(const Page *page);

/* True for an address that resolves `doi` (or NULL, which none does). */
bool page_doi_is_in(const char *doi, const char *url);
