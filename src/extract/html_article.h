/* The article in an HTML page. */
#pragma once

#include <stdbool.h>

#include <ibid/extract.h>
#include <ibid/ingest.h>
#include <ibid/model.h>

/*
 * Fills `article` with what the page says: metadata, all date evidence, addresses, redirect,
 * references, n_words and sketch.  Leaves `date`, `url` and the user's own knowledge to
 * ibid_extract().  Sets IBID_ERROR_FORMAT.
 */
bool html_article_read(IbidDocument *document, const IbidExtractOptions *options,
                       IbidArticle *article, GError **error);
