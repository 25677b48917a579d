/* Dates that a page states for programs: in its head, in elements, in its address. */
#pragma once

#include <ibid/model.h>

#include "extract/json_ld.h"
#include "extract/page.h"
#include "extract/page_parts.h"

/* Adds them to the dates of `article`, whose addresses and id are set. */
void html_stamps_read(const Page *page, const PageParts *parts, const JsonLd *linked,
                      IbidArticle *article);

/* Adds a date of publication or change as evidence; one that could not be read is none. */
void html_date_add(IbidArticle *article, IbidDateKind kind, IbidDate date, const char *source,
                   double confidence);

/* The date in the first words of the `length` bytes at `text`: a stamp, or as people write. */
IbidDate html_date_in(const IbidArticle *article, const char *text, size_t length);

/* True for a class or property that speaks of a change: "dateModified", "last-updated". */
bool html_names_change(const char *name);
